"""Runs inside a real QGIS window: plan years typed and calculated, and saved by every button.

Started by `qgis --code`, as `window.py` is.
"""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsMapSettings, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFieldExpressionWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from qgis.utils import iface
from window import (
    OUT,
    Steps,
    answer_next_dialog,
    attribute_table,
    begin,
    click,
    colour_of,
    layer,
    messages,
    press_redo,
    press_undo,
    screenshot,
    seen,
    type_year,
    year,
)

NOT_SAVED = "ikke lagret"


def officer() -> Steps:
    """An afternoon of typing; each `yield` lets QGIS live for so many milliseconds."""
    click("planstatus_oppdater")
    yield 2500
    click("planstatus_rediger")
    yield 2000
    table = attribute_table()
    seen["first_cell"] = first_cell(table)
    seen["save_buttons_before"] = [is_lit(table_save(table)), is_lit(main_save())]

    for name, button in (("table", table_save(table)), ("main", main_save())):
        value = {"table": "2021", "main": "2022"}[name]
        type_year(table, "5516", value)
        yield 800
        seen[f"{name}_lit"] = is_lit(button)
        seen[f"{name}_told"] = told()
        if name == "table":
            screenshot("ulagret")
        press(button)
        yield 1500
        seen[f"{name}_in_copy"] = in_copy("5516")
        seen[f"{name}_lit_after"] = is_lit(button)
        seen[f"{name}_told_after"] = told()

    type_year(table, "5516", "2023")
    type_year(table, "5524", "2021")
    yield 800
    seen["two_told"] = told()
    press_on_message("Angre")
    yield 800
    seen["after_undo_on_message"] = [told(), year("5516"), year("5524")]
    press_on_message("Lagre")
    yield 1500
    seen["saved_by_message"] = [told(), in_copy("5516"), in_copy("5524")]
    type_year(table, "5524", "2020")
    yield 500
    press_on_message("Forkast")
    yield 800
    seen["one_discarded"] = [told(), year("5524"), layer("kommuner").isEditable()]
    type_year(table, "5516", "2020")
    type_year(table, "5524", "2020")
    yield 500
    answer_next_dialog("Forkast")
    press_on_message("Forkast")
    yield 1200
    seen["two_discarded"] = [told(), year("5516"), year("5524")]
    seen["questions_on_discard"] = seen.pop("questions")

    for where, view in (("join", table), ("own", None)):
        if view is None:
            iface.showAttributeTable(layer("planaar"))
            yield 2000
            table.window().close()
            yield 500
            view = attribute_table()
        for scope, value in (("all", "2015"), ("selected", "2016")):
            layer_of_view = layer("kommuner" if where == "join" else "planaar")
            layer_of_view.selectByExpression("\"kommunenummer\" < '5510'")
            calculate(view, "planaar", value if where == "join" else f"{value} + 2", scope)
            yield 1500
            seen[f"calculated_{where}_{scope}"] = [told(), years_shown(), is_lit(table_save(view))]
            press_undo_of(layer_of_view)
            yield 800
            seen[f"undone_{where}_{scope}"] = [told(), years_shown()]
            press_redo_of(layer_of_view)
            yield 800
            press(table_save(view))
            yield 1500
            seen[f"saved_{where}_{scope}"] = [told(), years_in_copy()]
    view.window().close()
    yield 500

    click("planstatus_rediger")
    yield 2000
    table = attribute_table()
    iface.messageBar().clearWidgets()
    type_year(table, "5516", "2022")
    type_year(table, "5524", "20222")
    yield 800
    seen["check_when_typed"] = messages()
    press(table_save(table))
    yield 1500
    seen["check_refused"] = messages()
    screenshot("avvist ved lagring")
    seen["check_stands"] = [year("5516"), year("5524"), is_lit(table_save(table)), told()]
    press_undo()
    yield 800
    seen["check_undone"] = [year("5516"), year("5524")]
    press_redo()
    yield 500
    type_year(table, "5524", "2021")
    yield 500
    press(main_save())
    yield 1500
    seen["check_put_right"] = [in_copy("5516"), in_copy("5524"), told()]

    iface.messageBar().clearWidgets()
    type_year(table, "5516", "2019")
    yield 500
    with closing(sqlite3.connect(file_of(), timeout=0.1)) as other:
        other.execute("BEGIN EXCLUSIVE")
        press(table_save(table))
        yield 7000
        seen["locked"] = whole_messages()
        screenshot("opptatt ved lagring")
        seen["locked_stands"] = [year("5516"), is_lit(table_save(table))]
        other.rollback()
    press(table_save(table))
    yield 1500
    seen["locked_saved_after"] = [in_copy("5516"), messages()]

    iface.messageBar().clearWidgets()
    dialog = table.window()
    dialog.findChild(QToolButton, "mAttributeViewButton").click()
    yield 2000
    choose_in_list(dialog, "Gratangen")
    yield 600
    type_in_form(dialog, "2024")
    yield 600
    seen["form_typed"] = [told(), year("5516"), in_form(dialog).text()]
    press_on_message("Angre")
    yield 800
    seen["form_undone"] = [told(), year("5516"), in_form(dialog).text()]
    press_redo()
    yield 800
    seen["form_redone"] = [told(), year("5516"), in_form(dialog).text()]
    press(table_save(table))
    yield 1500
    seen["form_saved"] = [told(), in_copy("5516")]

    layer("kommuner").selectByExpression("\"kommunenummer\" IN ('5516', '5518', '5520')")
    (many,) = [b for b in dialog.findChildren(QToolButton) if "multired" in b.toolTip()]
    many.click()
    yield 800
    type_in_form(dialog, "2025")
    yield 500
    apply_to_all(dialog)
    yield 800
    seen["many_typed"] = [told(), [year(each) for each in ("5516", "5518", "5520")]]
    screenshot("flere", dialog)
    press_undo()
    yield 800
    seen["many_undone"] = [told(), [year(each) for each in ("5516", "5518", "5520")]]
    press_redo()
    yield 500
    press_on_message("Lagre")
    yield 1500
    seen["many_saved"] = [told(), [in_copy(each) for each in ("5516", "5518", "5520")]]
    many.click()
    yield 300
    dialog.close()

    for source, target in (
        ("planaar", "planaar"),
        ("kommuner", "kommuner"),
        ("kommuner", "planaar"),
    ):
        iface.messageBar().clearWidgets()
        layer(source).selectByExpression("\"kommunenummer\" = '5501'")
        iface.setActiveLayer(layer(source))
        yield 200
        trigger("mActionCopyFeatures")
        yield 500
        iface.setActiveLayer(layer(target))
        yield 200
        trigger("mActionPasteFeatures")
        yield 1200
        counts = [layer(each).featureCount() for each in ("kommuner", "planaar")]
        seen[f"pasted_{source}_{target}"] = [messages(), counts]
        screenshot(f"limt inn i {target}")

    yield from accidents()


