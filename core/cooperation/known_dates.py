"""Dates known to the day, the month or the year: what was found, and what can be said of them.

A date that is only about right, «ca. 2018», may be some years earlier or later; «før 2016», «etter
1.3.2024» and «vinteren 2020/21» are the limits they say, and one of several dates is among them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..plans.year_texts import YearInText, find_years, without_case_numbers
from ..plans.year_words import DOUBT
from ..plans.years import iso_day
from ..reading.cell_text import clean_cell
from ..texts.dates import MONTHS

DAY, MONTH, YEAR = "dag", "måned", "år"
PRECISIONS = (DAY, MONTH, YEAR)

_YEARS = range(1800, 2201)
"""Years of dates; other numbers are something else."""
_LONGEST_TEXT = 200
_ISO_MONTH = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_NO_MONTH = re.compile(r"(?<![\d-])\d\d(\d\d)-(\d\d)(?![\d-])")
"""«2021-13» is neither a month nor, as «2021-22» may be, a period."""
_AT_LATEST = re.compile(r"\b(?:før|innen|innan|senest|seinast|ikk(?:e|je) etter)\b")
_AT_EARLIEST = re.compile(r"\b(?:etter|tidligst|tidlegast)\b")
_NOT_BEFORE, _NOT_AFTER = re.compile(r"\bikk(?:e|je) før\b"), re.compile(r"\bikk(?:e|je) etter\b")
_NEXT_TO_IT = re.compile(r"(?<!ikke )(?<!ikkje )\b(?:før|etter) (?:den )?$")
"""«før 2016» ends in 2015, and «før sommeren 2016» does not."""
_NOT_QUITE = re.compile(r"\b(?:vinter\w*|årsskift\w*|nyttår\w*)\b")
"""Times that lie in two years."""
_SOME_YEARS, _ONE_DAY = timedelta(days=5 * 366), timedelta(days=1)
"""No «ca. 2010» is further off; nobody says so of a date that is."""
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
    return [each for each in find_years(_plain_text(text)) if each.year in _YEARS]


def _plain_text(text: str) -> str:
    plain = without_case_numbers(clean_cell(text).casefold())
    return _NO_MONTH.sub(_period, _ISO_MONTH.sub(r"\2.\1", plain))


def _period(match: re.Match[str]) -> str:
    return match[0] if match[1] < match[2] else ""


def _read(text: str, found: Sequence[YearInText]) -> KnownDate:
    """Return the first date of a text; one that another disagrees with is about right."""
    main, *others = map(_plain, found)
    words = (DOUBT, _NOT_QUITE, _AT_LATEST, _AT_EARLIEST)
    doubt = any(each.search(text.casefold()) for each in words)
    about = any(each.is_period or each.unclear for each in found) or bool(_other_years(text, found))
    if doubt or about or any(_apart(main, each) for each in others):
        return KnownDate(text, main.day, main.precision, True, _within(text, found))
    return KnownDate(text, main.day, main.precision)


def _other_years(text: str, found: Sequence[YearInText]) -> list[int]:
    """Return the years of a text beside the dates that were read of it."""
    years = map(int, _NO_CASE.findall(_plain_text(text)))
    return [y for y in years if y in _YEARS and all(y != each.year for each in found)]


def _within(text: str, found: Sequence[YearInText]) -> tuple[date | None, date | None]:
    """Return the days that a date lies between, by all the dates of a text and its words."""
    plain = _plain_text(text)
    ends = [0, *(each.end for each in found)]
    days = [_days_of(plain[end : each.start], each) for end, each in zip(ends, found)]
    days += [(date(y, 1, 1), date(y, 12, 31)) for y in _other_years(text, found)]
    after = plain[ends[-1] :]
    is_before = any(first is None for first, _ in days) or _is_latest(after)
    is_after = any(last is None for _, last in days) or _is_earliest(after)
    first = min((each for each, _ in days if each), default=None)
    last = max((each for _, each in days if each), default=None)
    if is_before or is_after:
        return first if is_after else None, last if is_before else None
    is_doubted = DOUBT.search(text.casefold()) or any(map(_is_open, found))
    some = _SOME_YEARS if is_doubted else timedelta()
    return first and first - some, last and last + some


def _is_open(found: YearInText) -> bool:
    return found.unclear or (found.is_period and found.last == found.year)


def _days_of(words: str, found: YearInText) -> tuple[date | None, date | None]:
    """Return the days that the words before a date say it lies between, None for no limit."""
    first, last = _season(words, found)
    is_next = bool(_NEXT_TO_IT.search(words))
    if _is_earliest(words):
        is_later = is_next and "etter" in words
        return (last + _ONE_DAY if is_later else first), None
    if _is_latest(words):
        is_earlier = is_next and "før" in words
        return None, (first - _ONE_DAY if is_earlier else last)
    return first, last


def _season(words: str, found: YearInText) -> tuple[date, date]:
    """Return the first and last day of a date; those of a season lie in two years."""
    known = _plain(found)
    first, last = known.day or date.min, known.last or date.max
    ends = max(found.last, found.year) if found.is_period else found.year
    if known.precision != YEAR or not _NOT_QUITE.search(words):
        return first, max(last, date(ends, 12, 31)) if found.is_period else last
    is_winter = "vinter" in words
    before, after = (10, date(ends, 4, 30)) if is_winter else (12, date(ends, 1, 31))
    if found.is_period and ends > found.year:
        return date(found.year, before, 1), after
    return date(found.year - 1, before, 1), after.replace(year=ends + 1)


def _is_latest(words: str) -> bool:
    return bool(_AT_LATEST.search(_NOT_BEFORE.sub(" ", words)))


def _is_earliest(words: str) -> bool:
    return bool(_NOT_BEFORE.search(words) or _AT_EARLIEST.search(_NOT_AFTER.sub(" ", words)))


def _plain(found: YearInText) -> KnownDate:
    if found.day:
        return on_day(found.day)
    known_to = MONTH if found.month else YEAR
    return KnownDate("", date(found.year, found.month or 1, 1), known_to)


def _apart(one: KnownDate, other: KnownDate) -> bool:
    return one.certainly_before(other) or other.certainly_before(one)


def _first(year: int, month: int, day: int, precision: str) -> date:
    return date(year, 1 if precision == YEAR else month, day if precision == DAY else 1)
