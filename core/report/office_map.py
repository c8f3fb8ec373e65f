"""The map of cooperation: which municipalities take part in what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..cooperation.cases import numbers_on
from ..cooperation.known_dates import on_day
from ..cooperation.on_map import KINDS_ON_MAP
from ..cooperation.terms import Cooperation
from ..texts.report_texts import report_texts_in
from .html import Html
from .model import OfficeDrawn, Report
from .municipalities import municipality_order
from .svg import OUTSIDE, Drawn, Words, map_figure

KEY = "samarbeid"


def offices_of(report: Report) -> list[tuple[int, Cooperation]]:
    """Return the cooperations with members on the map, now or before, or with none registered.

    They have the numbers of the map where it has any, and those that it knows not come after; else
    those with a colour come first.
    """
    members, on_map = report.register.members_of, report.municipalities.keys()
    numbers = ((e, {one.number for one in members(e.code)}) for e in report.register.cooperations)
    found = [each for each, there in numbers if not there or there & on_map]
    number_of = report.offices.number_of
    known = [(number, each) for each in found if (number := number_of(each.code)) is not None]
    there = [each for _, each in known]
    others = [each for each in found if each not in there]
    others.sort(key=lambda each: each.kind not in KINDS_ON_MAP)
    return [*known, *enumerate(others, len(report.offices.order) + 1 if known else 1)]


def office_styles(report: Report) -> dict[str, OfficeDrawn]:
    """Return how offices are drawn on the map of cooperation, by the names of their styles."""
    drawn = report.offices.offices
    return {f"office-{n}": drawn[e.code] for n, e in offices_of(report) if e.code in drawn}


def office_figure(report: Report, offices: Sequence[tuple[int, Cooperation]]) -> Html:
    """Return the map of who takes part in what, with its legend."""
    texts, signs = report_texts_in(report.language), _signs(report, offices)
    areas = {
        number: replace(sign, mark="")
        for office, sign in signs
        for number in _drawn_as(report, office)
    }
    for office, sign in signs:
        for number in members_then(report, office):
            areas[number] = _with(areas.get(number, Drawn()), sign, office.called)
    said = "; ".join(
        f"{sign.mark}: {office.called} ({_names(report, office)})" for office, sign in signs
    )
    in_words = texts.offices_in_words.format(offices=said) if said else texts.no_offices_then
    entries = [(sign, office.called) for office, sign in signs]
    words = Words(texts.map_of_offices, in_words, texts.legend)
    return map_figure(f"{KEY}-kart", report.drawing, areas, entries, words)


def _signs(
    report: Report, offices: Sequence[tuple[int, Cooperation]]
) -> list[tuple[Cooperation, Drawn]]:
    """Return how cooperations with members on the map that day are drawn, and their numbers."""
    styles, shown = office_styles(report), set(report.municipalities)
    return [
        (each, _sign(f"office-{n}", n, styles))
        for n, each in offices
        if members_then(report, each) & shown
    ]


def _sign(style: str, number: int, styles: Mapping[str, OfficeDrawn]) -> Drawn:
    if style not in styles:
        return Drawn(OUTSIDE, str(number))
    return Drawn(style, str(number), is_hatched=styles[style].is_hatched)


def _drawn_as(report: Report, office: Cooperation) -> Sequence[str]:
    """Return the municipalities with the colour of a cooperation; they may be of others, too."""
    drawn = report.offices.offices.get(office.code)
    return drawn.office.drawn if drawn else ()


def _with(there: Drawn, sign: Drawn, name: str) -> Drawn:
    """Return how a municipality is drawn that is in one more office."""
    mark = "+".join(filter(None, (there.mark, sign.mark)))
    return replace(there, mark=mark, said=", ".join(filter(None, (there.said, name))))


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
