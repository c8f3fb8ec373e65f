"""Which working file a job may make anew: one that a job has made, and nobody has edited."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ...core.errors import PlanstatusError, short
from ...core.texts.language import tr
from .as_made import has_edits
from .cooperation import has_cooperation_edits
from .database import MARK, reading
from .her_own import missing_in
from .working_file_upgrade import check_working_file

_MARKED = "SELECT count(*) FROM sqlite_master WHERE name = ?"


def let_be_replaced(database: sqlite3.Connection) -> None:
    """Let a job make a new file anew, until something else than QGIS writes in it."""
    database.execute(f"CREATE TABLE {MARK} (laget TEXT)")


def check_replaceable(path: Path, replace: bool) -> None:
    """Refuse to put a new working file in place of one that is an officer's.

    Raises:
        PlanstatusError: it is not to be replaced, was not made to be, or someone has edited it.
    """
    if not replace:
        raise PlanstatusError(
            tr("Filen {file} finnes fra før, og ble ikke rørt.", file=short(path)), path
        )
    check_working_file(path)
    if has_edits(path):
        raise _not_replaced(path, tr("Den har planår som noen har endret."))
    if has_cooperation_edits(path):
        raise _not_replaced(path, tr("Den har samarbeid som noen har endret."))
    if not _is_to_be_replaced(path):
        raise _not_replaced(path, tr("Den er ikke laget av planstatus:statuskart."))


def check_nothing_of_hers(path: Path, draft: Path) -> None:
    """Refuse to replace a file that has tables or columns that the new one has not.

    Raises:
        PlanstatusError: it has.
    """
    if hers := missing_in(draft, path):
        names = ", ".join(hers)
        raise _not_replaced(path, tr("Noen har lagt til {names} i den.", names=names))


def _not_replaced(path: Path, why: str) -> PlanstatusError:
    return PlanstatusError(
        tr(
            "Velg et annet navn. Arbeidsfilen {file} ble ikke erstattet. {why}",
            file=short(path),
            why=why,
        ),
        path,
    )


def _is_to_be_replaced(path: Path) -> bool:
    with reading(path) as database:
        return bool(database.execute(_MARKED, (MARK,)).fetchone()[0])
