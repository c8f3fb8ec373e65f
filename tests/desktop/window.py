"""Runs inside a real QGIS window: the steps an officer takes, and what she then sees.

Started by `qgis --code`; see `day.py` for how a day goes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from day import OUT, Steps, begin, screenshot, seen, settled, soon, when
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QModelIndex, QPointF, QRect, Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QTableView,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QWidget,
)
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

YEAR_COLUMN = 2
SUCCESS = Qgis.MessageLevel.Success


def first_click() -> Steps:
    """The toolbar, and the first click."""
    window = iface.mainWindow()
    toolbar = window.findChild(QToolBar, "planstatus_verktoylinje")
    seen["buttons"] = [action.objectName() for action in toolbar.actions()]

    click("planstatus_oppdater")
    yield says("Kartet er oppdatert")
    yield settled
    seen["message"] = messages()
    seen["message_tip"] = result_tip()
    button = iface.messageBar().items()[-1].findChild(QPushButton)
    seen["open_folder_button"] = [button.text(), button.toolTip()]
    seen["layers"] = [n.name() for n in QgsProject.instance().layerTreeRoot().findLayers()]
    iface.zoomToActiveLayer()
    yield settled
    screenshot("vindu_oppdatert")


def type_years() -> Steps:
    """Type a year in the attribute table, take it back and do it again."""
    before = colour_of("5516")
    click("planstatus_rediger")
    yield settled
    table = attribute_table()
    seen["columns"] = visible_columns(table)
    type_year(table, "5516", "2023")
    yield settled
    screenshot("attributtabell", table.window())
    seen["edited"] = year("5516")
    seen["message_after_edit"] = messages()
    seen["recoloured_before_save"] = colour_of("5516") != before
    press_undo()
    yield settled
    seen["after_undo"] = year("5516")
    press_redo()
    yield settled
    seen["after_redo"] = year("5516")


def refuse_what_is_no_year() -> Steps:
    """Type what is not a year."""
    table = attribute_table()
    iface.messageBar().clearWidgets()
    type_year(table, "5524", "20222")
    yield settled
    seen["refusal"] = messages()
    screenshot("avvist")
    seen["after_refusal"] = year("5516")
    type_year(table, "5524", "2021")
    yield settled


def click_with_pending_edits() -> Steps:
    """Click while years are not saved, and say no, then yes."""
    iface.messageBar().clearWidgets()
    answer_next_dialog("Avbryt")
    click("planstatus_oppdater")
    yield settled
    seen["pending_after_cancel"] = layer("planaar").isModified()
    answer_next_dialog("Lagre")
    click("planstatus_oppdater")
    yield settled
    seen["pending_after_save"] = layer("planaar").isModified()
    seen["message_after_save"] = messages()
    seen["tip_after_save"] = result_tip()
    layer("kommuner").commitChanges()
    yield settled
    screenshot("vindu_redigert")


def read_in_table() -> Steps:
    """Look at one table, read in another, and the same again."""
    table = attribute_table()
    choose_file(OUT / "planoversikt.csv")
    click("planstatus_planaartabell")
    look_at_rows("oppsummering")
    yield settled
    seen["years_after_looking"] = [year("5516"), year("5524")]
    choose_file(OUT / "fra Kari.csv")
    click("planstatus_planaartabell")
    agree_to_rows(kept="question_table")
    yield settled
    seen["message_table"] = messages()
    screenshot("lest_inn")
    seen["cell_after_table"] = cell(table, "5520").data()
    press_message_button("Vis radene")
    yield settled
    seen["deviations_shown"] = deviations_shown()
    choose_file(OUT / "fra Kari.csv")
    click("planstatus_planaartabell")
    yield settled
    seen["message_same_table"] = messages()
    table.window().close()


def read_in_layer() -> Steps:
    """Read in municipalities of the whole country."""
    choose_file(OUT / "grenser.gpkg")
    click("planstatus_kommunelag")
    answer_next_dialog("Les inn", kept="question_layer")
    yield settled
    seen["message_layer"] = messages()


def choose_map_date() -> Steps:
    """Choose another map date."""
    set_map_date("4. september 2024")
    click("planstatus_kartdato")
    yield says("Kartet er oppdatert", "2024-09-04")
    yield settled
    seen["message_kartdato"] = messages()
    seen["tip_kartdato"] = result_tip()
    seen["variable"] = QgsProject.instance().customVariables()["planstatus_kartdato"]
    screenshot("vindu")


def export_and_print() -> Steps:
    """Export each kind of file, and open the layout."""
    for suffix in ("pdf", "png", "svg"):
        answer_export_dialog(suffix)
        click("planstatus_eksporter")
        yield says(f".{suffix}", "2024-09-04")
        yield settled
        seen[f"message_{suffix}"] = messages()
    click("planstatus_skriv_ut")
    yield settled
    designers = iface.openLayoutDesigners()
    seen["designers"] = [designer.masterLayout().name() for designer in designers]
    designers[0].view().zoomFull()
    yield settled
    screenshot("layout", designers[0].window())
    designers[0].close()
    yield settled


def open_again() -> Steps:
    """Save the project, open it again, choose today's date and type."""
    seen.update(reopened())
    yield settled
    click("planstatus_oppdater")
    yield settled
    seen["variable_at_next_click"] = QgsProject.instance().customVariables()["planstatus_kartdato"]
    press_message_button("Bruk dagens dato")
    yield settled
    seen["variable_after_today"] = QgsProject.instance().customVariables()["planstatus_kartdato"]
    before = colour_of("5610")
    plan_years = layer("planaar")
    plan_years.startEditing()
    (row,) = [row for row in plan_years.getFeatures() if row["kommunenummer"] == "5610"]
    plan_years.changeAttributeValue(row.id(), plan_years.fields().indexOf("planaar"), 2024)
    yield settled
    seen["recoloured_when_reopened"] = colour_of("5610") != before
    plan_years.rollBack()
    yield settled


