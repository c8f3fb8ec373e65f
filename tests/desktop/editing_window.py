"""Runs inside a real QGIS window: plan years typed and calculated, and saved by every button.

See `day.py` for how a day goes, and `window.py` for the means.
"""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from day import OUT, Steps, begin, screenshot, seen, settled, soon
from qgis.core import QgsMapSettings, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFieldExpressionWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
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
    answer_next_dialog,
    attribute_table,
    click,
    colour_of,
    layer,
    messages,
    press_redo,
    press_undo,
    type_year,
    year,
)

NOT_SAVED = "ikke lagret"


def open_table() -> Steps:
    """Open the attribute table of a map that was just made."""
    click("planstatus_oppdater")
    yield settled
    click("planstatus_rediger")
    yield settled
    table = attribute_table()
    seen["first_cell"] = first_cell(table)
    seen["save_buttons_before"] = [is_lit(table_save(table)), is_lit(main_save())]


def save_by_buttons() -> Steps:
    """Type a year, and save it with each button that can."""
    table = attribute_table()
    for name, button in (("table", table_save(table)), ("main", main_save())):
        value = {"table": "2021", "main": "2022"}[name]
        type_year(table, "5516", value)
        yield settled
        seen[f"{name}_lit"] = is_lit(button)
        seen[f"{name}_told"] = told()
        if name == "table":
            screenshot("ulagret")
        press(button)
        yield settled
        seen[f"{name}_in_copy"] = in_copy("5516")
        seen[f"{name}_lit_after"] = is_lit(button)
        seen[f"{name}_told_after"] = told()


def answer_on_the_message() -> Steps:
    """Undo, save and discard with the lasting message."""
    table = attribute_table()
    type_year(table, "5516", "2023")
    type_year(table, "5524", "2021")
    yield settled
    seen["two_told"] = told()
    press_on_message("Angre")
    yield settled
    seen["after_undo_on_message"] = [told(), year("5516"), year("5524")]
    press_on_message("Lagre")
    yield settled
    seen["saved_by_message"] = [told(), in_copy("5516"), in_copy("5524")]
    type_year(table, "5524", "2020")
    yield settled
    press_on_message("Forkast")
    yield settled
    seen["one_discarded"] = [told(), year("5524"), layer("kommuner").isEditable()]
    type_year(table, "5516", "2020")
    type_year(table, "5524", "2020")
    yield settled
    answer_next_dialog("Forkast")
    press_on_message("Forkast")
    yield settled
    seen["two_discarded"] = [told(), year("5516"), year("5524")]
    seen["questions_on_discard"] = seen.pop("questions")


def calculate_fields() -> Steps:
    """Use the field calculator in both tables, for all rows and for some."""
    table = attribute_table()
    for where, view in (("join", table), ("own", None)):
        if view is None:
            iface.showAttributeTable(layer("planaar"))
            yield settled
            table.window().close()
            yield settled
            view = attribute_table()
        for scope, value in (("all", "2015"), ("selected", "2016")):
            layer_of_view = layer("kommuner" if where == "join" else "planaar")
            layer_of_view.selectByExpression("\"kommunenummer\" < '5510'")
            calculate(view, "planaar", value if where == "join" else f"{value} + 2", scope)
            yield settled
            seen[f"calculated_{where}_{scope}"] = [told(), years_shown(), is_lit(table_save(view))]
            press_undo_of(layer_of_view)
            yield settled
            seen[f"undone_{where}_{scope}"] = [told(), years_shown()]
            press_redo_of(layer_of_view)
            yield settled
            press(table_save(view))
            yield settled
            seen[f"saved_{where}_{scope}"] = [told(), years_in_copy()]
    view.window().close()
    yield settled


def type_what_is_refused() -> Steps:
    """Type what the database refuses, try to save it, and put it right."""
    click("planstatus_rediger")
    yield settled
    table = attribute_table()
    iface.messageBar().clearWidgets()
    type_year(table, "5516", "2022")
    type_year(table, "5524", "20222")
    yield settled
    seen["check_when_typed"] = messages()
    press(table_save(table))
    yield settled
    seen["check_refused"] = messages()
    screenshot("avvist ved lagring")
    seen["check_stands"] = [year("5516"), year("5524"), is_lit(table_save(table)), told()]
    press_undo()
    yield settled
    seen["check_undone"] = [year("5516"), year("5524")]
    press_redo()
    yield settled
    type_year(table, "5524", "2021")
    yield settled
    press(main_save())
    yield settled
    seen["check_put_right"] = [in_copy("5516"), in_copy("5524"), told()]


def save_to_a_locked_file() -> Steps:
    """Save while another program has the file, and once it has let go."""
    table = attribute_table()
    iface.messageBar().clearWidgets()
    type_year(table, "5516", "2019")
    yield settled
    with closing(sqlite3.connect(file_of(), timeout=0.1)) as other:
        other.execute("BEGIN EXCLUSIVE")
        press(table_save(table))
        yield lambda: any("ikke tapt" in text for text in whole_messages())
        yield settled
        seen["locked"] = whole_messages()
        screenshot("opptatt ved lagring")
        seen["locked_stands"] = [year("5516"), is_lit(table_save(table))]
        other.rollback()
    press(table_save(table))
    yield settled
    seen["locked_saved_after"] = [in_copy("5516"), messages()]


