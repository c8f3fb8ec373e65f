"""The plan tables and their history: SQL made of their declarations, and whole tables.

Nothing but our own constants becomes part of a statement: what people write is bound to it.
Plain SQL with a twin in PostgreSQL. The key is not called fid: an upsert through the join copies
columns of the same name from the municipality.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from string import Template

from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.schema import (
    FIRST_YEAR,
    HISTORY,
    IS_A_YEAR,
    KEY,
    LAST_YEAR,
    PLAN_COLUMNS,
    TOLD,
    YEAR,
    Column,
)  # fmt: skip
from .database import reading

COLUMNS = tuple(each.name for each in PLAN_COLUMNS)

EARLIER = "tidligere vedtak"
"""Event in the history for an adoption before the one in the table, followed by its day if known;
its year is the old one. What happens to a plan year afterwards has other events."""

_HISTORY = """
CREATE TABLE IF NOT EXISTS planaar_historikk (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    tidspunkt DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    hendelse TEXT NOT NULL, plantype TEXT NOT NULL DEFAULT 'samfunnsdel',
    kommunenummer TEXT NOT NULL, planaar_gammel INTEGER, planaar_ny INTEGER,
    status TEXT, kilde TEXT
)
"""
_HISTORY_SINCE_4 = {
    "plantype": (
        "ALTER TABLE planaar_historikk ADD COLUMN plantype TEXT NOT NULL DEFAULT 'samfunnsdel'"
    ),
    "status": "ALTER TABLE planaar_historikk ADD COLUMN status TEXT",
}
"""Columns that the history of an older file lacks, with what gives it them."""

_HISTORY_OF_OLD = """
CREATE TEMP VIEW planaar_historikk AS
SELECT *, 'samfunnsdel' AS plantype, NULL AS status FROM main.planaar_historikk
"""
"""What stands in for the history while an older file is read; SQLite finds it before the table."""

HAS_EDITS = """
SELECT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse NOT LIKE 'tidligere vedtak%')
"""

_REGISTER_HISTORY = """
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('planaar_historikk', 'attributes', 'Historikk for planår',
    'skrevet av databasen ved hver endring', 0)
"""
_COLUMNS_OF = "SELECT name FROM pragma_table_info(?)"
_TABLE = """
CREATE$temporary TABLE IF NOT EXISTS $table (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, $definitions
)
"""
_REGISTER = """
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('$table', 'attributes', '$title', '', 0)
"""
# A whole row at a time, so that the statement is a constant: no text of a table can become SQL.
_WRITE = """
INSERT INTO $table ($columns) VALUES ($bound)
ON CONFLICT (kommunenummer) DO UPDATE SET $excluded
"""
_CONFIRM = """
INSERT INTO planaar_historikk
    (hendelse, plantype, kommunenummer, planaar_gammel, planaar_ny, status, kilde)
VALUES ('bekreftet', '$key', :kommunenummer, :planaar, :planaar, :status, :kilde)
"""
# What the file was born with and nobody has touched since: triggers write of every change, and
# what stands in the rows themselves may change with the sample of another version.
_SAMPLES = """
SELECT kommunenummer, planaar FROM $table
WHERE kommunenummer NOT IN (SELECT kommunenummer FROM planaar_historikk WHERE plantype = '$key'
        AND hendelse IN ('ny', 'endret', 'slettet', 'bekreftet'))
    AND EXISTS (SELECT * FROM gpkg_contents WHERE table_name = '$table' AND description <> '')
"""
_EMPTY = "UPDATE $table SET $nothing WHERE kommunenummer = ?"
_WRITE_EARLIER = """
INSERT INTO planaar_historikk (hendelse, plantype, kommunenummer, planaar_gammel, status, kilde)
SELECT :hendelse, '$key', :kommunenummer, :planaar, :status, :kilde
WHERE NOT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse = :hendelse
    AND plantype = '$key' AND kommunenummer = :kommunenummer AND planaar_gammel = :planaar
    AND kilde IS :kilde)
"""
# A year changed to a later one is a plan renewed; to an earlier one or none, a year put right,
# and so are those from then on that it was changed from.
_READ_EARLIER = """
SELECT id, kommunenummer, planaar_gammel, hendelse, kilde FROM planaar_historikk
WHERE plantype = '$key' AND planaar_gammel IS NOT NULL AND (hendelse LIKE 'tidligere vedtak%'
    OR (hendelse = 'endret' AND planaar_ny > planaar_gammel AND NOT EXISTS (SELECT * FROM $table
        WHERE $table.kommunenummer = planaar_historikk.kommunenummer
            AND $table.planaar <= planaar_gammel)))
"""
_FIRST_EVENTS = """
SELECT id, kommunenummer, planaar_gammel, hendelse FROM planaar_historikk
WHERE id IN (SELECT min(id) FROM planaar_historikk WHERE plantype = '$key'
    AND hendelse IN ('ny', 'endret', 'slettet', 'bekreftet') GROUP BY kommunenummer)
"""
_NOTE = "SELECT description FROM gpkg_contents WHERE table_name = '$table'"
_ROWS_MISSING = """
SELECT EXISTS (SELECT * FROM kommuner WHERE kommunenummer IS NOT NULL
    AND kommunenummer NOT IN (SELECT kommunenummer FROM $table))
"""
_GIVE_ROWS = """
INSERT INTO $table (kommunenummer, kommunenavn)
SELECT kommunenummer, min(kommunenavn) FROM kommuner WHERE kommunenummer IS NOT NULL
    AND kommunenummer NOT IN (SELECT kommunenummer FROM $table)