def take_out_and_put_back() -> Steps:
    """Unload the plugin and load it again."""
    unloadPlugin("planstatus")
    yield settled
    seen["actions_after_unload"] = len(buttons_named("planstatus_oppdater"))
    loadPlugin("planstatus")
    startPlugin("planstatus")
    yield settled
    seen["toolbars_after_reload"] = len(
        iface.mainWindow().findChildren(QToolBar, "planstatus_verktoylinje")
    )


def reopened() -> dict[str, object]:
    """Save the project, close it and open it again."""
    project = QgsProject.instance()
    file = str(OUT / "planstatus.qgz")
    project.write(file)
    iface.newProject()
    iface.addProject(file)
    years = [feature["planaar"] for feature in layer("kommuner").getFeatures()]
    QApplication.processEvents()
    return {
        "active_when_reopened": iface.activeLayer().customProperty("planstatus/role"),
        "years_when_reopened": sum(str(year) != "NULL" for year in years),
        "layouts_when_reopened": [each.name() for each in project.layoutManager().layouts()],
    }


def says(text: str, date: str = "") -> Callable[[], bool]:
    """Return what tells whether a message has a text, and the map a date if one is given."""

    def said() -> bool:
        now = QgsProject.instance().customVariables().get("planstatus_kartdato")
        return date in ("", now) and any(text in each.text() for each in iface.messageBar().items())

    return said


def buttons_named(name: str) -> list[QAction]:
    """Return the actions with an object name."""
    return iface.mainWindow().findChildren(QAction, name)


def click(name: str) -> None:
    """Click a command as a mouse does, without waiting for dialogs it opens.

    It has a button on the toolbar, or stands in the menu of the button «Planstatus».
    """
    toolbar = iface.mainWindow().findChild(QToolBar, "planstatus_verktoylinje")
    action = iface.mainWindow().findChild(QAction, name)
    button = toolbar.widgetForAction(action)
    if button is None:
        menu = iface.mainWindow().findChild(QMenu, "planstatus_meny")
        assert action in menu.actions(), name
        button = toolbar.widgetForAction(menu.menuAction())
        when(lambda: menu if menu.isVisible() else None, lambda _: choose_in(menu, action))
    assert isinstance(button, QToolButton), name
    soon(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))