def accidents() -> Steps:
    """Delete and move municipalities with what is at hand while years are typed."""
    municipalities, canvas = layer("kommuner"), iface.mapCanvas()
    iface.setActiveLayer(municipalities)
    municipalities.removeSelection()
    type_year_in("5516", 2024)
    before = [colour_of(each) for each in ("5530", "5520")]
    municipalities.selectByExpression("\"kommunenummer\" IN ('5530', '5520')")
    yield 1500
    seen["colours_selected"] = [before, [colour_of(each) for each in ("5530", "5520")]]
    seen["markers"] = canvas.mapSettings().testFlag(QgsMapSettings.Flag.DrawEditingInfo)
    screenshot("valgte")

    canvas.setFocus()
    iface.messageBar().clearWidgets()
    trigger("mActionDeleteSelected")
    yield 600
    agree_with_qgis()
    yield 1200
    seen["deleted_on_map"] = [municipalities.featureCount(), messages(), year("5516")]

    click("planstatus_rediger")
    yield 2000
    (window,) = [each for each in QApplication.topLevelWidgets() if of_table(each)]
    iface.messageBar().clearWidgets()
    delete = window.findChild(QAction, "mActionDeleteSelected")
    QTimer.singleShot(0, delete.trigger)
    yield 600
    agree_with_qgis()
    yield 1200
    seen["deleted_in_table"] = [municipalities.featureCount(), messages(), year("5516")]
    window.close()

    iface.messageBar().clearWidgets()
    shapes = borders()
    trigger("mActionMoveFeature")
    yield 500
    (row,) = [each for each in municipalities.getFeatures() if each["kommunenummer"] == "5530"]
    middle = canvas.getCoordinateTransform().transform(row.geometry().pointOnSurface().asPoint())
    for step in (0, 60):
        place = QPoint(int(middle.x()) + step, int(middle.y()))
        QTest.mouseMove(canvas.viewport(), place)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield 600
    yield 800
    seen["moved"] = [borders() == shapes, messages(), year("5516")]
    screenshot("flyttet")


def of_table(window: QWidget) -> bool:
    """Tell whether a window is that of an attribute table, with its cells in front or not."""
    cells = window.findChild(QTableView, "mTableView")
    return window.isVisible() and cells is not None and cells.window() is window


def type_year_in(number: str, value: int) -> None:
    municipalities = layer("kommuner")
    (row,) = [each for each in municipalities.getFeatures() if each["kommunenummer"] == number]
    column = municipalities.fields().indexOf("planaar")
    municipalities.changeAttributeValue(row.id(), column, value)


def borders() -> list[str]:
    return [each.geometry().asWkt(1) for each in layer("kommuner").getFeatures()]


def agree_with_qgis() -> None:
    """Say yes where QGIS asks before it deletes, which not every version does."""
    question = QApplication.activeModalWidget()
    if isinstance(question, QMessageBox):
        question.defaultButton().click() if question.defaultButton() else question.accept()


