"""Which table of cooperation a sheet is, told by its headings as people write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import schema
from ..reading.cell_text import clean_cell
from ..reading.headers import ROWS_BEFORE_HEADER
from ..reading.headings import letters
from ..reading.rows import Row, Sheet
from .columns import Column, Table
from .register import TABLES
from .terms import CODE_COLUMN, COOPERATION_TABLE, MEMBERS

NAME = "navn"

_NAMES = {"kommune", schema.NAME}
_ALSO = {schema.KEY: {*_NAMES, "kommunenr", "knr"}}
"""What else people call a column, beside its name, its label and the headings it declares."""
_OFFICE_OF_MEMBERS = {"kontor", "plankontor"}
"""Headings of what the members in a table are members of."""
_FEWEST = 2
"""Columns that a table is known by."""
_MEANT = 3
"""Columns of its own that a table is known by although its key is not there."""


def lacking_columns(sheets: Iterable[Sheet]) -> Iterator[tuple[Table[Any], Sheet, list[str]]]:
    """Yield the tables that lack what tells a row from another, with the names of those columns."""
    for sheet in sheets:
        found = table_of(sheet)
        if found and not is_whole(found.table, found.places):
            missing = {*found.table.key_columns} - found.places.keys()
            yield found.table, sheet, sorted(found.table.column(name).label() for name in missing)


@dataclass(frozen=True)
class Header:
    """A row that may be the headings of a table, `position` counted from the first of the sheet."""

    table: Table[Any]
    position: int
    places: Mapping[str, int]


def table_of(sheet: Sheet) -> Header | None:
    """Return the table that a sheet is, which may lack columns that it is told apart by.

    One that does is meant by its name, or by columns that no other table has.
    """
    found = [
        Header(table, position, places)
        for position, row in enumerate(sheet.rows[:ROWS_BEFORE_HEADER])
        for table in TABLES
        if len(places := places_of(row, table)) >= _FEWEST
    ]
    whole = [each for each in found if is_whole(each.table, each.places)]
    best = max(whole, key=lambda e: (_is_named(sheet, e.table), len(e.places), -e.position),
               default=None)  # fmt: skip
    meant = [
        each
        for each in found
        if each not in whole and (_is_named(sheet, each.table) or _own(each) >= _MEANT)
    ]
    rank = 0 if best is None else _rank(sheet, best)
    lacking = max(meant, key=lambda each: (_rank(sheet, each), -each.position), default=None)
    return lacking if lacking and _rank(sheet, lacking) > rank else best


def _rank(sheet: Sheet, header: Header) -> int:
    return _own(header) + _MEANT * _is_named(sheet, header.table)


def _own(header: Header) -> int:
    """Return how many columns there are that only this table has."""
    others = (each for each in TABLES if each is not header.table)
    theirs = {column.name for each in others for column in each.columns}
    return len(header.places.keys() - theirs)


def _is_named(sheet: Sheet, table: Table[Any]) -> bool:
    called = letters((sheet.name or sheet.place).rpartition("/")[2].split(".")[0])
    return called in (letters(table.name), letters(table.label()))


def is_whole(table: Table[Any], places: Mapping[str, int]) -> bool:
    """Tell whether there is what tells a row from another; a name stands in for a code."""
    keys = {*table.key_columns} - ({CODE_COLUMN} if NAME in places else set())
    return len(places) >= _FEWEST and keys <= places.keys()


def places_of(row: Row, table: Table[Any]) -> dict[str, int]:
    """Return where the columns stand; the name of a column goes before what it is called else."""
    headings = [letters(clean_cell(cell)) for cell in row.cells]
    places: dict[str, int] = {}
    for column in table.columns:
        for called in ({letters(column.name)}, _called(column, table)):
            found = (at for at, heading in enumerate(headings) if heading and heading in called)
            place = next(found, None)
            if place is not None:
                places.setdefault(column.name, place)
    return places


def place_of_names(header: Row, places: Mapping[str, int]) -> int | None:
    """Return where names stand that are not what the municipality is known by."""
    if schema.KEY not in places:
        return None
    headings = (letters(clean_cell(cell)) for cell in header.cells)
    found = (at for at, each in enumerate(headings) if each in _NAMES and at not in places.values())
    return next(found, None)


def _called(column: Column, table: Table[Any]) -> set[str]:
    label = column.label()
    without_unit = label.partition(" (")[0]
    own = {letters(column.name), letters(label), letters(without_unit), *column.headings}
    is_office = table is MEMBERS and column.refers_to == COOPERATION_TABLE
    return own | _ALSO.get(column.name, set()) | (_OFFICE_OF_MEMBERS if is_office else set())
