"""`planstatus:rapport`, run as the toolbox runs it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProject,
)

from planstatus.core.schema import MUNICIPALITIES
from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.project.roles import PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

from .toolbox import run


def test_the_parameters_are_those_that_models_rely_on(
    report_algorithm: QgsProcessingAlgorithm,
) -> None:
    names = [each.name() for each in report_algorithm.parameterDefinitions()]
    assert names == ["ARBEIDSFIL", "KONTOR", "KARTDATO", "SPRAAK", "RAPPORT"]
    assert all(each.help() for each in report_algorithm.parameterDefinitions())


def test_without_file_and_map_the_embedded_data_of_an_office_are_told_of(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    results = run(report_algorithm, project, KONTOR="vestland", KARTDATO="4.9.2024", RAPPORT=path)
    assert results == {"RAPPORT": str(path), "ANTALL_KOMMUNER": 43}
    text = path.read_text("utf-8")
    assert '<html lang="nn">' in text  # the language of most of its municipalities
    assert "Statsforvaltaren i Vestland" in text
    assert "4. september 2024" in text


def test_a_working_file_is_told_of_in_the_language_asked_for(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file, path = tmp_path / "arbeid.gpkg", tmp_path / "rapport.html"
    make_working_file(WorkingFileRequest(counties=("56",)), file, QgsFeedback())
    results = run(report_algorithm, project, ARBEIDSFIL=file, SPRAAK="en", RAPPORT=path)
    assert results["ANTALL_KOMMUNER"] == 18
    assert "<h1>Plan status, Finnmark</h1>" in path.read_text("utf-8")


def test_the_project_is_told_of_as_it_is_shown(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    settings = Settings(
        tmp_path / "planstatus.gpkg", title="Planene i nord", colours={"eldre": "#123456"}
    )
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=())
    path = tmp_path / "rapport.html"
    assert run(report_algorithm, project, RAPPORT=path)["ANTALL_KOMMUNER"] == 39
    text = path.read_text("utf-8")
    assert "Planene i nord" in text
    assert "4. september 2024" in text
    assert "svg .band-eldre { fill: #123456; }" in text


def test_another_language_than_the_map_s_has_its_own_words(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=())
    path = tmp_path / "rapport.html"
    run(report_algorithm, project, SPRAAK="en", RAPPORT=path)
    text = path.read_text("utf-8")
    assert "Map made by the County Governor of Troms and Finnmark." in text
    assert "Samfunnsplanstatus" not in text


def test_edits_that_are_not_saved_are_the_officer_s_to_decide_on(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    update(project, Settings(tmp_path / "p.gpkg"), date(2024, 9, 4), QgsFeedback(), pages=())
    table, path = find_layer(project, PLAN_YEARS), tmp_path / "rapport.html"
    assert table is not None
    assert find_layer(project, MUNICIPALITIES) is not None
    table.startEditing()
    row = next(table.getFeatures())
    table.changeAttributeValue(row.id(), table.fields().indexOf("planaar"), 2001)
    with pytest.raises(QgsProcessingException, match="ikke er lagret"):
        run(report_algorithm, project, RAPPORT=path)
    assert not path.exists()
    table.rollBack()


def test_bad_input_is_said_in_one_sentence_and_nothing_is_written(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    with pytest.raises(QgsProcessingException, match="ikke en dato"):
        run(report_algorithm, project, KARTDATO="i fjor", RAPPORT=path)
    with pytest.raises(QgsProcessingException, match=r"mangler\.gpkg"):
        run(report_algorithm, project, ARBEIDSFIL=tmp_path / "mangler.gpkg", RAPPORT=path)
    with pytest.raises(QgsProcessingException, match="Lag mappen"):
        run(report_algorithm, project, RAPPORT=tmp_path / "ingen" / "rapport.html")
    assert list(tmp_path.iterdir()) == []


def test_the_report_is_never_written_over_a_working_file(
    report_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file = tmp_path / "arbeid.gpkg"
    make_working_file(WorkingFileRequest(counties=("56",)), file, QgsFeedback())
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match="ble ikke rørt"):
        run(report_algorithm, project, ARBEIDSFIL=file, RAPPORT=file)
    assert file.read_bytes() == before
