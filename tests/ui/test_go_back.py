"""«Gå tilbake til …» in the window: which backups, what they change, and what is asked first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from planstatus.gis.project.layers import MUNICIPALITIES, find_layer, reload_tables
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.store.backups import Before, back_up, backups_of
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.go_back_dialog import GoBackDialog, when_in_words
from planstatus.ui.dialogs.row_table import RowTable


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


def year_in_file(file: Path, name: str = "Tromsø") -> object:
    with closing(sqlite3.connect(file)) as database:
        query = "SELECT planaar FROM planaar WHERE kommunenavn = ?"
        return database.execute(query, (name,)).fetchone()[0]


def set_year(file: Path, year: int) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = ? WHERE kommunenavn = 'Tromsø'", (year,))
    reload_tables(QgsProject.instance())


def layer() -> QgsVectorLayer:
    found = find_layer(QgsProject.instance(), MUNICIPALITIES)
    assert found is not None
    return found


def year_on_map() -> object:
    return {each["kommunenavn"]: each["planaar"] for each in layer().getFeatures()}["Tromsø"]


def answering(*answers: str) -> list[tuple[str, list[str]]]:
    """Press a button in each dialog that opens, in turn; return what each said and offered."""
    left: list[str] = list(answers)
    seen: list[tuple[str, list[str]]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, (QMessageBox, GoBackDialog)):
            buttons = {b.text(): b for b in dialog.findChildren(QPushButton) if b.text()}
            box = isinstance(dialog, QMessageBox)
            seen.append((dialog.text() if box else dialog.summary.text(), list(buttons)))
            buttons[left.pop(0)].click() if left[0] in buttons else dialog.reject()
        if left:
            QTimer.singleShot(50, answer)

    QTimer.singleShot(50, answer)
    return seen


def messages(iface: QgisInterface) -> str:
    """Return what is said, in the tips where the bar has no room for it."""
    items = iface.messageBar().items()
    return "\n".join(f"{item.text()}\n{item.toolTip()}" for item in items)


def test_the_file_and_the_map_are_as_they_were_after_a_yes(
    commands: Commands, file: Path, qgis_iface: QgisInterface
) -> None:
    back_up(file, Before())
    set_year(file, 2024)
    assert year_on_map() == 2024
    seen = answering("Gå tilbake")
    commands.go_back.choose()
    ((summary, buttons),) = seen
    assert "Planår som kommer tilbake eller endres: 1." in summary
    assert {"Gå tilbake", "Avbryt"} <= set(buttons)
    assert year_in_file(file) == year_on_map() == 2020
    assert "Arbeidsfilen er som den var i dag" in messages(qgis_iface)


@pytest.mark.slow
def test_nothing_is_changed_when_she_cancels(commands: Commands, file: Path) -> None:
    back_up(file, Before())
    set_year(file, 2024)
    answering("Avbryt")
    commands.go_back.choose()
    assert year_in_file(file) == year_on_map() == 2024
    assert len(list((file.parent / "Sikkerhetskopier").iterdir())) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "kept"), [("Lagre", 2023), ("Forkast", 2024)], ids=["Lagre", "Forkast"]
)
def test_edits_that_are_not_saved_are_asked_about_in_one_sentence_with_three_answers(
    commands: Commands, file: Path, answer: str, kept: int
) -> None:
    back_up(file, Before())
    set_year(file, 2024)
    assert layer().startEditing()
    (tromsoe,) = (each for each in layer().getFeatures() if each["kommunenavn"] == "Tromsø")
    layer().changeAttributeValue(tromsoe.id(), layer().fields().indexOf("planaar"), 2023)
    seen = answering(answer, "Gå tilbake")
    commands.go_back.choose()
    assert seen[0][0] == "Det er endringer i Planår som ikke er lagret."
    assert set(seen[0][1]) == {"Lagre", "Forkast", "Avbryt"}
    assert year_in_file(file) == year_on_map() == 2020
    assert kept in {year_in_file(each) for each in (file.parent / "Sikkerhetskopier").iterdir()}


@pytest.mark.slow
def test_edits_that_are_not_saved_stay_when_she_cancels(commands: Commands, file: Path) -> None:
    back_up(file, Before())
    assert layer().startEditing()
    (tromsoe,) = (each for each in layer().getFeatures() if each["kommunenavn"] == "Tromsø")
    layer().changeAttributeValue(tromsoe.id(), layer().fields().indexOf("planaar"), 2023)
    seen = answering("Avbryt")
    commands.go_back.choose()
    assert len(seen) == 1
    assert year_on_map() == 2023
    assert year_in_file(file) == 2020


@pytest.mark.slow
def test_a_damaged_backup_is_told_of_and_cannot_be_chosen(commands: Commands, file: Path) -> None:
    good = back_up(file, Before())
    damaged = back_up(file, Before())
    damaged.write_bytes(damaged.read_bytes()[:70000])
    set_year(file, 2024)
    dialog = GoBackDialog(file, backups_of(file), None)
    assert damaged.name in dialog.summary.text()
    assert not dialog.go_back.isEnabled()
    QTest.keyClick(dialog.backups, Qt.Key.Key_Down)
    assert dialog.go_back.isEnabled()
    assert dialog.wanted is not None
    assert dialog.wanted.backup == good
    assert [dialog.table.model().index(0, column).data() for column in range(3)] == [
        "Tromsø", "2024", "2020",
    ]  # fmt: skip
    dialog.show()
    assert dialog.findChildren(RowTable) == [dialog.table]  # and none of the last choice
    QTest.keyClick(dialog.backups, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.slow
def test_a_file_without_backups_has_nothing_to_go_back_to(
    commands: Commands, file: Path, qgis_iface: QgisInterface
) -> None:
    commands.go_back.choose()
    assert "Det finnes ingen sikkerhetskopier" in messages(qgis_iface)


@pytest.mark.slow
def test_a_working_file_that_is_gone_comes_back(
    commands: Commands, file: Path, qgis_iface: QgisInterface
) -> None:
    back_up(file, Before())
    # QGIS 3.40 crashes when a GeoPackage, of whomever, is gone in the middle of a drawing: what it
    # calls the connection depends on whether the file is there.
    qgis_iface.mapCanvas().freeze()
    qgis_iface.mapCanvas().waitWhileRendering()
    file.unlink()
    answering("Gå tilbake")
    commands.go_back.choose()
    assert year_in_file(file) == year_on_map() == 2020


def test_days_are_told_in_words() -> None:
    now = datetime.combine(date.today(), datetime.min.time()).replace(hour=7, minute=5)
    assert when_in_words(now) == "i dag 07.05"
    assert when_in_words(now - timedelta(days=1)) == "i går 07.05"
    assert when_in_words(datetime(2024, 9, 4, 17, 54)) == "4. september 2024 17.54"