GROUP BY kommunenummer ORDER BY kommunenummer
"""
_LOG = """
    INSERT INTO planaar_historikk
        (hendelse, plantype, kommunenummer, planaar_gammel, planaar_ny, status, kilde) VALUES
"""
_TRIGGERS = (
    "CREATE TRIGGER ${table}_historikk_ny AFTER INSERT ON $table WHEN $tells BEGIN" + _LOG + "    "
    "('ny', '$key', NEW.kommunenummer, NULL, NEW.planaar, NEW.status, NEW.kilde); END",
    "CREATE TRIGGER ${table}_historikk_endret AFTER UPDATE ON $table WHEN $changed BEGIN" + _LOG
    + "    ('endret', '$key', NEW.kommunenummer, OLD.planaar, NEW.planaar, NEW.status, NEW.kilde); "
    "END",
    "CREATE TRIGGER ${table}_historikk_slettet AFTER DELETE ON $table BEGIN" + _LOG + "    "
    "('slettet', '$key', OLD.kommunenummer, OLD.planaar, NULL, OLD.status, OLD.kilde); END",
)  # fmt: skip


def _definition(column: Column) -> str:
    if column.name == KEY:
        return f"{KEY} {column.kind} UNIQUE NOT NULL"
    if column.name == YEAR:
        return (
            f"{YEAR} {column.kind} CONSTRAINT {IS_A_YEAR} CHECK ({YEAR} IS NULL OR "
            f"(typeof({YEAR}) = 'integer' AND {YEAR} BETWEEN {FIRST_YEAR} AND {LAST_YEAR}))"
        )
    return f"{column.name} {column.kind}"


def _with_empty(plan_type: PlanType, missing: Sequence[str]) -> str:
    """Return what stands in for a table that lacks some columns while an older file is read."""
    text = Template("CREATE TEMP VIEW $table AS SELECT *, $empty FROM main.$table")
    empty = ", ".join(f"NULL AS {name}" for name in missing)
    return text.substitute(table=plan_type.table, empty=empty)


class PlanStatements:
    """What is said to the database about one plan table.

    `create_empty` is for a while only, in place of a table that an older file lacks. `add_column`
    has a statement by the name of each column. `triggers` write history for whoever edits; a row
    that is given to a municipality tells nothing yet. With `give_rows` every municipality has its
    row from the start: editing then never makes one, which QGIS may throw away when another is
    refused (qgis/QGIS#67474). Rows of those no longer on the map stay.
    """

    def __init__(self, plan_type: PlanType) -> None:
        """Make them of the declarations."""
        words = {
            "table": plan_type.table,
            "key": plan_type.key,
            "title": "Planår" if not plan_type.prefix else f"Planår {plan_type.key}",
            "definitions": ", ".join(map(_definition, PLAN_COLUMNS)),
            "columns": ", ".join(COLUMNS),
            "bound": ", ".join(f":{name}" for name in COLUMNS),
            "excluded": ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != KEY),
            "nothing": ", ".join(f"{name} = NULL" for name in TOLD),
            "said": " OR ".join(f"{name} IS NOT NULL" for name in TOLD),
            "tells": " OR ".join(f"NEW.{name} IS NOT NULL" for name in TOLD),
            "changed": " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in COLUMNS),
        }

        def made(text: str, temporary: str = "") -> str:
            return Template(text).substitute(words, temporary=temporary)

        self.create = made(_TABLE)
        self.create_empty = made(_TABLE, temporary=" TEMP")
        self.register = made(_REGISTER)
        self.add_column = {
            each.name: made(f"ALTER TABLE $table ADD COLUMN {each.name} {each.kind}")
            for each in PLAN_COLUMNS
        }
        self.drop_triggers = [
            made(f"DROP TRIGGER IF EXISTS ${{table}}_historikk_{event}")
            for event in ("ny", "endret", "slettet")
        ]
        self.triggers = list(map(made, _TRIGGERS))
        self.rows_missing = made(_ROWS_MISSING)
        self.give_rows = made(_GIVE_ROWS)
        self.read = made("SELECT $columns FROM $table")
        self.write = made(_WRITE)
        self.write_status = made("UPDATE $table SET status = ?2 WHERE kommunenummer = ?1")
        self.confirm = made(_CONFIRM)
        self.samples = made(_SAMPLES)
        self.telling = made("SELECT kommunenummer FROM $table WHERE $said")
        self.empty = made(_EMPTY)
        self.write_earlier = made(_WRITE_EARLIER)
        self.read_earlier = made(_READ_EARLIER)
        self.first_events = made(_FIRST_EVENTS)
        self.note = made(_NOTE)
        self.delete_off_map = made(
            "DELETE FROM $table WHERE kommunenummer NOT IN (SELECT kommunenummer FROM kommuner)"
        )


STATEMENTS = {plan_type.key: PlanStatements(plan_type) for plan_type in PLAN_TYPES}
"""By the key of the plan type."""


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables that are missing, and the columns that a table lacks."""
    database.execute(_HISTORY)
    database.execute(_REGISTER_HISTORY)
    for name in _HISTORY_SINCE_4.keys() - columns_in(database, HISTORY):
        database.execute(_HISTORY_SINCE_4[name])
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
            database.execute(_HISTORY_OF_OLD)
        for plan_type in PLAN_TYPES:
            if not columns_in(database, plan_type.table):
                database.execute(STATEMENTS[plan_type.key].create_empty)
            elif missing := _missing(database, plan_type):
                database.execute(_with_empty(plan_type, missing))
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
