"""The offices that the atlas «Plankontor» has a sheet for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..cooperation.cases import CooperationCase, cooperation_case
from ..cooperation.check import findings
from ..cooperation.findings import Finding
from ..cooperation.on_map import KINDS_ON_MAP, each_once
from ..cooperation.terms import Member
from ..report.model import Report
from .names import in_order


@dataclass(frozen=True)
class Office:
    """An office on the map date: its members by name, those on the map, and what was found."""

    case: CooperationCase
    members: tuple[Member, ...]
    numbers: tuple[str, ...]
    found: tuple[Finding, ...]


def offices_of(report: Report) -> list[Office]:
    """Return the offices with members on the map, in the order of the register."""
    found = findings(report.register, report.map_date, report.plans)
    cooperations = (e for e in report.register.cooperations if e.kind in KINDS_ON_MAP)
    cases = (
        cooperation_case(report.register, each, report.map_date, report.plans)
        for each in cooperations
    )
    return [office for office in (_office(report, e, found) for e in cases) if office.numbers]


def _office(report: Report, case: CooperationCase, found: Sequence[Finding]) -> Office:
    by_number = {each.number: each for each in each_once(case.present)}
    members = tuple(by_number[number] for number in in_order(report, by_number))
    numbers = tuple(each.number for each in members if each.number in report.municipalities)
    code = case.cooperation.code
    return Office(case, members, numbers, tuple(e for e in found if e.cooperation == code))


def others_of(office: Office, offices: Sequence[Office]) -> dict[str, list[str]]:
    """Return the names of the other offices that members are in too, by number."""
    found: dict[str, list[str]] = {each.number: [] for each in office.members}
    for other in offices:
        for each in other.members:
            if other is not office and each.number in found:
                found[each.number].append(other.case.cooperation.called)
    return found
