"""What the rules look at: a cooperation or an agreement on a date.

What is known only to a month or a year counts as so where it may be, and what is not known at all
counts as nothing: no rule alleges what could not be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from ..plans.years import PlanYear
from .agreements import Adoption, Agreement
from .answers import says_something
from .decisions import is_council, was_adopted, was_refused, was_repealed
from .forms import HOST_FORMS, LegalForm, legal_form
from .known_dates import KnownDate, on_day
from .laws import Reference
from .references import municipalities_in
from .register import Cooperations
from .terms import Cooperation, FormInTime, Member
from .value_lists import FRAMEWORK

Plans = Mapping[str, Mapping[str, PlanYear]]
"""Plan years by the key of a plan and the number of a municipality."""
_A_YEAR = timedelta(days=366)


def hosts_of(agreement: Agreement) -> tuple[str, ...]:
    """Return the municipalities registered as host of an agreement."""
    return tuple(municipalities_in(agreement.host))


def may_be(start: KnownDate, end: KnownDate, when: KnownDate) -> bool:
    """Tell whether something may have been so on a date, by what is known of start and end."""
    return not (when.certainly_before(start) or end.certainly_before(when))


def is_sure(start: KnownDate, end: KnownDate, when: KnownDate) -> bool:
    """Tell whether nothing registered of start and end leaves it open what was so on a date."""
    started = start.day is None or not when.possibly_before(start)
    return started and (end.day is None or not end.possibly_before(when))


def numbers_on(members: Iterable[Member], when: KnownDate) -> frozenset[str]:
    """Return the municipalities that may have been members on a date."""
    return frozenset(each.number for each in members if may_be(each.start, each.end, when))


@dataclass(frozen=True)
class CooperationCase:
    """A cooperation on a date, with all members and agreements it has and has had.

    `forms_registered` are the forms it has and has had, as registered of the whole; `begun` are the
    agreements but those without a start that nobody had decided on by then.
    """

    cooperation: Cooperation
    forms_registered: tuple[FormInTime, ...]
    members: tuple[Member, ...]
    agreements: tuple[Agreement, ...]
    begun: tuple[Agreement, ...]
    on: KnownDate
    plans: Plans = field(default_factory=dict)

    @property
    def forms_then(self) -> tuple[FormInTime, ...]:
        """The rows registered of the forms it may have on the date."""
        return self._on_the_date(self.forms_registered)

    @cached_property
    def forms_in_time(self) -> tuple[FormInTime, ...]:
        """The forms in time; those of the agreements where none we know is registered for then."""
        known = tuple(each for each in self.forms_registered if legal_form(each.form))
        if self._on_the_date(known):
            return known
        return known + tuple(
            FormInTime(each.cooperation, each.form, each.start, each.end_among(self.agreements))
            for each in self.agreements
        )

    @cached_property
    def forms_held(self) -> tuple[FormInTime, ...]:
        """Those of `forms_in_time` that it may have on the date."""
        return self._on_the_date(self.forms_in_time)

    def _on_the_date(self, rows: Iterable[FormInTime]) -> tuple[FormInTime, ...]:
        return tuple(each for each in rows if may_be(each.start, each.end, self.on))

    @cached_property
    def forms(self) -> tuple[LegalForm, ...]:
        """The forms it may have on the date, those we know."""
        return tuple(filter(None, (legal_form(each.form) for each in self.forms_held)))

    @cached_property
    def sure_forms(self) -> tuple[LegalForm, ...]:
        """Those of them that nothing registered of start and end leaves open."""
        sure = (each for each in self.forms_held if is_sure(each.start, each.end, self.on))
        return tuple(filter(None, (legal_form(each.form) for each in sure)))

    @property
    def agreements_then(self) -> tuple[Agreement, ...]:
        """The agreements that may be in force on the date."""
        return _in_force(self.begun, self.on)

    @cached_property
    def present(self) -> tuple[Member, ...]:
        """Those that may be members on the date."""
        return tuple(each for each in self.members if may_be(each.start, each.end, self.on))


@dataclass(frozen=True)
class AgreementCase:
    """An agreement that may be in force on a date, with the members and what they decided.

    `section` is that of the act on agreements of its form, `later` what was decided after the date.
    """

    agreement: Agreement
    form: LegalForm
    section: Reference
    members: tuple[Member, ...]
    adoptions: tuple[Adoption, ...]
    later: tuple[Adoption, ...]
    on: KnownDate

    @cached_property
    def parties(self) -> frozenset[str]:
        """Those that decided, and those that may have been members when it came in force.

        Members of the date where none is registered as one then: they often came in with the
        agreement. One that only said no, and is no member, is no party.
        """
        agreement = self.agreement
        known = (agreement.in_force, agreement.signed, agreement.agreed)
        made = next((each for each in known if each.day), self.on)
        asked = (each for each in self.adoptions if not was_refused(each.result))
        then = numbers_on(self.members, made) or self.present
        return then | self._joined_with(made) | {each.number for each in asked}

    def _joined_with(self, made: KnownDate) -> frozenset[str]:
        """Return those that came in within a year of an agreement not known to be in force since.

        They came in with it, as far as is known.
        """
        if self.agreement.in_force.day or made.last is None:
            return frozenset()
        until = on_day(made.last + _A_YEAR)
        came = (each for each in self.members if each.start.day and each.number in self.present)
        return frozenset(
            each.number
            for each in came
            if not (until.certainly_before(each.start) or each.end.certainly_before(made))
        )

    @cached_property
    def present(self) -> frozenset[str]:
        """Those that may be members on the date."""
        return numbers_on(self.members, self.on)

    @property
    def adopted(self) -> tuple[Adoption, ...]:
        """What the councils themselves have adopted, and not turned down since."""
        councils = [each for each in self.adoptions if is_council(each.body)]
        noes = [each for each in councils if was_refused(each.result)]
        return tuple(
            yes
            for yes in councils
            if says_adopted(yes)
            and not any(yes.number == no.number and _takes_back(no, yes) for no in noes)
        )

    @property
    def hosts(self) -> tuple[str, ...]:
        """The municipalities registered as host: one, when all is as it should be."""
        return hosts_of(self.agreement)

    @property
    def has_host(self) -> bool:
        """Whether its form is one of those with a host."""
        return self.form in HOST_FORMS


def _takes_back(no: Adoption, yes: Adoption) -> bool:
    """Tell whether a council said no after its yes; what is repealed was adopted before."""
    is_undated = no.day.day is None
    return yes.day.certainly_before(no.day) or (is_undated and was_repealed(no.result))


def says_adopted(adoption: Adoption) -> bool:
    """Tell whether a decision is registered as a yes: in words, or by its date alone."""
    if re.search(r"\w", adoption.result):
        return was_adopted(adoption.result)
    return adoption.day.day is not None


def cooperation_case(
    register: Cooperations, cooperation: Cooperation, on: date, plans: Plans
) -> CooperationCase:
    """Return a cooperation on a date."""
    code = cooperation.code
    forms, members = register.forms_of(code), register.members_of(code)
    agreements, begun = register.agreements_of(code), _begun(register, code, on_day(on))
    return CooperationCase(cooperation, forms, members, agreements, begun, on_day(on), plans)


def agreement_cases(register: Cooperations, code: str, on: date) -> Iterator[AgreementCase]:
    """Yield the agreements of a cooperation that may be in force, of the forms with such a section.

    One whose form is not known is left out, as are those of a cooperation that all have left.
    """
    when, members = on_day(on), register.members_of(code)
    for each, form in _with_forms(register, code, when):
        if form and form.agreement:
            decided = register.adoptions_of(each.code)
            later = tuple(one for one in decided if when.certainly_before(one.day))
            until = tuple(one for one in decided if one not in later)
            yield AgreementCase(each, form, form.agreement, members, until, later, when)


def agreements_without_form(register: Cooperations, code: str, on: date) -> list[Agreement]:
    """Return the agreements that no case is made of because their form is not known."""
    found = _with_forms(register, code, on_day(on))
    return [each for each, form in found if form is None and is_of_some_form(each)]


def _with_forms(
    register: Cooperations, code: str, when: KnownDate
) -> Iterator[tuple[Agreement, LegalForm | None]]:
    """Yield the agreements that may be in force, with their form.

    One without is of the form that the cooperation is registered with, where there is just one.
    """
    members, then = register.members_of(code), register.forms_of(code)
    if members and not numbers_on(members, when):
        return
    held = {legal_form(each.form) for each in then if may_be(each.start, each.end, when)}
    only = next(iter(held)) if len(held) == 1 else None
    for each in _in_force(_begun(register, code, when), when):
        is_open = is_of_some_form(each) and not says_something(each.form)
        yield each, legal_form(each.form) or (only if is_open else None)


def _begun(register: Cooperations, code: str, when: KnownDate) -> tuple[Agreement, ...]:
    """Return the agreements of a cooperation but those that nobody had decided on by a date.

    Where its start is known, that counts.
    """
    return tuple(
        each
        for each in register.agreements_of(code)
        if each.start.day or not _all_later(register.adoptions_of(each.code), when)
    )


def _all_later(decided: tuple[Adoption, ...], when: KnownDate) -> bool:
    return bool(decided) and all(when.certainly_before(each.day) for each in decided)


def is_of_some_form(agreement: Agreement) -> bool:
    """Tell whether it is of some form: a framework is not, those made under it are.

    Nor is one that nothing is known of but what it is about and where; nobody has found it.
    """
    known = (agreement.kind, agreement.host, agreement.authority, agreement.document,
             agreement.link, agreement.start.in_words())  # fmt: skip
    return agreement.kind != FRAMEWORK and says_something(*known)


def _in_force(agreements: tuple[Agreement, ...], when: KnownDate) -> tuple[Agreement, ...]:
    return tuple(
        each for each in agreements if may_be(each.start, each.end_among(agreements), when)
    )
