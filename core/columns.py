"""Which column of a table is what: by its heading and by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .cell_words import is_plan_word, is_status_word
from .headings import (
    ADOPTED,
    NAME,
    NUMBER,
    OTHER_COLUMNS,
    PLAN_TYPE,
    SOCIAL,
    STATUS,
    YEAR,
    YEAR_IN_TEXT,
    is_other_plan,
    letters,
    name_rank,
    number_rank,
    plain,
    speaks,
)
from .language import tr
from .municipalities import Register
from .rows import Row, Sheet
from .table_choice import NOTHING_CHOSEN, TableChoice
from .year_columns import YearColumn, choose, read_column

ROWS_BEFORE_HEADER = 40
ROWS_LOOKED_AT = 1000
"""Rows by which it is decided what a column is; there are 357 municipalities."""


@dataclass(frozen=True)
class Columns:
    """The column of each meaning by its index, the headings, and the rows below them.

    `headings` have the groups above them; `line` is the row they stand in, 0 where there are none,
    and `titles` is what stands above them. `rank` tells how well the heading of the year fits.
    """

    index: Mapping[str, int]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int = 0
    titles: str = ""
    rank: int = 0
    has_municipalities: bool = True

    def text(self, row: Row, meaning: str) -> str:
        """Return the row's text in a column, empty when there is none."""
        return row.cell(self.index[meaning]) if meaning in self.index else ""

    def heading(self, meaning: str) -> str:
        """Return what the file calls the column."""
        place = self.index.get(meaning)
        return meaning if place is None else column_name(self.headings, place)

    def says_samfunnsdel(self) -> bool:
        """Tell whether the heading of the year names the plan."""
        return bool(SOCIAL.search(plain(self.heading(YEAR))))

    def lists_plans(self) -> bool:
        """Tell whether a column says which plan each row is about."""
        return PLAN_TYPE in self.index


@dataclass(frozen=True)
class _Header:
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


def column_name(headings: Sequence[str], place: int) -> str:
    """Return what to call a column: its heading, or its letter as in a spreadsheet."""
    text = headings[place] if place < len(headings) else ""
    return " ".join(text.split()) or tr("kolonne {letter}", letter=column_letter(place))


def column_letter(place: int) -> str:
    """Return A, B … Z, AA … for the column at an index."""
    first, last = divmod(place, 26)
    return (column_letter(first - 1) if first else "") + chr(ord("A") + last)


def find_columns(
    sheet: Sheet, register: Register, choice: TableChoice = NOTHING_CHOSEN
) -> Columns | None:
    """Return the columns of a plan-year table, None when the sheet is not one.

    Args:
        sheet: the table.
        register: the municipalities it can speak of.
        choice: the headings of the columns the user has chosen.

    Raises:
        UnclearTableError: several columns could be meant.
    """
    without_rows = None
    for header in _headers(sheet.rows, register):
        municipality = _municipality_columns(header, register, choice.key)
        if municipality is None:
            continue
        known = _known_rows(header.rows, municipality, register)
        year = _year_column(header, municipality, known or header.rows, choice.year)
        if year is None:
            continue
        columns = _columns(header, municipality, year)
        if known:
            return columns
        without_rows = without_rows or replace(columns, has_municipalities=False)
    return without_rows


def _headers(rows: Sequence[Row], register: Register) -> Iterator[_Header]:
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
        yield _Header((), (), 0, "", tuple(rows))


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
        if len(cells) > 1 and any(is_municipality(cell, register) for cell in cells):
            return position
    return None


def is_municipality(cell: str, register: Register) -> bool:
    """Tell whether a cell has a municipality by name, or by a number that is no year.

    2002 to 2030 were the numbers of Finnmark's municipalities until 2019.
    """
    if register.named(cell.strip()):
        return True
    return _is_number(cell, register) and not _is_year(cell)


def _is_number(cell: str, register: Register) -> bool:
    return register.number(cell) in register.municipalities


def _header_at(rows: Sequence[Row], position: int, register: Register) -> _Header:
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
    headings = _with_plan_to_the_left(headings)
    titles = " ".join(cell for row in rows[:first] for cell in row.cells if cell.strip())
    below = tuple(rows[last + 1 :])
    return _Header(tuple(headings), tuple(levels[-1]), rows[last].line, titles, below)


def _with_plan_to_the_left(headings: Sequence[str]) -> list[str]:
    """Let «Samfunnsdel | Vedtatt | Arealdel | Vedtatt» say which «Vedtatt» is of which plan."""
    full, plan = [], ""
    for heading in headings:
        names_plan = bool(SOCIAL.search(plain(heading))) or is_other_plan(heading)
        plan = heading if names_plan else plan
        repeated = headings.count(heading) > 1 and heading and not names_plan
        full.append(f"{plan} {heading}" if plan and repeated else heading)
    return full


def _continues(rows: Sequence[Row], position: int, register: Register) -> bool:
    """Tell whether a row goes on with the headings above it, «Vedtatt | Revideres»."""
    cells = [cell for cell in rows[position].cells if cell.strip()] if position < len(rows) else []
    words = [cell for cell in cells if speaks(cell) and not any(map(str.isdigit, cell))]
    return bool(words) and not any(is_municipality(cell, register) for cell in cells)


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


