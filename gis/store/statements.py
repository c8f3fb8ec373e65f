"""The SQL of the plan tables, made of their declarations once, when the plugin is loaded.

Nothing but our own constants becomes part of a statement: what people write is bound to it.
Plain SQL with a twin in PostgreSQL. The key is not called fid: an upsert through the join copies
columns of the same name from the municipality.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import Template

from ...core.plans.plan_types import PLAN_TYPES, PlanType
from ...core.plans.years import FIRST_YEAR, LAST_YEAR
from ...core.schema import IS_A_YEAR, KEY, PLAN_COLUMNS, TOLD, YEAR, Column

COLUMNS = tuple(each.name for each in PLAN_COLUMNS)

EARLIER = "tidligere vedtak"
"""Event in the history for an adoption before the one in the table, followed by its day if known;
its year is the old one. What happens to a plan year afterwards has other events."""

HISTORY = """
CREATE TABLE IF NOT EXISTS planaar_historikk (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    tidspunkt DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    hendelse TEXT NOT NULL, plantype TEXT NOT NULL DEFAULT 'samfunnsdel',
    kommunenummer TEXT NOT NULL, planaar_gammel INTEGER, planaar_ny INTEGER,
    status TEXT, kilde TEXT
)
"""
HISTORY_SINCE_4 = {
    "plantype": (
        "ALTER TABLE planaar_historikk ADD COLUMN plantype TEXT NOT NULL DEFAULT 'samfunnsdel'"
    ),
    "status": "ALTER TABLE planaar_historikk ADD COLUMN status TEXT",
}
"""Columns that the history of an older file lacks, with what gives it them."""

HISTORY_OF_OLD = """
CREATE TEMP VIEW planaar_historikk AS
SELECT *, 'samfunnsdel' AS plantype, NULL AS status FROM main.planaar_historikk
"""
"""What stands in for the history while an older file is read; SQLite finds it before the table."""

HAS_EDITS = """
SELECT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse NOT LIKE 'tidligere vedtak%')
"""

_TABLE = """
CREATE$temporary TABLE IF NOT EXISTS $table (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, $definitions
)
"""
_REGISTER = """
INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('$table', 'attributes', '$title', '', 0)
"""
# A whole row at a time, so that the statement is a constant: no text of a table can become SQL.
_WRITE = """
INSERT INTO $table ($columns) VALUES ($bound)
ON CONFLICT (kommunenummer) DO UPDATE SET $excluded
"""
_CONFIRM = """
INSERT INTO planaar_historikk
    (hendelse, plantype, kommunenummer, planaar_gammel, planaar_ny, status, kilde)
VALUES ('bekreftet', '$key', :kommunenummer, :planaar, :planaar, :status, :kilde)
"""
# What the file was born with and nobody has touched since: triggers write of every change, and
# what stands in the rows themselves may change with the sample of another version.
_SAMPLES = """
SELECT kommunenummer, planaar FROM $table
WHERE kommunenummer NOT IN (SELECT kommunenummer FROM planaar_historikk WHERE plantype = '$key'
        AND hendelse IN ('ny', 'endret', 'slettet', 'bekreftet'))
    AND EXISTS (SELECT * FROM gpkg_contents WHERE table_name = '$table' AND description <> '')
"""
_EMPTY = "UPDATE $table SET $nothing WHERE kommunenummer = ?"
_WRITE_EARLIER = """
INSERT INTO planaar_historikk (hendelse, plantype, kommunenummer, planaar_gammel, status, kilde)
SELECT :hendelse, '$key', :kommunenummer, :planaar, :status, :kilde
WHERE NOT EXISTS (SELECT * FROM planaar_historikk WHERE hendelse = :hendelse
    AND plantype = '$key' AND kommunenummer = :kommunenummer AND planaar_gammel = :planaar)
"""
# A year changed to a later one is a plan renewed; to an earlier one or none, a year put right.
_READ_EARLIER = """
SELECT kommunenummer, planaar_gammel, hendelse FROM planaar_historikk
WHERE plantype = '$key' AND planaar_gammel IS NOT NULL AND (hendelse LIKE 'tidligere vedtak%'
    OR (hendelse = 'endret' AND planaar_ny > planaar_gammel))
"""
_ROWS_MISSING = """
SELECT EXISTS (SELECT * FROM kommuner WHERE kommunenummer IS NOT NULL
    AND kommunenummer NOT IN (SELECT kommunenummer FROM $table))
"""
_GIVE_ROWS = """
INSERT INTO $table (kommunenummer, kommunenavn)
SELECT kommunenummer, min(kommunenavn) FROM kommuner WHERE kommunenummer IS NOT NULL
    AND kommunenummer NOT IN (SELECT kommunenummer FROM $table)
GROUP BY kommunenummer ORDER BY kommunenummer
"""
_LOG = """
    INSERT INTO planaar_historikk
        (hendelse, plantype, kommunenummer, planaar_gammel, planaar_ny, status, kilde) VALUES
