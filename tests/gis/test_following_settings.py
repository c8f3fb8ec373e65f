"""What a script with a saved project and settings does, where a click would have asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsSettings

from planstatus.core.errors import PendingEditsError, short
from planstatus.gis.answers import Intake, Unasked
from planstatus.gis.project.layers import PLAN_YEARS, find_layer, working_file_of
from planstatus.gis.settings import Settings
from planstatus.gis.sources import office_sources
from planstatus.gis.store.backends import open_store
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult
from planstatus.gis.which_file import files_read

DAY = date(2024, 9, 4)


class Agreeing(Unasked):
    """Answers as an officer who says yes to everything."""

    is_asked = True

    def may_switch(self, _now: Path, _other: Path) -> bool:
        return True

    def choose_file(self, files: Mapping[Path, Sequence[str]]) -> Path | None:
        return list(files)[-1]

    def agree(self, _name: str, intake: Intake) -> Intake | None:
        return intake


@pytest.fixture(autouse=True)
def _profile(qgis_app: object) -> Iterator[None]:
    QgsSettings().remove("planstatus")
    yield
    QgsSettings().remove("planstatus")


@pytest.fixture
def kari(settings: Settings) -> Settings:
    return replace(settings, officer="kari")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "kontorets planår.csv"


def run(project: QgsProject, settings: Settings, agreeing: bool = False) -> UpdateResult:
    """Update without a window, or with someone who agrees to everything."""
    feedback = QgsFeedback()
    answers = Agreeing(feedback) if agreeing else None
    return update(project, settings, DAY, feedback, pages=(), answers=answers)


def years(file: Path) -> dict[str, object]:
    return {number: row["planaar"] for number, row in open_store(file).plan_rows().items()}


def file_of(project: QgsProject) -> Path:
    layer = find_layer(project, PLAN_YEARS)
    assert layer is not None
    return working_file_of(layer)


def test_a_first_working_file_is_made_of_the_offices_own_table(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    table.write_text("Kommunenummer;Planår\n5501;2022\n9999;2020\n", "utf-8")
    result = run(project, replace(kari, plan_year_source=str(table)))
    assert {year for year in years(kari.working_file).values() if year} == {2022}
    assert result.first_map.samples == 0
    assert [each.value for each in result.deviations] == ["9999"]


@pytest.mark.slow
def test_other_counties_follow_when_nobody_has_written_anything(
    project: QgsProject, kari: Settings
) -> None:
    run(project, kari)
    result = run(project, replace(kari, counties=("46",)))
    on_map = open_store(kari.working_file).municipalities()
    assert {number[:2] for number in on_map} == {"46"}
    assert (result.is_elsewhere, result.warnings) == (True, ())
    assert sum(result.first_map.status.counts.values()) == len(on_map)


def test_other_counties_wait_for_her_when_someone_has_written_a_year(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    table.write_text("Kommunenummer;Planår\n5501;2022\n", "utf-8")
    own = replace(kari, plan_year_source=str(table))
    run(project, own)
    elsewhere = replace(own, counties=("46",))
    for _ in range(2):  # said until she has been asked
        result = run(project, elsewhere)
        assert "de innebygde grensene" in " ".join(result.warnings)
        assert "5501" in open_store(kari.working_file).municipalities()
    assert run(project, elsewhere, agreeing=True).warnings == ()
    assert "5501" not in open_store(kari.working_file).municipalities()


def test_what_a_changed_table_adds_is_read_in_and_what_it_takes_away_is_left(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    table.write_text("Kommunenummer;Planår\n5501;2022\n5601;2019\n", "utf-8")
    own = replace(kari, plan_year_source=str(table))
    run(project, own)
    table.write_text("Kommunenummer;Planår\n5501;2014\n5601;2023\n5503;2021\n", "utf-8")
    result = run(project, own)
    now = years(kari.working_file)
    assert (now["5501"], now["5601"], now["5503"]) == (2022, 2023, 2021)
    assert "kontorets planår.csv" in " ".join(result.warnings)
    assert [each.name for each in office_sources.news(kari.working_file, own)] == [table.name]
    assert run(project, own, agreeing=True).warnings == ()
    assert years(kari.working_file)["5501"] == 2014
    assert office_sources.news(kari.working_file, own) == ()


def test_a_changed_table_that_takes_nothing_away_is_read_in_once_without_a_word(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    table.write_text("Kommunenummer;Planår\n5501;2022\n", "utf-8")
    own = replace(kari, plan_year_source=str(table))
    run(project, own)
    table.write_text("Kommunenummer;Planår\n5501;2022\n5601;2023\n", "utf-8")
    assert run(project, own).warnings == ()
    assert years(kari.working_file)["5601"] == 2023
    assert office_sources.news(kari.working_file, own) == ()


def test_a_table_that_cannot_be_read_is_named_and_the_map_is_made_without_it(
    project: QgsProject, kari: Settings
) -> None:
    run(project, kari)
    result = run(project, replace(kari, plan_year_source="/finnes/ikke/planår.csv"))
    assert "planår.csv" in " ".join(result.warnings)
    assert sum(result.first_map.status.counts.values()) == 39


@pytest.mark.slow
def test_the_project_stays_with_its_working_file_until_she_is_asked(
    project: QgsProject, kari: Settings, tmp_path: Path
) -> None:
    run(project, kari)
    moved = replace(kari, working_file=tmp_path / "ny.gpkg")
    for _ in range(2):
        result = run(project, moved)
        assert "ny.gpkg" in " ".join(result.warnings)
        assert result.working_file == file_of(project) == kari.working_file
        assert not moved.working_file.exists()
    result = run(project, moved, agreeing=True)
    assert result.working_file == file_of(project) == moved.working_file
    assert result.warnings == ()
    assert run(project, moved).warnings == ()


def test_a_job_of_its_own_reads_nothing_into_the_file_it_is_given(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    run(project, kari)
    before = years(kari.working_file)
    table.write_text("Kommunenummer;Planår\n5501;2024\n", "utf-8")
    job = replace(kari, officer="", plan_year_source=str(table), counties=("46",))
    assert run(project, job).warnings == ()
    assert years(kari.working_file) == before


def test_nothing_is_read_in_while_there_are_edits_that_are_not_saved(
    project: QgsProject, kari: Settings, table: Path
) -> None:
    run(project, kari)
    layer = find_layer(project, PLAN_YEARS)
    assert layer is not None
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2024)
    before = years(kari.working_file)
    table.write_text("Kommunenummer;Planår\n5601;2024\n", "utf-8")
    with pytest.raises(PendingEditsError):
        run(project, replace(kari, plan_year_source=str(table)))
    assert years(kari.working_file) == before
    assert layer.isModified()
    layer.rollBack()


@pytest.fixture
def copied(project: QgsProject, kari: Settings, tmp_path: Path) -> Path:
    """A copy of the working file on another drive, which «Planår» alone reads."""
    run(project, kari)
    copy = tmp_path / "nett" / "planstatus.gpkg"
    copy.parent.mkdir()
    open_store(kari.working_file).copy_to(copy)
    table = find_layer(project, PLAN_YEARS)
    assert table is not None
    table.setDataSource(open_store(copy).uri(PLAN_YEARS), table.name(), "ogr")
    return copy


def test_layers_of_two_files_are_told_of_and_left_where_nobody_is_asked(
    project: QgsProject, kari: Settings, copied: Path
) -> None:
    before = {layer.source() for layer in project.mapLayers().values()}
    for _ in range(2):
        (warning,) = run(project, kari).warnings
        for each in (short(copied), short(kari.working_file), "Planår", "Kommuner"):
            assert each in warning
    assert {layer.source() for layer in project.mapLayers().values()} == before


def test_all_layers_read_the_one_of_two_files_that_she_chooses(
    project: QgsProject, kari: Settings, copied: Path
) -> None:
    assert run(project, kari, agreeing=True).working_file == kari.working_file
    assert list(files_read(project)) == [kari.working_file]
    assert not run(project, kari).warnings


def test_a_file_whose_place_is_written_in_two_ways_is_one_file(
    project: QgsProject, kari: Settings, tmp_path: Path
) -> None:
    run(project, kari)
    (tmp_path / "snarvei").symlink_to(kari.working_file.parent)
    table = find_layer(project, PLAN_YEARS)
    assert table is not None
    same = tmp_path / "snarvei" / kari.working_file.name
    table.setDataSource(open_store(same).uri(PLAN_YEARS), table.name(), "ogr")
    assert len(files_read(project)) == 1
