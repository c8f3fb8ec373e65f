"""Days such as 4/2/2015, where the other cells of their column tell which number is the month."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?=\d{4}\b)")


def month_comes_first(cells: Iterable[str]) -> bool:
    """Tell whether cells have days as in America, and none as in Norway."""
    found = [match for match in map(_DAY.search, cells) if match]
    months_first = any(int(match[2]) > 12 for match in found)
    return months_first and all(int(match[1]) <= 12 for match in found)


def day_first(cell: str) -> str:
    """Return a cell of a column where the month comes first, with its days as in Norway."""
    return _DAY.sub(r"\2/\1/", cell)
