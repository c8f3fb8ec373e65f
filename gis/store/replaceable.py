"""Whether a working file may give way to a new one: only where nothing in it is anybody's."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...core.errors import PlanstatusError, short
from ...core.plans.plan_types import PLAN_TYPES
from ...core.schema import MUNICIPALITIES, NAME
from ...core.texts.language import tr
from .as_made import has_edits, is_untouched
from .cooperation import has_cooperation_edits, read_cooperation_rows
from .database import reading, writing
from .own_parts import own_parts
from .plan_years import read_plan_year_rows, table_facts
from .working_file_upgrade import check_working_file

_MAKE_MARK = "CREATE TABLE planstatus_laget_av_jobb (innhold TEXT NOT NULL)"
_WRITE_MARK = "INSERT INTO planstatus_laget_av_jobb VALUES (?)"
_HAS_MARK = "SELECT count(*) FROM sqlite_master WHERE name = 'planstatus_laget_av_jobb'"
_READ_MARK = "SELECT innhold FROM planstatus_laget_av_jobb"
_BORDERS = "SELECT kommunenummer, geom FROM kommuner ORDER BY kommunenummer, fid"


def mark_as_made_by_job(path: Path) -> None:
    """Keep in a new file what it has now: as long as it has no more, the same job makes it again.

    Raises:
        PlanstatusError: the file cannot be read or written.
    """
    mark = _contents_of(path)
    with writing(path) as database:
        database.execute(_MAKE_MARK)
        database.execute(_WRITE_MARK, (mark,))


def check_replaceable(path: Path) -> None:
    """Refuse a file with anything that a new one would lack.

    Raises:
        PlanstatusError: there is something, or it is no working file of ours.
    """
    check_working_file(path)
    if has_edits(path):
        text = tr(
            "Velg et annet navn. Arbeidsfilen {file} har planår som noen har endret, og ble "
            "ikke erstattet.",
            file=short(path),
        )
    elif has_cooperation_edits(path):
        text = tr(
            "Velg et annet navn. Arbeidsfilen {file} har samarbeid som noen har endret, og ble "
            "ikke erstattet.",
            file=short(path),
        )
    elif _is_as_job_made_it(path) or _has_nothing_of_hers(path):
        return
    else:
        text = tr(
            "Velg et annet navn. Arbeidsfilen {file} har planår, grenser, kolonner eller tabeller "
            "som kontoret har lagt inn, og ble ikke erstattet.",
            file=short(path),
        )
    raise PlanstatusError(text, path)


def _is_as_job_made_it(path: Path) -> bool:
    with reading(path) as database:
        has_mark = database.execute(_HAS_MARK).fetchone()[0]
        mark = database.execute(_READ_MARK).fetchone() if has_mark else None
    return mark is not None and mark[0] == _contents_of(path)


def _has_nothing_of_hers(path: Path) -> bool:
    has_embedded_borders = bool(table_facts(path)[MUNICIPALITIES].note)
    return has_embedded_borders and is_untouched(path) and not own_parts(path)


def _contents_of(path: Path) -> str:
    """Return what tells the contents from others, whatever the municipalities are called."""
    told = hashlib.sha256()
    with reading(path) as database:
        for row in database.execute(_BORDERS):
            told.update(repr(row).encode())
    plans = [_said(row) for each in PLAN_TYPES for row in read_plan_year_rows(path, each).values()]
    rows = [_said(row) for found in read_cooperation_rows(path).values() for row in found.values()]
    told.update(repr((plans, rows, sorted(own_parts(path).items()))).encode())
    return told.hexdigest()


def _said(row: dict[str, object]) -> list[tuple[str, object]]:
    """Return what a row says, whichever columns a later version has given it."""
    said = {name: value for name, value in row.items() if value is not None and name != NAME}
    return sorted(said.items(), key=lambda each: each[0])
