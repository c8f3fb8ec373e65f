"""Bands follow the council terms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.bands import (
    Band,
    age_alone,
    ages_in_words,
    bands_for,
    read_ages,
    read_spans,
)
from planstatus.core.plans.plan_types import ROS, SAMFUNNSDEL, PlanType
from planstatus.core.schema import FIRST_YEAR
from planstatus.core.texts.dates import FIRST_MAP_DATE


def labels(*arguments: object, **keywords: object) -> list[str]:
    return [band.label for band in bands_for(*arguments, **keywords)]


def test_the_map_of_4_september_2024_has_the_bands_of_the_original() -> None:
    assert labels(date(2024, 9, 4)) == ["1989 - 2019", "2020 - 2023", "2024"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), ["1989 - 2015", "2016 - 2019", "2020 - 2023"]),
        (date(2024, 1, 1), ["1989 - 2019", "2020 - 2023", "2024"]),
        (date(2026, 11, 23), ["1989 - 2019", "2020 - 2023", "2024 - 2026"]),
        (date(2028, 2, 29), ["1989 - 2023", "2024 - 2027", "2028"]),
    ],
)
def test_the_bands_move_with_the_council_term(day: date, expected: list[str]) -> None:
    assert labels(day) == expected


def test_the_first_band_begins_at_the_oldest_plan_year() -> None:
    assert labels(date(2024, 9, 4), 1972)[0] == "1972 - 2019"
    assert labels(date(2024, 9, 4), 2012)[0] == "1989 - 2019"


def test_typed_bands_are_used_as_typed() -> None:
    typed = "1990–2010; 2011-2020 ;2021-"
    assert labels(date(2024, 9, 4), override=typed) == ["1990 - 2010", "2011 - 2020", "2021 - 2024"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("1989-2019;2020;2021-", ["1989 - 2019", "2020", "2021 - 2024"]),
     ("2020;2021-2023;2024", ["2020", "2021 - 2023", "2024"])],
)  # fmt: skip
def test_a_band_of_one_year_is_typed_as_that_year(typed: str, shown: list[str]) -> None:
    assert labels(date(2024, 9, 4), override=typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "2020",
        "1989-2019;2021-2023;2024-",
        "a-b;c-d;e-f",
        "1989-2019;2020-2023",
        "2019-1989;1990-;1",
    ],
)
def test_bands_with_gaps_or_nonsense_are_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(PlanstatusError, match=r"Skriv tre klasser .*«"):
        bands_for(date(2024, 9, 4), override=typed)


def years_of(band: Band, map_year: int) -> range:
    return range(band.first, (band.last or map_year) + 1)


def check_bands(bands: tuple[Band, ...], map_year: int, oldest: int | None) -> None:
    """The bands are in order, hold every year up to the map's, and say so in their labels."""
    held = [year for band in bands for year in years_of(band, map_year)]
    assert held == list(range(held[0], held[-1] + 1))
    assert held[0] <= (oldest or held[0])
    assert held[-1] >= map_year
    for band in bands:
        ends = [int(year) for year in band.label.split(" - ")]
        assert ends == sorted(set(ends))
        assert [ends[0], ends[-1]] == [band.first, max(years_of(band, map_year))]


@given(st.integers(1965, 2100), st.none() | st.integers(1900, 2100))
def test_on_any_map_the_bands_follow_each_other_up_to_the_map_year(
    map_year: int, oldest: int | None
) -> None:
    if map_year < FIRST_MAP_DATE.year:
        with pytest.raises(PlanstatusError, match="kan ikke brukes"):
            bands_for(date(map_year, 6, 1), oldest)
        return
    check_bands(bands_for(date(map_year, 6, 1), oldest), map_year, min(oldest or 2100, map_year))


@pytest.mark.parametrize(
    ("map_year", "oldest", "expected"),
    [
        (1972, None, ["1965 - 1967", "1968 - 1971", "1972"]),
        (1985, None, ["1965 - 1979", "1980 - 1983", "1984 - 1985"]),
        (1993, None, ["1965 - 1987", "1988 - 1991", "1992 - 1993"]),
        (1993, 1980, ["1980 - 1987", "1988 - 1991", "1992 - 1993"]),
        (1993, 1990, ["1965 - 1987", "1988 - 1991", "1992 - 1993"]),
        (1996, None, ["1989 - 1991", "1992 - 1995", "1996"]),
    ],
)
def test_the_bands_of_an_early_map_begin_earlier(
    map_year: int, oldest: int | None, expected: list[str]
) -> None:
    assert FIRST_YEAR == 1965
    assert labels(date(map_year, 6, 1), oldest) == expected


def test_a_last_band_that_ends_before_the_map_date_is_refused() -> None:
    typed = "1989-2019;2020-2023;2024-2025"
    assert labels(date(2025, 12, 31), override=typed)[-1] == "2024 - 2025"
    with pytest.raises(
        PlanstatusError, match=r"2024-\..*slutter den i 2025, men kartdatoen er i 2026"
    ):
        bands_for(date(2026, 1, 1), override=typed)


def test_a_last_band_may_end_after_the_map_date() -> None:
    typed = "1989-2019;2020-2023;2024-2027"
    assert labels(date(2024, 9, 4), override=typed)[-1] == "2024 - 2027"


@given(
    st.lists(st.integers(1965, 2100), min_size=6, max_size=6),
    st.integers(1972, 2100),
    st.integers(1965, 2100),
)
def test_typed_bands_are_true_or_refused(years: list[int], map_year: int, oldest: int) -> None:
    a, b, c, d, e, f = years
    try:
        bands = bands_for(date(map_year, 1, 1), oldest, f"{a}-{b};{c}-{d};{e}-{f}")
    except PlanstatusError:
        assert not (a <= b == c - 1 <= d == e - 1 < f and f >= map_year)
        return
    check_bands(bands, map_year, oldest)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 10), st.integers(1972, 2100))
