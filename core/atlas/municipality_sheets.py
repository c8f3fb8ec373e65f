"""Atlas «Kommunemøte»: a sheet for each municipality, with its plans and those around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..cooperation.cases import cooperation_case
from ..cooperation.terms import COOPERATIONS, FORMS_IN_TIME, MEMBERS, Cooperation, Member
from ..report.model import Report
from ..report.status import Earlier
from ..schema import SOURCE
from ..texts.atlas_texts import atlas_texts_in
from .finding_part import municipality_parts
from .model import Row, Sheet, part, told
from .names import in_order, municipality
from .plain import chosen, heading, joined, on_day, period, sources
from .plan_rows import history_part, legend_part, plan_names, plans_of

Neighbours = Mapping[str, Sequence[str]]
"""Numbers by the number of the municipality they lie beside."""


def municipality_sheets(
    report: Report, neighbours: Neighbours, earlier: Mapping[str, Earlier]
) -> list[Sheet]:
    """Return the sheets, in the order of the names of the municipalities.

    Args:
        report: what there is to tell.
        neighbours: who lies beside whom.
        earlier: the years of plans before those in force, by the key of the plan type.
    """
    every = in_order(report, report.municipalities)
    found = municipality_parts(report)
    return [_sheet(report, n, neighbours.get(n, ()), earlier, found[n]) for n in every]


def _sheet(
    report: Report,
    number: str,
    beside: Sequence[str],
    earlier: Mapping[str, Earlier],
    found: Sequence[Row],
) -> Sheet:
    names = in_order(report, beside)
    rows = (
        *legend_part(report, report.statuses[:1]),  # beneath the map
        *_plan_part(report, number),
        *_neighbour_part(report, names),
        *_cooperation_part(report, number),
        *history_part(report, number, earlier),
        *found,
    )
    title = report.municipalities[number].official_name
    return Sheet(number, title, on_day(report), (number, *names), rows)


def _plan_part(report: Report, number: str) -> list[Row]:
    text = atlas_texts_in(report.language)
    rows = plans_of(report, municipality(report, number), number)
    return part(text.plans, plan_names(report), rows, text.nothing_registered)


def _neighbour_part(report: Report, neighbours: Sequence[str]) -> list[Row]:
    text = atlas_texts_in(report.language)
    rows = [row for n in neighbours for row in plans_of(report, municipality(report, n), n)]
    return part(text.neighbours, plan_names(report), rows, text.no_neighbours)


def _cooperation_part(report: Report, number: str) -> list[Row]:
    text = atlas_texts_in(report.language)
    columns = (
        COOPERATIONS.column("slag"), FORMS_IN_TIME.column("rettsform"), MEMBERS.column(SOURCE),
        MEMBERS.column("fra"), MEMBERS.column("rolle"), COOPERATIONS.column("kontorsted"),
    )  # fmt: skip
    kind, form, source, *others = [each.label() for each in columns]
    names = (text.cooperation, heading(kind, form, source), *others)
    return part(text.cooperation, names, _cooperations(report, number), text.no_cooperation)


def _cooperations(report: Report, number: str) -> Iterator[Row]:
    forms = FORMS_IN_TIME.column("rettsform")
    for each in report.register.cooperations:
        case = cooperation_case(report.register, each, report.map_date, report.plans)
        kinds = [chosen(COOPERATIONS.column("slag"), each.kind)]
        kinds += [chosen(forms, then.form) for then in case.forms_then]
        for member in case.present:
            if member.number == number:
                yield _membership(report, each, member, joined(*kinds, sources(member.source)))


def _membership(report: Report, each: Cooperation, member: Member, kind: str) -> Row:
    when = period(member.start, member.end, report.language)
    role = chosen(MEMBERS.column("rolle"), member.role)
    return told(each.called, kind, when, role, each.seat)
