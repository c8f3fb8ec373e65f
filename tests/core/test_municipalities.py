"""Municipality numbers, names through time, and the register."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.municipalities import (
    Municipality,
    NameIndex,
    municipality_number,
    name_order,
    old_number_translations,
    read_register,
    without_accents,
)

DATA = Path(__file__).parents[2] / "data"
REGISTER = read_register(DATA / "kommuner.csv")
INDEX = NameIndex(REGISTER.values())
ANY = some.sampled_from(sorted(REGISTER.values(), key=lambda each: each.number))


@pytest.mark.parametrize(
    ("cell", "number"),
    [("5501", "5501"), (5501, "5501"), (301, "0301"), ("0301", "0301"), (" 55 01 ", "5501"),
     (5501.0, "5501"), ("5501.0", "5501"), ("5501,00", "5501"), ("K-5501", "5501"),
     ("5501 Tromsø", "5501"), ("5\u00a0501", "5501")],
)  # fmt: skip
def test_a_number_is_known_however_the_spreadsheet_kept_it(cell: object, number: str) -> None:
    assert municipality_number(cell) == number


@pytest.mark.parametrize("cell", [None, "", "Tromsø", 12, 55011, "5501b", "0012", "5501 2020"])
def test_what_is_not_a_municipality_number_is_not_taken_for_one(cell: object) -> None:
    assert municipality_number(cell) is None


@given(some.integers(100, 9999))
def test_every_number_survives_text_float_and_lost_zeros(number: int) -> None:
    padded = f"{number:04d}"
    for cell in (padded, number, float(number), f" {padded} ", str(number)):
        assert municipality_number(cell) == padded


def test_numbers_from_2020_and_before_are_translated() -> None:
    today = old_number_translations(REGISTER)
    assert today["5401"] == today["1902"] == "5501"
    assert {today[old] for old in ("1927", "1928", "1929", "1931", "5421")} == {"5530"}
    assert today["1852"] == today["1913"] == "5512"
    assert today["2017"] == "5603"
    assert not set(today) & set(REGISTER)


@pytest.mark.parametrize(
    ("text", "number"),
    [("Tromsø", "5501"), ("TROMSØ KOMMUNE", "5501"), ("Kommunen Alta", "5601"),
     ("Sør-Varanger", "5605"), ("Sør Varanger", "5605"), ("sør – varanger", "5605"),
     ("Gáivuotna - Kåfjord - Kaivuono", "5540"), ("Kåfjord/Gáivuotna", "5540"),
     ("Kaivuono-Gáivuotna-Kåfjord", "5540"), ("Kaivuono", "5540"),
     ("Porsanger Porsáŋgu Porsanki", "5622"), ("Deatnu–Tana", "5628"), ("Kafjord", "5540"),
     ("Hammerfest\nHámmerfeasta", "5603"), ("Senja (tidl. Lenvik)", "5530"), ("Lenvik", "5530"),
     ("Kvalsund", "5603"), ("Skånland", "5512"), ("5501 Tromsø", "5501"),
     ("Gáivuona suohkan", "5540"), ("Kaivuonon komuuni", "5540"), ("Porsáŋggu gielda", "5622"),
     ("Kárášjoga gielda", "5610"), ("Deanu gielda", "5628"), ("Unjárgga gielda", "5636"),
     ("Guovdageainnu suohkan", "5612"), ("Loabága suohkan", "5518"), ("Romsa", "5501"),
     ("Cahcesuolu", "5607"), ("Áltá", "5601"), ("Alattio", "5601")],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text: str, number: str) -> None:
    assert INDEX.find(text) == {number}


def test_a_name_without_letters_is_nobodys_name() -> None:
    odd = Municipality("1101", "[% 1+1 %]", "1101", "11", "")
    assert NameIndex([odd]).find("2 %") == set()


@given(ANY, some.sampled_from(["NFC", "NFD"]), some.sampled_from([" - ", " – ", "/", " / "]))
def test_every_official_name_is_found_in_any_order_case_and_form(
    municipality: Municipality, form: str, dash: str
) -> None:
    parts = municipality.official_name.split(" - ")
    for text in (dash.join(parts), dash.join(reversed(parts)), f"{parts[0]} kommune", parts[-1]):
        for written in (text, text.upper(), text.lower()):
            assert INDEX.find(unicodedata.normalize(form, written)) == {municipality.number}


@pytest.mark.parametrize(
    "text", ["", " ", "kommune", "Oslo", "Sum", "Troms", "Kilde: Tromsø kommune"]
)
def test_what_names_no_municipality_of_the_register_finds_none(text: str) -> None:
    assert INDEX.find(text) == set()


def test_a_name_that_fits_two_finds_both() -> None:
    two = [Municipality(number, "Herøy", "Herøy", number[:2], "") for number in ("1515", "1818")]
    assert NameIndex(two).find("Herøy kommune") == {"1515", "1818"}


def test_the_register_has_the_39_municipalities_with_their_official_names() -> None:
    assert len(REGISTER) == 39
    assert REGISTER["5540"].official_name == "Gáivuotna - Kåfjord - Kaivuono"
    assert REGISTER["5622"].official_name == "Porsanger - Porsáŋgu - Porsanki"
    assert REGISTER["5610"].county == "Finnmark"


def test_names_are_sorted_as_in_a_norwegian_index() -> None:
    in_order = ["Alta", "Áltá", "Đakta", "Eidfjord", "Šuoššjohka", "Time", "Vadsø", "Ærfugl"]
    in_order += ["Øksnes", "Åfjord", "Åseral"]
    shuffled = sorted(in_order, key=lambda name: name[::-1])
    assert sorted(shuffled, key=name_order) == in_order


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Kárášjohka", "karasj"), ("Kåfjord", "kafjord"), ("Gáivuotna", "gaivuotna"),
     ("Unjárga", "UNJÁRGA"), ("Sør-Varanger", "sør varanger"), ("Nordreisa", "nordreisa kommune")],
)  # fmt: skip
def test_a_name_is_found_without_its_accents(name: str, typed: str) -> None:
    assert without_accents(typed) in without_accents(name)
