"""The days that a date lies between, by the words beside it: «før 2016», «vinteren 2020/21».

A word is about the date that follows it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..plans.year_texts import YearInText
from ..plans.year_words import DOUBT

YEARS = range(1800, 2201)
"""Years of dates; other numbers are something else."""

_SOME_YEARS = timedelta(days=5 * 366)
"""No «ca. 2010» is further off; nobody says so of a date that is."""
_ONE_DAY = timedelta(days=1)
_NO = r"\bikk(?:e|je)\b"
_NOT_FOUND = r"(?:kjen|funn|sett\b|registrert|oppgi)"
_AT_EARLIEST = re.compile(
    rf"\b(?:tidligst|tidlegast)\b|{_NO}(?: (?!{_NOT_FOUND})\w+){{0,3}} før\b|"
    rf"{_NO} (?:tidligere|tidlegare) enn\b"
)
_AT_LATEST = re.compile(
    rf"\b(?:inn[ea]n|senest|seinast)\b|{_NO} (?:etter|(?:senere|seinare) enn)\b"
)
_AFTER = re.compile(r"\better\b(?! (?:hvert|kvart|§|koml|kommunelov|lov|pbl|iks|avtale|innstill))")
_BEFORE = re.compile(r"\bfør\b")
_JUST = re.compile(r"\b(?:før|etter)(?: den)?\W*$")
"""«før sommeren 2024» is before no day that we know, and may be in 2024."""
_OR_LATER = re.compile(r"\beller (?:etter|senere|seinare)\b|\b(?:tidligst|tidlegast)\b")
_OR_EARLIER = re.compile(r"\beller (?:før|tidligere|tidlegare)\b|\b(?:senest|seinast)\b")
"""What is said so behind a date."""
_SEASONS = (
    (re.compile(r"\b(?:årss?kift|nyttår)"), 12, 1),
    (re.compile(r"vinter"), 10, 4),
)
"""Times that lie in two years, with the first month and, in the year after, the last."""
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True)
class SpokenDate:
    """A date in a text with the first and last day it says itself, and the words about it."""

    first: date
    last: date
    before: str = ""
    behind: str = ""
    in_season: bool = False

    @property
    def is_earliest(self) -> bool:
        """Whether what is spoken of came then or later."""
        return bool(
            _AT_EARLIEST.search(self.before)
            or (_AFTER.search(self.before) and not _AT_LATEST.search(self.before))
            or _OR_LATER.search(self.behind)
        )

    @property
    def is_latest(self) -> bool:
        """Whether what is spoken of came then or earlier."""
        is_before = _AT_LATEST.search(self.before) or _BEFORE.search(self.before)
        return not self.is_earliest and bool(is_before or _OR_EARLIER.search(self.behind))

    @property
    def is_limit(self) -> bool:
        """Whether it is the first or the last that something can have been."""
        return self.is_earliest or self.is_latest

    @property
    def is_just(self) -> bool:
        """Whether it is a limit that is not itself among the days."""
        others = _AT_EARLIEST.search(self.before) or _AT_LATEST.search(self.before)
        return bool(_JUST.search(self.before)) and not others

    @property
    def is_open(self) -> bool:
        """Whether it may have come later, also where another date goes before it in the text."""
        return self.is_earliest and (self.is_just or bool(_AT_EARLIEST.search(self.before)))

    @property
    def limit(self) -> date:
        """The first or the last day that something can have been."""
        if self.is_earliest:
            return self.last + _ONE_DAY if self.is_just else self.first
        return self.first - _ONE_DAY if self.is_just else self.last


def spoken_dates(plain: str, found: Sequence[YearInText]) -> list[SpokenDate]:
    """Return the dates of a text in lower case, each with its words."""
    ends = [0, *(each.end for each in found)]
    behind = ["" for _ in found[1:]] + [plain[ends[-1] :]]
    return [
        _spoken(each, plain[end : each.start], after, plain[each.start : each.end])
        for each, end, after in zip(found, ends, behind)
    ]


def _spoken(found: YearInText, before: str, behind: str, text: str) -> SpokenDate:
    if found.day:
        return SpokenDate(found.day, found.day, before, behind)
    if found.month:
        return SpokenDate(
            *_months(found.year, found.month, found.year, found.month), before, behind
        )
    last = max([found.year, found.last, *years_in(text)]) if found.is_period else found.year
    for season, first_month, last_month in _SEASONS:
        if season.search(before + behind):
            around = 0 if last == found.year + 1 else 1
            days = _months(found.year - around, first_month, last + around, last_month)
            return SpokenDate(*days, before, behind, True)
    return SpokenDate(*_months(found.year, 1, last, 12), before, behind)


def years_in(text: str) -> Iterator[int]:
    """Yield the years of four digits in a text."""
    return (year for each in _FOUR_DIGITS.findall(text) if (year := int(each)) in YEARS)


def _months(year: int, month: int, last_year: int, last_month: int) -> tuple[date, date]:
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return date(year, month, 1), last


def is_doubted(plain: str) -> bool:
    """Tell whether whoever wrote a text was not sure."""
    return bool(DOUBT.search(plain))


def days_between(
    dates: Sequence[SpokenDate], years: Collection[int], is_unsure: bool
) -> tuple[date | None, date | None]:
    """Return the first and the last day that the first of some dates can be, None if not known.

    Args:
        dates: those of a text, in its order.
        years: other years it has.
        is_unsure: whether it may be some years from them.
    """
    if dates[0].is_limit:
        lower = [each.limit for each in dates if each.is_earliest]
        upper = [each.limit for each in dates if each.is_latest]
        return min(lower, default=None), max(upper, default=None)
    first = min([*(each.first for each in dates), *(date(year, 1, 1) for year in years)])
    last = max([*(each.last for each in dates), *(date(year, 12, 31) for year in years)])
    if any(each.is_open for each in dates):
        return first, None
    return (first - _SOME_YEARS, last + _SOME_YEARS) if is_unsure else (first, last)
