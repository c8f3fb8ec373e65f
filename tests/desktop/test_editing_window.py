"""Plan years edited in a real QGIS window, and every button that saves them pressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def seen(
    new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """What an officer saw while she typed, calculated, saved and cancelled."""
    return run_qgis(new_office("redigering"), "editing_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


@pytest.mark.parametrize(("button", "year"), [("table", 2021), ("main", 2022)])
def test_save_lights_up_when_a_year_is_typed_and_saves_it_in_the_file_itself(
    seen: dict[str, Any], button: str, year: int
) -> None:
    assert seen["save_buttons_before"] == [False, False]
    assert seen[f"{button}_lit"]
    assert seen[f"{button}_told"] == ["1 planår er ikke lagret"]
    assert seen[f"{button}_in_copy"] == year
    assert not seen[f"{button}_lit_after"]
    assert seen[f"{button}_told_after"] == []


def test_the_lasting_message_counts_undoes_and_saves(seen: dict[str, Any]) -> None:
    assert seen["two_told"] == ["2 planår er ikke lagret"]
    told, first, second = seen["after_undo_on_message"]
    assert told == ["1 planår er ikke lagret"]
    assert first == 2023
    assert seen["saved_by_message"] == [[], 2023, second]


def test_the_lasting_message_discards_and_asks_only_when_there_are_several(
    seen: dict[str, Any],
) -> None:
    assert seen["one_discarded"][0] == []
    assert seen["one_discarded"][2], "editing goes on"
    told, first, _ = seen["two_discarded"]
    assert (told, first) == ([], 2023)
    ((question, _),) = seen["questions_on_discard"]
    assert question == "Skal 2 planår som ikke er lagret, forkastes?"


@pytest.mark.parametrize(
    ("where", "scope", "years"),
    [
        ("join", "all", {"2015": 39}),
        ("join", "selected", {"2015": 37, "2016": 2}),
        ("own", "all", {"2017": 39}),
        ("own", "selected", {"2017": 37, "2018": 2}),
    ],
)
def test_the_field_calculator_changes_every_row_and_all_are_saved(
    seen: dict[str, Any], where: str, scope: str, years: dict[str, int]
) -> None:
    told, shown, lit = seen[f"calculated_{where}_{scope}"]
    count = 39 if scope == "all" else 2
    assert told == [f"{count} planår er ikke lagret"]
    assert lit
    assert shown == years
    told, shown = seen[f"undone_{where}_{scope}"]
    assert told == []
    assert shown != years
    assert seen[f"saved_{where}_{scope}"] == [[], years]


def test_what_the_database_refuses_is_told_once_in_norwegian_and_stands(
    seen: dict[str, Any],
) -> None:
    refusals = [text for text in seen["check_refused"] if "planår er ikke lagret" not in text]
    assert refusals == [
        "Målselv: skriv et år fra 1965 til 2100, ikke «20222», eller la feltet stå tomt. "
        "Verdien blir ikke lagret."
    ]
    assert refusals[0] in seen["check_when_typed"]
    assert seen["check_stands"] == [2022, 20222, True, ["2 planår er ikke lagret"]]
    assert seen["check_undone"][0] == 2022
    assert seen["check_put_right"] == [2022, 2021, []]


def test_a_file_that_is_locked_is_told_in_norwegian_until_it_can_be_saved(
    seen: dict[str, Any],
) -> None:
    refusals = [text for text in seen["locked"] if not text.endswith("planår er ikke lagret")]
    (refusal,) = refusals
    assert "Ikke lagret, men ikke tapt: Gratangen 2019." in refusal
    assert refusal.endswith("Årsak: filen er i bruk av et annet program.")
    assert seen["locked_stands"] == [2019, True]
    assert seen["locked_saved_after"] == [2019, []]


def test_a_year_typed_in_a_form_is_one_step_to_undo_and_the_form_follows(
    seen: dict[str, Any],
) -> None:
    one = ["1 planår er ikke lagret"]
    assert seen["form_typed"] == [one, 2024, "2024"]
    assert seen["form_undone"] == [[], 2019, "2019"]
    assert seen["form_redone"] == [one, 2024, "2024"]
    assert seen["form_saved"] == [[], 2024]


def test_one_year_for_several_municipalities_is_saved_and_is_one_step_to_undo(
    seen: dict[str, Any],
) -> None:
    assert seen["many_typed"] == [["3 planår er ikke lagret"], [2025, 2025, 2025]]
    told, years = seen["many_undone"]
    assert told == []
    assert years[0] == 2024
    assert 2025 not in years
    assert seen["many_saved"] == [[], [2025, 2025, 2025]]


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("planaar", "planaar", "Planår"),
        ("kommuner", "kommuner", "Kommuner"),
        ("kommuner", "planaar", "Planår"),
    ],
)
def test_a_pasted_municipality_is_taken_back_and_nothing_says_that_it_was_pasted(
    seen: dict[str, Any], source: str, target: str, name: str
) -> None:
    (text,), counts = seen[f"pasted_{source}_{target}"]
    assert text.startswith(f"Ikke lagt til i «{name}»: Tromsø")
    assert counts == [39, 39]


BORDERS = "Nye kommuner og grenser leses inn med «Velg kommunelag …»."


@pytest.mark.parametrize("where", ["on_map", "in_table"])
def test_a_municipality_that_is_deleted_stays_and_so_does_a_year_that_is_not_saved(
    seen: dict[str, Any], where: str
) -> None:
    count, said, year = seen[f"deleted_{where}"]
    assert (count, year) == (39, 2024)
    assert f"Ikke slettet: Bardu, Senja. {BORDERS}" in said


def test_a_municipality_that_is_moved_on_the_map_is_where_it_was(seen: dict[str, Any]) -> None:
    stands, said, year = seen["moved"]
    assert stands
    assert year == 2024
    assert any(text.startswith("Grensene er som før: ") for text in said)


def test_selected_municipalities_keep_their_colours_without_markers(seen: dict[str, Any]) -> None:
    for before, after in zip(*seen["colours_selected"]):
        pairs = zip(bytes.fromhex(before[1:]), bytes.fromhex(after[1:]))
        assert all(abs(a - b) < 20 for a, b in pairs), (before, after)
    assert not seen["markers"]


def test_the_table_opens_ready_to_type_the_first_plan_year(seen: dict[str, Any]) -> None:
    assert seen["first_cell"] == [0, "Planår", 1]
