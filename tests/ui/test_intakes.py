"""Reading a table in from the window: what is asked, what is written, and what is said."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton, QWidget

from planstatus.core.reading.deviations import NOT_USED, USED, Deviation
from planstatus.core.reading.table_choice import (
    SHEET,
    YEAR_COLUMN,
    Candidate,
    TableChoice,
    UnclearTableError,
)
from planstatus.gis.intake.plan_years import PlanYearIntake, plan_intake, take_in
from planstatus.gis.project.layers import MUNICIPALITIES, find_layer
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.store.plan_years import sample_years
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.deviations_dialog import DeviationsDialog
from planstatus.ui.dialogs.intake_dialog import IntakeDialog
from planstatus.ui.dialogs.table_choice_dialog import TableChoiceDialog
from planstatus.ui.panel.show_municipality import show_municipality


@pytest.fixture
def file(tmp_path: Path, qgis_iface: QgisInterface) -> Iterator[Path]:
    QgsSettings().remove("planstatus")
    file = tmp_path / "Planstatus" / "planstatus.gpkg"
    save_settings(Settings(working_file=file))
    QgsProject.instance().clear()
    yield file
    qgis_iface.messageBar().clear_messages()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")


@pytest.fixture
def commands(qgis_iface: QgisInterface, file: Path) -> Commands:
    commands = Commands(qgis_iface)
    assert commands.update_status() is not None
    return commands


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "fra Kari.csv"
    path.write_text("Kommune;Planår\nBardu;2024\nNarnia;2020\n", encoding="utf-8")
    return path


@pytest.fixture
def unclear_table(tmp_path: Path) -> Path:
    path = tmp_path / "uklar.csv"
    path.write_text("Kommune;Vedtatt;Vedtak\nBardu;2024;2023\nAlta;2016;2018\n", "utf-8")
    return path


def years(file: Path) -> dict[str, object]:
    with closing(sqlite3.connect(file)) as database:
        return dict(database.execute("SELECT kommunenummer, planaar FROM planaar"))


def press(dialog: QDialog, text: str) -> None:
    buttons = [b for b in dialog.findChildren(QPushButton) if b.text().startswith(text)]
    if buttons:
        buttons[0].click()
    else:  # seen by the test, which would hang otherwise
        dialog.reject()


def answering(*answers: str) -> list[str]:
    """Press a button in each dialog that opens, in turn, and return their kinds as they come."""
    left, seen = list(answers), []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, (QMessageBox, IntakeDialog, TableChoiceDialog)):
            seen.append(type(dialog).__name__)
            press(dialog, left.pop(0))
        if left:
            QTimer.singleShot(50, answer)

    QTimer.singleShot(50, answer)
    return seen


def test_a_table_is_read_in_after_she_has_seen_the_rows(
    commands: Commands, file: Path, table: Path
) -> None:
    seen = answering("Les inn 1 planår")
    commands.intakes.read_now(str(table), plan_intake, take_in)
    assert seen == ["IntakeDialog"]
    assert years(file)["5520"] == 2024


@pytest.mark.slow
@pytest.mark.parametrize("source", ["table", "unclear_table"])
def test_who_cancels_too_late_to_stop_the_reading_is_asked_nothing(
    commands: Commands, file: Path, qgis_iface: QgisInterface, source: str,
    request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    def cancelled(
        file: Path, source: str, feedback: QgsFeedback, choice: TableChoice
    ) -> PlanYearIntake:
        feedback.cancel()
        return plan_intake(file, source, QgsFeedback(), choice)

    asked: list[QWidget] = []
    close = QTimer()
    close.timeout.connect(lambda: close_question(asked))
    close.start(50)
    commands.intakes.read_now(str(request.getfixturevalue(source)), cancelled, take_in)
    close.stop()
    assert asked == []
    texts = [item.text() for item in qgis_iface.messageBar().items()]
    assert any("Avbrutt. Ingenting er endret." in text for text in texts)


def close_question(asked: list[QWidget]) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, (IntakeDialog, TableChoiceDialog)):
        asked.append(dialog)
        dialog.reject()


@pytest.mark.slow
def test_nothing_is_written_when_she_cancels(commands: Commands, file: Path, table: Path) -> None:
    before = years(file)
    answering("Avbryt")
    commands.intakes.read_now(str(table), plan_intake, take_in)
    assert years(file) == before


class UnclearTable:
    """Reads a table that says neither which sheet nor which column is meant."""

    def __init__(self) -> None:
        self.choices: list[TableChoice] = []

    def plan(
        self, file: Path, source: str | QgsVectorLayer, feedback: QgsFeedback, choice: TableChoice
    ) -> PlanYearIntake:
        self.choices.append(choice)
        if not choice.sheet:
            sheets = (Candidate("2023", ("Bardu",)), Candidate("2024", ("Bardu", "Narnia")))
            raise UnclearTableError("Flere ark", SHEET, sheets)
        if not choice.year:
            columns = (Candidate("Planår", ("2024", "2020")), Candidate("Rullert", ("2025",)))
            raise UnclearTableError("Flere kolonner", YEAR_COLUMN, columns)
        return plan_intake(file, source, feedback)


@pytest.mark.slow
def test_the_window_asks_which_sheet_and_column_are_meant_until_it_is_clear(
    commands: Commands, file: Path, table: Path
) -> None:
    unclear = UnclearTable()
    seen = answering("Bruk denne", "Bruk denne", "Les inn")
    commands.intakes.read_now(str(table), unclear.plan, take_in)
    assert seen == ["TableChoiceDialog", "TableChoiceDialog", "IntakeDialog"]
    assert unclear.choices[-1] == TableChoice(sheet="2023", year="Planår")
    assert years(file)["5520"] == 2024


@pytest.mark.slow
def test_cancelling_the_question_reads_nothing_and_says_nothing(
    commands: Commands, file: Path, table: Path
) -> None:
    before, unclear = years(file), UnclearTable()
    answering("Avbryt")
    commands.intakes.read_now(str(table), unclear.plan, take_in)
    assert unclear.choices == [TableChoice()]
    assert years(file) == before


def test_each_candidate_is_shown_with_its_first_values_and_chosen_by_keyboard() -> None:
    candidates = (Candidate("Vedtatt", ("2020", "2018")), Candidate("<b>Rullert</b>", ("2024",)))
    error = UnclearTableError("Flere kolonner", YEAR_COLUMN, candidates)
    dialog = TableChoiceDialog("fra Kari.csv", error, None)
    dialog.show()
    model = dialog.table.model()
    shown = [[model.index(row, column).data() for column in (0, 1)] for row in range(2)]
    assert shown == [["Vedtatt", "2020, 2018"], ["<b>Rullert</b>", "2024"]]
    assert any("fra Kari.csv" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.chosen() == "Vedtatt"
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.chosen() == "<b>Rullert</b>"


@pytest.mark.slow
def test_sample_years_are_taken_out_after_a_question_that_counts_them(
    commands: Commands, file: Path
) -> None:
    questions: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        questions.append(box.text())
        press(box, "Ta bort")

    QTimer.singleShot(200, answer)
    commands.intakes.take_out_samples()
    assert questions == ["Skal 21 planår som er eksempeldata, tas bort?"]
    assert sample_years(file) == {}
    assert not any(years(file).values())
    assert len(list((file.parent / "Sikkerhetskopier").iterdir())) == 1
    line = QgsProject.instance().customVariables()["planstatus_kilde"]
    assert "eksempeldata" not in line


@pytest.mark.slow
def test_a_double_click_on_a_row_to_check_or_enter_shows_the_municipality(
    commands: Commands, qgis_iface: QgisInterface
) -> None:
    rows = (
        Deviation("f.csv", 2, "Kommune", "Narnia", NOT_USED, "ukjent"),
        Deviation("f.csv", 3, "Kommunenr", "2202", USED, "gammelt nummer", "Målselv"),
    )
    dialog = DeviationsDialog("f.csv", rows, lambda name: show_municipality(qgis_iface, name), None)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    layer = find_layer(QgsProject.instance(), MUNICIPALITIES)
    assert layer is not None
    headings = [dialog.table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(6)]
    assert headings == ["Rad", "Kommune", "Kolonne", "Verdi", "Hva som ble gjort", "Hvorfor"]
    for row, selected in ((0, []), (1, ["Målselv"])):
        index = dialog.table.model().index(row, 0)
        dialog.table.doubleClicked.emit(index)
        assert [f["kommunenavn"] for f in layer.selectedFeatures()] == selected
        layer.removeSelection()
        dialog.table.setCurrentIndex(index)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        assert [f["kommunenavn"] for f in layer.selectedFeatures()] == selected
        assert dialog.isVisible()


@pytest.mark.slow
def test_a_table_with_two_columns_that_could_be_meant_is_read_as_she_says(
    commands: Commands, file: Path, unclear_table: Path
) -> None:
    shown: list[str] = []

    def choose_last() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TableChoiceDialog)
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.table.selectRow(1)
        answering("Les inn")
        press(dialog, "Bruk denne")

    QTimer.singleShot(300, choose_last)
    commands.intakes.read_now(str(unclear_table), plan_intake, take_in)
    assert shown[0] == "Hvilken kolonne i «uklar.csv» har planårene?"
    assert years(file)["5520"] == 2023


@pytest.mark.slow
def test_a_table_of_the_settings_that_is_unclear_is_asked_about_too(
    qgis_iface: QgisInterface, file: Path, unclear_table: Path
) -> None:
    save_settings(replace(Settings(working_file=file), plan_year_source=str(unclear_table)))
    commands = Commands(qgis_iface)
    answering("Avbryt")
    assert commands.update_status() is None
    assert not file.exists()
    seen = answering("Bruk denne")
    assert commands.update_status() is not None
    assert seen == ["TableChoiceDialog"]
    assert years(file)["5520"] == 2024
    unclear_table.write_text("Kommune;Vedtatt;Vedtak\nBardu;2021;2022\nAlta;2019;2018\n", "utf-8")
    os.utime(unclear_table, (1_700_000_000, 1_700_000_000))  # not in the second it was made in
    seen = answering("Bruk denne", "Les inn")
    assert commands.update_status() is not None
    assert seen == ["TableChoiceDialog", "IntakeDialog"]
    assert years(file)["5601"] == 2019
