"""Runs inside a real QGIS window: an officer goes through the settings, and clicks.

See `day.py` for how a day goes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from day import OUT, Steps, begin, screenshot, seen, settled, soon, when
from qgis.core import QgsProject
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QSize, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from qgis.utils import iface, unloadPlugin
from window import click, layer, messages, year

answers: list[str] = []


def look_at_settings() -> Steps:
    """Look at the page of settings, and click with those there are from the start."""
    with_options(lambda dialog, page: show(dialog, page, "innstillinger"))
    click("planstatus_innstillinger")
    yield settled
    click("planstatus_oppdater")
    yield settled
    seen["before"] = state()


def change_settings() -> Steps:
    """Change the settings, and see what two clicks make of it."""
    with_options(change)
    click("planstatus_innstillinger")
    yield settled
    answer_questions("Bytt")
    click("planstatus_oppdater")
    yield settled
    seen["after"] = state()
    seen["switch"] = seen["questions"][0]
    seen["message_after"] = messages()
    click("planstatus_oppdater")
    yield settled
    seen["again"] = state()


def look_at_export() -> Steps:
    """Look where an export begins."""
    look_where_export_begins()
    click("planstatus_eksporter")
    yield settled


def type_nonsense() -> Steps:
    """Type what the settings refuse."""
    with_options(enter_nonsense)
    click("planstatus_innstillinger")
    yield settled


def reset_settings() -> Steps:
    """Reset the settings."""
    with_options(reset)
    click("planstatus_innstillinger")
    yield settled
    answer_questions("Bytt")
    click("planstatus_oppdater")
    yield settled
    seen["reset"] = state()


def read_in_own_table() -> Steps:
    """Choose a table of the office's own, decline it, change it, agree, and take it away."""
    with_options(choose_table)
    click("planstatus_innstillinger")
    yield settled
    seen["questions"] = []
    answer_questions("Avbryt")
    click("planstatus_oppdater")
    yield settled
    answer_questions("Avbryt")
    click("planstatus_oppdater")
    yield settled
    seen["declined"] = [list(seen["questions"]), state()["years"], year("5501")]
    table = OUT / "kontorets.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2022", "2023 "), encoding="utf-8")
    answer_questions("Les inn")
    click("planstatus_oppdater")
    yield settled
    seen["read_in"] = [state()["years"], year("5501")]
    iface.messageBar().clearWidgets()
    table.unlink()
    click("planstatus_oppdater")
    yield settled
    seen["message_missing"] = messages()


def unload() -> Steps:
    """Take the plugin out."""
    unloadPlugin("planstatus")
    seen["page_after_unload"] = "open"
    when(dialog_with_pages, leave_dialog)
    soon(lambda: iface.showOptionsDialog(iface.mainWindow(), "planstatus_innstillinger"))
    yield settled


def show(dialog: QDialog, page: QWidget, name: str) -> None:
    """Take pictures of the bottom of the page in a small window, and of all of it."""
    dialog.resize(QSize(900, 640))
    QApplication.processEvents()
    area = page.findChild(QScrollArea)
    seen["sideways"] = area.horizontalScrollBar().maximum()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QApplication.processEvents()
    screenshot(f"{name}_nederst", dialog)
    dialog.resize(QSize(900, 1260))
    path = page.fields["working_file"].widget
    path.setFilePath("/home/kontoret/Dokumenter/Planstatus/planstatus.gpkg")  # of no machine
    QApplication.processEvents()
    screenshot(name, dialog)
    dialog.reject()


def change(dialog: QDialog, page: QWidget) -> None:
    """Choose a table, a working file, a colour, a title, a date and bands, and press OK."""
    fields = page.fields
    fields["working_file"].widget.setFilePath(str(OUT / "felles æøå" / "felles.gpkg"))
    fields["plan_year_source"].widget.setFilePath(str(OUT / "kontorets.csv"))
    fields["colours"].widget.findChildren(QgsColorButton)[0].setColor(QColor("#112233"))
    fields["export_folder"].widget.setFilePath(str(OUT / "kart"))
    fields["title"].widget.setText("Statsforvalterens oversikt")
    fields["map_date"].show("2024-09-04")
    fields["bands"].widget.setText("1990-2017;2018-2021;2022-")
    QApplication.processEvents()
    press(dialog, QDialogButtonBox.StandardButton.Ok)


