"""Tables of cooperation in a real window: read in, written and edited, and the map that follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

MEMBERS = "Samarbeid;Kommune;Fra;Rolle\nnord-troms;Kvænangen;2023;deltaker\n"
OFFICES = "navn;slag;medlemmer;kilde\nSør-Troms;plankontor;Harstad|Kvæfjord;brev\n"


@pytest.fixture(scope="module")
def home(new_office: Callable[..., Path]) -> Path:
    home = new_office("samarbeid")
    (home / "medlemmer.csv").write_text(MEMBERS, encoding="utf-8")
    (home / "kontorer.csv").write_text(OFFICES, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def seen(home: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """What the officer saw, by step."""
    return run_qgis(home, "cooperation_window.py")


def row(rows: list[str], office: str) -> str:
    (found,) = [each for each in rows if each.startswith(f"{office}:")]
    return found


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_map_that_is_ticked_comes_with_its_tables(seen: dict[str, Any]) -> None:
    assert "Interkommunalt samarbeid" in seen["groups"]
    assert row(seen["legend_first"], "Midt-Troms") == "Midt-Troms: Bardu, Dyrøy, Målselv, Sørreisa"


def test_a_dropped_table_is_asked_about_summed_up_and_drawn(seen: dict[str, Any]) -> None:
    assert seen["question_dropped"][0] == "Skal «medlemmer.csv» leses inn som samarbeid?"
    question, details = seen["rows_dropped"]
    assert question.startswith("Skal «medlemmer.csv» leses inn i ")
    assert "Medlemmer: Nye: 1." in details
    assert "sikkerhetskopi" in details
    assert seen["members_dropped"][-1] == "5546"
    assert "Kvænangen" in row(seen["legend_dropped"], "Nord-Troms")


def test_a_list_chosen_from_the_menu_gives_an_office_of_its_own(seen: dict[str, Any]) -> None:
    assert "Samarbeid: Nye: 1." in seen["rows_chosen"][1]
    assert row(seen["legend_chosen"], "Sør-Troms") == "Sør-Troms: Harstad, Kvæfjord"
    assert seen["backups"] == 2


def test_the_tables_are_written_to_a_workbook(seen: dict[str, Any], home: Path) -> None:
    assert seen["question_written"][0] == "Hvordan skal tabellene om samarbeid skrives?"
    assert seen["written"][0] == "Tabellene om samarbeid er skrevet til «alt om samarbeid.xlsx»."
    assert (home / "alt om samarbeid.xlsx").read_bytes().startswith(b"PK")


def test_the_map_follows_an_edit_before_it_is_saved_and_after(seen: dict[str, Any]) -> None:
    assert "Dyrøy" not in row(seen["legend_unsaved"], "Midt-Troms")
    assert seen["told_unsaved"] == ["1 rad om samarbeid er ikke lagret"]
    assert "Dyrøy" in row(seen["legend_undone"], "Midt-Troms")
    assert "Dyrøy" not in row(seen["legend_saved"], "Midt-Troms")
    assert seen["told_saved"] == []


def test_edits_that_are_not_saved_are_asked_about_before_a_click(seen: dict[str, Any]) -> None:
    assert seen["question_pending"][0] == "Det er endringer i Medlemmer som ikke er lagret."
    assert seen["pending_after_cancel"]
    assert not seen["pending_after_save"]
    assert row(seen["legend_last"], "Midt-Troms") == "Midt-Troms: Målselv, Sørreisa"


def test_the_page_of_the_map_on_the_canvas_is_the_one_that_is_opened(seen: dict[str, Any]) -> None:
    assert seen["opened"] == "Interkommunalt samarbeid A4"
