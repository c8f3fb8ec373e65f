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
from ...core.plans.years import FIRST_YEAR, LAST_YEAR, PlanYear
from ...core.schema import ADOPTED, KEY, NAME, YEAR
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

SCHEMA_VERSION = 3
GEOPACKAGE_VERSION = 10200
"""GeoPackage 1.2 itself uses `user_version` (OGC 12-128r15, requirement 2) and leaves the last two
digits free, so those carry the schema version; a plain 1 makes GDAL warn at every opening."""

SAMPLE_NOTE = MAP_TEXTS[BOKMAAL].sample

EARLIER = "tidligere vedtak"
"""Event in the history for an adoption before the one in the table, followed by its day if known;
its year is the old one. What happens to a plan year afterwards has other events."""

# Plain SQL with a twin in PostgreSQL, where the same tables are to live one day. The key is not
# called fid: an upsert through the join copies columns of the same name from the municipality.
_PLAN_YEARS = f"""
CREATE TABLE planaar (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kommunenummer TEXT UNIQUE NOT NULL,
    kommunenavn TEXT,
    planaar INTEGER CONSTRAINT planaar_er_et_aar CHECK (planaar IS NULL
        OR (typeof(planaar) = 'integer' AND planaar BETWEEN {FIRST_YEAR} AND {LAST_YEAR})),
    tittel TEXT, periode TEXT, vedtatt DATE, kilde TEXT, sikkerhet TEXT, merknad TEXT
);
CREATE TABLE planaar_historikk (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    tidspunkt DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    hendelse TEXT NOT NULL, kommunenummer TEXT NOT NULL,
    planaar_gammel INTEGER, planaar_ny INTEGER, kilde TEXT
);
"""
_COLUMNS = (
    "kommunenummer", "kommunenavn", "planaar", "tittel", "periode", "vedtatt", "kilde",
    "sikkerhet", "merknad",
)  # fmt: skip
# A whole row at a time, so that the statement is a constant: no text of a table can become SQL.
_WRITE_PLAN_YEAR = """
INSERT INTO planaar (kommunenummer, kommunenavn, planaar, tittel, periode, vedtatt, kilde,
    sikkerhet, merknad)
VALUES (:kommunenummer, :kommunenavn, :planaar, :tittel, :periode, :vedtatt, :kilde,
    :sikkerhet, :merknad)
ON CONFLICT (kommunenummer) DO UPDATE SET kommunenavn = excluded.kommunenavn,
    planaar = excluded.planaar, tittel = excluded.tittel, periode = excluded.periode,
    vedtatt = excluded.vedtatt, kilde = excluded.kilde, sikkerhet = excluded.sikkerhet,
    merknad = excluded.merknad
"""
_CONFIRM_PLAN_YEAR = """
INSERT INTO planaar_historikk (hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde)
VALUES ('bekreftet', :kommunenummer, :planaar, :planaar, :kilde)
"""
# What the file was born with and nobody has touched since: triggers write of every change, and
# what stands in the rows themselves may change with the sample of another version.
_SAMPLES = """
SELECT kommunenummer, planaar FROM planaar
WHERE kommunenummer NOT IN (SELECT kommunenummer FROM planaar_historikk
        WHERE hendelse IN ('ny', 'endret', 'slettet', 'bekreftet'))
    AND EXISTS (SELECT * FROM gpkg_contents WHERE table_name = 'planaar' AND description <> '')
"""
_TELLING = """
SELECT kommunenummer FROM planaar
WHERE planaar IS NOT NULL OR tittel IS NOT NULL OR periode IS NOT NULL OR vedtatt IS NOT NULL
    OR kilde IS NOT NULL OR sikkerhet IS NOT NULL OR merknad IS NOT NULL
"""
_EMPTY_PLAN_YEAR = """
UPDATE planaar SET planaar = NULL, tittel = NULL, periode = NULL, vedtatt = NULL, kilde = NULL,
    sikkerhet = NULL, merknad = NULL
WHERE kommunenummer = ?
"""
_WRITE_EARLIER = """
INSERT INTO planaar_historikk (hendelse, kommunenummer, planaar_gammel, kilde)
SELECT :hendelse, :kommunenummer, :planaar, :kilde
WHERE NOT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse = :hendelse
    AND kommunenummer = :kommunenummer AND planaar_gammel = :planaar)
"""
# A year changed to a later one is a plan renewed; to an earlier one or none, a year put right.
_READ_EARLIER = """
SELECT kommunenummer, planaar_gammel, hendelse FROM planaar_historikk
WHERE planaar_gammel IS NOT NULL AND (hendelse LIKE 'tidligere vedtak%'
    OR (hendelse = 'endret' AND planaar_ny > planaar_gammel))
"""
_HAS_EDITS = """
SELECT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse NOT LIKE 'tidligere vedtak%')
"""
_CHANGED = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _COLUMNS)
_TELLS_SOMETHING = " OR ".join(f"NEW.{column} IS NOT NULL" for column in _COLUMNS[2:])
_LOG = (
    "INSERT INTO planaar_historikk"
    "(hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde) VALUES"
)
TRIGGERS = (
    f"""CREATE TRIGGER planaar_historikk_ny AFTER INSERT ON planaar WHEN {_TELLS_SOMETHING} BEGIN
    {_LOG} ('ny', NEW.kommunenummer, NULL, NEW.planaar, NEW.kilde); END""",
    f"""CREATE TRIGGER planaar_historikk_endret AFTER UPDATE ON planaar WHEN {_CHANGED} BEGIN
    {_LOG} ('endret', NEW.kommunenummer, OLD.planaar, NEW.planaar, NEW.kilde); END""",
    f"""CREATE TRIGGER planaar_historikk_slettet AFTER DELETE ON planaar BEGIN
    {_LOG} ('slettet', OLD.kommunenummer, OLD.planaar, NULL, OLD.kilde); END""",
)
"""They write history for whoever edits; a row given to a municipality tells nothing yet."""


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
    if not {"kommuner", "planaar", "planaar_historikk", "kontekst"} <= tables:
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


