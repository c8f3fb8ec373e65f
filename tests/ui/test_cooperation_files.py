"""Tables of cooperation read in and written from the window, and dropped on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from planstatus.core.cooperation.register import TABLES, embedded
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.store.backends import open_store
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.cooperation_dialog import NOW, REMARK, ROW, CooperationDialog

MEMBERS = "samarbeid;kommune;fra;rolle\nnord-troms;Kvænangen;2023;deltaker\nnarnia;5501;;\n"
PAGES = "kode;navn;nettside\nnord-troms;Nord-Troms;halti.no\nmidt-troms;Midt-Troms;\nhavn;Havn;\n"


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
def commands(qgis_iface: QgisInterface, file: Path) -> Iterator[Commands]:
    commands = Commands(qgis_iface)
    assert commands.update_status() is not None
    yield commands
    commands.close()


def table(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def members(file: Path, code: str) -> list[str]:
    return [each.number for each in open_store(file).cooperations().members_of(code)]


def run(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(sql)


def answering(*answers: str) -> list[QDialog]:
    """Press a button in each dialog that opens, in turn; a file dialog is given a path."""
    left: list[str] = list(answers)
    seen: list[QDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            seen.append(dialog)
            dialog.findChild(QLineEdit, "fileNameEdit").setText(left.pop(0))
            dialog.findChild(QDialogButtonBox).buttons()[0].click()
        elif isinstance(dialog, (QMessageBox, CooperationDialog)):
            seen.append(dialog)
            wanted = left.pop(0)
            buttons = [b for b in dialog.findChildren(QPushButton) if b.text().startswith(wanted)]
            buttons[0].click() if buttons else dialog.reject()
        elif isinstance(dialog, QDialog):
            seen.append(dialog)
            dialog.reject()  # seen by the test, which would hang otherwise
        if left:
            QTimer.singleShot(50, answer)

    QTimer.singleShot(50, answer)
    return seen


def rows_of(dialog: QDialog) -> list[tuple[str, ...]]:
    assert isinstance(dialog, CooperationDialog)
    return dialog.model.texts()


def legend_rows() -> str:
    layout = QgsProject.instance().layoutManager().layoutByName("Interkommunalt samarbeid A4")
    model = layout.itemById("tegnforklaring").model()
    nodes = [row for node in model.rootGroup().findLayers() for row in model.layerLegendNodes(node)]
    return "\n".join(" ".join(str(row.data(0)).split()) for row in nodes)


def test_a_table_is_read_in_after_she_has_seen_the_rows_and_the_map_shows_it(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    save_settings(Settings(working_file=file, cooperation=True))
    source = table(tmp_path, "fra Kari.csv", MEMBERS)
    seen = answering("Les inn 1 rad")
    commands.files.cooperation.read(str(source))
    assert [row[ROW] for row in rows_of(seen[0])] == ["nord-troms, Kvænangen", ""]
    assert "narnia" in rows_of(seen[0])[1][REMARK]
    assert members(file, "nord-troms")[-1] == "5546"
    assert "Kvænangen" in legend_rows()
    (backup,) = open_store(file).backups()
    assert backup.before.in_words() == "før innlesing av «fra Kari.csv»"


@pytest.mark.slow
def test_what_would_replace_the_offices_own_words_begins_without_a_tick(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    run(file, "UPDATE samarbeid SET nettside = 'egen.no' WHERE kode = 'nord-troms'")
    seen = answering("Les inn 1 rad")
    commands.files.cooperation.read(str(table(tmp_path, "s.csv", PAGES)))
    first, second = rows_of(seen[0])
    assert first[NOW] == "Nettside: egen.no"
    assert "Kryss av hvis det er riktig" in first[REMARK]
    assert second[ROW] == "Havn"
    found = {each.code: each.web_page for each in open_store(file).cooperations().cooperations}
    assert found["nord-troms"] == "egen.no"
    assert "havn" in found


@pytest.mark.slow
def test_nothing_is_written_when_she_cancels(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    before = open_store(file).cooperation_rows()
    seen = answering("Avbryt")
    commands.files.cooperation.read(str(table(tmp_path, "fra Kari.csv", MEMBERS)))
    assert len(seen) == 1
    assert open_store(file).cooperation_rows() == before
    assert not open_store(file).backups()


@pytest.mark.slow
def test_a_table_of_something_else_is_refused_in_one_sentence(
    commands: Commands, qgis_iface: QgisInterface, tmp_path: Path
) -> None:
    commands.files.cooperation.read(str(table(tmp_path, "veier.csv", "id;lengde\n1;2\n")))
    text = " ".join(item.toolTip() for item in qgis_iface.messageBar().items())
    assert "Fant ingen tabell om samarbeid i veier.csv" in text


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["Excel", "CSV"])
def test_what_is_written_can_be_read_in_again_and_changes_nothing(
    commands: Commands, file: Path, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / ("mitt samarbeid" if kind == "Excel" else "mappe")
    written = target.with_suffix(".xlsx") if kind == "Excel" else target
    if kind == "CSV":
        target.mkdir()
    seen = answering(kind, str(target))
    commands.files.cooperation.write()
    assert len(seen) == 2
    before = open_store(file).cooperation_rows()
    commands.files.cooperation.read(str(written))
    assert open_store(file).cooperation_rows() == before
    assert not open_store(file).backups()
    assert open_store(file).cooperations() == embedded()


@pytest.mark.slow
def test_files_in_a_folder_are_replaced_only_where_she_says_so(
    commands: Commands, tmp_path: Path
) -> None:
    table(tmp_path, "avtale.csv", "mine egne avtaler")
    seen = answering("CSV", str(tmp_path), "Avbryt")
    commands.files.cooperation.write()
    assert "avtale.csv" in seen[-1].text()
    assert (tmp_path / "avtale.csv").read_text(encoding="utf-8") == "mine egne avtaler"
    assert not (tmp_path / "samarbeid.csv").exists()
    answering("CSV", str(tmp_path), "Erstatt")
    commands.files.cooperation.write()
    assert all((tmp_path / f"{each.name}.csv").exists() for each in TABLES)


@pytest.mark.slow
def test_a_dropped_table_is_offered_as_what_it_looks_like(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    source = table(tmp_path, "fra Kari.csv", MEMBERS)
    seen = answering("Les inn som samarbeid", "Les inn 1 rad")
    assert commands.dropped.offer(source)
    assert seen[0].text() == "Skal «fra Kari.csv» leses inn som samarbeid?"
    assert members(file, "nord-troms")[-1] == "5546"
    seen = answering("Legg til som lag")
    assert not commands.dropped.offer(source)
    both = table(tmp_path, "begge.csv", "Kommunenr;Planår;Samarbeid\n5520;2024;midt-troms\n")
    seen = answering("Avbryt")
    assert commands.dropped.offer(both)
    assert seen[0].text() == "Hva skal «begge.csv» leses inn som?"
    assert not commands.dropped.offer(table(tmp_path, "veier.csv", "id;lengde\n1;2\n"))
    assert not commands.dropped.offer(file)


@pytest.mark.slow
def test_a_table_of_cooperation_chosen_as_plan_years_is_read_in_as_what_it_is(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    source = table(tmp_path, "fra Kari.csv", MEMBERS)
    seen = answering(str(source), "Les inn som samarbeid", "Les inn 1 rad")
    commands.intakes.choose_plan_years()
    assert len(seen) == 3
    assert members(file, "nord-troms")[-1] == "5546"


@pytest.mark.slow
def test_edits_that_are_not_saved_are_asked_about_before_a_table_is_read_in(
    commands: Commands, file: Path, tmp_path: Path
) -> None:
    layer = find_layer(QgsProject.instance(), "samarbeid")
    assert layer is not None
    assert layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("merknad"), "ringt")
    seen = answering("Avbryt")
    commands.files.cooperation.read(str(table(tmp_path, "fra Kari.csv", MEMBERS)))
    assert seen[0].text() == "Det er endringer i Samarbeid som ikke er lagret."
    assert layer.isModified()
    assert "5546" not in members(file, "nord-troms")
    answering("Lagre", "Les inn 1 rad")
    commands.files.cooperation.read(str(table(tmp_path, "fra Kari.csv", MEMBERS)))
    assert members(file, "nord-troms")[-1] == "5546"
    assert open_store(file).cooperations().cooperations[0].note == "ringt"


@pytest.mark.slow
def test_the_summary_says_so_when_no_map_shows_cooperation(
    commands: Commands, tmp_path: Path
) -> None:
    seen = answering("Avbryt")
    commands.files.cooperation.read(str(table(tmp_path, "fra Kari.csv", MEMBERS)))
    assert isinstance(seen[0], CooperationDialog)
    assert "Kartet over samarbeid er ikke krysset av" in seen[0].summary.text()
