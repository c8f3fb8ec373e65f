"""The panel over a real working file: list, filters, selection and edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeedback,
    QgsFillSymbol,
    QgsProject,
    QgsSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QEvent, QItemSelectionModel, QPoint, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QKeyEvent,
    QStandardItemModel,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QLabel, QLineEdit, QTableView

from planstatus.gis.project.layers import KEY, find_layer, working_file_of
from planstatus.gis.settings import Settings
from planstatus.gis.store.plan_years import take_out_samples
from planstatus.gis.update import update
from planstatus.ui.commands import Commands
from planstatus.ui.panel.column_table import HEADER, SHOWN
from planstatus.ui.panel.filters import YEARS
from planstatus.ui.panel.panel import StatusPanel
from planstatus.ui.panel.status_columns import (
    ADOPTED,
    AGE,
    BAND,
    COLUMNS,
    COUNTY,
    NAME,
    NOTE,
    SOURCE,
    STATUS,
    TITLE,
    YEAR,
)
from planstatus.ui.panel.status_list import SAMPLES
from planstatus.ui.panel.widgets import FOLDED

from ...own_years import make_own
from ...waiting import settle, wait

DAY = date(2024, 9, 4)
NO_KEY = Qt.KeyboardModifier.NoModifier
Until = Callable[[Callable[[], bool]], None]


Count = Callable[[QgsVectorLayer], dict[str, int]]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()
    for key in (HEADER, SHOWN, YEARS, FOLDED):
        QgsSettings().remove(key)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(working_file=tmp_path / "planstatus.gpkg")


@pytest.fixture
def commands(qgis_iface: QgisInterface) -> Commands:
    return Commands(qgis_iface)


@pytest.fixture
def empty_panel(
    project: QgsProject, qgis_iface: QgisInterface, commands: Commands
) -> Iterator[StatusPanel]:
    panel = StatusPanel(qgis_iface, commands, None)
    panel.resize(400, 600)
    panel.show()
    yield panel
    sip.delete(panel)


@pytest.fixture
def panel(
    empty_panel: StatusPanel, project: QgsProject, settings: Settings, commands: Commands
) -> StatusPanel:
    update(project, settings, DAY, QgsFeedback(), pages=())
    commands.link_layers()
    wait(lambda: empty_panel.model.total() == 39)
    settle()
    return empty_panel


@pytest.fixture
def municipalities(panel: StatusPanel, project: QgsProject) -> Iterator[QgsVectorLayer]:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    yield layer
    if not sip.isdeleted(layer):
        layer.rollBack()


@pytest.fixture
def plan_years(municipalities: QgsVectorLayer, project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "planaar")
    assert layer is not None
    return layer


def names(panel: StatusPanel) -> list[str]:
    return [panel.model.row_at(place).name for place in range(panel.model.rowCount())]


def cell(panel: StatusPanel, name: str, column: int) -> str:
    return str(panel.model.index(names(panel).index(name), column).data())


def tip(panel: StatusPanel, name: str) -> str:
    index = panel.model.index(names(panel).index(name), BAND)
    return str(index.data(Qt.ItemDataRole.ToolTipRole))


def set_year(layer: QgsVectorLayer, number: str, year: object) -> None:
    assert layer.isEditable() or layer.startEditing()
    (feature,) = [f for f in layer.getFeatures() if f[KEY] == number]
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), year)
    settle()


def type_in_list(panel: StatusPanel, name: str, text: str) -> None:
    """Press F2 on a row and type."""
    table = panel.widgets.table
    table.setCurrentIndex(panel.model.index(names(panel).index(name), NAME))
    table.edit_year()
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def nonzero(counts: dict[str, int]) -> dict[str, int]:
    return {key: count for key, count in counts.items() if count}


def shown_counts(panel: StatusPanel) -> dict[str, int]:
    return {key: count for key, count in panel.model.counts().items() if count}


def test_a_project_without_the_layers_says_what_to_do(empty_panel: StatusPanel) -> None:
    texts = [label.text() for label in empty_panel.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Klikk «Oppdater planstatus»") for text in texts)


def test_every_municipality_is_listed_by_norwegian_name_with_year_age_and_band(
    panel: StatusPanel,
) -> None:
    assert names(panel)[0] == "Alta"
    assert names(panel)[-1] == "Vardø"
    assert names(panel).index("Sørreisa") > names(panel).index("Storfjord")
    row = [cell(panel, "Tromsø", column) for column in (YEAR, AGE, BAND)]
    assert row == ["2020°", "4", "2020 - 2023"]
    row = [cell(panel, "Bardu", column) for column in (YEAR, AGE, BAND)]
    assert row == ["–", "–", "Mangler planår"]


def test_the_counts_are_those_of_the_map(
    panel: StatusPanel, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    assert shown_counts(panel) == nonzero(counts_on_map(municipalities))
    assert "Mangler planår: 18" in panel.widgets.chart.accessibleDescription()


@pytest.mark.slow
def test_a_plan_after_the_map_date_is_listed_with_what_the_map_shows(
    panel: StatusPanel, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    make_own(working_file_of(municipalities))
    before = shown_counts(panel)
    for number in ("5501", "5520"):  # Tromsø 2020 before, Bardu none
        set_year(municipalities, number, 2025)
    settle()
    assert shown_counts(panel) == nonzero(counts_on_map(municipalities)) == before
    row = [cell(panel, "Tromsø", column) for column in (YEAR, AGE, BAND)]
    assert row == ["2025", "4", "2020 - 2023"]
    assert "Planen fra 2025 er nyere enn kartdatoen. Kartet viser planen fra 2020" in tip(
        panel, "Tromsø"
    )
    row = [cell(panel, "Bardu", column) for column in (YEAR, AGE, BAND)]
    assert row == ["2025", "–", "Mangler planår"]
    assert "Planen fra 2025 er nyere enn kartdatoen. Kartet viser «Mangler planår»" in tip(
        panel, "Bardu"
    )
    assert "kartdatoen" not in tip(panel, "Harstad")
    panel.widgets.band.setCurrentIndex(panel.widgets.band.findData("forrige"))
    settle()
    assert "Tromsø" in names(panel)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("karasjok", ["Karasjok"]),
        ("Kárášjohka", ["Karasjok"]),
        ("gaivuotna", ["Kåfjord"]),
        ("kafj", ["Kåfjord"]),
        ("porsangu", ["Porsanger"]),
        ("romsa", ["Tromsø"]),
        ("sør varanger", ["Sør-Varanger"]),
        ("5501", ["Tromsø"]),
        ("finnes ikke", []),
    ],
)
def test_a_municipality_is_found_by_any_of_its_names(
    panel: StatusPanel, typed: str, found: list[str]
) -> None:
    panel.widgets.search.setText(typed)
    settle()
    assert names(panel) == found
    assert panel.widgets.total.text() == f"{len(found)} av 39 kommuner"


@pytest.mark.slow
@pytest.mark.parametrize("column", [YEAR, AGE])
@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_sorting_leaves_municipalities_without_a_year_last(
    panel: StatusPanel, column: int, order: Qt.SortOrder
) -> None:
    panel.widgets.table.sortByColumn(column, order)
    values = [str(panel.model.index(place, column).data()) for place in range(39)]
    known = [int(value.rstrip("°")) for value in values if value != "–"]
    assert values[len(known) :] == ["–"] * (39 - len(known))
    assert known == sorted(known, reverse=order == Qt.SortOrder.DescendingOrder)


def test_sample_years_are_marked_and_explained_and_can_be_shown_alone(panel: StatusPanel) -> None:
    index = panel.model.index(names(panel).index("Tromsø"), YEAR)
    assert index.data() == "2020°"
    assert index.data(Qt.ItemDataRole.EditRole) == "2020"
    assert "eksempeldata" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert panel.widgets.samples.text() == "° Eksempeldata: 21 planår"
    assert panel.widgets.take_out.isVisible()
    panel.widgets.band.setCurrentIndex(panel.widgets.band.findData(SAMPLES))
    assert panel.model.rowCount() == 21
    assert "Bardu" not in names(panel)


@pytest.mark.slow
def test_a_sample_year_is_hers_when_it_is_edited_and_for_good_when_that_is_saved(
    panel: StatusPanel, municipalities: QgsVectorLayer, settings: Settings
) -> None:
    set_year(municipalities, "5501", 2021)
    assert cell(panel, "Tromsø", YEAR) == "2021"
    assert panel.widgets.samples.text() == "° Eksempeldata: 20 planår"
    set_year(municipalities, "5501", 2020)
    assert cell(panel, "Tromsø", YEAR) == "2020°"
    municipalities.rollBack()
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        for year in (2021, 2020):
            database.execute(f"UPDATE planaar SET planaar = {year} WHERE kommunenummer = '5501'")
    panel.refresh()
    wait(lambda: panel.model.samples() == 20)
    assert cell(panel, "Tromsø", YEAR) == "2020"


def test_marks_filter_and_button_go_with_the_last_sample_year(
    panel: StatusPanel, settings: Settings
) -> None:
    panel.widgets.band.setCurrentIndex(panel.widgets.band.findData(SAMPLES))
    take_out_samples(settings.working_file)
    panel.refresh()
    wait(lambda: panel.model.samples() == 0)
    settle()
    assert panel.widgets.band.findData(SAMPLES) == -1
    assert not panel.widgets.take_out.isVisible()
    assert panel.model.rowCount() == 39
    assert cell(panel, "Tromsø", YEAR) == "–"


def test_bands_are_sorted_as_in_the_legend(panel: StatusPanel) -> None:
    panel.widgets.table.sortByColumn(BAND, Qt.SortOrder.AscendingOrder)
    labels = [str(panel.model.index(place, BAND).data()) for place in range(39)]
    assert list(dict.fromkeys(labels)) == ["1989 - 2019", "2020 - 2023", "Mangler planår"]


def test_band_and_county_filter_together(panel: StatusPanel) -> None:
    widgets = panel.widgets
    widgets.county.setCurrentText("Finnmark")
    in_finnmark = panel.model.rowCount()
    assert 0 < in_finnmark < 39
    assert sum(panel.model.counts().values()) == in_finnmark
    widgets.band.setCurrentText("Mangler planår")
    assert 0 < panel.model.rowCount() < in_finnmark
    assert {cell(panel, name, BAND) for name in names(panel)} == {"Mangler planår"}
    widgets.county.setCurrentText("Alle fylker")
    assert panel.model.rowCount() == 18


def test_a_click_on_a_bar_shows_its_band_and_another_shows_all(panel: StatusPanel) -> None:
    chart = panel.widgets.chart
    for expected in (18, 39):
        settle()
        bar = chart.bar_of("mangler").center()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, bar.y()))
        assert panel.model.rowCount() == expected


def test_an_edit_its_undo_and_its_cancelling_are_followed(
    panel: StatusPanel, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = shown_counts(panel)
    set_year(municipalities, "5520", 2024)
    assert cell(panel, "Bardu", YEAR) == "2024"
    assert cell(panel, "Bardu", BAND) == "2024"
    assert shown_counts(panel) == nonzero(counts_on_map(municipalities)) != before
    municipalities.undoStack().undo()
    settle()
    assert shown_counts(panel) == before
    municipalities.undoStack().redo()
    settle()
    assert cell(panel, "Bardu", YEAR) == "2024"
    municipalities.rollBack()
    settle()
    assert shown_counts(panel) == before


@pytest.mark.slow
def test_an_edit_in_the_plan_year_table_is_followed(
    panel: StatusPanel, plan_years: QgsVectorLayer
) -> None:
    set_year(plan_years, "5520", 2024)
    assert cell(panel, "Bardu", YEAR) == "2024"


@pytest.mark.slow
def test_rows_that_are_deleted_and_added_are_followed(
    panel: StatusPanel,
    plan_years: QgsVectorLayer,
    municipalities: QgsVectorLayer,
    counts_on_map: Count,
) -> None:
    assert municipalities.startEditing()
    (row,) = [f for f in plan_years.getFeatures() if f[KEY] == "5501"]
    assert plan_years.deleteFeature(row.id())
    settle()
    assert cell(panel, "Tromsø", YEAR) == "–"
    added = QgsFeature(plan_years.fields())
    added[KEY], added["planaar"] = "5501", 2022
    assert plan_years.addFeature(added)
    settle()
    assert cell(panel, "Tromsø", YEAR) == "2022"
    assert municipalities.commitChanges()
    settle()
    assert cell(panel, "Tromsø", YEAR) == "2022"
    assert shown_counts(panel) == nonzero(counts_on_map(municipalities))
    assert panel.model.rowCount() == 39


@pytest.mark.slow
def test_what_another_program_writes_is_there_after_the_next_update(
    panel: StatusPanel, settings: Settings
) -> None:
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2023 WHERE kommunenummer = '5520'")
    panel.refresh()
    settle()
    assert cell(panel, "Bardu", YEAR) == "2023"


@pytest.mark.slow
def test_another_map_date_gives_other_bands_and_ages(
    panel: StatusPanel, project: QgsProject, settings: Settings
) -> None:
    update(project, settings, date(2028, 1, 1), QgsFeedback(), pages=())
    settle()
    assert [cell(panel, "Tromsø", column) for column in (AGE, BAND)] == ["8", "1989 - 2023"]
    assert panel.widgets.band.itemText(1) == "1989 - 2023"


@pytest.mark.slow
def test_an_officers_own_colours_and_labels_are_shown(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    renderer = municipalities.renderer().clone()
    at = renderer.categoryIndexForValue("eldre")
    categories = renderer.categories()  # a symbol dies with the list it came in
    symbol = categories[at].symbol().clone()
    symbol.setColor(QColor("#0000ff"))
    renderer.updateCategorySymbol(at, symbol)
    renderer.updateCategoryLabel(at, "Gamle")
    municipalities.setRenderer(renderer)
    settle()
    assert panel.widgets.band.itemText(1) == "Gamle"
    bar = panel.widgets.chart.bar_of("eldre").center()
    colour = QColor(panel.widgets.chart.grab().toImage().pixel(bar))
    assert (colour.red(), colour.blue()) == (0, 255)


@pytest.mark.slow
def test_a_layer_that_is_not_drawn_by_bands_is_still_listed(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    municipalities.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol()))
    settle()
    assert [cell(panel, "Tromsø", column) for column in (YEAR, AGE, BAND)] == ["2020°", "4", "–"]


def test_selection_in_the_list_selects_in_the_map_and_the_other_way(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    table = panel.widgets.table
    table.selectRow(names(panel).index("Bardu"))
    (selected,) = municipalities.selectedFeatures()
    assert selected["kommunenavn"] == "Bardu"
    wanted = [
        f.id() for f in municipalities.getFeatures() if f["kommunenavn"] in ("Senja", "Vardø")
    ]
    municipalities.selectByIds(wanted)
    chosen = table.selectionModel().selectedRows()
    assert [index.data() for index in chosen] == ["Senja", "Vardø"]
    assert table.currentIndex().data() == "Senja"
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert sorted(municipalities.selectedFeatureIds()) == sorted(wanted)
    municipalities.removeSelection()
    assert not table.selectionModel().hasSelection()


def test_selecting_in_the_map_reaches_beyond_the_filter(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    panel.widgets.search.setText("alta")
    wanted = [f.id() for f in municipalities.getFeatures() if f["kommunenavn"] in ("Alta", "Bardu")]
    municipalities.selectByIds(wanted)
    assert sorted(municipalities.selectedFeatureIds()) == sorted(wanted)


def test_a_selected_municipality_that_the_filter_hides_is_mentioned(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    panel.widgets.table.selectRow(names(panel).index("Bardu"))
    panel.widgets.search.setText("alta")
    settle()
    assert (
        panel.widgets.total.text()
        == "1 av 39 kommuner\nValgt i kartet, men skjult av søk eller filter: 1"
    )


@pytest.mark.slow
def test_marks_in_a_name_are_shown_as_they_stand(panel: StatusPanel, settings: Settings) -> None:
    from_file = "UPDATE kommuner SET navn_offisielt = '<img src=x>' WHERE kommunenummer = '5501'"
    assert ogr.Open(str(settings.working_file), 1).ExecuteSQL(from_file) is None
    panel.refresh()
    settle()
    tip = panel.model.index(names(panel).index("Tromsø"), NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert "<img" not in tip


def test_filtering_never_changes_what_is_selected_in_the_map(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    panel.widgets.table.selectRow(names(panel).index("Bardu"))
    selected = municipalities.selectedFeatureIds()
    panel.widgets.search.setText("alta")
    settle()
    assert municipalities.selectedFeatureIds() == selected
    panel.widgets.search.setText("")
    assert [i.data() for i in panel.widgets.table.selectionModel().selectedRows()] == ["Bardu"]


def test_a_year_typed_in_the_list_is_written_undone_and_saved(
    panel: StatusPanel, municipalities: QgsVectorLayer, settings: Settings
) -> None:
    assert not panel.widgets.save.isEnabled()
    type_in_list(panel, "Bardu", "2024")
    assert cell(panel, "Bardu", YEAR) == "2024"
    assert panel.widgets.save.isEnabled()
    assert year_in_file(settings) is None
    municipalities.undoStack().undo()
    settle()
    assert cell(panel, "Bardu", YEAR) == "–"
    type_in_list(panel, "Bardu", "2023")
    panel.widgets.save.click()
    settle()
    assert year_in_file(settings) == 2023
    assert not panel.widgets.save.isEnabled()
    assert not municipalities.isEditable()


def test_undo_works_also_where_nothing_tied_the_layers_together_before(
    panel: StatusPanel, municipalities: QgsVectorLayer, commands: Commands
) -> None:
    commands.followed.unlink()
    type_in_list(panel, "Bardu", "2024")
    municipalities.undoStack().undo()
    settle()
    assert cell(panel, "Bardu", YEAR) == "–"


def test_saving_leaves_edit_mode_on_when_someone_else_began_it(
    panel: StatusPanel, municipalities: QgsVectorLayer, settings: Settings
) -> None:
    assert municipalities.startEditing()
    type_in_list(panel, "Bardu", "2023")
    panel.widgets.save.click()
    assert year_in_file(settings) == 2023
    assert municipalities.isEditable()


def test_an_emptied_year_is_no_year(
    panel: StatusPanel, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    type_in_list(panel, "Tromsø", " ")
    assert cell(panel, "Tromsø", YEAR) == "–"
    assert shown_counts(panel) == nonzero(counts_on_map(municipalities))


def test_what_is_not_a_year_is_refused_and_nothing_is_opened(
    panel: StatusPanel, municipalities: QgsVectorLayer, qgis_iface: QgisInterface
) -> None:
    type_in_list(panel, "Bardu", "20222")
    assert cell(panel, "Bardu", YEAR) == "–"
    assert not municipalities.isEditable()
    text = qgis_iface.messageBar().currentItem().text()
    assert "Bardu: skriv et år" in text


@pytest.mark.slow
def test_the_next_row_is_at_hand_when_the_edited_one_leaves_the_filter(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    panel.widgets.band.setCurrentText("Mangler planår")
    edited, after = names(panel)[3:5]
    type_in_list(panel, edited, "2024")
    assert edited not in names(panel)
    assert panel.widgets.table.currentIndex().data() == after


def test_the_order_of_the_list_is_remembered(
    panel: StatusPanel, qgis_iface: QgisInterface, commands: Commands
) -> None:
    panel.widgets.table.sortByColumn(YEAR, Qt.SortOrder.DescendingOrder)
    expected = names(panel)
    another = StatusPanel(qgis_iface, commands, None)
    another.show()
    wait(lambda: another.model.total() == 39)
    assert names(another) == expected
    sip.delete(another)


@pytest.mark.slow
def test_layers_may_be_removed_and_come_back_and_projects_be_cleared(
    panel: StatusPanel, project: QgsProject, settings: Settings, commands: Commands
) -> None:
    plan_years = find_layer(project, "planaar")
    assert plan_years is not None
    project.removeMapLayer(plan_years.id())
    settle()
    assert panel.model.total() == 0
    update(project, settings, DAY, QgsFeedback(), pages=())
    wait(lambda: panel.model.total() == 39)
    panel.widgets.table.selectRow(3)
    project.clear()
    settle()
    assert panel.model.total() == 0
    assert not panel.widgets.isVisible()


def test_a_hidden_panel_reads_nothing_and_is_right_when_it_is_shown(
    panel: StatusPanel, plan_years: QgsVectorLayer
) -> None:
    panel.hide()
    (row,) = [f for f in plan_years.getFeatures() if f[KEY] == "5501"]
    assert plan_years.startEditing()
    assert plan_years.deleteFeature(row.id())
    settle()
    assert cell(panel, "Tromsø", YEAR) == "2020°"
    panel.show()
    settle()
    assert cell(panel, "Tromsø", YEAR) == "–"


def year_in_file(settings: Settings) -> object:
    with closing(sqlite3.connect(settings.working_file)) as database:
        (row,) = database.execute("SELECT planaar FROM planaar WHERE kommunenummer = '5520'")
    return row[0]


@pytest.mark.slow
def test_the_map_date_stands_in_the_head_and_follows_an_update(
    panel: StatusPanel, project: QgsProject, settings: Settings
) -> None:
    assert panel.widgets.map_date.text() == "Kartdato: 4. september 2024"
    update(project, settings, date(2026, 1, 15), QgsFeedback(), pages=())
    settle()
    assert panel.widgets.map_date.text() == "Kartdato: 15. januar 2026"


def clipboard() -> list[list[str]]:
    return [line.split("\t") for line in QApplication.clipboard().text().splitlines()]


def select(panel: StatusPanel, *wanted: str) -> None:
    table = panel.widgets.table
    table.clearSelection()
    for name in wanted:
        index = panel.model.index(names(panel).index(name), NAME)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().setCurrentIndex(index, flags)


def menu_item(panel: StatusPanel, text: str) -> QAction:
    """The item of the list's context menu as it is when the menu is opened."""
    menu = panel.widgets.table.menu
    menu.aboutToShow.emit()
    (found,) = [action for action in menu.actions() if action.text() == text]
    return found


