"""Plan years as officers type them and as they stand in other people's cells."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planstatus.core.dates import MONTHS
from planstatus.core.plan_years import (
    FIRST_YEAR,
    LAST_YEAR,
    Reading,
    parse_year,
    read_sample,
    read_year,
)

YEARS = some.integers(FIRST_YEAR, LAST_YEAR)
DAYS = some.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
JUNE_17 = date(2020, 6, 17)


@pytest.mark.parametrize(
    ("typed", "year"), [("2020", 2020), (2020, 2020), (None, None), ("", None)]
)
def test_an_officer_types_a_year_or_nothing(typed: object, year: int | None) -> None:
    assert parse_year(typed) == year


@pytest.mark.parametrize("typed", ["20222", "123", "1964", "2101", "abc", 0, "-"])
def test_what_is_not_a_year_is_refused(typed: object) -> None:
    with pytest.raises(ValueError, match=str(typed)):
        parse_year(typed)


@pytest.mark.parametrize(
    "cell",
    ["2020", "2020.0", "2020,0", " 2020 ", "2\u00a0020", "2020-2032", "2020–2032", "2020 - 2032",
     "2020/21", "2020/2021", "2020-", "juni 2020", "Juni 2020", "jun. 2020", "(2020)", "år 2020",
     "2020*", "2020\n", "06.2020", "6/2020", "juni/2020",
     "juni, 2020", "jun.20", "juni-20"],
)  # fmt: skip
def test_a_year_is_read_as_a_person_reads_it(cell: str) -> None:
    assert read_year(cell) == Reading(2020)


@pytest.mark.parametrize(
    "cell",
    ["17.06.2020", "17.6.2020", "17.06.20", "vedtatt 17.06.2020", "Vedtatt: 17. juni 2020",
     "Vedtatt i kommunestyret 17.06.2020", "17/06/2020", "2020-06-17", "2020/06/17",
     "2020-06-17 00:00:00", "2020-06-17T00:00:00", "43999", "20200617",
     "06/17/2020", "17-jun-20", "onsdag 17. juni 2020", "17. 06. 2020"],
)  # fmt: skip
def test_a_day_of_adoption_gives_its_year(cell: str) -> None:
    assert read_year(cell) == Reading(2020, JUNE_17)


@pytest.mark.parametrize(
    "cell",
    ["", " ", "-", "–", "—", "ingen", "Ingen", "mangler", "ikke vedtatt", "Ikke vedtatt",
     "ingen plan", "mangler plan", "ukjent", "n/a", "?", "null", "0", "finnes ikke",
     "har ikke plan"],
)  # fmt: skip
def test_no_year_is_not_an_error(cell: str) -> None:
    assert read_year(cell) == Reading(None)


@pytest.mark.parametrize(
    "cell", ["ca. 2015", "ca 2015", "ca.2015", "2015?", "trolig 2015", "2015 (usikker)"]
)
def test_an_uncertain_year_is_used_and_said_to_be_uncertain(cell: str) -> None:
    assert read_year(cell) == Reading(2015, doubt="året er usikkert")


@pytest.mark.parametrize(
    "cell",
    ["2015, under revisjon", "under rullering (2015)", "2015 (revideres 2025)", "2015, rulleres"],
)
def test_a_plan_that_is_being_revised_counts_from_when_it_was_adopted(cell: str) -> None:
    reading = read_year(cell)
    assert reading.year == 2015
    assert reading.doubt


@pytest.mark.parametrize(
    "cell", ["under arbeid", "under rullering", "på høring 2024", "forventet vedtatt 2025"]
)
def test_a_plan_that_is_not_adopted_gives_no_year_and_says_why(cell: str) -> None:
    assert read_year(cell) == Reading(None, doubt="planen er ikke vedtatt")


def test_a_year_within_other_words_is_used_and_reported() -> None:
    reading = read_year("Vedtatt 17.06.2020, sak 32/20")
    assert (reading.year, reading.adopted) == (2020, JUNE_17)
    assert "sak 32/20" in reading.doubt


@pytest.mark.parametrize(
    "cell",
    ["abc", "20", "1964", "2101", "12345", "20222", "17.13.2020", "31.02.2020", "2018 og 2020",
     "2014, revidert 2020", "#REF!", "[% 1 %]", "=cmd|' /C calc'!A0"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_not_guessed(cell: str) -> None:
    with pytest.raises(ValueError, match=re.escape(cell)):
        read_year(cell)


@given(YEARS)
def test_every_year_is_read_back(year: int) -> None:
    for cell in (str(year), f"{year}.0", f"{year}-{year + 12}", f"vedtatt {year}", f" {year} "):
        assert read_year(cell).year == year


@given(DAYS)
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    for cell in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}",
                 f"{day.day}. {MONTHS[day.month - 1]} {day.year}", f"{day:%Y/%m/%d}",
                 str(serial)):  # fmt: skip
        assert read_year(cell) == Reading(day.year, day)


@given(some.text(max_size=60))
def test_any_text_gives_a_year_that_is_accepted_or_none_or_is_refused(text: str) -> None:
    try:
        year = read_year(text).year
    except ValueError:
        return
    assert year is None or FIRST_YEAR <= year <= LAST_YEAR


def test_the_sample_knows_21_of_39_years(root: Path) -> None:
    sample = read_sample(root / "data" / "planaar.csv")
    assert len(sample) == 39
    assert sum(plan.year is not None for plan in sample) == 21
