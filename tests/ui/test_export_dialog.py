"""Which file «Eksporter kart…» proposes, in Qt's own file dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)

from planstatus.ui.export_dialog import LAST_FOLDER, ask_export_file, export_dialog

DAY = date(2024, 9, 4)
A4 = "Samfunnsplanstatus_2024-09-04"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> Iterator[None]:
    QgsSettings().setValue(LAST_FOLDER, str(tmp_path))
    yield
    QgsSettings().remove(LAST_FOLDER)


def choose_kind(dialog: QFileDialog, words: str) -> str:
    """Choose a kind of file as the mouse does; return the name that then stands there."""
    (kind,) = [each for each in dialog.nameFilters() if each.startswith(words)]
    dialog.selectNameFilter(kind)
    dialog.filterSelected.emit(kind)
    return name_in(dialog).text()


def name_in(dialog: QFileDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(found, QLineEdit)
    return found


def test_the_proposed_name_follows_the_kind_of_file() -> None:
    dialog = export_dialog(DAY, None)
    assert name_in(dialog).text() == f"{A4}.pdf"
    for kind, name in [
        ("PDF, A3", f"{A4}_A3.pdf"),
        ("PNG, A3", f"{A4}_A3.png"),
        ("SVG, A4", f"{A4}.svg"),
        ("PDF, A4", f"{A4}.pdf"),
    ]:
        assert choose_kind(dialog, kind) == name


def test_a_name_of_her_own_keeps_its_words() -> None:
    dialog = export_dialog(DAY, None)
    name_in(dialog).setText("til møtet")
    assert choose_kind(dialog, "PDF, A3") == "til møtet_A3.pdf"
    assert choose_kind(dialog, "PNG, A4") == "til møtet.png"


def save(name: str, kind: str, answers: list[str]) -> None:
    """Save under a name in the next file dialog, and answer No to the first question it asks."""

    def refuse(tries: int = 40) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            answers.append(box.text())
            QTimer.singleShot(50, lambda: dialog_of().reject())
            box.button(QMessageBox.StandardButton.No).click()
        elif tries and dialog_of() is not None:
            QTimer.singleShot(50, lambda: refuse(tries - 1))

    def dialog_of() -> QFileDialog | None:
        open_now = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
        return next((dialog for dialog in open_now if dialog.isVisible()), None)

    def choose() -> None:
        dialog = dialog_of()
        if dialog is None:
            QTimer.singleShot(50, choose)  # a busy machine takes its time to open it
            return
        choose_kind(dialog, kind)
        name_in(dialog).setText(name)
        QTimer.singleShot(50, refuse)
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()

    QTimer.singleShot(50, choose)


def agree(asked: list[Path], *answers: bool) -> Callable[[Path], bool]:
    left = list(answers)

    def agreed(path: Path) -> bool:
        asked.append(path)
        return left.pop(0)

    return agreed


@pytest.mark.parametrize("name", ["kart.pdf", "kart"])
def test_the_file_dialog_asks_before_a_file_is_replaced_with_or_without_its_ending(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "kart.pdf").write_text("gammelt")
    questions: list[str] = []
    save(name, "PDF, A4", questions)
    assert ask_export_file(DAY, agree([]), None) is None
    assert len(questions) == 1
    assert "kart.pdf" in questions[0]


def test_a_file_we_give_its_ending_is_asked_about_too(tmp_path: Path) -> None:
    (tmp_path / "kart 4.9.2024.pdf").write_text("gammelt")
    asked: list[Path] = []
    save("kart 4.9.2024", "PDF, A4", [])
    assert ask_export_file(DAY, agree(asked, True), None) == (
        tmp_path / "kart 4.9.2024.pdf",
        "A4",
    )
    assert asked == [tmp_path / "kart 4.9.2024.pdf"]


def test_a_new_file_is_asked_about_by_nobody(tmp_path: Path) -> None:
    questions: list[str] = []
    save("nytt", "SVG, A3", questions)
    assert ask_export_file(DAY, agree([]), None) == (tmp_path / "nytt.svg", "A3")
    assert questions == []
