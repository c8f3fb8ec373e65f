"""`planstatus:atlas`, run as the toolbox runs it."""

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

from planstatus.gis.make_working_file import WorkingFileRequest, make_working_file
from planstatus.gis.project.roles import PLAN_YEARS, find_layer
from planstatus.gis.project.shown import Shown, set_shown
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

from ..reading_pdf import bookmarks, page_texts
from .toolbox import run

LOFOTEN = ["1859", "1860", "1865"]


def test_the_parameters_are_those_that_models_rely_on(
    atlas_algorithm: QgsProcessingAlgorithm,
) -> None:
    names = [each.name() for each in atlas_algorithm.parameterDefinitions()]
    assert names == ["HVA", "ARBEIDSFIL", "KONTOR", "KARTDATO", "FORMAT", "KART"]
    assert all(each.help() for each in atlas_algorithm.parameterDefinitions())


@pytest.mark.slow
def test_without_file_and_map_it_is_of_the_embedded_plan_offices(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    path = tmp_path / "atlas.pdf"
    results = run(atlas_algorithm, project, KARTDATO="4.9.2024", KART=path)
    assert results == {"KART": str(path), "ANTALL_SIDER": 5}
    assert len(bookmarks(path.read_bytes())) == 5
    assert "Plankontor: Troms og Finnmark Kartdato: 4. september 2024" in page_texts(path)[0]
    assert project.mapLayers() == {}
    assert list(tmp_path.iterdir()) == [path]


def test_the_project_is_told_of_as_it_is_shown_and_stays_as_it_is(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "planstatus.gpkg", office="nordland", credit="Laget til møtet")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=())
    set_shown(project, Shown(municipalities=tuple(LOFOTEN)))
    layers = set(project.mapLayers())
    path = tmp_path / "atlas.pdf"
    assert run(atlas_algorithm, project, HVA="kommuner", KART=path)["ANTALL_SIDER"] == 3
    texts = page_texts(path)
    assert [title for title, _ in bookmarks(path.read_bytes())] == [
        "Flakstad", "Vestvågøy", "Vågan",
    ]  # fmt: skip
    assert "Laget til møtet" in texts[0]
    assert set(project.mapLayers()) == layers
    assert project.layoutManager().printLayouts() == []


@pytest.mark.slow
def test_a_working_file_is_only_read(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file, path = tmp_path / "arbeid.gpkg", tmp_path / "atlas.pdf"
    make_working_file(WorkingFileRequest(counties=("31",)), file, QgsFeedback())
    before = file.read_bytes()
    given = {"HVA": "kommuner", "ARBEIDSFIL": file, "FORMAT": 1, "KART": path}
    assert run(atlas_algorithm, project, **given)["ANTALL_SIDER"] == 12
    assert file.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["arbeid.gpkg", "atlas.pdf"]


def test_edits_that_are_not_saved_are_the_officer_s_to_decide_on(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    update(project, Settings(tmp_path / "p.gpkg"), date(2024, 9, 4), QgsFeedback(), pages=())
    table, path = find_layer(project, PLAN_YEARS), tmp_path / "atlas.pdf"
    assert table is not None
    table.startEditing()
    row = next(table.getFeatures())
    table.changeAttributeValue(row.id(), table.fields().indexOf("planaar"), 2001)
    with pytest.raises(QgsProcessingException, match="ikke er lagret"):
        run(atlas_algorithm, project, KART=path)
    assert not path.exists()
    table.rollBack()


def test_bad_input_is_said_in_one_sentence_and_nothing_is_written(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    path = tmp_path / "atlas.pdf"
    with pytest.raises(QgsProcessingException, match="ikke en dato"):
        run(atlas_algorithm, project, KARTDATO="i fjor", KART=path)
    with pytest.raises(QgsProcessingException, match=r"mangler\.gpkg"):
        run(atlas_algorithm, project, ARBEIDSFIL=tmp_path / "mangler.gpkg", KART=path)
    with pytest.raises(QgsProcessingException, match="Lag mappen"):
        run(atlas_algorithm, project, KART=tmp_path / "ingen" / "atlas.pdf")
    assert list(tmp_path.iterdir()) == []


def test_the_atlas_is_never_written_over_a_working_file_whatever_it_is_called(
    atlas_algorithm: QgsProcessingAlgorithm, project: QgsProject, tmp_path: Path
) -> None:
    file = tmp_path / "arbeid.pdf"
    make_working_file(WorkingFileRequest(counties=("31",)), file, QgsFeedback())
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match="ble ikke rørt"):
        run(atlas_algorithm, project, HVA="kommuner", KART=file)
    assert file.read_bytes() == before
