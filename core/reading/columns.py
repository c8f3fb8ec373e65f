"""Which column of a table is what: by its heading and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..municipalities.register import Register
from ..plans.plan_types import PLAN_TYPES, PlanType
from ..plans.words import without_name
from ..schema import NOTE, PLAN_COLUMNS, SOURCE, column
from .cell_words import is_answer, is_plan_word, is_status_word
from .headers import ROWS_LOOKED_AT, Header, column_name, headers, is_number
from .headings import (
    ADOPTED,
    AGAINST,
    NAME,
    NUMBER,
    PLAN_TYPE,
    SPECIFIC,
    STATUS,
    YEAR,
    is_of_plan,
    is_other_plan,
    is_status,
    letters,
    plain,
    speaks,
    year_rank,
)
from .municipality_columns import municipality_columns
from .rows import Row, Sheet
from .table_choice import NOTHING_CHOSEN, SAMFUNNSDEL_WANTED, TableChoice, Wanted
from .year_columns import YearColumn, choose, read_column


@dataclass(frozen=True)
class Columns:
    """The column of each meaning by its index, the headings, and the rows below them.

    `wanted` is the plan they are of. `headings` have the groups above them; `line` is the row they
    stand in, 0 where there are none, and `titles` is what stands above them. `rank` tells how well
    the heading of the year fits.
    """

    index: Mapping[str, int]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    wanted: Wanted = SAMFUNNSDEL_WANTED
    line: int = 0
    titles: str = ""
    rank: int = 0
    has_municipalities: bool = True

    def text(self, row: Row, meaning: str) -> str:
        """Return the row's text in a column, empty when there is none."""
        return row.cell(self.index[meaning]) if meaning in self.index else ""

    def heading(self, meaning: str) -> str:
        """Return what the file calls the column."""
        place = self.index.get(meaning)
        return meaning if place is None else column_name(self.headings, place)

    def own_heading(self, meaning: str) -> str:
        """Return the heading of a column there is, as it stands; empty where it has none."""
        place = self.index[meaning]
        return self.headings[place] if place < len(self.headings) else ""

    def names_plan(self) -> bool:
        """Tell whether the heading of the year names the plan."""
        return is_of_plan(self.heading(YEAR), self.wanted.plan_type)

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


def find_columns(
    sheet: Sheet,
    register: Register,
    choice: TableChoice = NOTHING_CHOSEN,
    wanted: Wanted = SAMFUNNSDEL_WANTED,
) -> Columns | None:
    """Return the columns of a plan-year table, None when the sheet is not one.

    Args:
        sheet: the table.
        register: the municipalities it can speak of.
        choice: the headings of the columns the user has chosen.
        wanted: the plan whose years are looked for.

    Raises:
        UnclearTableError: several columns could be meant.
    """
    without_rows = None
    for header in headers(sheet.rows, register):
        municipality = municipality_columns(header, register, choice.key)
        if municipality is None:
            continue
        known = _known_rows(header.rows, municipality, register)
        places = _places(header, municipality, choice.year)
        found = _read_columns(header, places, known or header.rows, wanted.plan_type)
        year = choose(found, bool(choice.year))
        if year is None:
            continue
        columns = _columns(header, municipality, year, wanted)
        if known:
            return columns
        without_rows = without_rows or replace(columns, has_municipalities=False)
    return without_rows


def _known_rows(rows: Sequence[Row], index: Mapping[str, int], register: Register) -> list[Row]:
    return [
        row
        for row in rows[:ROWS_LOOKED_AT]
        if any(
            is_number(row.cell(place), register) or register.named(row.cell(place))
            for place in index.values()
        )
    ]


def _places(header: Header, municipality: Mapping[str, int], chosen: str) -> list[int]:
    """Return the columns that may have the years."""
    if chosen:
        return header.named(chosen)
    return [place for place in range(header.width) if place not in municipality.values()]


def _read_columns(
    header: Header, places: Sequence[int], rows: Sequence[Row], plan_type: PlanType
) -> list[YearColumn]:
    return [
        read_column(
            place,
            column_name(header.headings, place),
            [row.cell(place) for row in rows],
            plan_type,
        )
        for place in places
    ]


