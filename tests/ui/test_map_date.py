"""«Kartdato …» from dialog to message, on the open project and a real message bar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QPushButton,
)

from planstatus.core.defaults import TODAY
from planstatus.core.plans.bands import bands_for
from planstatus.gis.project.layers import find_layer
from planstatus.gis.project.map_date import chosen_map_date, map_date_of
from planstatus.gis.settings import Settings, default_settings, save_settings
from planstatus.ui import commands as commands_module
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.map_date_dialog import map_date_dialog
from planstatus.ui.messages import SAID

from ..waiting import settle

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    settings = Settings(working_file=tmp_path / "planstatus.gpkg", office="troms-finnmark")
    save_settings(settings)
    yield settings
    QgsSettings().remove("planstatus")


@pytest.fixture
def commands(
    qgis_iface: QgisInterface,
    bar: QgsMessageBar,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Commands]:
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    yield commands
    commands.close()
    QgsProject.instance().clear()


def typed(rule: str, text: str, bands: str = "") -> QDialog:
    dialog = map_date_dialog(rule, lambda day: bands_for(day, override=bands), None)
    dialog.field.line.clear()
    QTest.keyClicks(dialog.field.line, text)
    return dialog


@pytest.mark.parametrize("text", ["4.9.2024", "04.09.24", "4. september 2024", "4/9-2024"])
def test_the_dialog_says_what_a_typed_date_means_and_gives(text: str) -> None:
    dialog = typed(TODAY, text)
    assert dialog.meaning.text() == "4. september 2024. Klasser: 1989 - 2019 · 2020 - 2023 · 2024"
    assert dialog.buttons.button(OK).isEnabled()
    assert dialog.field.rule() == "2024-09-04"
    assert dialog.field.line.text() == text


@pytest.mark.parametrize(
    ("text", "bands", "why"),
    [
        ("4. brumaire 2024", "", "«4. brumaire 2024» er ikke en dato"),
        ("", "", "er ikke en dato"),
        ("1.1.1950", "", "kan ikke brukes"),
        ("1.1.2026", "1989-2019;2020-2023;2024-2025", "slutter den i 2025"),
    ],
)
def test_what_cannot_be_read_or_drawn_cannot_be_chosen(text: str, bands: str, why: str) -> None:
    dialog = typed("2024-09-04", text, bands)
    assert why in dialog.meaning.text()
    assert not dialog.buttons.button(OK).isEnabled()
    assert dialog.field.line.text() == text
    QTest.keyClicks(dialog.field.line, "")
    dialog.field.line.setText("4.9.2024")
    assert dialog.buttons.button(OK).isEnabled()


def test_the_button_for_today_and_the_calendar_fill_in_the_date() -> None:
    dialog = map_date_dialog("2024-09-04", bands_for, None)
    assert dialog.field.line.text() == "4. september 2024"
    dialog.field.today.click()
    assert (dialog.field.line.text(), dialog.field.rule()) == ("i dag", TODAY)
    calendar = dialog.findChild(QCalendarWidget)
    calendar.clicked.emit(calendar.minimumDate())
    assert dialog.field.line.text() == "1. januar 1972"


def test_no_button_of_the_dialog_is_in_english() -> None:
    dialog = map_date_dialog(TODAY, bands_for, None)
    assert [dialog.buttons.button(each).text() for each in (OK, CANCEL)] == ["OK", "Avbryt"]


def choose(text: str) -> None:
    """Type a date in the next dialog and press Enter."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(50, answer)  # a busy machine takes its time to open it
            return
        dialog.field.line.setText(text)
        dialog.buttons.button(OK).click()

    QTimer.singleShot(50, answer)


def shown(bar: QgsMessageBar) -> list[str]:
    """What is said, the one in front first; whole, however wide the letters are here."""
    return [item.property(SAID).text for item in bar.items()]


