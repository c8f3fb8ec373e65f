"""Which plan was in force on a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planstatus.core.plans.in_force import Later, later_plan, was_adopted
from planstatus.core.plans.years import iso_day

MAP_DATE = date(2024, 9, 4)
YEARS = st.integers(1965, 2030)


@st.composite
def adoptions(draw: st.DrawFn) -> tuple[int, date | None]:
    year = draw(YEARS)
    days = st.dates(date(year, 1, 1), date(year, 12, 31))
    return year, draw(st.none() | days)


def test_a_plan_that_was_in_force_is_shown_as_it_is() -> None:
    assert later_plan(2024, None, {2015: None}, MAP_DATE) is None
    assert later_plan(2024, date(2024, 9, 4), {2015: None}, MAP_DATE) is None


def test_the_newest_plan_before_the_map_date_is_shown_instead_of_a_later_one() -> None:
    assert later_plan(2025, None, {2020: None, 2011: None}, MAP_DATE) == Later(2025, 2020)


def test_the_day_decides_where_it_is_known() -> None:
    known = {2024: date(2024, 11, 20), 2015: None}
    assert later_plan(2025, None, known, MAP_DATE) == Later(2025, 2015)
    assert later_plan(2025, None, known, date(2024, 11, 20)) == Later(2025, 2024)
    assert later_plan(2024, date(2024, 11, 20), {2015: None}, MAP_DATE) == Later(2024, 2015)


def test_a_plan_adopted_later_in_the_map_year_with_none_before_it_is_not_shown() -> None:
    assert later_plan(2024, date(2024, 11, 20), {}, MAP_DATE) == Later(2024, None)


def test_the_day_of_the_plan_before_says_nothing_of_a_year_that_was_typed_over_it() -> None:
    assert was_adopted(2024, date(2019, 6, 1), MAP_DATE)
    assert not was_adopted(2025, date(2019, 6, 1), MAP_DATE)


def test_the_day_of_the_plan_before_counts_for_that_plan() -> None:
    stale = date(2024, 11, 20)
    assert later_plan(2026, stale, {2024: None, 2015: None}, MAP_DATE) == Later(2025, 2015)
    assert later_plan(2026, stale, {2015: None}, MAP_DATE) == Later(2025, 2015)


@pytest.mark.parametrize("value", [None, "", "i fjor", 2020, "2020-13-01"])
def test_what_is_no_day_is_not_known(value: object) -> None:
    assert iso_day(value) is None


@given(adoptions(), st.dictionaries(YEARS, st.none()), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_no_map_shows_a_plan_that_came_after_it(
    plan: tuple[int, date | None], before: dict[int, None], on: date
) -> None:
    later = later_plan(*plan, before, on)
    if later is None:
        assert was_adopted(*plan, on) or (plan[0] > on.year and all(y > on.year for y in before))
    else:
        assert plan[0] >= later.since
        assert later.shown is None or later.shown == max(y for y in before if y <= on.year)


def test_a_plan_of_the_map_year_whose_day_is_not_known_is_in_force() -> None:
    assert was_adopted(2024, None, date(2024, 1, 1))
    assert not was_adopted(2025, None, date(2024, 12, 31))
    assert later_plan(2024, None, {2019: None}, date(2024, 1, 1)) is None


def test_a_plan_is_in_force_from_the_day_it_was_adopted() -> None:
    day = date(2024, 9, 4)
    assert was_adopted(2024, day, day)
    assert not was_adopted(2024, day, date(2024, 9, 3))
    assert was_adopted(2024, date(2019, 12, 1), date(2024, 1, 1))  # a day of an older plan