"""
_TRIGGERS = (
    "CREATE TRIGGER ${table}_historikk_ny AFTER INSERT ON $table WHEN $tells BEGIN" + _LOG + "    "
    "('ny', '$key', NEW.kommunenummer, NULL, NEW.planaar, NEW.status, NEW.kilde); END",
    "CREATE TRIGGER ${table}_historikk_endret AFTER UPDATE ON $table WHEN $changed BEGIN" + _LOG
    + "    ('endret', '$key', NEW.kommunenummer, OLD.planaar, NEW.planaar, NEW.status, NEW.kilde); "
    "END",
    "CREATE TRIGGER ${table}_historikk_slettet AFTER DELETE ON $table BEGIN" + _LOG + "    "
    "('slettet', '$key', OLD.kommunenummer, OLD.planaar, NULL, OLD.status, OLD.kilde); END",
)  # fmt: skip


@dataclass(frozen=True)
class PlanStatements:
    """What is said to the database about one plan table.

    `create_empty` is for a while only, in place of a table that an older file lacks. `add_column`
    has a statement by the name of each column. `triggers` write history for whoever edits; a row
    that is given to a municipality tells nothing yet. With `give_rows` every municipality has its
    row from the start: editing then never makes one, which QGIS may throw away when another is
    refused (qgis/QGIS#67474). Rows of those no longer on the map stay.
    """

    create: str
    create_empty: str
    register: str
    add_column: dict[str, str]
    drop_triggers: tuple[str, ...]
    triggers: tuple[str, ...]
    rows_missing: str
    give_rows: str
    read: str
    write: str
    confirm: str
    samples: str
    telling: str
    empty: str
    write_earlier: str
    read_earlier: str
    delete_off_map: str


def _definition(column: Column) -> str:
    if column.name == KEY:
        return f"{KEY} {column.kind} UNIQUE NOT NULL"
    if column.name == YEAR:
        return (
            f"{YEAR} {column.kind} CONSTRAINT {IS_A_YEAR} CHECK ({YEAR} IS NULL OR "
            f"(typeof({YEAR}) = 'integer' AND {YEAR} BETWEEN {FIRST_YEAR} AND {LAST_YEAR}))"
        )
    return f"{column.name} {column.kind}"


def with_empty(plan_type: PlanType, missing: Sequence[str]) -> str:
    """Return what stands in for a table that lacks some columns while an older file is read."""
    text = Template("CREATE TEMP VIEW $table AS SELECT *, $empty FROM main.$table")
    empty = ", ".join(f"NULL AS {name}" for name in missing)
    return text.substitute(table=plan_type.table, empty=empty)


def _statements(plan_type: PlanType) -> PlanStatements:
    words = {
        "table": plan_type.table,
        "key": plan_type.key,
        "temporary": "$temporary",
        "title": "Planår" if not plan_type.prefix else f"Planår {plan_type.key}",
        "definitions": ", ".join(map(_definition, PLAN_COLUMNS)),
        "columns": ", ".join(COLUMNS),
        "bound": ", ".join(f":{name}" for name in COLUMNS),
        "excluded": ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != KEY),
        "nothing": ", ".join(f"{name} = NULL" for name in TOLD),
        "said": " OR ".join(f"{name} IS NOT NULL" for name in TOLD),
        "tells": " OR ".join(f"NEW.{name} IS NOT NULL" for name in TOLD),
        "changed": " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in COLUMNS),
    }

    def made(text: str) -> str:
        return Template(text).substitute(words)

    return PlanStatements(
        create=Template(made(_TABLE)).substitute(temporary=""),
        create_empty=Template(made(_TABLE)).substitute(temporary=" TEMP"),
        register=made(_REGISTER),
        add_column={
            each.name: made(f"ALTER TABLE $table ADD COLUMN {each.name} {each.kind}")
            for each in PLAN_COLUMNS
        },
        drop_triggers=tuple(
            made(f"DROP TRIGGER IF EXISTS ${{table}}_historikk_{event}")
            for event in ("ny", "endret", "slettet")
        ),
        triggers=tuple(map(made, _TRIGGERS)),
        rows_missing=made(_ROWS_MISSING),
        give_rows=made(_GIVE_ROWS),
        read=made("SELECT $columns FROM $table"),
        write=made(_WRITE),
        confirm=made(_CONFIRM),
        samples=made(_SAMPLES),
        telling=made("SELECT kommunenummer FROM $table WHERE $said"),
        empty=made(_EMPTY),
        write_earlier=made(_WRITE_EARLIER),
        read_earlier=made(_READ_EARLIER),
        delete_off_map=made(
            "DELETE FROM $table WHERE kommunenummer NOT IN (SELECT kommunenummer FROM kommuner)"
        ),
    )


STATEMENTS = {plan_type.key: _statements(plan_type) for plan_type in PLAN_TYPES}
"""By the key of the plan type."""
