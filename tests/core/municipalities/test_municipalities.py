"""Municipality numbers through time, and the register."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.municipalities.changes import official_name
from planstatus.core.municipalities.register import (
    Register,
    in_counties,
    municipality_number,
    norway,
)

NEW_YEAR_2024 = date(2024, 1, 1)
OURS = in_counties(norway(), ("55", "56"))


@lru_cache(maxsize=1)
def register() -> Register:
    return Register(OURS)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("5501", "5501"), (5501, "5501"), (301, "0301"), ("0301", "0301"), (" 55 01 ", "5501"),
     (5501.0, "5501"), ("5501.0", "5501"), ("5501,00", "5501"), ("K-5501", "5501"),
     ("5501 Tromsø", "5501"), ("5\u00a0501", "5501"), ('="5501"', "5501"), ("'5501", "5501"),
     ("5,501", "5501"), ("5.501", "5501"), ("kommune 5501", "5501"), ("Kommunenr. 5501", "5501"),
     ("Kommunenummer: 5501", "5501"), ("knr 5501", "5501"), ("5501-Tromsø", "5501"),
     ("5501: Tromsø", "5501"), ("5501 (Tromsø)", "5501"), ("N5501", "5501"), ("NO5501", "5501"),
     ("5\u200b501", "5501"), ("\ufeff5501", "5501"), ("5501¹", "5501"), ("５５０１", "5501")],
)  # fmt: skip
def test_a_number_is_known_however_the_spreadsheet_kept_it(cell: object, number: str) -> None:
    assert municipality_number(cell) == number


@pytest.mark.parametrize(
    "cell",
    [None, "", "Tromsø", 12, 55011, "5501b", "0012", "5501 2020", "Kommune 2020", "17.06.2020",
     "=B2", "77 64 20 20", "2020-2032", "0.501"],
)  # fmt: skip
def test_what_is_not_a_municipality_number_is_not_taken_for_one(cell: object) -> None:
    assert municipality_number(cell) is None


@given(some.integers(100, 9999))
def test_every_number_survives_text_float_and_lost_zeros(number: int) -> None:
    padded = f"{number:04d}"
    for cell in (padded, number, float(number), f" {padded} ", str(number), f'="{padded}"'):
        assert municipality_number(cell) == padded


@given(some.text(max_size=90))
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = register().number(text)
    assert number is None or (len(number) == 4 and number.isdigit())


@pytest.mark.parametrize("cell", ["Tromsø (5501)", "Tromsø 5501", "Tromsø - 5501", "Tromsø [1902]"])
def test_a_number_after_its_municipality_s_name_counts(cell: str) -> None:
    assert register().number(cell) == "5501"


@pytest.mark.parametrize("cell", ["Tromsø 2020", "Tromsø (2020)", "Vedtatt 2020", "Alta 5501"])
def test_a_number_after_another_word_does_not(cell: str) -> None:
    assert register().number(cell) is None


def test_numbers_from_2020_and_before_are_translated() -> None:
    for old, new in (("5401", "5501"), ("1902", "5501"), ("1852", "5512"), ("1913", "5512"),
                     ("2017", "5603"), ("1901", "5503"), ("1915", "5503")):  # fmt: skip
        assert register().number(old) == new
    assert {register().number(n) for n in ("1927", "1928", "1929", "1931", "5421")} == {"5530"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("0101", "3101"), ("0706", "3907"), ("0701", "3901"), ("1601", "5001"), ("3005", "3301"),
     ("1854", "1806"), ("1534", "1580"), ("1504", "1508"), ("1567", "5061"), ("3118", "3118")],
)  # fmt: skip
def test_a_number_changed_several_times_is_followed_to_today(old: str, new: str) -> None:
    assert register().number(old) == new


@pytest.mark.parametrize(
    ("divided", "parts"),
    [("1850", ("1806", "1875")), ("5012", ("5055", "5056", "5059")), ("1507", ("1508", "1580")),
     ("1613", ("5055", "5056", "5059"))],
)  # fmt: skip
def test_a_divided_municipality_is_known_and_its_parts_told_but_none_is_guessed(
    divided: str, parts: tuple[str, ...]
) -> None:
    assert register().successors(divided) == parts
    assert register().number(divided) == divided
    assert register().knows(divided)


def test_the_register_tells_another_county_s_number_from_no_municipality_s() -> None:
    assert all(register().knows(number) for number in ("0301", "4601", "0701", "1601", "1902"))
    assert not any(register().knows(number) for number in ("9999", "2111", "0180", "5500"))
    assert not {"0301", "4601"} & set(register().on_map)


def test_the_register_has_the_39_municipalities_with_their_official_names() -> None:
    assert len(OURS) == 39
    assert OURS["5540"].official_name == "Gáivuotna - Kåfjord - Kaivuono"
    assert OURS["5622"].official_name == "Porsanger - Porsáŋgu - Porsanki"
    assert OURS["5610"].county == "Finnmark"


def test_norway_has_357_municipalities_and_no_old_number_is_in_use() -> None:
    assert len(norway()) == 357
    assert not {old for each in norway().values() for old in each.old_numbers} & set(norway())


def test_norway_is_as_the_facts_have_it(shared: Path) -> None:
    facts = list(rows(shared / "facts" / "norge" / "kommuner.csv"))
    assert {row["kommunenummer"]: (row["kommunenavn_norsk"], row["navn_offisielt"], row["fylke"])
            for row in facts} == {
        each.number: (each.name, official_name(each.number, each.official_name, NEW_YEAR_2024),
                      each.county) for each in norway().values()
    }  # fmt: skip
    for row in facts:
        names = {row[f"navn_{language}"] for language in ("se", "smj", "sma", "fkv")} - {""}
        assert names <= set(norway()[row["kommunenummer"]].other_names)


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")
