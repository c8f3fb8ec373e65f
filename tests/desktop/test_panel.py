"""The panel of the package as shipped, in a real QGIS window, on two days."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

LEFT = 1
"""`Qt.LeftDockWidgetArea`."""


@pytest.fixture(scope="session")
def panel_office(new_office: Callable[[str], Path]) -> Path:
    """The home folder of an officer who uses the panel on two days."""
    return new_office("panelet")


@pytest.fixture(scope="session")
def first(panel_office: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """What she saw on the first day."""
    return run_qgis(panel_office, "panel_window.py", file="seen_first.json")


@pytest.fixture(scope="session")
def second(
    panel_office: Path, run_qgis: Callable[..., dict[str, Any]], first: dict[str, Any]
) -> dict[str, Any]:
    """What she saw on the next day."""
    return run_qgis(panel_office, "panel_window.py")


def test_nothing_went_wrong_on_the_way(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert {**first.get("broken", {}), **second.get("broken", {})} == {}


def test_the_panel_does_not_open_uninvited_and_costs_nothing_until_then(
    first: dict[str, Any],
) -> None:
    assert first["open_uninvited"] is False
    assert first["built_before_shown"] is False
    assert first["opened"] is True


def test_the_empty_panel_fetches_the_municipalities(first: dict[str, Any]) -> None:
    assert first["empty_button"] == "Oppdater planstatus"
    assert first["listed"] == 39
    assert first["counts"].endswith("Mangler planår: 18")


def test_the_bands_follow_the_map_date(first: dict[str, Any]) -> None:
    assert "2024: 0" in first["counts_of_2024"]


def test_typing_in_the_search_field_finds_the_municipality(first: dict[str, Any]) -> None:
    assert first["found"] == ["Karasjok"]


def test_a_click_selects_and_zooms(first: dict[str, Any]) -> None:
    assert first["clicked"] == ["Alta"]
    assert 0.5 < max(first["zoomed_to"]) < 1


def test_a_click_in_the_map_selects_in_the_list_and_scrolls_to_it(first: dict[str, Any]) -> None:
    assert first["selected_in_map"] == first["selected_in_list"] == ["Nordreisa"]
    assert first["seen_in_list"]


def test_a_double_click_edits_the_year_and_the_counts_follow(first: dict[str, Any]) -> None:
    assert first["edited"] == 2024
    assert first["counts_after_edit"].endswith("Mangler planår: 17")


def test_everything_is_reached_and_done_by_keyboard_alone(first: dict[str, Any]) -> None:
    assert first["keyboard_is_in_the_panel"]
    assert first["tab_order"] == [
        "band", "county", "older", "years", "oldest_first", "table", "save"
    ]  # fmt: skip
    assert first["back"] == "county"
    assert first["after_ctrl_f"] == "search"
    assert first["after_return"] == ["table", ["Vardø"], ["Vardø"]]
    assert 0.5 < max(first["zoomed_by_return"]) < 1
    assert first["edited_by_keyboard"] == 2023
    assert first["undone_by_keyboard"] != 2023
    assert first["on_save"] == "save"
    assert first["saved"]
    assert len(first["by_arrows"]) == 2


def test_a_row_is_copied_cleared_and_opened_by_keyboard_alone(first: dict[str, Any]) -> None:
    headings, row = first["copied"].splitlines()
    assert headings == "Kommune\tPlanår\tAlder (år)\tKlasse"
    assert row.startswith("Vardø\t")
    assert first["cleared"] == [None, 39]
    assert first["given_back"] == first["undone_by_keyboard"]
    assert first["forms"] == 1


def test_a_column_is_added_by_keyboard_and_there_the_next_day(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert first["column_added"]
    assert second["column_kept"]


def test_what_is_not_a_year_is_explained(first: dict[str, Any]) -> None:
    (explanation,) = first["refusal"]
    assert explanation.startswith("Vardø: skriv et år fra 1965 til 2100, ikke «1234»")


def test_the_saved_year_is_in_the_working_file(first: dict[str, Any], panel_office: Path) -> None:
    file = panel_office / "Dokumenter" / "Planstatus" / "planstatus.gpkg"
    with closing(sqlite3.connect(file)) as database:
        years = dict(database.execute("SELECT kommunenummer, planaar FROM planaar"))
    assert years["5520"] == 2024


def test_the_panel_is_where_it_was_left(second: dict[str, Any]) -> None:
    assert second["open_again"] is True
    assert second["area"] == LEFT
    assert second["listed"] == 39


def test_the_chart_writes_in_the_colour_of_the_dark_theme(second: dict[str, Any]) -> None:
    assert second["text_colours"] == ["#aaaaaa", "#aaaaaa"]


def test_the_button_closes_the_panel_and_unloading_takes_it_out(second: dict[str, Any]) -> None:
    assert second["closed_by_button"]
    assert second["docks_after_unload"] == 0
