"""The office's own municipality layer and plan-year table, as they stand in the settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsSettings, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.settings import Settings
from planstatus.gis.sources import office_sources as office_sources
from planstatus.gis.store.municipality_table import read_municipalities
from planstatus.gis.store.plan_years import read_plan_year_rows, sample_years
from planstatus.gis.update import update

DAY = date(2024, 9, 4)
TABLE = "Kommunenummer;Planår\n5501;2022\n5601;2019\n"


@pytest.fixture(autouse=True)
def _profile(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove("planstatus")
    yield
    QgsSettings().remove("planstatus")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "kontorets planår.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


@pytest.fixture
def borders(tmp_path: Path, root: Path) -> Path:
    file = tmp_path / "kontorets grenser.gpkg"
    file.write_bytes((root / "data" / "kommuner.gpkg").read_bytes())
    return file


@pytest.fixture
def made(settings: Settings) -> Settings:
    """Settings whose working file is there, made of the embedded data."""
    office_sources.create(settings.working_file, settings, QgsFeedback())
    return settings


def names(settings: Settings) -> list[str]:
    return [source.name for source in office_sources.news(settings.working_file, settings)]


def answer(settings: Settings, read_in: bool) -> None:
    """Answer for everything a click would ask about."""
    for source in office_sources.news(settings.working_file, settings):
        intake = office_sources.plan(settings.working_file, source, QgsFeedback())
        if read_in:
            office_sources.take_in(intake)
        office_sources.remember(settings.working_file, source)


def years(settings: Settings) -> dict[str, object]:
    rows = read_plan_year_rows(settings.working_file)
    return {number: row["planaar"] for number, row in rows.items() if row["planaar"]}


def note(settings: Settings) -> str:
    layer = QgsVectorLayer(f"{settings.working_file}|layername=kommuner", "", "ogr")
    return str(layer.dataProvider().layerMetadata().abstract())


def test_embedded_data_ask_nothing(made: Settings) -> None:
    assert names(made) == []


def test_a_new_working_file_is_made_of_the_own_files_without_sample_years(
    settings: Settings, table: Path, borders: Path
) -> None:
    own = replace(settings, plan_year_source=str(table), municipality_source=str(borders))
    made_file = office_sources.create(own.working_file, own, QgsFeedback())
    assert years(own) == {"5501": 2022, "5601": 2019}
    assert made_file.warnings == ()
    assert note(own) == ""
    assert names(own) == []


@pytest.mark.parametrize("cell", ["2020", "under arbeid"])
def test_a_new_working_file_says_which_of_its_plan_types_no_map_shows(
    settings: Settings, tmp_path: Path, cell: str
) -> None:
    table = tmp_path / "bred.csv"
    table.write_text(f"Kommune;Samfunnsdel;Arealdel\nTromsø;2022;{cell}\n", encoding="utf-8")
    own = replace(settings, plan_year_source=str(table))
    made = office_sources.create(own.working_file, own, QgsFeedback())
    assert made.warnings == (
        "Arealdel er lest, men vises ikke på noe kart: kryss av i innstillingene.",
    )
    ticked = replace(own, working_file=tmp_path / "ny.gpkg", plan_types=("samfunnsdel", "arealdel"))
    assert office_sources.create(ticked.working_file, ticked, QgsFeedback()).warnings == ()


@pytest.mark.slow
def test_a_new_working_file_without_an_own_table_has_the_sample_years(
    settings: Settings, borders: Path
) -> None:
    own = replace(settings, municipality_source=str(borders))
    office_sources.create(own.working_file, own, QgsFeedback())
    assert len(sample_years(own.working_file)) == len(years(own)) == 21


def test_no_working_file_is_made_when_an_own_file_is_missing(settings: Settings) -> None:
    own = replace(settings, plan_year_source="/finnes/ikke/planår.csv")
    with pytest.raises(PlanstatusError, match=r"ikke/planår\.csv"):
        office_sources.create(own.working_file, own, QgsFeedback())
    assert not own.working_file.exists()


def test_a_table_is_asked_about_once_until_it_or_the_setting_changes(
    made: Settings, table: Path
) -> None:
    own = replace(made, plan_year_source=str(table))
    assert names(own) == ["kontorets planår.csv"]
    answer(own, read_in=False)
    assert names(own) == []
    assert years(own)["5501"] == 2020
    table.write_text(TABLE.replace("2022", "2023 "), encoding="utf-8")
    assert names(own) == ["kontorets planår.csv"]
    answer(own, read_in=True)
    assert years(own)["5501"] == 2023
    assert names(own) == []
    os.utime(table, (1_700_000_000, 1_700_000_000))
    assert names(own) == ["kontorets planår.csv"]


def test_what_she_corrected_after_the_table_was_read_is_not_asked_about(
    made: Settings, table: Path, project: QgsProject
) -> None:
    own = replace(made, plan_year_source=str(table))
    answer(own, read_in=True)
    update(project, own, DAY, QgsFeedback(), pages=())
    assert names(own) == []
    assert names(made) == []  # the table is no longer chosen; its years stay
    assert years(own)["5501"] == 2022


def test_another_working_file_is_asked_about_the_same_table(
    made: Settings, table: Path, tmp_path: Path
) -> None:
    own = replace(made, plan_year_source=str(table))
    answer(own, read_in=True)
    other = replace(own, working_file=tmp_path / "annen.gpkg")
    other.working_file.write_bytes(made.working_file.read_bytes())
    assert names(other) == ["kontorets planår.csv"]


def test_a_missing_file_is_named_and_asked_about_when_it_is_there_again(
    made: Settings, table: Path
) -> None:
    own = replace(made, plan_year_source=str(table))
    answer(own, read_in=True)
    moved = table.rename(table.with_suffix(".borte"))
    (source,) = office_sources.news(own.working_file, own)
    with pytest.raises(PlanstatusError, match=r"kontorets planår\.csv"):
        office_sources.plan(own.working_file, source, QgsFeedback())
    moved.rename(table)
    assert names(own) == []


@pytest.mark.slow
def test_an_own_layer_is_read_for_the_counties_and_reset_reads_the_embedded_ones(
    made: Settings, borders: Path
) -> None:
    own = replace(made, municipality_source=str(borders), counties=("55",))
    assert names(own) == ["kontorets grenser.gpkg"]
    answer(own, read_in=True)
    assert {number[:2] for number in read_municipalities(own.working_file)} == {"55"}
    assert note(own) == ""
    assert names(made) == ["de innebygde grensene"]
    answer(made, read_in=True)
    assert {number[:2] for number in read_municipalities(made.working_file)} == {"55", "56"}
    assert note(made) == "generaliserte grenser"
    assert names(made) == []


@pytest.mark.slow
def test_fewer_counties_are_read_from_the_embedded_ones(made: Settings) -> None:
    fewer = replace(made, counties=("56",))
    answer(fewer, read_in=True)
    assert {number[:2] for number in read_municipalities(made.working_file)} == {"56"}
    assert names(fewer) == []


@pytest.mark.slow
def test_the_embedded_borders_come_through_reading_in_as_they_are(made: Settings) -> None:
    def shapes() -> dict[str, str]:
        layer = QgsVectorLayer(f"{made.working_file}|layername=kommuner", "", "ogr")
        return {
            each["navn_offisielt"]: each.geometry().asWkt(0)
            for each in layer.getFeatures()
            if each["fylkesnummer"] == "56"
        }

    before = shapes()
    answer(replace(made, counties=("56",)), read_in=True)
    assert shapes() == before


@pytest.mark.slow
def test_a_colleagues_file_with_other_counties_is_left_alone_by_the_defaults(
    made: Settings,
) -> None:
    answer(replace(made, counties=("56",)), read_in=True)
    QgsSettings().remove("planstatus")  # Ola's profile
    assert names(made) == []
    assert names(replace(made, counties=("56",))) == []


def test_a_damaged_memory_asks_again(made: Settings, table: Path) -> None:
    own = replace(made, plan_year_source=str(table))
    for damaged in ("{", "[]", '{"x": 1}'):
        QgsSettings().setValue(office_sources.MEMORY, damaged)
        assert names(own) == ["kontorets planår.csv"]


@pytest.mark.slow
def test_the_next_click_reads_borders_again_when_every_point_of_them_is_wanted(
    made: Settings, borders: Path
) -> None:
    own = replace(made, municipality_source=str(borders))
    answer(own, read_in=True)
    assert names(own) == []
    every_point = replace(own, every_point=True)
    assert names(every_point) == [borders.name]
    answer(every_point, read_in=True)
    assert names(every_point) == []
    assert names(own) == [borders.name]


def test_the_embedded_borders_are_not_read_again_for_more_points(made: Settings) -> None:
    assert names(replace(made, every_point=True)) == []
