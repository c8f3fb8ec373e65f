"""Cooperation in a working file: the tables, the offices that are known, and the way back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsFeedback, QgsVectorLayer

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.register import TABLES, Cooperations, embedded
from planstatus.core.defaults import COUNTIES
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import norway
from planstatus.gis.intake.municipalities import plan_embedded, take_in
from planstatus.gis.store.backends import open_store
from planstatus.gis.store.create import create
from planstatus.gis.store.facts import CooperationRows
from planstatus.gis.store.store import Store

KINDS = {"TEXT": "String", "INTEGER": "Integer64", "REAL": "Real", "DATE": "Date"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "Planstatus" / "planstatus.gpkg")
    create(store.place, COUNTIES)
    return store


def run(store: Store, *statements: str) -> list[tuple[object, ...]]:
    """Run statements as another program would, and return the rows of the last."""
    with closing(sqlite3.connect(store.place)) as database, database:
        rows = [database.execute(statement).fetchall() for statement in statements]
    return rows[-1]


def test_a_new_file_knows_the_four_offices_and_all_that_is_known_of_them(store: Store) -> None:
    assert store.cooperations() == embedded()
    assert not store.has_edits()
    assert store.is_untouched()


def test_every_table_and_column_is_there_in_its_type_for_any_program(store: Store) -> None:
    dataset = gdal.OpenEx(str(store.place), gdal.OF_VECTOR)
    for table in TABLES:
        definition = dataset.GetLayerByName(table.name).GetLayerDefn()
        found = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
        assert [(each.GetName(), each.GetTypeName()) for each in found] == [
            (each.name, KINDS[each.kind]) for each in table.columns
        ]
        assert definition.GetGeomType() == ogr.wkbNone
        layer = QgsVectorLayer(store.uri(table.name), "", store.provider)
        assert layer.featureCount() == len(store.cooperation_rows()[table.name])


@pytest.mark.parametrize(
    ("counties", "codes"),
    [
        (["55"], ["midt-troms", "nord-troms"]),
        (["56"], ["midt-finnmark", "vestre-varanger"]),
        (["46"], []),
    ],
)
def test_a_file_has_the_offices_that_its_own_municipalities_are_members_of(
    tmp_path: Path, counties: list[str], codes: list[str]
) -> None:
    store = open_store(tmp_path / "planstatus.gpkg")
    create(store.place, counties)
    found = store.cooperations()
    assert [each.code for each in found.cooperations] == codes
    assert {each.cooperation for each in found.members} == set(codes)
    assert {each.cooperation for each in found.agreements} <= set(codes)
    assert bool(found.grants) == bool(codes)
    assert store.is_untouched()


def test_a_file_of_version_0_3_0_gets_the_tables_and_the_offices(
    root: Path, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "planstatus.gpkg")
    shutil.copyfile(root / "tests" / "data" / "0.3.0" / "planstatus.gpkg", store.place)
    assert store.cooperations() == Cooperations()
    years = run(store, "SELECT kommunenummer, planaar FROM planaar ORDER BY id")
    assert store.bring_up_to_date()
    assert store.cooperations() == embedded()
    assert run(store, "SELECT kommunenummer, planaar FROM planaar ORDER BY id") == years
    assert len(store.backups()) == 1
    assert not store.bring_up_to_date()


def test_what_an_officer_has_written_is_there_after_an_upgrade(store: Store) -> None:
    run(
        store,
        "UPDATE samarbeid SET navn = 'Vårt kontor' WHERE kode = 'nord-troms'",
        "DELETE FROM samarbeid WHERE kode = 'midt-troms'",
        "ALTER TABLE samarbeid_medlem ADD COLUMN hennes TEXT",
        "PRAGMA user_version = 10204",
    )
    before = store.cooperations()
    assert store.bring_up_to_date()
    assert store.cooperations() == before
    assert "hennes" in {row[1] for row in run(store, "PRAGMA table_info(samarbeid_medlem)")}


def test_a_column_or_a_table_that_is_missing_comes_back_empty(store: Store) -> None:
    run(
        store,
        "ALTER TABLE tilskudd RENAME COLUMN merknad TO hennes_merknad",
        "DROP TABLE stilling",
        "DELETE FROM gpkg_contents WHERE table_name = 'stilling'",
    )
    assert store.bring_up_to_date()
    assert store.cooperations().posts == ()
    assert len(store.cooperations().grants) == len(embedded().grants)
    assert not store.bring_up_to_date()


def test_a_member_outside_the_map_and_dates_known_to_the_month_are_kept_as_written(
    store: Store,
) -> None:
    run(
        store,
        "INSERT INTO samarbeid_medlem (samarbeid, kommunenummer, fra, andel) "
        "VALUES ('nord-troms', '1576', 'mars 2024', 12.5)",
    )
    member = store.cooperations().members[-1]
    assert (member.number, member.share) == ("1576", 12.5)
    assert (member.start.text, member.start.day, member.start.precision) == (
        "mars 2024", date(2024, 3, 1), "måned",
    )  # fmt: skip
    assert "1576" not in store.municipalities()


def test_members_and_agreements_follow_a_cooperation_whose_code_is_changed(store: Store) -> None:
    run(
        store,
        "UPDATE samarbeid SET kode = 'vv' WHERE kode = 'vestre-varanger'",
        "UPDATE avtale SET kode = 'VV-barnevern' WHERE kode = 'VV-B'",
    )
    found = store.cooperations()
    assert len(found.members_of("vv")) == len(embedded().members_of("vestre-varanger"))
    assert len(found.agreements_of("vv")) == len(embedded().agreements_of("vestre-varanger"))
    assert len(found.adoptions_of("VV-barnevern")) == len(embedded().adoptions_of("VV-B"))
    on = date(2024, 9, 4)
    assert [each.rule for each in findings(found, on)] == [
        each.rule for each in findings(embedded(), on)
    ]


def test_two_cooperations_with_one_code_are_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        run(store, "INSERT INTO samarbeid (kode) VALUES ('nord-troms')")


def parts(store: Store) -> list[CooperationRows]:
    rows = store.cooperation_rows()
    number = next(n for n, row in rows["samarbeid"].items() if row["kode"] == "nord-troms")
    return [
        CooperationRows("samarbeid", rows["samarbeid"], {number: {"nettside": "halti.no"}}),
        CooperationRows(
            "samarbeid_medlem", rows["samarbeid_medlem"], {},
            [{"samarbeid": "nord-troms", "kommunenummer": "5534"}],
        ),
    ]  # fmt: skip


def test_rows_are_written_after_a_backup_and_columns_of_her_own_stay(store: Store) -> None:
    run(
        store,
        "ALTER TABLE samarbeid ADD COLUMN hennes TEXT",
        "UPDATE samarbeid SET hennes = 'ja'",
    )
    store.write_cooperation_rows(parts(store), "kontor.xlsx")
    found = store.cooperations()
    (office,) = (each for each in found.cooperations if each.code == "nord-troms")
    (was,) = (each for each in embedded().cooperations if each.code == "nord-troms")
    assert office == replace(was, web_page="halti.no")
    assert found.members[-1].number == "5534"
    assert run(store, "SELECT DISTINCT hennes FROM samarbeid") == [("ja",)]
    (backup,) = store.backups()
    assert backup.before.in_words() == "før innlesing av «kontor.xlsx»"
    assert open_store(backup.path).cooperations() == embedded()
    assert not store.is_untouched()


def test_nothing_is_written_when_someone_has_changed_a_table_in_the_meantime(store: Store) -> None:
    wanted = parts(store)
    run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    before = store.cooperation_rows()
    with pytest.raises(PlanstatusError, match="i mellomtiden"):
        store.write_cooperation_rows(wanted, "kontor.xlsx")
    assert store.cooperation_rows() == before
    assert not store.backups()


def test_going_back_brings_cooperation_back_and_says_how_much(store: Store) -> None:
    store.write_cooperation_rows(parts(store), "kontor.xlsx")
    run(store, "DELETE FROM avtale_vedtak")
    (backup,) = store.backups()
    wanted = store.plan_return(backup)
    gone = len(embedded().adoptions)
    assert wanted.in_words() == (
        f"Rader om samarbeid som kommer, fjernes eller endres: {2 + gone}."
    )
    store.go_back(wanted)
    assert store.cooperations() == embedded()
    assert not store.plan_return(backup).changes_anything()


def test_going_back_stops_when_cooperation_was_changed_after_she_looked(store: Store) -> None:
    store.write_cooperation_rows(parts(store), "kontor.xlsx")
    wanted = store.plan_return(store.backups()[0])
    run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    with pytest.raises(PlanstatusError, match="i mellomtiden"):
        store.go_back(wanted)
    assert "ringt 3.2." in {each.note for each in store.cooperations().cooperations}


def test_a_file_with_cooperation_of_her_own_is_not_made_anew(store: Store) -> None:
    run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    with pytest.raises(PlanstatusError, match="samarbeid som noen har endret"):
        create(store.place, ["46"], replace=True)
    assert "ringt 3.2." in {each.note for each in store.cooperations().cooperations}


@pytest.mark.slow
@pytest.mark.parametrize("edited", [False, True])
def test_another_county_takes_its_own_offices_unless_an_officer_has_edited_some(
    store: Store, edited: bool
) -> None:
    if edited:
        run(store, "UPDATE samarbeid SET merknad = 'ringt 3.2.' WHERE kode = 'nord-troms'")
    take_in(replace(plan_embedded(store.place, ["56"], QgsFeedback()), anew=True))
    codes = {each.code for each in store.cooperations().cooperations}
    offices = {each.code for each in embedded().cooperations}
    assert codes == (offices if edited else {"midt-finnmark", "vestre-varanger"})
    assert all(each.number in norway() for each in store.cooperations().members)
