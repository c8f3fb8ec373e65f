"""Runs inside a real QGIS window: an officer goes through the settings, and clicks.

Started by `qgis --code` like `window.py`, whose steps begin only there.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QPoint, QSize, QTimer
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
from window import click

OUT = Path(os.environ["PLANSTATUS_SEEN"])
THEME = os.environ.get("PLANSTATUS_THEME", "")
Steps = Iterator[float]
seen: dict[str, Any] = {}
answers: list[str] = []


def officer() -> Steps:
    """Change the settings and see them take effect; each `yield` lets QGIS live for a while."""
    if THEME:
        QgsApplication.setUITheme(THEME)
    with_options(lambda dialog, page: show(dialog, page, "innstillinger"))
    click("planstatus_innstillinger")
    yield 2500
    if THEME:
        return

    click("planstatus_oppdater")
    yield 3000
    seen["before"] = state()

    with_options(change)
    click("planstatus_innstillinger")
    yield 2500
    answer_questions("Bytt")
    click("planstatus_oppdater")
    yield 5000
    seen["after"] = state()
    seen["switch"] = seen["questions"][0]
    seen["message_after"] = messages()
    click("planstatus_oppdater")
    yield 3000
    seen["again"] = state()

    look_where_export_begins()
    click("planstatus_eksporter")
    yield 2000

    with_options(enter_nonsense)
    click("planstatus_innstillinger")
    yield 3500

    with_options(reset)
    click("planstatus_innstillinger")
    yield 2500
    answer_questions("Bytt")
    click("planstatus_oppdater")
    yield 4000
    seen["reset"] = state()

    with_options(choose_table)
    click("planstatus_innstillinger")
    yield 2500
    seen["questions"] = []
    answer_questions("Avbryt")
    click("planstatus_oppdater")
    yield 3500
    answer_questions("Avbryt")
    click("planstatus_oppdater")
    yield 3500
    seen["declined"] = [list(seen["questions"]), state()["years"], year("5501")]
    table = OUT / "kontorets.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2022", "2023 "), encoding="utf-8")
    answer_questions("Les inn")
    click("planstatus_oppdater")
    yield 4500
    seen["read_in"] = [state()["years"], year("5501")]
    iface.messageBar().clearWidgets()
    table.unlink()
    click("planstatus_oppdater")
    yield 3000
    seen["message_missing"] = messages()

    unloadPlugin("planstatus")
    seen["page_after_unload"] = "open"
    when(lambda: dialog_with_pages(), lambda dialog: leave_dialog(dialog))
    iface.showOptionsDialog(iface.mainWindow(), "planstatus_innstillinger")
    yield 500


def show(dialog: QDialog, page: QWidget, name: str) -> None:
    """Take pictures of the bottom of the page in a small window, and of all of it."""
    dialog.resize(QSize(900, 640))
    QApplication.processEvents()
    area = page.findChild(QScrollArea)
    seen["sideways"] = area.horizontalScrollBar().maximum()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QApplication.processEvents()
    screenshot(f"{name}_nederst", dialog)
    dialog.resize(QSize(900, 860))
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
    layer = municipalities()
    categories = layer.renderer().categories()
    return {
        "title": project.customVariables()["planstatus_tittel"],
        "date": project.customVariables()["planstatus_kartdato"],
        "labels": [category.label() for category in categories],
        "eldre": categories[0].symbol().color().name(),
        "file": layer.source().split("|")[0],
        "years": sum(isinstance(each["planaar"], int) for each in layer.getFeatures()),
        "layers": len(project.mapLayers()),
    }


def year(number: str) -> object:
    """Return the plan year of a municipality."""
    (row,) = [each for each in municipalities().getFeatures() if each["kommunenummer"] == number]
    return row["planaar"]


def municipalities() -> QgsVectorLayer:
    """Return the municipality layer."""
    (found,) = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("planstatus/role") == "kommuner"
    ]
    return found


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


def when(ready: Callable[[], Any], act: Callable[[Any], None], tries: int = 60) -> None:
    """Do something with what `ready` finds, once it does."""
    found = ready()
    if found is not None:
        QTimer.singleShot(300, lambda: guarded(lambda: act(found)))
    elif tries:
        QTimer.singleShot(100, lambda: when(ready, act, tries - 1))


def guarded(act: Callable[[], None]) -> None:
    """Write down what goes wrong inside a dialog, which QGIS would swallow."""
    try:
        act()
    except Exception:
        seen["error"] = traceback.format_exc()
        leave()


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
    QTimer.singleShot(100, lambda: guarded(look_for_questions))


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


def messages() -> list[str]:
    """Return the texts on the message bar, newest first."""
    return [item.text() for item in iface.messageBar().items()]


def screenshot(name: str, widget: QWidget | None = None) -> None:
    """Save what a window shows."""
    (widget or iface.mainWindow()).grab().save(str(OUT / f"{name}.png"))


def live(steps: Steps) -> None:
    """Take the next step; on the last, or on an error, write down what was seen and leave."""
    try:
        pause = next(steps)
    except StopIteration:
        leave()
    except Exception:
        seen["error"] = traceback.format_exc()
        leave()
    else:
        QTimer.singleShot(int(pause), lambda: live(steps))


def leave() -> None:
    """Write down what was seen and end the process at once."""
    (OUT / "seen.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1))
    os._exit(0)


iface.mainWindow().resize(QSize(1600, 1000))
iface.mainWindow().move(QPoint(0, 0))
look_for_questions()
QTimer.singleShot(1500, lambda: live(officer()))
