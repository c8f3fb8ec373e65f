"""Map dates: what people type, what is stored (ISO 8601), and which of them a map can have."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from ..errors import PlanstatusError
from .language import tr

FIRST_MAP_DATE, LAST_MAP_DATE = date(1972, 1, 1), date(2100, 12, 31)
"""From the first day with three bands of plan years: the oldest can be of 1965, before the council
term 1968-1971. To the last plan year the working file takes."""

MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
_ENGLISH = "january february march april may june july august september october november december"
_SAMI = (
    "ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu "
    "čakčamánu golggotmánu skábmamánu juovlamánu"
)
"""Northern Sámi, as in dates; nynorsk has the names of bokmål."""

_TODAY = ("i dag", "idag", "today", "odne")
_SHORTEST_MONTH = 3
_BETWEEN = r"\s*[-./ ]\s*"
_NUMBER, _YEAR, _NAME = r"(\d{1,2})", r"(\d{4}|\d{2})", r"([^\W\d_]+)"
_DAY_FIRST = re.compile(rf"(?:den )?{_NUMBER}{_BETWEEN}{_NUMBER}{_BETWEEN}{_YEAR}")
_DAY_AND_NAME = re.compile(rf"(?:den )?{_NUMBER}[-. ]*{_NAME}[-., ]*{_YEAR}")
_NAME_FIRST = re.compile(rf"{_NAME}\.? ?{_NUMBER}(?:\. ?b\.)?[., ]+{_YEAR}")
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}")


def parse_map_date(text: str) -> date:
    """Read «4.9.2024», «04.09.24», «4/9-2024», «4. sept. 2024», «2024-09-04» or «i dag».

    Raises:
        PlanstatusError: the text is not a date, or one that no map can have.
    """
    if means_today(text):
        return date.today()
    try:
        day = date(*_year_month_day(_cleaned(text)))
    except ValueError:
        raise PlanstatusError(
            tr(
                "Skriv kartdatoen som dag, måned og år, for eksempel 4.9.2024. «{text}» er ikke "
                "en dato.",
                text=text,
            )
        ) from None
    check_map_date(day)
    return day


def means_today(text: str) -> bool:
    """Tell whether a text is the word for today, which follows the day."""
    return _cleaned(text) in _TODAY


def check_map_date(day: date) -> None:
    """Refuse a date that gives no three bands.

    Raises:
        PlanstatusError: it is before `FIRST_MAP_DATE` or after `LAST_MAP_DATE`.
    """
    if not FIRST_MAP_DATE <= day <= LAST_MAP_DATE:
        raise PlanstatusError(
            tr(
                "Velg en kartdato fra {first} til {last}. {date} kan ikke brukes.",
                date=_in_numbers(day),
                first=_in_numbers(FIRST_MAP_DATE),
                last=_in_numbers(LAST_MAP_DATE),
            )
        )


def _in_numbers(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _cleaned(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(".")


def _year_month_day(text: str) -> tuple[int, int, int]:
    """Return the parts of a date, which may be 31 February.

    Raises:
        ValueError: it is not written as a date.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text) or _DAY_AND_NAME.fullmatch(text):
        day, month, year = found.groups()
    elif found := _NAME_FIRST.fullmatch(text):
        month, day, year = found.groups()
    else:
        raise ValueError(text)
    return _year(year), int(month) if month.isdecimal() else _month(month), int(day)


def _year(text: str) -> int:
    """Return the year; of two figures the one a map can have."""
    if len(text) > 2:
        return int(text)
    century = FIRST_MAP_DATE.year // 100 * 100
    year = century + int(text)
    return year if year >= FIRST_MAP_DATE.year else year + 100


def _month(name: str) -> int:
    """Return the number of a month by its name, whole or cut short.

    Raises:
        ValueError: it is the name of none.
    """
    name = name.replace("mánnu", "mánu")
    for names in (MONTHS, _ENGLISH.split(), _SAMI.split()):
        for number, month in enumerate(names, start=1):
            if len(name) >= _SHORTEST_MONTH and month.startswith(name):
                return number
    raise ValueError(name)
