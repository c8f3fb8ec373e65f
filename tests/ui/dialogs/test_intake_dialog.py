"""The table of what will be read in: ticks, counts, sorting, copying and saving."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsSettings
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from planstatus.core.defaults import COUNTIES
from planstatus.core.plans.years import read_sample
from planstatus.gis.intake.plan_years import plan_intake, take_in
from planstatus.gis.settings import default_settings, save_settings
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.working_file import create_working_file
from planstatus.ui.dialogs.intake_dialog import (
    BECOMES,
    LINE,
    MUNICIPALITY,
    NOW,
    REMARK,
    IntakeDialog,
)
from planstatus.ui.dialogs.row_table import FOLDER

TABLE = """Kommune;Planår
Bardu;2024
Tromsø;2019
Harstad;ingen
=Narnia;2020
Kvæfjord;ca. 2024
Senja;2023
"""
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def file(tmp_path: Path, root: Path) -> Path:
    """A working file in which Tromsø and Harstad have years of the office's own."""
    path = tmp_path / "planstatus.gpkg"
    sample = read_sample(root / "data" / "planaar.csv")
    create_working_file(path, sample, SAMPLE_NOTE, counties=COUNTIES)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE planaar SET planaar = 2021 WHERE kommunenummer IN ('5501','5503')")
    return path


@pytest.fixture
def dialog(file: Path) -> IntakeDialog:
    table = file.with_name("fra Kari.csv")
    table.write_text(TABLE, encoding="utf-8")
    intake = plan_intake(file, str(table), QgsFeedback())
    intake = replace(intake, read_from="Ark «Planer», rad 1: kommune i «Kommune»")
    dialog = IntakeDialog("fra Kari.csv", intake, None)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)  # or shortcuts do not work
    return dialog


def names(dialog: IntakeDialog) -> list[str]:
    model = dialog.model
    return [model.index(row, MUNICIPALITY).data() for row in range(model.rowCount())]


def cell(dialog: IntakeDialog, name: str, column: int) -> QModelIndex:
    return dialog.model.index(names(dialog).index(name), column)


def texts(dialog: IntakeDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def is_ticked(dialog: IntakeDialog, name: str) -> object:
    state = cell(dialog, name, MUNICIPALITY).data(Qt.ItemDataRole.CheckStateRole)
    return None if state is None else state == Qt.CheckState.Checked


def test_it_says_where_the_file_was_read_and_shows_what_matters_first(
    dialog: IntakeDialog,
) -> None:
    assert "Ark «Planer», rad 1: kommune i «Kommune»" in texts(dialog)
    assert names(dialog) == ["Harstad", "Tromsø", "Kvæfjord", "", "Bardu", "Senja"]
    shown = [cell(dialog, "Tromsø", column).data() for column in (NOW, BECOMES, LINE, REMARK)]
    assert shown == ["2021", "2019", "3", "Eldre enn før. Kryss av hvis det er riktig"]
    assert cell(dialog, "Senja", NOW).data() == "2019°"  # sample data
    assert not cell(dialog, "Harstad", REMARK).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_enter_costs_nobody_a_year(dialog: IntakeDialog, file: Path) -> None:
    assert [is_ticked(dialog, name) for name in ("Harstad", "Tromsø")] == [False, False]
    assert [is_ticked(dialog, name) for name in ("Kvæfjord", "Bardu", "Senja")] == [True] * 3
    assert is_ticked(dialog, "") is None
    assert dialog.read_in.text() == "Les inn 3 planår"
    assert dialog.read_in.isDefault()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.result() == IntakeDialog.DialogCode.Accepted
    take_in(dialog.chosen())
    with closing(sqlite3.connect(file)) as database:
        years = dict(database.execute("SELECT kommunenummer, planaar FROM planaar"))
    assert (years["5501"], years["5503"], years["5520"], years["5530"]) == (2021, 2021, 2024, 2023)


def test_ticks_decide_what_is_read_in_and_the_count_follows(dialog: IntakeDialog) -> None:
    dialog.table.selectRow(names(dialog).index("Harstad"))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.read_in.text() == "Les inn 4 planår"
    assert any("Planår som fjernes: 1 (Harstad 2021)." in text for text in texts(dialog))
    dialog.table.selectAll()
    for _ in range(2):
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.read_in.text() == "Les inn 0 planår"
    assert not dialog.read_in.isEnabled()
    assert any("Utelatt: 5." in text for text in texts(dialog))


def test_a_click_on_the_box_takes_the_tick_away(dialog: IntakeDialog) -> None:
    index = cell(dialog, "Bardu", MUNICIPALITY)
    point = dialog.table.visualRect(index).topLeft()
    point.setX(point.x() + 10)
    point.setY(dialog.table.visualRect(index).center().y())
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert is_ticked(dialog, "Bardu") is False
    assert "5520" not in {change.number for change in dialog.chosen().changes}


def test_sorting_by_a_column_keeps_the_ticks_and_the_last_puts_what_matters_first(
    dialog: IntakeDialog,
) -> None:
    dialog.table.sortByColumn(MUNICIPALITY, ASCENDING)
    assert names(dialog) == ["Bardu", "Harstad", "Kvæfjord", "Senja", "Tromsø", ""]
    assert [is_ticked(dialog, name) for name in ("Harstad", "Bardu")] == [False, True]
    dialog.table.sortByColumn(LINE, DESCENDING)
    assert names(dialog)[0] == "Senja"
    dialog.table.sortByColumn(REMARK, ASCENDING)
    assert names(dialog)[0] == "Harstad"


def test_the_whole_table_is_copied_with_headings_as_a_spreadsheet_takes_it(
    dialog: IntakeDialog,
) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Kommune\tNå\tBlir\tRad i filen\tMerknad"
    assert lines[2] == "Tromsø\t2021\t2019\t3\tEldre enn før. Kryss av hvis det er riktig"
    assert len(lines) == 7
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QApplication.clipboard().text().splitlines()) == 2


