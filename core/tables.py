"""Plan-year tables as people send them: where the columns are, and what each row says."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .deviations import NOT_USED, USED, Deviation
from .municipalities import (
    Municipality,
    NameIndex,
    municipality_number,
    old_number_translations,
)
from .plan_years import PlanYear, read_year

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

_OTHER_PLAN = re.compile(
    r"areal(?:del|plan)|delplan|regulering|strategi|temaplan|handlings|økonomi"
)


@dataclass(frozen=True)
class Row:
    """A row of cells as text, and the line or row number a person finds it at."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A table or sheet of a file: `place` is what messages call it."""

    place: str
    rows: tuple[Row, ...]


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


class Register:
    """The municipalities a table can speak of, by number and by name, and those on the map."""

    def __init__(
        self, municipalities: Mapping[str, Municipality], on_map: Collection[str] | None = None
    ) -> None:
        """Take the municipalities by their number, and the numbers on the map (None for all)."""
        self.municipalities = municipalities
        self.on_map = municipalities.keys() if on_map is None else on_map
        self._translations = old_number_translations(municipalities)
        self._names = NameIndex(municipalities.values())

    def number(self, text: str) -> str | None:
        """Return today's number for a number in a cell, None when the cell holds none."""
        number = municipality_number(text)
        if number in self.municipalities or number is None:
            return number
        return self._translations.get(number, number)

    def named(self, text: str) -> set[str]:
        """Return the numbers of the municipalities a name can mean."""
        return self._names.find(text) if text else set()

    def knows(self, text: str) -> bool:
        """Return whether a cell names or numbers one of the municipalities."""
        return self.number(text) in self.municipalities or bool(self.named(text))


def find_columns(
    sheet: Sheet, register: Register, key: str | None = None, year: str | None = None
) -> Columns | None:
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


def read_rows(
    sheet: Sheet, columns: Columns, register: Register
) -> tuple[list[tuple[Row, PlanYear]], list[Deviation]]:
    """Return the plan year each row gives, and the rows that give none or raise a doubt."""
    found: list[tuple[Row, PlanYear]] = []
    deviations: list[Deviation] = []
    for row in columns.rows:
        if not any(cell.strip() for cell in row.cells):
            continue
        try:
            plan_year, doubts = _read_row(row, columns, register)
        except _UnusableRowError as error:
            column, value, reason = error.args
            deviations.append(Deviation(sheet.place, row.line, column, value, NOT_USED, reason))
            continue
        found.append((row, plan_year))
        deviations += [
            Deviation(sheet.place, row.line, column, value, USED, reason)
            for column, value, reason in doubts
        ]
    return found, deviations


def settle(
    place: str, column: str, rows: Sequence[tuple[Row, PlanYear]], map_date: date
) -> tuple[list[PlanYear], list[Deviation]]:
    """Return one plan year per municipality: the newest adoption not after the map date.

    Rows of merged municipalities follow the same rule; different years are reported.
    """
    by_number: dict[str, list[tuple[Row, PlanYear]]] = {}
    for row, plan_year in rows:
        by_number.setdefault(plan_year.number, []).append((row, plan_year))
    settled, deviations = [], []
    for group in by_number.values():
        _, best = max(group, key=lambda pair: _rank(pair[1], map_date))
        settled.append(best)
        for row, other in group:
            reason = _why_not(other, best, map_date)
            if reason:
                action = USED if other is best else NOT_USED
                deviations.append(
                    Deviation(place, row.line, column, str(other.year), action, reason)
                )
    return settled, deviations


def _rank(plan: PlanYear, map_date: date) -> tuple[bool, bool, int, date]:
    day = plan.adopted or date(plan.year or 1, 1, 1)
    return plan.year is not None, not _is_future(plan, map_date), plan.year or 0, day


def _is_future(plan: PlanYear, map_date: date) -> bool:
    if plan.adopted:
        return plan.adopted > map_date
    return plan.year is not None and plan.year > map_date.year


