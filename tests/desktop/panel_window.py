"""Runs inside a real QGIS window: an officer works with the panel, closes QGIS and opens it again.

Started twice by `qgis --code` with the same home folder; see `window.py` for the means.
"""

from __future__ import annotations

import sys

from day import OUT, Steps, begin, screenshot, seen, settled, write_down
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QMenu, QPushButton, QWidget
from qgis.utils import iface, unloadPlugin
from window import click, layer, messages, says, set_map_date, year

NAME, YEAR, SOURCE = 0, 1, 8
SEEN_FIRST = "seen_first.json"


def open_panel() -> Steps:
    """Open the panel for the first time, and fill it."""
    dock = panel_dock()
    seen["open_uninvited"] = dock.isVisible()
    seen["built_before_shown"] = "planstatus.ui.panel.panel" in sys.modules
    iface.mainWindow().activateWindow()
    click("planstatus_panel")
    yield settled
    seen["opened"] = dock.isVisible()
    screenshot("panel_tom", dock)
    button = next(b for b in dock.findChildren(QPushButton) if b.isVisible())
    seen["empty_button"] = button.text()
    seen["keyboard_is_in_the_panel"] = button is QApplication.focusWidget()
    press(button)
    yield settled
    widgets = dock.widget().widgets
    seen["listed"] = widgets.table.model().rowCount()
    seen["counts"] = widgets.chart.accessibleDescription()
    set_map_date("4.9.2024")
    click("planstatus_kartdato")
    yield settled
    seen["counts_of_2024"] = widgets.chart.accessibleDescription()


def use_by_mouse() -> Steps:
    """Find, select, click in the map and edit."""
    widgets = panel_dock().widget().widgets
    press(widgets.search)
    QTest.keyClicks(widgets.search, "karasj")
    yield settled
    seen["found"] = listed(widgets)
    widgets.search.clear()
    yield settled
    press_cell(widgets, "Alta", NAME)
    yield settled
    seen["clicked"] = selected()
    seen["zoomed_to"] = share_of_map("Alta")
    iface.actionSelect().trigger()
    iface.zoomToActiveLayer()
    yield settled
    press_map("Nordreisa")
    yield settled
    seen["selected_in_map"] = selected()
    seen["selected_in_list"] = selected_in_list(widgets)
    seen["seen_in_list"] = in_view(widgets, "Nordreisa")

    press_cell(widgets, "Bardu", YEAR)
    yield settled
    press_cell(widgets, "Bardu", YEAR, QTest.mouseDClick)
    yield settled
    type_year(widgets, "2024")
    yield settled
    seen["edited"] = year("5520")
    seen["counts_after_edit"] = widgets.chart.accessibleDescription()
    iface.messageBar().clearWidgets()
    iface.zoomToActiveLayer()
    yield settled
    screenshot("panel")


def leave_until_tomorrow() -> Steps:
    """Put the panel to the left, choose a dark theme, and leave QGIS."""
    QgsProject.instance().clear()  # or QGIS asks about it, and about layers under /tmp
    iface.mainWindow().addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel_dock())
    QgsSettings().setValue("UI/UITheme", "Night Mapping")
    yield settled
    write_down(SEEN_FIRST)
    iface.actionExit().trigger()
    yield lambda: False


def use_by_keyboard() -> Steps:
    """Find, edit, refuse, filter, zoom and save without the mouse."""
    widgets = panel_dock().widget().widgets
    iface.mainWindow().activateWindow()  # there is no window manager to do it after a dialog
    yield settled
    widgets.search.setFocus()
    key(Qt.Key.Key_Tab)
    seen["tab_order"] = [focused(widgets)]
    for _ in range(6):
        key(Qt.Key.Key_Tab)
        seen["tab_order"].append(focused(widgets))
    key(Qt.Key.Key_Backtab)
    for _ in range(4):
        key(Qt.Key.Key_Backtab)
    seen["back"] = focused(widgets)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    yield settled
    seen["after_ctrl_f"] = focused(widgets)
    QTest.keyClicks(QApplication.focusWidget(), "vards")
    key(Qt.Key.Key_Backspace)
    key(Qt.Key.Key_Return)
    yield settled
    seen["after_return"] = [focused(widgets), selected_in_list(widgets), selected()]
    key(Qt.Key.Key_Return)
    yield settled
    seen["zoomed_by_return"] = share_of_map("Vardø")
    iface.messageBar().clearWidgets()
    key(Qt.Key.Key_F2)
    yield settled
    type_year(widgets, "1234")
    yield settled
    seen["refusal"] = messages()
    key(Qt.Key.Key_F2)
    yield settled
    type_year(widgets, "2023")
    yield settled
    seen["edited_by_keyboard"] = year("5634")
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    yield settled
    seen["undone_by_keyboard"] = year("5634")
    yield from rows_by_keyboard(widgets)
    key(Qt.Key.Key_Tab)
    seen["on_save"] = focused(widgets)
    key(Qt.Key.Key_Space)
    yield settled
    seen["saved"] = not layer("planaar").isModified()
    widgets.table.setFocus()
    widgets.search.clear()
    key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    yield settled
    seen["by_arrows"] = selected()


