"""The tables of cooperation: SQL made of their declarations, and whole tables.

Nothing but our own constants becomes part of a statement: what people write is bound to it. No
reference is enforced: members lie outside the map, too, and QGIS saves each table by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from string import Template
from typing import Any

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES
from ...core.cooperation.terms import CODE_COLUMN
from .plan_tables import columns_in

Row = dict[str, object]
"""A value for every declared column."""

_TABLE = """
CREATE TABLE IF NOT EXISTS $table (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, $definitions
)
"""
_REGISTER = """
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('$table', 'attributes', '$table', '', 0)
"""
_FOLLOW = """
CREATE TRIGGER IF NOT EXISTS ${table}_${column}_foelger AFTER UPDATE OF $key ON $parent
WHEN OLD.$key IS NOT NEW.$key BEGIN
    UPDATE $table SET $column = NEW.$key WHERE $column = OLD.$key; END
"""
"""What refers to a row goes with it when its key is written otherwise."""


class CooperationStatements:
    """What is said to the database about one table; `follow` are its triggers on other tables."""

    def __init__(self, table: Table[Any]) -> None:
        """Make them of the declarations."""
        names = [each.name for each in table.columns]
        words = {
            "table": table.name,
            "definitions": ", ".join(
                f"{each.name} {each.kind}" + (" UNIQUE NOT NULL" * (each.name == CODE_COLUMN))
                for each in table.columns
            ),
            "columns": ", ".join(names),
            "bound": ", ".join(f":{name}" for name in names),
            "set": ", ".join(f"{name} = :{name}" for name in names),
        }

        def made(text: str, **more: str) -> str:
            return Template(text).substitute(words, **more)

        self.create = made(_TABLE)
        self.register = made(_REGISTER)
        self.add_column = {
            each.name: made(f"ALTER TABLE $table ADD COLUMN {each.name} {each.kind}")
            for each in table.columns
        }
        self.follow = [
            made(_FOLLOW, column=each.name, parent=each.refers_to, key=CODE_COLUMN)
            for each in table.columns
            if each.refers_to in _NAMES
        ]
        self.read = made("SELECT id, $columns FROM $table ORDER BY id")
        self.insert = made("INSERT INTO $table ($columns) VALUES ($bound)")
        self.update = made("UPDATE $table SET $set WHERE id = :id")
        self.delete = made("DELETE FROM $table")


_NAMES = {each.name for each in TABLES}
COOPERATION_STATEMENTS = {each.name: CooperationStatements(each) for each in TABLES}
"""By the name of the table."""


def make_cooperation_tables(database: sqlite3.Connection) -> None:
    """Make the tables that are missing, and the columns that a table lacks."""
    for table in TABLES:
        sql = COOPERATION_STATEMENTS[table.name]
        database.execute(sql.create)
        database.execute(sql.register)
        for name in missing_columns(database, table):
            database.execute(sql.add_column[name])
    for sql in COOPERATION_STATEMENTS.values():
        for statement in sql.follow:
            database.execute(statement)


def have_cooperation_tables(database: sqlite3.Connection) -> bool:
    """Return whether every declared table is there with all its columns."""
    return not any(missing_columns(database, each) for each in TABLES)


def missing_columns(database: sqlite3.Connection, table: Table[Any]) -> list[str]:
    """Return the declared columns that a table lacks, all of them where there is no table."""
    there = columns_in(database, table.name)
    return [each.name for each in table.columns if each.name not in there]


def read_table(database: sqlite3.Connection, table: Table[Any]) -> dict[int, Row]:
    """Return the rows of a table by their id, none where an older file lacks it."""
    if missing_columns(database, table):
        return {}
    names = [each.name for each in table.columns]
    found = database.execute(COOPERATION_STATEMENTS[table.name].read)
    return {number: dict(zip(names, values)) for number, *values in found}


def insert_row(database: sqlite3.Connection, table: Table[Any], row: Mapping[str, object]) -> None:
    """Put a row into a table; columns that are not in it are empty."""
    names = [each.name for each in table.columns]
    database.execute(COOPERATION_STATEMENTS[table.name].insert, {**dict.fromkeys(names), **row})
