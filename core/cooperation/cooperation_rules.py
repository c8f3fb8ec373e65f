"""What the acts ask of a cooperation as a whole: who takes part, its name, shares, and leaving it.

The keys are those of our list of the law.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from ..texts.language import tr
from . import forms, value_lists
from .answers import says_something
from .cases import CooperationCase, is_of_some_form, is_sure, may_be
from .findings import Rule, Said, in_name_order, names_of
from .known_dates import KnownDate, on_day
from .laws import SOME_FORM, Reference, koml, pbl
from .levels import MUST, NOTICE
from .terms import Member

_FEWEST = 2
_WHOLE, _TOLERANCE, _ROUNDED = 100, 0.1, 0.05
"""Per cent; each share may be rounded to one decimal."""
_SOME_PARTICIPANTS = koml("18-1", "19-1", "20-1")
"""Two or more take part in each of the forms a plan office has."""
_NOTICE_OF_HOST, _NOTICE_OF_JOINT_PLAN = 12, 3
"""Months, unless the agreement says otherwise."""
OFFICES = (value_lists.OFFICE, value_lists.PREPAREDNESS)
"""Kinds that have an agreement of a form we know."""


def some_agreement(case: CooperationCase) -> Iterator[Said]:
    """A1: an office has no agreement, or none any more, said once whatever else is missing."""
    known = any(map(is_of_some_form, case.agreements_then))
    if case.cooperation.kind not in OFFICES or known or not case.present:
        return
    sections = [each.agreement for each in case.forms]
    section = next(iter(sections), SOME_FORM)
    if section:
        yield Said(_no_agreement(case), section)


def _no_agreement(case: CooperationCase) -> str:
    if any(map(is_of_some_form, case.agreements)):
        return tr("avtale som gjelder på kartdatoen, er ikke registrert")
    if any(each.kind == value_lists.FRAMEWORK for each in case.agreements_then):
        return tr("avtale er ikke registrert, bare grunnavtale")
    return tr("avtale er ikke registrert")


def kind_registered(case: CooperationCase) -> Iterator[Said]:
    """Say of a cooperation that nobody knows what it is, and so whether it is an office."""
    kind = case.cooperation.kind
    if kind in value_lists.KINDS.keys or not case.present:
        return
    if says_something(kind):
        words = tr("slaget «{kind}» er ikke i listen, og samarbeidet er ikke på kartet", kind=kind)
    else:
        words = tr("slaget er ikke registrert, og samarbeidet er ikke på kartet")
    yield Said(words, SOME_FORM)


def form_known(case: CooperationCase) -> Iterator[Said]:
    """Say of an office that it is registered with a form that no act we know has."""
    if case.cooperation.kind in OFFICES and case.present:
        for form in dict.fromkeys(each.form for each in case.forms_then):
            if says_something(form) and forms.legal_form(form) is None:
                words = tr(
                    "rettsformen «{form}» er ikke i listen, og kravene til den er ikke kontrollert",
                    form=form,
                )
                yield Said(words, SOME_FORM)


def two_take_part(case: CooperationCase) -> Iterator[Said]:
    """A5: there are two participants or more."""
    numbers = _numbers(case.present)
    section = next((each.participants for each in case.forms if each.participants), None)
    is_open = case.cooperation.kind in OFFICES and not case.forms
    asked = section or (_SOME_PARTICIPANTS if is_open else None)
    if asked and not case.members:
        yield Said(tr("deltakere er ikke registrert"), asked, level=NOTICE)
    elif asked and 0 < len(numbers) < _FEWEST:
        yield Said(tr("bare {names} er registrert som deltaker", names=names_of(numbers)),
                   asked, numbers, "" if section else NOTICE)  # fmt: skip


def someone_sent(case: CooperationCase) -> Iterator[Said]:
    """A7: each participant has a member in the representantskap."""
    nobody = _numbers(each for each in case.present if each.representatives == 0)
    section = next((each.sent for each in case.forms if each.sent), None)
    if section and nobody:
        words = tr("medlem i representantskapet er ikke registrert for {names}",
                   names=names_of(nobody))  # fmt: skip
        yield Said(words, section, nobody)


def whole_shared(case: CooperationCase) -> Iterator[Said]:
    """A8: the shares add up to the whole, where one is known of each, and never to more."""
    is_open = any(not is_sure(each.start, each.end, case.on) for each in case.present)
    rows = {(each.number, each.share) for each in case.present if each.share is not None}
    numbers = {number for number, _ in rows}
    section = next((each.shares for each in case.forms if each.shares), None)
    if section and rows and not is_open and len(rows) == len(numbers):
        total = round(sum(share or 0 for _, share in rows), 2)
        are_all_known = numbers == {each.number for each in case.present}
        off = abs(total - _WHOLE) if are_all_known else total - _WHOLE
        if round(off, 2) > max(_TOLERANCE, _ROUNDED * len(rows)):
            words = tr("andelene som er registrert, er til sammen {total} prosent",
                       total=f"{total:g}".replace(".", ","))  # fmt: skip
            yield Said(words, section)


def form_in_name(case: CooperationCase) -> Iterator[Said]:
    """A9: the registered name has the form in it; a short name tells nothing."""
    name = case.cooperation.registered_name
    forms_held = dict.fromkeys(case.forms)
    for form in forms_held if len(forms_held) == 1 else dict.fromkeys(case.sure_forms):
        if says_something(name) and form.name and not any(_has(name, each) for each in form.named):
            words = tr(
                "det registrerte navnet «{name}» er uten «{long}» og «{short}»",
                name=name, long=form.named[0], short=form.named[-1],
            )  # fmt: skip
            yield Said(words, form.name)


def _has(name: str, part: str) -> bool:
    """Tell whether a name has some words; an abbreviation must stand in capitals."""
    if part.isupper():
        return bool(re.search(rf"\b{part}\b", name))
    return part in " ".join(name.casefold().split())


def leaving_a_host(case: CooperationCase) -> Iterator[Said]:
    """B7: a member leaves a year after it gave notice, unless otherwise agreed, and is then out."""
    keys = {each.key for each in forms.HOST_FORMS}
    hosted = [each for each in case.forms_in_time if each.form in keys]
    left = [
        member
        for member in case.members
        if any(may_be(each.start, each.end, member.end) for each in hosted)
    ]
    if any(each in forms.HOST_FORMS for each in case.forms):
        yield from _left_early(case, left, _NOTICE_OF_HOST, koml("20-8"))


def leaving_a_joint_plan(case: CooperationCase) -> Iterator[Said]:
    """C4: a member leaves a joint plan three months after it gave notice."""
    if case.cooperation.is_joint_plan:
        yield from _left_early(case, case.members, _NOTICE_OF_JOINT_PLAN, pbl("9-5"))


def _left_early(
    case: CooperationCase, members: Iterable[Member], months: int, section: Reference
) -> Iterator[Said]:
    agreed = [each.notice_months for each in case.agreements if each.notice_months is not None]
    shortest, longest = min(agreed, default=months), max(agreed, default=months)
    early = _numbers(each for each in members if _is_early(each, shortest))
    if early:
        words = tr("{names} er registrert ut før {months} måneder etter oppsigelsen",
                   names=names_of(early), months=shortest)  # fmt: skip
        yield Said(words, section, early)
    gone = [each for each in members if each in case.present and _is_over(each, longest, case.on)]
    for day in dict.fromkeys(each.notice.in_words() for each in gone):
        numbers = _numbers(each for each in gone if each.notice.in_words() == day)
        words = tr(
            "{names} er registrert som oppsagt {date}, og når medlemskapet er slutt, er ikke "
            "registrert",
            names=names_of(numbers), date=day,
        )  # fmt: skip
        yield Said(words, section, numbers)


def _is_early(member: Member, months: int) -> bool:
    notice, end = member.notice, member.end
    if notice.about or end.about or notice.day is None or end.last is None:
        return False
    return end.last < _months_after(notice.day, months)


def _is_over(member: Member, months: int, when: KnownDate) -> bool:
    """Tell whether notice was given so long ago that it has run out, with no end registered."""
    notice = member.notice
    if notice.about or notice.last is None or member.end.day:
        return False
    return on_day(_months_after(notice.last, months)).certainly_before(when)


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def joint_plan_adopted_by_each(case: CooperationCase) -> Iterator[Said]:
    """C3: each council adopts the joint plan for its own area, once one of them has.

    The plans of members outside the map are not kept.
    """
    begun = (each.start for each in case.forms_held), (each.start for each in case.present)
    starts = [start.day.year for start in chain(*begun) if start.day]
    plans = case.plans.get(case.cooperation.plan_type, {})
    if not case.cooperation.is_joint_plan or not starts:
        return
    numbers = {each.number for each in case.present} & plans.keys()
    years = {number: plans[number].year for number in numbers}
    missing = [number for number, year in years.items() if year is None or year < min(starts)]
    if missing and len(missing) < len(years):
        words = tr("vedtak av den felles planen i {names} kommunestyre er ikke registrert",
                   names=names_of(missing))  # fmt: skip
        yield Said(words, pbl("9-3"), in_name_order(missing))


def _numbers(members: Iterable[Member]) -> tuple[str, ...]:
    return in_name_order(each.number for each in members)


COOPERATION_RULES = (
    Rule("A1", NOTICE, some_agreement),
    Rule("A1", NOTICE, kind_registered),
    Rule("A1", NOTICE, form_known),
    Rule("A5", MUST, two_take_part),
    Rule("A7", MUST, someone_sent),
    Rule("A8", MUST, whole_shared),
    Rule("A9", MUST, form_in_name),
    Rule("B7", NOTICE, leaving_a_host),
    Rule("C3", MUST, joint_plan_adopted_by_each),
    Rule("C4", NOTICE, leaving_a_joint_plan),
)