def test_typed_bands_that_follow_each_other_are_used_where_they_reach(
    first: int, second: int, third: int, map_year: int
) -> None:
    ends = [1988 + first, 1988 + first + second, 1989 + first + second + third]
    typed = f"1989-{ends[0]};{ends[0] + 1}-{ends[1]};{ends[1] + 1}-{ends[2]}"
    if ends[2] < map_year:
        with pytest.raises(PlanstatusError, match="slutter den i"):
            bands_for(date(map_year, 1, 1), override=typed)
    else:
        check_bands(bands_for(date(map_year, 1, 1), override=typed), map_year, None)


def test_bands_by_age_are_spans_of_years_that_count_from_the_map_year() -> None:
    older, middle, young = bands_for(date(2024, 9, 4), plan_type=ROS)
    assert (older.last, middle.first, middle.last, young.first) == (2016, 2017, 2020, 2021)
    assert [each.label for each in (older, middle, young)] == [
        "8 år og eldre: 2016 og tidligere", "4 - 7 år: 2017 - 2020", "0 - 3 år: 2021 - 2024",
    ]  # fmt: skip
    assert bands_for(date(2026, 1, 1), plan_type=ROS)[2].label == "0 - 3 år: 2023 - 2026"


def test_bands_by_age_can_be_typed_as_ages_or_as_years() -> None:
    day = date(2024, 9, 4)
    assert [each.label for each in bands_for(day, None, "0;1-4;5-", ROS)] == [
        "5 år og eldre: 2019 og tidligere", "1 - 4 år: 2020 - 2023", "0 år: 2024",
    ]  # fmt: skip
    typed = "1989-2019;2020-2023;2024-"
    assert bands_for(day, None, typed, ROS) == bands_for(day, None, typed)


@pytest.mark.parametrize(
    "text", ["0-3;5-7;8-", "1-3;4-7;8-", "0-3;4-7", "0-3;4-7;7-", "ung;gammel"]
)
def test_ages_that_do_not_follow_each_other_are_refused_with_the_text(text: str) -> None:
    with pytest.raises(PlanstatusError, match="aldersklasser") as refused:
        read_ages(text)
    assert text in str(refused.value)


@pytest.mark.parametrize("plan_type", [SAMFUNNSDEL, ROS])
@pytest.mark.parametrize("typed", [None, "1989-2019;2020-2023;2024-"])
def test_the_bands_are_the_older_the_previous_and_the_current(
    plan_type: PlanType, typed: str | None
) -> None:
    keys = [each.key for each in bands_for(date(2024, 9, 4), None, typed, plan_type)]
    assert keys == ["eldre", "forrige", "gjeldende"]


def test_bands_by_age_hold_the_oldest_year_there_is() -> None:
    assert bands_for(date(2024, 9, 4), plan_type=ROS)[0].first == 1965
    assert bands_for(date(2024, 9, 4), 1950, plan_type=ROS)[0].first == 1950
    assert bands_for(date(2024, 9, 4), 1990, plan_type=ROS)[0].first == 1965


def test_bands_by_age_are_named_in_the_language_of_the_map() -> None:
    young = bands_for(date(2024, 9, 4), plan_type=ROS, language="en")[2]
    assert young.label == "0 - 3 years: 2021 - 2024"
    assert age_alone(young.label) == "0 - 3 years"
    assert age_alone("2024") == "2024"


def test_bands_by_age_are_told_as_they_are_typed() -> None:
    assert ages_in_words((4, 8)) == "0-3;4-7;8-"
    assert read_ages(ages_in_words((1, 2))) == (1, 2)


def test_the_first_band_of_a_map_of_1992_does_not_begin_where_it_ends() -> None:
    assert labels(date(1992, 1, 1), 1988)[0] == "1965 - 1987"
    assert labels(date(1996, 1, 1), 1989)[0] == "1989 - 1991"


@pytest.mark.parametrize("typed", ["2020-2019;2020-2023;2024-", "1989-2019;2020-2019;2020-"])
def test_a_band_has_at_least_one_year(typed: str) -> None:
    with pytest.raises(PlanstatusError):
        bands_for(date(2019, 1, 1), override=typed)


@pytest.mark.parametrize("text", ["0-3;4-3;4-", "0;1-0;1-"])
def test_a_band_by_age_has_at_least_one_age(text: str) -> None:
    with pytest.raises(PlanstatusError):
        read_ages(text)


def test_a_band_may_be_of_one_year_or_age() -> None:
    typed = "1989-1989;1990-1990;1991-1991"
    assert labels(date(1991, 9, 4), override=typed) == ["1989", "1990", "1991"]
    assert read_ages("0;1;2-") == (1, 2)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: read_spans("tre"),
         "Skriv tre klasser som følger etter hverandre, for eksempel 1989-2019;2020-2023;2024-. "
         "«tre» kan ikke brukes."),
        (lambda: read_ages("tre"),
         "Skriv tre aldersklasser som følger etter hverandre, for eksempel 0-3;4-7;8-. "
         "«tre» kan ikke brukes."),
        (lambda: bands_for(date(2026, 1, 1), override="1989-2019;2020-2023;2024-2025"),
         "Skriv siste klasse uten sluttår: 2024-. I «1989-2019;2020-2023;2024-2025» slutter den i "
         "2025, men kartdatoen er i 2026."),
    ],
)  # fmt: skip
def test_bands_that_cannot_be_used_are_refused_with_an_example(
    act: Callable[[], object], told: str
) -> None:
    with pytest.raises(PlanstatusError) as refused:
        act()
    assert str(refused.value) == told
