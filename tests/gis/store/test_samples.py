"""Sample years: which they are, what makes a year the office's own, and taking them out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.intake import municipalities as municipality_intake
from planstatus.gis.intake import plan_years as plan_year_intake
from planstatus.gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.store.plan_years import read_earlier_years, sample_years, take_out_samples
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
SAMPLE_WORDS = "ufullstendige eksempeldata fra åpne nettsider"


@pytest.fixture
def file(click: Click) -> Path:
    return click().working_file


def query(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database, database:
        return database.execute(sql).fetchall()


def years(file: Path) -> dict[object, object]:
    return {row[0]: row[1] for row in query(file, "SELECT kommunenummer, planaar FROM planaar")}


def source_line(project: QgsProject) -> str:
    return str(project.customVariables()["planstatus_kilde"])


def read_in(file: Path, folder: Path, rows: str) -> plan_year_intake.PlanYearIntake:
    table = folder / "egne.csv"
    table.write_text("Kommunenummer;Planår\n" + rows, encoding="utf-8")
    intake = plan_year_intake.plan_intake(file, str(table), QgsFeedback())
    plan_year_intake.take_in(intake)
    return intake


def test_every_update_says_how_many_years_are_sample_data(file: Path, click: Click) -> None:
    assert len(sample_years(file)) == 21
    assert [click().first_map.samples, click().first_map.samples] == [21, 21]


def test_a_year_that_anyone_edits_is_the_offices_own_even_when_it_is_put_back(file: Path) -> None:
    query(file, "UPDATE planaar SET planaar = 2021 WHERE kommunenummer = '5501'")
    query(file, "UPDATE planaar SET planaar = 2020 WHERE kommunenummer = '5501'")
    query(file, "UPDATE planaar SET merknad = 'sjekket' WHERE kommunenummer = '5503'")
    samples = sample_years(file)
    assert len(samples) == 19
    assert not samples.keys() & {"5501", "5503"}


def test_a_year_that_a_table_confirms_is_the_offices_own_and_stays(
    file: Path, tmp_path: Path
) -> None:
    intake = read_in(file, tmp_path, "5501;2020\n5503;2021\n")
    assert [each.number for each in intake.changes if not each.columns] == ["5501"]
    assert not sample_years(file).keys() & {"5501", "5503"}
    history = query(file, "SELECT kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk")
    assert sorted(history) == [("5501", 2020, 2020), ("5503", 2020, 2021)]
    assert not read_in(file, tmp_path, "5501;2020\n").changes
    take_out_samples(file)
    assert {n: y for n, y in years(file).items() if y} == {"5501": 2020, "5503": 2021}


def test_a_confirmed_year_that_she_leaves_out_is_still_sample_data(
    file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "egne.csv"
    table.write_text("Kommunenummer;Planår\n5501;2020\n5503;2021\n", encoding="utf-8")
    intake = plan_year_intake.plan_intake(file, str(table), QgsFeedback())
    plan_year_intake.take_in(
        intake.with_changes([each for each in intake.changes if each.number == "5503"])
    )
    assert "5501" in sample_years(file)


def test_taking_them_out_leaves_nothing_of_them_and_a_backup_with_everything(file: Path) -> None:
    query(file, "UPDATE planaar SET planaar = 2024 WHERE kommunenummer = '5516'")
    before = years(file)
    backup = take_out_samples(file)
    assert years(backup) == before
    assert {n: y for n, y in years(file).items() if y} == {"5516": 2024}
    told = "tittel, periode, vedtatt, kilde, sikkerhet, merknad"
    rows = query(file, f"SELECT {told} FROM planaar WHERE kommunenummer <> '5516'")
    assert {value for row in rows for value in row} == {None}
    assert ("5501", 2020, None) in query(
        file, "SELECT kommunenummer, planaar_gammel, planaar_ny FROM planaar_historikk"
    )
    assert sample_years(file) == {}
    assert len(sample_years(backup)) == 21


def test_the_page_speaks_of_sample_data_until_none_is_left(
    file: Path, click: Click, project: QgsProject
) -> None:
    assert SAMPLE_WORDS in source_line(project)
    assert "med egne endringer" not in source_line(project)
    query(file, "UPDATE planaar SET planaar = 2024 WHERE kommunenummer = '5516'")
    click()
    assert f"{SAMPLE_WORDS}, med egne endringer" in source_line(project)
    for layout in project.layoutManager().printLayouts():
        label = layout.itemById("forbehold")
        assert label.currentText().endswith("med egne endringer")
        assert label.sizeForText().width() < label.rect().width()  # on one line, nothing cut
    take_out_samples(file)
    assert click().first_map.samples == 0
    assert "eksempeldata" not in source_line(project)
    plan_years = find_layer(project, PLAN_YEARS)
    assert plan_years is not None
    assert "ksempeldata" not in plan_years.metadata().abstract()


def test_the_page_drops_the_words_when_a_table_has_replaced_them_all(
    file: Path, click: Click, project: QgsProject, tmp_path: Path
) -> None:
    numbers = [number for number, year in years(file).items() if year]
    read_in(file, tmp_path, "".join(f"{number};2021\n" for number in numbers[:5]))
    click()
    assert SAMPLE_WORDS in source_line(project)
    read_in(file, tmp_path, "".join(f"{number};2021\n" for number in numbers))
    click()
    assert "eksempeldata" not in source_line(project)
    assert query(file, "SELECT description FROM gpkg_contents WHERE table_name = 'planaar'") == [
        ("",)
    ]


def test_sample_years_off_the_map_neither_keep_the_words_nor_are_named(
    click: Click, project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    file = click().working_file
    layer = find_layer(project, MUNICIPALITIES)
    assert layer is not None
    only_troms = QgsVectorLayer(layer.source(), "k", "ogr")
    only_troms.setSubsetString("fylkesnummer = '55'")
    municipality_intake.take_in(
        municipality_intake.plan_intake(file, only_troms, QgsFeedback(), ["55"])
    )
    troms = [number for number, year in years(file).items() if year and number.startswith("55")]
    assert sample_years(file).keys() == set(troms)
    intake = read_in(file, tmp_path, "".join(f"{number};2021\n" for number in troms))
    assert intake.unmentioned == ()
    assert click().first_map.samples == 0
    assert "eksempeldata" not in source_line(project)


def test_years_of_a_file_made_from_the_offices_own_table_are_never_sample_data(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ny" / "planstatus.gpkg"
    read_in(file, tmp_path, "5501;2020\n")
    assert sample_years(file) == {}
    take_out_samples(file)
    assert years(file)["5501"] == 2020


def test_a_sample_that_is_replaced_was_never_a_plan(file: Path) -> None:
    query(file, "UPDATE planaar SET planaar = 2023 WHERE planaar IS NOT NULL")
    assert sample_years(file) == read_earlier_years(file) == {}
    query(file, "UPDATE planaar SET planaar = 2025 WHERE kommunenummer = '5501'")
    assert read_earlier_years(file) == {"5501": {2023: None}}


def test_a_sample_that_was_made_her_own_is_a_plan_like_any_other(
    file: Path, tmp_path: Path
) -> None:
    read_in(file, tmp_path, "5501;2020\n")
    query(file, "UPDATE planaar SET merknad = 'sjekket' WHERE kommunenummer = '5503'")
    query(file, "UPDATE planaar SET planaar = 2025 WHERE planaar IS NOT NULL")
    assert read_earlier_years(file) == {"5501": {2020: None}, "5503": {2020: None}}


def test_a_year_from_after_the_one_in_the_table_was_put_right_and_is_no_earlier_plan(
    file: Path,
) -> None:
    for year in (2012, 2020, 2024, 2016):
        query(file, f"UPDATE planaar SET planaar = {year} WHERE kommunenummer = '5520'")
    assert read_earlier_years(file)["5520"] == {2012: None}


def test_a_year_that_was_read_in_as_earlier_stays_so_whatever_is_in_the_table(
    file: Path, tmp_path: Path
) -> None:
    read_in(file, tmp_path, "5520;2012\n5520;2020\n")
    query(file, "UPDATE planaar SET planaar = 2010 WHERE kommunenummer = '5520'")
    assert read_earlier_years(file)["5520"] == {2012: None}


def test_a_sample_that_a_table_replaces_was_never_a_plan(file: Path, tmp_path: Path) -> None:
    numbers = sample_years(file)
    read_in(file, tmp_path, "".join(f"{number};2025\n" for number in numbers))
    assert read_earlier_years(file) == {}
    events = query(file, "SELECT DISTINCT hendelse FROM planaar_historikk")
    assert events == [("endret",)]


def test_samples_stay_no_plans_when_none_of_them_is_left_and_the_file_no_longer_speaks_of_them(
    file: Path,
) -> None:
    query(file, "UPDATE planaar SET planaar = 2025 WHERE kommunenummer IN ('5501', '5601')")
    take_out_samples(file)
    assert read_earlier_years(file) == {}


def test_an_adoption_that_an_older_version_wrote_of_a_sample_is_none_and_one_read_in_is(
    file: Path, tmp_path: Path
) -> None:
    query(
        file,
        "INSERT INTO planaar_historikk (hendelse, kommunenummer, planaar_gammel, kilde) SELECT "
        "'tidligere vedtak ' || vedtatt, kommunenummer, planaar, kilde FROM planaar WHERE vedtatt",
    )
    query(file, "UPDATE planaar SET planaar = 2025 WHERE planaar IS NOT NULL")
    assert read_earlier_years(file) == {}
    read_in(file, tmp_path, "5601;22.06.2015\n5601;2025\n")
    assert read_earlier_years(file) == {"5601": {2015: date(2015, 6, 22)}}


def test_a_plan_of_her_own_table_is_a_plan_though_the_sample_has_the_same_year(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ny" / "planstatus.gpkg"
    read_in(file, tmp_path, "5501;2020\n5520;2019\n")
    query(file, "UPDATE planaar SET planaar = 2025 WHERE planaar IS NOT NULL")
    assert read_earlier_years(file) == {"5501": {2020: None}, "5520": {2019: None}}


def test_nothing_is_taken_out_while_someone_holds_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = years(file)
    monkeypatch.setattr("planstatus.gis.store.database.SECONDS_TO_WAIT", 0.1)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanstatusError, match=r"planstatus\.gpkg\. Prøv så igjen"):
            take_out_samples(file)
    assert years(file) == before
