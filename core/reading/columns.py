"""The columns of a plan-year table, and what they say of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..plans.words import MASTER_PLAN, names_any_plan
from ..plans.years import is_period
from .cell_words import is_plan_word
from .day_order import day_first, month_comes_first
from .headers import column_name
from .headings import ADOPTED, NAME, NUMBER, PLAN_PART, PLAN_TYPE, YEAR, is_of_plan, plain
from .plan_codes import in_words
from .rows import Row
from .table_choice import SAMFUNNSDEL_WANTED, Wanted


@dataclass(frozen=True)
class Columns:
    """The column of each meaning by its index, the headings, and the rows below them.

    `wanted` is the plan they are of. `headings` have the groups above them; `line` is the row they
    stand in, 0 where there are none, and `titles` is what stands above them. `rank` tells how well
    the heading of the year fits. `others` are columns with more years of the plan: where
    `each_adopted`, all are of adoptions, and otherwise one counts where those before it are empty.
    `aside` are the headings of columns of which it cannot be told whose plan they are about.
    `is_beside` tells that the year stands beside a column that names the plan.
    """

    index: Mapping[str, int]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    wanted: Wanted = SAMFUNNSDEL_WANTED
    line: int = 0
    titles: str = ""
    rank: int = 0
    has_municipalities: bool = True
    others: tuple[int, ...] = ()
    each_adopted: bool = False
    aside: tuple[str, ...] = ()
    is_beside: bool = False

    def text(self, row: Row, meaning: str) -> str:
        """Return the row's text in a column, empty when there is none; a code in words.

        «Kommuneplan» with «Arealdel» beside it is about that part.
        """
        if meaning not in self.index:
            return ""
        text = in_words(meaning, self.heading(meaning), row.cell(self.index[meaning]))
        part = row.cell(self.index[PLAN_PART]) if PLAN_PART in self.index else ""
        whole = meaning == PLAN_TYPE and MASTER_PLAN.search(plain(text))
        return part if whole and not names_any_plan(plain(text)) and is_plan_word(part) else text

    def heading(self, meaning: str) -> str:
        """Return what the file calls the column."""
        place = self.index.get(meaning)
        return meaning if place is None else column_name(self.headings, place)

    def own_heading(self, meaning: str) -> str:
        """Return the heading of a column there is, as it stands; empty where it has none."""
        place = self.index[meaning]
        return self.headings[place] if place < len(self.headings) else ""

    def names_plan(self) -> bool:
        """Tell whether the heading of the year names the plan, or that of one beside it."""
        plan_type = self.wanted.plan_type
        return any(is_of_plan(each.heading(YEAR), plan_type) for each in self.each_year)

    @cached_property
    def each_year(self) -> tuple[Columns, ...]:
        """These columns once for each that has years, the first to be looked at ahead."""
        rest = [
            replace(self, index={**self.index, YEAR: place}, others=(self.index[YEAR],))
            for place in self.others
        ]
        return self, *rest

    def told_in(self, row: Row) -> tuple[Columns, ...]:
        """Return these columns with the year where a row tells one, for each adoption it tells of.

        Where a day of adoption stands beside it, the first year of a period is none.
        """
        filled = [each for each in self.each_year if each.text(row, YEAR)] or [self]
        if not self.each_adopted:
            return (filled[0],)
        plan_type = self.wanted.plan_type
        return tuple(e for e in filled if not is_period(e.text(row, YEAR), plan_type)) or (
            filled[0],
        )

    def day_text(self, row: Row, meaning: str) -> str:
        """Return the row's text in a column of years or days, with its days as in Norway."""
        text = self.text(row, meaning)
        return day_first(text) if "/" in text and meaning in self._months_first else text

    @cached_property
    def _months_first(self) -> frozenset[str]:
        meanings = {YEAR, ADOPTED} & self.index.keys()
        cells = {each: [self.text(row, each) for row in self.rows] for each in meanings}
        return frozenset(each for each in meanings if month_comes_first(cells[each]))

    @cached_property
    def begin_with_year(self) -> bool:
        """Whether a year can be written once above its rows: it stands first, and in the first."""
        places = [self.index[each] for each in (NAME, NUMBER) if each in self.index]
        first = next((row for row in self.rows if any(map(row.cell, places))), None)
        ahead = not self.others and all(self.index[YEAR] < place for place in places)
        return ahead and first is not None and bool(self.text(first, YEAR))

    @cached_property
    def lists_this_plan(self) -> bool:
        """Whether a column that says which plan each row is about names the plan."""
        plan_type = self.wanted.plan_type
        return any(is_of_plan(self.text(row, PLAN_TYPE), plan_type) for row in self.rows)

    @cached_property
    def has_sections(self) -> bool:
        """Whether the plan stands alone above the rows that are about it."""
        texts = ({cell.strip() for cell in row.cells} - {""} for row in self.rows)
        alone = (text for each in texts if len(each) == 1 for text in each)
        return any(is_of_plan(text, self.wanted.plan_type) for text in alone)

    def lists_plans(self) -> bool:
        """Tell whether a column says which plan each row is about."""
        return PLAN_TYPE in self.index
