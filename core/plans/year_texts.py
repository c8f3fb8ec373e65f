"""Years, days and periods in a text, as people and spreadsheet programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ..texts.dates import MONTHS

EXCEL_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of the serial numbers that Excel and LibreOffice store dates as."""

YEARS_AS_DATES = range(1965, 2101)
"""The years that, typed into a cell formatted as a date, are shown as a day in 1905."""

YEARS_IN_SUMMER = range(2009, 2036)
"""Those of them that are shown as a day in July, when councils do not meet."""

_CENTURY = 70
"""Two-digit years from 70 are 19xx: no master plan is younger than the act of 1965 by much."""

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NORTHERN_SAMI_MONTHS = (
    "ođđajage", "guovva", "njukča", "cuoŋo", "miesse", "geasse", "suoidne", "borge", "čakča",
    "golggot", "skábma", "juovla",
)  # fmt: skip


def _month_names() -> Iterator[tuple[str, int]]:
    for names in (MONTHS, _ENGLISH_MONTHS):
        for number, name in enumerate(names, start=1):
            yield from ((name[:length], number) for length in range(3, len(name) + 1))
    for number, name in enumerate(_NORTHERN_SAMI_MONTHS, start=1):
        yield from ((name + ending, number) for ending in ("mánnu", "mánu"))


_MONTH_NUMBERS = dict(_month_names())
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DASH = "[-‐-―−]"
_TIME = (
    r"(?:(?:t|,? (?:kl\.? ?)?)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?"
    r"(?:z|[+-]\d\d(?::?\d\d)?)?(?: ?[ap]m)?|,? kl\.? ?\d{1,2})?"
)
_ORDINAL = "(?:st|nd|rd|th)?"
_YEARS = re.compile(
    r"(?:(?<![\w.,/-])|(?<=\bja/)|(?<=\bkst\.)|(?<=\bks\.)|(?<=\bvedt\.)|(?<=\bvedtatt))(?:"
    rf"\d\d?\.? ?(?:{_DASH}|og) ?\d\d?\. ?(?P<m0>\d\d?)\. ?(?P<y0>\d{{4}})|"
    rf"\d{{1,2}}\.\d{{1,2}}\.(?P<f1>\d{{4}}) ?{_DASH} ?\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|"
    rf"(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}}){_TIME}|"
    r"(?P<y2>(?:19|20)\d\d)(?P<m2>\d\d)(?P<d2>\d\d)(?:[.,]0+)?|"
    rf"(?P<d3>\d{{1,2}})[./-] ?(?P<m3>\d{{1,2}})(?:[./-] ?){{1,2}}['’]?(?P<y3>\d{{4}}|\d\d){_TIME}|"
    r"(?P<d4>\d{1,2})[./] ?(?P<m4>\d{1,2}) (?P<y4>\d{4})|"
    r"(?P<m5>0?[1-9]|1[0-2])[./-](?P<y5>\d{4})|"
    rf"(?P<n6>{_MONTH})\.? (?P<d6>\d{{1,2}})(?:{_ORDINAL}|\.)(?: b\.)?,? (?P<y6>\d{{4}}){_TIME}|"
    rf"(?P<d7>\d{{1,2}}){_ORDINAL}(?: of )?[ .-]{{0,2}}(?P<n7>{_MONTH})"
    rf"(?:[ .,/'’-]{{0,3}}(?P<y7>\d{{4}})|[ .,/'’-]{{1,3}}(?P<y8>\d\d)){_TIME}|"
    rf"(?P<n9>{_MONTH})(?:[ .,/'’-]{{0,3}}(?:i )?(?P<y9>\d{{4}})|(?:[.-]| ?['’-])(?P<y10>\d\d))|"
    r"(?P<milliseconds>\d{12,13})|"
    rf"(?P<f2>\d{{4}})(?: ?(?:{_DASH}|[/→>]) ?(?:(?P<t2>\d{{4}})|\d\d)?| "
    r"(?:til(?: og med)?|t\.?o\.?m\.?|to|through) \d{4})|"
    r"(?P<serial>\d{5})(?:[.,]\d+)?|"
    r"(?P<y11>\d{4}|\d[ .,'’]\d{3})(?:[.,]0+)?"
    r")(?![\w/-]|[.,]\d)"
)
_LATE_IN_UTC = re.compile(r"[t ]2[23]:\d\d(?:[:.]\d\d)?(?:[.,]\d+)?(?:z|[+-]00(?::?00)?)$")
"""Midnight in Norway, as programs that keep time in UTC have it."""
_CASE_NUMBERS = re.compile(
    r"\b(?:(?:\w+\.)?[\w-]*sak|[\w-]*sa?ks?n(?:umme)?r|arkiv\w*|journal\w*|j\.?nr|ref|dok\w*|vedtaks?nr)\b"
    r"[.: ]*(?:n(?:umme)?r\b[.: ]*)?(?:[a-zæøå]{1,5}[ -])?\d{1,7} ?[/-] ?\d{1,7}(?:-\d{1,3})?"
    r"(?![-/.]?\d)|"
    r"\b(?:ps|kst?|ksty|fsk|fs|k|sak)[ -]\d{1,4}/\d\d(?:\d\d)?(?![-/.]?\d)"
)


