"""«Gå tilbake til …»: what a backup would change in the working file, and then doing it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...core.errors import PlanstatusError
from ...core.municipalities.names import name_order
from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.schema import KEY, NAME, YEAR
from ...core.texts.causes import cause_of
from ...core.texts.language import tr
from ...core.texts.paths import short
from ..project.form import column_labels
from ..sources.files import is_there, written_beside
from .backups import FOLDER, RETURN, Before, back_up, free_place, without_note
from .database import overwrite, reading, writing
from .plan_years import read_plan_year_rows
from .working_file import check_working_file, read_municipalities
from .working_file_upgrade import bring_up_to_date

_TABLES = "SELECT table_name FROM gpkg_contents"
_YEARS = "SELECT kommunenummer, planaar FROM planaar"
_BORDERS = "SELECT kommunenummer, geom FROM kommuner"
_EVENTS = """
SELECT tidspunkt, hendelse, kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk
"""
_BESIDE = ("", "-wal", "-shm", "-journal")
"""A database and what SQLite keeps beside it, which must not meet another database."""

Rows = Mapping[str, Mapping[str, object]]
"""A plan table, by municipality number."""


@dataclass(frozen=True)
class Difference:
    """A row of a plan table that becomes another; `columns` are those of it that do."""

    name: str
    now: int | None
    then: int | None
    columns: tuple[str, ...]

    def removes(self) -> bool:
        """Return whether the municipality is left without a year."""
        return self.now is not None and self.then is None

    def in_words(self) -> str:
        """Return what happens to the row."""
        if self.removes():
            return tr("Planåret fjernes")
        if self.now is None and self.then is not None:
            return tr("Planåret kommer tilbake")
        if self.now != self.then:
            return tr("Planåret endres")
        labels = [column_labels()[column] for column in self.columns]
        return tr("Andre opplysninger: {names}", names=", ".join(labels))


@dataclass(frozen=True)
class Return:
    """A backup compared with the working file; nothing is written before `go_back`.

    `expected` are the plan tables as they are now, by the key of the plan type; None where there is
    no file that can be read.
    `events` counts what the history now tells and will not, `borders` the municipalities that get
    others.
    """

    file: Path
    backup: Path
    expected: Mapping[str, Rows] | None
    differences: tuple[Difference, ...] = ()
    back_on_map: tuple[str, ...] = ()
    off_map: tuple[str, ...] = ()
    borders: int = 0
    events: int = 0

    def changes_anything(self) -> bool:
        """Return whether there is anything to go back to."""
        found = (self.differences, self.back_on_map, self.off_map, self.borders, self.events)
        return self.expected is None or any(found)

    def in_words(self) -> str:
        """Return the summary; the years that are removed are named, however many."""
        if self.expected is None:
            return tr("Arbeidsfilen {file} mangler eller kan ikke leses.", file=self.file.name)
        if not self.changes_anything():
            return tr("Sikkerhetskopien er lik arbeidsfilen. Det er ingenting å gå tilbake til.")
        removed = [f"{each.name} {each.now}" for each in self.differences if each.removes()]
        others = sum(each.now == each.then for each in self.differences)
        lines = (
            (tr("Planår som kommer tilbake eller endres: {count}."),
             len(self.differences) - len(removed) - others),
            (tr("Planår som fjernes: {count} ({names})."), len(removed)),
            (tr("Kommuner som får andre opplysninger: {count}."), others),
            (tr("Kommuner som får andre grenser: {count}."), self.borders),
            (tr("Endringer som ikke lenger står i historikken: {count}."), self.events),
        )  # fmt: skip
        told = [text.format(count=n, names=", ".join(removed)) for text, n in lines if n]
        if self.back_on_map:
            told.append(tr("Kommer på kartet: {names}.", names=", ".join(self.back_on_map)))
        if self.off_map:
            told.append(tr("Tas ut av kartet: {names}.", names=", ".join(self.off_map)))
        return " ".join(told)


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
            return _put_in_place(file, draft)
        made = back_up(file, Before(RETURN))
        # As late as can be: what is saved until now is in the backup, and she has not seen it.
        if _plan_tables(made) != wanted.expected:
            raise PlanstatusError(
                tr(
                    "Velg sikkerhetskopien på nytt, så ser du det som gjelder nå. Noen har endret "
                    "planår i {file} i mellomtiden, og ingenting er endret tilbake.",
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
            for beside in _BESIDE[:2]:
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
            for difference in _differences(each, now[each.key], then[each.key])
        ),
        back_on_map=tuple(each.name for n, each in on_map_then.items() if n not in on_map_now),
        off_map=tuple(each.name for n, each in on_map_now.items() if n not in on_map_then),
        borders=sum(borders_now[number] != borders_then[number] for number in both),
        events=sum(lost.values()),
    )


def _is_damage(file: Path, error: PlanstatusError) -> bool:
    """Tell a file that is broken from one that is in use or may not be read."""
    # SQLite's other errors are of the more special kinds.
    return type(error.__cause__) is sqlite3.DatabaseError or not file.stat().st_size


def _put_in_place(file: Path, draft: Path) -> Path | None:
    """Put a file where there is none, or one that cannot be read, which is moved away first."""
    kept: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = [file.with_name(file.name + beside) for beside in _BESIDE]
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


def _plan_tables(file: Path) -> dict[str, Rows]:
    return {each.key: read_plan_year_rows(file, each) for each in PLAN_TYPES}


def _differences(plan_type: PlanType, now: Rows, then: Rows) -> list[Difference]:
    found = []
    for number in {**now, **then}:
        one, other = now.get(number, {}), then.get(number, {})
        columns = tuple(c for c in {**one, **other} if one.get(c) != other.get(c))
        if set(columns) - {KEY, NAME}:
            name = str(one.get(NAME) or other.get(NAME) or number)
            if plan_type is not SAMFUNNSDEL:
                name = f"{name} ({plan_type.label()})"
            found.append(Difference(name, _year(one), _year(other), columns))
    return sorted(found, key=lambda each: (not each.removes(), name_order(each.name)))


def _year(row: Mapping[str, object]) -> int | None:
    year = row.get(YEAR)
    return year if isinstance(year, int) else None


def _all(file: Path, query: str) -> list[tuple[Any, ...]]:
    with reading(file) as database:
        return list(database.execute(query))
