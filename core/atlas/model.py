"""A sheet of an atlas: what it shows on the map, and the rows of its table."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

COLUMNS = {"a": 22, "b": 44, "c": 11, "d": 13, "e": 13, "f": 15}
"""The columns of the table, as narrow or wide in every part of it, and how many letters of a word
there is room for at least."""
CLASS_COLUMN = "d"
"""The one that has the colour of the class on the map."""
HEADING, NAMES, TOLD = "overskrift", "kolonner", "rad"
"""What a row is: the heading of a part, the names of its columns, or what is told."""


@dataclass(frozen=True)
class Row:
    """A row of the table of a sheet; `band` is the class that colours it."""

    kind: str
    cells: tuple[str, ...]
    band: str = ""


@dataclass(frozen=True)
class Sheet:
    """A page, or several where its table goes on.

    `key` tells it from the others, `numbers` are the municipalities that the map must show.
    """

    key: str
    title: str
    subtitle: str
    numbers: tuple[str, ...]
    rows: tuple[Row, ...]


def part(heading: str, names: Sequence[str], rows: Iterable[Row], otherwise: str) -> list[Row]:
    """Return a part of a table; one without rows says `otherwise`, or is left out."""
    there = list(rows)
    if not there:
        return [Row(HEADING, (heading, otherwise))] if otherwise else []
    headed = [Row(NAMES, tuple(names))] if names else []
    return [Row(HEADING, (heading,)), *headed, *there]


def told(*cells: str, band: str = "") -> Row:
    """Return a row that tells something."""
    return Row(TOLD, cells, band)


EMPTY = told("\u00a0")
"""A row that takes up room and tells nothing."""


def leads(row: Row) -> bool:
    """Tell whether a row says nothing without the one under it."""
    return row.kind == NAMES or (row.kind == HEADING and not any(row.cells[1:]))


LINES = 9
"""The most lines of a row: QGIS parts no row, so that a higher one could be more than a page."""
_GOES_ON = " …"


def fitted(row: Row) -> Iterator[Row]:
    """Yield a row as the table has room for it, one with a long text as several.

    Words are broken where QGIS, which breaks lines at spaces alone, would cut them.
    """
    pieces = [_pieces(most, cell) for most, cell in zip(COLUMNS.values(), row.cells)]
    for cells in zip_longest(*pieces, fillvalue=""):
        yield replace(row, cells=cells)


def words_in(text: str) -> list[str]:
    """Return the words of a text; what a space that does not break holds together is one."""
    return re.findall(r"[^ \t\r\n]+", text)


def _pieces(most: int, text: str) -> list[str]:
    whole = " ".join(_broken(word, most) for word in words_in(text))
    pieces = textwrap.wrap(whole, LINES * most, break_on_hyphens=False)
    return [each + _GOES_ON for each in pieces[:-1]] + pieces[-1:]


def _broken(word: str, most: int) -> str:
    if len(word) <= most:
        return word
    parts, line = [], ""
    for piece in re.findall(rf"[^/.\-_]{{1,{most - 1}}}[/.\-_]?|[/.\-_]", word):
        if line and len(line + piece) > most:
            parts.append(line)
            line = ""
        line += piece
    return " ".join([*parts, line])
