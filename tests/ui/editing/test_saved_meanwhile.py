"""Two officers on one working file: what one has saved is not overrun without a word."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings, save_settings
from planstatus.ui.commands import Commands

from ...waiting import settle

RENEWED = """UPDATE planaar SET planaar = 2025, tittel = 'Tromsø 2040', kilde = 'sak 99/25',
    periode = '2025-2040' WHERE kommunenummer = '5501'"""
TROMSO = "SELECT planaar, tittel FROM planaar WHERE kommunenummer = '5501'"
HARSTAD = "SELECT planaar FROM planaar WHERE kommunenummer = '5503'"
OFFICE = "SELECT navn FROM samarbeid WHERE kode = 'nord-troms'"
WAYS = ("button", "kommuner", "planaar")


class Officer:
    """Types and saves in QGIS, while a colleague works on the same file from elsewhere."""

    def __init__(self, iface: QgisInterface, commands: Commands, file: Path) -> None:
        self.bar, self.commands, self.file = iface.messageBar(), commands, file

    def layer(self, role: str) -> QgsVectorLayer:
        layer = find_layer(QgsProject.instance(), role)
        assert layer is not None
        assert layer.isEditable() or layer.startEditing()
        return layer

    def row(self, role: str, key: str) -> QgsFeature:
        column = "kode" if role == "samarbeid" else "kommunenummer"
        (row,) = [each for each in self.layer(role).getFeatures() if each[column] == key]
        return row

    def types(self, role: str, key: str, column: str, typed: object) -> None:
        layer, row = self.layer(role), self.row(role, key)
        layer.beginEditCommand("Attributes changed")
        assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), typed)
        layer.endEditCommand()
        settle()

    def deletes(self, role: str, key: str) -> None:
        assert self.layer(role).deleteFeature(self.row(role, key).id())
        settle()

    def saves(self, way: str = "button") -> bool:
        save = self.commands.editor.save if way == "button" else self.layer(way).commitChanges
        saved = bool(save())
        settle()
        return saved

    def chooses(self, text: str) -> None:
        self.buttons()[text].click()
        settle()

    def buttons(self) -> dict[str, QPushButton]:
        found = [b for item in self.bar.items() for b in item.findChildren(QPushButton)]
        return {each.text(): each for each in found}

    def is_told(self) -> str:
        settle()
        return "\n".join(item.toolTip() or item.text() for item in self.bar.items())

    def colleague(self, sql: str) -> None:
        with closing(sqlite3.connect(self.file)) as database, database:
            database.execute(sql)

    def stored(self, sql: str) -> object:
        with closing(sqlite3.connect(self.file)) as database:
            return database.execute(sql).fetchone()


@pytest.fixture
def officer(qgis_iface: QgisInterface, tmp_path: Path) -> Iterator[Officer]:
    QgsSettings().remove("planstatus")
    file = tmp_path / "planstatus.gpkg"
    both = ("samfunnsdel", "arealdel")
    save_settings(Settings(working_file=file, cooperation=True, plan_types=both))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    assert commands.update_status() is not None
    settle()
    yield Officer(qgis_iface, commands, file)
    for layer in QgsProject.instance().mapLayers().values():
        layer.rollBack()
    commands.close()
    qgis_iface.messageBar().clear_messages()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")


@pytest.mark.shown_by("kommuner")
@pytest.mark.parametrize("way", WAYS)
def test_a_year_that_a_colleague_has_saved_meanwhile_is_not_overrun_and_both_are_told(
    officer: Officer, way: str
) -> None:
    officer.types("kommuner", "5501", "planaar", 2024)
    officer.types("kommuner", "5503", "planaar", 2022)
    officer.colleague(RENEWED)
    officer.saves(way)
    assert officer.stored(TROMSO) == (2025, "Tromsø 2040")
    assert "Noen har lagret 2025" in officer.is_told()
    assert "for Tromsø i mellomtiden (du skrev 2024)" in officer.is_told()
    assert officer.row("planaar", "5501")["planaar"] == 2025
    assert officer.stored(HARSTAD) == (2022,)


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_hers_is_saved_when_she_chooses_so(officer: Officer, way: str) -> None:
    officer.types("kommuner", "5501", "planaar", 2024)
    officer.colleague(RENEWED)
    officer.saves(way)
    officer.chooses("Lagre mine")
    assert officer.stored("SELECT planaar FROM planaar WHERE kommunenummer = '5501'") == (2024,)
    assert "mellomtiden" not in officer.is_told()


@pytest.mark.slow
def test_what_is_told_of_stays_also_when_something_else_in_the_table_is_refused(
    officer: Officer,
) -> None:
    officer.types("kommuner", "5501", "planaar", 2024)
    officer.types("kommuner", "5503", "planaar", 20222)
    officer.colleague(RENEWED)
    assert not officer.saves()
    assert "(du skrev 2024)" in officer.is_told()
    assert "ikke «20222»" in officer.is_told()
    officer.types("kommuner", "5503", "planaar", 2022)
    assert officer.saves()
    assert "(du skrev 2024)" in officer.is_told()
    assert officer.stored(TROMSO) == (2025, "Tromsø 2040")
    officer.chooses("Lagre mine")
    assert officer.stored("SELECT planaar FROM planaar WHERE kommunenummer = '5501'") == (2024,)


@pytest.mark.slow
def test_rows_that_a_colleague_has_left_alone_are_saved_whatever_else_is_new(
    officer: Officer,
) -> None:
    officer.types("kommuner", "5503", "planaar", 2022)
    officer.colleague(RENEWED)
    assert officer.saves()
    officer.types("kommuner", "5501", "planaar", 2026)
    assert officer.saves()
    assert officer.stored(TROMSO) == (2026, None)
    officer.types("kommuner", "5501", "planaar", 2027)
    assert officer.saves()
    assert "mellomtiden" not in officer.is_told()


@pytest.mark.slow
def test_an_edit_that_is_undone_is_no_longer_measured_by_what_was_stored_then(
    officer: Officer,
) -> None:
    officer.types("kommuner", "5501", "planaar", 2024)
    officer.layer("kommuner").undoStack().undo()
    officer.colleague(RENEWED)
    officer.types("kommuner", "5501", "planaar", 2026)
    assert officer.saves()
    assert officer.stored(TROMSO) == (2026, None)


@pytest.mark.slow
def test_what_both_have_written_alike_is_saved(officer: Officer) -> None:
    officer.types("planaar", "5501", "merknad", "se brev")
    officer.colleague("UPDATE planaar SET merknad = 'se brev' WHERE kommunenummer = '5501'")
    assert officer.saves()


@pytest.mark.slow
def test_the_table_of_every_plan_type_is_looked_after(officer: Officer) -> None:
    officer.types("planaar_arealdel", "5501", "planaar", 2024)
    officer.colleague("UPDATE planaar_arealdel SET planaar = 2023 WHERE kommunenummer = '5501'")
    officer.saves()
    assert "Noen har lagret 2023 for Tromsø (Arealdel)" in officer.is_told()


@pytest.mark.slow
@pytest.mark.parametrize("way", ["button", "samarbeid"])
def test_a_row_of_cooperation_that_a_colleague_has_deleted_is_told_of_with_what_she_wrote(
    officer: Officer, way: str
) -> None:
    officer.types("samarbeid", "nord-troms", "navn", "Hennes navn")
    officer.colleague("DELETE FROM samarbeid WHERE kode = 'nord-troms'")
    officer.saves(way)
    assert "Noen har slettet" in officer.is_told()
    assert "(du skrev Hennes navn)" in officer.is_told()
    assert "Lagre mine" not in officer.buttons()


@pytest.mark.slow
def test_a_row_that_was_gone_before_she_typed_in_it_is_told_of_too(officer: Officer) -> None:
    row = officer.row("samarbeid", "nord-troms").id()
    officer.colleague("DELETE FROM samarbeid WHERE kode = 'nord-troms'")
    layer = officer.layer("samarbeid")
    layer.changeAttributeValue(row, layer.fields().indexOf("navn"), "Hennes navn")
    officer.saves()
    assert "(du skrev Hennes navn)" in officer.is_told()


@pytest.mark.slow
def test_a_row_she_has_deleted_and_a_colleague_has_changed_is_not_gone_without_a_word(
    officer: Officer,
) -> None:
    officer.deletes("samarbeid", "nord-troms")
    officer.colleague("UPDATE samarbeid SET navn = 'Nytt navn' WHERE kode = 'nord-troms'")
    officer.saves()
    assert "Noen har lagret Nytt navn for Nytt navn i mellomtiden (du slettet raden)" in (
        officer.is_told()
    )


@pytest.mark.slow
def test_cooperation_saved_to_a_file_that_was_replaced_is_told_of(officer: Officer) -> None:
    officer.types("samarbeid", "nord-troms", "navn", "Hennes navn")
    copy = officer.file.with_suffix(".copy")
    copy.write_bytes(officer.file.read_bytes())
    copy.replace(officer.file)
    for journal in ("-wal", "-shm"):
        Path(f"{officer.file}{journal}").unlink(missing_ok=True)
    officer.saves()
    assert "planstatus.gpkg er borte eller byttet ut" in officer.is_told()