def first_cell(table: QTableView) -> list[object]:
    """Return where the table is ready for typing: the row, the heading, and whether in a box."""
    current = table.currentIndex()
    heading = table.model().headerData(current.column(), Qt.Orientation.Horizontal)
    typed_in = [each for each in table.viewport().findChildren(QLineEdit) if each.isVisible()]
    return [current.row(), heading, len(typed_in)]


def whole_messages() -> list[str]:
    """Return what the message bar says, with what it has no room for and shows as a tip."""
    items = iface.messageBar().items()
    return [item.toolTip() or item.text() for item in items]


def file_of() -> Path:
    """Return the working file of the project."""
    return Path(layer("planaar").source().split("|")[0])


def in_copy(number: str) -> object:
    """Return the year in a copy of the GeoPackage alone, as it is mailed."""
    return years_in_copy("all").get(number)


def years_in_copy(what: str = "counts") -> dict[Any, Any]:
    """Return the years in a copy of the GeoPackage alone, by number or how many of each."""
    copy = OUT / "kopi.gpkg"
    # By a program of its own: a process that closes a file lets go of all SQLite's locks on it.
    subprocess.run(["cp", file_of(), copy], check=True)
    with closing(sqlite3.connect(copy)) as database:
        years = dict(database.execute("SELECT kommunenummer, planaar FROM planaar").fetchall())
    copy.unlink()
    return years if what == "all" else count(list(years.values()))


def years_shown() -> dict[str, int]:
    """Return how many municipalities show each year."""
    return count([f["planaar"] for f in layer("kommuner").getFeatures()])


def count(years: list[object]) -> dict[str, int]:
    return {str(each): years.count(each) for each in sorted(years, key=str)}


def told() -> list[str]:
    """Return what the message bar says of what is not saved."""
    return [text for text in messages() if text.endswith(NOT_SAVED)]


def button_of(action: QAction) -> QToolButton:
    """Return the button of an action that can be seen."""
    return next(
        w for w in action.associatedWidgets() if isinstance(w, QToolButton) and w.isVisible()
    )


def table_save(table: QTableView) -> QToolButton:
    """Return the attribute table's button for saving."""
    return button_of(table.window().findChild(QAction, "mActionSaveEdits"))


def main_save() -> QToolButton:
    """Return the main window's button for saving the active layer."""
    return button_of(iface.mainWindow().findChild(QAction, "mActionSaveLayerEdits"))


def is_lit(button: QToolButton) -> bool:
    return bool(button.isEnabled())


def press(button: QWidget) -> None:
    """Press a button as a mouse does."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_on_message(text: str) -> None:
    """Press a button on the lasting message, when this event is over."""
    (button,) = [
        button
        for item in iface.messageBar().items()
        for button in item.findChildren(QPushButton)
        if button.text() == text and item.text().endswith(NOT_SAVED)
    ]
    QTimer.singleShot(0, lambda: button.click())


def trigger(name: str) -> None:
    """Choose one of QGIS's own commands, when this event is over."""
    QTimer.singleShot(0, iface.mainWindow().findChild(QAction, name).trigger)


def choose_in_list(dialog: QWidget, name: str) -> None:
    """Click a municipality in the list beside the form."""
    (places,) = [
        view
        for view in dialog.findChildren(QListView)
        if view.metaObject().className() == "QgsFeatureListView"
    ]
    rows = (places.model().index(row, 0) for row in range(places.model().rowCount()))
    chosen = next(row for row in rows if name in row.data())
    places.scrollTo(chosen)
    point = places.visualRect(chosen).center()
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=point)


def in_form(dialog: QWidget) -> QLineEdit:
    """Return the box for the year in the form beside the list."""
    return next(box for box in dialog.findChildren(QLineEdit, "planaar") if box.isVisible())


def type_in_form(dialog: QWidget, text: str) -> None:
    box = in_form(dialog)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)


def apply_to_all(dialog: QWidget) -> None:
    """Follow the link «Bruk endringer» of a form for several municipalities."""
    links = [each for each in dialog.findChildren(QLabel) if "#apply" in each.text()]
    links[-1].linkActivated.emit("#apply")


def press_undo_of(which: QgsVectorLayer) -> None:
    iface.setActiveLayer(which)
    press_undo()


def press_redo_of(which: QgsVectorLayer) -> None:
    iface.setActiveLayer(which)
    press_redo()


def calculate(table: QTableView, column: str, expression: str, scope: str) -> None:
    """Use the field calculator bar above the attribute table."""
    bar = table.window().findChild(QWidget, "mUpdateExpressionBox")
    sip.cast(bar.findChild(QWidget, "mFieldCombo"), QgsFieldComboBox).setField(column)
    text = bar.findChild(QWidget, "mUpdateExpressionText")
    sip.cast(text, QgsFieldExpressionWidget).setField(expression)
    name = "mRunFieldCalc" if scope == "all" else "mRunFieldCalcSelected"
    press(bar.findChild(QToolButton, name))


if __name__ == "__main__":
    begin(officer())
