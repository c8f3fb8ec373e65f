"""«Eksporter kart …» from dialog to message, and what can be done with the map afterwards."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsExpression, QgsProject, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton
from qgis.utils import qgsfunction

from planstatus.core.errors import short
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.shown import Shown
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.export_dialog import Export, ExportDialog
from planstatus.ui.exports import KEY, MOST, recent_exports, remember_exports
from planstatus.ui.messages import SAID

from ..own_years import make_own
from ..viewing import Viewer
from ..waiting import settle


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


@pytest.mark.slow
def test_both_sizes_of_one_county_are_written_at_once_and_each_can_be_opened(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    def choose(dialog: ExportDialog) -> None:
        dialog.area.setCurrentIndex(1)
        dialog.page.buttons["Begge størrelser"].click()
        dialog.export.click()

    in_next(ExportDialog, choose)
    commands.files.exports.ask()
    stem = "Samfunnsplanstatus_Finnmark_2024-09-04"
    files = [tmp_path / f"{stem}.pdf", tmp_path / f"{stem}_A3.pdf"]
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert said(bar)[0] == "Kartet er eksportert i A4 og A3."
    press(bar, "Åpne A4")
    press(bar, "Åpne A3")
    assert viewer.opened == files
    press(bar, "Kopier sti")
    assert QApplication.clipboard().text() == f"{files[0]}\n{files[1]}"


@pytest.mark.slow
def test_the_cursor_waits_while_a_page_is_drawn(commands: Commands, tmp_path: Path) -> None:
    seen: list[Qt.CursorShape | None] = []

    def shape() -> Qt.CursorShape | None:
        cursor = QApplication.overrideCursor()
        return cursor.shape() if cursor else None

    @qgsfunction(args=0, group="Planstatus")
    def drawn_now(values: object, feature: object, parent: object) -> str:
        seen.append(shape())
        return "Kontoret"

    commands.update_status()
    (layout,) = layouts_of(QgsProject.instance(), "A4")
    layout.itemById("kontor").setText("[% drawn_now() %]")
    try:
        commands.files.exports.write(Export({"A4": tmp_path / "kart.png"}))
    finally:
        QgsExpression.unregisterFunction("drawn_now")
    assert seen[-1] == Qt.CursorShape.WaitCursor
    assert shape() is None


@pytest.mark.slow
@pytest.mark.parametrize("shown", [None, Shown(("55",))])
def test_a_map_is_exported_with_the_plans_in_force_by_the_file_as_it_is(
    commands: Commands, tmp_path: Path, shown: Shown | None
) -> None:
    result = commands.update_status()
    assert result is not None
    settle()
    make_own(result.working_file)
    with closing(sqlite3.connect(result.working_file)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2025 WHERE kommunenummer = '5501'")
    file = tmp_path / "kart.pdf"
    commands.files.exports.write(Export({"A4": file}, shown))
    command = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (row,) = [line for line in text.splitlines() if re.search(r"Tromsø.* 20\d\d", line)]
    assert "2020" in row
    assert "2025" not in text


@pytest.mark.slow
def test_an_exported_map_can_be_opened_shown_in_its_folder_and_pointed_to(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    file = tmp_path / "kart.png"
    commands.files.exports.write(Export({"A4": file}, Shown(("56",))))
    assert said(bar)[0] == "Kartet er eksportert til «kart.png»."
    buttons = [button.text() for button in bar.items()[0].findChildren(QPushButton)]
    assert buttons == ["Åpne kartet", "Åpne mappen", "Kopier sti"]
    for text in buttons:
        press(bar, text)
    assert viewer.opened == [file, tmp_path]
    assert QApplication.clipboard().text() == str(file)
    file.unlink()
    press(bar, "Åpne kartet")
    assert f"Filen {short(file)} finnes ikke lenger." in said(bar)


@pytest.mark.slow
def test_what_cannot_be_written_is_said_and_what_was_written_is_offered(
    commands: Commands, bar: QgsMessageBar, tmp_path: Path
) -> None:
    there, nowhere = tmp_path / "kart.svg", tmp_path / "ingen mappe" / "kart_A3.svg"
    commands.files.exports.write(Export({"A4": there, "A3": nowhere}))
    warning, done = said(bar)[:2]
    assert short(nowhere) in warning
    assert done == "Kartet er eksportert til «kart.svg»."
    assert recent_exports() == [there]


def test_files_that_are_there_are_replaced_only_when_she_says_so(
    commands: Commands, bar: QgsMessageBar, tmp_path: Path
) -> None:
    file = tmp_path / "Samfunnsplanstatus_2024-09-04.pdf"
    file.write_text("gammelt")
    questions: list[str] = []

    def refuse(box: QMessageBox) -> None:
        questions.append(box.text())
        in_next(ExportDialog, lambda dialog: dialog.reject())
        box.reject()

    in_next(ExportDialog, lambda dialog: (in_next(QMessageBox, refuse), dialog.export.click()))
    commands.files.exports.ask()
    assert questions == [f"Filen «{file.name}» finnes fra før. Skal den erstattes?"]
    assert file.read_text() == "gammelt"


@pytest.mark.slow
def test_the_last_five_exports_that_are_still_there_are_offered_newest_first(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    files = [tmp_path / f"kart {number} & mer.pdf" for number in range(7)]
    for file in files:
        file.touch()
        remember_exports([file])
    newest = files[: -MOST - 1 : -1]
    assert recent_exports() == newest
    remember_exports([files[4]])
    assert recent_exports()[0] == files[4]
    newest[0].unlink()
    offered = commands.files.exports.recent_by_path()
    assert list(offered) == [str(file) for file in (files[4], files[5], files[3], files[2])]
    offered[str(files[5])]()
    assert viewer.opened == [files[5]]


@pytest.mark.parametrize("stored", ["", "[", "7", '"kart.pdf"', "[7]"])
def test_settings_written_by_hand_only_lose_the_list(stored: str) -> None:
    QgsSettings().setValue(KEY, stored)
    assert [path for path in recent_exports() if path.suffix == ".pdf"] == []
    QgsSettings().remove(KEY)
