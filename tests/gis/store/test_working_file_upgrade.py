"""A working file of an older version, as an office has it, brought up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsFeature, QgsVectorLayer

from planstatus.core.cooperation.register import TABLES
from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.plan_types import PLAN_TYPES, ROS
from planstatus.core.plans.years import PlanYear
from planstatus.gis.store import working_file_upgrade
from planstatus.gis.store.as_made import has_edits
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.database import remaking
from planstatus.gis.store.migrations import STEPS
from planstatus.gis.store.working_file import create_working_file
from planstatus.gis.store.working_file_upgrade import bring_up_to_date

TABLE_OF_VERSION_1 = """
CREATE TABLE planaar (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kommunenummer TEXT UNIQUE NOT NULL,
    kommunenavn TEXT,
    planaar INTEGER CHECK (planaar IS NULL
        OR (typeof(planaar) = 'integer' AND planaar BETWEEN 1965 AND 2100)),
    tittel TEXT, periode TEXT, vedtatt DATE, kilde TEXT, sikkerhet TEXT, merknad TEXT
);
CREATE TRIGGER planaar_historikk_ny AFTER INSERT ON planaar BEGIN
    INSERT INTO planaar_historikk(hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde) VALUES
    ('ny', NEW.kommunenummer, NULL, NEW.planaar, NEW.kilde); END;
CREATE TRIGGER planaar_historikk_endret AFTER UPDATE ON planaar
WHEN OLD.planaar IS NOT NEW.planaar BEGIN
    INSERT INTO planaar_historikk(hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde) VALUES
    ('endret', NEW.kommunenummer, OLD.planaar, NEW.planaar, NEW.kilde); END;
CREATE TRIGGER planaar_historikk_slettet AFTER DELETE ON planaar BEGIN
    INSERT INTO planaar_historikk(hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde) VALUES
    ('slettet', OLD.kommunenummer, OLD.planaar, NULL, OLD.kilde); END;
