"""Where the headings of a table stand, and what they say with the groups above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..municipalities.register import Register
from ..plans.year_texts import find_years
from ..plans.year_words import says_no_plan
from ..texts.language import tr
from .beside import with_plan_beside
from .cell_words import is_plan_word, is_status_word
from .headings import YEAR_IN_TEXT, letters, name_rank, number_rank, speaks
from .rows import Row

ROWS_BEFORE_HEADER = 40
ROWS_LOOKED_AT = 1000
"""Rows by which it is decided what a column is; there are 357 municipalities."""


@dataclass(frozen=True)
class Header:
    """The heading of each column with the groups above it, the title lines, and the rows below."""

    headings: tuple[str, ...]
    own: tuple[str, ...]
    line: int
    titles: str
    rows: tuple[Row, ...]

    @property
    def levels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the headings with their groups, and those of the last row alone."""
        return self.headings, self.own

    @property
    def width(self) -> int:
        """Return the number of columns."""
        rows = self.rows[:ROWS_LOOKED_AT]
        return max((len(row.cells) for row in rows), default=0) or len(self.headings)

    def heading(self, place: int) -> str:
        """Return the heading of a column, empty where it has none."""
        return self.headings[place] if place < len(self.headings) else ""

    def named(self, name: str) -> list[int]:
        """Return the columns a user can mean by a heading, with its group or alone, or by a letter.

        The name of a column is always one of them, so that what a message names can be chosen.
        """
        wanted = letters(name)
        return [
            place
            for place in range(max(len(self.headings), self.width))
            if wanted
            in {
                letters(column_name(self.headings, place)),
                letters(column_name(self.own, place)),
                letters(column_name((), place)),
            }
        ]


def column_name(headings: Sequence[str], place: int) -> str:
    """Return what to call a column: its heading, or its letter as in a spreadsheet."""
    text = headings[place] if place < len(headings) else ""
    return " ".join(text.split()) or tr("kolonne {letter}", letter=column_letter(place))


def column_letter(place: int) -> str:
    """Return A, B … Z, AA … for the column at an index."""
    first, last = divmod(place, 26)
    return (column_letter(first - 1) if first else "") + chr(ord("A") + last)


def headers(rows: Sequence[Row], register: Register) -> Iterator[Header]:
    """Yield where the headings may stand, the likeliest first.

    Those that read as headings, the nearest above the first municipality before others; then
    whatever stands above it; of a table that begins with a municipality there are none.
    """
    first = first_municipality(rows, register)
    above = range(ROWS_BEFORE_HEADER) if first is None else range(first - 1, -1, -1)
    for position in above:
        if position < len(rows) and is_header(rows[position], register):
            header = _header_at(rows, position, register)
            if any(map(speaks, header.headings)):
                yield header
    if first:
        yield _header_at(rows, first - 1, register)
    elif first == 0:
        yield Header((), (), 0, "", tuple(rows))


def is_header(row: Row, register: Register) -> bool:
    """Tell whether a row has the heading of a municipality column, other texts, and no names."""
    texts = {cell.strip() for cell in row.cells} - {""}
    return (
        len(texts) > 1
        and any(name_rank(text) or number_rank(text) for text in texts)
        and not any(register.named(text) for text in texts)
    )


def first_municipality(rows: Sequence[Row], register: Register) -> int | None:
    """Return the index of the first row that tells something of a municipality."""
    for position, row in enumerate(rows):
        cells = [cell for cell in row.cells if cell.strip()]
        named = len(cells) > 1 and any(is_municipality(cell, register) for cell in cells)
        if named and not _is_of_letter(rows, position, register):
            return position
    return None


def _is_of_letter(rows: Sequence[Row], position: int, register: Register) -> bool:
    """Tell whether a row, «Tromsø, 3.9.2024», is the place and day of a letter above the table."""
    cells = [cell for cell in rows[position].cells if cell.strip()]
    dated = len(cells) == 2 and any(each.day for each in find_years(cells[1].strip()))
    if not dated or any(is_header(row, register) for row in rows[:position]):
        return False
    return any(is_header(row, register) for row in rows[position + 1 : position + 4])


