"""«Lag rapport …» from the question to the browser, and what is asked on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from planstatus.core.errors import short
from planstatus.core.texts.language import tr
from planstatus.gis.project.roles import find_layer
from planstatus.gis.project.shown import Shown, set_shown
from planstatus.gis.settings import load_settings, save_settings
from planstatus.ui.commands import Commands
from planstatus.ui.messages import SAID

from ..viewing import Viewer

NAME = "Planstatusrapport_2024-09-04.html"


def said(bar: QgsMessageBar) -> list[str]:
    return [item.property(SAID).text for item in bar.items()]


def press(bar: QgsMessageBar, text: str) -> None:
    next(button for button in bar.findChildren(QPushButton) if button.text() == text).click()


def in_next(kind: type, act: Callable[[Any], object]) -> None:
    def look() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, kind):
            act(window)
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)


def save(dialog: QFileDialog, name: str = "") -> None:
    """Press the button of the dialog that saves, with a name or the one proposed."""
    if name:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(name)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def answer(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


def table(role: str) -> QgsVectorLayer:
    found = find_layer(QgsProject.instance(), role)
    assert found is not None
    return found


def edit(role: str, column: str, value: object) -> QgsVectorLayer:
    """Change the first row of a table, which is not saved."""
    layer = table(role)
    layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), value)
    return layer


def test_the_report_is_opened_when_it_is_made_and_can_be_opened_again_and_found(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    in_next(QFileDialog, save)
    commands.files.reports.ask()
    path = tmp_path / NAME
    assert "<h1>Planstatus Troms og Finnmark</h1>" in path.read_text("utf-8")
    assert viewer.opened == [path]
    assert said(bar)[0] == "Rapporten er lagret."
    buttons = [button.text() for button in bar.items()[0].findChildren(QPushButton)]
    assert buttons == ["Åpne rapporten", "Åpne mappen", "Kopier sti"]
    for text in buttons:
        press(bar, text)
    assert viewer.opened == [path, path, tmp_path]
    assert QApplication.clipboard().text() == str(path)
    path.unlink()
    press(bar, "Åpne rapporten")
    assert f"Filen {short(path)} finnes ikke lenger." in said(bar)


@pytest.mark.slow
def test_the_name_says_what_is_shown_and_the_report_tells_of_it_alone(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    set_shown(QgsProject.instance(), Shown(("56",)))
    in_next(QFileDialog, save)
    commands.files.reports.ask()
    path = tmp_path / "Planstatusrapport_Finnmark_2024-09-04.html"
    assert viewer.opened == [path]
    text = path.read_text("utf-8")
    assert "Vadsø" in text
    assert "Bardu" not in text


@pytest.mark.slow
def test_the_report_is_in_the_language_of_the_settings_and_the_window_in_its_own(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    save_settings(replace(load_settings(), map_language="en"))
    in_next(QFileDialog, save)
    commands.files.reports.ask()
    text = (tmp_path / NAME).read_text("utf-8")
    assert '<html lang="en">' in text
    assert "<h1>Plan status, Troms and Finnmark</h1>" in text
    assert "Samfunnsplanstatus" not in text
    assert tr("Lag rapport") == "Lag rapport"


@pytest.mark.slow
def test_what_is_not_saved_is_asked_about_and_what_she_saves_is_told(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    edit("samarbeid", "kontorsted", "Kontorstedet hennes")
    in_next(QMessageBox, lambda box: (in_next(QFileDialog, save), answer(box, "Lagre")))
    commands.files.reports.ask()
    assert "Kontorstedet hennes" in (tmp_path / NAME).read_text("utf-8")


@pytest.mark.slow
def test_she_can_leave_what_is_not_saved_and_no_report_is_made(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    layer = edit("planaar", "planaar", 2001)
    in_next(QMessageBox, lambda box: answer(box, "Avbryt"))
    commands.files.reports.ask()
    assert layer.isModified()
    assert not (tmp_path / NAME).exists()
    layer.rollBack()


@pytest.mark.slow
def test_a_name_without_an_ending_gets_one_and_a_file_that_is_there_is_asked_about(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    there, questions = tmp_path / "rapporten.html", []
    there.write_text("forrige")

    def refuse(box: QMessageBox) -> None:
        questions.append(box.text())
        in_next(QFileDialog, lambda dialog: dialog.reject())
        box.reject()

    in_next(QFileDialog, lambda dialog: (in_next(QMessageBox, refuse), save(dialog, "rapporten")))
    commands.files.reports.ask()
    assert questions == ["Filen «rapporten.html» finnes fra før. Skal den erstattes?"]
    assert there.read_text() == "forrige"
    assert viewer.opened == []


def test_what_cannot_be_written_is_said_and_nothing_is_opened(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    nowhere = tmp_path / "ingen mappe" / "rapport.html"
    commands.files.reports.write(nowhere)
    assert short(nowhere) in said(bar)[0] or "Lag mappen" in said(bar)[0]
    assert viewer.opened == []


@pytest.mark.slow
def test_without_a_map_it_is_made_first(commands: Commands, viewer: Viewer, tmp_path: Path) -> None:
    QgsProject.instance().clear()
    in_next(QFileDialog, lambda dialog: save(dialog, "rapport.html"))
    commands.files.reports.ask()
    assert viewer.opened == [tmp_path / "rapport.html"]
