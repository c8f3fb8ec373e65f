"""Another office in a real window: offered once, chosen from the bar or in the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def office_seen(
    new_office: Callable[..., Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """What an officer who has chosen no office yet saw, by step."""
    return run_qgis(new_office("annet kontor", chosen=False), "office_window.py")


def test_nothing_went_wrong_on_the_way(office_seen: dict[str, Any]) -> None:
    assert office_seen.get("broken", {}) == {}


def test_the_first_click_asks_nothing_and_offers_another_office(
    office_seen: dict[str, Any],
) -> None:
    first = office_seen["first"]
    assert first["title"] == "Samfunnsplanstatus Troms og Finnmark"
    assert first["questions"] == []
    assert first["messages"][0] == "Kartet er laget for Statsforvalteren i Troms og Finnmark."
    assert first["buttons"][0] == "Annet kontor …"
    assert set(office_seen["lines_of_messages"]) == {1}


def test_the_office_she_chooses_has_its_map_at_once_without_a_question(
    office_seen: dict[str, Any],
) -> None:
    vestland = office_seen["vestland"]
    assert len(office_seen["choices"]) == 10
    assert vestland["questions"] == []
    assert vestland["title"] == "Samfunnsplanstatus Vestland"
    assert vestland["credit"] == "Kartet er utarbeidd hos Statsforvaltaren i Vestland."
    assert (vestland["names"], vestland["language"]) == ("Statsforvaltaren i Vestland", "nn")
    assert (vestland["counties"], vestland["rows"]) == (["46"], 43)
    assert vestland["systems"] == ["EPSG:25832"]  # of the layers, the project and the canvas


def test_an_office_without_sample_years_is_told_so_in_one_line_and_offered_nothing_more(
    office_seen: dict[str, Any],
) -> None:
    for step in ("vestland", "again"):
        assert office_seen[step]["messages"] == [
            "Kartet er oppdatert. Ingen av 43 kommuner har planår ennå."
        ]
        assert office_seen[step]["buttons"] == ["Velg planårstabell …", "Åpne mappen"]


def test_the_settings_say_what_the_office_decides(office_seen: dict[str, Any]) -> None:
    assert office_seen["hints"] == {
        "counties": "42 Agder",
        "language": "Som kontoret (bokmål)",
        "title": "Samfunnsplanstatus Agder",
        "credit": "Kartet er utarbeidet hos Statsforvalteren i Agder.",
        "office_names": "Statsforvalteren i Agder",
    }


def test_with_years_written_she_is_asked_and_keeps_them(office_seen: dict[str, Any]) -> None:
    agder = office_seen["agder"]
    ((_, details),) = agder["questions"]
    assert "Nye på kartet: Risør" in details
    assert "Planårene deres beholdes" in details
    assert agder["title"] == "Samfunnsplanstatus Agder"
    assert (agder["counties"], agder["rows"]) == (["42"], 43 + 25)


def test_the_offer_comes_no_more_when_she_has_closed_it(office_seen: dict[str, Any]) -> None:
    said, declined = office_seen["declined"]
    assert declined is True
    assert not [text for text in said if "laget for" in text]