def is_municipality(cell: str, register: Register) -> bool:
    """Tell whether a cell has a municipality by name, or by a number that is no year.

    2002 to 2030 were the numbers of Finnmark's municipalities until 2019.
    """
    if register.named(cell.strip()):
        return True
    return is_number(cell, register) and not is_year(cell) and not _heads_numbers_of(cell)


def _heads_numbers_of(cell: str) -> bool:
    """Tell whether a cell is «Kommunenr 2024», the heading of the numbers of a year."""
    return number_rank(cell) > 1 and bool(YEAR_IN_TEXT.search(cell))


def is_number(cell: str, register: Register) -> bool:
    """Tell whether a cell has the number of a municipality, today's or a former one."""
    return register.number(cell) in register.municipalities


def _header_at(rows: Sequence[Row], position: int, register: Register) -> Header:
    """Return the headings in a row, with those in the rows below it and the groups above it."""
    first = last = position
    while last - position < 2 and _continues(rows, last + 1, register):
        last += 1
    while position - first < 2 and first and _is_group(rows[first - 1]):
        first -= 1
    width = max(len(row.cells) for row in rows[first : last + 1])
    levels = [_spread(row, width) for row in rows[first:last]] + [
        [rows[last].cell(place) for place in range(width)]
    ]
    headings = [" ".join(dict.fromkeys(filter(None, parts))) for parts in zip(*levels)]
    headings = with_plan_beside(headings)
    titles = " ".join(cell for row in rows[:first] for cell in row.cells if cell.strip())
    below = tuple(rows[last + 1 :])
    return Header(tuple(headings), tuple(levels[-1]), rows[last].line, titles, below)


def _continues(rows: Sequence[Row], position: int, register: Register) -> bool:
    """Tell whether a row goes on with the headings above it, «Vedtatt | Revideres».

    A row of the table says whose it is; a heading in two rows has nothing more below «Kommune».
    """
    cells = [cell for cell in rows[position].cells if cell.strip()] if position < len(rows) else []
    words = [cell for cell in cells if speaks(cell) and not any(map(str.isdigit, cell))]
    answers = _answers(cells) and _says_whose(rows[position - 1], rows[position])
    if answers or any(is_year(cell) or says_no_plan(cell.lower()) for cell in cells):
        return False  # the first row of the table
    if len(cells) == 1 and rows[position].cell(0):
        return False  # what the rows below it are about
    places = (is_municipality(cell, register) or register.is_larger_area(cell) for cell in cells)
    return bool(words) and not any(places)


def _says_whose(headings: Row, row: Row) -> bool:
    """Tell whether anything stands below the heading of the municipalities, if there is one."""
    places = [place for place, cell in enumerate(headings.cells) if _is_key(cell)]
    return not places or any(row.cell(place) for place in places)


def _is_key(heading: str) -> bool:
    ranked = name_rank(heading) or number_rank(heading)
    return bool(ranked) and not is_plan_word(heading) and not speaks(heading)


def _answers(cells: Sequence[str]) -> bool:
    """Tell whether cells are a place, whatever it is called, and how far its plan has come."""
    place, *answers = cells or [""]
    if name_rank(place) or number_rank(place) or is_status_word(place):
        return False
    return any(map(is_status_word, answers))


def _is_group(row: Row) -> bool:
    """Tell a row of group headings from a title, which is one text from the first column on."""
    cells = [cell.strip() for cell in row.cells]
    return len(set(filter(None, cells))) > 1 or (any(cells[1:]) and not cells[0])


def _spread(row: Row, width: int) -> list[str]:
    """Return a group row with each heading over the empty cells to its right."""
    spread: list[str] = []
    for place in range(width):
        spread.append(row.cell(place) or (spread[-1] if spread else ""))
    return spread


def is_year(cell: str) -> bool:
    """Tell whether a cell is a year and nothing more."""
    return bool(YEAR_IN_TEXT.fullmatch(cell.strip()))
