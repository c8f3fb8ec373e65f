"""Which column of a table is what: by its heading, and otherwise by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .municipalities import Register
from .plan_years import read_year

ROWS_BEFORE_HEADER = 40

NUMBER, NAME, YEAR = "kommunenummer", "kommunenavn", "planaar"
COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    NUMBER: (
        "kommunenummer", "kommunenr", "kommnr", "komnr", "knr", "kommuneno", "kommunenum",
        "kommunekode", "kommuneid", "kommunenummer2024", "kommunenr2024", "komm", "region", "nr",
        "kode", "id",
    ),
    NAME: (
        "kommunenavn", "kommunenav", "kommune", "kommuner", "kommunename", "navn", "name", "region",
    ),
    YEAR: (
        "planaar", "planår", "vedtaksår", "vedtaksaar", "vedtattår", "vedtattaar", "årvedtatt",
        "planyear", "vedtaksdato", "vedtattdato", "datovedtatt", "vedtatt", "vedtak", "årstall",
        "aarstall", "arstall", "planar", "vedtaksar", "år", "aar", "ar", "year", "samfunnsdel",
        "kommuneplanenssamfunnsdel", "samfunnsplan",
        "gjeldendeplan", "dato", "planperiode", "periode",
    ),
    "tittel": ("tittel", "plannavn", "plantittel", "plan", "navnpåplan"),
    "plantype": ("plantype", "type", "plan", "planer", "planens", "del", "plandel"),
    "periode": ("periode", "planperiode"),
    "vedtatt": ("vedtatt", "vedtaksdato", "vedtattdato", "datovedtatt"),
    "kilde": ("kilde", "lenke", "link", "url", "nettside"),
    "sikkerhet": ("sikkerhet",),
    "merknad": ("merknad", "merknader", "kommentar", "kommentarer", "merk", "notat"),
}  # fmt: skip
"""Headings by what they mean, letters only, the best first."""


@dataclass(frozen=True)
class Row:
    """A row of cells as text, and the line or row number a person finds it at."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A table or sheet of a file: `place` is what messages call it.

    `name` is its own name in the file, empty where the file is one table. A formula nobody has
    calculated stands in its cell as text that begins with «=». `notes` say in sentences what of
    the sheet is not in `rows`, such as hidden columns.
    """

    place: str
    rows: tuple[Row, ...]
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Columns:
    """The column of each meaning by its index, the headings, and the rows below them."""

    index: Mapping[str, int]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    def text(self, row: Row, meaning: str) -> str:
        """Return the row's text in a column, empty when there is none."""
        index = self.index.get(meaning, len(row.cells))
        return row.cells[index].strip() if index < len(row.cells) else ""

    def heading(self, meaning: str) -> str:
        """Return what the file calls the column."""
        index = self.index.get(meaning)
        if index is None or index >= len(self.headings):
            return meaning
        return " ".join(self.headings[index].split())


def find_columns(sheet: Sheet, register: Register, key: str = "", year: str = "") -> Columns | None:
    """Return the columns of a plan-year table, None when the sheet is not one.

    They are found by headings, in any of the first rows, and otherwise by content.

    Args:
        sheet: the table.
        register: the municipalities it can speak of.
        key: heading of the column with municipality numbers, where the user has chosen it.
        year: heading of the column with plan years, where the user has chosen it.
    """
    chosen = {meaning: name for meaning, name in ((NUMBER, key), (YEAR, year)) if name}
    for position, row in enumerate(sheet.rows[:ROWS_BEFORE_HEADER]):
        below = sheet.rows[position + 1 :]
        index = _by_heading(row, below, chosen)
        if YEAR in index and (NUMBER in index or NAME in index):
            return Columns(_without_other_numbers(index, below, register), row.cells, below)
    return None if chosen else _by_content(sheet.rows, register)