def when_open(kind: type[QWidget], act: Callable[[QWidget], object], tries: int = 50) -> None:
    """Do something with the next dialog of a kind."""
    window = QApplication.activeModalWidget()
    if isinstance(window, kind):
        act(window)
    elif tries:
        QTimer.singleShot(50, lambda: when_open(kind, act, tries - 1))


def save(dialog: IntakeDialog, name: str, answer: str = "") -> list[str]:
    """Press «Lagre som CSV …», type a name, and answer the question that may come."""
    asked: list[str] = []

    def choose(window: QWidget) -> None:
        line = window.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        asked.append(line.text())
        line.setText(name)
        if answer:
            QTimer.singleShot(0, lambda: when_open(QMessageBox, refuse))
        window.accept()
        if window.isVisible():
            window.reject()

    def refuse(box: QWidget) -> None:
        asked.append(box.text())
        box.reject()

    QTimer.singleShot(0, lambda: when_open(QFileDialog, choose))
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Lagre som CSV …")
    button.click()
    return asked


def test_it_is_saved_as_a_csv_that_runs_nothing_and_replaces_no_file_unasked(
    dialog: IntakeDialog, tmp_path: Path
) -> None:
    QgsSettings().setValue(FOLDER, str(tmp_path))
    assert save(dialog, "liste") == ["Endringer fra fra Kari.csv"]
    saved = tmp_path / "liste.csv"
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(saved.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == ["Kommune", "Nå", "Blir", "Rad i filen", "Merknad"]
    assert rows[2] == ["Tromsø", "2021", "2019", "3", "Eldre enn før. Kryss av hvis det er riktig"]
    saved.write_text("hennes", encoding="utf-8")
    assert len(save(dialog, "liste", "nei")) == 2
    assert saved.read_text(encoding="utf-8") == "hennes"


@pytest.fixture
def _settings_of_her_own() -> Iterator[None]:
    yield
    QgsSettings().remove("planstatus")


@pytest.mark.usefixtures("_settings_of_her_own")
def test_plan_types_that_no_map_shows_are_named_until_they_are_ticked_in_the_settings(
    file: Path,
) -> None:
    table = file.with_name("bred.csv")
    table.write_text("Kommune;Samfunnsdel;Arealdel;ROS\nBardu;2024;2020;2022\n", encoding="utf-8")
    intake = plan_intake(file, str(table), QgsFeedback())
    unseen = (
        "Arealdel, helhetlig ROS er lest, men vises ikke på noe kart: kryss av i innstillingene."
    )
    dialog = IntakeDialog("bred.csv", intake, None)
    assert unseen in dialog.summary.text()
    save_settings(replace(default_settings(), plan_types=("samfunnsdel", "arealdel", "ros")))
    assert "vises ikke" not in IntakeDialog("bred.csv", intake, None).summary.text()


def test_a_table_of_the_samfunnsdel_alone_says_nothing_of_other_plan_types(
    dialog: IntakeDialog,
) -> None:
    assert "vises ikke på noe kart" not in dialog.summary.text()
