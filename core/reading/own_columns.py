"""What a cell of somebody else's table says, as a column of ours keeps it."""

from __future__ import annotations

import re

from ..plans.years import read_year
from ..schema import DATE, INTEGER
from ..texts.language import tr
from .cell_text import clean_cell

_NOTHING = re.compile(r"[-–—.]*")
_WHOLE = re.compile(r"([-+]?\d{1,12})(?:[.,]0{1,2})?", re.ASCII)
"""With the decimals that a spreadsheet program gives it; no number of ours has more digits."""


def as_kept(kind: str, text: str) -> str:
    """Return a cell as a column of a kind keeps it: a day as ISO 8601, a number in digits.

    Raises:
        ValueError: it is not of that kind, or not surely; the words say why it is not read.
    """
    if kind == DATE:
        return _day(text)
    return _whole(text) if kind == INTEGER else text


def _day(text: str) -> str:
    unread = ValueError(tr("ikke en dato som kan leses, cellen er ikke lest"))
    try:
        reading = read_year(text)
    except ValueError:
        raise unread from None
    if reading.year is None:
        return ""
    if reading.adopted is None or reading.doubt:
        raise unread
    return reading.adopted.isoformat()


def _whole(text: str) -> str:
    plain = "".join(clean_cell(text).split())
    found = _WHOLE.fullmatch(plain)
    if not found and not _NOTHING.fullmatch(plain):
        raise ValueError(tr("ikke et tall, cellen er ikke lest"))
    return str(int(found[1])) if found else ""
