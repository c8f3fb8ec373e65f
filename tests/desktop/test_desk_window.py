"""Loading, dropping tables and «Hjelp», with the package in a real QGIS window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

PLUGINS = Path("profiler/profiles/default/python/plugins")


@pytest.fixture(scope="session")
def desk(new_office: Callable[[str], Path]) -> Path:
    """A home, its name as people write names, with tables that are dropped on the window."""
    home = new_office("Åses kontor #1, 100 % & Ŋ")
    (home / "fra Kåre.csv").write_text("Kommune;Vedtatt\nBardu;17.06.2024\nTromsø;2023\n", "utf-8")
    (home / "fra Åse.csv").write_text("Kommunenr;Planår\n5520;2021\n5501;2019\n", "utf-8")
    (home / "veier.csv").write_text("id;navn;lengde\n1;Storgata;100\n2;Sjøgata;50\n", "utf-8")
    return home


@pytest.fixture(scope="session")
def seen(desk: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    return run_qgis(desk, "desk_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_a_window_with_an_empty_project_has_nothing_of_gis_or_ui_loaded(
    seen: dict[str, Any],
) -> None:
    assert seen["loaded"]
    assert [name for name in seen["loaded"] if name.split(".")[1] in ("gis", "ui")] == []


def test_every_action_has_a_tool_tip_and_a_status_tip(seen: dict[str, Any]) -> None:
    assert seen["without_tips"] == []


def test_help_opens_the_guide_that_came_with_the_package(seen: dict[str, Any], desk: Path) -> None:
    (address,) = seen["opened"]
    assert address == (desk / PLUGINS / "planstatus" / "help" / "index-nb.html").as_uri()


def test_a_file_that_is_not_a_plan_year_table_goes_to_qgis_without_a_question(
    seen: dict[str, Any],
) -> None:
    assert not seen["question_about_other"]
    assert seen["layers_after_other"] == ["veier"]


def test_a_dropped_table_is_offered_as_plan_years_and_read_in_after_the_summary(
    seen: dict[str, Any],
) -> None:
    assert seen["questions"][0][0] == "Skal «fra Kåre.csv» leses inn som planår?"
    assert seen["questions"][1][0].startswith("Skal «fra Kåre.csv» leses inn i …/Planstatus/")
    assert any("Kartet er oppdatert" in text for text in seen["messages_after_reading"])
    assert seen["bardu"] == 2024


def test_reading_it_in_asks_nothing_of_a_network(seen: dict[str, Any]) -> None:
    assert seen["requests"] == []


def test_the_same_table_can_be_added_as_a_layer_instead(seen: dict[str, Any]) -> None:
    assert seen["layers_after_adding"] == ["fra Kåre", "veier"]


def test_each_of_several_tables_is_offered_and_cancel_does_nothing(seen: dict[str, Any]) -> None:
    asked = [question for question, _ in seen["questions"][3:]]
    assert asked == [f"Skal «fra {name}.csv» leses inn som planår?" for name in ("Kåre", "Åse")]
    assert seen["layers_after_cancelling"] == ["fra Kåre", "veier", "veier"]


def test_after_unloading_every_file_is_qgis_own(seen: dict[str, Any]) -> None:
    assert not seen["question_after_unload"]
    assert "fra Åse" in seen["layers_after_unload"]
