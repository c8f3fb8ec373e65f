"""What plan- og bygningsloven and sivilbeskyttelsesloven ask of each municipality's plans.

A plan that the office keeps no years of is not looked at. The keys are those of our list of the
law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..plans.bands import TERM_YEARS, term_start
from ..plans.in_force import was_adopted
from ..plans.plan_types import AREALDEL, PLANSTRATEGI, ROS, SAMFUNNSDEL, PlanType
from ..plans.years import PlanYear
from ..schema import KEPT, STATUS, UNDER_WAY
from ..texts.language import tr
from .cases import Plans
from .findings import Rule, Said
from .laws import pbl, sivb
from .levels import MUST, NOTICE

ACTION_PART, EMERGENCY_PLAN = "handlingsdel", "beredskapsplan"
"""Plans that no table is kept of yet."""

_ELECTION = (9, 1)
"""No council meets with new members before the elections of September."""
_DEADLINE = (10, 31)
"""A year after the last day a council is constituted (kommuneloven § 7-1)."""


@dataclass(frozen=True)
class DutyCase:
    """What is registered of the plans of a municipality, on a date."""

    number: str
    plans: Plans
    on: date

    def plan(self, key: str) -> PlanYear | None:
        """Return its plan of a kind, None where no year is registered."""
        plan = self.plans.get(key, {}).get(self.number)
        return plan if plan and plan.year else None

    def plans_until_then(self, key: str) -> list[PlanYear]:
        """Return its plan of a kind and those before it, of each that was adopted on the date."""
        plan = self.plan(key)
        if plan is None:
            return []
        then = ((y, day) for y, day in plan.earlier.items() if was_adopted(y, day, self.on))
        return [plan, *(PlanYear(self.number, "", year, day) for year, day in then)]

    def is_kept(self, key: str) -> bool:
        """Tell whether anyone registers years of such plans at all."""
        return any(plan.year for plan in self.plans.get(key, {}).values())


def strategy_of_the_term(case: DutyCase) -> Iterator[Said]:
    """D1: a planstrategi once in each term, at latest a year after the council is constituted.

    That of the term before is asked for until the new one is due. One in time may have been revised
    since. Where the next council has its own already, that of the term may have been replaced
    before anybody kept it.
    """
    if not case.is_kept(PLANSTRATEGI.key):
        return
    first = _last_due(case.on)
    deadline = date(first, *_DEADLINE)
    plans = case.plans_until_then(PLANSTRATEGI.key)
    if any(not _before(each, _elected(first + TERM_YEARS)) for each in plans):
        return
    of_term = [each for each in plans if not _before(each, _elected(first))]
    if not of_term:
        words = tr("planstrategi for {first}–{last} er ikke registrert",
                   first=first, last=first + TERM_YEARS - 1)  # fmt: skip
        yield Said(words, pbl("10-1"), level=MUST if plans else NOTICE)
    elif all(_after(each, deadline) for each in of_term):
        words = tr("planstrategien er registrert vedtatt etter {deadline}",
                   deadline=f"{deadline.day}.{deadline.month}.{deadline.year}")  # fmt: skip
        yield Said(words, pbl("10-1"))


def _last_due(on: date) -> int:
    """Return the first year of the last term that the strategy of should be adopted."""
    first = term_start(on.year)
    return first if on > date(first, *_DEADLINE) else first - TERM_YEARS


def _elected(first: int) -> date:
    """Return the first day a plan of the term that begins in a year can be from."""
    return date(first - 1, *_ELECTION)


def _before(plan: PlanYear, day: date) -> bool:
    """Tell whether a plan is certainly from before a day."""
    if plan.adopted and plan.adopted.year == plan.year:
        return plan.adopted < day
    return plan.year is not None and plan.year < day.year


def _after(plan: PlanYear, day: date) -> bool:
    """Tell whether a plan is certainly from after a day."""
    if plan.adopted and plan.adopted.year == plan.year:
        return plan.adopted > day
    return plan.year is not None and plan.year > day.year


def strategy_decides_on_revision(case: DutyCase) -> Iterator[Said]:
    """D3: the strategy decides whether an older samfunnsdel is revised or goes on unchanged."""
    strategy, plan = case.plan(PLANSTRATEGI.key), case.plan(SAMFUNNSDEL.key)
    if not strategy or not plan or _before(strategy, _elected(term_start(case.on.year))):
        return
    decided = plan.texts.get(STATUS) in (KEPT, UNDER_WAY)
    if not decided and (plan.year or 0) < (strategy.year or 0):
        words = tr(
            "om samfunnsdelen fra {year} skal revideres eller videreføres, er ikke registrert",
            year=plan.year,
        )
        yield Said(words, pbl("10-1"))


def action_part_of_the_year(case: DutyCase) -> Iterator[Said]:
    """D6: the handlingsdel is revised each year."""
    plan = case.plan(ACTION_PART)
    if plan and plan.year and plan.year < case.on.year - 1:
        words = tr("handlingsdel er ikke registrert etter {year}", year=plan.year)
        yield Said(words, pbl("11-1", "11-4"))


def ros_made(case: DutyCase) -> Iterator[Said]:
    """E1: there is a helhetlig ROS."""
    if case.is_kept(ROS.key) and not case.plan(ROS.key):
        yield Said(tr("helhetlig ROS er ikke registrert"), sivb("14"))


def ros_follows_plans(case: DutyCase) -> Iterator[Said]:
    """E2: the ROS is brought up to date in step with the revision of the plans."""
    ros = case.plan(ROS.key)
    plans = (case.plan(each.key) for each in (SAMFUNNSDEL, AREALDEL))
    newest = max((plan.year or 0 for plan in plans if plan), default=0)
    if ros and (ros.year or 0) < newest:
        words = tr(
            "helhetlig ROS er registrert i {ros}, og oppdatering etter kommuneplanen fra {plan} er "
            "ikke registrert",
            ros=ros.year, plan=newest,
        )  # fmt: skip
        yield Said(words, sivb("14"))


def emergency_plan_of_the_year(case: DutyCase) -> Iterator[Said]:
    """E3: the beredskapsplan is revised once a year or more often."""
    plan = case.plan(EMERGENCY_PLAN)
    if plan and plan.year and plan.year < case.on.year - 1:
        words = tr("revisjon av beredskapsplanen er ikke registrert etter {year}", year=plan.year)
        yield Said(words, sivb("15"))


def plans_not_kept(plans: Plans) -> tuple[PlanType, ...]:
    """Return the plans that rules ask of each municipality, and that no year is registered of."""
    asked = (PLANSTRATEGI, ROS)
    kept = {key for key, years in plans.items() if any(each.year for each in years.values())}
    return tuple(each for each in asked if each.key not in kept)


DUTY_RULES = (
    Rule("D1", MUST, strategy_of_the_term),
    Rule("D3", NOTICE, strategy_decides_on_revision),
    Rule("D6", MUST, action_part_of_the_year),
    Rule("E1", NOTICE, ros_made),
    Rule("E2", NOTICE, ros_follows_plans),
    Rule("E3", MUST, emergency_plan_of_the_year),
)