def choose_in(menu: QMenu, action: QAction) -> None:
    """Click a line of a menu that is open."""
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def layer(role: str) -> QgsVectorLayer:
    """Return the plugin's layer with the role, of the first map where several have one."""
    (found,) = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("planstatus/role") == role
        and not layer.customProperty("planstatus/map")
    ]
    return found


def year(number: str) -> object:
    """Return the plan year the municipality layer shows."""
    (feature,) = [f for f in layer("kommuner").getFeatures() if f["kommunenummer"] == number]
    return None if str(feature["planaar"]) == "NULL" else feature["planaar"]


def messages() -> list[str]:
    """Return the texts on the message bar, the one in front first; count the lines of that."""
    items = iface.messageBar().items()
    for browser in (item.findChild(QTextBrowser) for item in items if item.isVisible()):
        height = browser.document().size().height() - 2 * browser.document().documentMargin()
        lines = round(height / browser.fontMetrics().lineSpacing())
        seen.setdefault("lines_of_messages", []).append(lines)
    return [item.text() for item in items]


def result_tip() -> str:
    """Return the tip of the message on what an update did."""
    items = iface.messageBar().items()
    return next((item.toolTip() for item in items if item.level() == SUCCESS), "")


def colour_of(number: str) -> str:
    """Return the mean colour around the middle of a municipality on the canvas, name and all."""
    canvas = iface.mapCanvas()
    canvas.waitWhileRendering()
    (feature,) = [f for f in layer("kommuner").getFeatures() if f["kommunenummer"] == number]
    point = feature.geometry().pointOnSurface().asPoint()
    pixel = canvas.getCoordinateTransform().transform(point)
    around = QRect(int(pixel.x()) - 20, int(pixel.y()) - 20, 41, 41)
    smooth = Qt.TransformationMode.SmoothTransformation
    image = canvas.grab(around).toImage().scaled(1, 1, transformMode=smooth)
    return QColor(image.pixel(0, 0)).name()


def attribute_table() -> QTableView:
    """Return the table view of the attribute table that is open."""
    (table,) = [
        widget
        for widget in QApplication.allWidgets()
        if widget.metaObject().className() == "QgsAttributeTableView" and widget.isVisible()
    ]
    return table


def visible_columns(table: QTableView) -> list[str]:
    """Return the column headings in the order they are shown."""
    model = table.model()
    return [
        str(model.headerData(column, Qt.Orientation.Horizontal))
        for column in range(model.columnCount())
        if not table.isColumnHidden(column)
    ]


def cell(table: QTableView, number: str) -> QModelIndex:
    """Return the cell with the year of a municipality."""
    model = table.model()
    (row,) = [row for row in range(model.rowCount()) if model.index(row, 0).data() == number]
    return model.index(row, YEAR_COLUMN)


def type_year(table: QTableView, number: str, text: str) -> None:
    """Double-click the year of a municipality, type, and press Enter."""
    index = cell(table, number)
    table.scrollTo(index)
    table.setCurrentIndex(index)
    table.edit(index)
    editors = [e for e in table.viewport().findChildren(QLineEdit) if e.isVisible()]
    editor = editors[-1]
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def press_undo() -> None:
    """Choose Edit > Undo, with the municipality layer active."""
    iface.mainWindow().findChild(QAction, "mActionUndo").trigger()


def press_redo() -> None:
    """Choose Edit > Redo."""
    iface.mainWindow().findChild(QAction, "mActionRedo").trigger()


