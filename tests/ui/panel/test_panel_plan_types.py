"""The panel of a project with several plan types: list, map and edits are of the one chosen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication

from planstatus.gis.project.layers import find_layer
from planstatus.gis.project.on_canvas import maps_on_canvas
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands
from planstatus.ui.messages import YEARS_SHOWN
from planstatus.ui.panel.column_table import SHOWN
from planstatus.ui.panel.panel import StatusPanel
from planstatus.ui.panel.status_columns import AGE, BAND, NAME, STATUS, YEAR

from ...waiting import settle

DAY = date(2024, 9, 4)
TWO = ("samfunnsdel", "ros")
TROMSO, HARSTAD, BARDU = "5501", "5503", "5520"

Click = Callable[..., None]
Count = Callable[[QgsVectorLayer], dict[str, int]]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject.instance()
    project.clear()
    yield project
    for layer in project.mapLayers().values():
        layer.rollBack()
    project.clear()
    QgsSettings().remove(SHOWN)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "planstatus.gpkg"


@pytest.fixture
def commands(project: QgsProject, qgis_iface: QgisInterface) -> Iterator[Commands]:
    commands = Commands(qgis_iface)
    yield commands
    commands.close()


@pytest.fixture
def click(project: QgsProject, file: Path, commands: Commands) -> Click:
    """«Oppdater planstatus», as the command does it."""

    def click(plan_types: tuple[str, ...] = TWO, **others: object) -> None:
        settings = replace(Settings(working_file=file), plan_types=plan_types, **others)
        result = update(project, settings, DAY, QgsFeedback(), pages=())
        commands.session.updated.emit(result)
        settle()

    return click


@pytest.fixture
def panel(
    project: QgsProject, qgis_iface: QgisInterface, commands: Commands, click: Click
) -> Iterator[StatusPanel]:
    click()
    panel = StatusPanel(qgis_iface, commands, None)
    panel.resize(400, 700)
    panel.show()
    settle()
    yield panel
    sip.delete(panel)


def layer_of(project: QgsProject, role: str, map_key: str = "samfunnsdel") -> QgsVectorLayer:
    layer = find_layer(project, role, map_key)
    assert layer is not None, (role, map_key)
    return layer


def row_of(layer: QgsVectorLayer, number: str) -> QgsFeature:
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == number]
    return row


def choose(panel: StatusPanel, label: str) -> None:
    """Choose a plan type in the list, as a mouse does."""
    box = panel.widgets.plan.box
    place = box.findText(label)
    assert place >= 0, label
    box.setCurrentIndex(place)
    box.activated.emit(place)
    settle()


def place_of(panel: StatusPanel, name: str) -> int:
    model = panel.model
    return [model.row_at(place).name for place in range(model.rowCount())].index(name)


def cell(panel: StatusPanel, name: str, column: int) -> str:
    return str(panel.model.index(place_of(panel, name), column).data())


def type_year(panel: StatusPanel, name: str, year: str) -> None:
    panel.model.setData(panel.model.index(place_of(panel, name), YEAR), year)
    settle()


def in_file(file: Path, table: str, number: str) -> object:
    with closing(sqlite3.connect(file)) as database:
        rows = dict(database.execute(f"SELECT kommunenummer, planaar FROM {table}"))
    return rows[number]


def test_with_one_plan_type_nothing_is_to_be_chosen(
    project: QgsProject, qgis_iface: QgisInterface, commands: Commands, click: Click
) -> None:
    click(("samfunnsdel",))
    panel = StatusPanel(qgis_iface, commands, None)
    panel.show()
    settle()
    assert not panel.widgets.plan.isVisible()
    assert cell(panel, "Tromsø", YEAR) == "2020°"
    sip.delete(panel)


@pytest.mark.slow
def test_the_plan_types_that_are_ticked_can_be_chosen_by_their_names(panel: StatusPanel) -> None:
    box = panel.widgets.plan.box
    assert box.isVisible()
    assert [box.itemText(place) for place in range(box.count())] == ["Samfunnsdel", "Helhetlig ROS"]
    assert box.currentText() == "Samfunnsdel"
    assert box.accessibleName() == "Plantype"


@pytest.mark.slow
def test_a_plan_type_ticked_later_is_offered_after_the_next_click(
    panel: StatusPanel, click: Click
) -> None:
    click(("samfunnsdel", "arealdel", "ros"))
    box = panel.widgets.plan.box
    labels = [box.itemText(place) for place in range(box.count())]
    assert labels == ["Samfunnsdel", "Arealdel", "Helhetlig ROS"]


def test_list_counts_and_classes_are_of_the_plan_type_chosen_by_the_rule_of_its_map(
    panel: StatusPanel, project: QgsProject, counts_on_map: Count
) -> None:
    choose(panel, "Helhetlig ROS")
    assert cell(panel, "Tromsø", YEAR) == "–"
    assert cell(panel, "Tromsø", BAND) == "Mangler årstall"
    type_year(panel, "Tromsø", "2016")
    type_year(panel, "Harstad", "2023")
    row = [cell(panel, "Tromsø", column) for column in (YEAR, AGE, BAND)]
    assert row == ["2016", "8", "8 år og eldre"]
    assert cell(panel, "Harstad", BAND) == "0 - 3 år"
    assert panel.widgets.band.findText("0 - 3 år: 2021 - 2024") > 0
    shown = counts_on_map(layer_of(project, "kommuner", "ros"))
    assert {**dict.fromkeys(shown, 0), **panel.model.counts()} == shown
    assert "Mangler årstall: 37" in panel.widgets.chart.accessibleDescription()
    panel.widgets.band.setCurrentIndex(panel.widgets.band.findData("eldre"))
    assert panel.model.rowCount() == 1
    panel.widgets.filters.clear()
    panel.widgets.filters.oldest_first.click()
    assert cell(panel, panel.model.row_at(37).name, AGE) == "8"
    choose(panel, "Samfunnsdel")
    assert cell(panel, "Tromsø", YEAR) == "2020°"
    assert cell(panel, "Tromsø", BAND) == "2020 - 2023"


@pytest.mark.slow
def test_a_year_after_the_map_date_is_explained_in_the_words_of_the_plan_type(
    panel: StatusPanel,
) -> None:
    choose(panel, "Helhetlig ROS")
    type_year(panel, "Bardu", "2025")
    tip = panel.model.index(place_of(panel, "Bardu"), BAND).data(3)
    assert "Kartet viser «Mangler årstall»" in tip


def test_years_of_two_plan_types_are_undone_and_saved_together(
    panel: StatusPanel, project: QgsProject, file: Path
) -> None:
    assert not panel.widgets.save.isEnabled()
    type_year(panel, "Bardu", "2019")
    choose(panel, "Helhetlig ROS")
    type_year(panel, "Bardu", "2021")
    assert layer_of(project, "kommuner").isEditable()
    assert not layer_of(project, "kommuner", "ros").isEditable()
    panel.widgets.undo_asked.emit()
    settle()
    assert cell(panel, "Bardu", YEAR) == "–"
    panel.widgets.undo_asked.emit()
    settle()
    assert not panel.widgets.save.isEnabled()
    panel.widgets.redo_asked.emit()
    settle()
    assert panel.widgets.save.isEnabled()  # the other plan type has an edit
    panel.widgets.redo_asked.emit()
    settle()
    assert cell(panel, "Bardu", YEAR) == "2021"
    panel.widgets.save.click()
    settle()
    assert in_file(file, "planaar", BARDU) == 2019
    assert in_file(file, "planaar_ros", BARDU) == 2021
    assert not panel.widgets.save.isEnabled()


@pytest.mark.slow
def test_cancelling_takes_back_the_years_of_every_plan_type(
    panel: StatusPanel, commands: Commands, file: Path
) -> None:
    type_year(panel, "Bardu", "2019")
    choose(panel, "Helhetlig ROS")
    type_year(panel, "Bardu", "2021")
    commands.editor.discard()
    settle()
    assert cell(panel, "Bardu", YEAR) == "–"
    choose(panel, "Samfunnsdel")
    assert cell(panel, "Bardu", YEAR) == "–"
    assert in_file(file, "planaar_ros", BARDU) is None


@pytest.mark.slow
def test_years_that_are_deleted_in_the_list_are_of_the_plan_type_chosen(
    panel: StatusPanel, file: Path
) -> None:
    choose(panel, "Helhetlig ROS")
    type_year(panel, "Tromsø", "2021")
    panel.widgets.table.clear_asked.emit([place_of(panel, "Tromsø")])
    settle()
    assert cell(panel, "Tromsø", YEAR) == "–"
    panel.widgets.save.click()
    assert in_file(file, "planaar", TROMSO) == 2020


@pytest.mark.slow
def test_choosing_a_plan_type_shows_its_map_and_a_click_keeps_it(
    panel: StatusPanel, project: QgsProject, click: Click
) -> None:
    choose(panel, "Helhetlig ROS")
    assert maps_on_canvas(project) == ["ros"]
    click()
    assert maps_on_canvas(project) == ["ros"]
    assert panel.widgets.plan.box.currentText() == "Helhetlig ROS"
    assert cell(panel, "Tromsø", YEAR) == "–"
    choose(panel, "Samfunnsdel")
    assert maps_on_canvas(project) == ["samfunnsdel"]


@pytest.mark.slow
def test_a_map_chosen_in_the_menu_of_themes_is_followed_and_the_theme_is_ticked_after_a_choice(
    panel: StatusPanel, project: QgsProject
) -> None:
    themes, root = project.mapThemeCollection(), project.layerTreeRoot()
    from qgis.core import QgsLayerTreeModel, QgsMapThemeCollection

    model = QgsLayerTreeModel(root)
    themes.applyTheme("ROS-status", root, model)
    settle()
    assert panel.widgets.plan.box.currentText() == "Helhetlig ROS"
    choose(panel, "Samfunnsdel")
    now = QgsMapThemeCollection.createThemeFromCurrentState(root, model)
    theme = themes.mapThemeState("Samfunnsplanstatus")
    visible = {each.layer().name() for each in now.layerRecords()}
    assert visible == {each.layer().name() for each in theme.layerRecords()}


@pytest.mark.slow
def test_the_list_stays_where_it_is_while_its_map_is_one_of_several_shown(
    panel: StatusPanel, project: QgsProject
) -> None:
    choose(panel, "Helhetlig ROS")
    first = project.layerTreeRoot().findLayer(layer_of(project, "kommuner").id())
    first.setItemVisibilityChecked(True)
    settle()
    assert panel.widgets.plan.box.currentText() == "Helhetlig ROS"


@pytest.mark.slow
def test_a_project_opened_again_lists_the_map_that_it_shows(
    panel: StatusPanel, project: QgsProject, tmp_path: Path, click: Click
) -> None:
    choose(panel, "Helhetlig ROS")
    project.write(str(tmp_path / "planstatus.qgz"))
    project.clear()
    settle()
    click()
    assert panel.widgets.plan.box.currentText() == "Samfunnsdel"
    project.read(str(tmp_path / "planstatus.qgz"))
    settle()
    assert panel.widgets.plan.box.currentText() == "Helhetlig ROS"
    assert panel.model.total() == 39


@pytest.mark.slow
def test_what_is_selected_is_selected_in_the_map_that_is_shown(
    panel: StatusPanel, project: QgsProject
) -> None:
    choose(panel, "Helhetlig ROS")
    shown = layer_of(project, "kommuner", "ros")
    panel.widgets.table.selectRow(place_of(panel, "Bardu"))
    assert [each["kommunenavn"] for each in shown.selectedFeatures()] == ["Bardu"]
    shown.selectByIds([row_of(shown, HARSTAD).id()])
    chosen = panel.widgets.table.selectionModel().selectedRows()
    assert [index.data() for index in chosen] == ["Harstad"]
    first = layer_of(project, "kommuner")
    assert [each["kommunenavn"] for each in first.selectedFeatures()] == ["Harstad"]


@pytest.mark.slow
def test_copied_years_say_which_plan_they_are_of(panel: StatusPanel) -> None:
    choose(panel, "Helhetlig ROS")
    panel.widgets.table.copy_all()
    headings = QApplication.clipboard().text().splitlines()[0].split("\t")
    assert headings == ["Kommune", "Planår helhetlig ROS", "Alder (år)", "Klasse"]
    choose(panel, "Samfunnsdel")
    panel.widgets.table.copy_all()
    assert QApplication.clipboard().text().splitlines()[0].split("\t")[1] == "Planår"


@pytest.mark.slow
def test_the_source_that_is_opened_is_that_of_the_plan_type_chosen(
    panel: StatusPanel, project: QgsProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    layer = layer_of(project, "kommuner")
    layer.startEditing()
    for column, address in (("kilde", "https://a.no/s"), ("ros_kilde", "https://a.no/r")):
        field = layer.fields().indexOf(column)
        layer.changeAttributeValue(row_of(layer, BARDU).id(), field, address)
    settle()
    for label in ("Helhetlig ROS", "Samfunnsdel"):
        choose(panel, label)
        panel.widgets.table.selectRow(place_of(panel, "Bardu"))
        panel.widgets.table._open_source()
    assert opened == ["https://a.no/r", "https://a.no/s"]


@pytest.mark.slow
def test_what_was_said_of_the_years_is_withdrawn_when_one_of_any_plan_type_is_changed(
    panel: StatusPanel, commands: Commands, qgis_iface: QgisInterface
) -> None:
    choose(panel, "Helhetlig ROS")
    commands.session.messages.warn("Nyere enn kartåret", YEARS_SHOWN)
    bar = qgis_iface.messageBar()
    assert any(item.text() == "Nyere enn kartåret" for item in bar.items())
    type_year(panel, "Bardu", "2021")
    assert not any(item.text() == "Nyere enn kartåret" for item in bar.items())


@pytest.mark.slow
def test_removing_the_map_that_is_listed_leaves_the_list_of_the_first(
    panel: StatusPanel, project: QgsProject
) -> None:
    choose(panel, "Helhetlig ROS")
    project.removeMapLayer(layer_of(project, "kommuner", "ros").id())
    settle()
    assert not panel.widgets.plan.isVisible()
    assert cell(panel, "Tromsø", YEAR) == "2020°"


@pytest.mark.slow
def test_the_status_is_in_the_list_when_the_settings_show_it_and_until_they_do_not(
    panel: StatusPanel, project: QgsProject, click: Click
) -> None:
    table = panel.widgets.table
    assert table.isColumnHidden(STATUS)
    panel.resize(900, 700)
    settle()
    click(show_status=True)
    assert not table.isColumnHidden(STATUS)
    assert table.columnViewportPosition(STATUS) + 20 < table.viewport().width()
    layer = layer_of(project, "kommuner")
    layer.startEditing()
    row, field = row_of(layer, BARDU), layer.fields().indexOf("ros_status")
    layer.changeAttributeValue(row.id(), field, "under arbeid")
    choose(panel, "Helhetlig ROS")
    assert cell(panel, "Bardu", STATUS) == "under arbeid"
    layer.rollBack()
    click(show_status=False)
    assert table.isColumnHidden(STATUS)
    assert QgsSettings().value(SHOWN, "", str) == ""


@pytest.mark.slow
def test_a_status_column_she_has_hidden_stays_hidden_and_one_she_asked_for_stays(
    panel: StatusPanel, click: Click
) -> None:
    table = panel.widgets.table
    click(show_status=True)
    table.show_column(STATUS, False)
    click(show_status=True)
    assert table.isColumnHidden(STATUS)
    table.show_column(STATUS, True)
    click(show_status=False)
    assert not table.isColumnHidden(STATUS)


@pytest.mark.slow
def test_the_focus_stays_in_the_choice_of_plan_type(panel: StatusPanel) -> None:
    box = panel.widgets.plan.box
    panel.activateWindow()
    box.setFocus()
    settle()
    had = QApplication.focusWidget() is box
    choose(panel, "Helhetlig ROS")
    assert panel.widgets.isVisible()
    assert (QApplication.focusWidget() is box) == had
    assert panel.model.index(0, NAME).data() == "Alta"
