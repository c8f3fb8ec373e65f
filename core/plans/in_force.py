"""Which plan was in force on the map date, when the newest one came after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class Later(NamedTuple):
    """A municipality whose newest plan came after the map date.

    Plan years from `since` on had not come; the map shows the plan before, of the year `shown`,
    None when none is known.
    """

    since: int
    shown: int | None


def was_adopted(year: int, day: date | None, on: date) -> bool:
    """Tell whether a plan had been adopted on a date: by its day where that is known and agrees.

    A day of another year is that of an older plan, whose year alone has been changed.
    """
    return day <= on if day is not None and day.year == year else year <= on.year


def later_plan(
    year: int, day: date | None, before: Mapping[int, date | None], on: date
) -> Later | None:
    """Return what the map of a date shows of a municipality instead of its plan year.

    Args:
        year: the plan year.
        day: the day of adoption, if it is known.
        before: the years of the plans before it, with their days.
        on: the map date.

    Returns:
        None where the plan was in force, or its year alone tells that it was not and none is known
        before it.
    """
    if was_adopted(year, day, on):
        return None
    if day is not None and day.year != year and day.year in before:
        before = {**before, day.year: before[day.year] or day}
    shown = max((each for each in before if was_adopted(each, before[each], on)), default=None)
    if shown is None and year > on.year:
        return None
    return Later(min(year, on.year + 1), shown)