def _why_not(plan: PlanYear, best: PlanYear, map_date: date) -> str:
    if plan.year is None:
        return ""
    if _is_future(plan, map_date):
        return "vedtatt etter kartdatoen, gjelder ikke ennå"
    if plan.year != best.year:
        return f"kommunen har også {best.year}, som er det nyeste som gjelder"
    return ""


class _UnusableRowError(Exception):
    """Column, value and reason of a row that cannot be used."""


def _read_row(
    row: Row, columns: Columns, register: Register
) -> tuple[PlanYear, list[tuple[str, str, str]]]:
    number, doubts = _municipality(row, columns, register)
    _check_plan(row, columns)
    cell = columns.text(row, YEAR)
    try:
        reading = read_year(cell)
    except ValueError:
        reason = "ikke et planår fra 1965 til 2100"
        raise _UnusableRowError(columns.heading(YEAR), cell, reason) from None
    if reading.doubt:
        doubts.append((columns.heading(YEAR), cell, reading.doubt))
    extra = {
        meaning: columns.text(row, meaning)
        for meaning in ("tittel", "periode", "kilde", "sikkerhet", "merknad")
        if columns.index.get(meaning) != columns.index[YEAR]
    }
    plan_year = PlanYear(
        number=number,
        name=register.municipalities[number].name,
        year=reading.year,
        title=extra.get("tittel", ""),
        period=extra.get("periode", ""),
        adopted=reading.adopted or _day(columns.text(row, "vedtatt"), reading.year),
        source=extra.get("kilde", ""),
        certainty=extra.get("sikkerhet", ""),
        note=extra.get("merknad", ""),
    )
    return plan_year, doubts


def _check_plan(row: Row, columns: Columns) -> None:
    """Refuse the row of another plan, in tables that list several for each municipality."""
    for meaning in ("plantype", "tittel"):
        text = columns.text(row, meaning)
        plain = text.casefold()
        if _OTHER_PLAN.search(plain) and "samfunn" not in plain:
            reason = "raden gjelder en annen plan enn samfunnsdelen"
            raise _UnusableRowError(columns.heading(meaning), text, reason)


def _day(text: str, year: int | None) -> date | None:
    """Return the day of adoption, where it is one and agrees with the year."""
    try:
        day = read_year(text).adopted
    except ValueError:
        return None
    return day if day and day.year == year else None


def _municipality(
    row: Row, columns: Columns, register: Register
) -> tuple[str, list[tuple[str, str, str]]]:
    cell, name = columns.text(row, NUMBER), columns.text(row, NAME)
    number = register.number(cell or name)
    named = register.named(name) or (register.named(cell) if number is None else set())
    shown = (columns.heading(NAME), name) if name else (columns.heading(NUMBER), cell)
    if number is None and len(named) > 1:
        reason = f"navnet passer på flere kommuner: {', '.join(sorted(named))}"
        raise _UnusableRowError(*shown, reason)
    if number is None and not named:
        shown = shown if shown[1] else (columns.heading(YEAR), _first_text(row))
        raise _UnusableRowError(*shown, "ingen kommune på kartet har dette navnet eller nummeret")
    found = number or min(named)
    if found not in register.on_map:
        raise _UnusableRowError(*shown, f"kommunen {found} er ikke med på kartet")
    if named and found not in named:
        reason = f"navnet passer ikke med kommunenummeret {found}, som er brukt"
        return found, [(columns.heading(NAME), name, reason)]
    return found, []


def _first_text(row: Row) -> str:
    return next(cell.strip() for cell in row.cells if cell.strip())


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
    pairs = [(register.named(columns.text(row, NAME)), columns.text(row, NUMBER)) for row in rows]
    named = [(numbers, cell) for numbers, cell in pairs if numbers and cell]
    agreeing = [cell for numbers, cell in named if register.number(cell) in numbers]
    return not named or len(agreeing) * 2 > len(named)


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
