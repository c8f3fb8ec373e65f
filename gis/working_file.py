"""The working file: the one GeoPackage that holds everything an officer edits."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from ..core.errors import PlanstatusError
from ..core.plan_years import FIRST_YEAR, LAST_YEAR, PlanYear
from . import municipality_table
from .areas import MunicipalityArea
from .resources import EMBEDDED_MUNICIPALITIES

SCHEMA_VERSION = 1
GEOPACKAGE_VERSION = 10200
"""GeoPackage 1.2 itself uses `user_version` (OGC 12-128r15, requirement 2) and leaves the last two
digits free, so those carry the schema version; a plain 1 makes GDAL warn at every opening."""

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
) -> None:
    """Create the working file; a file that is there already is never touched.

    Args:
        path: where it is to be; its folder is made when missing.
        plan_years: the rows of the plan-year table, one per municipality.
        plan_years_note: where they come from, for the map's source line.
        areas: the municipalities; None for the embedded ones.
        counties: two-digit county numbers to keep; empty for all.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    if path.exists():
        raise PlanstatusError(f"Filen {path} finnes fra før, og ble ikke rørt.")
    with _written_beside(path) as draft:
        # Copied as bytes, not as a file: the embedded one may be write-protected.
        draft.write_bytes(EMBEDDED_MUNICIPALITIES.read_bytes())
        municipality_table.fill(draft, areas, counties)
        with closing(sqlite3.connect(draft)) as database, database:
            _add_plan_years(database, plan_years, plan_years_note)


def check_working_file(path: Path) -> None:
    """Check that an existing file is a working file this version of the plugin can use.

    Raises:
        PlanstatusError: it is something else, damaged, or made by a newer version.
    """
    try:
        with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            tables = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    except sqlite3.Error as error:
        raise PlanstatusError(f"Arbeidsfilen {path} kan ikke leses: {error}.") from error
    if not {"kommuner", "planaar", "planaar_historikk", "kontekst"} <= tables:
        raise PlanstatusError(f"{path} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.")
    if version % 100 > SCHEMA_VERSION:
        raise PlanstatusError(
            f"Arbeidsfilen {path} er laget av en nyere utgave av Planstatus. Oppgrader tillegget."
        )


def has_edits(path: Path) -> bool:
    """Return whether anyone has changed a plan year in the file since it was made."""
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as database:
        return bool(
            database.execute("SELECT EXISTS (SELECT * FROM planaar_historikk)").fetchone()[0]
        )


@contextmanager
def _written_beside(path: Path) -> Iterator[Path]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".planstatus-") as folder:
            draft = Path(folder) / path.name
            yield draft
            shutil.move(draft, path)
    except OSError as error:
        raise PlanstatusError(
            f"Kan ikke lage arbeidsfilen {path}: {error.strerror}. "
            "Velg en mappe du har lov til å skrive i."
        ) from error


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
        "INSERT INTO planaar (kommunenummer, kommunenavn, planaar, tittel, periode, vedtatt, "
        "kilde, sikkerhet, merknad) VALUES (?,?,?,?,?,?,?,?,?)",
        [_row(plan_year) for plan_year in plan_years],
    )
    # After the first rows: history is what people change, not what the file was born with.
    database.executescript(_TRIGGERS)
    database.execute(f"PRAGMA user_version = {GEOPACKAGE_VERSION + SCHEMA_VERSION}")


def _row(plan: PlanYear) -> tuple[str | int | None, ...]:
    return (
        plan.number, plan.name, plan.year, plan.title or None, plan.period or None,
        plan.adopted.isoformat() if plan.adopted else None, plan.source or None,
        plan.certainty or None, plan.note or None,
    )  # fmt: skip
