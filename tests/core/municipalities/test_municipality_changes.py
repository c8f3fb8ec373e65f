"""What municipalities were numbered and called before, at any date."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from planstatus.core.municipalities.changes import (
    called,
    changes,
    former_names,
    names_over_time,
    official_name,
    successors,
)
from planstatus.core.municipalities.register import norway


@pytest.mark.parametrize(
    ("day", "number"),
    [("2017-06-01", ("1613",)), ("2018-01-01", ("5012",)), ("2019-12-31", ("5012",)),
     ("2020-01-01", ("5055", "5056", "5059"))],
)  # fmt: skip
def test_a_chain_of_numbers_is_followed_to_any_day(day: str, number: tuple[str, ...]) -> None:
    assert successors("1613", date.fromisoformat(day)) == number


def test_a_number_changed_in_every_reform_ends_at_todays() -> None:
    assert successors("0706", date(2016, 12, 31)) == ("0706",)
    assert successors("0706", date(2019, 1, 1)) == ("0710",)
    assert successors("0706", date(2023, 12, 31)) == ("3804",)
    assert successors("0706") == ("3907",)


def test_a_number_that_is_no_longer_in_force_has_the_name_it_had() -> None:
    assert (called("1850"), called("1507")) == ("Tysfjord - Divtasvuodna", "Ålesund")
    assert called("5501") == called("9999") == ""


def test_a_part_that_moved_is_never_followed() -> None:
    assert successors("0720") == ("3907",)  # a part of Stokke went to Tønsberg
    assert successors("3118") == ("3118",)  # two parts of Indre Østfold moved in 2026
    assert "Indre Østfold" not in (*former_names().get("3207", ()), *former_names().get("3216", ()))


def test_every_number_since_2013_ends_in_numbers_in_force() -> None:
    for change in changes():
        assert set(successors(change.old_number)) <= set(norway())


def test_a_municipality_divided_again_gives_each_former_one_where_it_is_now() -> None:
    assert successors("1507") == ("1508", "1580")
    assert successors("1534") == ("1580",)
    assert successors("1534", date(2021, 1, 1)) == ("1507",)
    assert {successors(number) for number in ("1504", "1523", "1529", "1546")} == {("1508",)}


def test_names_of_merged_and_divided_municipalities_lead_to_todays() -> None:
    assert "Verran" in former_names()["5006"]
    assert "Tysfjord - Divtasvuodna" in former_names()["1806"]
    assert "Tysfjord - Divtasvuodna" in former_names()["1875"]
    assert "Ålesund" not in former_names()["1580"]


@pytest.mark.parametrize(
    ("number", "day", "name"),
    [("5516", "2024-02-15", "Gratangen"), ("5516", "2024-02-16", "Gratangen - Rivtták"),
     ("5536", "2024-09-04", "Lyngen"), ("5536", "2025-08-29", "Lyngen - Ivgu - Yykeä"),
     ("0301", "2025-08-28", "Oslo"), ("5501", "2013-01-01", "Tromsø")],
)  # fmt: skip
def test_a_name_is_used_from_the_day_it_was_decided(number: str, day: str, name: str) -> None:
    today = norway()[number].official_name
    assert official_name(number, today, date.fromisoformat(day)) == name


def test_the_table_has_every_change_of_the_facts(shared: Path) -> None:
    ours = {(c.day.isoformat(), c.old_number, c.new_number, c.kind) for c in changes()}
    facts = shared / "facts" / "norge"
    with (facts / "kommunenummer_endringer.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            columns = ("gyldig_fra", "gammelt_nummer", "nytt_nummer", "type")
            assert tuple(row[column] for column in columns) in ours
    with (facts / "navneendringer.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            assert norway()[row["kommunenummer"]].official_name == row["navn_offisielt"]
            number = row["kommunenummer"]
            assert (row["fra_dato"], number, number, "navneendring") in ours


def test_a_renamed_municipality_has_its_names_before_and_after() -> None:
    assert names_over_time("5516") == ("Gratangen", "Gratangen - Rivtták")
    assert names_over_time("5536") == ("Lyngen", "Lyngen - Ivgu - Yykeä")
    assert names_over_time("3907") == ()
