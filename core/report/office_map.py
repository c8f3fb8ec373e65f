"""The map of cooperation: which municipalities take part in what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..cooperation.cases import numbers_on
from ..cooperation.known_dates import on_day
from ..cooperation.terms import Cooperation
from ..texts.report_texts import report_texts_in
from .html import Html
from .model import Report
from .svg import Drawn, Words, map_figure
from .terms import municipality_order

KEY = "samarbeid"
COLOURS = 8
"""How many offices have a colour of their own; the number on the map tells all of them apart."""


def name_of(office: Cooperation) -> str:
    """Return what a cooperation is called."""
    return office.name or office.code


def offices_of(report: Report) -> list[Cooperation]:
    """Return the cooperations with members on the map, now or before."""
    there = {e.cooperation for e in report.register.members if e.number in report.municipalities}
    return [each for each in report.register.cooperations if each.code in there]


def office_figure(report: Report, offices: Sequence[Cooperation]) -> Html:
    """Return the map of who takes part in what, with its legend."""
    texts = report_texts_in(report.language)
    signs = [Drawn(f"office-{(n - 1) % COLOURS + 1}", str(n)) for n in range(1, len(offices) + 1)]
    areas: dict[str, Drawn] = {}
    for sign, office in zip(signs, offices):
        for number in members_then(report, office):
            areas[number] = _with(areas.get(number), sign, name_of(office))
    said = "; ".join(
        f"{sign.mark}: {name_of(office)} ({_names(report, office)})"
        for sign, office in zip(signs, offices)
    )
    in_words = texts.offices_in_words.format(offices=said)
    entries = [(sign, name_of(office)) for sign, office in zip(signs, offices)]
    words = Words(texts.map_of_offices, in_words, texts.legend)
    return map_figure(f"{KEY}-kart", report.drawing, areas, entries, words)


def _with(there: Drawn | None, sign: Drawn, name: str) -> Drawn:
    """Return how a municipality is drawn that is in one more office."""
    if there is None:
        return sign.of(name)
    return Drawn(there.style, f"{there.mark}+{sign.mark}", f"{there.said}, {name}")


def _names(report: Report, office: Cooperation) -> str:
    there = in_order(report, members_then(report, office))
    known = report.municipalities
    return ", ".join(known[number].name for number in there if number in known)


def members_then(report: Report, office: Cooperation) -> frozenset[str]:
    """Return the municipalities that may be members on the map date."""
    return numbers_on(report.register.members_of(office.code), on_day(report.map_date))


def in_order(report: Report, numbers: Iterable[str]) -> list[str]:
    """Return numbers of municipalities in the order of their names."""
    return sorted(numbers, key=lambda number: municipality_order(report, number))
