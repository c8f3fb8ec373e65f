"""Atlas «Plankontor»: first the overview, then a sheet for each office."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ..cooperation.terms import COOPERATIONS
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from .agreement_part import agreement_part
from .finding_part import finding_part
from .map_legend import map_legend
from .member_part import member_part
from .model import Row, Sheet, part, told
from .names import municipality
from .office_parts import (
    about_part,
    grant_part,
    grants_of_all_part,
    post_part,
    posts_of_nobody_part,
)
from .offices import Office, offices_of, others_of
from .plain import chosen, on_day, shortened

OVERVIEW = "oversikt"


def office_sheets(
    report: Report,
    signs: Mapping[str, str],
    by_office: bool,
    seen: Callable[[Collection[str]], Collection[str]],
) -> list[Sheet]:
    """Return the sheets, in the order of the register; the overview alone where there are none.

    What explains the map comes first, so that it stands beneath it.

    Args:
        report: what there is to tell.
        signs: those of the map by the role of a municipality, and that of coordinators.
        by_office: whether the map is filled with the colours of the offices, not of the classes.
        seen: returns the municipalities on a map that is made to show some of them, by number.
    """
    offices = offices_of(report)
    sheets = [_overview(report, offices), *(_sheet(report, each, offices) for each in offices)]
    return [
        replace(each, rows=(*map_legend(report, signs, by_office, seen(each.numbers)), *each.rows))
        for each in sheets
    ]


def _overview(report: Report, offices: Sequence[Office]) -> Sheet:
    text, column = atlas_texts_in(report.language), COOPERATIONS.column
    names = (
        text.offices, text.member_names, text.member_count, column("slag").label(),
        column("kontorsted").label(), text.found,
    )  # fmt: skip
    rows = part(text.offices, names, _overview_rows(report, offices), text.no_cooperation)
    rows += posts_of_nobody_part(report)
    if offices:
        rows += grants_of_all_part(report, [each.case.cooperation for each in offices])
    title = f"{text.offices}: {report.area}".rstrip(" :")
    return Sheet(OVERVIEW, title, on_day(report), tuple(report.municipalities), tuple(rows))


def _overview_rows(report: Report, offices: Sequence[Office]) -> Iterator[Row]:
    for each in offices:
        office = each.case.cooperation
        number = report.offices.number_of(office.code)
        yield told(
            office.called if number is None else f"{number} {office.called}",
            ", ".join(municipality(report, member.number) for member in each.members),
            str(len(each.members)),
            chosen(COOPERATIONS.column("slag"), office.kind),
            office.seat,
            str(len(each.found)),
        )


def _sheet(report: Report, office: Office, offices: Sequence[Office]) -> Sheet:
    cooperation, text = office.case.cooperation, atlas_texts_in(report.language)
    rows = (
        *member_part(report, office.members, others_of(office, offices)),
        *agreement_part(report, cooperation, (each.number for each in office.members)),
        *post_part(
            report, text.posts, report.register.posts_of(cooperation.code), text.nothing_registered
        ),
        *grant_part(report, report.register.grants_of(cooperation.code)),
        *finding_part(report, office.found),
        *about_part(report, cooperation, office.case.forms_then),
    )
    title = shortened(cooperation.called)
    return Sheet(cooperation.code, title, on_day(report), office.numbers, rows)
