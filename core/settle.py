"""One plan year for each municipality, from all the rows that speak of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .deviations import NOT_USED, USED, Deviation
from .language import tr
from .plan_years import PlanYear


@dataclass(frozen=True)
class FoundYear:
    """What a row says of a municipality, where the row is, and what its year's column is called."""

    plan: PlanYear
    place: str
    line: int
    column: str


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
        best = max(group, key=lambda row: _rank(row.plan, today))
        newest.append(best)
        for row in group:
            if row.plan.year is None or row.plan.year == best.plan.year:
                continue
            action, reason = NOT_USED, tr("et år som ikke har vært")
            if not _is_future(row.plan, today):
                earlier.append(row.plan)
                action = USED
                reason = tr("lagt i historikken: kommunen har også {year}", year=best.plan.year)
            deviations.append(
                Deviation(
                    row.place, row.line, row.column, str(row.plan.year), action, reason,
                    row.plan.name,
                )
            )  # fmt: skip
    return newest, earlier, deviations


def _rank(plan: PlanYear, today: date) -> tuple[bool, bool, int, date]:
    day = plan.adopted or date(plan.year or 1, 1, 1)
    return plan.year is not None, not _is_future(plan, today), plan.year or 0, day


def _is_future(plan: PlanYear, today: date) -> bool:
    if plan.adopted:
        return plan.adopted > today
    return plan.year is not None and plan.year > today.year
