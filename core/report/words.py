"""Names, dates, texts of the data and their sources, as they stand in a report."""

from __future__ import annotations

from collections import Counter
from datetime import date

from .. import schema
from ..cooperation.known_dates import DAY, YEAR, KnownDate
from ..defaults import BOKMAAL, ENGLISH
from ..municipalities.register import Municipality, languages_of_names
from ..texts.list_texts import list_texts_in
from ..texts.map_texts import texts_in
from ..texts.report_texts import report_texts_in
from ..web import site_of
from .html import Html, Inside, joined, link, tag

_BETWEEN_NAMES = " - "
_GROUPED = 10_000
_SEVERAL = "|"
"""Between the values of a cell that has several."""


def name(municipality: Municipality, language: str) -> Html:
    """Return the official name, each part marked with its language."""
    known, own = languages_of_names(), BOKMAAL if language == ENGLISH else language
    parts = municipality.official_name.split(_BETWEEN_NAMES)
    return joined((tag("span", each, lang=known.get(each, own)) for each in parts), _BETWEEN_NAMES)


def from_data(said: str, language: str) -> Inside:
    """Return a text as someone wrote it, marked as Norwegian in a report that is not."""
    return tag("span", said, lang=BOKMAAL) if said and language == ENGLISH else said


def sources(said: str, language: str) -> Html:
    """Return sources, those that are pages of the web as links.

    A link is called by its site; by its whole address where several are of the same site.
    """
    found = list(filter(None, (each.strip() for each in said.split(_SEVERAL))))
    sites = Counter(map(site_of, found))
    return joined((_source(each, sites[site_of(each)] > 1, language) for each in found), "; ")


def _source(said: str, in_full: bool, language: str) -> Inside:
    if not site_of(said):
        return from_data(said, language)
    return link(said, said.split("://", 1)[1] if in_full else "")


def plan_status(told: str, language: str) -> Inside:
    """Return how far a plan has come; a word that is none of ours as it stands."""
    called = {
        schema.IN_FORCE: list_texts_in(language).in_force,
        schema.UNDER_WAY: texts_in(language).under_way,
        schema.KEPT: texts_in(language).kept,
    }
    return called.get(told) or from_data(told, language)


def day(when: date, language: str) -> str:
    """Return a date in full: «4. september 2024»."""
    texts = report_texts_in(language)
    return texts.days.format(day=when.day, month=texts.months[when.month - 1], year=when.year)


def known_date(known: KnownDate, language: str) -> Inside:
    """Return a date to what it is known to; one that is only about right as it was found."""
    if known.day is None or known.about:
        return from_data(known.text, language)
    if known.precision == DAY:
        return day(known.day, language)
    year = str(known.day.year)
    months = report_texts_in(language).months
    return year if known.precision == YEAR else f"{months[known.day.month - 1]} {year}"


def number(value: float, language: str) -> str:
    """Return a number as the language writes it; one of more than four figures in groups."""
    grouped = f"{value:,.2f}".rstrip("0").rstrip(".")
    written = grouped.replace(",", "\u202f" if abs(value) >= _GROUPED else "")
    return written if language == ENGLISH else written.replace(".", ",")