@pytest.mark.slow
def test_a_chosen_date_stays_until_another_is_chosen(
    commands: Commands, bar: QgsMessageBar, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    commands.update_status()
    assert map_date_of(project) == date.today()
    choose("4. september 2024")
    commands.set_map_date()
    commands.update_status()
    assert map_date_of(project) == date(2024, 9, 4)
    project.write(str(tmp_path / "kart.qgz"))
    project.clear()
    assert shown(bar) == []
    project.read(str(tmp_path / "kart.qgz"))
    commands.update_status()
    assert map_date_of(project) == date(2024, 9, 4)
    assert "Kartdato 4. september 2024. 21 av 39 kommuner har planår." in shown(bar)[-1]
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Bruk dagens dato").click()
    assert map_date_of(project) == date.today()
    assert chosen_map_date(project) == ""
    texts = [button.text() for button in bar.items()[-1].findChildren(QPushButton)]
    assert "Bruk dagens dato" not in texts


@pytest.mark.slow
def test_a_date_that_came_from_today_follows_the_day(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = date.today() - timedelta(days=1)
    monkeypatch.setattr(commands_module, "map_date_at_click", lambda *_: yesterday)
    commands.update_status()
    assert map_date_of(QgsProject.instance()) == yesterday
    monkeypatch.undo()
    choose("i dag")
    commands.set_map_date()
    commands.update_status()
    assert map_date_of(QgsProject.instance()) == date.today()


@pytest.mark.slow
def test_today_chosen_where_the_settings_have_a_fixed_date_is_today(
    commands: Commands, settings: Settings
) -> None:
    save_settings(Settings(working_file=settings.working_file, map_date="2024-09-04"))
    commands.update_status()
    assert map_date_of(QgsProject.instance()) == date(2024, 9, 4)
    commands.use_map_date(TODAY)
    commands.update_status()
    assert map_date_of(QgsProject.instance()) == date.today()


def test_bands_that_end_too_early_leave_the_project_as_it_was(
    commands: Commands, bar: QgsMessageBar, settings: Settings
) -> None:
    commands.use_map_date("2024-09-04")
    bands = "1989-2019;2020-2023;2024-2024"
    save_settings(Settings(working_file=settings.working_file, bands=bands))
    commands.use_map_date("2025-01-01")
    assert map_date_of(QgsProject.instance()) == date(2024, 9, 4)
    assert chosen_map_date(QgsProject.instance()) == "2024-09-04"
    assert [text for text in shown(bar) if "slutter den i 2024" in text]


def plan_years() -> QgsVectorLayer:
    layer = find_layer(QgsProject.instance(), "planaar")
    assert layer is not None
    return layer


def type_year(year: int) -> None:
    layer = plan_years()
    assert layer.isEditable() or layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == "5501"]
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), year)


@pytest.mark.slow
def test_what_was_said_of_the_years_is_withdrawn_when_one_is_typed(
    commands: Commands, bar: QgsMessageBar
) -> None:
    commands.update_status()
    assert len(shown(bar)) == 2
    type_year(2026)
    assert not shown(bar)
    plan_years().commitChanges()
    commands.use_map_date("2024-09-04")
    assert [text for text in shown(bar) if "Tromsø" in text]
    type_year(2020)
    assert not shown(bar)
    plan_years().rollBack()


@pytest.mark.slow
def test_what_is_said_of_a_year_that_is_none_stands_until_it_is_put_right(
    commands: Commands, bar: QgsMessageBar
) -> None:
    commands.update_status()
    type_year(20222)
    settle()
    refusal, unsaved = [item.text() for item in bar.items()]
    assert "ikke «20222»" in refusal
    assert unsaved == "1 planår er ikke lagret"
    type_year(2022)
    settle()
    assert [item.text() for item in bar.items()] == ["1 planår er ikke lagret"]
    plan_years().rollBack()


@pytest.mark.slow
def test_ten_clicks_say_what_one_says(commands: Commands, bar: QgsMessageBar) -> None:
    commands.use_map_date("2024-09-04")
    commands.update_status()
    once = shown(bar)
    for _ in range(3):
        commands.update_status()
    assert shown(bar) == once


def test_the_settings_of_a_fresh_profile_follow_the_day() -> None:
    assert default_settings().map_date == TODAY
