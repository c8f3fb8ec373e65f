"""What an officer has put into a working file that no declaration of ours knows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from string import Template

from qgis.core import QgsExpression

from ..resources import EMBEDDED_MUNICIPALITIES
from .cooperation_tables import make_cooperation_tables
from .database import reading
from .plan_tables import columns_in, make_tables

# The rest are of the format, of SQLite, or notes that we keep for ourselves.
_TABLES = r"""
SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
    AND name NOT LIKE 'gpkg\_%' ESCAPE '\' AND name NOT LIKE 'rtree\_%' ESCAPE '\'
    AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'planstatus\_%' ESCAPE '\'
"""
_ROWS = Template("SELECT * FROM $table")
_VALUES = Template("SELECT rowid, $column FROM $table WHERE $column IS NOT NULL")

OwnParts = Mapping[str, Sequence[object]]
"""What is in her own tables, and in her own columns of ours, by their names."""


@lru_cache(maxsize=1)
def our_columns() -> Mapping[str, frozenset[str]]:
    """Return the columns that a new working file has, by table."""
    with closing(sqlite3.connect(":memory:")) as database:
        with reading(EMBEDDED_MUNICIPALITIES) as embedded:
            embedded.backup(database)
        make_tables(database)
        make_cooperation_tables(database)
        tables = [name for (name,) in database.execute(_TABLES)]
        return {name: frozenset(columns_in(database, name)) for name in tables}


def own_parts(path: Path) -> OwnParts:
    """Return what is hers in a working file.

    Raises:
        PlanstatusError: it cannot be read.
    """
    found: dict[str, Sequence[object]] = {}
    with reading(path) as database:
        for (table,) in database.execute(_TABLES).fetchall():
            ours = our_columns().get(table)
            if ours is None:
                found[table] = _all(database, _ROWS, table)
                continue
            for column in sorted(columns_in(database, table) - ours):
                name = column if column not in found else f"{table}.{column}"
                found[name] = _all(database, _VALUES, table, column)
    return found


def different_parts(now: OwnParts, then: OwnParts) -> tuple[str, ...]:
    """Return the names of what comes, goes or becomes another."""
    return tuple(name for name in sorted({**now, **then}) if now.get(name) != then.get(name))


def _all(
    database: sqlite3.Connection, query: Template, table: str, column: str = ""
) -> list[object]:
    # What she calls them is hers: quoted, it can be nothing but a name.
    names = {
        "table": QgsExpression.quotedColumnRef(table),
        "column": QgsExpression.quotedColumnRef(column),
    }
    return database.execute(query.substitute(names)).fetchall()
