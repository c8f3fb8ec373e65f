"""«Oppdater planstatus», as the officer sees it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QSignalSpy

from planstatus.core.errors import PendingEditsError, PlanstatusError, short
from planstatus.gis.compat.transactions import has_groups
from planstatus.gis.project.layers import KEY, ROLE, find_layer, save_edits
from planstatus.gis.project.map_date import map_date_of
from planstatus.gis.project.tie import tie_layers
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ..own_years import make_own
from ..waiting import wait

Click = Callable[..., UpdateResult]


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None, role
    return layer


def set_year(project: QgsProject, number: str, year: object) -> bool:
    """Type a year into the municipality layer's attribute table."""
    layer = layer_of(project, "kommuner")
    assert layer.isEditable() or layer.startEditing()
    (feature,) = [f for f in layer.getFeatures() if f[KEY] == number]
    layer.beginEditCommand("Attributes changed")
    done = layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), year)
    layer.endEditCommand()
    return bool(done)


def year_of(project: QgsProject, number: str) -> object:
    (feature,) = [f for f in layer_of(project, "kommuner").getFeatures() if f[KEY] == number]
    return feature["planaar"]


def stored_year(settings: Settings, number: str) -> object:
    database = sqlite3.connect(settings.working_file)
    try:
        query = "SELECT planaar FROM planaar WHERE kommunenummer = ?"
        return database.execute(query, (number,)).fetchone()[0]
    finally:
        database.close()


def everything(project: QgsProject, settings: Settings) -> dict[str, object]:
    """What ten clicks must leave as one click left it."""
    layers = {layer.id(): layer for layer in project.mapLayers().values()}
    database = sqlite3.connect(settings.working_file)
    rows = database.execute("SELECT * FROM planaar ORDER BY id").fetchall()
    history = database.execute("SELECT count(*) FROM planaar_historikk").fetchone()
    database.close()
    return {
        "layers": {i: (layer.name(), layer.fields().names()) for i, layer in layers.items()},
        "joins": {i: len(layer.vectorJoins()) for i, layer in layers.items()},
        "tree": [node.name() for node in project.layerTreeRoot().findLayers()],
        "groups": [group.name() for group in project.layerTreeRoot().findGroups()],
        "layouts": sorted(layout.name() for layout in project.layoutManager().printLayouts()),
        "themes": project.mapThemeCollection().mapThemes(),
        "variables": project.customVariables(),
        "rows": rows,
        "history": history,
    }


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_the_window_gets_its_turn_between_the_layers_and_the_pages(
    project: QgsProject, settings: Settings
) -> None:
    feedback, seen = QgsFeedback(), set()
    feedback.progressChanged.connect(
        lambda _: seen.add((bool(project.mapLayers()), len(project.layoutManager().layouts())))
    )
    update(project, settings, date(2024, 9, 4), feedback)
    assert {(True, 0), (True, 2)} <= seen


def test_the_screen_shows_what_another_has_written_after_a_click(
    project: QgsProject, click: Click, settings: Settings, qgis_canvas: QgsMapCanvas
) -> None:
    def shown() -> QImage:
        drawn = QSignalSpy(qgis_canvas.mapCanvasRefreshed)
        qgis_canvas.refresh()
        wait(lambda: len(drawn))
        return qgis_canvas.grab().toImage()

    click()
    layer = layer_of(project, "kommuner")
    qgis_canvas.setLayers([layer])
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.setExtent(layer.extent())
    qgis_canvas.setCachingEnabled(True)
    _, before, again = shown(), shown(), shown()
    assert again == before
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2024")
    click()
    assert shown() != before