def read_plan_year_rows(path: Path) -> dict[str, dict[str, object]]:
    """Return the rows of the plan-year table by municipality number, a value for every column."""
    with reading(path) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM planaar").fetchall()
    return {row["kommunenummer"]: {each: row[each] for each in _COLUMNS} for row in rows}


def read_earlier_years(path: Path) -> dict[str, dict[int, date | None]]:
    """Return the plan years before the ones in the table, with the days that are known, by number.

    They are earlier adoptions that have been read in, and years that a later one has replaced.
    """
    found: dict[str, dict[int, date | None]] = {}
    with reading(path) as database:
        for number, year, event in database.execute(_READ_EARLIER):
            years = found.setdefault(number, {})
            years[year] = years.get(year) or iso_day(event[len(EARLIER) :].strip())
    return found


def write_plan_year_rows(
    path: Path,
    expected: Mapping[str, Mapping[str, object]],
    rows: Mapping[str, Mapping[str, object]],
    earlier: Sequence[PlanYear] = (),
    source: str = "",
) -> Path:
    """Write columns of the plan-year table in one transaction, and return the backup made first.

    Args:
        path: the working file.
        expected: every row as it was when the changes were decided on.
        rows: the columns to set, by municipality number; none for a sample year that is the
            office's own from now on.
        earlier: the adoptions before those in the table, for the history.
        source: the name of what was read.

    Raises:
        PlanstatusError: someone has changed the table since, or it is in use or write-protected.
    """
    with writing(path) as database:
        if read_plan_year_rows(path) != expected:
            raise PlanstatusError(
                tr(
                    "Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har "
                    "endret planår i {file} i mellomtiden, og ingenting er lest inn.",
                    file=path,
                )
            )
        backup = back_up(path, Before(INTAKE, source))
        _write_earlier(database, earlier)
        for number, values in rows.items():
            before = expected.get(number, dict.fromkeys(_COLUMNS))
            statement = _WRITE_PLAN_YEAR if values else _CONFIRM_PLAN_YEAR
            database.execute(statement, {**before, "kommunenummer": number, **values})
        _forget_samples(database)
    return backup


def sample_years(path: Path) -> dict[str, int]:
    """Return the sample years on the map that nobody has changed or confirmed, by number.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        return _samples_on_map(database)


def take_out_samples(path: Path) -> Path:
    """Empty every row that is only sample data, and return the backup made first.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    with writing(path) as database:
        backup = back_up(path, Before(SAMPLES))
        numbers = [(number,) for number, _ in database.execute(_SAMPLES)]
        database.executemany(_EMPTY_PLAN_YEAR, numbers)
        _forget_samples(database)
    return backup


