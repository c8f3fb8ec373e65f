"""Brings a working file of an older version up to date, and gives municipalities their rows."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ...core.errors import PlanstatusError, short
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.schema import CONTEXT, HISTORY, MUNICIPALITIES
from ...core.texts.language import tr
from .backups import UPGRADE, Before, back_up
from .cooperation_tables import have_cooperation_tables, make_cooperation_tables
from .database import reading, remaking, writing
from .migrations import SCHEMA_VERSION, SET_VERSION, STEPS
from .plan_tables import are_whole, give_rows, lack_rows, make_tables, write_history

_OURS = {MUNICIPALITIES, SAMFUNNSDEL.table, HISTORY, CONTEXT}


def is_working_file(path: Path) -> bool:
    """Return whether a file is a working file, whichever version made it."""
    try:
        with reading(path) as database:
            return _tables(database) >= _OURS
    except PlanstatusError:
        return False


def check_working_file(path: Path, known_as: Path | None = None) -> None:
    """Check that an existing file is a working file this version of the plugin can use.

    Args:
        path: the file.
        known_as: what the officer knows it as, when it is a copy.

    Raises:
        PlanstatusError: it is something else, damaged, or made by a newer version.
    """
    known_as = known_as or path
    with reading(path) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        tables = _tables(database)
    if not tables >= _OURS:
        raise PlanstatusError(
            tr(
                "{file} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.",
                file=short(known_as),
            ),
            known_as,
        )
    if version % 100 > SCHEMA_VERSION:
        raise PlanstatusError(
            tr(
                "Oppgrader tillegget. Arbeidsfilen {file} er laget av en nyere utgave av "
                "Planstatus.",
                file=short(known_as),
            ),
            known_as,
        )


def bring_up_to_date(path: Path) -> bool:
    """Check a working file, upgrade it and give rows; return whether anything was written.

    A column that has been declared since the file was made is given to it without a new version.

    Raises:
        PlanstatusError: it is no working file, is of a newer version, or cannot be written.
    """
    check_working_file(path)
    if _is_old(path):
        _upgrade(path)
        return True
    with reading(path) as database:
        if not lack_rows(database):
            return False
    with writing(path) as database:
        give_rows(database)
    return True


def _tables(database: sqlite3.Connection) -> set[str]:
    return {name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")}


def _is_old(path: Path) -> bool:
    with reading(path) as database:
        are_there = are_whole(database) and have_cooperation_tables(database)
        return _version(database) < SCHEMA_VERSION or not are_there


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version) % 100


def _upgrade(path: Path) -> None:
    with remaking(path) as draft:
        if not _is_old(draft):  # another has done it while this one waited for the file
            return
        with reading(draft) as database:
            version = _version(database)
        for leads_to, migrate in STEPS:
            if leads_to > version:
                migrate(draft)
        with writing(draft) as database:
            make_tables(database)
            make_cooperation_tables(database)
            write_history(database)  # the way of older versions tells of rows that are given
            give_rows(database)
            database.execute(SET_VERSION)
        back_up(path, Before(UPGRADE))
