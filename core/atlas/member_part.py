"""The members of an office with their plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..cooperation.terms import MEMBERS, Member
from ..cooperation.value_lists import PARTICIPANT
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .names import municipality
from .plain import chosen
from .plan_rows import plan_names, plans_of


def member_part(report: Report, members: Iterable[Member]) -> list[Row]:
    """Return the members, each with its plans."""
    rows = [row for each in members for row in _member(report, each)]
    nobody = report_texts_in(report.language).no_members
    return part(atlas_texts_in(report.language).members, plan_names(report), rows, nobody)


def _member(report: Report, member: Member) -> Iterator[Row]:
    name = municipality(report, member.number)
    if member.role and member.role != PARTICIPANT:
        name = f"{name} ({chosen(MEMBERS.column('rolle'), member.role)})"
    rows = list(plans_of(report, name, member.number))
    yield from rows or [told(name)]
