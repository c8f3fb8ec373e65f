"""What the message bar says of rows about cooperation that are not saved, and its buttons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.store.backends import open_store
from planstatus.ui.commands import Commands
from planstatus.ui.messages import Messages

from ...waiting import settle


class Officer:
    """Types in the tables, reads the message and presses its buttons."""

    def __init__(self, iface: QgisInterface, file: Path) -> None:
        self.bar, self.file = iface.messageBar(), file

    def layer(self, role: str) -> QgsVectorLayer:
        layer = find_layer(QgsProject.instance(), role)
        assert layer is not None
        assert layer.isEditable() or layer.startEditing()
        return layer

    def types_note(self, code: str, note: object) -> None:
        self._types("samarbeid", "kode", code, "merknad", note)

    def types_year(self, number: str, year: int) -> None:
        self._types("kommuner", "kommunenummer", number, "planaar", year)

    def _types(self, role: str, key: str, value: str, column: str, typed: object) -> None:
        layer = self.layer(role)
        (row,) = [each for each in layer.getFeatures() if each[key] == value]
        assert layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), typed)
        settle()

    def presses(self, text: str) -> None:
        buttons = (b for item in self.bar.items() for b in item.findChildren(QPushButton))
        next(each for each in buttons if each.text() == text).click()
        settle()

    def is_told(self) -> list[str]:
        settle()
        return [item.text() for item in self.bar.items() if "lagret" in item.text()]

    def note(self, code: str) -> str:
        """What is saved."""
        found = open_store(self.file).cooperations().cooperations
        return next(each.note for each in found if each.code == code)

    def year(self, number: str) -> object:
        """What is saved."""
        return open_store(self.file).plan_rows()[number]["planaar"]


@pytest.fixture
def officer(qgis_iface: QgisInterface, tmp_path: Path) -> Iterator[Officer]:
    QgsSettings().remove("planstatus")
    file = tmp_path / "planstatus.gpkg"
    save_settings(Settings(working_file=file, cooperation=True))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    assert commands.update_status() is not None
    settle()
    yield Officer(qgis_iface, file)
    for layer in QgsProject.instance().mapLayers().values():
        layer.rollBack()
    commands.close()
    qgis_iface.messageBar().clear_messages()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions she is asked; she says yes."""
    found: list[str] = []

    def ask(_: Messages, question: str, *__: object) -> bool:
        found.append(question)
        return True

    monkeypatch.setattr(Messages, "ask", ask)
    return found


@pytest.mark.slow
def test_rows_about_cooperation_that_are_not_saved_are_told(officer: Officer) -> None:
    assert officer.is_told() == []
    officer.types_note("nord-troms", "ringt")
    assert officer.is_told() == ["1 rad om samarbeid er ikke lagret"]
    officer.types_note("midt-troms", "ringt")
    assert officer.is_told() == ["2 rader om samarbeid er ikke lagret"]
    officer.layer("samarbeid").rollBack()
    assert officer.is_told() == []


@pytest.mark.slow
def test_plan_years_and_rows_that_are_not_saved_are_told_as_one(officer: Officer) -> None:
    officer.types_year("5516", 2023)
    assert officer.is_told() == ["1 planår er ikke lagret"]
    officer.types_note("nord-troms", "ringt")
    assert officer.is_told() == ["1 planår og 1 rad om samarbeid er ikke lagret"]
    officer.types_year("5518", 2023)
    officer.types_note("midt-troms", "ringt")
    assert officer.is_told() == ["2 planår og 2 rader om samarbeid er ikke lagret"]


def test_save_saves_both(officer: Officer) -> None:
    officer.types_year("5516", 2023)
    officer.types_note("nord-troms", "ringt")
    officer.presses("Lagre")
    assert (officer.year("5516"), officer.note("nord-troms")) == (2023, "ringt")
    assert officer.is_told() == []


@pytest.mark.slow
def test_discard_asks_about_both_and_discards_both(officer: Officer, asked: list[str]) -> None:
    officer.types_year("5516", 2023)
    officer.types_note("nord-troms", "ringt")
    officer.presses("Forkast")
    assert asked == ["Skal 1 planår og 1 rad om samarbeid som ikke er lagret, forkastes?"]
    assert officer.is_told() == []
    assert not officer.layer("samarbeid").isModified()
    assert not officer.layer("kommuner").isModified()


@pytest.mark.slow
def test_several_rows_are_asked_about_before_they_are_discarded(
    officer: Officer, asked: list[str]
) -> None:
    officer.types_note("nord-troms", "ringt")
    officer.types_note("midt-troms", "ringt")
    officer.presses("Forkast")
    assert asked == ["Skal 2 rader om samarbeid som ikke er lagret, forkastes?"]
    assert officer.is_told() == []


@pytest.mark.slow
def test_undo_takes_back_the_last_edit_whichever_table_it_was_in(officer: Officer) -> None:
    officer.types_note("nord-troms", "en")
    officer.types_year("5516", 2023)
    officer.types_note("nord-troms", "to")
    left = []
    for _ in range(3):
        officer.presses("Angre")
        left.append(officer.is_told())
    assert left == [
        ["1 planår og 1 rad om samarbeid er ikke lagret"],
        ["1 rad om samarbeid er ikke lagret"],
        [],
    ]


@pytest.mark.slow
def test_undo_begins_anew_when_all_is_saved(officer: Officer) -> None:
    officer.types_note("nord-troms", "en")
    officer.presses("Lagre")
    officer.types_year("5516", 2023)
    officer.presses("Angre")
    assert officer.is_told() == []
    assert officer.note("nord-troms") == "en"


@pytest.mark.slow
@pytest.mark.parametrize("gone", ["samarbeid", ""])
def test_rows_that_go_with_their_table_or_project_are_told_no_more(
    officer: Officer, gone: str
) -> None:
    officer.types_note("nord-troms", "ringt")
    if gone:
        QgsProject.instance().removeMapLayer(officer.layer(gone))
    else:
        QgsProject.instance().clear()
    assert officer.is_told() == []