@dataclass(frozen=True)
class YearInText:
    """A year in a text, its day where that is given, and from where to where it stands.

    `month` is of a year without a day. `is_period` is true of the first year of a period, and
    `last` is its last, the same where it is open. `unclear` is true of a day that could also be
    another year's, and of a period that could be two years. The year is 0 of a day that the
    calendar does not have.
    """

    year: int
    start: int
    end: int
    day: date | None = None
    is_period: bool = False
    last: int = 0
    unclear: bool = False
    month: int | None = None


def without_case_numbers(text: str) -> str:
    """Return the text, in lower case, without «sak 45/19» and its like: they are no years."""
    return _CASE_NUMBERS.sub(" ", text)


def find_years(text: str) -> list[YearInText]:
    """Return the years in a text in lower case, in its order."""
    return [_read(match) for match in _YEARS.finditer(text)]


def _read(match: re.Match[str]) -> YearInText:
    part = {name: found for name, found in match.groupdict().items() if found}
    if "serial" in part:
        day = EXCEL_DAY_ZERO + timedelta(days=int(part["serial"]))
        return YearInText(day.year, *match.span(), day)
    if "milliseconds" in part:
        return _of_days([_day_of(int(part["milliseconds"]))], match)
    values = {name[0]: found for name, found in part.items()}
    if "f" in values:
        year = int(values["f"])  # 2012/1234 is a case
        last = int(values.get("t", _short_end(match[0], year)))
        ends_later = "t" not in values or year < last
        return YearInText(
            year if ends_later else 0,
            *match.span(),
            is_period=True,
            last=last,
            unclear=_may_be_two_years(match[0]),
        )
    year = _full_year(values["y"])
    month = int(values["m"]) if "m" in values else _MONTH_NUMBERS.get(values.get("n", ""))
    if "d" not in values or month is None:
        return YearInText(year, *match.span(), month=month)
    days = _days(year, month, int(values["d"]))
    if days and _LATE_IN_UTC.search(match[0]):
        days = [days[0] + timedelta(days=1)]
    return _of_days(days, match)


def _short_end(text: str, first: int) -> int:
    """Return the last year of «2020-32», the first of «2020-»."""
    short = re.search(r"\D(\d\d)$", text)
    return first // 100 * 100 + int(short[1]) if short else first


def _may_be_two_years(text: str) -> bool:
    """Tell whether «2009/2019» may be two adoptions: no «2019/20», and nothing yet to come."""
    match = re.fullmatch(r"(\d{4}) ?/ ?(\d\d(?:\d\d)?)", text)
    if not match:
        return False
    first, last = int(match[1]), int(match[1][: 4 - len(match[2])] + match[2])
    return first + 1 < last <= date.today().year


def _day_of(milliseconds: int) -> date:
    """Return the day of a time stamp of ArcGIS, which is midnight in Norway as UTC has it."""
    return (datetime(1970, 1, 1) + timedelta(milliseconds=milliseconds, hours=2)).date()


def _full_year(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _CENTURY else 2000)


def _days(year: int, month: int, day: int) -> list[date]:
    """Return the day, and after it the one that 06/17 is in America; none is in no calendar."""
    found = []
    for month_number, day_number in ((month, day), (day, month)):
        try:
            found.append(date(year, month_number, day_number))
        except ValueError:
            continue
    return found


def _of_days(days: list[date], match: re.Match[str]) -> YearInText:
    """Return the year of a day; a day in 1905 is a year that was typed into a cell for dates.

    So, most likely, is one in July '05. 1 January 1970 is where programs begin to count.
    """
    if not days or days[0] == date(1970, 1, 1):
        return YearInText(0, *match.span())
    short = days[0].year == 2005 and "2005" not in match[0]
    years = _typed(days, match) if short or days[0].year == 1905 else []
    if days[0].year != 1905 and not (short and years and years[0] in YEARS_IN_SUMMER):
        return YearInText(days[0].year, *match.span(), days[0])
    unclear = short or len(set(years)) > 1
    return YearInText(years[0] if years else 0, *match.span(), unclear=unclear)


def _typed(days: list[date], match: re.Match[str]) -> list[int]:
    """Return the years that are shown as the day, or as either where 07/06 may be June or July."""
    orders = days if re.match(r"\d\d?/", match[0]) else days[:1]
    typed = [(day.replace(year=1905) - EXCEL_DAY_ZERO).days for day in orders]
    return [year for year in typed if year in YEARS_AS_DATES]