def is_untouched(path: Path) -> bool:
    """Return whether the plan years are as the plugin made the file: sample data, or none.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        (history,) = database.execute("SELECT count(*) FROM planaar_historikk").fetchone()
        samples = {number for number, _ in database.execute(_SAMPLES)}
        told = {number for (number,) in database.execute(_TELLING)}
    return not history and told <= samples


def begin_anew(path: Path, sample: Sequence[PlanYear], note: str) -> None:
    """Make the table of plan years that of a new file for the municipalities on the map.

    Only where `is_untouched`: what is off the map goes, and history says nothing of it.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    with writing(path) as database:
        database.execute(
            "DELETE FROM planaar WHERE kommunenummer NOT IN (SELECT kommunenummer FROM kommuner)"
        )
        on_map = {number for (number,) in database.execute("SELECT kommunenummer FROM kommuner")}
        rows = [columns_of(plan) for plan in sample if plan.number in on_map]
        database.executemany(_WRITE_PLAN_YEAR, rows)
        database.execute("DELETE FROM planaar_historikk")
        database.execute(
            "UPDATE gpkg_contents SET description = ? WHERE table_name = 'planaar'",
            (note if rows else "",),
        )


def _samples_on_map(database: sqlite3.Connection) -> dict[str, int]:
    on_map = {number for (number,) in database.execute("SELECT kommunenummer FROM kommuner")}
    return {n: year for n, year in database.execute(_SAMPLES) if year and n in on_map}


def _forget_samples(database: sqlite3.Connection) -> None:
    """Drop the note about sample years when none is left, on the map or off it."""
    if not any(year for _, year in database.execute(_SAMPLES)):
        database.execute("UPDATE gpkg_contents SET description = '' WHERE table_name = 'planaar'")


def has_edits(path: Path) -> bool:
    """Return whether anyone has changed a plan year in the file since it was made."""
    with reading(path) as database:
        return bool(database.execute(_HAS_EDITS).fetchone()[0])


def table_facts(path: Path) -> dict[str, TableFacts]:
    """Return what the file says about its tables, by name.

    QGIS keeps what it read when the layer was opened, also when the layer is reloaded.
    """
    with reading(path) as database:
        (edited,) = database.execute("SELECT max(tidspunkt) FROM planaar_historikk").fetchone()
        rows = database.execute("SELECT table_name, description, last_change FROM gpkg_contents")
        facts = {name: TableFacts(note or "", changed[:10]) for name, note, changed in rows}
        samples = _samples_on_map(database)
    plan_years = facts["planaar"]
    # GDAL keeps `last_change`; whoever writes with SQL alone leaves it as it was.
    changed = max(plan_years.changed, (edited or "")[:10])
    return {**facts, "planaar": TableFacts(plan_years.note if samples else "", changed)}


def _add_plan_years(
    database: sqlite3.Connection, plan_years: Sequence[PlanYear], note: str
) -> None:
    database.executescript(_PLAN_YEARS)
    for table, identifier, description in (
        ("planaar", "Planår", note),
        ("planaar_historikk", "Historikk for planår", "skrevet av databasen ved hver endring"),
    ):
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
            "VALUES (?, 'attributes', ?, ?, 0)",
            (table, identifier, description),
        )
    database.executemany(_WRITE_PLAN_YEAR, [columns_of(each) for each in plan_years])
    database.execute(municipality_table.GIVE_ROWS)
    # After the first rows: history is what people change, not what the file was born with.
    for trigger in TRIGGERS:
        database.execute(trigger)
    database.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION + SCHEMA_VERSION}")


def _write_earlier(database: sqlite3.Connection, earlier: Sequence[PlanYear]) -> None:
    for plan in earlier:
        day = plan.adopted.isoformat() if plan.adopted else ""
        values = {**columns_of(plan), "hendelse": f"{EARLIER} {day}".strip()}
        database.execute(_WRITE_EARLIER, values)


def columns_of(plan: PlanYear) -> dict[str, object]:
    """Return the plan year as the columns of the table, None where it says nothing."""
    known = {
        KEY: plan.number,
        NAME: plan.name,
        YEAR: plan.year,
        ADOPTED: plan.adopted.isoformat() if plan.adopted else None,
        **plan.texts,
    }
    return {name: known.get(name) for name in _COLUMNS}
