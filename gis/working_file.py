"""The working file: the one GeoPackage that holds everything an officer edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from ..core.errors import PlanstatusError
from ..core.municipalities import Municipality
from ..core.plan_years import FIRST_YEAR, LAST_YEAR, PlanYear
from . import municipality_table
from .areas import MunicipalityArea
from .files import is_there, written_beside
from .resources import EMBEDDED_MUNICIPALITIES

SCHEMA_VERSION = 1
GEOPACKAGE_VERSION = 10200
"""GeoPackage 1.2 itself uses `user_version` (OGC 12-128r15, requirement 2) and leaves the last two
digits free, so those carry the schema version; a plain 1 makes GDAL warn at every opening."""

SECONDS_TO_WAIT = 3.0
"""For another program to finish writing, before the officer is told that the file is in use."""

SAMPLE_NOTE = "eksempeldata samlet fra åpne sider, ufullstendige"

# Plain SQL with a twin in PostgreSQL, where the same tables are to live one day. The key is not
# called fid: an upsert through the join copies columns of the same name from the municipality.
_PLAN_YEARS = f"""
CREATE TABLE planaar (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kommunenummer TEXT UNIQUE NOT NULL,
    kommunenavn TEXT,
    planaar INTEGER CHECK (planaar IS NULL
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
_CHANGED = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _COLUMNS)
_LOG = (
    "INSERT INTO planaar_historikk"
    "(hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde) VALUES"
)
_TRIGGERS = f"""
CREATE TRIGGER planaar_historikk_ny AFTER INSERT ON planaar BEGIN
    {_LOG} ('ny', NEW.kommunenummer, NULL, NEW.planaar, NEW.kilde); END;
CREATE TRIGGER planaar_historikk_endret AFTER UPDATE ON planaar WHEN {_CHANGED} BEGIN
    {_LOG} ('endret', NEW.kommunenummer, OLD.planaar, NEW.planaar, NEW.kilde); END;
CREATE TRIGGER planaar_historikk_slettet AFTER DELETE ON planaar BEGIN
    {_LOG} ('slettet', OLD.kommunenummer, OLD.planaar, NULL, OLD.kilde); END;
"""


def create_working_file(
    path: Path,
    plan_years: Sequence[PlanYear],
    plan_years_note: str,
    areas: Sequence[MunicipalityArea] | None = None,
    counties: Sequence[str] = (),
    replace: bool = False,
) -> None:
    """Create the working file, whole or not at all.

    Args:
        path: where it is to be; its folder is made when missing.
        plan_years: the rows of the plan-year table, one per municipality.
        plan_years_note: where they come from, for the map's source line.
        areas: the municipalities; None for the embedded ones.
        counties: two-digit county numbers to keep; empty for all.
        replace: put it in place of one that nobody has edited, instead of refusing.

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
            municipality_table.fill(draft, areas, counties)
            with closing(sqlite3.connect(draft)) as database, database:
                _add_plan_years(database, plan_years, plan_years_note)
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise PlanstatusError(
            f"Kan ikke lage arbeidsfilen {path}: {reason}. "
            "Velg en mappe med plass, som du har lov til å skrive i."
        ) from error


def _check_replaceable(path: Path, replace: bool) -> None:
    if not replace:
        raise PlanstatusError(f"Filen {path} finnes fra før, og ble ikke rørt.")
    check_working_file(path)
    if has_edits(path):
        raise PlanstatusError(
            f"Arbeidsfilen {path} har planår som noen har endret, og ble ikke erstattet. "
            "Velg et annet navn."
        )


def check_working_file(path: Path) -> None:
    """Check that an existing file is a working file this version of the plugin can use.

    Raises:
        PlanstatusError: it is something else, damaged, or made by a newer version.
    """
    with _reading(path) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        tables = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    if not {"kommuner", "planaar", "planaar_historikk", "kontekst"} <= tables:
        raise PlanstatusError(f"{path} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.")
    if version % 100 > SCHEMA_VERSION:
        raise PlanstatusError(
            f"Arbeidsfilen {path} er laget av en nyere utgave av Planstatus. Oppgrader tillegget."
        )


def read_municipalities(path: Path) -> dict[str, Municipality]:
    """Return the municipalities of the map by number."""
    columns = "kommunenummer, kommunenavn, navn_offisielt, fylkesnummer, fylke"
    with _reading(path) as database:
        rows = database.execute(f"SELECT {columns} FROM kommuner").fetchall()  # noqa: S608
    return {
        number: Municipality(number, name or "", official or "", county_number or "", county or "")
        for number, name, official, county_number, county in rows
    }


def read_plan_year_rows(path: Path) -> dict[str, dict[str, object]]:
    """Return the rows of the plan-year table by municipality number, a value for every column."""
    with _reading(path) as database:
        rows = database.execute(f"SELECT {', '.join(_COLUMNS)} FROM planaar")  # noqa: S608
        return {row[0]: dict(zip(_COLUMNS, row)) for row in rows}


def write_plan_year_rows(
    path: Path,
    expected: Mapping[str, object],
    rows: Mapping[str, Mapping[str, object]],
    samples_left: bool,
) -> Path:
    """Write columns of the plan-year table in one transaction, and return the backup made first.

    Args:
        path: the working file.
        expected: every row as it was when the changes were decided on.
        rows: the columns to set, by municipality number.
        samples_left: whether rows remain that only the note of the table accounts for.

    Raises:
        PlanstatusError: someone has changed the table since, or it is in use or write-protected.
    """
    with _writing(path) as database:
        if read_plan_year_rows(path) != expected:
            raise PlanstatusError(
                f"Noen har endret planår i {path} i mellomtiden. Ingenting er lest inn. Velg "
                "tabellen på nytt, så viser oppsummeringen det som gjelder nå."
            )
        backup = back_up(path)
        for number, values in rows.items():
            columns = ["kommunenummer", *values]
            database.execute(
                f"INSERT INTO planaar ({', '.join(columns)}) "  # noqa: S608
                f"VALUES ({', '.join('?' * len(columns))}) ON CONFLICT (kommunenummer) "
                f"DO UPDATE SET {', '.join(f'{each} = excluded.{each}' for each in values)}",
                (number, *values.values()),
            )
        if not samples_left:
            database.execute(
                "UPDATE gpkg_contents SET description = '' WHERE table_name = 'planaar'"
            )
    return backup


def back_up(path: Path) -> Path:
    """Copy the working file into «Sikkerhetskopier» beside it, under the time of day.

    Raises:
        PlanstatusError: the copy cannot be written.
    """
    name = f"{path.stem} {datetime.now():%Y-%m-%d %H.%M.%S.%f}{path.suffix}"
    target = path.parent / "Sikkerhetskopier" / name
    try:
        target.parent.mkdir(exist_ok=True)
        with (
            written_beside(target) as draft,
            _reading(path) as source,
            closing(sqlite3.connect(draft)) as copy,
        ):
            source.backup(copy)
    except (OSError, PlanstatusError) as error:
        raise PlanstatusError(
            f"Fikk ikke tatt sikkerhetskopi av {path}, så ingenting er endret. {error}"
        ) from error
    return target


def _uri(path: Path, mode: str) -> str:
    """Return SQLite's address of a file; Path.as_uri names the server of a network share first."""
    posix = path.absolute().as_posix()
    slashes = "//" if posix.startswith("/") else "///"
    return f"file:{slashes}{quote(posix)}?mode={mode}"


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        uri = _uri(path, "ro")
        with closing(sqlite3.connect(uri, uri=True, timeout=SECONDS_TO_WAIT)) as database:
            yield database
    except sqlite3.Error as error:
        raise PlanstatusError(
            f"Arbeidsfilen {path} kan ikke leses ({error}). Er den ødelagt, eller i bruk av et "
            "annet program? Lukk programmet, eller legg tilbake en sikkerhetskopi."
        ) from error


@contextmanager
def _writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold the file for writing until everything is written, or nothing."""
    try:
        uri = _uri(path, "rw")
        with closing(sqlite3.connect(uri, uri=True, timeout=SECONDS_TO_WAIT)) as database, database:
            database.execute("BEGIN IMMEDIATE")
            yield database
    except sqlite3.Error as error:
        raise PlanstatusError(
            f"Arbeidsfilen {path} kan ikke skrives ({error}), og er som den var. Er den "
            "skrivebeskyttet, eller redigerer noen den? Lagre redigeringen og prøv igjen."
        ) from error


def has_edits(path: Path) -> bool:
    """Return whether anyone has changed a plan year in the file since it was made."""
    with _reading(path) as database:
        return bool(
            database.execute("SELECT EXISTS (SELECT * FROM planaar_historikk)").fetchone()[0]
        )


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
    database.executemany(
        f"INSERT INTO planaar ({', '.join(_COLUMNS)}) "  # noqa: S608
        f"VALUES ({', '.join('?' * len(_COLUMNS))})",
        [tuple(columns_of(plan_year).values()) for plan_year in plan_years],
    )
    # After the first rows: history is what people change, not what the file was born with.
    database.executescript(_TRIGGERS)
    database.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION + SCHEMA_VERSION}")


def columns_of(plan: PlanYear) -> dict[str, object]:
    """Return the plan year as the columns of the table, None where it says nothing."""
    values = (
        plan.number, plan.name, plan.year, plan.title or None, plan.period or None,
        plan.adopted.isoformat() if plan.adopted else None, plan.source or None,
        plan.certainty or None, plan.note or None,
    )  # fmt: skip
    return dict(zip(_COLUMNS, values))
