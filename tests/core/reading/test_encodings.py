"""Old files do not say which letters they are written in; the letters that come out do."""

from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path

import pytest

from planstatus.core.reading.encodings import ENCODINGS, likeliest_encoding

ROOT = Path(__file__).parents[3]


def names_by_county(column: str) -> list[list[str]]:
    with (ROOT / "data" / "kommuner.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file, delimiter=";"), key=lambda row: row["fylke"])
    counties = groupby(rows, key=lambda row: row["fylke"])
    return [[row[column] for row in group] for _, group in counties]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("column", ["kommunenavn", "navn_offisielt"])
def test_the_names_of_every_county_come_out_as_they_were_written(
    encoding: str, column: str
) -> None:
    for names in names_by_county(column):
        for written in (names, [name.upper() for name in names]):
            data = [name.encode(encoding, errors="replace") for name in written]
            read = [text.decode(likeliest_encoding(data)) for text in data]
            assert read == [text.decode(encoding) for text in data]


def test_a_name_cut_in_the_middle_of_a_letter_does_not_hide_that_the_others_are_unicode() -> None:
    cells = ["Tromsø".encode(), "Kåfjord".encode(), "Målselv".encode()[:2]]
    assert likeliest_encoding(cells) == "utf-8"


@pytest.mark.parametrize("text", ["Arealdelen’s «plan»", "‘Plan’ – vedtatt", "Bodø\xa0kommune"])
def test_typographic_signs_alone_are_those_of_windows(text: str) -> None:
    assert likeliest_encoding([text.encode("cp1252")]) == "cp1252"


def test_quotes_of_dos_are_no_letters_of_another_machine() -> None:
    assert likeliest_encoding(["Plan «Samfunnsdel»".encode("cp850")]) == "cp850"


def test_plain_letters_are_unicode() -> None:
    assert likeliest_encoding([b"Alta", b"Harstad"]) == "utf-8"