def choose_table(dialog: QDialog, page: QWidget) -> None:
    """Choose the office's table, and press OK."""
    page.fields["plan_year_source"].widget.setFilePath(str(OUT / "kontorets.csv"))
    press(dialog, QDialogButtonBox.StandardButton.Ok)


def look_where_export_begins() -> None:
    """Note the folder the next export dialog proposes, and leave it."""

    def note(dialog: QDialog) -> None:
        seen["export_begins_in"] = str(Path(dialog.file.filePath()).parent)
        dialog.reject()

    def opened() -> QDialog | None:
        dialog = QApplication.activeModalWidget()
        return dialog if hasattr(dialog, "file") else None

    when(opened, note)


def enter_nonsense(dialog: QDialog, page: QWidget) -> None:
    """Type bands that are none, and try to leave."""
    page.fields["bands"].widget.setText("i fjor")
    QApplication.processEvents()
    seen["problem"] = page.fields["bands"].problem.text()
    seen["problem_is_visible"] = page.fields["bands"].problem.isVisible()
    screenshot("innstillinger_feil", dialog)
    answer_questions("Lukk")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    seen["refusal"] = seen["questions"][-1][1]  # a message where QGIS closes the dialog
    seen["kept_open"] = dialog.isVisible()
    if dialog.isVisible():
        dialog.reject()


def reset(dialog: QDialog, page: QWidget) -> None:
    """Press «Tilbakestill» and OK."""
    page.findChild(QPushButton, "tilbakestill").click()
    press(dialog, QDialogButtonBox.StandardButton.Ok)


def leave_dialog(dialog: QDialog) -> None:
    """Note whether the page is still there after the plugin was taken out."""
    seen["page_after_unload"] = dialog.findChild(QWidget, "planstatus_innstillinger") is not None
    dialog.reject()


def state() -> dict[str, object]:
    """Return what the settings decide, as the project has it."""
    project = QgsProject.instance()
    municipalities = layer("kommuner")
    categories = municipalities.renderer().categories()
    return {
        "title": project.customVariables()["planstatus_tittel"],
        "date": project.customVariables()["planstatus_kartdato"],
        "labels": [category.label() for category in categories],
        "eldre": categories[0].symbol().color().name(),
        "file": municipalities.source().split("|")[0],
        "years": sum(isinstance(each["planaar"], int) for each in municipalities.getFeatures()),
        "layers": len(project.mapLayers()),
    }


def with_options(act: Callable[[QDialog, QWidget], None]) -> None:
    """Do something with the options dialog once it shows our page."""

    def on(dialog: QDialog) -> None:
        # newer QGIS puts each page into a scroll area, which takes its name
        named = dialog.findChildren(QWidget, "planstatus_innstillinger")
        page = next(widget for widget in named if hasattr(widget, "fields"))
        seen["page_is_current"] = page.isVisible()
        act(dialog, page)

    when(dialog_with_pages, on)


def dialog_with_pages() -> QDialog | None:
    """Return the options dialog, if it is open."""
    dialog = QApplication.activeModalWidget()
    found = dialog is not None and dialog.findChild(QWidget, "mOptionsStackedWidget")
    return dialog if found else None


def answer_questions(answer: str) -> None:
    """Press the button with this text in every question from now on, and keep what it asked."""
    answers[:] = [answer]


def look_for_questions() -> None:
    """Answer the question that is open, if there is one, and look again soon."""
    box = QApplication.activeModalWidget()
    table = box.findChild(QTableView) if isinstance(box, QDialog) else None
    if isinstance(box, QMessageBox):
        seen.setdefault("questions", []).append([box.text(), box.informativeText()])
        press_answer(box)
    elif table is not None and type(box).__name__ == "IntakeDialog":
        question = box.findChild(QLabel).text()
        seen.setdefault("questions", []).append([question, texts_of(table)])
        press_answer(box)
    QTimer.singleShot(100, look_for_questions)


def press_answer(dialog: QDialog) -> None:
    """Press the button whose text begins with the answer."""
    buttons = dialog.findChildren(QPushButton)
    next(b for b in buttons if b.text().replace("&", "").startswith(answers[0])).click()


def texts_of(table: QTableView) -> list[list[str]]:
    """Return what a table shows."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(row, c).data() for c in columns] for row in range(model.rowCount())]


def press(dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> None:
    """Press a button of the dialog's own."""
    dialog.findChild(QDialogButtonBox).button(standard).click()


look_for_questions()
begin(
    look_at_settings,
    change_settings,
    look_at_export,
    type_nonsense,
    reset_settings,
    read_in_own_table,
    unload,
)
