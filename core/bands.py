"""Bands: spans of adoption years drawn in one colour, following the council terms.

Municipal elections are held every fourth year (… 2015, 2019, 2023: valgloven § 1-3), and
the map counts a council term from the year after the election.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .errors import PlanstatusError
from .language import tr

OLDER, PREVIOUS, CURRENT = "eldre", "forrige", "gjeldende"
BAND_KEYS = (OLDER, PREVIOUS, CURRENT)
MISSING = "mangler"

TERM_YEARS = 4
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
class _Limits:
    """The first years of the three bands, and the last year of the third where it is given."""

    first: int
    previous: int
    current: int
    last: int | None


def term_start(year: int) -> int:
    """Return the first year of the council term that `year` lies in (2024 for 2024-2027)."""
    return year - year % TERM_YEARS


def bands_for(
    map_date: date, oldest_year: int | None = None, override: str | None = None
) -> tuple[Band, Band, Band]:
    """Return the three bands for a map date: before the last council term, last term, this term.

    Args:
        map_date: the date on the stamp; its year closes the third band.
        oldest_year: the oldest plan year in the table; the first band begins there, or at 1989.
        override: bands typed by the user, such as «1989-2019;2020-2023;2024-».

    Raises:
        PlanstatusError: the override is not three spans that follow each other.
    """
    limits = _typed(override) if override and override.strip() else _by_council_term(map_date.year)
    first = min(limits.first, oldest_year or limits.first)
    last_year = limits.last or max(map_date.year, limits.current)
    return (
        Band(OLDER, first, limits.previous - 1, _span(first, limits.previous - 1)),
        Band(
            PREVIOUS,
            limits.previous,
            limits.current - 1,
            _span(limits.previous, limits.current - 1),
        ),
        Band(CURRENT, limits.current, limits.last, _span(limits.current, last_year)),
    )


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} - {last}"


def _by_council_term(year: int) -> _Limits:
    start = term_start(year)
    return _Limits(OLDEST_YEAR_ON_ORIGINAL, start - TERM_YEARS, start, None)


def _typed(text: str) -> _Limits:
    spans = [re.fullmatch(r"\s*(\d{4})(?:\s*[-–]\s*(\d{4})?)?\s*", p) for p in text.split(";")]
    years = [(int(m[1]), int(m[2]) if m[2] else None) for m in spans if m]
    if len(years) == len(spans) == 3:
        (first, end_first), (second, end_second), (third, last) = years
        follows = end_first == second - 1 and end_second == third - 1
        if follows and first < second < third <= (last or third):
            return _Limits(first, second, third, last)
    raise PlanstatusError(
        tr(
            "Båndene «{text}» kan ikke brukes. Skriv tre perioder som følger etter hverandre, "
            "for eksempel 1989-2019;2020-2023;2024-.",
            text=text,
        )
    )
