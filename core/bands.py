"""Bands: spans of adoption years drawn in one colour, following the council terms.

Municipal elections are held every fourth year (… 2015, 2019, 2023: valgloven § 1-3), and
the map counts a council term from the year after the election.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .errors import PlanstatusError

OLDER, PREVIOUS, CURRENT = "eldre", "forrige", "gjeldende"
BAND_KEYS = (OLDER, PREVIOUS, CURRENT)
MISSING = "mangler"
MISSING_LABEL = "Mangler planår"

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
    if override and override.strip():
        (first, split_a), (start_b, split_b), (start_c, end_c) = _parse_override(override)
    else:
        start_c = term_start(map_date.year)
        start_b = start_c - TERM_YEARS
        first, split_a, split_b = OLDEST_YEAR_ON_ORIGINAL, start_b - 1, start_c - 1
        end_c = None
    first = min(first, oldest_year or first)
    label_end = end_c or max(map_date.year, start_c)
    return (
        Band(OLDER, first, split_a, _span(first, split_a)),
        Band(PREVIOUS, start_b, split_b, _span(start_b, split_b)),
        Band(CURRENT, start_c, end_c, _span(start_c, label_end)),
    )


def band_of(plan_year: int | None, bands: tuple[Band, ...], map_year: int) -> str:
    """Return the key of the band a plan year falls in, or `MISSING`.

    A year after the map year is not in force on the map's date and counts as missing.
    """
    if plan_year is None or plan_year > map_year:
        return MISSING
    for band in bands[:2]:
        if band.last is not None and plan_year <= band.last:
            return band.key
    return CURRENT


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} - {last}"


def _parse_override(text: str) -> list[tuple[int, int]] | list[tuple[int, int | None]]:
    spans = [
        re.fullmatch(r"\s*(\d{4})\s*(?:[-–]\s*(\d{4})?)?\s*", part) for part in text.split(";")
    ]
    years = [(int(m[1]), int(m[2]) if m[2] else None) for m in spans if m]
    if len(years) != 3 or len(spans) != 3 or not _follow_each_other(years):
        raise PlanstatusError(
            f"Båndene «{text}» kan ikke brukes. Skriv tre perioder som følger etter hverandre, "
            "for eksempel 1989-2019;2020-2023;2024-."
        )
    return years


def _follow_each_other(years: list[tuple[int, int | None]]) -> bool:
    (a, b), (c, d), (e, f) = years
    if b is None or d is None:
        return False
    return a <= b and c == b + 1 and c <= d and e == d + 1 and (f is None or e <= f)
