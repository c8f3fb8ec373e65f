"""The settings in QGIS's own options dialog, in a real window with the package as shipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

SCREEN = "-screen 0 2400x1600x24 -nolisten tcp"
TABLE = "Kommunenummer;Planår\n5501;2022\n5601;2019\n"


@pytest.fixture(scope="session")
def settings_office(new_office: Callable[[str], Path]) -> Path:
    """The home folder of an officer with a table of the office's own."""
    home = new_office("innstillinger")
    (home / "kontorets.csv").write_text(TABLE, encoding="utf-8")
    (home / "kart").mkdir()
    return home


@pytest.fixture(scope="session")
def settings_seen(settings_office: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """What she saw who went through the settings, by step."""
    return run_qgis(settings_office, "options_window.py", SCREEN)


def test_nothing_went_wrong_on_the_way(settings_seen: dict[str, Any]) -> None:
    assert settings_seen.get("broken", {}) == {}


def test_the_action_opens_the_options_dialog_at_our_page(settings_seen: dict[str, Any]) -> None:
    assert settings_seen["page_is_current"] is True
    assert settings_seen["sideways"] == 0  # nothing is cut off to the right


def test_every_change_takes_effect_at_the_next_click(
    settings_seen: dict[str, Any], settings_office: Path
) -> None:
    before, after = settings_seen["before"], settings_seen["after"]
    assert before["title"] == "Samfunnsplanstatus Troms og Finnmark"
    assert after["title"] == "Statsforvalterens oversikt"
    assert after["date"] == "2024-09-04"
    assert after["labels"][:3] == ["1990 - 2017", "2018 - 2021", "2022 - 2024"]
    assert after["eldre"] == "#112233"
    assert after["file"] == str(settings_office / "felles æøå" / "felles.gpkg")
    assert after["years"] == 2  # of the office's own table, without sample years
    assert after["layers"] == before["layers"]


def test_she_is_asked_before_the_project_switches_and_the_old_file_stays(
    settings_seen: dict[str, Any], settings_office: Path
) -> None:
    question, details = settings_seen["switch"]
    assert question.startswith("Skal prosjektet bytte til arbeidsfilen ")
    assert "Den filen endres ikke" in details
    assert (settings_office / "Dokumenter" / "Planstatus" / "planstatus.gpkg").exists()


def test_another_click_changes_nothing(settings_seen: dict[str, Any]) -> None:
    assert settings_seen["again"] == settings_seen["after"]


def test_bands_that_are_none_are_explained_in_the_dialog_and_not_saved(
    settings_seen: dict[str, Any],
) -> None:
    assert "«i fjor» kan ikke brukes" in settings_seen["problem"]
    assert settings_seen["problem_is_visible"]
    assert settings_seen["kept_open"] or "«i fjor»" in settings_seen["refusal"]


def test_reset_gives_back_what_was_there_from_the_start(settings_seen: dict[str, Any]) -> None:
    today = settings_seen["before"]
    assert settings_seen["reset"] == today


def test_exports_begin_in_the_folder_of_the_settings(
    settings_seen: dict[str, Any], settings_office: Path
) -> None:
    assert settings_seen["export_begins_in"] == str(settings_office / "kart")


def test_an_own_table_is_asked_about_once_and_again_when_it_has_changed(
    settings_seen: dict[str, Any],
) -> None:
    questions, years, tromso = settings_seen["declined"]
    ((question, rows),) = questions
    assert question.startswith("Skal «kontorets.csv» leses inn i ")
    assert ["Tromsø", "2020°", "2022"] in [row[:3] for row in rows]
    assert (years, tromso) == (21, 2020)
    assert settings_seen["read_in"][1] == 2023


def test_a_table_that_is_gone_is_named_and_the_click_goes_on(
    settings_seen: dict[str, Any],
) -> None:
    shown = settings_seen["message_missing"]
    assert any(text.startswith("Kartet er oppdatert.") for text in shown)
    (missing,) = [text for text in shown if "Filen ble ikke funnet" in text]
    assert "kontorets.csv" in missing


def test_the_page_goes_with_the_plugin(settings_seen: dict[str, Any]) -> None:
    assert settings_seen["page_after_unload"] is False
