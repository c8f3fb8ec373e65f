"""A column that may have plan years, and what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..plans.plan_types import PlanType
from ..plans.words import ADOPTION
from ..plans.years import read_year
from .cell_text import FORMULA
from .cell_words import is_status_word
from .headings import (
    AGAINST,
    PLAN_ONLY,
    SPECIFIC,
    UNKNOWN,
    is_of_terms,
    is_other_plan,
    plain,
    year_rank,
)

ALIKE = 4
"""Municipalities that hardly adopted their plans in the same year, and all of them."""


@dataclass(frozen=True)
class YearColumn:
    """A column that may have plan years, with the year in each row, None where there is none.

    `doubtful` of the years were read out of longer texts, `periods` are the first of a period,
    `days` have the day of adoption, and `unread` of the cells are no years. `near` tells that it
    names the plan or stands beside it. `others` are the columns with more years of the plan, the
    ones to look at first ahead; where `each_adopted`, all of them are adoptions.
    """

    place: int
    name: str
    rank: int
    years: tuple[int | None, ...]
    cells: tuple[str, ...]
    plan_type: PlanType
    doubtful: int = 0
    periods: int = 0
    days: int = 0
    unread: int = 0
    near: bool = False
    others: tuple[int, ...] = ()
    each_adopted: bool = False

    @property
    def values(self) -> tuple[str, ...]:
        """Return what stands in the column, without the empty cells."""
        return tuple(filter(None, self.cells))

    @property
    def count(self) -> int:
        """Return how many years there are in the column."""
        return sum(year is not None for year in self.years)

    def agrees_with(self, other: YearColumn) -> bool:
        """Tell whether it has the years of another column, in most rows where both have one."""
        return self.is_close_to(other, 0)

    def is_close_to(self, other: YearColumn, most: int) -> bool:
        """Tell whether its years are so few from those of another, in most rows with both."""
        pairs = [(one, two) for one, two in zip(self.years, other.years) if one and two]
        return sum(abs(one - two) <= most for one, two in pairs) * 2 > len(pairs)

    def is_one_year(self) -> bool:
        """Tell whether several rows have the same year, and none another."""
        return self.count >= ALIKE and len(set(self.years) - {None}) == 1

    def tells_of_other_plan(self) -> bool:
        """Tell whether it has years of another plan, but not when that was adopted."""
        named = is_other_plan(self.name, self.plan_type) and not ADOPTION.search(plain(self.name))
        return named and self.count * 2 > len(self.values)

    def may_be_plan_years(self) -> bool:
        """Tell whether what stands in the column allows what its heading says."""
        if self.rank > UNKNOWN:
            return bool(self.count) or self.unread * 2 <= len(self.values)
        return self.count > 0 and self.count * 2 >= len(self.values)


def read_column(place: int, name: str, cells: Sequence[str], plan_type: PlanType) -> YearColumn:
    """Read every cell of a column as the year of a plan."""
    years: list[int | None] = []
    doubtful = periods = days = unread = statuses = 0
    for cell in cells:
        year = None
        try:
            reading = read_year(cell, plan_type)
            year = reading.year
            doubtful += bool(reading.doubt)
            periods += reading.of_period
            days += reading.adopted is not None
        except ValueError:
            unread += not cell.startswith(FORMULA)
        statuses += year is None and is_status_word(cell)
        years.append(year)
    values = [cell for cell in cells if cell]
    rank = year_rank(name, plan_type)
    if rank == PLAN_ONLY and doubtful * 2 > len(values):
        rank = SPECIFIC - 2  # more likely titles with a period in them
    if is_of_terms(name) and periods * 2 > len(values):
        rank = AGAINST  # the year in the term is not told
    if statuses * 2 > len(values):
        unread = len(values)
    counted = doubtful, periods, days, unread
    return YearColumn(place, name, rank, tuple(years), tuple(cells), plan_type, *counted)
