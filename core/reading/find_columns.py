"""Which column of a table is what: by its heading and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..municipalities.register import Register
from ..plans.plan_types import PlanType
from .beside import Whose, as_beginning, columns_of, tells_of_a_plan
from .columns import Columns
from .headers import ROWS_LOOKED_AT, Header, column_name, headers, is_number
from .headings import (
    ADOPTED,
    AGAINST,
    ANY_YEAR,
    NAME,
    SPECIFIC,
    UNKNOWN,
    YEAR,
    is_of_any,
    is_of_last_adoption,
    is_of_plan,
    is_only_of_adoption,
    is_other_plan,
    plain,
    year_rank,
)
from .more_columns import more_columns
from .municipality_columns import municipality_columns
from .rows import Row, Sheet
from .table_choice import NOTHING_CHOSEN, SAMFUNNSDEL_WANTED, TableChoice, Wanted
from .year_column import YearColumn, read_column
from .year_columns import choose

_DAY = re.compile(r"dato\b|\bdate\b|dag(?:en)?\b|\bday\b")
_LIKE_A_DAY = re.compile(r"(?<!\d)(?:\d\d?([./-]) ?\d\d?\1 ?(?:\d\d){1,2}|\d{4}-\d\d?-\d\d?)(?!\d)")


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
        headings = _without_sections(header, municipality.get(NAME), wanted)
        whose = columns_of(headings, header.width, wanted)
        found = _read_columns(header, places, known or header.rows, wanted.plan_type, whose)
        found = _as_only_told(found)
        year = choose(found if choice.year else _of_any(found, whose), bool(choice.year))
        if year is None:
            continue
        columns = _columns(header, municipality, year, wanted, whose)
        if choice.year:
            places = _places(header, municipality, "")
            found = _read_columns(header, places, known or header.rows, wanted.plan_type, whose)
        columns = _with_day(columns, year, found, whose.theirs)
        if known:
            return columns
        without_rows = without_rows or replace(columns, has_municipalities=False)
    return without_rows


def _with_day(
    columns: Columns, year: YearColumn, found: Sequence[YearColumn], theirs: Sequence[int]
) -> Columns:
    """Return the columns with that of the day of adoption, by its years or by where it stands."""
    taken = (*columns.index.values(), *columns.others)
    days = [
        each
        for each in found
        if (each.days or _is_of_days(each) or _is_as_good(each, year))
        and each.place not in taken
        and not is_other_plan(each.name, columns.wanted.plan_type)
        and year_rank(each.name, columns.wanted.plan_type) > UNKNOWN
        and _agrees_in_half(each, year)
        and (each.place in theirs or (each.rank >= SPECIFIC and each.agrees_with(year)))
    ]
    if not days:
        return columns
    day = max(days, key=lambda e: (e.agrees_with(year), e.days > 0, e.place in theirs, -e.place))
    aside = tuple(name for name in columns.aside if name != day.name)
    return replace(columns, index={**columns.index, ADOPTED: day.place}, aside=aside)


def _is_of_days(column: YearColumn) -> bool:
    """Tell whether a column is of days, be it that none of them can be read."""
    return bool(_DAY.search(plain(column.name))) or any(map(_LIKE_A_DAY.search, column.cells))


def _is_as_good(column: YearColumn, year: YearColumn) -> bool:
    """Tell whether a column could have been that of the years as well: «Planår | Vedtaksdato»."""
    return column.near and column.rank == year.rank >= SPECIFIC and column.count > 0


def _agrees_in_half(column: YearColumn, year: YearColumn) -> bool:
    """Tell whether a column has the years of the plans in half the rows with both, or more."""
    pairs = [(one, two) for one, two in zip(column.years, year.years) if one and two]
    return sum(one == two for one, two in pairs) * 2 >= len(pairs)


def _known_rows(rows: Sequence[Row], index: Mapping[str, int], register: Register) -> list[Row]:
    """Return the rows of municipalities, and those below one that stands alone in its row."""
    known: list[Row] = []
    alone = False
    for row in rows[:ROWS_LOOKED_AT]:
        cells = [row.cell(place) for place in index.values()]
        named = any(is_number(cell, register) or register.named(cell) for cell in cells)
        texts = {cell.strip() for cell in row.cells if cell.strip()}
        alone = (alone and bool(texts) and not any(cells)) or (named and len(texts) == 1)
        known += [row] if named or alone else []
    return known


def _without_sections(header: Header, names: int | None, wanted: Wanted) -> list[str]:
    """Return the headings, without «Samfunnsdel» above the names where «Arealdel» is among them."""
    headings = list(header.headings)
    if names is None or not is_of_any(header.heading(names)):
        return headings
    cells = {row.cell(names) for row in header.rows[:ROWS_LOOKED_AT]}
    heads = wanted.named or is_of_plan(headings[names], wanted.plan_type)
    if heads and any(map(is_of_any, cells)):
        headings[names] = ""
    return headings


def _places(header: Header, municipality: Mapping[str, int], chosen: str) -> list[int]:
    """Return the columns that may have the years."""
    if chosen:
        return header.named(chosen)
    return [place for place in range(header.width) if place not in municipality.values()]


def _read_columns(
    header: Header,
    places: Sequence[int],
    rows: Sequence[Row],
    plan_type: PlanType,
    whose: Whose,
) -> list[YearColumn]:
    found = []
    for place in places:
        name = column_name(header.headings, place)
        meant = as_beginning(name, header.headings)
        column = read_column(place, meant, [row.cell(place) for row in rows], plan_type)
        found.append(replace(column, name=name, near=place in whose.near))
    return found


def _as_only_told(found: list[YearColumn]) -> list[YearColumn]:
    """Let «Samfunnsdel sist rullert» tell of the adoption where no other column does."""
    if any(each.rank > UNKNOWN and each.values for each in found):
        return found
    return [
        replace(each, rank=SPECIFIC)
        if each.count
        and is_of_plan(each.name, each.plan_type)
        and is_of_last_adoption(each.name, each.plan_type)
        else each
        for each in found
    ]


def _of_any(found: Sequence[YearColumn], whose: Whose) -> list[YearColumn]:
    """Return the columns, with what stands beside other plans ranked as those plans are.

    Where other plans are named and this one is not, years of anything are not its.
    """
    named = [each for each in found if is_other_plan(each.name, each.plan_type)]
    others = named if whose.of_named else []
    return [
        each
        if each.place not in whose.of_others
        and not any(map(each.agrees_with, others))
        and not (whose.of_named and _is_of_anything(each))
        else replace(each, rank=AGAINST)
        for each in found
    ]


def _is_of_anything(column: YearColumn) -> bool:
    """Tell whether a heading speaks of no adoption."""
    is_vague = UNKNOWN <= column.rank <= ANY_YEAR
    return is_vague and not is_only_of_adoption(column.name, column.plan_type)


def _columns(
    header: Header,
    municipality: Mapping[str, int],
    year: YearColumn,
    wanted: Wanted,
    whose: Whose,
) -> Columns:
    rows = header.rows[:ROWS_LOOKED_AT]
    theirs = [place for place in whose.theirs if place not in year.others]
    index = {**municipality, YEAR: year.place}
    index.update(more_columns(header, rows, index, theirs, wanted.plan_type))
    return Columns(
        index=index,
        headings=header.headings,
        rows=header.rows,
        wanted=wanted,
        line=header.line,
        titles=header.titles,
        rank=year.rank,
        others=year.others,
        each_adopted=year.each_adopted,
        is_beside=year.place in whose.beside,
        aside=_aside(header, rows, [p for p in whose.unclear if p not in index.values()]),
    )


def _aside(header: Header, rows: Sequence[Row], places: Sequence[int]) -> tuple[str, ...]:
    """Return the headings of columns that would tell of a plan if it were clear of which."""
    return tuple(
        column_name(header.headings, place)
        for place in places
        if any(row.cell(place) for row in rows) and tells_of_a_plan(header.own[place])
    )
