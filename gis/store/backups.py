"""Backup copies of the working file, in «Sikkerhetskopier» beside it: made, and found again."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from ...core.errors import PlanstatusError, cause_of, short
from ...core.texts.language import tr
from ..sources.files import is_there, written_beside
from .database import address, copy_database

FOLDER = "Sikkerhetskopier"
INTAKE, SAMPLES, UPGRADE, RETURN = "innlesing", "eksempeldata", "oppgradering", "retur"
"""What a backup can have been made before, as it is written in the backup itself."""

# Until version 0.3 the time was written to the microsecond: «2026-11-26 17.54.52.091270».
_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d) (?P<hour>\d\d)\.?(?P<minute>\d\d)"
    r"(?:\.(?P<seconds>\d\d\.\d{6})| \((?P<number>\d+)\))?"
)
BESIDE = ("", "-wal", "-shm", "-journal")
"""A database and what SQLite keeps beside it, which must not meet another database."""
_NOTE = "CREATE TABLE planstatus_sikkerhetskopi (hendelse TEXT NOT NULL, navn TEXT NOT NULL)"
_WRITE_NOTE = "INSERT INTO planstatus_sikkerhetskopi (hendelse, navn) VALUES (?, ?)"
_READ_NOTE = "SELECT hendelse, navn FROM planstatus_sikkerhetskopi"
_FORGET_NOTE = "DROP TABLE IF EXISTS planstatus_sikkerhetskopi"


@dataclass(frozen=True)
class Before:
    """What a backup was made before, empty where that is not known; `name` is of what was read."""

    what: str = ""
    name: str = ""

    def in_words(self) -> str:
        """Return «før innlesing av kommuner.xlsx», or nothing."""
        words = {
            INTAKE: tr("før innlesing av «{name}»", name=self.name),
            SAMPLES: tr("før eksempeldata ble tatt bort"),
            UPGRADE: tr("før arbeidsfilen ble oppgradert"),
            RETURN: tr("før du gikk tilbake"),
        }
        return words.get(self.what, "")


@dataclass(frozen=True)
class Backup:
    """A backup copy, made at a local time; to the minute, unless it is of an older version."""

    path: Path
    made: datetime
    before: Before = Before()


def back_up(path: Path, before: Before) -> Path:
    """Copy the working file into «Sikkerhetskopier» beside it, under the time of day.

    Args:
        path: the working file.
        before: what is about to be done with it; kept in the copy.

    Raises:
        PlanstatusError: the copy cannot be written.
    """
    try:
        (path.parent / FOLDER).mkdir(exist_ok=True)
        target = free_place(path)
        try:
            with written_beside(target) as draft:
                _copy(path, draft, before)
        except (OSError, PlanstatusError):
            target.unlink()
            raise
    except (OSError, PlanstatusError) as error:
        raise PlanstatusError(
            tr(
                "Fikk ikke tatt sikkerhetskopi av {file}, så ingenting er endret. {cause}",
                file=short(path),
                cause=error if isinstance(error, PlanstatusError) else cause_of(error),
            ),
            path,
        ) from error
    return target


def free_place(path: Path, mark: str = "") -> Path:
    """Return a new, empty file named by the working file and the minute it is now.

    Raises:
        OSError: it cannot be made.
    """
    name = f"{path.stem} {datetime.now():%Y-%m-%d %H%M}{mark}"
    for number in count(1):
        extra = f" ({number})" if number > 1 else ""
        place = path.parent / FOLDER / f"{name}{extra}{path.suffix}"
        try:
            place.touch(exist_ok=False)  # so that two who begin at once get a name each
        except FileExistsError:
            continue
        return place
    raise FileExistsError(name)


def backups_of(path: Path) -> list[Backup]:
    """Return the backups of a working file, the newest first.

    Raises:
        PlanstatusError: the folder cannot be read.
    """
    try:
        beside = sorted((path.parent / FOLDER).iterdir())
        found = [(each, _time_of(path, each)) for each in beside]
        times = {each: time for each, time in found if time and each.stat().st_size}
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Kan ikke lese mappen {folder}. {cause}",
                folder=short(path.parent / FOLDER),
                cause=cause_of(error),
            ),
            path.parent / FOLDER,
        ) from error
    newest = sorted(times, key=lambda each: times[each].in_order(), reverse=True)
    return [Backup(each, times[each].made, _note_of(each)) for each in newest]


def put_in_place(file: Path, draft: Path) -> Path | None:
    """Put a file where there is none, or one that cannot be read, which is moved away first."""
    kept: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = [file.with_name(file.name + beside) for beside in BESIDE]
        if any(map(is_there, parts)):
            (file.parent / FOLDER).mkdir(exist_ok=True)
            kept = free_place(file, tr(" ødelagt"))
            for part in filter(is_there, parts):
                os.replace(part, kept.with_name(kept.name + part.name[len(file.name) :]))
        with written_beside(file) as beside:
            shutil.copyfile(draft, beside)
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Lukk andre programmer som bruker {file}, start QGIS på nytt, og prøv igjen. Fikk "
                "ikke lagt sikkerhetskopien på plass. {cause}",
                file=short(file),
                cause=cause_of(error),
            ),
            file,
        ) from error
    return kept


def without_note(database: sqlite3.Connection) -> None:
    """Make a backup what it is a copy of."""
    database.execute(_FORGET_NOTE)


def _copy(path: Path, draft: Path, before: Before) -> None:
    copy_database(path, draft)
    with closing(sqlite3.connect(draft)) as copy, copy:
        without_note(copy)
        copy.execute(_NOTE)
        copy.execute(_WRITE_NOTE, (before.what, before.name))


@dataclass(frozen=True)
class _Time:
    made: datetime
    has_seconds: bool
    number: int

    def in_order(self) -> tuple[datetime, bool, datetime, int]:
        """Of one minute, those with seconds come first: they are of an older version."""
        minute = self.made.replace(second=0, microsecond=0)
        return minute, not self.has_seconds, self.made, self.number


def _time_of(path: Path, backup: Path) -> _Time | None:
    """Return when a backup of the file was made; None for what is something else."""
    stem = f"{path.stem} "
    found = _TIME.fullmatch(backup.stem[len(stem) :])
    if not backup.stem.startswith(stem) or backup.suffix != path.suffix or not found:
        return None
    time = f"{found['day']} {found['hour']}:{found['minute']}:{found['seconds'] or '00'}"
    try:
        made = datetime.fromisoformat(time)
    except ValueError:
        return None
    return _Time(made, found["seconds"] is not None, int(found["number"] or 1))


def _note_of(backup: Path) -> Before:
    """Return what a backup says it was made before; those of an older version do not say."""
    try:
        # It is at rest: nothing is to be written beside it, not even a lock.
        uri = f"{address(backup, 'ro')}&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as database:
            return Before(*database.execute(_READ_NOTE).fetchone())
    except (sqlite3.Error, TypeError):
        return Before()
