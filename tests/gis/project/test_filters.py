"""What she has filtered stays when the layers get their file back, or another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.project.layers import find_layer, save_edits
from planstatus.gis.project.shown import EVERYTHING, Shown, set_shown, shown_now
from planstatus.gis.project.switch import switch_working_file
from planstatus.gis.settings import Settings
from planstatus.gis.store.create import create
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
FINNMARK = Shown(("56",))
NOT_ALTA = "\"kommunenavn\" <> 'Alta'"


def layer_of(project: QgsProject, role: str = "kommuner") -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None
    return layer


@pytest.fixture
def filtered(project: QgsProject, click: Click) -> QgsVectorLayer:
    """Municipalities of Finnmark, without the one that she has filtered out herself."""
    click()
    layer = layer_of(project)
    assert layer.setSubsetString(NOT_ALTA)
    set_shown(project, FINNMARK)
    assert layer.featureCount() == 17
    return layer


@pytest.fixture
def drive_back(
    project: QgsProject, filtered: QgsVectorLayer, settings: Settings, tmp_path: Path
) -> Iterator[QgsProject]:
    """The project opened while its file was away, which is there again now."""
    assert layer_of(project, "planaar").setSubsetString('"planaar" >= 2020')
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    project.clear()
    away = settings.working_file.rename(tmp_path / "borte.gpkg")
    assert project.read(str(tmp_path / "prosjekt.qgz"))
    assert not layer_of(project).isValid()
    away.rename(settings.working_file)
    yield project
    project.clear()


def test_every_filter_is_there_when_the_file_is_back(drive_back: QgsProject, click: Click) -> None:
    click()
    layer = layer_of(drive_back)
    assert (layer.featureCount(), shown_now(layer)) == (17, FINNMARK)
    assert layer_of(drive_back, "planaar").subsetString() == '"planaar" >= 2020'
    set_shown(drive_back, EVERYTHING)
    assert layer.subsetString() == NOT_ALTA


def test_every_filter_goes_along_to_another_file(
    project: QgsProject, filtered: QgsVectorLayer, settings: Settings, tmp_path: Path
) -> None:
    other = tmp_path / "annen.gpkg"
    create(other, ("55", "56"))
    assert switch_working_file(project, other) == ()
    assert (filtered.featureCount(), shown_now(filtered)) == (17, FINNMARK)
    result = update(
        project, replace(settings, working_file=other), date(2024, 9, 4), QgsFeedback(), pages=()
    )
    assert filtered.featureCount() == 17
    assert not [each for each in result.warnings if "Filteret" in each]


def test_a_filter_that_shows_nothing_of_another_file_is_told_and_taken_away(
    project: QgsProject, filtered: QgsVectorLayer, tmp_path: Path
) -> None:
    other = tmp_path / "nordland.gpkg"
    create(other, ("18",))
    (warning,) = switch_working_file(project, other)
    assert all(each in warning for each in ("«Kommuner»", "nordland.gpkg", NOT_ALTA))
    assert (filtered.subsetString(), filtered.featureCount()) == ("", 41)


def test_years_that_a_filter_on_the_plan_table_hides_are_told_of_until_it_is_gone(
    project: QgsProject, click: Click
) -> None:
    told = "Laget «Planår» har et filter."
    assert not any(told in each for each in click().warnings)
    table = layer_of(project, "planaar")
    assert table.setSubsetString('"planaar" >= 2020')
    result = click()
    assert result.first_map.status.counts["mangler"] == 29
    assert any(told in each for each in result.warnings)
    assert table.setSubsetString("")
    assert not any(told in each for each in click().warnings)


def test_a_year_typed_for_a_municipality_that_a_filter_hides_says_so_when_refused(
    project: QgsProject, click: Click
) -> None:
    click()
    table, layer = layer_of(project, "planaar"), layer_of(project)
    assert table.setSubsetString("\"kommunenummer\" <> '5501'")
    (row,) = layer.getFeatures("\"kommunenummer\" = '5501'")
    assert layer.startEditing()
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2024)
    with pytest.raises(PlanstatusError, match="fjern filteret på laget «Planår»") as refused:
        save_edits(project)
    assert "Tromsø 2024" in str(refused.value)
    assert "Slett den nye raden" not in str(refused.value)
    layer.rollBack()
