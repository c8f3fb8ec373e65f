"""Dates known to the day, the month or the year."""

from __future__ import annotations

import pytest

from planstatus.core.cooperation.known_dates import (
    UNKNOWN,
    KnownDate,
    read_known_date,
    tells_an_end,
)


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("2023-01-01", "2023-01-01", "dag"),
        ("15. mars 2024", "2024-03-15", "dag"),
        ("4/9-2024", "2024-09-04", "dag"),
        ("vedtatt 16.06.2022 i sak 66/20", "2022-06-16", "dag"),
        ("16.06.2022 (2021/1834)", "2022-06-16", "dag"),
        ("45292", "2024-01-01", "dag"),
        ("2022-11", "2022-11-01", "måned"),
        ("mars 2024", "2024-03-01", "måned"),
        ("03.2024", "2024-03-01", "måned"),
        ("2024", "2024-01-01", "år"),
        ("høsten 2023", "2023-01-01", "år"),
        ("2022 (undertegnet 19.09.2022)", "2022-01-01", "år"),
        (" 2019 ", "2019-01-01", "år"),
    ],
)
def test_a_date_is_read_to_what_it_tells(text: str, iso: str, precision: str) -> None:
    known = read_known_date(text)
    assert (str(known.day), known.precision, known.about) == (iso, precision, False)
    assert known.text == text.strip()


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021 (vinteren 2020/21)", 2021),
        ("1977 (eldre side: 1978)", 1977),
        ("2018 (omtrent)", 2018),
        ("ca. 2018", 2018),
        ("før 2020", 2020),
        ("2023/2024", 2023),
        ("2023-24", 2023),
        ("årsskiftet 2023", 2023),
        ("01.01.2023 og 15.03.2023", 2023),
        ("desember 2021/januar 2022", 2022),
        ("høsten 2021/våren 2022", 2022),
    ],
)
def test_only_a_date_that_is_doubted_may_be_some_years_off(text: str, year: int) -> None:
    known = read_known_date(text)
    before, after = read_known_date(str(year - 3)), read_known_date(str(year + 4))
    assert known.day
    assert known.day.year == year
    assert known.about
    assert known.certainly_before(after) is not any(word in text for word in ("ca.", "omtrent"))
    assert before.certainly_before(known) is not any(
        word in text for word in ("ca.", "omtrent", "før")
    )


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("01.01.2018–31.12.2021", True),
        ("2018 til 2021", True),
        ("1.1.2018 til 31.12.2021", True),
        ("jan. 2018–des. 2021", True),
        ("2018-21", True),
        ("2018–", False),
        ("2018-11", False),
        ("2022 (undertegnet 19.09.2022)", False),
        ("1977 (eldre side: 1978)", False),
        ("ukjent", False),
    ],
)
def test_a_period_is_known_by_its_end(text: str, ends: bool) -> None:
    assert tells_an_end(text) is ends


