"""Numbers in spreadsheets that the format of their cell shows as a date or in per cent."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from .grid import plain_number

_A_DAY, _A_MONTH, _PER_CENT = "d", "mmm-yy", "0%"
_OF_EXCEL = {
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), _A_DAY),
    **dict.fromkeys((9, 10), _PER_CENT),
    17: _A_MONTH,
}
"""Formats that have a number and no text in the file; ECMA-376 part 1, 18.8.30."""

_LITERAL = re.compile(r'"[^"]*"?|\[[^\]]*\]?|\\.|_.|\*.')
_WORDS = re.compile(r'(?:"([^"]*)")?[#0, ]+(?:"( *\([^"]*)")?')
"""What is written before a number, or in brackets after it: no unit, such as «dager»."""
_ELAPSED = re.compile(r"\[[hms]+\]")
_FIRST_1900, _FIRST_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_YEAR_TYPED = 3000
_LAST_DAY = 2_958_465
"""31 December 9999."""


class NumberFormats:
    """The number formats of a workbook, by their id."""

    def __init__(self, from_1904: bool) -> None:
        """Take whether the file counts days from 1904, as Excel for Mac did."""
        self._codes = dict(_OF_EXCEL)
        self._from_1904 = from_1904

    def declare(self, number: int, code: str) -> None:
        """Note a format of the workbook's own, such as «d. mmmm yyyy;@»."""
        self._codes[number] = code

    def as_shown(self, value: str, number: int) -> str:
        """Return the value of a cell as its format shows it: a date, a share, or the number."""
        code = self._codes.get(number, "")
        tokens = _tokens(code)
        if _is_date(tokens):
            return _as_date(value, tokens, self._from_1904)
        return in_per_cent(value) if "%" in tokens else _with_words(plain_number(value), code)


def _with_words(number: str, code: str) -> str:
    """Return a number with the words that its format writes beside it."""
    words = _WORDS.fullmatch(code.split(";")[0])
    return f"{words[1] or ''}{number}{words[2] or ''}" if words and number else number


def _tokens(code: str) -> str:
    tokens = _LITERAL.sub("", _ELAPSED.sub("h", code.split(";")[0].casefold()))
    return "" if tokens.strip() in ("general", "standard") else tokens


def _is_date(tokens: str) -> bool:
    months_not_minutes = "m" in tokens and not set(tokens) & set("hs")
    return bool(set(tokens) & set("dyå")) or months_not_minutes


def in_per_cent(number: str) -> str:
    """Return a share, which spreadsheets keep as a part of 1, in per cent: 0.125 as «12.5 %»."""
    try:
        return f"{plain_number(str(Decimal(number) * 100))} %"
    except InvalidOperation:
        return number


def _as_date(number: str, tokens: str, from_1904: bool) -> str:
    """Return the day a number in a cell with a date format shows, or the number when it is none.

    What was typed as a month or a year, and is shown as one, is no day.
    """
    try:
        day = int(float(number))
    except (ValueError, OverflowError):
        return plain_number(number)
    if not 1 <= day <= _LAST_DAY:
        return plain_number(number)
    # A year typed into such a cell is in 1909 there, and is to look as it does in other files
    is_typed_year = day <= _LAST_YEAR_TYPED
    first = _FIRST_1904 if from_1904 and not is_typed_year else _FIRST_1900
    try:
        # The calendar of Excel has a 29 February in 1900
        shown = first + timedelta(days=day + (day < 60))
    except OverflowError:
        return plain_number(number)
    return shown.isoformat() if is_typed_year else _as_precisely(shown, set(tokens))


def _as_precisely(day: date, tokens: set[str]) -> str:
    if "d" in tokens or not tokens & set("yå") or day.day > 1:
        return day.isoformat()
    return f"{day.month:02}.{day.year}" if "m" in tokens or day.month > 1 else str(day.year)
