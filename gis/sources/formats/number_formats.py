"""Dates in spreadsheets: numbers that the format of their cell shows as one."""

from __future__ import annotations

import re
from datetime import date, timedelta

DATES_OF_EXCEL = {*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)}
"""Formats that have a number and no text in the file; ECMA-376 part 1, 18.8.30."""

_LITERAL = re.compile(r'"[^"]*"?|\[[^\]]*\]?|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[[hms]+\]")
_FIRST_1900, _FIRST_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_YEAR_TYPED = 3000
_LAST_DAY = 2_958_465
"""31 December 9999."""


def is_date_format(code: str) -> bool:
    """Tell whether a number format, such as «d. mmmm yyyy;@», shows a day."""
    tokens = _LITERAL.sub("", _ELAPSED.sub("h", code.split(";")[0].casefold()))
    if tokens.strip() in ("general", "standard"):
        return False
    months_not_minutes = "m" in tokens and not set(tokens) & set("hs")
    return bool(set(tokens) & set("dyå")) or months_not_minutes


def as_date(number: str, from_1904: bool) -> str:
    """Return the day a number in a cell with a date format shows, or the number when it is none.

    Args:
        number: days since the beginning of 1900 or 1904.
        from_1904: the file counts from 1904, as Excel for Mac did.
    """
    try:
        day = int(float(number))
    except (ValueError, OverflowError):
        return number
    if not 1 <= day <= _LAST_DAY:
        return number
    # A year typed into such a cell is in 1909 there, and is to look as it does in other files
    first = _FIRST_1904 if from_1904 and day > _LAST_YEAR_TYPED else _FIRST_1900
    try:
        # The calendar of Excel has a 29 February in 1900
        return (first + timedelta(days=day + (day < 60))).isoformat()
    except OverflowError:
        return number