def _columns(
    header: Header, municipality: Mapping[str, int], year: YearColumn, wanted: Wanted
) -> Columns:
    index = {**municipality, YEAR: year.place}
    rows = header.rows[:ROWS_LOOKED_AT]
    theirs = _of_this_plan(header, wanted)
    for meaning, fits in ((STATUS, _fits_status), (PLAN_TYPE, _fits_plan)):
        free = [place for place in theirs if place not in index.values()]
        place = _column_of(header, rows, free, fits, wanted.plan_type)
        if place is not None:
            index[meaning] = place
    if PLAN_TYPE not in index and STATUS in index:
        steps = [row.cell(index[STATUS]) for row in rows]
        if any(is_of_plan(step, wanted.plan_type) for step in steps):  # «Arealdel vedtatt»
            index[PLAN_TYPE] = index[STATUS]
    index.update(_read_as_they_stand(header, index, theirs, wanted.plan_type))
    return Columns(
        index=index,
        headings=header.headings,
        rows=header.rows,
        wanted=wanted,
        line=header.line,
        titles=header.titles,
        rank=year.rank,
    )


def _of_this_plan(header: Header, wanted: Wanted) -> list[int]:
    """Return the columns that can tell of the plan.

    Beside columns of other types, one that names no plan tells of whatever is read by default.
    """
    plan_type, others = wanted.plan_type, set(PLAN_TYPES) - {wanted.plan_type}
    wide = wanted.named and any(is_of_plan(h, other) for h in header.headings for other in others)
    return [
        place
        for place in range(max(header.width, len(header.headings)))
        if (is_of_plan(header.heading(place), plan_type) or not wide)
        and not is_other_plan(header.heading(place), plan_type)
    ]


def _column_of(
    header: Header,
    rows: Sequence[Row],
    places: Sequence[int],
    fits: Callable[[str, Sequence[str], PlanType], bool],
    plan_type: PlanType,
) -> int | None:
    """Return the first of some columns that fits by its heading and what stands in it."""
    remarks = column(NOTE).headings + column(SOURCE).headings
    for place in places:
        heading = header.heading(place)
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        meaning = letters(without_name(plain(heading), plan_type))
        if cells and meaning not in remarks and fits(heading, cells, plan_type):
            return place
    return None


def _fits_status(heading: str, cells: Sequence[str], plan_type: PlanType) -> bool:
    """Tell whether cells are statuses; «ja» and «nei» are only where it is asked about the plan."""
    if is_status(heading, plan_type):
        return True
    rank = year_rank(heading, plan_type)
    asked = rank >= SPECIFIC or re.search("gyldig|gjeld", heading.casefold())
    said = [cell for cell in cells if is_status_word(cell) and (asked or not is_answer(cell))]
    return rank != AGAINST and len(said) * 2 > len(cells)


def _fits_plan(heading: str, cells: Sequence[str], _: PlanType) -> bool:
    """Tell whether cells are kinds of plan; some are enough where the heading says so."""
    said = sum(map(is_plan_word, cells))
    headed = re.search("type|slag|kategori|plan", heading.casefold()) and not speaks(heading)
    return said * 2 > len(cells) or bool(headed and said)


def _read_as_they_stand(
    header: Header, taken: Mapping[str, int], places: Sequence[int], plan_type: PlanType
) -> dict[str, int]:
    """Return the columns of title, source and the like, found by their headings alone."""
    whose = taken.get(NAME), taken.get(NUMBER)
    own: dict[str, int] = {}
    for place in (place for place in places if place not in whose and place < len(header.own)):
        own.setdefault(letters(without_name(plain(header.own[place]), plan_type)), place)
    found = {
        each.name: own[name]
        for each in PLAN_COLUMNS
        for name in reversed(each.headings)
        if name in own
    }
    used = {*taken.values(), *found.values()}
    adopted = [p for p in places if p not in used and speaks(header.heading(p))]
    return {**found, **({ADOPTED: adopted[0]} if adopted else {})}
