"""Atlas «Plankontor»: first the overview, then a sheet for each office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..cooperation.cases import CooperationCase, cooperation_case
from ..cooperation.check import findings
from ..cooperation.findings import Finding
from ..cooperation.on_map import KINDS_ON_MAP
from ..cooperation.terms import COOPERATIONS, Member
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from .finding_part import finding_part
from .member_part import member_part, sign_part
from .model import Row, Sheet, part, told
from .names import in_order, municipality
from .office_parts import (
    about_part,
    agreement_part,
    grant_part,
    nobodys_grant_part,
    post_part,
)
from .plain import chosen, on_day

OVERVIEW = "oversikt"


@dataclass(frozen=True)
class _Office:
    """An office on the map date: its members by name, those on the map, and what was found."""

    case: CooperationCase
    members: tuple[Member, ...]
    numbers: tuple[str, ...]
    found: tuple[Finding, ...]

    @property
    def name(self) -> str:
        return self.case.cooperation.name or self.case.cooperation.code


def office_sheets(report: Report, signs: Mapping[str, str]) -> list[Sheet]:
    """Return the sheets, in the order of the register; the overview alone where there are none.

    Args:
        report: what there is to tell.
        signs: those on the map by the role of a municipality, and that of coordinators.
    """
    found = findings(report.register, report.map_date, report.plans)
    cooperations = [e for e in report.register.cooperations if e.kind in KINDS_ON_MAP]
    cases = (
        cooperation_case(report.register, each, report.map_date, report.plans)
        for each in cooperations
    )
    offices = [office for office in (_office(report, e, found) for e in cases) if office.numbers]
    sheets = [_overview(report, offices), *(_sheet(report, each) for each in offices)]
    legend = sign_part(report, signs) if offices else ()
    return [replace(each, rows=(*each.rows, *legend)) for each in sheets]


def _office(report: Report, case: CooperationCase, found: Sequence[Finding]) -> _Office:
    by_number = {each.number: each for each in case.present}
    members = tuple(by_number[number] for number in in_order(report, by_number))
    numbers = tuple(each.number for each in members if each.number in report.municipalities)
    code = case.cooperation.code
    return _Office(case, members, numbers, tuple(e for e in found if e.cooperation == code))


def _overview(report: Report, offices: Sequence[_Office]) -> Sheet:
    text, column = atlas_texts_in(report.language), COOPERATIONS.column
    names = (
        text.offices, text.member_names, text.member_count, column("slag").label(),
        column("kontorsted").label(), text.found,
    )  # fmt: skip
    rows = part(text.offices, names, _overview_rows(report, offices), text.no_cooperation)
    if offices:
        rows += nobodys_grant_part(report)
    title = f"{text.offices}: {report.area}".rstrip(" :")
    return Sheet(OVERVIEW, title, on_day(report), tuple(report.municipalities), tuple(rows))


def _overview_rows(report: Report, offices: Sequence[_Office]) -> Iterator[Row]:
    for each in offices:
        office = each.case.cooperation
        yield told(
            each.name,
            ", ".join(municipality(report, member.number) for member in each.members),
            str(len(each.members)),
            chosen(COOPERATIONS.column("slag"), office.kind),
            office.seat,
            str(len(each.found)),
        )


def _sheet(report: Report, office: _Office) -> Sheet:
    cooperation = office.case.cooperation
    money = atlas_texts_in(report.language).grants
    own = [e for e in report.register.grants if e.cooperation == cooperation.code]
    rows = (
        *member_part(report, office.members),
        *agreement_part(report, cooperation, (each.number for each in office.members)),
        *post_part(report, cooperation),
        *grant_part(report, money, own),
        *finding_part(report, office.found),
        *about_part(report, cooperation, office.case.forms_then),
    )
    return Sheet(cooperation.code, office.name, on_day(report), office.numbers, rows)
