"""What «Eksporter kart …» proposes, and asks before a file is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

from planstatus.gis.project.shown import EVERYTHING, Choice, Shown
from planstatus.ui.dialogs.export_dialog import LAST_FOLDER, Export, ExportDialog, ask_export

DAY = date(2024, 9, 4)
A4 = "Samfunnsplanstatus_2024-09-04"
BOTH = "Begge størrelser"
FINNMARK = Shown(("56",))
CHOICES = [
    Choice("Hele området", EVERYTHING, ""),
    Choice("Finnmark", FINNMARK, "Finnmark"),
    Choice("Troms", Shown(("55",)), "Troms"),
]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> Iterator[None]:
    QgsSettings().setValue(LAST_FOLDER, str(tmp_path))
    yield
    QgsSettings().remove(LAST_FOLDER)


@pytest.fixture
def dialog() -> ExportDialog:
    return ExportDialog(DAY, CHOICES, EVERYTHING, None)


def name_in(dialog: ExportDialog) -> str:
    return Path(dialog.file.filePath()).name


def choose(dialog: ExportDialog, page: str, kind: str) -> None:
    dialog.page.buttons[page].click()
    dialog.kind.buttons[kind].click()


def test_the_proposed_name_follows_page_and_kind_of_file(dialog: ExportDialog) -> None:
    assert name_in(dialog) == f"{A4}.pdf"
    for page, kind, name in [
        ("A3", "PDF", f"{A4}_A3.pdf"),
        ("A3", "PNG", f"{A4}_A3.png"),
        ("A4", "SVG", f"{A4}.svg"),
        ("A4", "PDF", f"{A4}.pdf"),
    ]:
        choose(dialog, page, kind)
        assert name_in(dialog) == name


def test_the_proposed_name_says_which_county_is_shown(dialog: ExportDialog) -> None:
    dialog.area.setCurrentIndex(1)
    assert name_in(dialog) == "Samfunnsplanstatus_Finnmark_2024-09-04.pdf"
    choose(dialog, "A3", "PDF")
    dialog.area.setCurrentIndex(2)
    assert name_in(dialog) == "Samfunnsplanstatus_Troms_2024-09-04_A3.pdf"
    assert dialog.wanted().shown == Shown(("55",))


def test_what_is_shown_now_is_what_is_exported_unless_she_says_otherwise(tmp_path: Path) -> None:
    dialog = ExportDialog(DAY, CHOICES, FINNMARK, None)
    file = tmp_path / "Samfunnsplanstatus_Finnmark_2024-09-04.pdf"
    assert dialog.wanted() == Export({"A4": file}, FINNMARK)


def test_a_name_of_her_own_keeps_its_words(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.file.setFilePath(str(tmp_path / "til møtet"))
    choose(dialog, "A3", "PDF")
    assert name_in(dialog) == "til møtet_A3.pdf"
    choose(dialog, "A4", "PNG")
    dialog.area.setCurrentIndex(1)
    assert name_in(dialog) == "til møtet.png"


def both(folder: Path, stem: str, suffix: str) -> dict[str, Path]:
    return {"A4": folder / f"{stem}{suffix}", "A3": folder / f"{stem}_A3{suffix}"}


def test_both_sizes_are_two_files_and_the_dialog_says_which(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, BOTH, "PNG")
    assert name_in(dialog) == f"{A4}.png"
    assert dialog.wanted().files == both(tmp_path, A4, ".png")
    assert dialog.note.text() == f"A3 lagres som {A4}_A3.png"
    choose(dialog, "A3", "PNG")
    assert dialog.note.text() == ""
    assert dialog.wanted().files == {"A3": tmp_path / f"{A4}_A3.png"}


@pytest.mark.parametrize("name", ["til møtet", "til møtet.pdf", "til møtet_A3.pdf"])
def test_both_sizes_under_a_name_of_her_own_never_share_a_file(
    dialog: ExportDialog, tmp_path: Path, name: str
) -> None:
    choose(dialog, BOTH, "PDF")
    dialog.file.setFilePath(str(tmp_path / name))
    assert dialog.wanted().files == both(tmp_path, "til møtet", ".pdf")


def test_an_ending_she_types_is_the_kind_of_file(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "A3", "PDF")
    dialog.file.setFilePath(str(tmp_path / "kart.svg"))
    assert dialog.kind.chosen() == "SVG"
    assert dialog.wanted().files == {"A3": tmp_path / "kart.svg"}
    choose(dialog, "A4", "SVG")
    assert name_in(dialog) == "kart.svg"


def test_a_folder_gets_the_proposed_name_and_a_name_alone_the_folder_of_exports(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "til møtet"
    folder.mkdir()
    dialog.file.setFilePath(str(folder))
    assert dialog.wanted().files == {"A4": folder / f"{A4}.pdf"}
    dialog.file.setFilePath("kart")
    assert dialog.wanted().files == {"A4": tmp_path / "kart.pdf"}


def test_nothing_is_exported_without_a_name(dialog: ExportDialog) -> None:
    dialog.file.setFilePath("")
    assert not dialog.export.isEnabled()
    dialog.file.setFilePath("kart.pdf")
    assert dialog.export.isEnabled()


def export_as(name: str, then_cancel: bool = False, size: str = "A4") -> None:
    """Export under a name in the dialog that comes up, and cancel when it comes back."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ExportDialog):
            QTimer.singleShot(50, act)  # a busy machine takes its time to open it
            return
        dialog.page.buttons[size].click()
        dialog.file.setFilePath(str(Path(dialog.file.filePath()).parent / name))
        if then_cancel:
            QTimer.singleShot(200, dialog.reject)
        dialog.export.click()

    QTimer.singleShot(50, act)


def agree(asked: list[Path], *answers: bool) -> Callable[[Sequence[Path]], bool]:
    left = list(answers)

    def agreed(paths: Sequence[Path]) -> bool:
        asked.extend(paths)
        return left.pop(0)

    return agreed


@pytest.mark.parametrize("name", ["kart.pdf", "kart"])
def test_it_asks_before_a_file_is_replaced_with_or_without_its_ending(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "kart.pdf").write_text("gammelt")
    asked: list[Path] = []
    export_as(name)
    answer = ask_export(DAY, CHOICES, EVERYTHING, agree(asked, True), None)
    assert answer == Export({"A4": tmp_path / "kart.pdf"}, EVERYTHING)
    assert asked == [tmp_path / "kart.pdf"]


def test_a_file_she_will_not_replace_brings_the_dialog_back(tmp_path: Path) -> None:
    (tmp_path / "kart.pdf").write_text("gammelt")
    asked: list[Path] = []
    export_as("kart.pdf", then_cancel=True)
    assert ask_export(DAY, CHOICES, EVERYTHING, agree(asked, False), None) is None
    assert asked == [tmp_path / "kart.pdf"]


def test_it_asks_once_for_both_files_before_they_are_replaced(tmp_path: Path) -> None:
    files = both(tmp_path, "kart", ".pdf")
    for path in files.values():
        path.write_text("gammelt")
    asked: list[Path] = []
    export_as("kart.pdf", size=BOTH)
    answer = ask_export(DAY, CHOICES, EVERYTHING, agree(asked, True), None)
    assert answer == Export(files, EVERYTHING)
    assert asked == list(files.values())


def test_a_new_file_is_asked_about_by_nobody(tmp_path: Path) -> None:
    export_as("nytt.svg")
    answer = ask_export(DAY, CHOICES, EVERYTHING, agree([]), None)
    assert answer == Export({"A4": tmp_path / "nytt.svg"}, EVERYTHING)
