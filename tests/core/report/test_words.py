"""Names, dates, numbers and sources as they stand in a report."""

from __future__ import annotations

import pytest

from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.municipalities.register import norway
from planstatus.core.report import words


def test_each_part_of_a_name_is_marked_with_its_language() -> None:
    assert words.name(norway()["5622"], "nb") == (
        '<span lang="nb">Porsanger</span> - <span lang="se">Porsáŋgu</span> - '
        '<span lang="fkv">Porsanki</span>'
    )
    assert words.name(norway()["5041"], "en") == (
        '<span lang="sma">Snåase</span> - <span lang="nb">Snåsa</span>'
    )
    assert words.name(norway()["1875"], "nn") == (
        '<span lang="smj">Hábmer</span> - <span lang="nn">Hamarøy</span>'
    )


@pytest.mark.parametrize(
    ("said", "nb", "en"),
    [
        ("2022-06-16", "16. juni 2022", "16 June 2022"),
        ("16.6.2022", "16. juni 2022", "16 June 2022"),
        ("2022-11", "november 2022", "November 2022"),
        ("2018", "2018", "2018"),
        ("ca. 2018", "ca. 2018", '<span lang="nb">ca. 2018</span>'),
        ("ikke funnet", "ikke funnet", '<span lang="nb">ikke funnet</span>'),
        ("", "", ""),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(said: str, nb: str, en: str) -> None:
    known = read_known_date(said)
    assert words.known_date(known, "nb") == nb
    assert words.known_date(known, "en") == en


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [
        (2024, "2024", "2024"),
        (1_000_000, "1\u202f000\u202f000", "1\u202f000\u202f000"),
        (28.2, "28,2", "28.2"),
        (50.0, "50", "50"),
        (0, "0", "0"),
        (100, "100", "100"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value: float, nb: str, en: str) -> None:
    assert words.number(value, "nb") == nb
    assert words.number(value, "en") == en


def test_sources_are_links_told_apart_where_they_are_of_the_same_site() -> None:
    said = "https://www.a.no/en|https://b.no/to|https://a.no/tre|Lysark, side 2"
    assert words.sources(said, "nb") == (
        '<a href="https://www.a.no/en">www.a.no/en</a>; <a href="https://b.no/to">b.no</a>; '
        '<a href="https://a.no/tre">a.no/tre</a>; Lysark, side 2'
    )
