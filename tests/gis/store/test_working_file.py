"""The working file: what the database itself guarantees, whoever edits."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.years import PlanYear, read_sample
from planstatus.gis.store.as_made import has_edits
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.working_file import create_working_file
from planstatus.gis.store.working_file_upgrade import check_working_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ny mappe æøå" / "planstatus.gpkg"
    years = [PlanYear("5501", "Tromsø", 2020), PlanYear("5516", "Gratangen")]
    create_working_file(path, years, "prøve", counties=("55", "56"))
    return path


def execute(file: Path, sql: str) -> list[tuple[object, ...]]:
    database = sqlite3.connect(file)
    try:
        with database:
            return database.execute(sql).fetchall()
    finally:
        database.close()


def test_it_is_made_with_its_folder_and_leaves_no_draft_behind(file: Path) -> None:
    assert [path.name for path in file.parent.iterdir()] == ["planstatus.gpkg"]
    check_working_file(file)


def test_it_carries_the_schema_version_without_ceasing_to_be_a_geopackage(file: Path) -> None:
    assert execute(file, "PRAGMA user_version") == [(10205,)]
    assert execute(file, "PRAGMA application_id") == [(0x47504B47,)]


def test_an_existing_file_is_never_overwritten(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(PlanstatusError, match="finnes fra før"):
        create_working_file(file, [], "")
    assert file.read_bytes() == before


@pytest.mark.parametrize("value", ["20222", "123", "1964", "2101", "'abc'", "0", "2020.5"])
def test_the_database_refuses_what_is_not_a_year(file: Path, value: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        execute(file, f"UPDATE planaar SET planaar = {value} WHERE kommunenummer = '5501'")


def test_the_database_refuses_two_rows_for_one_municipality(file: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        execute(file, "INSERT INTO planaar (kommunenummer) VALUES ('5501')")


def test_every_change_is_written_into_history_by_whichever_program_made_it(file: Path) -> None:
    assert not has_edits(file)
    execute(file, "UPDATE planaar SET planaar = 2024, kilde = 'x' WHERE kommunenummer = '5501'")
    execute(file, "UPDATE planaar SET tittel = 'Ny' WHERE kommunenummer = '5501'")
    execute(file, "INSERT INTO planaar (kommunenummer, planaar) VALUES ('0301', 2019)")
    execute(file, "DELETE FROM planaar WHERE kommunenummer = '5516'")
    history = execute(
        file, "SELECT hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde "
        "FROM planaar_historikk ORDER BY id"
    )  # fmt: skip
    assert history == [
        ("endret", "5501", 2020, 2024, "x"),
        ("endret", "5501", 2024, 2024, "x"),
        ("ny", "0301", None, 2019, None),
        ("slettet", "5516", None, None, None),
    ]
    assert has_edits(file)


def test_an_update_that_changes_nothing_is_not_history(file: Path) -> None:
    execute(file, "UPDATE planaar SET planaar = 2020 WHERE kommunenummer = '5501'")
    assert not has_edits(file)


def test_history_is_dated_in_utc(file: Path) -> None:
    execute(file, "UPDATE planaar SET planaar = 2021 WHERE kommunenummer = '5501'")
    ((moment,),) = execute(file, "SELECT tidspunkt FROM planaar_historikk")
    assert str(moment).endswith("Z")


def test_another_file_is_not_taken_for_a_working_file(tmp_path: Path, root: Path) -> None:
    text = tmp_path / "brev.gpkg"
    text.write_text("Kjære kommune")
    with pytest.raises(PlanstatusError, match=r"brev\.gpkg, .*kan ikke leses"):
        check_working_file(text)
    with pytest.raises(PlanstatusError, match="er ikke en arbeidsfil for Planstatus"):
        check_working_file(root / "data" / "kommuner.gpkg")


def test_a_file_from_a_newer_plugin_is_left_alone(file: Path) -> None:
    execute(file, "PRAGMA user_version = 10206")
    with pytest.raises(PlanstatusError, match="nyere utgave"):
        check_working_file(file)


@pytest.mark.skipif(os.name == "nt", reason="folders are made read-only in another way there")
def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "opptatt").write_text("en fil")
    with pytest.raises(PlanstatusError, match="opptatt"):
        create_working_file(tmp_path / "opptatt" / "planstatus.gpkg", [], "")


@pytest.mark.parametrize(
    ("county", "municipalities", "width"), [("03", 1, 30_000), ("46", 43, 300_000)]
)
def test_a_county_has_its_own_municipalities_in_a_file_no_larger_than_they_need(
    tmp_path: Path, county: str, municipalities: int, width: int
) -> None:
    file = tmp_path / "planstatus.gpkg"
    create_working_file(file, [], "", counties=(county,))
    sql = "SELECT count(*), min(fylkesnummer), max(fylkesnummer) FROM kommuner"
    assert execute(file, sql) == [(municipalities, county, county)]
    assert execute(file, "SELECT count(*) FROM fylkesgrenser") == [(0,)]
    assert execute(file, "PRAGMA freelist_count") == [(0,)]
    ((span,),) = execute(
        file, "SELECT max_x - min_x FROM gpkg_contents WHERE table_name = 'kommuner'"
    )
    assert isinstance(span, float)
    assert span < width  # the page is fitted to it


@pytest.mark.parametrize(
    ("county", "rows", "years", "note"), [("46", 43, 0, ""), ("56", 18, 10, SAMPLE_NOTE)]
)
def test_sample_years_are_only_for_municipalities_on_the_map(
    tmp_path: Path, root: Path, county: str, rows: int, years: int, note: str
) -> None:
    file = tmp_path / "planstatus.gpkg"
    sample = read_sample(root / "data" / "planaar.csv")
    create_working_file(file, sample, SAMPLE_NOTE, counties=(county,))
    sql = "SELECT count(*), count(planaar), min(substr(kommunenummer, 1, 2)) FROM planaar"
    assert execute(file, sql) == [(rows, years, county)]
    sql = "SELECT description FROM gpkg_contents WHERE table_name = 'planaar'"
    assert execute(file, sql) == [(note,)]