def _by_heading(row: Row, below: Sequence[Row], chosen: Mapping[str, str]) -> dict[str, int]:
    headings = [_letters(cell) for cell in row.cells]

    def places(meaning: str) -> list[int]:
        names = (_letters(chosen[meaning]),) if meaning in chosen else COLUMN_NAMES[meaning]
        return [headings.index(name) for name in names if name in headings]

    index = {meaning: places(meaning)[0] for meaning in COLUMN_NAMES if places(meaning)}
    if NUMBER in index and index[NUMBER] == index.get(NAME):
        del index[NAME]
    years = places(YEAR) + ([] if YEAR in chosen else _spoken_of(headings))
    years = [place for place in years if place not in (index.get(NUMBER), index.get(NAME))]
    index.pop(YEAR, None)
    if years:  # «Vedtatt» may say yes and no, and the year stand in the next column
        with_years = (place for place in years if any(map(_is_year, _column(below, place))))
        index[YEAR] = next(with_years, years[0])
    return index


def _spoken_of(headings: Sequence[str]) -> list[int]:
    """Return the columns whose heading speaks of adoption or of the social part."""
    words = re.compile(r"vedta(?:tt|k)|samfunns(?:del|plan)|planår|årstall")
    return [
        place
        for place, heading in enumerate(headings)
        if words.search(heading) and "areal" not in heading and len(heading) < 60
    ]


def _without_other_numbers(
    index: dict[str, int], rows: Sequence[Row], register: Register
) -> dict[str, int]:
    """Drop a number column that holds something else, such as a running number."""
    if NUMBER in index and NAME in index and not _agree(rows, index, index[NUMBER], register):
        return {meaning: place for meaning, place in index.items() if meaning != NUMBER}
    return index


def _agree(rows: Sequence[Row], index: Mapping[str, int], place: int, register: Register) -> bool:
    """Tell whether the numbers in a column are those of the municipalities named in the rows."""
    columns = Columns({**index, NUMBER: place}, (), tuple(rows))
    named = [row for row in rows if register.named(columns.text(row, NAME))]
    numbered = [(row, register.number(columns.text(row, NUMBER))) for row in named]
    numbers = [(row, number) for row, number in numbered if number is not None]
    agreeing = [row for row, n in numbers if n in register.named(columns.text(row, NAME))]
    return not named or len(agreeing) * 2 > len(numbers)


def _by_content(rows: Sequence[Row], register: Register) -> Columns | None:
    """Find the columns of a table without headings, or with headings nobody could foresee."""
    width = max((len(row.cells) for row in rows), default=0)

    def numbered(cell: str) -> bool:
        return register.number(cell) in register.municipalities

    index: dict[str, int] = {}
    columns = Columns(index, (), tuple(rows))
    name = _best_column(rows, range(width), lambda c: bool(register.named(c)), distinct=True)
    if name is not None:
        index[NAME] = name
    # Years such as 2020 were municipality numbers once; a name settles what they are.
    places = [p for p in range(width) if name is None or _agree(rows, index, p, register)]
    number = _best_column(rows, places, numbered, distinct=True)
    if number is not None:
        index[NUMBER] = number
    known = [
        row for row in rows
        if register.named(columns.text(row, NAME)) or numbered(columns.text(row, NUMBER))
    ]  # fmt: skip
    year = _best_column(known, [place for place in range(width) if place not in index.values()],
                        _is_year)  # fmt: skip
    if not index or year is None:
        return None
    first = rows.index(known[0])
    headings = rows[first - 1].cells if first else ()
    return Columns({**index, YEAR: year}, headings, tuple(rows[first:]))


def _best_column(
    rows: Sequence[Row],
    places: Sequence[int],
    test: Callable[[str], bool],
    distinct: bool = False,
) -> int | None:
    """Return the column most of whose cells pass, None when no column has half of them."""
    scores = {}
    for place in places:
        cells = list(_column(rows, place))
        passed = [cell for cell in cells if test(cell)]
        enough = len(passed) * 2 >= len(cells) or len(passed) > ROWS_BEFORE_HEADER / 2
        if passed and enough and (not distinct or len(set(passed)) * 3 > len(passed) * 2):
            scores[place] = len(passed)
    return max(scores, key=lambda place: (scores[place], -place)) if scores else None


def _is_year(cell: str) -> bool:
    try:
        return read_year(cell).year is not None
    except ValueError:
        return False


def _column(rows: Sequence[Row], place: int) -> Iterator[str]:
    for row in rows:
        if place < len(row.cells) and row.cells[place].strip():
            yield row.cells[place]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
