"""The members of an office with their plans, and what the signs on the map mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from ..cooperation.terms import MEMBERS, Member
from ..cooperation.value_lists import PARTICIPANT, POSTS, ROLES
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .names import municipality
from .plain import chosen, joined
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


def sign_part(report: Report, signs: Mapping[str, str], on_map: Collection[str]) -> list[Row]:
    """Return what the signs on the map mean, by role and kind of post; nothing without any."""
    called = {**ROLES.labels(), **POSTS.labels()}
    there = (f"{sign}\u00a0{called[each]}" for each, sign in signs.items() if each in on_map)
    return part(atlas_texts_in(report.language).signs, (), (), joined(*there))