def when_dialog(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Do something with the next dialog of a kind, once it is open."""

    def opened() -> QDialog | None:
        dialog = QApplication.activeModalWidget()
        is_it = isinstance(dialog, kind) and not isinstance(dialog, QProgressDialog)
        return dialog if is_it and dialog.isVisible() else None

    when(opened, act)


def answer_next_dialog(text: str, picture: str = "", kept: str = "") -> None:
    """Press the button with a text in the next question, and keep what it asked."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        keep_question([dialog.text(), dialog.informativeText()], kept)
        if picture:
            screenshot(picture, dialog)
        next(button for button in dialog.buttons() if button.text() == text).click()

    when_dialog(QMessageBox, answer)


def keep_question(question: list[str], name: str) -> None:
    """Keep a question under a name of its own, or among all."""
    if name:
        seen[name] = question
    else:
        seen.setdefault("questions", []).append(question)


def answer_export_dialog(suffix: str) -> None:
    """Choose the kind of file in the next export dialog and save under the proposed name."""

    def choose(dialog: QDialog) -> None:
        file = dialog.file
        seen.setdefault("proposed", Path(file.filePath()).name)
        dialog.kind.choose(suffix.upper())
        file.setFilePath(str(OUT / Path(file.filePath()).name))
        dialog.export.click()

    when_dialog(QDialog, choose)


def choose_file(path: Path) -> None:
    """Choose a file in the next file dialog that opens one."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(path.parent))
        dialog.findChild(QLineEdit, "fileNameEdit").setText(path.name)
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open).click()

    when_dialog(QFileDialog, choose)


def drop(target: QWidget, *files: Path) -> None:
    """Drop files from a file manager on a widget, with the events Qt sends for it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    middle = target.rect().center()
    how = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(middle, Qt.DropAction.CopyAction, *how))
    event = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, *how)
    QApplication.sendEvent(target, event)


def press_message_button(text: str) -> None:
    """Press a button on the message bar."""
    buttons = [
        button
        for item in iface.messageBar().items()
        for button in item.findChildren(QPushButton)
        if button.text() == text
    ]
    buttons[-1].click()


def agree_to_rows(picture: str = "", kept: str = "") -> None:
    """Keep what the next table of changes shows, and read in what is ticked."""
    from planstatus.ui.dialogs.read_in_dialog import ReadInDialog

    def agree(dialog: QDialog) -> None:
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        keep_question([texts[0], " ".join(texts[1:])], kept)
        seen.setdefault("rows", []).append(cells_of(dialog.table))
        seen["answers"] = [button.text() for button in dialog.findChildren(QPushButton)]
        if picture:
            screenshot(picture, dialog)
        dialog.read_in.click()

    when_dialog(ReadInDialog, agree)


def look_at_rows(picture: str) -> None:
    """Keep what the next table of changes shows and has ticked, and say no."""
    from planstatus.ui.dialogs.intake_dialog import IntakeDialog

    def look(dialog: QDialog) -> None:
        seen["rows_looked_at"] = cells_of(dialog.table)
        model, ticked = dialog.model, dialog.model.ticked_places()
        can_be = Qt.ItemFlag.ItemIsUserCheckable
        rows = [r for r in range(model.rowCount()) if model.flags(model.index(r, 0)) & can_be]
        seen["ticked"] = [model.place(row) in ticked for row in rows]
        screenshot(picture, dialog)
        dialog.reject()

    when_dialog(IntakeDialog, look)


def cells_of(table: QTableView) -> list[list[str]]:
    """Return what a table shows."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(row, c).data() for c in columns] for row in range(model.rowCount())]


def deviations_shown() -> list[list[str]]:
    """Return what «Vis radene» shows, and close it."""
    from planstatus.ui.dialogs.deviations_dialog import DeviationsDialog

    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, DeviationsDialog)]
    rows = cells_of(dialog.table)
    screenshot("rader_aa_sjekke", dialog)
    dialog.close()
    return rows


def set_map_date(text: str) -> None:
    """Type a date in the next dialog and press OK."""

    def choose(dialog: QDialog) -> None:
        dialog.field.line.selectAll()
        QTest.keyClicks(dialog.field.line, text)
        seen["kartdato_dialog"] = dialog.meaning.text()
        seen["kartdato_buttons"] = [each.text() for each in dialog.buttons.buttons()]
        screenshot("kartdato", dialog)
        QTest.keyClick(dialog.field.line, Qt.Key.Key_Return)

    when_dialog(QDialog, choose)


if __name__ == "__main__":
    begin(
        first_click,
        type_years,
        refuse_what_is_no_year,
        click_with_pending_edits,
        read_in_table,
        read_in_layer,
        choose_map_date,
        export_and_print,
        open_again,
        take_out_and_put_back,
    )
