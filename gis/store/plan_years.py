"""Plan years and their history in a working file: read, written, and what is only a sample."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ...core.errors import PlanstatusError
from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear, iso_day
from ...core.schema import KEY
from ...core.texts.language import tr
from .backups import INTAKE, SAMPLES, Before, back_up
from .database import writing
from .facts import PlanRows, TableFacts, columns_of
from .plan_tables import COLUMNS, EARLIER, STATEMENTS, read_rows, reading_plans
from .replaced_samples import events_of_samples

_LAST_EDITS = "SELECT plantype, max(tidspunkt) FROM planaar_historikk GROUP BY plantype"


def read_plan_year_rows(
    path: Path, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, dict[str, object]]:
    """Return the rows of a plan table by municipality number, a value for every column."""
    with reading_plans(path) as database:
        return read_rows(database, plan_type)


def read_earlier_years(
    path: Path, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, dict[int, date | None]]:
    """Return the plan years before the ones in the table, with the days that are known, by number.

    They are earlier adoptions that have been read in, and years that a later one has replaced. A
    year that was a sample when it was replaced is none: nobody has said that it was adopted.
    """
    found: dict[str, dict[int, date | None]] = {}
    with reading_plans(path) as database:
        of_samples = events_of_samples(database, plan_type)
        told = database.execute(STATEMENTS[plan_type.key].read_earlier)
        for row, number, year, event, source in told:
            if row in of_samples or (number, event, source) in of_samples.values():
                continue
            years = found.setdefault(number, {})
            years[year] = years.get(year) or iso_day(event[len(EARLIER) :].strip())
    return found


def write_plan_year_rows(path: Path, parts: Sequence[PlanRows], source: str = "") -> Path:
    """Write columns of plan tables in one transaction, and return the backup made first.

    Args:
        path: the working file.
        parts: one for each table that is written.
        source: the name of what was read.

    Raises:
        PlanstatusError: someone has changed a table since, or it is in use or write-protected.
    """
    with writing(path) as database:
        if any(read_rows(database, part.plan_type) != part.expected for part in parts):
            raise PlanstatusError(
                tr(
                    "Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har "
                    "endret planår i {file} i mellomtiden, og ingenting er lest inn.",
                    file=path,
                )
            )
        backup = back_up(path, Before(INTAKE, source))
        for part in parts:
            _write_part(database, part)
    return backup


def _write_part(database: sqlite3.Connection, part: PlanRows) -> None:
    sql = STATEMENTS[part.plan_type.key]
    write_earlier(database, part.earlier, part.plan_type)
    for number, values in part.rows.items():
        before = part.expected.get(number, dict.fromkeys(COLUMNS))
        statement = sql.write if values else sql.confirm
        database.execute(statement, {**before, KEY: number, **values})
    _forget_samples(database, part.plan_type)


def sample_years(path: Path, plan_type: PlanType = SAMFUNNSDEL) -> dict[str, int]:
    """Return the sample years on the map that nobody has changed or confirmed, by number.

    Only the samfunnsdel has samples to begin with.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading_plans(path) as database:
        return _samples_on_map(database, plan_type)


def take_out_samples(path: Path) -> Path:
    """Empty every row that is only sample data, and return the backup made first.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    with writing(path) as database:
        backup = back_up(path, Before(SAMPLES))
        for plan_type in PLAN_TYPES:
            sql = STATEMENTS[plan_type.key]
            numbers = [(number,) for number, _ in database.execute(sql.samples)]
            database.executemany(sql.empty, numbers)
            _forget_samples(database, plan_type)
    return backup


def _samples_on_map(
    database: sqlite3.Connection, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, int]:
    on_map = numbers_on_map(database)
    found = database.execute(STATEMENTS[plan_type.key].samples)
    return {number: year for number, year in found if year and number in on_map}


def _forget_samples(database: sqlite3.Connection, plan_type: PlanType) -> None:
    """Drop the note about sample years when none is left, on the map or off it."""
    if not any(year for _, year in database.execute(STATEMENTS[plan_type.key].samples)):
        set_note(database, plan_type, "")


def set_note(database: sqlite3.Connection, plan_type: PlanType, note: str) -> None:
    """Keep where the rows of a plan table come from; empty when all are the office's."""
    database.execute(
        "UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (note, plan_type.table)
    )


def table_facts(path: Path) -> dict[str, TableFacts]:
    """Return what the file says about its tables, by name.

    QGIS keeps what it read when the layer was opened, also when the layer is reloaded.
    """
    with reading_plans(path) as database:
        edited = dict(database.execute(_LAST_EDITS))
        rows = database.execute("SELECT table_name, description, last_change FROM gpkg_contents")
        facts = {name: TableFacts(note or "", changed[:10]) for name, note, changed in rows}
        has_samples = {each.key: bool(_samples_on_map(database, each)) for each in PLAN_TYPES}
    for each in PLAN_TYPES:
        told = facts[each.table]
        # GDAL keeps `last_change`; whoever writes with SQL alone leaves it as it was.
        changed = max(told.changed, (edited.get(each.key) or "")[:10])
        facts[each.table] = TableFacts(told.note if has_samples[each.key] else "", changed)
    return facts


def write_earlier(
    database: sqlite3.Connection, earlier: Sequence[PlanYear], plan_type: PlanType = SAMFUNNSDEL
) -> None:
    """Put adoptions into the history that the table has later ones than."""
    for plan in earlier:
        day = plan.adopted.isoformat() if plan.adopted else ""
        values = {**columns_of(plan), "hendelse": f"{EARLIER} {day}".strip()}
        database.execute(STATEMENTS[plan_type.key].write_earlier, values)


def numbers_on_map(database: sqlite3.Connection) -> set[str]:
    """Return the numbers of the municipalities on the map."""
    return {number for (number,) in database.execute("SELECT kommunenummer FROM kommuner")}
