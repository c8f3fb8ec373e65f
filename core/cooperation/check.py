"""«Kontroller samarbeid»: everything the rules find, in the order of the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..texts.language import tr
from .agreement_rules import AGREEMENT_RULES, FORM_RULES, LOST_RULES
from .agreements import Agreement
from .cases import (
    Plans,
    agreement_cases,
    agreements_without_form,
    cooperation_case,
    hosts_of,
    numbers_on,
)
from .cooperation_rules import COOPERATION_RULES, OFFICES
from .duty_rules import DUTY_RULES, DutyCase
from .findings import Finding, found, in_name_order, name_of
from .host_rules import HOST_RULES
from .known_dates import on_day
from .lost_rows import lost_rows
from .register import Cooperations
from .value_lists import AGREEMENTS


def all_findings(
    register: Cooperations, plans: Plans, numbers: Iterable[str], on: date
) -> list[Finding]:
    """Return what all the rules find: of each cooperation, then of the plans of municipalities.

    Args:
        register: all that is registered of cooperation.
        plans: years by the key of a plan type and number.
        numbers: the municipalities whose plans are looked at.
        on: the map date.
    """
    return [*findings(register, on, plans), *duty_findings(plans, numbers, on)]


def findings(register: Cooperations, on: date, plans: Plans | None = None) -> list[Finding]:
    """Return what the rules of cooperation find.

    Args:
        register: all that is registered.
        on: the map date; members, forms and agreements are those that may be so on it.
        plans: years of plans, for cooperation on one plan.
    """
    told: list[Finding] = []
    for each in register.cooperations:
        case = cooperation_case(register, each, on, plans or {})
        present = in_name_order(member.number for member in case.present)
        told += found(COOPERATION_RULES, case, each.called, each.code, "", present)
        told += _of_agreements(register, each.code, each.kind, on)
    return [*told, *_of_no_cooperation(register), *lost_rows(register)]


def _of_agreements(register: Cooperations, code: str, kind: str, on: date) -> Iterator[Finding]:
    for case in agreement_cases(register, code, on):
        subject, parties = agreement_name(case.agreement), in_name_order(case.parties)
        rules = (*AGREEMENT_RULES, *HOST_RULES)
        yield from found(rules, case, subject, code, case.agreement.code, parties)
    present = in_name_order(numbers_on(register.members_of(code), on_day(on)))
    for each in agreements_without_form(register, code, on):
        if kind in OFFICES:
            yield from found(FORM_RULES, each, agreement_name(each), code, each.code, present)


def _of_no_cooperation(register: Cooperations) -> Iterator[Finding]:
    """Yield that an agreement is of no cooperation that is registered, and so of no case."""
    known = {each.code for each in register.cooperations}
    for each in register.agreements:
        if each.cooperation not in known:
            decided = (one.number for one in register.adoptions_of(each.code))
            numbers = in_name_order([*hosts_of(each), *decided])
            yield from found(LOST_RULES, each, agreement_name(each), "", each.code, numbers)


def agreement_name(agreement: Agreement) -> str:
    """Return what an agreement is called: «Tjenesteavtale barnevern»."""
    kind = AGREEMENTS.labels().get(agreement.kind) or tr("avtale")
    return f"{kind[:1].upper()}{kind[1:]} {agreement.service}".strip()


def agreement_with_date(register: Cooperations, code: str) -> str:
    """Return what an agreement is called and since when; its code where there is no such."""
    found = next((each for each in register.agreements if code and each.code == code), None)
    if found is None:
        return code
    when = found.in_force.in_words()
    return agreement_name(found) + (f" ({when})" if when else "")


def duty_findings(plans: Plans, numbers: Iterable[str], on: date) -> list[Finding]:
    """Return what the rules of planning duties find in the years registered of municipalities.

    Args:
        plans: years by the key of a plan type and number; also `ACTION_PART` and `EMERGENCY_PLAN`.
        numbers: the municipalities to look at.
        on: the map date.
    """
    told: list[Finding] = []
    for number in in_name_order(numbers):
        case = DutyCase(number, plans, on)
        told += found(DUTY_RULES, case, name_of(number), numbers=(number,))
    return told