def rows_by_keyboard(widgets: QWidget) -> Steps:
    """Copy, clear and look at the row with the focus, and choose columns, without the mouse."""
    key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    yield settled
    seen["copied"] = QApplication.clipboard().text()
    key(Qt.Key.Key_Delete)
    yield settled
    seen["cleared"] = [year("5634"), layer("kommuner").featureCount()]
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    yield settled
    seen["given_back"] = year("5634")
    open_menu(widgets)
    yield settled
    screenshot("panel_meny", widgets.table.menu)
    choose(widgets.table.menu, "Åpne skjemaet")
    yield settled
    forms = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() == "QgsAttributeDialog" and widget.isVisible()
    ]
    seen["forms"] = len(forms)
    for form in forms:
        form.close()
    yield settled
    iface.mainWindow().activateWindow()
    widgets.table.setFocus()
    open_menu(widgets)
    yield settled
    choose(widgets.table.menu, "Kolonner", Qt.Key.Key_Right)
    yield settled
    choose(widgets.table.columns_menu, "Kilde")
    yield settled
    seen["column_added"] = not widgets.table.isColumnHidden(SOURCE)
    widgets.table.setFocus()


def open_menu(widgets: QWidget) -> None:
    """Press the context-menu key as the system passes it on."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(widgets.table, event)


def choose(menu: QMenu, text: str, enter: Qt.Key = Qt.Key.Key_Return) -> None:
    """Go to an item of a menu with the arrows, and choose it."""
    for _ in menu.actions():
        if menu.activeAction() is not None and menu.activeAction().text() == text:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, enter)


def next_day() -> Steps:
    """Find the panel where it was left, and leave it out when the plugin is unloaded."""
    dock = panel_dock()
    seen["open_again"] = dock.isVisible()
    seen["area"] = int(iface.mainWindow().dockWidgetArea(dock))
    click("planstatus_oppdater")
    yield says("Kartet er oppdatert")
    yield settled
    widgets = dock.widget().widgets
    seen["listed"] = widgets.table.model().rowCount()
    seen["column_kept"] = not widgets.table.isColumnHidden(SOURCE)
    seen["text_colours"] = [text_colour(widgets.chart), text_colour(widgets.total)]
    press_cell(widgets, "Bardu", NAME)
    yield settled
    screenshot("panel_natt")
    click("planstatus_panel")
    yield settled
    seen["closed_by_button"] = not dock.isVisible()
    click("planstatus_panel")
    yield settled
    layer("kommuner").startEditing()
    unloadPlugin("planstatus")
    yield settled
    layer("kommuner").rollBack()
    QgsProject.instance().clear()
    yield settled
    seen["docks_after_unload"] = len(
        iface.mainWindow().findChildren(QDockWidget, "planstatus_panel")
    )


def panel_dock() -> QDockWidget:
    """Return the panel's frame."""
    (dock,) = iface.mainWindow().findChildren(QDockWidget, "planstatus_panel")
    return dock


def text_colour(widget: QWidget) -> str:
    """Return the colour a widget writes in."""
    return str(widget.palette().windowText().color().name())


def listed(widgets: QWidget) -> list[str]:
    """Return the names in the list, in order."""
    model = widgets.table.model()
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def selected() -> list[str]:
    """Return the names of what is selected in the map."""
    return sorted(feature["kommunenavn"] for feature in layer("kommuner").selectedFeatures())


def selected_in_list(widgets: QWidget) -> list[str]:
    """Return the names of the rows that are selected."""
    return [index.data() for index in widgets.table.selectionModel().selectedRows()]


def in_view(widgets: QWidget, name: str) -> bool:
    """Return whether a row can be seen without scrolling."""
    index = widgets.table.model().index(listed(widgets).index(name), NAME)
    return widgets.table.viewport().rect().contains(widgets.table.visualRect(index).center())


def press(widget: QWidget) -> None:
    """Click a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press_cell(widgets: QWidget, name: str, column: int, how: object = QTest.mouseClick) -> None:
    """Click a cell in the list."""
    table = widgets.table
    index = table.model().index(listed(widgets).index(name), column)
    table.scrollTo(index)
    how(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def press_map(name: str) -> None:
    """Click in the middle of a municipality on the map."""
    canvas = iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(middle(name))
    point = QPoint(int(pixel.x()), int(pixel.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)


def feature_named(name: str) -> object:
    """Return a municipality."""
    (feature,) = [f for f in layer("kommuner").getFeatures() if f["kommunenavn"] == name]
    return feature


def middle(name: str) -> object:
    """Return a point inside a municipality, in map coordinates."""
    return feature_named(name).geometry().pointOnSurface().asPoint()


def share_of_map(name: str) -> list[float]:
    """Return how much of the map's width and height a municipality takes; 0 when it is cut off."""
    box, extent = feature_named(name).geometry().boundingBox(), iface.mapCanvas().extent()
    if not extent.contains(box):
        return [0, 0]
    return [round(box.width() / extent.width(), 2), round(box.height() / extent.height(), 2)]


def type_year(widgets: QWidget, text: str) -> None:
    """Type in the cell that is being edited."""
    editor = widgets.table.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def key(code: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), code, held)


def focused(widgets: QWidget) -> str:
    """Return which of the panel's widgets has the focus."""
    parts = {name: getattr(widgets, name) for name in ("search", "band", "county", "table", "save")}
    parts |= {name: getattr(widgets.filters, name) for name in ("older", "years", "oldest_first")}
    found = [name for name, widget in parts.items() if widget is QApplication.focusWidget()]
    return found[0] if found else str(QApplication.focusWidget())


if (OUT / SEEN_FIRST).exists():
    begin(next_day)
else:
    begin(open_panel, use_by_mouse, use_by_keyboard, leave_until_tomorrow)
