"""Dates known to the day, the month or the year: what was found, and what can be said of them.

A date that is only about right, «ca. 2018», may be some years earlier or later; «før 2016», «etter
1.3.2024» and «vinteren 2020/21» are the limits they say, and one of several dates is among them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..plans.year_texts import YearInText, find_years, without_case_numbers
from ..plans.years import iso_day
from ..reading.cell_text import clean_cell
from ..texts.dates import MONTHS
from .date_words import YEARS, days_between, is_doubted, spoken_dates

DAY, MONTH, YEAR = "dag", "måned", "år"
PRECISIONS = (DAY, MONTH, YEAR)

_LONGEST_TEXT = 200
_ISO_MONTH = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_NO_MONTH = re.compile(r"(?<![\d-])\d\d(\d\d)-(\d\d)(?![\d-])")
"""«2021-13» is neither a month nor, as «2021-22» may be, a period."""
_NO_CASE = re.compile(r"(?<![\d/-])\d{4}(?!\d|[/-]\d)")
_TO = re.compile(r"[-‐-―−/]|til(?: og med)?|t\.?o\.?m\.?")
"""What stands between the beginning and the end of a period."""


@dataclass(frozen=True)
class KnownDate:
    """A date as it was found, with its first possible day and what it is known to.

    `day` is None, and `precision` empty, where the text tells no date; `about` is true of one that
    may be a little earlier or later than it says, `within` then the days it lies between, those of
    them that are known.
    """

    text: str = ""
    day: date | None = None
    precision: str = ""
    about: bool = False
    within: tuple[date | None, date | None] = (None, None)

    @property
    def last(self) -> date | None:
        """The last day it can be."""
        if self.day is None or self.precision == DAY:
            return self.day
        month = 12 if self.precision == YEAR else self.day.month
        return date(self.day.year, month, monthrange(self.day.year, month)[1])

    @property
    def _earliest(self) -> date | None:
        return self.within[0] if self.about else self.day

    @property
    def _latest(self) -> date | None:
        return self.within[1] if self.about else self.last

    def certainly_before(self, other: KnownDate) -> bool:
        """Tell whether it came before another whatever days the two were."""
        latest, earliest = self._latest, other._earliest
        return latest is not None and earliest is not None and latest < earliest

    def possibly_before(self, other: KnownDate) -> bool:
        """Tell whether nothing known keeps it from being before another."""
        earliest, latest = self._earliest, other._latest
        return earliest is None or latest is None or earliest < latest

    def in_words(self) -> str:
        """Return it as it was found, or as precisely as it is known: 15.3.2024, mars 2024, 2024."""
        if self.text or self.day is None:
            return self.text
        if self.precision == YEAR:
            return str(self.day.year)
        if self.precision == MONTH:
            return f"{MONTHS[self.day.month - 1]} {self.day.year}"
        return f"{self.day.day}.{self.day.month}.{self.day.year}"


UNKNOWN = KnownDate()


def on_day(day: date) -> KnownDate:
    """Return a date that is known to the day."""
    return KnownDate("", day, DAY)


def read_known_date(text: str, iso: str = "", precision: str = "") -> KnownDate:
    """Read a date as people write it: «2024», «2022-11», «15. mars 2024», «høsten 2023».

    Args:
        text: as it was found; it counts where it tells a date.
        iso: the date beside it, ISO 8601 or as GDAL writes it in a CSV, for a text that tells none.
        precision: what that date is known to; the day if it is not said.
    """
    text = text.strip()
    found = _years(text) if len(text) <= _LONGEST_TEXT else []
    if found:
        return _read(text, found)
    day = iso_day(iso.strip().replace("/", "-"))
    if day is None:
        return KnownDate(text)
    known_to = precision if precision in PRECISIONS else DAY
    return KnownDate(text, _first(day.year, day.month, day.day, known_to), known_to)


def tells_an_end(text: str) -> bool:
    """Tell whether a text is a period with both its ends: «1.1.2018–31.12.2021»."""
    found = _years(text) if len(text) <= _LONGEST_TEXT else []
    plain = _plain_text(text)
    if found and found[0].is_period:
        return plain[found[0].start : found[0].end][-1:].isdigit()
    dates = zip(found, found[1:])
    between = [plain[one.end : other.start].strip() for one, other in dates]
    return bool(between and _TO.fullmatch(between[0]))


def _years(text: str) -> list[YearInText]:
    return [each for each in find_years(_plain_text(text)) if each.year in YEARS]


def _plain_text(text: str) -> str:
    plain = without_case_numbers(clean_cell(text).casefold())
    return _NO_MONTH.sub(_period, _ISO_MONTH.sub(r"\2.\1", plain))


def _period(match: re.Match[str]) -> str:
    return match[0] if match[1] < match[2] else ""


def _read(text: str, found: Sequence[YearInText]) -> KnownDate:
    """Return the first date of a text; one that another disagrees with is about right."""
    plain = _plain_text(text)
    main, *others = map(_plain, found)
    dates, years = spoken_dates(plain, found), _other_years(plain, found)
    unsure = is_doubted(plain) or any(each.unclear and not each.is_period for each in found)
    spoken = any(each.is_limit or each.in_season for each in dates)
    about = spoken or unsure or bool(years) or any(each.is_period for each in found)
    if about or any(_apart(main, each) for each in others):
        within = days_between(dates, years, unsure)
        return KnownDate(text, main.day, main.precision, True, within)
    return KnownDate(text, main.day, main.precision)


def _other_years(plain: str, found: Sequence[YearInText]) -> list[int]:
    """Return the years of a text beside the dates that were read of it."""
    inside = [range(each.start, each.end) for each in found]
    return [
        year
        for each in _NO_CASE.finditer(plain)
        if (year := int(each[0])) in YEARS
        and not any(each.start() in one for one in inside)
        and all(year != one.year for one in found)
    ]


def _plain(found: YearInText) -> KnownDate:
    if found.day:
        return on_day(found.day)
    known_to = MONTH if found.month else YEAR
    return KnownDate("", date(found.year, found.month or 1, 1), known_to)


def _apart(one: KnownDate, other: KnownDate) -> bool:
    return one.certainly_before(other) or other.certainly_before(one)


def _first(year: int, month: int, day: int, precision: str) -> date:
    return date(year, 1 if precision == YEAR else month, day if precision == DAY else 1)
