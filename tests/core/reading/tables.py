"""Tables written as text, and what is read from them, for the tests of reading."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from planstatus.core.municipalities.register import Register
from planstatus.core.reading.choose_tables import Table, choose_tables
from planstatus.core.reading.plan_rows import RowsRead, read_rows
from planstatus.core.reading.rows import Row, Sheet
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, TableChoice


def sheet(text: str, name: str = "") -> Sheet:
    """Return a sheet of lines with semicolons between the cells."""
    lines = csv.reader(io.StringIO(text), delimiter=";")
    rows = tuple(Row(line, tuple(cells)) for line, cells in enumerate(lines, start=1))
    return Sheet(f"fil ({name})" if name else "fil.csv", rows, name)


def tables(
    sheets: Sequence[Sheet], register: Register, choice: TableChoice = NOTHING_CHOSEN
) -> list[Table]:
    """Return the tables that have the years of the samfunnsdel."""
    return choose_tables(sheets, register, choice, lambda table: rows_of([table], register))


def rows_of(chosen: Sequence[Table], register: Register) -> RowsRead:
    """Return what the rows of some tables say."""
    rows = RowsRead()
    for table in chosen:
        rows.add(read_rows(table.sheet, table.columns, register))
    return rows


def read(text: str, register: Register) -> RowsRead:
    """Return what the rows of a sheet say."""
    return rows_of(tables([sheet(text)], register), register)
