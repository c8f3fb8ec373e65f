"""Municipality numbers through time, and the register."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.municipalities import (
    Register,
    municipality_number,
    norway,
    old_number_translations,
    read_register,
)

DATA = Path(__file__).parents[2] / "data"
OURS = read_register(DATA / "kommuner.csv")
REGISTER = Register(OURS)


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
    number = REGISTER.number(text)
    assert number is None or (len(number) == 4 and number.isdigit())


@pytest.mark.parametrize("cell", ["Tromsø (5501)", "Tromsø 5501", "Tromsø - 5501", "Tromsø [1902]"])
def test_a_number_after_its_municipality_s_name_counts(cell: str) -> None:
    assert REGISTER.number(cell) == "5501"


@pytest.mark.parametrize("cell", ["Tromsø 2020", "Tromsø (2020)", "Vedtatt 2020", "Alta 5501"])
def test_a_number_after_another_word_does_not(cell: str) -> None:
    assert REGISTER.number(cell) is None


def test_numbers_from_2020_and_before_are_translated() -> None:
    today = old_number_translations(OURS)
    assert today["5401"] == today["1902"] == "5501"
    assert {today[old] for old in ("1927", "1928", "1929", "1931", "5421")} == {"5530"}
    assert today["1852"] == today["1913"] == "5512"
    assert today["2017"] == "5603"
    assert today["1901"] == today["1915"] == "5503"
    assert not set(today) & set(OURS)


@pytest.mark.parametrize(
    ("old", "new"),
    [("0101", "3101"), ("0706", "3907"), ("0701", "3901"), ("1601", "5001"), ("3005", "3301"),
     ("1854", "1806"), ("1507", "1508"), ("1534", "1580")],
)  # fmt: skip
def test_a_number_changed_several_times_is_followed_to_today(old: str, new: str) -> None:
    assert REGISTER.number(old) == new


@pytest.mark.parametrize("split", ["1850", "5012", "1613"])
def test_a_municipality_that_was_split_has_no_successor_and_is_still_known(split: str) -> None:
    assert REGISTER.number(split) == split
    assert REGISTER.knows(split)


def test_the_register_tells_another_county_s_number_from_no_municipality_s() -> None:
    assert all(REGISTER.knows(number) for number in ("0301", "4601", "0701", "1601", "1902"))
    assert not any(REGISTER.knows(number) for number in ("9999", "2111", "0180", "5500"))
    assert not {"0301", "4601"} & set(REGISTER.on_map)


def test_the_register_has_the_39_municipalities_with_their_official_names() -> None:
    assert len(OURS) == 39
    assert OURS["5540"].official_name == "Gáivuotna - Kåfjord - Kaivuono"
    assert OURS["5622"].official_name == "Porsanger - Porsáŋgu - Porsanki"
    assert OURS["5610"].county == "Finnmark"


def test_norway_has_357_municipalities_and_no_old_number_is_in_use() -> None:
    assert len(norway()) == 357
    assert not set(old_number_translations(norway())) & set(norway())


def test_norway_is_as_the_facts_have_it(shared: Path) -> None:
    facts = (shared / "facts" / "norge" / "kommuner.csv").read_text(encoding="utf-8").splitlines()
    rows = [line.split(";") for line in facts[1:]]
    assert {row[0]: (row[1], row[2], row[8]) for row in rows} == {
        each.number: (each.name, each.official_name, each.county) for each in norway().values()
    }
