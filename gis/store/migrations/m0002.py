"""From version 1 to 2: the rule that a plan year is a year gets a name, which refusals tell."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from ..database import writing

_TABLE = re.compile(r'^CREATE TABLE\s+"?planaar"?\s*\(', re.IGNORECASE)
_UNNAMED_CHECK = re.compile(r'("?planaar"?\s+INTEGER\s+)CHECK\b', re.IGNORECASE)


def migrate(draft: Path) -> None:
    """Make the table anew with a named CHECK: its columns, those of others too, ids and triggers.

    SQLite has no other way that all its builds allow (sqlite.org/lang_altertable.html, 7).
    """
    with writing(draft) as database:
        (made_by,) = database.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'planaar'"
        ).fetchone()
        named, count = _UNNAMED_CHECK.subn(
            r"\1CONSTRAINT planaar_er_et_aar CHECK", made_by, count=1
        )
        beside, found = _TABLE.subn("CREATE TABLE planaar_ny_utgave (", named)
        if count and found:
            _copy_table(database, beside)


def _copy_table(database: sqlite3.Connection, made_by: str) -> None:
    kept = database.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'planaar' AND type IN ('index', 'trigger') "
        "AND sql IS NOT NULL"
    ).fetchall()
    last = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'planaar'").fetchone()
    # A view or trigger of hers may name the table, which is away for a moment.
    database.execute("PRAGMA legacy_alter_table = ON")
    database.execute(made_by)
    database.execute("INSERT INTO planaar_ny_utgave SELECT * FROM planaar")
    database.execute("DROP TABLE planaar")
    database.execute("ALTER TABLE planaar_ny_utgave RENAME TO planaar")
    for (statement,) in kept:
        database.execute(statement)
    if last:
        database.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'planaar'", last)
