"""The plan tables and their history, whole: tables, columns, rows and what writes history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.schema import HISTORY
from . import statements
from .database import reading
from .statements import COLUMNS, HISTORY_SINCE_4, STATEMENTS

_REGISTER_HISTORY = """
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('planaar_historikk', 'attributes', 'Historikk for planår',
    'skrevet av databasen ved hver endring', 0)
"""
_COLUMNS_OF = "SELECT name FROM pragma_table_info(?)"


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables that are missing, and the columns that a table lacks."""
    database.execute(statements.HISTORY)
    database.execute(_REGISTER_HISTORY)
    for name in HISTORY_SINCE_4.keys() - columns_in(database, HISTORY):
        database.execute(HISTORY_SINCE_4[name])
    for plan_type in PLAN_TYPES:
        sql = STATEMENTS[plan_type.key]
        database.execute(sql.create)
        database.execute(sql.register)
        for name in _missing(database, plan_type):
            database.execute(sql.add_column[name])


def write_history(database: sqlite3.Connection) -> None:
    """Let the database write history from now on, as this version does."""
    for sql in STATEMENTS.values():
        for statement in (*sql.drop_triggers, *sql.triggers):
            database.execute(statement)


def give_rows(database: sqlite3.Connection) -> None:
    """Give every municipality a row in each plan table."""
    for sql in STATEMENTS.values():
        database.execute(sql.give_rows)


def are_whole(database: sqlite3.Connection) -> bool:
    """Return whether every declared table is there with all its columns."""
    return not any(_missing(database, each) for each in PLAN_TYPES)


def lack_rows(database: sqlite3.Connection) -> bool:
    """Return whether a municipality is without a row in one of the tables."""
    return any(database.execute(sql.rows_missing).fetchone()[0] for sql in STATEMENTS.values())


@contextmanager
def reading_plans(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a working file to read its plan tables, as if it were of today.

    One of an older version that may only be read has not been upgraded: what it lacks is empty.

    Raises:
        PlanstatusError: it cannot be read.
    """
    with reading(path) as database:
        if "plantype" not in columns_in(database, HISTORY):
            database.execute(statements.HISTORY_OF_OLD)
        for plan_type in PLAN_TYPES:
            if not columns_in(database, plan_type.table):
                database.execute(STATEMENTS[plan_type.key].create_empty)
            elif missing := _missing(database, plan_type):
                database.execute(statements.with_empty(plan_type, missing))
        yield database


def read_rows(
    database: sqlite3.Connection, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, dict[str, object]]:
    """Return the rows of a plan table by municipality number, a value for every column."""
    found = database.execute(STATEMENTS[plan_type.key].read)
    return {row[0]: dict(zip(COLUMNS, row)) for row in found}


def columns_in(database: sqlite3.Connection, table: str) -> set[str]:
    """Return the names of a table's columns, none when it is not there."""
    return {name for (name,) in database.execute(_COLUMNS_OF, (table,))}


def _missing(database: sqlite3.Connection, plan_type: PlanType) -> list[str]:
    there = columns_in(database, plan_type.table)
    return [name for name in COLUMNS if name not in there]
