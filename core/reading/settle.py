"""One plan year for each municipality, from all the rows that speak of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..plans.years import PlanYear
from ..schema import STATUS
from ..texts.language import tr
from .deviations import NOT_USED, USED, Deviation


@dataclass(frozen=True)
class FoundYear:
    """What a row says of a municipality, where the row is, and what its year's column is called.

    `doubt` is the column, the value and the words for why it may not be the plan that is in force;
    a row without any counts for more.
    """

    plan: PlanYear
    place: str
    line: int
    column: str
    doubt: tuple[str, str, str] | None = None


@dataclass(frozen=True)
class FoundStatus:
    """What a row without a usable year says of how far a plan has come, and since which year."""

    number: str
    status: str
    year: int | None


def add_statuses(
    plans: Sequence[PlanYear], said: Sequence[FoundStatus]
) -> tuple[tuple[PlanYear, ...], dict[str, str]]:
    """Return the plans, with what is under way beside them, and the statuses of other plans.

    A revision that began before a plan was adopted is that plan, and no longer under way.
    """
    by_number: dict[str, list[FoundStatus]] = {}
    for each in said:
        by_number.setdefault(each.number, []).append(each)
    renewed = []
    for plan in plans:
        for each in by_number.pop(plan.number, []):
            if each.year is None or plan.year is None or each.year > plan.year:
                plan = replace(plan, texts={**plan.texts, STATUS: each.status})
        renewed.append(plan)
    return tuple(renewed), {number: rows[-1].status for number, rows in by_number.items()}


def settle(
    rows: Sequence[FoundYear], today: date
) -> tuple[list[FoundYear], list[PlanYear], list[Deviation]]:
    """Return the newest adoption of each municipality, the ones before it, and what to report.

    A year that has not come yet is no adoption so long as there is another. Rows of merged
    municipalities follow the same rule.
    """
    by_number: dict[str, list[FoundYear]] = {}
    for row in rows:
        by_number.setdefault(row.plan.number, []).append(row)
    newest, earlier, deviations = [], [], []
    for group in by_number.values():
        best = max(group, key=lambda row: _rank(row, today))
        newest.append(best)
        for row in group:
            said = _said_of(row, best, today)
            deviations += [said] if said else []
            if said and said.action == USED and row is not best:
                earlier.append(row.plan)
    return newest, earlier, deviations


def _said_of(row: FoundYear, best: FoundYear, today: date) -> Deviation | None:
    """Return what is to be reported of a row, beside the one whose year is used."""
    column, value, reason = row.doubt or (row.column, str(row.plan.year), "")
    action = USED if row is best else NOT_USED
    if row is best and not row.doubt and _is_future(row.plan, today):
        reason = tr("vedtaket er fram i tid")
    if row is not best:
        if row.plan.year is None or row.plan.year == best.plan.year:
            return None
        if not row.doubt and not _is_future(row.plan, today):
            action = USED
            reason = tr(
                "lagt i historikken: kommunen har et nyere planår som gjelder, {year}",
                year=best.plan.year,
            )
        elif not row.doubt:
            reason = tr("vedtaket er fram i tid")
    if not reason:
        return None
    return Deviation(row.place, row.line, column, value, action, reason, row.plan.name)


def _rank(row: FoundYear, today: date) -> tuple[bool, bool, bool, int, date]:
    plan = row.plan
    day = plan.adopted or date(plan.year or 1, 1, 1)
    has_been = not _is_future(plan, today)
    return plan.year is not None, has_been, row.doubt is None, plan.year or 0, day


def _is_future(plan: PlanYear, today: date) -> bool:
    if plan.adopted:
        return plan.adopted > today
    return plan.year is not None and plan.year > today.year
