"""The text of a cell, without what programs and people leave in it and round it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.municipalities.register import norway
from planstatus.core.reading.cell_text import clean_cell, name_parts, without_footnotes

NAMES = some.sampled_from(sorted({each.official_name for each in norway().values()}))


@pytest.mark.parametrize(
    ("cell", "meant"),
    [("TromsÃ¸", "Tromsø"), ("KÃ¥fjord", "Kåfjord"), ("SÃ˜R-VARANGER", "SØR-VARANGER"),
     ("Ã…s", "Ås"), ("KÃ¡rÃ¡Å¡johka", "Kárášjohka"), ("PorsÃ¡Å‹gu", "Porsáŋgu"),
     ("Äakta", "Äakta"), ("Ä\u0090akta", "Đakta"), ("Troms√∏", "Tromsø"), ("Troms├©", "Tromsø"),
     ("TromsÃƒÂ¸", "Tromsø"), ("2020â€“2032", "2020–2032"), ("ï»¿5501", "5501"),
     ("Troms&oslash;", "Tromsø"), ("K&#229;fjord", "Kåfjord"), ("Tromsø_x000D_", "Tromsø"),
     ("Troms\udcf8", "Tromsø"), ("\x80 100", "€ 100"), ("\x9f", "Ÿ"), ("Plan\udc80", "Plan€"),
     ("\udcff", "ÿ"), ("Troms\u0378", "Troms\ufffd"),
     ("2020\x962032", "2020–2032"), ("Troms\ue000", "Troms\ufffd")],
)  # fmt: skip
def test_letters_that_a_program_took_for_others_are_put_right(cell: str, meant: str) -> None:
    assert clean_cell(cell) == meant


@given(NAMES, some.sampled_from([("cp1252", 1), ("cp1252", 2), ("latin-1", 2), ("mac_roman", 1)]))
def test_every_name_is_put_right_when_its_encoding_was_mistaken(
    name: str, mistake: tuple[str, int]
) -> None:
    encoding, times = mistake
    seen = name
    for _ in range(times):
        raw = (bytes([byte]) for byte in seen.encode())
        seen = "".join(byte.decode(encoding, "ignore") or byte.decode("latin-1") for byte in raw)
    assert clean_cell(seen) == name


@given(
    NAMES,
    some.sampled_from(["«%s»", "(%s)", "%s–%s", "%s…", "“%s”", "%s ÆØÅ", "%s PÅ\u00a0HØRING"]),
)
def test_right_letters_are_left_alone(name: str, pattern: str) -> None:
    text = pattern.replace("%s", name)
    assert name in clean_cell(text)
    assert clean_cell(name.upper()) == name.upper()


@pytest.mark.parametrize(
    "cell",
    ['="5501"', '=\\"5501\\"', '"=""5501"""', "=5501", "'5501", "’5501", "'5501'", '"5501"',
     "«5501»", "\ufeff5501", "5\u200b5\u20600\u00ad1", "\u202a5501\u202c", " 5501\u00a0",
     "５５０１", "5501\ufe0f"],
)  # fmt: skip
def test_what_stands_round_a_value_is_taken_off(cell: str) -> None:
    assert clean_cell(cell) == "5501"


@pytest.mark.parametrize("cell", ["=ÅR(B2)", "=B2", '="a"&"b"', "=VLOOKUP(A2;B:C;2)"])
def test_a_formula_stays_a_formula(cell: str) -> None:
    assert clean_cell(cell) == cell


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "\u200b", "'", '=""', '""'])
def test_a_cell_that_looks_empty_is_empty(cell: str) -> None:
    assert clean_cell(cell) == ""


def test_spaces_become_one_and_line_breaks_stay() -> None:
    assert clean_cell("Ny  plan\u202f\tunder\r\narbeid") == "Ny plan under\narbeid"


@given(NAMES)
def test_letters_in_parts_are_put_together(name: str) -> None:
    assert clean_cell(unicodedata.normalize("NFD", name)) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    "cell",
    ["2020¹", "2020²⁾", "2020 ¹)", "2020*", "2020 **", "2020*)", "2020†", "2020 1)", "2020 12)",
     "2020[1]", "2020 [a]", "2020a)", "2020 a)", "20201)", "2020 (1)", "2020<sup>1</sup>",
     "¹2020"],
)  # fmt: skip
def test_signs_that_lead_to_a_footnote_are_taken_off(cell: str) -> None:
    assert without_footnotes(cell) == "2020"


@pytest.mark.parametrize(
    "cell",
    ["(2020)", "2015 (usikker)", "vedtatt (2020)", "sak (45/19)", "2020 (sak 12)", "2020 (KST 7)",
     "Herøy (Nordland)", "#REF!"],
)  # fmt: skip
def test_what_leads_to_no_footnote_stays(cell: str) -> None:
    assert without_footnotes(cell) == cell


@given(some.text(max_size=80))
def test_any_text_is_cleaned_once_and_for_all(text: str) -> None:
    clean = clean_cell(text)
    assert clean == clean.strip()
    without_footnotes(clean)
    name_parts(clean)


def test_the_facts_are_clean(root: Path) -> None:
    for file in ("kommuner.csv", "kommuneendringer.csv", "fylker.csv"):
        for line in (root / "data" / file).read_text(encoding="utf-8").splitlines():
            assert clean_cell(line) == line
