"""The working file as the database it is: opened to read or to write, and whole in one file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from ...core.errors import PlanstatusError, cause_of, short
from ...core.schema import IS_A_YEAR
from ...core.texts.language import tr
from ..sources.files import is_there
from .facts import NOT_A_YEAR, TWICE, WITHOUT_NUMBER

SECONDS_TO_WAIT = 3.0
"""For another program to finish writing, before the officer is told that the file is in use."""

SECONDS_OF_A_TRY = 0.1
"""For a reader such as a map being drawn: the window stands still meanwhile, and can ask again."""

TRIES = 30

_BUSY, _LOCKED = 5, 6
"""SQLite's codes; Python's `sqlite3` names them from 3.11."""

_REFUSALS = ((IS_A_YEAR, NOT_A_YEAR), ("CHECK", NOT_A_YEAR), ("NOT NULL", WITHOUT_NUMBER),
             ("UNIQUE", TWICE))  # fmt: skip
"""SQLite's words, and what they mean in a plan table; the name of the rule stands in some."""


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a working file to read.

    Raises:
        PlanstatusError: it cannot be read.
    """
    try:
        uri = address(path, "ro")
        with closing(sqlite3.connect(uri, uri=True, timeout=SECONDS_TO_WAIT)) as database:
            yield database
    except sqlite3.Error as error:
        raise PlanstatusError(
            tr(
                "Lukk andre programmer som bruker arbeidsfilen {file}, eller legg tilbake en "
                "sikkerhetskopi. Den kan ikke leses. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold a working file for writing until everything is written, or nothing.

    Raises:
        PlanstatusError: it cannot be written.
    """
    with _held(path) as database:
        yield database
    put_in_file_soon(path)


@contextmanager
def remaking(path: Path) -> Iterator[Path]:
    """Give a copy of a working file to be changed, and put all of that into the file at the end.

    Nobody else can save meanwhile. An error, or the end of the program, leaves the file as it was.

    Raises:
        PlanstatusError: the file cannot be read or written.
    """
    with TemporaryDirectory(prefix="planstatus-") as folder:
        draft = Path(folder, path.name)
        with _held(path):
            copy_database(path, draft)
            yield draft
        overwrite(path, draft)


def copy_database(path: Path, target: Path) -> None:
    """Copy what has been saved in a working file, to a new file that is at rest.

    Raises:
        PlanstatusError: it cannot be read, or the copy not be written.
    """
    with reading(path) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        # In write-ahead mode, as QGIS has left it, reading would need to write beside it.
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _held(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        uri = address(path, "rw")
        with closing(sqlite3.connect(uri, uri=True, timeout=SECONDS_TO_WAIT)) as database, database:
            database.execute("BEGIN IMMEDIATE")
            yield database
    except sqlite3.Error as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, reason: object) -> PlanstatusError:
    """Return the error for a working file that cannot be written, whoever tried."""
    return PlanstatusError(
        tr(
            "Lagre redigeringen, og lukk andre programmer som bruker arbeidsfilen {file}. Prøv så "
            "igjen. Ingenting er endret. {cause}",
            file=short(path),
            cause=cause_of(reason),
        ),
        path,
    )


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that is put in its place, None when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def put_in_file(path: Path) -> bool:
    """Put what has been saved into the file itself; False when someone was in the way.

    QGIS opens a GeoPackage in SQLite's write-ahead mode: what has been saved stays in a file beside
    it, «-wal», while QGIS has it open, and a copy of the GeoPackage alone lacks it.
    """
    if not is_there(path):
        return True
    try:
        uri = address(path, "rw")
        with closing(sqlite3.connect(uri, uri=True, timeout=SECONDS_OF_A_TRY)) as database:
            _, beside, put = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            _leave_mode_if_last(database)
    except sqlite3.Error as error:
        return "lock" not in str(error)  # what cannot be written has nothing beside it
    return bool(beside == put)


def let_be_read(path: Path) -> None:
    """End the write-ahead mode when QGIS has let go of a file, and before it reads it again."""
    if not is_there(path.with_name(f"{path.name}-wal")):
        put_in_file(path)


def _leave_mode_if_last(database: sqlite3.Connection) -> None:
    """End the write-ahead mode when nobody else is in it.

    Whoever closes last takes «-wal» away; QGIS then opens the file without locks, which SQLite
    refuses in that mode: «unable to open database file», and an empty map.
    """
    with suppress(sqlite3.OperationalError):  # others are in it, and will take it away
        database.execute("PRAGMA journal_mode = DELETE")


def overwrite(path: Path, draft: Path) -> None:
    """Give a working file the contents of another database, all of them or none.

    The file itself stays, so that whoever has it open sees what is new: SQLite copies the pages in
    one transaction, which the next to open the file takes back if it was interrupted.

    Raises:
        PlanstatusError: it is in use or write-protected, and is as it was.
    """
    begun = time.monotonic()

    def give_up_in_time(status: int, _left: int, _all: int) -> None:
        if status in (_BUSY, _LOCKED) and time.monotonic() - begun > SECONDS_TO_WAIT:
            raise sqlite3.OperationalError("database is locked")

    try:
        with (
            closing(sqlite3.connect(draft)) as source,
            closing(sqlite3.connect(address(path, "rw"), uri=True)) as target,
        ):
            source.backup(target, progress=give_up_in_time)
    except sqlite3.Error as error:
        raise unwritable(path, error) from error
    put_in_file_soon(path)


def put_in_file_soon(path: Path) -> bool:
    """Put what has been saved into the file itself, and wait some seconds for those who read."""
    return any(put_in_file(path) for _ in range(TRIES))


def address(path: Path, mode: str) -> str:
    """Return SQLite's address of a file, to read («ro») or write («rw»).

    Path.as_uri names the server of a network share first.
    """
    posix = path.absolute().as_posix()
    slashes = "//" if posix.startswith("/") else "///"
    return f"file:{slashes}{quote(posix)}?mode={mode}"


def refusal_in_words(said: str) -> str:
    """Return what SQLite's words for a refusal mean, or nothing."""
    return next((meaning for words, meaning in _REFUSALS if words in said), "")


def why_not_written(path: Path, said: object) -> str:
    """Return why a file could not be written, in words."""
    return cause_of(said if is_there(path) else "no such file")