@pytest.mark.pages("A4", "A3")
def test_the_first_click_in_an_empty_project_makes_the_whole_map(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    result = click()
    assert settings.working_file.exists()
    assert result.first_map.status.counts == {
        "eldre": 11,
        "forrige": 10,
        "gjeldende": 0,
        "mangler": 18,
    }
    assert [band.label for band in result.first_map.bands] == ["1989 - 2019", "2020 - 2023", "2024"]
    assert result.first_map.counts_in_words().endswith("Mangler planår: 18")
    assert len(result.first_map.status.without_year) == 18
    assert result.first_map.samples == 21
    assert project.crs().authid() == "EPSG:25833"
    assert project.mapThemeCollection().mapThemes() == ["Samfunnsplanstatus"]
    assert map_date_of(project) == date(2024, 9, 4)


@pytest.mark.pages("A4", "A3")
def test_ten_clicks_leave_what_one_click_leaves(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    once = everything(project, settings)
    for _ in range(9):
        result = click()
    assert everything(project, settings) == once
    assert result.created == ()
    assert result.warnings == ()
    assert result.first_map.samples == 21


def test_the_attribute_table_shows_plan_years_beside_the_names(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = layer_of(project, "kommuner")
    shown = [c.name for c in layer.attributeTableConfig().columns() if not c.hidden]
    assert shown[:5] == ["kommunenummer", "kommunenavn", "planaar", "status", "vedtatt"]
    assert layer.editFormConfig().readOnly(layer.fields().indexOf("kommunenummer"))
    layer.startEditing()
    feature = next(layer.getFeatures())
    editable = QgsVectorLayerUtils.fieldIsEditable(
        layer, layer.fields().indexOf("planaar"), feature
    )
    assert editable
    values = {f[KEY]: (f["kommunenavn"], f["planaar"]) for f in layer.getFeatures()}
    assert values["5501"] == ("Tromsø", 2020)


def test_a_year_typed_into_the_municipality_layer_is_saved_in_the_table(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    assert set_year(project, "5516", 2023)
    layer = layer_of(project, "kommuner")
    assert layer_of(project, "planaar").isEditable()
    assert layer.commitChanges()
    assert not layer_of(project, "planaar").isEditable()
    assert stored_year(settings, "5516") == 2023
    assert click().first_map.status.counts["forrige"] == 11


def test_cancelling_restores_the_year(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    set_year(project, "5501", 2023)
    assert year_of(project, "5501") == 2023
    layer_of(project, "kommuner").rollBack()
    assert year_of(project, "5501") == 2020
    assert stored_year(settings, "5501") == 2020


def test_a_municipality_without_a_row_gets_one_when_a_year_is_typed(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    database = sqlite3.connect(settings.working_file)
    with database:
        database.execute("DELETE FROM planaar WHERE kommunenummer = '5516'")
    database.close()
    assert set_year(project, "5516", 2022)
    assert layer_of(project, "kommuner").commitChanges()
    assert stored_year(settings, "5516") == 2022


def test_pending_edits_stop_the_click_and_stay_pending(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    set_year(project, "5501", 2023)
    with pytest.raises(PendingEditsError, match="Planår"):
        click(date(2026, 11, 23))
    assert year_of(project, "5501") == 2023
    assert map_date_of(project) == date(2024, 9, 4)
    assert stored_year(settings, "5501") == 2020


def test_pending_edits_can_be_saved_and_then_the_click_goes_through(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    set_year(project, "5501", 2023)
    save_edits(project)
    assert stored_year(settings, "5501") == 2023
    assert click().first_map.status.counts == {
        "eldre": 11,
        "forrige": 10,
        "gjeldende": 0,
        "mangler": 18,
    }


@pytest.mark.slow
def test_her_own_layer_in_edit_mode_neither_stops_a_click_nor_is_saved_by_it(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    hers = QgsVectorLayer("Point?crs=EPSG:25833&field=navn:string", "Mine punkter", "memory")
    project.addMapLayer(hers)
    hers.startEditing()
    assert hers.addFeature(QgsFeature(hers.fields()))
    click()
    set_year(project, "5501", 2023)
    save_edits(project)
    assert stored_year(settings, "5501") == 2023
    click()
    assert hers.isEditable()
    assert hers.isModified()
    hers.rollBack()


def test_opening_the_municipalities_for_editing_opens_no_layer_of_hers(
    project: QgsProject, click: Click
) -> None:
    hers = QgsVectorLayer("Point?crs=EPSG:25833&field=navn:string", "Mine punkter", "memory")
    project.addMapLayer(hers)
    click()
    assert layer_of(project, "kommuner").startEditing()
    assert not hers.isEditable()


@pytest.mark.slow
@pytest.mark.parametrize("groups", ["AutomaticGroups", "BufferedGroups"])
def test_a_project_saved_with_transaction_groups_leaves_them_at_a_click(
    project: QgsProject, click: Click, settings: Settings, groups: str
) -> None:
    click()
    if Qgis.QGIS_VERSION_INT >= 32600:
        project.setTransactionMode(getattr(Qgis.TransactionMode, groups))
    else:
        project.setAutoTransaction(True)
    assert has_groups(project)
    click()
    assert not has_groups(project)
    assert set_year(project, "5501", 2023)
    assert layer_of(project, "kommuner").commitChanges()
    assert stored_year(settings, "5501") == 2023


def test_a_layer_she_renamed_and_moved_is_found_and_kept(project: QgsProject, click: Click) -> None:
    click()
    layer = layer_of(project, "kommuner")
    layer.setName("Kommunene våre")
    root = project.layerTreeRoot()
    group = root.addGroup("Egen gruppe")
    node = root.findLayer(layer.id())
    group.addChildNode(node.clone())
    node.parent().removeChildNode(node)
    root.findLayer(layer.id()).setItemVisibilityChecked(False)
    click()
    assert layer.name() == "Kommunene våre"
    assert root.findLayer(layer.id()).parent().name() == "Egen gruppe"
    assert not root.findLayer(layer.id()).isVisible()
    assert [x.customProperty(ROLE) for x in project.mapLayers().values()].count("kommuner") == 1


@pytest.mark.slow
@pytest.mark.parametrize("role", ["kommuner", "planaar", "kontekst", "fylkesgrenser"])
def test_a_layer_she_deleted_comes_back_in_its_place(
    project: QgsProject, click: Click, settings: Settings, role: str
) -> None:
    before = click().first_map.status.counts
    names = [node.name() for node in project.layerTreeRoot().findLayers()]
    project.removeMapLayer(layer_of(project, role).id())
    assert click().first_map.status.counts == before
    assert [node.name() for node in project.layerTreeRoot().findLayers()] == names
    assert set_year(project, "5501", 2023)
    assert layer_of(project, "kommuner").commitChanges()
    assert stored_year(settings, "5501") == 2023


@pytest.mark.pages("A4", "A3")
def test_a_project_saved_and_opened_shows_the_same_and_can_be_edited(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "prosjekt.qgz"))
    tie_layers(layer_of(opened, "kommuner"), layer_of(opened, "planaar"))  # as the plugin does
    assert year_of(opened, "5501") == 2020
    assert set_year(opened, "5501", 2023)
    assert layer_of(opened, "kommuner").commitChanges()
    assert stored_year(settings, "5501") == 2023
    assert len(opened.layoutManager().printLayouts()) == 2
    opened.clear()


@pytest.mark.slow
def test_the_map_date_moves_the_bands_and_a_year_after_it_is_reported(
    project: QgsProject, click: Click
) -> None:
    make_own(click().working_file)
    set_year(project, "5501", 2025)
    save_edits(project)
    result = click()
    assert result.first_map.status.counts["mangler"] == 18
    assert "Tromsø (2025; kartet viser 2020)" in result.warnings[0]
    result = click(date(2026, 11, 23))
    assert result.first_map.status.counts["gjeldende"] == 1
    assert result.first_map.bands[2].label == "2024 - 2026"


def test_the_source_line_says_what_the_data_are(project: QgsProject, click: Click) -> None:
    click()
    line = project.customVariables()["planstatus_kilde"]
    assert "© Kartverket, generalisert (CC BY 4.0)" in line
    assert "Natural Earth" in line
    assert "eksempeldata" in line
    assert "endringer" not in line
    set_year(project, "5501", 2021)
    save_edits(project)
    click()
    assert "med egne endringer" in project.customVariables()["planstatus_kilde"]


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_wording_she_changed_in_the_project_stays(project: QgsProject, click: Click) -> None:
    click()
    project.setCustomVariables({**project.customVariables(), "planstatus_tittel": "Nord-Troms"})
    click()
    assert project.customVariables()["planstatus_tittel"] == "Nord-Troms"


def test_a_damaged_working_file_stops_the_click_before_anything_is_touched(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    settings.working_file.parent.mkdir()
    settings.working_file.write_text("ikke en GeoPackage")
    with pytest.raises(PlanstatusError, match="kan ikke leses"):
        click()
    assert not project.mapLayers()
    assert settings.working_file.read_text() == "ikke en GeoPackage"


def test_bad_bands_stop_the_click_before_a_working_file_is_made(
    click: Click, settings: Settings
) -> None:
    with pytest.raises(PlanstatusError, match="Skriv tre klasser"):
        click(bands="i fjor")
    assert not settings.working_file.exists()


@pytest.fixture
def reopened(project: QgsProject, click: Click, tmp_path: Path, settings: Settings) -> QgsProject:
    """The project opened again on a day when its working file is not there."""
    click()
    layer_of(project, "kommuner").setName("Kommunene våre")
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    project.clear()
    settings.working_file.rename(tmp_path / "flyttet.gpkg")
    project.read(str(tmp_path / "prosjekt.qgz"))
    return project


def test_a_working_file_that_is_gone_is_named_and_never_replaced_by_sample_years(
    reopened: QgsProject, click: Click, settings: Settings
) -> None:
    with pytest.raises(PlanstatusError, match=r"Legg arbeidsfilen .*planstatus\.gpkg tilbake"):
        click()
    assert not settings.working_file.exists()


@pytest.mark.slow
def test_a_working_file_put_back_is_used_again(
    reopened: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "flyttet.gpkg").rename(settings.working_file)
    assert click().first_map.status.counts["mangler"] == 18
    assert layer_of(reopened, "kommuner").name() == "Kommunene våre"


@pytest.mark.slow
def test_she_can_begin_anew_by_removing_the_plan_years(reopened: QgsProject, click: Click) -> None:
    reopened.removeMapLayer(layer_of(reopened, "planaar").id())
    assert click().first_map.status.counts["mangler"] == 18
    assert layer_of(reopened, "kommuner").name() == "Kommunene våre"


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_project_from_a_colleague_gets_her_own_working_file(
    reopened: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    own = Settings(working_file=tmp_path / "flyttet.gpkg")
    result = update(reopened, own, date(2024, 9, 4), QgsFeedback())
    assert result.working_file == own.working_file
    assert short(settings.working_file) in result.warnings[0]
    assert layer_of(reopened, "planaar").isValid()
    assert set_year(reopened, "5501", 2023)
    assert layer_of(reopened, "kommuner").commitChanges()
    assert stored_year(own, "5501") == 2023
