"""Dates, sources and words of the data as a cell of a page has them, without markup."""

from __future__ import annotations

import textwrap

from ..cooperation.columns import Column
from ..cooperation.known_dates import KnownDate
from ..report import words
from ..report.html import Html
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..web import site_of

_LETTERS_OF_TITLE = 52
_SEVERAL = "|"
"""Between the values of a cell that has several."""


def known_date(known: KnownDate, language: str) -> str:
    """Return a date to what it is known to; one that is only about right as it was found."""
    if known.day is None or known.about:
        return known.text
    return str(words.known_date(known, language))


def period(start: KnownDate, end: KnownDate, language: str) -> str:
    """Return from when to when; empty where neither is known."""
    first, last = known_date(start, language), known_date(end, language)
    return f"{first} – {last}".strip() if last else first


def sources(said: str) -> str:
    """Return sources, pages of the web by their site alone, each once."""
    found = (each.strip() for each in said.split(_SEVERAL))
    return "; ".join(dict.fromkeys(site_of(each) or each for each in found if each))


def texts(said: str) -> str:
    """Return the texts of a cell that may have several."""
    return "; ".join(filter(None, (each.strip() for each in said.split(_SEVERAL))))


def joined(*said: str) -> str:
    """Return what a cell tells of several things, without those of which nothing is known."""
    return " · ".join(filter(None, said))


def shortened(name: str) -> str:
    """Return a name as there is room for it in a title."""
    return textwrap.shorten(name, _LETTERS_OF_TITLE, placeholder=" …")


def heading(first: str, *others: str) -> str:
    """Return the name of a column that tells several things."""
    return ", ".join((first, *(each.lower() for each in others)))


def plan_status(told: str, language: str) -> str:
    """Return how far a plan has come; a word that is none of ours as it stands."""
    said = words.plan_status(told, language)
    return told if isinstance(said, Html) else said


def chosen(column: Column, value: str) -> str:
    """Return what a value is called in the list of its column, or as it stands."""
    return column.values.labels().get(value, value) if column.values else value


def kroner(amount: int | None, language: str) -> str:
    """Return an amount, empty where none is registered."""
    return "" if amount is None else words.number(amount, language)


def on_day(report: Report) -> str:
    """Return what day a sheet tells of."""
    day = words.day(report.map_date, report.language)
    return atlas_texts_in(report.language).on_day.format(day=day)
