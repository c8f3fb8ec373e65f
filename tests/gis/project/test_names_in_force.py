"""The map calls municipalities what they were called on its date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date

import pytest

from planstatus.gis.settings import Settings
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]


def official_names(settings: Settings) -> dict[str, str]:
    with closing(sqlite3.connect(settings.working_file)) as database:
        return dict(database.execute("SELECT kommunenummer, navn_offisielt FROM kommuner"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("day", "gratangen", "lyngen"),
    [(date(2024, 2, 1), "Gratangen", "Lyngen"),
     (date(2024, 9, 4), "Gratangen - Rivtták", "Lyngen"),
     (date(2026, 1, 1), "Gratangen - Rivtták", "Lyngen - Ivgu - Yykeä")],
)  # fmt: skip
def test_a_new_name_is_on_maps_from_the_day_it_was_decided(
    click: Click, settings: Settings, day: date, gratangen: str, lyngen: str
) -> None:
    click(date(2026, 11, 26))
    click(day)
    names = official_names(settings)
    assert (names["5516"], names["5536"], names["5501"]) == (gratangen, lyngen, "Tromsø")


def test_a_name_of_the_offices_own_stays(click: Click, settings: Settings) -> None:
    click(date(2024, 1, 1))
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'kommuner'"
        ).fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        sql = "UPDATE kommuner SET navn_offisielt = ? WHERE kommunenummer = ?"
        database.execute(sql, ("Rivtták", "5516"))
    click(date(2026, 1, 1))
    assert official_names(settings)["5516"] == "Rivtták"