"""


MADE_BY_STEPS = (
    *(each.table for each in PLAN_TYPES[1:]),
    *(each.name for each in TABLES),
)

NOT_OURS = ("gpkg_", "rtree_", "sqlite_")


def run(file: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run statements as another program would, and return the rows of the last."""
    with closing(sqlite3.connect(file)) as database, database:
        rows = [database.execute(statement).fetchall() for statement in statements]
    return rows[-1]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A working file of version 1 with a few rows, one far out, and one change in its history."""
    path = tmp_path / "Planstatus" / "planstatus.gpkg"
    create_working_file(path, [PlanYear("5501")], "prøve", counties=COUNTIES)
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE planaar;" + TABLE_OF_VERSION_1)
        database.executescript("""
            INSERT INTO planaar (id, kommunenummer, kommunenavn, planaar, kilde) VALUES
                (7, '5501', 'Tromsø', 2020, 'møtebok'), (90, '0301', 'Oslo', 2015, NULL);
            DELETE FROM planaar_historikk;
            UPDATE planaar SET planaar = 2021 WHERE id = 7;
            PRAGMA user_version = 10201;
        """)
    return path


def test_rows_keep_their_ids_and_every_municipality_gets_one(old: Path) -> None:
    assert bring_up_to_date(old)
    rows = run(old, "SELECT id, kommunenummer, kommunenavn, planaar, kilde FROM planaar")
    assert {(7, "5501", "Tromsø", 2021, "møtebok"), (90, "0301", "Oslo", 2015, None)} <= set(rows)
    assert len(rows) == 40
    assert ("5516", "Gratangen", None) in {row[1:4] for row in rows}
    assert min(row[0] for row in rows if row[1] not in ("5501", "0301")) == 91
    assert run(old, "PRAGMA user_version") == [(10205,)]


def test_the_upgrade_is_no_history_and_the_history_goes_on(old: Path) -> None:
    events = "SELECT tidspunkt, hendelse, kommunenummer, planaar_ny FROM planaar_historikk"
    before = run(old, events)
    bring_up_to_date(old)
    assert run(old, events) == before
    changes = (
        "UPDATE planaar SET planaar = 2022 WHERE kommunenummer = '5516'",
        "INSERT INTO planaar (kommunenummer, planaar) VALUES ('4601', 2019)",
        "DELETE FROM planaar WHERE kommunenummer = '0301'",
        "SELECT hendelse, kommunenummer FROM planaar_historikk ORDER BY id",
    )
    assert run(old, *changes)[1:] == [("endret", "5516"), ("ny", "4601"), ("slettet", "0301")]


def declared_in(file: Path) -> tuple[dict[str, set[str]], set[str]]:
    """The columns of each table, and the triggers."""
    tables = run(file, "SELECT name FROM sqlite_master WHERE type = 'table'")
    columns = {
        str(table): {
            str(name) for (name,) in run(file, f"SELECT name FROM pragma_table_info('{table}')")
        }
        for (table,) in tables
    }
    found = run(file, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return columns, {str(name) for (name,) in found}


def test_an_old_file_gets_the_tables_columns_and_triggers_of_one_made_today(
    old: Path, tmp_path: Path
) -> None:
    run(old, *(f"DROP TABLE {name}" for name in MADE_BY_STEPS))
    bring_up_to_date(old)
    new = tmp_path / "ny" / "planstatus.gpkg"
    create_working_file(new, [], "", counties=COUNTIES)
    assert declared_in(old) == declared_in(new)


@pytest.mark.slow
@pytest.mark.parametrize("step", [leads_to for leads_to, _ in STEPS])
def test_a_step_leaves_alone_what_one_before_it_has_made(tmp_path: Path, step: int) -> None:
    """Steps make the tables of today, so the next one may find its work done."""
    file = tmp_path / "planstatus.gpkg"
    create_working_file(file, [PlanYear("5501", "Tromsø", 2020)], "", counties=COUNTIES)
    tables = [name for name in declared_in(file)[0] if not name.startswith(NOT_OURS)]

    def contents() -> list[object]:
        return [declared_in(file), *(run(file, f"SELECT * FROM {name}") for name in tables)]

    before = contents()
    dict(STEPS)[step](file)
    assert contents() == before


def test_there_is_a_backup_of_the_file_as_it_was(old: Path) -> None:
    bring_up_to_date(old)
    (backup,) = old.parent.glob("Sikkerhetskopier/*.gpkg")
    assert run(backup, "SELECT count(*) FROM planaar") == [(2,)]
    assert run(backup, "PRAGMA user_version") == [(10201,)]


def test_the_second_time_nothing_is_written(old: Path) -> None:
    bring_up_to_date(old)
    before = old.read_bytes()
    assert not bring_up_to_date(old)
    assert old.read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize("value", ["'abc'", "2020.5", "x'32303230'", "0", "20222"])
def test_what_is_not_a_year_is_refused_by_the_name_of_the_constraint(old: Path, value: str) -> None:
    bring_up_to_date(old)
    with pytest.raises(sqlite3.IntegrityError, match="planaar_er_et_aar"):
        run(old, f"UPDATE planaar SET planaar = {value} WHERE kommunenummer = '5501'")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        run(old, "INSERT INTO planaar (kommunenummer) VALUES ('5501')")


def test_an_officers_own_column_index_trigger_and_view_stay(old: Path) -> None:
    run(
        old,
        "ALTER TABLE planaar ADD COLUMN saksnummer TEXT",
        "UPDATE planaar SET saksnummer = '24/17' WHERE id = 7",
        "CREATE INDEX mitt ON planaar (saksnummer)",
        "CREATE TRIGGER hennes AFTER UPDATE ON planaar BEGIN SELECT 1; END",
        "CREATE VIEW min_oversikt AS SELECT kommunenavn, planaar FROM planaar",
    )
    bring_up_to_date(old)
    assert run(old, "SELECT saksnummer FROM planaar WHERE id = 7") == [("24/17",)]
    assert ("Tromsø", 2021) in run(old, "SELECT * FROM min_oversikt")
    names = {name for (name,) in run(old, "SELECT name FROM sqlite_master")}
    assert {"mitt", "hennes", "min_oversikt"} <= names


def test_gdal_reads_and_counts_and_edits_it_as_before(old: Path) -> None:
    dataset = gdal.OpenEx(str(old), gdal.OF_VECTOR | gdal.OF_UPDATE)
    feature = dataset.GetLayerByName("planaar").GetNextFeature()
    feature["merknad"] = "skrevet av GDAL"
    dataset.GetLayerByName("planaar").SetFeature(feature)
    del feature, dataset
    bring_up_to_date(old)
    dataset = gdal.OpenEx(str(old), gdal.OF_VECTOR)
    assert dataset.GetLayerByName("planaar").GetFeatureCount() == 40
    assert sum(1 for _ in dataset.GetLayerByName("planaar")) == 40
    assert dataset.GetLayerByName("planaar").GetMetadataItem("DESCRIPTION") == "prøve"


def test_an_open_layer_with_an_unsaved_edit_goes_on_after_the_upgrade(old: Path) -> None:
    layer = QgsVectorLayer(f"{old}|layername=planaar", "Planår", "ogr")
    assert layer.startEditing()
    assert layer.changeAttributeValue(7, layer.fields().indexOf("planaar"), 2023)
    bring_up_to_date(old)
    assert layer.commitChanges(), layer.commitErrors()
    assert run(old, "SELECT planaar FROM planaar WHERE id = 7") == [(2023,)]


@pytest.mark.parametrize("step", [leads_to for leads_to, _ in STEPS])
@pytest.mark.parametrize("is_done", [False, True])
def test_an_upgrade_that_is_interrupted_in_any_step_leaves_the_old_file(
    old: Path, step: int, is_done: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(draft: Path) -> None:
        if is_done:
            dict(STEPS)[step](draft)
        raise KeyboardInterrupt

    steps = tuple((version, interrupted if version == step else act) for version, act in STEPS)
    monkeypatch.setattr(working_file_upgrade, "STEPS", steps)
    before = old.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(old)
    assert old.read_bytes() == before
    assert [each.name for each in old.parent.iterdir()] == [old.name]
    monkeypatch.undo()
    assert bring_up_to_date(old)


def test_an_older_file_that_may_only_be_read_is_read_as_if_it_were_of_today(old: Path) -> None:
    run(old, "DROP TABLE planaar_arealdel", "DROP TABLE planaar_ros",
        "DROP TABLE planaar_planstrategi", "ALTER TABLE planaar_historikk DROP COLUMN plantype",
        "ALTER TABLE planaar_historikk DROP COLUMN status",
        "UPDATE planaar SET planaar = 2022 WHERE id = 7")  # fmt: skip
    store, before = open_store(old), old.read_bytes()
    assert store.plan_rows()["5501"]["planaar"] == 2022
    assert store.plan_rows()["5501"]["status"] is None
    assert store.plan_rows(ROS) == {}
    assert store.earlier_years() == {"5501": {2021: None}}
    assert store.sample_years() == {}
    assert store.facts()["planaar"].note == ""
    assert not store.is_untouched()
    assert old.read_bytes() == before


def test_what_someone_saves_during_an_upgrade_waits_and_is_not_lost(old: Path) -> None:
    layer = QgsVectorLayer(f"{old}|layername=planaar", "Planår", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(7, layer.fields().indexOf("planaar"), 2023)
    with remaking(old) as draft:
        run(draft, "UPDATE planaar SET merknad = 'oppgradert' WHERE id = 7")
        assert not layer.commitChanges(False)
    assert layer.commitChanges(), layer.commitErrors()
    assert run(old, "SELECT planaar, merknad FROM planaar WHERE id = 7") == [(2023, "oppgradert")]


def test_a_row_that_was_deleted_comes_back_without_history(tmp_path: Path) -> None:
    file = tmp_path / "planstatus.gpkg"
    create_working_file(file, [PlanYear("5501", "Tromsø", 2020)], "", counties=COUNTIES)
    assert not has_edits(file)
    run(file, "DELETE FROM planaar WHERE kommunenummer = '5516'")
    assert bring_up_to_date(file)
    assert run(file, "SELECT planaar FROM planaar WHERE kommunenummer = '5516'") == [(None,)]
    assert run(file, "SELECT hendelse FROM planaar_historikk") == [("slettet",)]
    assert not list(tmp_path.glob("Sikkerhetskopier/*"))


def test_a_file_in_use_is_named_and_as_it_was(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planstatus.gis.store.database.SECONDS_TO_WAIT", 0.1)
    before = old.read_bytes()
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg.*i bruk av et annet program"):
            bring_up_to_date(old)
        other.execute("ROLLBACK")
    assert old.read_bytes() == before


def test_a_new_row_in_the_table_is_history_as_before(old: Path) -> None:
    bring_up_to_date(old)
    layer = QgsVectorLayer(f"{old}|layername=planaar", "Planår", "ogr")
    row = QgsFeature(layer.fields())
    row["kommunenummer"], row["planaar"] = "4601", 2024
    assert layer.startEditing()
    assert layer.addFeature(row)
    assert layer.commitChanges(), layer.commitErrors()
    history = run(old, "SELECT hendelse, planaar_ny FROM planaar_historikk ORDER BY id")
    assert history[-1] == ("ny", 2024)