def type_in_a_form() -> Steps:
    """Type in the form beside the list, for one municipality and for three."""
    table = attribute_table()
    iface.messageBar().clearWidgets()
    dialog = table.window()
    dialog.findChild(QToolButton, "mAttributeViewButton").click()
    yield settled
    choose_in_list(dialog, "Gratangen")
    yield settled
    type_in_form(dialog, "2024")
    yield settled
    seen["form_typed"] = [told(), year("5516"), in_form(dialog).text()]
    press_on_message("Angre")
    yield settled
    seen["form_undone"] = [told(), year("5516"), in_form(dialog).text()]
    press_redo()
    yield settled
    seen["form_redone"] = [told(), year("5516"), in_form(dialog).text()]
    press(table_save(table))
    yield settled
    seen["form_saved"] = [told(), in_copy("5516")]

    layer("kommuner").selectByExpression("\"kommunenummer\" IN ('5516', '5518', '5520')")
    (many,) = [b for b in dialog.findChildren(QToolButton) if "multired" in b.toolTip()]
    many.click()
    yield settled
    type_in_form(dialog, "2025")
    yield settled
    apply_to_all(dialog)
    yield settled
    seen["many_typed"] = [told(), [year(each) for each in ("5516", "5518", "5520")]]
    screenshot("flere", dialog)
    press_undo()
    yield settled
    seen["many_undone"] = [told(), [year(each) for each in ("5516", "5518", "5520")]]
    press_redo()
    yield settled
    press_on_message("Lagre")
    yield settled
    seen["many_saved"] = [told(), [in_copy(each) for each in ("5516", "5518", "5520")]]
    many.click()
    yield settled
    dialog.close()


def paste() -> Steps:
    """Paste a municipality into each table."""
    for source, target in (
        ("planaar", "planaar"),
        ("kommuner", "kommuner"),
        ("kommuner", "planaar"),
    ):
        iface.messageBar().clearWidgets()
        layer(source).selectByExpression("\"kommunenummer\" = '5501'")
        iface.setActiveLayer(layer(source))
        yield settled
        trigger("mActionCopyFeatures")
        yield settled
        iface.setActiveLayer(layer(target))
        yield settled
        trigger("mActionPasteFeatures")
        yield settled
        counts = [layer(each).featureCount() for each in ("kommuner", "planaar")]
        seen[f"pasted_{source}_{target}"] = [messages(), counts]
        screenshot(f"limt inn i {target}")


def select_and_delete() -> Steps:
    """Delete municipalities on the map and in the table while years are typed."""
    municipalities, canvas = layer("kommuner"), iface.mapCanvas()
    iface.setActiveLayer(municipalities)
    municipalities.removeSelection()
    type_year_in("5516", 2024)
    before = [colour_of(each) for each in ("5530", "5520")]
    municipalities.selectByExpression("\"kommunenummer\" IN ('5530', '5520')")
    yield settled
    seen["colours_selected"] = [before, [colour_of(each) for each in ("5530", "5520")]]
    seen["markers"] = canvas.mapSettings().testFlag(QgsMapSettings.Flag.DrawEditingInfo)
    screenshot("valgte")

    canvas.setFocus()
    iface.messageBar().clearWidgets()
    trigger("mActionDeleteSelected")
    yield settled
    agree_with_qgis()
    yield settled
    seen["deleted_on_map"] = [municipalities.featureCount(), messages(), year("5516")]

    click("planstatus_rediger")
    yield settled
    (window,) = [each for each in QApplication.topLevelWidgets() if of_table(each)]
    iface.messageBar().clearWidgets()
    delete = window.findChild(QAction, "mActionDeleteSelected")
    soon(lambda: delete.trigger())
    yield settled
    agree_with_qgis()
    yield settled
    seen["deleted_in_table"] = [municipalities.featureCount(), messages(), year("5516")]
    window.close()


def move() -> Steps:
    """Move a municipality on the map."""
    municipalities, canvas = layer("kommuner"), iface.mapCanvas()
    iface.messageBar().clearWidgets()
    shapes = borders()
    trigger("mActionMoveFeature")
    yield settled
    (row,) = [each for each in municipalities.getFeatures() if each["kommunenummer"] == "5530"]
    middle = canvas.getCoordinateTransform().transform(row.geometry().pointOnSurface().asPoint())
    for step in (0, 60):
        place = QPoint(int(middle.x()) + step, int(middle.y()))
        QTest.mouseMove(canvas.viewport(), place)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield settled
    yield settled
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
        roles = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.YesRole)
        next(b for b in question.buttons() if question.buttonRole(b) in roles).click()


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
    soon(lambda: button.click())


def trigger(name: str) -> None:
    """Choose one of QGIS's own commands, when this event is over."""
    soon(lambda: iface.mainWindow().findChild(QAction, name).trigger())


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
    begin(
        open_table,
        save_by_buttons,
        answer_on_the_message,
        calculate_fields,
        type_what_is_refused,
        save_to_a_locked_file,
        type_in_a_form,
        paste,
        select_and_delete,
        move,
    )
