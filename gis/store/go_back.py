"""«Gå tilbake til …»: what a backup would change in the working file, and then doing it."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...core.errors import PlanstatusError, short
from ...core.plans.plan_types import PLAN_TYPES
from ...core.texts.language import tr
from ..sources.files import is_there
from .backups import BESIDE, RETURN, Before, back_up, put_in_place, without_note
from .cooperation import make_cooperation_unless_there, read_cooperation_rows
from .database import overwrite, reading, writing
from .facts import CooperationTables, Return, Rows, differences_of
from .municipality_table import read_municipalities
from .own_parts import different_parts, own_parts
from .plan_years import read_plan_year_rows
from .working_file_upgrade import bring_up_to_date, check_working_file

_TABLES = "SELECT table_name FROM gpkg_contents"
_YEARS = "SELECT kommunenummer, planaar FROM planaar"
_BORDERS = "SELECT kommunenummer, geom FROM kommuner"
_EVENTS = """
SELECT tidspunkt, hendelse, kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk
"""


def plan_return(file: Path, backup: Path) -> Return:
    """Find what a backup would change; both files are left alone.

    Raises:
        PlanstatusError: the backup is damaged, or the working file is in use or is none of ours.
    """
    with _unpacked(backup) as draft:
        try:
            return _compared(file, backup, draft)
        except PlanstatusError as error:
            if not is_there(file) or _is_damage(file, error):
                return Return(file, backup, None)
            raise


def go_back(wanted: Return) -> Path | None:
    """Make the working file what the backup is; return the backup made of it as it was.

    An older backup is upgraded on the way. A file that cannot be read is put among the backups.

    Raises:
        PlanstatusError: the backup is damaged, or the working file is in use, write-protected or
            changed in the meantime; it is as it was.
    """
    file = wanted.file
    with _unpacked(wanted.backup) as draft:
        bring_up_to_date(draft)
        with writing(draft) as database:
            without_note(database)
        if wanted.expected is None:
            return put_in_place(file, draft)
        made = back_up(file, Before(RETURN))
        # As late as can be: what is saved until now is in the backup, and she has not seen it.
        if (_plan_tables(made), read_cooperation_rows(made)) != (
            wanted.expected, wanted.expected_cooperation,
        ):  # fmt: skip
            raise PlanstatusError(
                tr(
                    "Velg sikkerhetskopien på nytt, så ser du det som gjelder nå. Noen har endret "
                    "planår eller samarbeid i {file} i mellomtiden, og ingenting er endret "
                    "tilbake.",
                    file=short(file),
                ),
                file,
            )
        overwrite(file, draft)
    return made


@contextmanager
def _unpacked(backup: Path) -> Iterator[Path]:
    """Give a checked copy of a backup; itself it may lie where nothing can be written."""
    with TemporaryDirectory(prefix="planstatus-") as folder:
        draft = Path(folder, "planstatus.gpkg")
        with _damage_in_words(backup):
            for beside in BESIDE[:2]:
                part = backup.with_name(backup.name + beside)
                if not beside or is_there(part):
                    shutil.copyfile(part, draft.with_name(draft.name + beside))
            if _all(draft, "PRAGMA quick_check") != [("ok",)]:
                raise OSError
            _all(draft, _TABLES)
        check_working_file(draft, backup)
        with _damage_in_words(backup):
            for query in (_YEARS, _BORDERS, _EVENTS):
                _all(draft, query)
        yield draft


@contextmanager
def _damage_in_words(backup: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, PlanstatusError) as error:
        raise PlanstatusError(
            tr(
                "Velg en annen sikkerhetskopi. {file} er ødelagt, og kan ikke brukes.",
                file=backup.name,
            ),
            backup,
        ) from error


def _compared(file: Path, backup: Path, draft: Path) -> Return:
    check_working_file(file)
    now, then = _plan_tables(file), _plan_tables(draft)
    cooperation_now, cooperation_then = read_cooperation_rows(file), _cooperation_of(draft)
    on_map_now, on_map_then = read_municipalities(file), read_municipalities(draft)
    borders_now, borders_then = dict(_all(file, _BORDERS)), dict(_all(draft, _BORDERS))
    both = borders_now.keys() & borders_then.keys()
    lost = Counter(_all(file, _EVENTS)) - Counter(_all(draft, _EVENTS))
    return Return(
        file=file,
        backup=backup,
        expected=now,
        differences=tuple(
            difference
            for each in PLAN_TYPES
            for difference in differences_of(each, now[each.key], then[each.key])
        ),
        back_on_map=tuple(each.name for n, each in on_map_then.items() if n not in on_map_now),
        off_map=tuple(each.name for n, each in on_map_now.items() if n not in on_map_then),
        borders=sum(borders_now[number] != borders_then[number] for number in both),
        events=sum(lost.values()),
        expected_cooperation=cooperation_now,
        cooperation=_different_rows(cooperation_now, cooperation_then),
        own_parts=different_parts(own_parts(file), own_parts(draft)),
    )


def _cooperation_of(draft: Path) -> CooperationTables:
    """Return the tables of a backup, with what an upgrade gives one of an older version."""
    with writing(draft) as database:
        make_cooperation_unless_there(database)
    return read_cooperation_rows(draft)


def _different_rows(now: CooperationTables, then: CooperationTables) -> int:
    """Return how many rows come, go or become others."""
    return sum(
        now[table].get(number) != then[table].get(number)
        for table in now
        for number in now[table].keys() | then[table].keys()
    )


def _is_damage(file: Path, error: PlanstatusError) -> bool:
    """Tell a file that is broken from one that is in use or may not be read."""
    # SQLite's other errors are of the more special kinds.
    return type(error.__cause__) is sqlite3.DatabaseError or not file.stat().st_size


def _plan_tables(file: Path) -> dict[str, Rows]:
    return {each.key: read_plan_year_rows(file, each) for each in PLAN_TYPES}


def _all(file: Path, query: str) -> list[tuple[Any, ...]]:
    with reading(file) as database:
        return list(database.execute(query))
