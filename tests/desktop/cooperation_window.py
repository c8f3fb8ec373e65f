"""Runs inside a real QGIS window: tables of cooperation read in, edited, written and drawn.

Started by `qgis --code` like `window.py`, whose steps begin only there.
"""

from __future__ import annotations

from pathlib import Path

from day import OUT, Steps, begin, screenshot, seen, settled
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit
from qgis.utils import iface
from window import (
    agree_to_rows,
    answer_next_dialog,
    choose_file,
    click,
    drop,
    messages,
    press_message_button,
    says,
    when_dialog,
)

THEME = "Interkommunalt samarbeid"


def first_click() -> Steps:
    """Tick the map of cooperation, click, and look at it."""
    QgsSettings().setValue("planstatus/samarbeid", "true")
    click("planstatus_oppdater")
    yield says("Kartet er oppdatert")
    yield settled
    project = QgsProject.instance()
    model = iface.layerTreeView().layerTreeModel()
    project.mapThemeCollection().applyTheme(THEME, project.layerTreeRoot(), model)
    yield settled
    seen["groups"] = [group.name() for group in project.layerTreeRoot().findGroups(True)]
    seen["legend_first"] = legend()
    screenshot("samarbeid")


def drop_a_table() -> Steps:
    """Drop a table of members on the map."""
    answer_next_dialog("Les inn som samarbeid", kept="question_dropped")
    agree_to_rows("samarbeid_oppsummering", kept="rows_dropped")
    drop(iface.mainWindow(), OUT / "medlemmer.csv")
    yield says("Kartet er oppdatert")
    yield settled
    seen["legend_dropped"] = legend()
    seen["members_dropped"] = members("nord-troms")
    iface.messageBar().clearWidgets()


def choose_a_table() -> Steps:
    """Choose a table from the menu."""
    choose_file(OUT / "kontorer.csv")
    agree_to_rows(kept="rows_chosen")
    click("planstatus_les_samarbeid")
    yield says("Kartet er oppdatert")
    yield settled
    seen["legend_chosen"] = legend()
    seen["backups"] = len(list(Path(store()).parent.joinpath("Sikkerhetskopier").iterdir()))
    iface.messageBar().clearWidgets()


def write_the_tables() -> Steps:
    """Write the tables to a workbook."""
    answer_next_dialog("Excel-arbeidsbok …", kept="question_written")
    when_dialog(QFileDialog, name_file)
    click("planstatus_skriv_samarbeid")
    yield says("er skrevet til")
    yield settled
    seen["written"] = messages()
    screenshot("samarbeid_skrevet")


def edit_and_save() -> Steps:
    """Write that Dyrøy has left, undo it, do it again and save; the map follows."""
    iface.messageBar().clearWidgets()
    write_an_end("5528", "2023")
    yield settled
    seen["legend_unsaved"], seen["told_unsaved"] = legend(), messages()
    screenshot("samarbeid_ulagret")
    press_message_button("Angre")
    yield settled
    seen["legend_undone"] = legend()
    write_an_end("5528", "2023")
    yield settled
    press_message_button("Lagre")
    yield settled
    layer("samarbeid_medlem").commitChanges()
    yield settled
    seen["legend_saved"], seen["told_saved"] = legend(), messages()
    screenshot("samarbeid_redigert")


def click_with_pending_edits() -> Steps:
    """Click while Bardu's end is not saved, and say no, then yes."""
    write_an_end("5520", "2023")
    yield settled
    answer_next_dialog("Avbryt", kept="question_pending")
    click("planstatus_oppdater")
    yield settled
    seen["pending_after_cancel"] = layer("samarbeid_medlem").isModified()
    answer_next_dialog("Lagre")
    click("planstatus_oppdater")
    yield says("Kartet er oppdatert")
    yield settled
    seen["pending_after_save"] = layer("samarbeid_medlem").isModified()
    seen["legend_last"] = legend()
    click("planstatus_skriv_ut")
    yield settled
    designer = iface.openLayoutDesigners()[0]
    seen["opened"] = designer.masterLayout().name()
    designer.view().zoomFull()
    yield settled
    screenshot("samarbeid_layout", designer.window())
    designer.close()
    yield settled


def name_file(dialog: QDialog) -> None:
    """Give the workbook a name without an ending, and save."""
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(OUT / "alt om samarbeid"))
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def write_an_end(number: str, day: str) -> None:
    """Write when a municipality left, as the form does."""
    table = layer("samarbeid_medlem")
    if not table.isEditable():
        table.startEditing()
    (row,) = [each for each in table.getFeatures() if each["kommunenummer"] == number]
    table.changeAttributeValue(row.id(), table.fields().indexOf("til"), day)


def members(code: str) -> list[str]:
    """Return who the table says are members."""
    rows = layer("samarbeid_medlem").getFeatures()
    return [row["kommunenummer"] for row in rows if row["samarbeid"] == code]


def layer(role: str) -> QgsVectorLayer:
    """Return the table with the role."""
    layers = QgsProject.instance().mapLayers().values()
    return next(each for each in layers if each.customProperty("planstatus/role") == role)


def store() -> str:
    """Return the working file."""
    return str(layer("planaar").source().split("|")[0])


def legend() -> list[str]:
    """Return the rows of the legend of the page, each in one line."""
    layout = QgsProject.instance().layoutManager().layoutByName(f"{THEME} A4")
    model = layout.itemById("tegnforklaring").model()
    nodes = model.rootGroup().findLayers()
    rows = [row for node in nodes for row in model.layerLegendNodes(node)]
    return [" ".join(str(row.data(0)).replace("\u00a0", " ").split()) for row in rows]


if __name__ == "__main__":
    begin(
        first_click,
        drop_a_table,
        choose_a_table,
        write_the_tables,
        edit_and_save,
        click_with_pending_edits,
    )
