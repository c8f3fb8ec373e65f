"""The register of cooperation in a working file: read, written, and as it was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ...core.cooperation.columns import T, Table
from ...core.cooperation.register import (
    TABLES,
    Cooperations,
    embedded,
    read_tables,
    written_row,
)
from ...core.cooperation.terms import CODE_COLUMN, COOPERATION_TABLE
from ...core.errors import PlanstatusError, short
from ...core.texts.language import tr
from .backups import INTAKE, Before, back_up
from .cooperation_tables import (
    COOPERATION_STATEMENTS,
    Row,
    have_cooperation_tables,
    insert_row,
    make_cooperation_tables,
    read_table,
)
from .database import reading, writing
from .facts import CooperationRows, as_values

_ON_MAP = "SELECT kommunenummer FROM kommuner"


def read_cooperation_rows(path: Path) -> dict[str, dict[int, Row]]:
    """Return the rows of each table of cooperation by their id, a value for every column.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        return _rows(database)


def read_cooperations(path: Path) -> Cooperations:
    """Return all that is registered of cooperation; nothing in a file of an older version.

    Raises:
        PlanstatusError: the working file cannot be read, or a cell is not what its column holds.
    """
    return read_tables(read_cooperation_rows(path), path.name)


def write_cooperation_rows(path: Path, parts: Sequence[CooperationRows], source: str = "") -> Path:
    """Write rows of cooperation in one transaction, and return the backup made first.

    Args:
        path: the working file.
        parts: one for each table that is written.
        source: the name of what was read.

    Raises:
        PlanstatusError: someone has changed a table since, or it is in use or write-protected.
    """
    with writing(path) as database:
        now = _rows(database)
        if any(now[part.table] != part.expected for part in parts):
            raise PlanstatusError(
                tr(
                    "Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har "
                    "endret samarbeid i {file} i mellomtiden, og ingenting er lest inn.",
                    file=short(path),
                ),
                path,
            )
        backup = back_up(path, Before(INTAKE, source))
        for part in parts:
            _write_part(database, part)
    return backup


def _write_part(database: sqlite3.Connection, part: CooperationRows) -> None:
    (table,) = (each for each in TABLES if each.name == part.table)
    for number, columns in part.changed.items():
        values = {**part.expected[number], **columns, "id": number}
        database.execute(COOPERATION_STATEMENTS[table.name].update, values)
    for row in part.added:
        insert_row(database, table, row)


def make_cooperation(database: sqlite3.Connection) -> None:
    """Make the tables, with the embedded offices that have a member on the map.

    Nothing is put into tables that are there already.
    """
    if any(_rows(database).values()):
        make_cooperation_tables(database)
        return
    make_cooperation_tables(database)
    on_map = {number for (number,) in database.execute(_ON_MAP)}
    for table, terms in embedded().with_member_among(on_map).by_table():
        for term in terms:
            insert_row(database, table, stored_row(table, term))


def make_cooperation_unless_there(database: sqlite3.Connection) -> None:
    """Give a file of an older version the tables, as a new file has them."""
    if not have_cooperation_tables(database):
        make_cooperation(database)


def begin_cooperation_anew(database: sqlite3.Connection) -> None:
    """Make the tables those of a new file for the municipalities on the map."""
    for sql in COOPERATION_STATEMENTS.values():
        database.execute(sql.delete)
    make_cooperation(database)


def has_cooperation_edits(path: Path) -> bool:
    """Return whether anyone has changed what the file tells of cooperation since it was made.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        return not is_cooperation_as_made(database)


def is_cooperation_as_made(database: sqlite3.Connection) -> bool:
    """Return whether nobody has changed a row of the offices that the file was made with."""
    rows = {name: list(found.values()) for name, found in _rows(database).items()}
    codes = {str(row[CODE_COLUMN]) for row in rows[COOPERATION_TABLE]}
    made = {
        table.name: [stored_row(table, term) for term in terms]
        for table, terms in embedded().only(codes).by_table()
    }
    return rows == made


def stored_row(table: Table[T], term: T) -> Row:
    """Return the values of a term by the columns of its table, None where it says nothing."""
    return as_values(table, written_row(table, term))


def _rows(database: sqlite3.Connection) -> dict[str, dict[int, Row]]:
    return {each.name: read_table(database, each) for each in TABLES}
