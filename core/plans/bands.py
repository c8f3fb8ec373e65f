"""Bands: spans of years drawn in one colour, following the council terms or the age of a plan.

Municipal elections are held every fourth year (… 2015, 2019, 2023: valgloven § 1-3), and
the map counts a council term from the year after the election. Ages are whole years up to the map
year, so that a plan of that year is 0 years old.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..defaults import BOKMAAL
from ..errors import PlanstatusError
from ..schema import FIRST_YEAR
from ..texts.dates import check_map_date
from ..texts.language import tr
from ..texts.map_texts import MapTexts, texts_in
from .plan_types import BY_AGE, SAMFUNNSDEL, PlanType

OLDER, PREVIOUS, CURRENT = "eldre", "forrige", "gjeldende"
BAND_KEYS = (OLDER, PREVIOUS, CURRENT)
MISSING = "mangler"

TERM_YEARS = 4
_YEAR = re.compile(r"\d{4}")
OLDEST_YEAR_ON_ORIGINAL = 1989
"""First year of the oldest band on the map printed 4 September 2024."""


@dataclass(frozen=True)
class Band:
    """A span of adoption years, both ends included; `last` is None while the term runs."""

    key: str
    first: int
    last: int | None
    label: str


@dataclass(frozen=True)
class Spans:
    """The first years of the three bands, and the last year of the third where it is given."""

    first: int
    previous: int
    current: int
    last: int | None


def term_start(year: int) -> int:
    """Return the first year of the council term that `year` lies in (2024 for 2024-2027)."""
    return year - year % TERM_YEARS


def bands_for(
    map_date: date,
    oldest_year: int | None = None,
    override: str | None = None,
    plan_type: PlanType = SAMFUNNSDEL,
    language: str = BOKMAAL,
) -> tuple[Band, Band, Band]:
    """Return the three bands for a map date, by the council terms or by age as the plan type says.

    Together they hold every plan year there is up to the map date.

    Args:
        map_date: the date on the stamp; its year closes the third band, and ages count from it.
        oldest_year: the oldest plan year in the table; the first band begins there, or at 1989,
            on older maps at the first year a plan can have.
        override: bands typed by the user, such as «1989-2019;2020-2023;2024-», or by age
            «0-3;4-7;8-».
        plan_type: whose bands.
        language: that of the map, which labels by age are in.

    Raises:
        PlanstatusError: the override is not three spans that follow each other, it ends before the
            map date, or the date is one that no map can have.
    """
    check_map_date(map_date)
    ages = _ages(override, plan_type)
    if ages is not None:
        return _by_age(map_date.year, oldest_year, ages, texts_in(language))
    spans = (
        read_spans(override)
        if override and override.strip()
        else _by_council_term(map_date, oldest_year)
    )
    _check_reaches(spans, map_date, override)
    first = min(spans.first, oldest_year or spans.first)
    last_year = spans.last or max(map_date.year, spans.current)
    return (
        _band(OLDER, first, spans.previous - 1),
        _band(PREVIOUS, spans.previous, spans.current - 1),
        Band(CURRENT, spans.current, spans.last, _span(spans.current, last_year)),
    )


def _ages(override: str | None, plan_type: PlanType) -> tuple[int, int] | None:
    """Return where the second and third band by age begin, None for bands by year of adoption."""
    if plan_type.rule != BY_AGE:
        return None
    if not override or not override.strip():
        return plan_type.ages
    return None if _YEAR.search(override) else read_ages(override)


def _by_age(
    year: int, oldest_year: int | None, ages: tuple[int, int], texts: MapTexts
) -> tuple[Band, Band, Band]:
    """Return bands of so many years before a map year; the last in time is the youngest."""
    second, third = ages
    previous, current = year - third + 1, year - second + 1
    first = min(FIRST_YEAR, oldest_year or FIRST_YEAR)
    older = texts.age_and_more.format(first=third, last_year=previous - 1)
    return (
        Band(OLDER, first, previous - 1, older),
        Band(PREVIOUS, previous, current - 1,
             _aged(texts, second, third - 1, previous, current - 1)),
        Band(CURRENT, current, None, _aged(texts, 0, second - 1, current, year)),
    )  # fmt: skip


def _aged(texts: MapTexts, youngest: int, oldest: int, first: int, last: int) -> str:
    ages = texts.ages if youngest < oldest else texts.age
    return ages.format(first=youngest, last=oldest, years=_span(first, last))


def age_alone(label: str) -> str:
    """Return the ages of a label by age, without the years that they are; any other as it is."""
    return label.partition(": ")[0]


def _band(key: str, first: int, last: int) -> Band:
    return Band(key, first, last, _span(first, last))


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} - {last}"


def _by_council_term(map_date: date, oldest_year: int | None) -> Spans:
    start = term_start(map_date.year)
    previous = start - TERM_YEARS
    first = min(OLDEST_YEAR_ON_ORIGINAL, oldest_year or OLDEST_YEAR_ON_ORIGINAL)
    return Spans(first if first < previous else FIRST_YEAR, previous, start, None)


def _check_reaches(spans: Spans, map_date: date, typed: str | None) -> None:
    """Refuse a last band that ends too early: later years would be drawn under a wrong label."""
    if spans.last and spans.last < map_date.year:
        raise PlanstatusError(
            tr(
                "Skriv siste klasse uten sluttår: {first}-. I «{text}» slutter den i {last}, men "
                "kartdatoen er i {year}.",
                text=typed,
                last=spans.last,
                year=map_date.year,
                first=spans.current,
            )
        )


def read_spans(text: str) -> Spans:
    """Read bands such as «1989-2019;2020-2023;2024-», also of one year, «…;2020;2021-».

    Raises:
        PlanstatusError: they are not three spans that follow each other.
    """
    spans = [re.fullmatch(r"\s*(\d{4})(?:\s*[-–]\s*(\d{4})?)?\s*", p) for p in text.split(";")]
    years = [(int(m[1]), int(m[2]) if m[2] else None) for m in spans if m]
    if len(years) == len(spans) == 3:
        (first, end_first), (second, end_second), (third, last) = years
        follows = (end_first or first) == second - 1 and (end_second or second) == third - 1
        if follows and first < second < third <= (last or third):
            return Spans(first, second, third, last)
    raise PlanstatusError(
        tr(
            "Skriv tre klasser som følger etter hverandre, for eksempel "
            "1989-2019;2020-2023;2024-. «{text}» kan ikke brukes.",
            text=text,
        )
    )


def read_ages(text: str) -> tuple[int, int]:
    """Read bands by age, such as «0-3;4-7;8-»; return the first ages of the second and third.

    Raises:
        PlanstatusError: they are not three ages that follow each other.
    """
    found = re.fullmatch(
        r"\s*0\s*(?:[-–]\s*(\d{1,2})\s*)?;\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2})\s*)?;"
        r"\s*(\d{1,2})\s*(?:[-–+]\s*)?",
        text,
    )
    if found:
        end_first, second, end_second, third = (int(each or 0) for each in found.groups())
        if end_first == second - 1 and (end_second or second) == third - 1 and second < third:
            return second, third
    raise PlanstatusError(
        tr(
            "Skriv tre aldersklasser som følger etter hverandre, for eksempel 0-3;4-7;8-. "
            "«{text}» kan ikke brukes.",
            text=text,
        )
    )


def ages_in_words(ages: tuple[int, int]) -> str:
    """Return bands by age as they are typed: «0-3;4-7;8-»."""
    second, third = ages
    return f"0-{second - 1};{second}-{third - 1};{third}-"
