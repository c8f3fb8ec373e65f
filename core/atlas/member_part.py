"""The members of an office with their plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..cooperation.terms import MEMBERS, Member
from ..cooperation.value_lists import PARTICIPANT
from ..maps import COOPERATION_MAP
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .names import municipality
from .plain import chosen, known_date
from .plan_rows import plan_names, plans_of


def member_part(
    report: Report, members: Iterable[Member], others: Mapping[str, Sequence[str]]
) -> list[Row]:
    """Return the members, each with its plans.

    Args:
        report: what there is to tell.
        members: those of the office.
        others: the names of the other offices that each is in too, by number.
    """
    rows = [row for each in members for row in _member(report, each, others[each.number])]
    nobody = report_texts_in(report.language).no_members
    return part(atlas_texts_in(report.language).members, plan_names(report), rows, nobody)


def _member(report: Report, member: Member, others: Sequence[str]) -> Iterator[Row]:
    has_role = member.role and member.role != PARTICIPANT
    also = COOPERATION_MAP.words_in(report.language).also.format(names=", ".join(others))
    facts = (
        chosen(MEMBERS.column("rolle"), member.role) if has_role else "",
        also if others else "",
        *_leaving(report, member),
    )
    told_of = ", ".join(filter(None, facts))
    name = municipality(report, member.number) + (f" ({told_of})" if told_of else "")
    rows = list(plans_of(report, name, member.number))
    yield from rows or [told(name)]


def _leaving(report: Report, member: Member) -> Iterator[str]:
    """Yield when a member leaves, and when it gave notice, where that is registered."""
    for column, when in (("til", member.end), ("oppsagt", member.notice)):
        day = known_date(when, report.language)
        if day:
            yield f"{MEMBERS.column(column).label().lower()} {day}"
