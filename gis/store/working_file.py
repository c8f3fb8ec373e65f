"""The working file: the one GeoPackage that holds everything an officer edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.defaults import BOKMAAL
from ...core.errors import PlanstatusError
from ...core.municipalities.register import Municipality
from ...core.plans.in_force import iso_day
from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear
from ...core.schema import ADOPTED, CONTEXT, HISTORY, KEY, MUNICIPALITIES, NAME, YEAR
from ...core.texts.causes import cause_of
from ...core.texts.language import tr
from ...core.texts.map_texts import MAP_TEXTS
from ...core.texts.paths import short
from ..project.reference_system import EMBEDDED_EPSG
from ..resources import EMBEDDED_MUNICIPALITIES
from ..sources.areas.areas import MunicipalityArea
from ..sources.files import is_there, written_beside
from . import municipality_table
from .backups import INTAKE, SAMPLES, Before, back_up
from .database import reading, writing
from .migrations import SCHEMA_VERSION, SET_VERSION
from .plan_tables import give_rows, make_tables, read_rows, write_history
from .statements import COLUMNS, EARLIER, HAS_EDITS, STATEMENTS

SAMPLE_NOTE = MAP_TEXTS[BOKMAAL].sample

_LAST_EDITS = "SELECT plantype, max(tidspunkt) FROM planaar_historikk GROUP BY plantype"


@dataclass(frozen=True)
class TableFacts:
    """What the working file says about a table.

    `note` tells where rows on the map that the plugin put there come from, empty when all are the
    office's;
    `changed` is the day of the last change by any program, ISO 8601 in UTC.
    """

    note: str
    changed: str


def sample_warning(count: int) -> str:
    """Return what an officer must know about a map with so many sample years."""
    return tr("{count} planår er ufullstendige eksempeldata.", count=count)


def create_working_file(
    path: Path,
    plan_years: Sequence[PlanYear],
    plan_years_note: str,
    areas: Sequence[MunicipalityArea] | None = None,
    counties: Sequence[str] = (),
    replace: bool = False,
    earlier: Sequence[PlanYear] = (),
    epsg: int = EMBEDDED_EPSG,
) -> None:
    """Create the working file, whole or not at all.

    Args:
        path: where it is to be; its folder is made when missing.
        plan_years: rows of the plan-year table, one per municipality; those on the map are used.
        plan_years_note: where they come from, for the map's source line.
        areas: the municipalities; None for the embedded ones.
        counties: two-digit county numbers to keep; empty for all.
        replace: put it in place of one that nobody has edited, instead of refusing.
        earlier: the adoptions before those in the table, for the history.
        epsg: the reference system of everything on the map.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    if is_there(path):
        _check_replaceable(path, replace)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(path) as draft:
            # Copied as bytes, not as a file: the embedded one may be write-protected.
            draft.write_bytes(EMBEDDED_MUNICIPALITIES.read_bytes())
            municipality_table.fill(draft, areas, counties, epsg)
            on_map = read_municipalities(draft)
            rows = [plan for plan in plan_years if plan.number in on_map]
            with closing(sqlite3.connect(draft)) as database:
                database.execute("PRAGMA synchronous = OFF")  # the whole draft is synced at once
                with database:
                    _add_plan_years(database, rows, plan_years_note if rows else "")
                    _write_earlier(database, earlier)
                if areas is None or epsg != EMBEDDED_EPSG:
                    database.execute("VACUUM")  # of the counties that are not wanted
    except (OSError, sqlite3.Error) as error:
        raise PlanstatusError(
            tr(
                "Velg en mappe med plass, som du har lov til å skrive i. Arbeidsfilen {file} "
                "kunne ikke lages. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error


def _check_replaceable(path: Path, replace: bool) -> None:
    if not replace:
        raise PlanstatusError(
            tr("Filen {file} finnes fra før, og ble ikke rørt.", file=short(path)), path
        )
    check_working_file(path)
    if has_edits(path):
        raise PlanstatusError(
            tr(
                "Velg et annet navn. Arbeidsfilen {file} har planår som noen har endret, og ble "
                "ikke erstattet.",
                file=short(path),
            ),
            path,
        )


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
        tables = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    if not {MUNICIPALITIES, SAMFUNNSDEL.table, HISTORY, CONTEXT} <= tables:
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


def read_municipalities(path: Path) -> dict[str, Municipality]:
    """Return the municipalities of the map by number."""
    with reading(path) as database:
        rows = database.execute(
            "SELECT kommunenummer, kommunenavn, navn_offisielt, fylkesnummer, fylke FROM kommuner"
        ).fetchall()
    return {
        number: Municipality(number, name or "", official or "", county_number or "", county or "")
        for number, name, official, county_number, county in rows
    }


def read_plan_year_rows(
    path: Path, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, dict[str, object]]:
    """Return the rows of a plan table by municipality number, a value for every column."""
    with reading(path) as database:
        return read_rows(database, plan_type)


def read_earlier_years(
    path: Path, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, dict[int, date | None]]:
    """Return the plan years before the ones in the table, with the days that are known, by number.

    They are earlier adoptions that have been read in, and years that a later one has replaced.
    """
    found: dict[str, dict[int, date | None]] = {}
    with reading(path) as database:
        for number, year, event in database.execute(STATEMENTS[plan_type.key].read_earlier):
            years = found.setdefault(number, {})
            years[year] = years.get(year) or iso_day(event[len(EARLIER) :].strip())
    return found


@dataclass(frozen=True)
class PlanRows:
    """What is to be written in a plan table.

    `expected` is every row as it was when the changes were decided on, and `rows` the columns to
    set, by municipality number; none for a sample year that is the office's own from now on.
    `earlier` are the adoptions before those in the table, for the history.
    """

    plan_type: PlanType
    expected: Mapping[str, Mapping[str, object]]
    rows: Mapping[str, Mapping[str, object]]
    earlier: Sequence[PlanYear] = ()


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
    _write_earlier(database, part.earlier, part.plan_type)
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
    with reading(path) as database:
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


def is_untouched(path: Path) -> bool:
    """Return whether the plan years are as the plugin made the file: sample data, or none.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        (history,) = database.execute("SELECT count(*) FROM planaar_historikk").fetchone()
        return not history and not any(
            {number for (number,) in database.execute(sql.telling)}
            - {number for number, _ in database.execute(sql.samples)}
            for sql in STATEMENTS.values()
        )


def begin_anew(path: Path, sample: Sequence[PlanYear], note: str) -> None:
    """Make the plan tables those of a new file for the municipalities on the map.

    Only where `is_untouched`: what is off the map goes, and history says nothing of it.

    Args:
        path: the working file.
        sample: rows of the samfunnsdel's table; those on the map are used.
        note: where they come from, for the map's source line.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    with writing(path) as database:
        for sql in STATEMENTS.values():
            database.execute(sql.delete_off_map)
        on_map = {number for (number,) in database.execute("SELECT kommunenummer FROM kommuner")}
        rows = [columns_of(plan) for plan in sample if plan.number in on_map]
        database.executemany(STATEMENTS[SAMFUNNSDEL.key].write, rows)
        database.execute("DELETE FROM planaar_historikk")
        _set_note(database, SAMFUNNSDEL, note if rows else "")


def _samples_on_map(
    database: sqlite3.Connection, plan_type: PlanType = SAMFUNNSDEL
) -> dict[str, int]:
    on_map = {number for (number,) in database.execute("SELECT kommunenummer FROM kommuner")}
    found = database.execute(STATEMENTS[plan_type.key].samples)
    return {number: year for number, year in found if year and number in on_map}


def _forget_samples(database: sqlite3.Connection, plan_type: PlanType) -> None:
    """Drop the note about sample years when none is left, on the map or off it."""
    if not any(year for _, year in database.execute(STATEMENTS[plan_type.key].samples)):
        _set_note(database, plan_type, "")


def _set_note(database: sqlite3.Connection, plan_type: PlanType, note: str) -> None:
    database.execute(
        "UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (note, plan_type.table)
    )


def has_edits(path: Path) -> bool:
    """Return whether anyone has changed a plan year in the file since it was made."""
    with reading(path) as database:
        return bool(database.execute(HAS_EDITS).fetchone()[0])


def table_facts(path: Path) -> dict[str, TableFacts]:
    """Return what the file says about its tables, by name.

    QGIS keeps what it read when the layer was opened, also when the layer is reloaded.
    """
    with reading(path) as database:
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


def _add_plan_years(
    database: sqlite3.Connection, plan_years: Sequence[PlanYear], note: str
) -> None:
    make_tables(database)
    _set_note(database, SAMFUNNSDEL, note)
    database.executemany(
        STATEMENTS[SAMFUNNSDEL.key].write, [columns_of(each) for each in plan_years]
    )
    give_rows(database)
    # After the first rows: history is what people change, not what the file was born with.
    write_history(database)
    database.execute(SET_VERSION)


def _write_earlier(
    database: sqlite3.Connection, earlier: Sequence[PlanYear], plan_type: PlanType = SAMFUNNSDEL
) -> None:
    for plan in earlier:
        day = plan.adopted.isoformat() if plan.adopted else ""
        values = {**columns_of(plan), "hendelse": f"{EARLIER} {day}".strip()}
        database.execute(STATEMENTS[plan_type.key].write_earlier, values)


def columns_of(plan: PlanYear) -> dict[str, object]:
    """Return the plan year as the columns of the table, None where it says nothing."""
    known = {
        KEY: plan.number,
        NAME: plan.name,
        YEAR: plan.year,
        ADOPTED: plan.adopted.isoformat() if plan.adopted else None,
        **plan.texts,
    }
    return {name: known.get(name) for name in COLUMNS}
