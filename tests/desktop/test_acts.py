"""Five tasks of an officer, counted in clicks and keys in the real window.

`BEFORE` was counted in the same way at e8aa1e9, before «Gå tilbake til …», «Begge størrelser» and
the table that opens at the first year. A click, a key and a drag are one act each, a double-click
two, Ctrl with a letter one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

BY_HAND = {
    "avslutte QGIS: «Prosjekt», «Avslutt»": 2,
    "åpne filutforskeren": 1,
    "dobbeltklikke på Dokumenter og Planstatus": 4,
    "gi planstatus.gpkg et annet navn, så den ikke går tapt: velge, F2, «x», Enter": 4,
    "dobbeltklikke på Sikkerhetskopier": 2,
    "velge kopien og kopiere den: klikk, Ctrl+C": 2,
    "ett nivå opp og lime inn: klikk, Ctrl+V": 2,
    "gi den navnet planstatus: klikk, F2, ti bokstaver, Enter": 13,
    "dobbeltklikke på QGIS og på prosjektet": 4,
}
"""How yesterday's state came back: reading a backup in as a table gave neither history nor borders
nor empty years back."""
BEFORE = {
    "første kart": 1,
    "tre planår": 21,
    "kollegas tabell": 4,
    "ett fylke i A4 og A3": 10,
    "gårsdagens tilstand": sum(BY_HAND.values()),
}
AFTER = {
    "første kart": 1,
    "tre planår": 19,
    "kollegas tabell": 4,
    "ett fylke i A4 og A3": 5,
    "gårsdagens tilstand": 4,
}
TABLE = "Kommune;Planår\nBardu;2024\nAlta;2016\n"


@pytest.fixture(scope="session")
def seen(
    new_office: Callable[..., Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """What an officer did with her hands, and what came of it."""
    home = new_office("handgrep")
    (home / "fra Kari.csv").write_text(TABLE, encoding="utf-8")
    return run_qgis(home, "acts_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_tasks_are_really_done(seen: dict[str, Any]) -> None:
    assert seen["first_map"] == 2020
    assert seen["three_years"] == [2023, 2024, 2022]
    assert seen["left_to_save"] == []
    assert seen["from_the_table"] == [2024, 2015]  # and not Alta, which was left out
    assert len(seen["exported"]) == 2
    assert seen["exported"][1].endswith("_A3.pdf")
    assert seen["year_gone_back_to"] == 2023


@pytest.mark.parametrize("task", AFTER)
def test_a_task_takes_as_many_acts_as_are_written_here_and_no_more_than_before(
    seen: dict[str, Any], task: str
) -> None:
    assert len(seen["acts"][task]) == AFTER[task], seen["acts"][task]
    assert AFTER[task] <= BEFORE[task]


def test_all_together_take_two_thirds_at_most() -> None:
    assert 3 * sum(AFTER.values()) <= 2 * sum(BEFORE.values())
