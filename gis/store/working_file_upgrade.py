"""Brings a working file of an older version up to date, and gives municipalities their rows.

Each step is from one schema version to the next, after a backup copy. Other programs may have the
file open meanwhile: what people edit is changed in one transaction. The land around is GDAL's to
write, with its index, and is written anew when that was interrupted.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from .backups import UPGRADE, Before, back_up
from .database import reading, writing
from .land_around import renew_land_around
from .municipality_table import GIVE_ROWS, ROWS_MISSING
from .working_file import GEOPACKAGE_VERSION, SCHEMA_VERSION, TRIGGERS, check_working_file

_TABLE = re.compile(r'^CREATE TABLE\s+"?planaar"?\s*\(', re.IGNORECASE)
_UNNAMED_CHECK = re.compile(r'("?planaar"?\s+INTEGER\s+)CHECK\b', re.IGNORECASE)
_OURS = ("planaar_historikk_ny", "planaar_historikk_endret", "planaar_historikk_slettet")


def bring_up_to_date(path: Path) -> bool:
    """Check a working file, upgrade it and give rows; return whether anything was written.

    Raises:
        PlanstatusError: it is no working file, is of a newer version, or cannot be written.
    """
    check_working_file(path)
    version, rows_missing = _state(path)
    if version >= SCHEMA_VERSION and not rows_missing:
        return False
    with writing(path) as database:
        # Another may have done it while this one waited for the file.
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version % 100 < SCHEMA_VERSION:
            back_up(path, Before(UPGRADE))
        if version % 100 == 1:
            _name_the_check(database)
            database.execute(_NAMED_CHECK)
        database.execute(GIVE_ROWS)
    if version % 100 < SCHEMA_VERSION:
        renew_land_around(path)
        with writing(path) as database:
            database.execute(_LAND_AROUND)
    return True


def _state(path: Path) -> tuple[int, bool]:
    with reading(path) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        (missing,) = database.execute(ROWS_MISSING).fetchone()
    return version % 100, bool(missing)


def _name_the_check(database: sqlite3.Connection) -> None:
    """Make the table anew with a named CHECK: its columns, those of others too, ids and triggers.

    SQLite has no other way that all its builds allow (sqlite.org/lang_altertable.html, 7).
    """
    (made_by,) = database.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'planaar'"
    ).fetchone()
    named, count = _UNNAMED_CHECK.subn(r"\1CONSTRAINT planaar_er_et_aar CHECK", made_by, count=1)
    beside, found = _TABLE.subn("CREATE TABLE planaar_ny_utgave (", named)
    if count and found:
        _copy_table(database, beside)
    for trigger in _OURS:
        database.execute(_DROP[trigger])
    for trigger in TRIGGERS:
        database.execute(trigger)


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


_DROP = {
    "planaar_historikk_ny": "DROP TRIGGER IF EXISTS planaar_historikk_ny",
    "planaar_historikk_endret": "DROP TRIGGER IF EXISTS planaar_historikk_endret",
    "planaar_historikk_slettet": "DROP TRIGGER IF EXISTS planaar_historikk_slettet",
}
_NAMED_CHECK = f"PRAGMA user_version = {GEOPACKAGE_VERSION + 2}"
_LAND_AROUND = f"PRAGMA user_version = {GEOPACKAGE_VERSION + 3}"