def set_cell(layer: QgsVectorLayer, number: str, column: str, value: object) -> None:
    assert layer.isEditable() or layer.startEditing()
    (feature,) = [f for f in layer.getFeatures() if f[KEY] == number]
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(column), value)
    settle()


def press(panel: StatusPanel, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press a key in the list as the system sends it: first offered as a shortcut."""
    table = panel.widgets.table
    offered = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    offered.ignore()
    QApplication.sendEvent(table, offered)
    assert offered.isAccepted()
    QTest.keyClick(table, key, held)
    settle()


def test_selected_rows_are_copied_with_headings_for_a_spreadsheet_and_a_text(
    panel: StatusPanel,
) -> None:
    select(panel, "Bardu", "Alta")
    press(panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == [
        ["Kommune", "Planår", "Alder (år)", "Klasse"],
        ["Alta", "2015°", "9", "1989 - 2019"],
        ["Bardu", "", "", "Mangler planår"],
    ]
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 3
    assert "<th>Alder (år)</th>" in html
    assert "<td>Bardu</td><td></td><td></td><td>Mangler planår</td>" in html


@pytest.mark.slow
def test_all_that_is_shown_is_copied_in_the_order_and_with_the_columns_of_the_list(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    set_cell(municipalities, "5520", "merknad", '=HYPERLINK("http://x")\tog\nmer <b>')
    panel.widgets.table.show_column(NOTE, True)
    panel.widgets.search.setText("b")
    panel.widgets.table.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    menu_item(panel, "Kopier alle som vises").trigger()
    headings, *rows = clipboard()
    assert headings == ["Kommune", "Planår", "Alder (år)", "Klasse", "Merknad"]
    assert [row[0] for row in rows] == names(panel)
    (bardu,) = [row for row in rows if row[0] == "Bardu"]
    assert bardu[-1] == '\'=HYPERLINK("http://x") og mer <b>'
    assert "&lt;b&gt;" in QApplication.clipboard().mimeData().html()


def test_more_columns_are_shown_on_demand_and_remembered(
    panel: StatusPanel, qgis_iface: QgisInterface, commands: Commands, plan_years: QgsVectorLayer
) -> None:
    table = panel.widgets.table
    assert [c for c in COLUMNS if not table.isColumnHidden(c)] == [NAME, YEAR, AGE, BAND]
    table.columns_menu.aboutToShow.emit()
    assert not any(action.isChecked() for action in table.columns_menu.actions())
    for action in table.columns_menu.actions():
        action.trigger()
    assert not any(map(table.isColumnHidden, COLUMNS))
    assert cell(panel, "Tromsø", COUNTY) == "Troms"
    for action in table.columns_menu.actions():
        if action.data() != COUNTY:
            action.trigger()
    another = StatusPanel(qgis_iface, commands, None)
    shown = [c for c in COLUMNS if not another.widgets.table.isColumnHidden(c)]
    assert shown == [NAME, YEAR, AGE, BAND, COUNTY]
    sip.delete(another)


def test_the_status_of_a_plan_stands_after_the_class_when_she_asks_for_it(
    panel: StatusPanel, plan_years: QgsVectorLayer
) -> None:
    table = panel.widgets.table
    table.show_column(STATUS, True)
    assert (
        table.horizontalHeader().visualIndex(STATUS)
        == table.horizontalHeader().visualIndex(BAND) + 1
    )
    assert plan_years.startEditing()
    (row,) = [each for each in plan_years.getFeatures() if each["kommunenavn"] == "Tromsø"]
    column = plan_years.fields().indexOf("status")
    assert plan_years.changeAttributeValue(row.id(), column, "under arbeid")
    wait(lambda: cell(panel, "Tromsø", STATUS) == "under arbeid")
    plan_years.rollBack()


def test_a_list_remembered_by_a_version_with_fewer_columns_shows_no_more_than_before(
    panel: StatusPanel, qgis_iface: QgisInterface, commands: Commands
) -> None:
    older = QTableView()
    older.setModel(QStandardItemModel(1, 4))
    older.horizontalHeader().setSortIndicator(YEAR, Qt.SortOrder.DescendingOrder)
    QgsSettings().setValue(HEADER, older.horizontalHeader().saveState())
    QgsSettings().remove(SHOWN)
    another = StatusPanel(qgis_iface, commands, None)
    table = another.widgets.table
    assert [c for c in COLUMNS if not table.isColumnHidden(c)] == [NAME, YEAR, AGE, BAND]
    assert table.horizontalHeader().sortIndicatorSection() == YEAR
    table.show_column(TITLE, True)
    assert table.columnWidth(TITLE) > 60
    sip.delete(another)


@pytest.mark.slow
def test_what_is_edited_and_undone_in_other_columns_is_followed(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    before = cell(panel, "Tromsø", ADOPTED)
    set_cell(municipalities, "5501", "vedtatt", QDate(2020, 9, 4))
    set_cell(municipalities, "5501", "kilde", "Møtebok, <sak 12>")
    assert cell(panel, "Tromsø", ADOPTED) == "04.09.2020"
    assert cell(panel, "Tromsø", SOURCE) == "Møtebok, <sak 12>"
    index = panel.model.index(names(panel).index("Tromsø"), SOURCE)
    assert "&lt;sak 12&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    municipalities.undoStack().undo()
    municipalities.undoStack().undo()
    settle()
    assert cell(panel, "Tromsø", ADOPTED) == before
    set_cell(municipalities, "5501", "merknad", "ny")
    municipalities.rollBack()
    settle()
    assert cell(panel, "Tromsø", NOTE) != "ny"


@pytest.mark.slow
def test_text_columns_are_sorted_as_norwegian_names_with_the_empty_ones_last(
    panel: StatusPanel, plan_years: QgsVectorLayer
) -> None:
    assert plan_years.startEditing()
    field = plan_years.fields().indexOf("merknad")
    for row in list(plan_years.getFeatures()):
        plan_years.changeAttributeValue(row.id(), field, NULL)
    for number, note in (("5501", "Åfjord"), ("5520", "zebra"), ("5503", "Áltá")):
        set_cell(plan_years, number, "merknad", note)
    panel.widgets.table.sortByColumn(NOTE, Qt.SortOrder.AscendingOrder)
    assert names(panel)[:4] == ["Harstad", "Bardu", "Tromsø", "Alta"]
    panel.widgets.table.sortByColumn(NOTE, Qt.SortOrder.DescendingOrder)
    assert names(panel)[:4] == ["Tromsø", "Bardu", "Harstad", "Alta"]


def test_the_oldest_come_first_for_who_looks_for_what_is_overdue_after_those_without_a_plan(
    panel: StatusPanel,
) -> None:
    panel.widgets.filters.oldest_first.click()
    shown = [cell(panel, name, AGE) for name in names(panel)]
    assert shown[:18] == ["–"] * 18
    ages = list(map(int, shown[18:]))
    assert ages == sorted(ages, reverse=True)
    header = panel.widgets.table.horizontalHeader()
    panel.widgets.table.sortByColumn(AGE, Qt.SortOrder.AscendingOrder)
    assert header.sortIndicatorSection() == AGE
    assert [cell(panel, name, AGE) for name in names(panel)][-18:] == ["–"] * 18


def test_plans_older_than_some_years_are_found_with_the_municipalities_that_have_none(
    panel: StatusPanel,
) -> None:
    filters = panel.widgets.filters
    assert filters.years.value() == 8
    filters.older.setChecked(True)
    ages = {cell(panel, name, AGE) for name in names(panel)}
    assert "–" in ages
    assert all(age == "–" or int(age) > 8 for age in ages)
    of_eight = panel.model.rowCount()
    filters.years.setValue(3)
    assert panel.model.rowCount() > of_eight
    filters.older.setChecked(False)
    assert panel.model.rowCount() == 39
    filters.years.setValue(5)  # another number is asked for to see what it finds
    assert filters.older.isChecked()
    panel.widgets.band.setCurrentText("1989 - 2019")
    assert all(int(cell(panel, name, AGE)) > 5 for name in names(panel))


def test_what_filters_stands_over_the_list_and_is_cleared_there(panel: StatusPanel) -> None:
    widgets, chip = panel.widgets, panel.widgets.filters.chip
    assert not chip.isVisible()
    widgets.band.setCurrentText("2020 - 2023")
    settle()
    assert chip.text() == "Filter: 2020 - 2023 ✕"
    widgets.search.setText("h & m")
    widgets.county.setCurrentText("Finnmark")
    widgets.filters.older.setChecked(True)
    everything = "«h & m», 2020 - 2023, Finnmark, eldre enn 8 år eller mangler"
    assert chip.accessibleName() == f"Fjern filteret: {everything}"
    assert "&amp;" in chip.toolTip() or everything in chip.toolTip()
    assert chip.text().endswith("✕")
    chip.click()
    assert panel.model.rowCount() == 39
    assert not chip.isVisible()


@pytest.mark.slow
def test_the_chip_follows_the_map_date(
    panel: StatusPanel, project: QgsProject, settings: Settings
) -> None:
    panel.widgets.band.setCurrentIndex(panel.widgets.band.findData("forrige"))
    update(project, settings, date(2028, 5, 1), QgsFeedback(), pages=())
    settle()
    assert panel.widgets.filters.chip.text() == f"Filter: {panel.widgets.band.currentText()} ✕"


@pytest.mark.slow
def test_filters_do_not_follow_into_another_project(
    panel: StatusPanel, project: QgsProject, settings: Settings
) -> None:
    widgets = panel.widgets
    widgets.search.setText("alta")
    widgets.filters.older.setChecked(True)
    widgets.county.setCurrentText("Finnmark")
    widgets.band.setCurrentText("Mangler planår")
    project.clear()
    settle()
    update(project, settings, DAY, QgsFeedback(), pages=())
    wait(lambda: panel.model.total() == 39)
    settle()
    assert panel.model.rowCount() == 39
    assert not widgets.filters.chip.isVisible()


@pytest.mark.slow
def test_years_are_taken_away_by_delete_and_come_back_with_one_undo(
    panel: StatusPanel, municipalities: QgsVectorLayer, settings: Settings
) -> None:
    select(panel, "Alta", "Bardu", "Tromsø")
    press(panel, Qt.Key.Key_Delete)
    assert [cell(panel, name, YEAR) for name in ("Alta", "Bardu", "Tromsø")] == ["–"] * 3
    assert municipalities.featureCount() == 39
    assert panel.widgets.save.isEnabled()
    panel.widgets.undo_asked.emit()
    settle()
    assert [cell(panel, name, YEAR) for name in ("Alta", "Tromsø")] == ["2015°", "2020°"]
    panel.widgets.redo_asked.emit()
    settle()
    panel.widgets.save.click()
    settle()
    with closing(sqlite3.connect(settings.working_file)) as database:
        left = database.execute("SELECT count(planaar) FROM planaar").fetchone()
    assert left == (19,)


@pytest.mark.slow
def test_the_menu_offers_what_can_be_done_with_the_row(
    panel: StatusPanel, municipalities: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    set_cell(municipalities, "5520", "kilde", "Vedtatt, se https://example.no/sak?id=1&a=2.")
    set_cell(municipalities, "5501", "kilde", "file:///etc/passwd")
    select(panel, "Bardu")
    assert not menu_item(panel, "Fjern planår").isEnabled()
    menu_item(panel, "Åpne kilden").trigger()
    assert opened == ["https://example.no/sak?id=1&a=2"]
    select(panel, "Tromsø")
    assert menu_item(panel, "Fjern planår").isEnabled()
    assert not menu_item(panel, "Åpne kilden").isEnabled()
    panel.widgets.search.setText("finnes ikke")
    enabled = [a.text() for a in panel.widgets.table.menu.actions() if menu_item_enabled(panel, a)]
    assert enabled == ["Kolonner"]


def menu_item_enabled(panel: StatusPanel, action: QAction) -> bool:
    panel.widgets.table.menu.aboutToShow.emit()
    return action.isEnabled() and not action.isSeparator()


@pytest.mark.slow
def test_a_source_that_no_browser_opens_is_said(
    panel: StatusPanel,
    municipalities: QgsVectorLayer,
    qgis_iface: QgisInterface,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    set_cell(municipalities, "5520", "kilde", "https://example.no/sak")
    select(panel, "Bardu")
    menu_item(panel, "Åpne kilden").trigger()
    said = qgis_iface.messageBar().currentItem()
    assert "https://example.no/sak" in said.text() + said.toolTip()


def test_enter_zooms_to_the_row_with_the_focus(
    panel: StatusPanel, municipalities: QgsVectorLayer
) -> None:
    panel.widgets.table.clearSelection()
    index = panel.model.index(names(panel).index("Bardu"), NAME)
    no_update = QItemSelectionModel.SelectionFlag.NoUpdate
    panel.widgets.table.selectionModel().setCurrentIndex(index, no_update)
    press(panel, Qt.Key.Key_Return)
    assert [f["kommunenavn"] for f in municipalities.selectedFeatures()] == ["Bardu"]


def test_the_context_menu_key_opens_the_menu_beside_the_row(panel: StatusPanel) -> None:
    table = panel.widgets.table
    select(panel, "Bardu")
    settle()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(table, event)
    row = table.visualRect(table.currentIndex())
    place = table.viewport().mapFromGlobal(table.menu.pos())
    assert table.menu.isVisible()
    assert abs(place.y() - row.bottom()) <= row.height()
    table.menu.close()


def test_the_list_keeps_eight_rows_and_the_chart_gives_way(panel: StatusPanel) -> None:
    widgets = panel.widgets
    widgets.band.setCurrentText("Mangler planår")  # the chip takes a line, too
    panel.resize(400, 1)
    panel.resize(400, panel.minimumSizeHint().height())
    settle()
    rows = widgets.table.viewport().height() // widgets.table.rowHeight(0)
    assert rows >= 8
    assert not widgets.chart.isVisible()
    panel.resize(400, 900)
    settle()
    assert widgets.chart.isVisible()


def test_the_chart_can_be_folded_and_stays_so(
    panel: StatusPanel, qgis_iface: QgisInterface, commands: Commands
) -> None:
    panel.resize(400, 900)
    settle()
    panel.widgets.fold.click()
    assert not panel.widgets.chart.isVisible()
    another = StatusPanel(qgis_iface, commands, None)
    assert not another.widgets.fold.isChecked()
    sip.delete(another)
    panel.widgets.fold.click()
    assert panel.widgets.chart.isVisible()


def test_marks_and_dashes_are_read_aloud_as_words(panel: StatusPanel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    of_tromsø = panel.model.index(names(panel).index("Tromsø"), YEAR)
    of_bardu = panel.model.index(names(panel).index("Bardu"), YEAR)
    assert of_tromsø.data(spoken) == "2020, eksempeldata"
    assert of_bardu.data(spoken) == "tomt"
