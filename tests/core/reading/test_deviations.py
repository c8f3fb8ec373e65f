"""Rows that were not used as they stood, in words, and made safe for a spreadsheet."""

from __future__ import annotations

import pytest

from planstatus.core.reading.deviations import NOT_USED, USED, Deviation, plain_cell


def test_a_row_is_told_with_its_line_municipality_and_plan() -> None:
    told = Deviation("planer.csv", 7, "År", " ca.\n 2019 ", USED, "usikkert", "Alta", "Arealdel")
    assert told.in_words() == "rad 7, Alta, Arealdel, År «ca. 2019»: brukt, usikkert."


def test_a_row_of_an_unknown_municipality_is_told_without_it() -> None:
    told = Deviation("planer.csv", 7, "Kommune", "Atlantis", NOT_USED, "ukjent")
    assert told.in_words() == "rad 7, Kommune «Atlantis»: ikke brukt, ukjent."


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_is_shown_as_text(first: str) -> None:
    assert plain_cell(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("text", ["", "Alta", "2020-2032", "a=b"])
def test_any_other_text_is_as_it_was(text: str) -> None:
    assert plain_cell(text) == text