def _municipality_columns(header: _Header, register: Register, key: str) -> dict[str, int] | None:
    """Return the columns of number and name, whichever there are; None when there is neither."""
    rows = header.rows[:ROWS_LOOKED_AT]
    if key:
        places = _chosen(header, key)
        return {NUMBER: places[0]} if places else None
    name = _best(header, rows, name_rank, lambda cell: bool(register.named(cell)))
    index = {} if name is None else {NAME: name}
    agreeing = [place for place in range(_width(header)) if _agree(rows, index, place, register)]
    number = _best(header, rows, number_rank, lambda c: _is_number(c, register), agreeing)
    if number is not None:
        index[NUMBER] = number
    if number is not None and number == name:
        del index[NAME]
    return index or None


def _width(header: _Header) -> int:
    return max((len(row.cells) for row in header.rows[:ROWS_LOOKED_AT]), default=0) or len(
        header.headings
    )


def _best(
    header: _Header,
    rows: Sequence[Row],
    rank: Callable[[str], int],
    fits: Callable[[str], bool],
    places: Sequence[int] | None = None,
) -> int | None:
    """Return the column that fits best; what stands in it counts for more than its heading."""
    scores = {}
    for place in range(_width(header)) if places is None else places:
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        said = max(rank(each[place]) if place < len(each) else 0 for each in header.levels)
        fitting = [cell for cell in cells if fits(cell) and (said or not _is_year(cell))]
        least = {0: 0.5, 1: 0.3}.get(said, 0.0)
        if fitting and len(fitting) >= least * min(len(cells), ROWS_BEFORE_HEADER):
            scores[place] = (len(fitting) * 3 >= len(cells), said, len(set(fitting)), -place)
        elif said > 1 and not fitting:
            scores[place] = (False, said, 0, -place)
    return max(scores, key=scores.__getitem__) if scores else None


def _is_year(cell: str) -> bool:
    return bool(YEAR_IN_TEXT.fullmatch(cell.strip()))


def _agree(rows: Sequence[Row], index: Mapping[str, int], place: int, register: Register) -> bool:
    """Tell whether the numbers in a column are those of the municipalities named in the rows."""
    if NAME not in index or place == index[NAME]:
        return True
    named = [(row.cell(place), register.named(row.cell(index[NAME]))) for row in rows]
    numbered = [(register.number(cell), names) for cell, names in named if names]
    numbers = [(number, names) for number, names in numbered if number is not None]
    return sum(number in names for number, names in numbers) * 2 > len(numbers) or not numbers


def _known_rows(rows: Sequence[Row], index: Mapping[str, int], register: Register) -> list[Row]:
    return [
        row
        for row in rows[:ROWS_LOOKED_AT]
        if any(
            _is_number(row.cell(place), register) or register.named(row.cell(place))
            for place in index.values()
        )
    ]


def _year_column(
    header: _Header, municipality: Mapping[str, int], rows: Sequence[Row], chosen: str
) -> YearColumn | None:
    """Return the column of the plan years.

    Raises:
        UnclearTableError: several could be meant.
    """
    if chosen:
        places = _chosen(header, chosen)
    else:
        places = [p for p in range(_width(header)) if p not in municipality.values()]
    found = [
        read_column(place, column_name(header.headings, place), [row.cell(place) for row in rows])
        for place in places
    ]
    return choose(found, bool(chosen))


def _chosen(header: _Header, name: str) -> list[int]:
    """Return the columns that a user can mean by a heading, a heading with its group or a letter.

    The name of a column is always one of them, so that what a message names can be chosen.
    """
    wanted = letters(name)
    names = [
        {letters(column_name(header.headings, place)), letters(column_name(header.own, place)),
         letters(tr("kolonne {letter}", letter=column_letter(place)))}
        for place in range(max(len(header.headings), _width(header)))
    ]  # fmt: skip
    return [place for place, known in enumerate(names) if wanted in known]


def _columns(header: _Header, municipality: Mapping[str, int], year: YearColumn) -> Columns:
    index = {**municipality, YEAR: year.place}
    rows = header.rows[:ROWS_LOOKED_AT]
    for meaning, fits in ((STATUS, is_status_word), (PLAN_TYPE, is_plan_word)):
        place = _column_of(header, rows, fits, index)
        if place is not None:
            index[meaning] = place
    index.update(_read_as_they_stand(header, index))
    return Columns(
        index=index,
        headings=header.headings,
        rows=header.rows,
        line=header.line,
        titles=header.titles,
        rank=year.rank,
    )


def _column_of(
    header: _Header, rows: Sequence[Row], fits: Callable[[str], bool], taken: Mapping[str, int]
) -> int | None:
    """Return the column most of whose cells fit, whatever it is headed."""
    remarks = OTHER_COLUMNS["merknad"] + OTHER_COLUMNS["kilde"]
    for place in range(_width(header)):
        heading = header.headings[place] if place < len(header.headings) else ""
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        fitting = sum(map(fits, cells))
        if place in taken.values() or letters(heading) in remarks or is_other_plan(heading):
            continue
        if fitting * 2 > len(cells):
            return place
    return None


def _read_as_they_stand(header: _Header, taken: Mapping[str, int]) -> dict[str, int]:
    """Return the columns of title, source and the like, found by their headings alone."""
    own = [letters(heading) for heading in header.own]
    found = {}
    for meaning, names in OTHER_COLUMNS.items():
        places = [own.index(name) for name in names if name in own]
        free = [p for p in places if not is_other_plan(header.headings[p])]
        free = [p for p in free if p not in (taken.get(NAME), taken.get(NUMBER))]
        if free:
            found[meaning] = free[0]
    adopted = [
        place
        for place, heading in enumerate(header.headings)
        if place not in taken.values() and speaks(heading) and not is_other_plan(heading)
    ]
    return {**found, **({ADOPTED: adopted[0]} if adopted else {})}
