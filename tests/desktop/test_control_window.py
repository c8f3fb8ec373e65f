"""«Kontroller samarbeid» and the pages of the help menu, in a real QGIS window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.register import embedded
from planstatus.core.office import offices

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def seen(
    new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """What the officer saw, by step."""
    return run_qgis(new_office("kontroll"), "control_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_findings_are_in_a_dock(seen: dict[str, Any]) -> None:
    assert seen["docked"]
    assert seen["findings"] == [each.sentence for each in findings(embedded(), date.today())]


def test_a_click_shows_the_municipalities_and_the_form_of_the_agreement(
    seen: dict[str, Any],
) -> None:
    assert seen["selected"] == ["5628", "5632", "5636"]
    code, tabs = seen["form"]
    assert code == "VV-B"
    assert "Vedtak i hver kommune" in tabs


def test_the_next_form_takes_the_place_of_the_last(seen: dict[str, Any]) -> None:
    code, tabs = seen["next_form"]
    assert code == "midt-troms"
    assert "Avtaler" in tabs


def test_what_is_filled_in_goes_from_the_list_before_it_is_saved(seen: dict[str, Any]) -> None:
    assert seen["can_be_filled_in"]
    assert seen["saved"]
    assert seen["rows_before_saving"] == len(seen["findings"]) - 1
    assert seen["rows_after_saving"] == len(seen["findings"]) - 1


def test_the_help_menu_leads_to_the_pages_and_asks_for_an_address_it_does_not_know(
    seen: dict[str, Any],
) -> None:
    assert seen["help_menu"] == ["Hjelp", "Samfunnssikkerhetshjelperen", "Plan og bygg"]
    assert seen["opened"] == [offices()["troms-finnmark"].web_page]
    assert any("Adressen til «Samfunnssikkerhetshjelperen»" in text for text in seen["unknown"])


def test_nothing_is_left_when_the_project_is_closed_and_the_plugin_taken_out(
    seen: dict[str, Any],
) -> None:
    assert seen["empty_page"] == 0
    assert seen["left_behind"] == []
    assert "Planstatus" not in seen["help_left"]
