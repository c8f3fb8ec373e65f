"""Tables of cooperation as people have them: which table a sheet is, and what its rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import schema
from ..errors import PlanstatusError
from ..reading.cell_text import clean_cell
from ..reading.headers import column_name
from ..reading.headings import letters
from ..reading.rows import Row, Sheet
from ..texts.language import tr
from .columns import REAL, Column, Kept, Table
from .register import TABLES
from .table_of import NAME, is_whole, lacking_columns, place_of_names, places_of, table_of
from .terms import (
    CODE_COLUMN,
    COOPERATION_TABLE,
    COOPERATIONS,
    FORMS_IN_TIME,
    MEMBERS,
)
from .value_lists import KINDS

FORM = "rettsform"

_MEMBERS = {"medlemmer", "deltakere", schema.MUNICIPALITIES}
"""Headings of a column with the members of a cooperation, one after another."""
_BETWEEN = re.compile(r"[|;,\n]")
"""What stands between the members of a cooperation; «Nore og Uvdal» is one of them."""
_HOW_MANY = re.compile(r"\s*(?:\d\d?)?\s*")
_TOTAL = re.compile(
    r"(?:(?:del|slutt)?sum|i ?alt|til ?sammen|total(?:t|sum)?)\b[\W\d]*(?:[^\W\d]+[\W\d]*)?",
    re.IGNORECASE,
)
"""«Sum», «Totalt 2024» and «Sum tilskudd:»."""


@dataclass(frozen=True)
class RowRead:
    """A row of a file: its line, and the cells that say something, by the column they are of.

    `name` is what stands in a column with names beside the one with numbers of municipalities.
    """

    line: int
    cells: Mapping[str, str]
    name: str = ""


@dataclass(frozen=True)
class SheetRead:
    """A sheet that is a table of ours.

    `aside` are the headings that are of no column of it, `places` where those that are stand.
    """

    table: Table[Any]
    place: str
    line: int
    rows: tuple[RowRead, ...]
    aside: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)

    def in_words(self) -> str:
        """Return where the table stood."""
        return tr("{table} i «{place}»", table=self.table.label(), place=self.place)

    def is_surely_ours(self) -> bool:
        """Tell whether rows say what only a table of cooperation does.

        Many a table has a name and a code.
        """
        columns = {each.name: each for each in self.table.columns}
        cells = [item for row in self.rows for item in row.cells.items()]
        said = [*dict.fromkeys(self.places, "").items(), *cells]
        return any(_is_sure(columns[name], cell) for name, cell in said)


def _is_sure(column: Column, cell: str) -> bool:
    if column.values is KINDS:
        return KINDS.read(cell) in KINDS.keys
    return column.refers_to not in ("", schema.MUNICIPALITIES)


def check_whole(sheets: Sequence[Sheet]) -> None:
    """See to it that no table lacks what tells its rows apart.

    Raises:
        PlanstatusError: one does; says where, and which columns.
    """
    for table, sheet, columns in lacking_columns(sheets):
        raise PlanstatusError(
            tr(
                "Sjekk overskriftene i «{place}», som ser ut til å være tabellen {table}. Kolonnen "
                "{column} mangler, og ingenting er lest inn.",
                place=sheet.place, table=table.label(), column=", ".join(columns),
            )
        )  # fmt: skip


def find_tables(sheets: Sequence[Sheet]) -> list[SheetRead]:
    """Return what in a file are tables of cooperation, each after those it refers to."""
    found = [each for sheet in sheets for each in _read(sheet)]
    names = [each.name for each in TABLES]
    return sorted(found, key=lambda each: names.index(each.table.name))


def _read(sheet: Sheet) -> Iterator[SheetRead]:
    found = table_of(sheet)
    if found is None or not is_whole(found.table, found.places):
        return
    table, places = found.table, found.places
    header, below = sheet.rows[found.position], sheet.rows[found.position + 1 :]
    names = place_of_names(header, places)
    rows = tuple(each for row in below if (each := _row(row, places, names)).cells)
    members = _places_of_members(header, below)
    is_list = table is COOPERATIONS and members
    known = {*places.values(), names}
    if is_list:
        known |= {
            *members,
            *places_of(header, FORMS_IN_TIME).values(),
            *places_of(header, MEMBERS).values(),
        }
    aside = tuple(
        column_name(header.cells, place)
        for place, cell in enumerate(header.cells)
        if cell.strip() and place not in known
    )
    yield SheetRead(table, sheet.place, header.line, rows, aside, places)
    if is_list:
        yield from _in_a_list(sheet, header, below, members)


def _places_of_members(header: Row, below: Sequence[Row]) -> list[int]:
    """Return where members stand one after another, not those where it is said how many."""
    named = [i for i, cell in enumerate(header.cells) if letters(cell) in _MEMBERS]
    listed = [i for i in named if not all(_HOW_MANY.fullmatch(row.cell(i)) for row in below)]
    return listed or named


def _in_a_list(
    sheet: Sheet, header: Row, below: Sequence[Row], members: Sequence[int]
) -> Iterator[SheetRead]:
    """Yield forms and members of a list that has a cooperation with all its members in a row."""
    name = places_of(header, COOPERATIONS)
    first = name.get(CODE_COLUMN, name.get(NAME, 0))
    for table in (FORMS_IN_TIME, MEMBERS):
        places = places_of(header, table)
        rows = []
        for row in below:
            cells = {**_row(row, places).cells, COOPERATION_TABLE: clean_cell(row.cell(first))}
            if table is FORMS_IN_TIME and cells.get(FORM):
                rows.append(RowRead(row.line, cells))
            elif table is MEMBERS:
                rows += [
                    RowRead(row.line, {**cells, schema.KEY: each})
                    for each in _members_in(row, members)
                ]
        yield SheetRead(table, sheet.place, header.line, tuple(rows))


def _members_in(row: Row, places: Sequence[int]) -> list[str]:
    cells = (_BETWEEN.split(row.cell(place)) for place in places)
    return list(dict.fromkeys(each.strip() for cell in cells for each in cell if each.strip()))


def total_in(table: Table[Any], row: RowRead) -> str:
    """Return the column that says that a row is the total of others, empty where none does."""
    told_by = (*table.key_columns, *({NAME} & row.cells.keys()))
    return next((each for each in told_by if _TOTAL.fullmatch(row.cells.get(each, ""))), "")


def _row(row: Row, places: Mapping[str, int], names: int | None = None) -> RowRead:
    cells = {name: clean_cell(row.cell(place)) for name, place in places.items()}
    name = "" if names is None else clean_cell(row.cell(names))
    return RowRead(row.line, {name: cell for name, cell in cells.items() if cell}, name)


@dataclass(frozen=True)
class Doubt:
    """A cell that was not taken as it stood, or that is not one of those to choose from."""

    column: str
    value: str
    reason: str


def read_cells(table: Table[Any], cells: Mapping[str, str]) -> tuple[dict[str, str], list[Doubt]]:
    """Return the cells of a row as they are kept, with what is derived of them, and the doubts.

    Args:
        table: what the row is of.
        cells: what it says, by the names of the columns.
    """
    kept: dict[str, str] = {}
    doubts: list[Doubt] = []
    for each in table.kept.values():
        said = [column for column in each.columns if cells.get(column.name)]
        if not said:
            continue
        texts, reason = _written(each, [cells.get(c.name, "") for c in each.columns])
        if reason:
            doubts.append(Doubt(said[0].label(), cells[said[0].name], reason))
            continue
        written = {column.name: text for column, text in zip(each.columns, texts)}
        kept.update({c.name: written[c.name] for c in each.columns if c.derived or c in said})
        doubts += [
            *_not_in_list(each, written), *_says_more(each, cells), *_no_date(each, written)
        ]  # fmt: skip
    return kept, doubts


def _written(kept: Kept, cells: Sequence[str]) -> tuple[Sequence[str], str]:
    """Return cells as they are kept, or why they are not read."""
    try:
        texts = kept.write(kept.read(cells))
    except ValueError:
        return (), tr("ikke et tall, cellen er ikke lest")
    if any(map(_may_be_of_one, kept.columns, cells, texts)):
        return (), tr("prosent eller en del av 1, cellen er ikke lest")
    if all(map(_is_possible, kept.columns, texts)):
        return texts, ""
    return (), tr("et tall som ikke kan stemme, cellen er ikke lest")


def _may_be_of_one(column: Column, cell: str, text: str) -> bool:
    """Tell whether a share of a half may be written 0,5: without the sign nobody knows."""
    return column.kind == REAL and bool(text) and "%" not in cell and 0 < float(text) <= 1


def _is_possible(column: Column, text: str) -> bool:
    least, most = column.possible
    is_number = column.kind in (schema.INTEGER, REAL) and text
    return not is_number or least <= float(text) <= most


def _not_in_list(kept: Kept, written: Mapping[str, str]) -> Iterator[Doubt]:
    for column in kept.columns:
        value = written[column.name]
        if column.values and value and value not in column.values.keys:
            yield Doubt(column.label(), value, tr("ikke et av valgene, tatt med som det står"))


def _says_more(kept: Kept, cells: Mapping[str, str]) -> Iterator[Doubt]:
    for column in kept.columns:
        cell = cells.get(column.name, "")
        if column.values and column.values.left_out(cell):
            value = column.values.labels()[column.values.read(cell)]
            yield Doubt(column.label(), cell, tr("lest som «{value}»", value=value))


def _no_date(kept: Kept, written: Mapping[str, str]) -> Iterator[Doubt]:
    first, *derived = kept.columns
    value = written[first.name]
    if value and derived and derived[0].derived and not written[derived[0].name]:
        yield Doubt(first.label(), value, tr("ikke en dato som kan leses, tatt med som det står"))
