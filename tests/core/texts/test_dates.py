"""Map dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planstatus.core.errors import PlanstatusError
from planstatus.core.texts.dates import (
    FIRST_MAP_DATE,
    LAST_MAP_DATE,
    MONTHS,
    means_today,
    parse_map_date,
)

DAYS = st.dates(FIRST_MAP_DATE, LAST_MAP_DATE)


@pytest.mark.parametrize(
    "typed",
    [
        "2024-09-04",
        "2024.9.4",
        "04.09.2024",
        "4.9.2024",
        "4. 9. 2024",
        "4.9.24",
        "04.09.24",
        "4/9-2024",
        "4/9 2024",
        "4/9/2024",
        "04-09-2024",
        "4 9 2024",
        "4. september 2024",
        " 4. September  2024 ",
        "4.september 2024",
        "4 SEPTEMBER 2024.",
        "den 4. september 2024",
        "4. sept. 2024",
        "4. sept 24",
        "4.sep.2024",
        "4-sep-2024",
        "4\N{NO-BREAK SPACE}September\N{NO-BREAK SPACE}2024",
        "September 4, 2024",
        "4. čakčamánnu 2024",
        "čakčamánu 4. b. 2024",
    ],
)
def test_a_map_date_is_read_as_people_write_it(typed: str) -> None:
    assert parse_map_date(typed) == date(2024, 9, 4)


@pytest.mark.parametrize("typed", ["i dag", " I dag ", "idag", "today", "odne"])
def test_the_word_for_today_is_today(typed: str) -> None:
    assert parse_map_date(typed) == date.today()


@given(DAYS)
def test_every_day_a_map_can_have_is_read_back_in_whatever_way_it_is_written(day: date) -> None:
    name = MONTHS[day.month - 1]
    for written in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}/{day.month}-{day.year}",
        f"{day.day}. {name} {day.year}",
        f"{day.day}. {name[:3]}. {day.year}",
        f"{day:%d %B %Y}",
        f"{day:%b %d, %Y}",
    ):
        assert parse_map_date(written) == day, written


@pytest.mark.parametrize(
    "typed",
    [
        "i går",
        "2024-13-01",
        "31.02.2024",
        "4. brumaire 2024",
        "4. se 2024",
        "4. september",
        "september 2024",
        "9.2024",
        "4.9.024",
        "04092024",
        "4.9.2024 kl. 12",
        "",
    ],
)
def test_what_is_not_a_date_is_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(PlanstatusError, match=f"«{typed}» er ikke en dato"):
        parse_map_date(typed)


@given(st.text())
def test_no_text_gives_anything_but_a_date_or_a_refusal(typed: str) -> None:
    try:
        day = parse_map_date(typed)
    except PlanstatusError:
        return
    assert FIRST_MAP_DATE <= day <= LAST_MAP_DATE


@pytest.mark.parametrize("typed", ["31.12.1971", "1.1.1900", "1.1.2101"])
def test_a_date_no_map_can_have_is_refused_with_those_it_can_have(typed: str) -> None:
    with pytest.raises(PlanstatusError, match=r"fra 1\.1\.1972 til 31\.12\.2100"):
        parse_map_date(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("1.1.72", date(1972, 1, 1)), ("31.12.71", date(2071, 12, 31)), ("1.1.00", date(2000, 1, 1)),
     ("31.12.99", date(1999, 12, 31)), ("1.1.1972", date(1972, 1, 1)),
     ("31.12.2100", date(2100, 12, 31))],
)  # fmt: skip
def test_a_year_of_two_figures_is_the_one_that_a_map_can_have(typed: str, day: date) -> None:
    assert parse_map_date(typed) == day


@pytest.mark.parametrize(
    ("typed", "told"),
    [("1.1.2101", "Velg en kartdato fra 1.1.1972 til 31.12.2100. 1.1.2101 kan ikke brukes."),
     ("i går", "Skriv kartdatoen som dag, måned og år, for eksempel 4.9.2024. "
               "«i går» er ikke en dato.")],
)  # fmt: skip
def test_a_date_that_cannot_be_used_is_named_with_what_can(typed: str, told: str) -> None:
    with pytest.raises(PlanstatusError) as refused:
        parse_map_date(typed)
    assert str(refused.value) == told


def test_xx_is_no_word_for_today() -> None:
    assert not means_today("i dagX")
    assert means_today("i dag...")