@pytest.mark.parametrize(
    ("one", "other", "certainly"),
    [
        ("ca. 2010", "2024-09-04", True),
        ("2001", "ca. 2010", True),
        ("ca. 2010", "2015", False),
        ("2006", "ca. 2010", False),
        ("ca. 2010", "ca. 2024", True),
        ("før 2016", "2024-09-04", True),
        ("1990", "før 2016", False),
        ("senest 1.7.2016", "2017", True),
        ("innen utgangen av 2016", "2016-07-01", False),
        ("etter 2016", "2090", False),
        ("2015", "etter 2016", True),
        ("etter 2010, men før 2016", "2017", True),
        ("2009", "etter 2010, men før 2016", True),
        ("2015-2027", "2024-09-04", False),
        ("2010 eller 2022", "2024-09-04", True),
        ("vinteren 2020/21", "2024-09-04", True),
        ("vinteren 2010/11", "2024-09-04", True),
    ],
)
def test_what_is_only_about_right_is_so_within_some_years_or_the_limits_it_says(
    one: str, other: str, certainly: bool
) -> None:
    first, second = read_known_date(one), read_known_date(other)
    assert first.certainly_before(second) is certainly
    assert not second.certainly_before(first)
    assert second.possibly_before(first) is not certainly


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("nyttår 2025", "2024-12-01", "2026-01-31"),
        ("årsskiftet 2022/2023", "2022-12-01", "2023-01-31"),
        ("årsskiftet 2022/23", "2022-12-01", "2023-01-31"),
        ("vinteren 2020/21", "2020-10-01", "2021-04-30"),
        ("vinteren 2021", "2020-10-01", "2022-04-30"),
        ("ikke før 2026", "2026-01-01", None),
        ("ikkje før 2026", "2026-01-01", None),
        ("ikke etter 2026", None, "2026-12-31"),
        ("vedtatt 2023, fra 1.1.2025", "2023-01-01", "2025-01-01"),
        ("1.1.2024 (vedtak 12.10.2023)", "2023-10-12", "2024-01-01"),
        ("2023/2024", "2023-01-01", "2024-12-31"),
        ("før 2024", None, "2023-12-31"),
        ("før 1.3.2024", None, "2024-02-29"),
        ("før mars 2024", None, "2024-02-29"),
        ("før sommeren 2016", None, "2016-12-31"),
        ("2016 eller før", None, "2016-12-31"),
        ("innen 1. mars 2024", None, "2024-03-01"),
        ("innan 1. mars 2024", None, "2024-03-01"),
        ("senest 31.1.2024", None, "2024-01-31"),
        ("seinast 31.1.2024", None, "2024-01-31"),
        ("tidligst 1.10.2024", "2024-10-01", None),
        ("tidlegast 1.10.2024", "2024-10-01", None),
        ("etter 1. oktober 2024", "2024-10-02", None),
        ("etter 2016", "2017-01-01", None),
        ("etter nyttår 2025", "2024-12-01", None),
        ("etter 2010, men før 2016", "2011-01-01", "2015-12-31"),
        ("2018?", "2012-12-28", "2024-01-04"),
        ("1.1.2018–30.6.2021", "2018-01-01", "2021-12-31"),
        ("2018 til 2021", "2018-01-01", "2021-12-31"),
        ("2018–", "2018-01-01", "2018-12-31"),
        ("årsskiftet 2022 til 2023", "2022-12-01", "2023-01-31"),
        ("2021 (vinteren 2020/21)", "2020-10-01", "2021-12-31"),
        ("ikke i drift før 2026", "2026-01-01", None),
        ("ikke kjent før 2016", None, "2015-12-31"),
        ("ikkje seinare enn 2024", None, "2024-12-31"),
        ("2024 eller seinare", "2024-01-01", None),
        ("2024 (senest)", None, "2024-12-31"),
        ("tidligst 2024, senest 2026", "2024-01-01", "2026-12-31"),
        ("fra 1.1.2024, senest 1.3.2024", "2024-01-01", "2024-03-01"),
        ("senest 31.1.2024 (vedtak 12.10.2023)", None, "2024-01-31"),
        ("vedtatt 2023, tidligst 1.1.2025", "2023-01-01", None),
        ("1.1.2024 etter vedtak 12.10.2023", "2023-10-12", "2024-01-01"),
        ("2024 (før: 2018)", "2018-01-01", "2024-12-31"),
    ],
)
def test_a_date_that_is_about_right_lies_between_the_days_its_words_say(
    text: str, first: str | None, last: str | None
) -> None:
    known = read_known_date(text)
    assert known.about
    assert tuple(each and str(each) for each in known.within) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.1.2025 (nyttår)", "2025-01-01"),
        ("2018 (før sammenslåingen)", "2018-01-01"),
        ("etter kommuneloven § 20-2, 2022", "2022-01-01"),
    ],
)
def test_a_word_that_is_not_about_the_date_leaves_it_as_known_as_it_is(text: str, day: str) -> None:
    known = read_known_date(text)
    assert (str(known.day), known.about) == (day, False)


@pytest.mark.parametrize(
    "text",
    ["", "ukjent", "snart", "31.02.2024", "2021-13", "2024-00", "sak 66/20", "3 år", "x" * 300],
)
def test_what_tells_no_date_stays_as_it_stands(text: str) -> None:
    known = read_known_date(text)
    assert (known.text, known.day, known.precision) == (text, None, "")
    assert not known.certainly_before(read_known_date("2090"))
    assert known.possibly_before(read_known_date("1990"))


@pytest.mark.parametrize(
    ("one", "other", "certainly", "possibly"),
    [
        ("2023", "2024", True, True),
        ("2023", "2023-06-15", False, True),
        ("2023-06-15", "2023", False, True),
        ("juni 2023", "juli 2023", True, True),
        ("2024-02-29", "mars 2024", True, True),
        ("2024-01-01", "2024-01-01", False, False),
        ("2024", "2023", False, False),
        ("2023-12-31", "2023", False, False),
    ],
)
def test_dates_are_compared_by_all_the_days_they_may_be(
    one: str, other: str, certainly: bool, possibly: bool
) -> None:
    first, second = read_known_date(one), read_known_date(other)
    assert first.certainly_before(second) is certainly
    assert first.possibly_before(second) is possibly


@pytest.mark.parametrize(
    ("known", "last"),
    [("2024", "2024-12-31"), ("februar 2024", "2024-02-29"), ("2024-02-03", "2024-02-03")],
)
def test_the_last_day_a_date_can_be_follows_from_its_precision(known: str, last: str) -> None:
    assert str(read_known_date(known).last) == last


def test_a_date_beside_its_text_counts_where_the_text_tells_none() -> None:
    assert str(read_known_date("i fjor", "2023-04-07", "måned").day) == "2023-04-01"
    assert read_known_date("", "2023-04-07", "år").in_words() == "2023"
    assert read_known_date("", "2023-04-07", "måned").in_words() == "april 2023"
    assert read_known_date("", "2023-04-07").in_words() == "7.4.2023"
    assert str(read_known_date("2024", "2023-04-07", "dag").day) == "2024-01-01"


def test_a_date_is_told_as_it_was_found() -> None:
    assert read_known_date("høsten 2023").in_words() == "høsten 2023"
    assert KnownDate() == UNKNOWN
    assert UNKNOWN.in_words() == ""
