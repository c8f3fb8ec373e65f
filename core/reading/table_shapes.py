"""Tables that lie, and several tables in one sheet: side by side or above each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..municipalities.register import Register
from ..texts.language import tr
from .headers import ROWS_LOOKED_AT, first_municipality, is_header, is_municipality
from .headings import YEAR_IN_TEXT, letters, name_rank, speaks
from .rows import Row, Sheet

MOST_CELLS = 100_000
MOST_LYING = 60
"""Rows of a lying table: it has one for each thing that is told of the municipalities."""


def upright_parts(sheet: Sheet, register: Register) -> list[Sheet]:
    """Return the tables of a sheet, each with the municipalities below each other."""
    if _lies(sheet.rows, register):
        sheet = _turned(sheet)
    return [
        part
        for below in _above_each_other(sheet, register)
        for part in _side_by_side(below, register)
    ]


def _municipalities(cells: Sequence[str], register: Register) -> frozenset[str]:
    """Return the municipalities in some cells; a name that fits several is one of its own."""
    found = [cell.strip() for cell in cells if is_municipality(cell, register)]
    numbers = [register.named(cell) or {register.number(cell)} for cell in found]
    return frozenset("/".join(sorted(filter(None, each))) for each in numbers)


def _lies(rows: Sequence[Row], register: Register) -> bool:
    """Tell whether most municipalities stand in one row, and so across the table."""
    if len(rows) > MOST_LYING:
        return False
    across = [_municipalities(row.cells, register) for row in rows if _mostly(row, register)]
    width = max((len(row.cells) for row in rows), default=0)
    down = [_municipalities([row.cell(p) for row in rows], register) for p in range(width)]
    most = max(map(len, across), default=0)
    everyone = frozenset().union(*down)
    return most > 1 and most > max(map(len, down)) and most * 5 >= len(everyone) * 4


def _mostly(row: Row, register: Register) -> bool:
    """Tell whether most of a row is municipalities, beside what the row is called."""
    cells = [cell for cell in row.cells[1:] if cell.strip()]
    return sum(is_municipality(cell, register) for cell in cells) * 2 > len(cells)


def _turned(sheet: Sheet) -> Sheet:
    width = max(len(row.cells) for row in sheet.rows)
    rows = [Row(place + 1, tuple(row.cell(place) for row in sheet.rows)) for place in range(width)]
    note = tr("kommunene står i hver sin kolonne, så «rad» er kolonnens nummer")
    return replace(sheet, rows=tuple(rows), notes=(*sheet.notes, note))


def _above_each_other(sheet: Sheet, register: Register) -> Iterator[Sheet]:
    """Split at rows that are the headings of another table than the one above them."""
    start, before = 0, None
    for position, row in enumerate(sheet.rows):
        if not _may_head(row, register):
            continue
        headings = [letters(cell) for cell in row.cells]
        top = _top_of_titles(sheet.rows, position, register)
        titled = any(cell.strip() for title in sheet.rows[top:position] for cell in title.cells)
        another = before is not None and (titled or headings != before)
        if another and first_municipality(sheet.rows[start:top], register) is not None:
            yield replace(sheet, rows=sheet.rows[start:top])
            start = top
        before = headings
    yield replace(sheet, rows=sheet.rows[start:])


def _may_head(row: Row, register: Register) -> bool:
    sure = any(len(cell) < 40 and name_rank(cell) > 2 for cell in row.cells)
    return sure and any(map(speaks, row.cells)) and is_header(row, register)


def _top_of_titles(rows: Sequence[Row], position: int, register: Register) -> int:
    """Return where the title above some headings begins: lines of one text, and empty ones."""
    while position:
        texts = {cell.strip() for cell in rows[position - 1].cells} - {""}
        if len(texts) > 1 or any(is_municipality(text, register) for text in texts):
            break
        position -= 1
    return position


def _side_by_side(sheet: Sheet, register: Register) -> list[Sheet]:
    """Split a sheet whose municipalities go on in another column beside the first."""
    first = first_municipality(sheet.rows, register)
    if first is None:
        return [sheet]
    rows = sheet.rows[first : first + ROWS_LOOKED_AT]
    for test in (lambda c: bool(register.named(c)), lambda c: is_municipality(c, register)):
        places = _columns_of(rows, register, test)
        starts = [place - places[0] for place in places]
        if len(places) > 1 and _are_repeated(sheet.rows, first, places, register):
            parts = [_only(sheet, *ends) for ends in zip(starts, [*starts[1:], MOST_CELLS])]
            if all(_has_years(part.rows[first:]) for part in parts):
                return parts
    return [sheet]


def _columns_of(rows: Sequence[Row], register: Register, test: Callable[[str], bool]) -> list[int]:
    """Return the columns with municipalities; none when one stands in two of them."""
    found: list[int] = []
    seen: frozenset[str] = frozenset()
    for place in range(max(len(row.cells) for row in rows)):
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        here = _municipalities(cells, register)
        if here and sum(map(test, cells)) * 2 > len(cells):
            if here & seen:
                return []
            found.append(place)
            seen |= here
    return found


def _are_repeated(
    rows: Sequence[Row], first: int, places: Sequence[int], register: Register
) -> bool:
    """Tell whether the headings at the places say the same, as those of a table without do."""
    headings = [rows[first - 1].cell(place) if first else "" for place in places]
    return len(set(map(letters, headings))) == 1 or all(
        name_rank(heading) > 1 or register.is_larger_area(heading) for heading in headings
    )


def _has_years(rows: Sequence[Row]) -> bool:
    return any(YEAR_IN_TEXT.search(cell) for row in rows for cell in row.cells)


def _only(sheet: Sheet, start: int, end: int) -> Sheet:
    """Return the sheet with nothing outside some columns, which keep their letters."""
    rows = tuple(Row(row.line, ("",) * start + row.cells[start:end]) for row in sheet.rows)
    return replace(sheet, rows=rows)
