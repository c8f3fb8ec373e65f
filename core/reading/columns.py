"""Which column of a table is what: by its heading and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..municipalities.register import Register
from ..plans.words import SOCIAL
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
    is_other_plan,
    is_status,
    letters,
    plain,
    speaks,
    year_rank,
)
from .municipality_columns import municipality_columns
from .rows import Row, Sheet
from .table_choice import NOTHING_CHOSEN, TableChoice
from .year_columns import YearColumn, choose, read_column


@dataclass(frozen=True)
class Columns:
    """The column of each meaning by its index, the headings, and the rows below them.

    `headings` have the groups above them; `line` is the row they stand in, 0 where there are none,
    and `titles` is what stands above them. `rank` tells how well the heading of the year fits.
    """

    index: Mapping[str, int]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
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
        """Return the heading of the column as it stands, empty where there is none."""
        place = self.index.get(meaning, len(self.headings))
        return self.headings[place] if place < len(self.headings) else ""

    def says_samfunnsdel(self) -> bool:
        """Tell whether the heading of the year names the plan."""
        return bool(SOCIAL.search(plain(self.heading(YEAR))))

    @cached_property
    def names_samfunnsdel(self) -> bool:
        """Whether a column that says which plan each row is about says so of the samfunnsdel."""
        return any(SOCIAL.search(plain(self.text(row, PLAN_TYPE))) for row in self.rows)

    def lists_plans(self) -> bool:
        """Tell whether a column says which plan each row is about."""
        return PLAN_TYPE in self.index


def find_columns(
    sheet: Sheet, register: Register, choice: TableChoice = NOTHING_CHOSEN
) -> Columns | None:
    """Return the columns of a plan-year table, None when the sheet is not one.

    Args:
        sheet: the table.
        register: the municipalities it can speak of.
        choice: the headings of the columns the user has chosen.

    Raises:
        UnclearTableError: several columns could be meant.
    """
    without_rows = None
    for header in headers(sheet.rows, register):
        municipality = municipality_columns(header, register, choice.key)
        if municipality is None:
            continue
        known = _known_rows(header.rows, municipality, register)
        year = _year_column(header, municipality, known or header.rows, choice.year)
        if year is None:
            continue
        columns = _columns(header, municipality, year)
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


def _year_column(
    header: Header, municipality: Mapping[str, int], rows: Sequence[Row], chosen: str
) -> YearColumn | None:
    """Return the column of the plan years.

    Raises:
        UnclearTableError: several could be meant.
    """
    if chosen:
        places = header.named(chosen)
    else:
        places = [p for p in range(header.width) if p not in municipality.values()]
    found = [
        read_column(place, column_name(header.headings, place), [row.cell(place) for row in rows])
        for place in places
    ]
    return choose(found, bool(chosen))


def _columns(header: Header, municipality: Mapping[str, int], year: YearColumn) -> Columns:
    index = {**municipality, YEAR: year.place}
    rows = header.rows[:ROWS_LOOKED_AT]
    for meaning, fits in ((STATUS, _fits_status), (PLAN_TYPE, _fits_plan)):
        place = _column_of(header, rows, fits, index)
        if place is not None:
            index[meaning] = place
    if PLAN_TYPE not in index and STATUS in index:
        steps = [plain(row.cell(index[STATUS])) for row in rows]
        if any(map(SOCIAL.search, steps)):  # «Samfunnsdel vedtatt», «Arealdel vedtatt»
            index[PLAN_TYPE] = index[STATUS]
    index.update(_read_as_they_stand(header, index))
    return Columns(
        index=index,
        headings=header.headings,
        rows=header.rows,
        line=header.line,
        titles=header.titles,
        rank=year.rank,
    )


def _column_of(
    header: Header,
    rows: Sequence[Row],
    fits: Callable[[str, Sequence[str]], bool],
    taken: Mapping[str, int],
) -> int | None:
    """Return the first column that fits by its heading and what stands in it."""
    remarks = column(NOTE).headings + column(SOURCE).headings
    for place in range(header.width):
        heading = header.headings[place] if place < len(header.headings) else ""
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        if place in taken.values() or letters(heading) in remarks or is_other_plan(heading):
            continue
        if cells and fits(heading, cells):
            return place
    return None


def _fits_status(heading: str, cells: Sequence[str]) -> bool:
    """Tell whether cells are statuses; «ja» and «nei» are only where it is asked about the plan."""
    if is_status(heading):
        return True
    asked = year_rank(heading) >= SPECIFIC or re.search("gyldig|gjeld", heading.casefold())
    said = [cell for cell in cells if is_status_word(cell) and (asked or not is_answer(cell))]
    return year_rank(heading) != AGAINST and len(said) * 2 > len(cells)


def _fits_plan(heading: str, cells: Sequence[str]) -> bool:
    """Tell whether cells are kinds of plan; some are enough where the heading says so."""
    said = sum(map(is_plan_word, cells))
    headed = re.search("type|slag|kategori|plan", heading.casefold()) and not speaks(heading)
    return said * 2 > len(cells) or bool(headed and said)


def _read_as_they_stand(header: Header, taken: Mapping[str, int]) -> dict[str, int]:
    """Return the columns of title, source and the like, found by their headings alone."""
    own = [letters(heading) for heading in header.own]
    found = {}
    for each in PLAN_COLUMNS:
        places = [own.index(name) for name in each.headings if name in own]
        free = [p for p in places if not is_other_plan(header.headings[p])]
        free = [p for p in free if p not in (taken.get(NAME), taken.get(NUMBER))]
        if free:
            found[each.name] = free[0]
    adopted = [
        place
        for place, heading in enumerate(header.headings)
        if place not in taken.values() and speaks(heading) and not is_other_plan(heading)
    ]
    return {**found, **({ADOPTED: adopted[0]} if adopted else {})}
