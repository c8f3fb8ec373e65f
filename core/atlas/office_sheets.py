"""Atlas «Plankontor»: first the overview, then a sheet for each office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..cooperation.cases import CooperationCase, cooperation_case
from ..cooperation.check import findings
from ..cooperation.findings import Finding
from ..cooperation.on_map import KINDS_ON_MAP
from ..cooperation.terms import COOPERATIONS, MEMBERS, Member
from ..cooperation.value_lists import PARTICIPANT, POSTS, ROLES
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, Sheet, part, told
from .names import in_order, municipality
from .office_parts import about_part, agreement_part, finding_part, grant_part, post_part
from .plain import chosen, on_day
from .plan_rows import plan_names, plans_of

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
    legend = _sign_part(report, signs) if offices else ()
    return [replace(each, rows=(*each.rows, *legend)) for each in sheets]


def _sign_part(report: Report, signs: Mapping[str, str]) -> list[Row]:
    called = {**ROLES.labels(), **POSTS.labels()}
    rows = (told(sign, called[each]) for each, sign in signs.items())
    return part(atlas_texts_in(report.language).signs, (), rows, "")


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
    nobodys = [each for each in report.register.grants if not each.cooperation]
    if nobodys and offices:
        rows += grant_part(report, report_texts_in(report.language).grants_of_nobody, nobodys)
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
        *_member_part(report, office),
        *agreement_part(report, cooperation, (each.number for each in office.members)),
        *post_part(report, cooperation),
        *grant_part(report, money, own),
        *finding_part(report, office.found),
        *about_part(report, cooperation, office.case.forms_then),
    )
    return Sheet(cooperation.code, office.name, on_day(report), office.numbers, rows)


def _member_part(report: Report, office: _Office) -> list[Row]:
    rows = [row for each in office.members for row in _member(report, each)]
    names = plan_names(report, list_texts_in(report.language).municipality)
    nobody = report_texts_in(report.language).no_members
    return part(atlas_texts_in(report.language).members, names, rows, nobody)


def _member(report: Report, member: Member) -> Iterator[Row]:
    name = municipality(report, member.number)
    if member.role and member.role != PARTICIPANT:
        name = f"{name} ({chosen(MEMBERS.column('rolle'), member.role)})"
    rows = list(plans_of(report, name, member.number))
    yield from rows or [told(name)]
