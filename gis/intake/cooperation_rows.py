"""Rows of tables of cooperation beside those of a working file: what is new, and what changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...core.cooperation.columns import Column, Table
from ...core.cooperation.references import (
    Referred,
    municipalities_of,
    municipality_of,
    todays_numbers,
)
from ...core.cooperation.register import TABLES
from ...core.cooperation.same_row import (
    Values,
    backward,
    fills_in,
    may_be_the_same,
    paired,
    same_value,
    with_both_ends,
)
from ...core.cooperation.sheets import RowRead, SheetRead, read_cells, total_in
from ...core.cooperation.table_of import NAME
from ...core.cooperation.terms import CODE_COLUMN, COOPERATION_TABLE, GRANTS, POSTS_HELD
from ...core.reading.deviations import NOT_USED, USED, Deviation
from ...core.schema import KEY, MUNICIPALITIES
from ...core.texts.language import tr
from ..store.facts import CooperationTables, as_values
from .row_change import RowChange, called

_ONE_OF_A_KIND = {each.name for each in TABLES if each.key_columns == (CODE_COLUMN,)}
"""Tables with a code that only one row has; a second row of a file says more of the same."""
_MAY_LACK_KEYS = {POSTS_HELD.name, GRANTS.name}
"""Tables of what may be of no cooperation that is known, and where two rows may be alike."""

RowKey = tuple[object, ...]


@dataclass
class _Wanted:
    """A row as the file wants it; `number` is None for a new one."""

    line: int
    columns: dict[str, object]
    number: int | None = None


class ComparedRows:
    """Rows of a file beside those of the store, matched by what tells rows of a table apart."""

    def __init__(self, expected: CooperationTables, name: str, several: bool) -> None:
        """Take the rows of the store, by table and id, and what is read.

        Args:
            expected: the rows of the store.
            name: what the file is called.
            several: there is more than one table in it, so that each remark says which.
        """
        self.expected = expected
        self.deviations: list[Deviation] = []
        self._name, self._several, self._table = name, several, ""
        self._wanted: dict[str, list[_Wanted]] = {}
        self._coming: dict[str, list[Values]] = {}

    def take(self, sheet: SheetRead) -> None:
        """Take in the rows of a sheet, after those of the tables it refers to."""
        table = sheet.table
        self._table = table.label() if self._several else ""
        wanted = self._wanted.setdefault(table.name, [])
        # An agreement may stand above the one it is a new version of
        codes = (row.cells.get(CODE_COLUMN) for row in sheet.rows)
        self._coming[table.name] = [{CODE_COLUMN: code} for code in codes if code]
        alike: dict[RowKey, _Wanted] = {self._alike(table, each.columns): each for each in wanted}
        for row in sheet.rows:
            if total := total_in(table, row):
                label, reason = table.column(total).label(), tr("en sum, raden er ikke lest")
                self._leave_out(row, label, row.cells[total], reason)
                continue
            cells = self._understood(table, row)
            if cells is None:
                continue
            columns = as_values(table, cells)
            before = alike.get(self._alike(table, columns))
            if before is None or table.name in _MAY_LACK_KEYS:
                each = _Wanted(row.line, columns)
                alike[self._alike(table, columns)] = each
                wanted.append(each)
            elif table.name in _ONE_OF_A_KIND:
                self._add_to(before, table, row, columns)
            else:
                reason = tr("det samme står i rad {line}, raden er ikke lest", line=before.line)
                self._leave_out(row, table.column(table.key_columns[-1]).label(),
                                str(columns[table.key_columns[-1]]), reason)  # fmt: skip

    def match(self) -> None:
        """Find which row of the store each one taken is of, if any."""
        for table in TABLES:
            rows = self._wanted.get(table.name, [])
            there = dict(self.expected[table.name])
            self._match_by_key(table, rows, there)
            if table.name in _MAY_LACK_KEYS:
                self._match_what_is_open(table, rows, there)
            self._tell_what_is_of_none(table, rows)

    def _tell_what_is_of_none(self, table: Table[Any], rows: Sequence[_Wanted]) -> None:
        """Tell of new rows with no cooperation: it may stand in a merged cell above."""
        self._table = table.label() if self._several else ""
        for column in table.columns:
            if column.refers_to == COOPERATION_TABLE:
                for each in rows:
                    if each.number is None and not each.columns.get(column.name):
                        row = RowRead(each.line, {})
                        self._tell(row, column.label(), "", tr("mangler, raden er lest uten"))

    def changes(self) -> Iterator[RowChange]:
        """Yield what becomes another, and what is new, table by table."""
        for table, each, columns in self._differences():
            if columns:
                row = self.expected[table.name].get(each.number or 0, {})
                before = {name: row.get(name) for name in columns}
                name = called(table, {**row, **each.columns})
                yield RowChange(table, each.number, name, each.line, columns, before)

    def same(self) -> dict[str, int]:
        """Return how many rows of each table are as the file wants them."""
        return Counter(table.name for table, _, columns in self._differences() if not columns)

    def unmentioned(self) -> dict[str, int]:
        """Return how many rows of each table that was read the file says nothing of."""
        return {
            name: len(self.expected[name]) - sum(each.number is not None for each in rows)
            for name, rows in self._wanted.items()
        }

    def _differences(self) -> Iterator[tuple[Table[Any], _Wanted, dict[str, object]]]:
        for table in TABLES:
            for each in self._wanted.get(table.name, []):
                row = self.expected[table.name].get(each.number or 0, {})
                others = {
                    name: value
                    for name, value in each.columns.items()
                    if not same_value(value, row.get(name))
                    and not (name in table.key_columns and _is_same_key(value, row.get(name)))
                }
                yield table, each, others

    def _match_by_key(
        self, table: Table[Any], rows: Sequence[_Wanted], there: dict[int, Values]
    ) -> None:
        ids: dict[RowKey, list[int]] = defaultdict(list)
        of_key: dict[RowKey, list[_Wanted]] = defaultdict(list)
        for number, row in there.items():
            ids[self._key(table, row)].append(number)
        for each in rows:
            of_key[self._key(table, each.columns)].append(each)
        for key, wanted in of_key.items():
            _pair(wanted, {number: there.pop(number) for number in ids.get(key, [])})

    def _match_what_is_open(
        self, table: Table[Any], rows: Sequence[_Wanted], there: dict[int, Values]
    ) -> None:
        """Let a row of the file fill in keys that a row of the store has left open."""
        new = [each for each in rows if each.number is None]
        found = paired(
            [each.columns for each in new],
            there,
            lambda row, other: fills_in(row, other, table.key_columns),
        )
        for place, number in found.items():
            new[place].number = number

    def _add_to(
        self, before: _Wanted, table: Table[Any], row: RowRead, columns: Mapping[str, object]
    ) -> None:
        """Let a second row say more of the same; where it contradicts the first, that counts."""
        for name, value in columns.items():
            if before.columns.setdefault(name, value) not in (value, None):
                reason = tr("rad {line} sier noe annet, cellen er ikke lest", line=before.line)
                column = table.column(name).label()
                self._tell(row, column, row.cells.get(name, str(value)), reason)

    def _understood(self, table: Table[Any], row: RowRead) -> dict[str, str] | None:
        """Return the cells of a row as they are kept, None where it cannot be used."""
        cells, doubts = read_cells(table, row.cells)
        if table.name == COOPERATION_TABLE and not cells.get(CODE_COLUMN) and cells.get(NAME):
            found = self._by_name(table.name, cells[NAME])
            cells[CODE_COLUMN] = found if found is not None else cells[NAME]
        told = [(each.column, each.value, each.reason) for each in doubts]
        told += _of_periods(table, cells)
        for column in table.columns:
            if column.refers_to and cells.get(column.name):
                label, text = column.label(), row.cells[column.name]
                referred = self._referred(column, text, row.name)
                reason = referred.reason
                if not referred.key and _belongs(table, column):
                    self._leave_out(row, label, text, reason or tr("ukjent, raden er ikke lest"))
                    return None
                if referred.key:
                    cells[column.name] = referred.key
                else:
                    del cells[column.name]
                    reason = reason or tr("ukjent, cellen er ikke lest")
                told += [(label, text, reason)] if reason else []
        missing = [table.column(name).label() for name in table.key_columns if not cells.get(name)]
        may_lack = table.name in _MAY_LACK_KEYS and len(missing) < len(table.key_columns)
        if missing and not may_lack:
            self._leave_out(row, missing[0], "", tr("mangler, raden er ikke lest"))
            return None
        for each in told:
            self._tell(row, *each)
        return cells

    def _tell(self, row: RowRead, column: str, value: str, reason: str) -> None:
        self._note(row, column, value, USED, reason)

    def _leave_out(self, row: RowRead, column: str, value: str, reason: str) -> None:
        self._note(row, column, value, NOT_USED, reason)

    def _note(self, row: RowRead, column: str, value: str, action: str, reason: str) -> None:
        self.deviations.append(
            Deviation(self._name, row.line, column, value, action, reason, table=self._table)
        )

    def _referred(self, column: Column, text: str, name: str) -> Referred:
        """Return the key of what a cell refers to, by its key or its name."""
        if column.refers_to != MUNICIPALITIES:
            code = self._by_name(column.refers_to, text)
            return Referred(code or "")
        return municipality_of(text, name) if column.name == KEY else municipalities_of(text)

    def _by_name(self, table: str, text: str) -> str | None:
        """Return the code of what a text names, None for nothing there is, or for several."""
        rows = (
            *self.expected[table].values(),
            *(each.columns for each in self._wanted.get(table, ())),
            *self._coming.get(table, ()),
        )
        for name in (CODE_COLUMN, NAME):
            codes = {
                str(row[CODE_COLUMN])
                for row in rows
                if row.get(CODE_COLUMN) and _same(str(row.get(name) or "")) == _same(text)
            }
            if codes:
                return next(iter(codes)) if len(codes) == 1 else None
        return None

    def _alike(self, table: Table[Any], columns: Values) -> RowKey:
        """Return what two rows of a file have in common that are of one thing."""
        if table.name in _ONE_OF_A_KIND:
            return self._key(table, columns)
        return tuple(
            sorted((name, str(value)) for name, value in columns.items() if value is not None)
        )

    def _key(self, table: Table[Any], row: Values) -> RowKey:
        texts = {name: str(row.get(name) or "") for name in table.key_columns}
        if KEY in texts:
            texts[KEY] = todays_numbers(texts[KEY])
        return tuple(map(_same, texts.values()))


def _of_periods(table: Table[Any], cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for start, end in backward(cells):
        reason = tr("før «{start}», tatt med som det står", start=cells[start])
        yield table.column(end).label(), cells[end], reason
    for start in with_both_ends(cells):
        yield table.column(start).label(), cells[start], tr("et tidsrom, slutten er ikke lest")


def _pair(wanted: Sequence[_Wanted], there: Mapping[int, Values]) -> None:
    found = paired([each.columns for each in wanted], there, may_be_the_same)
    for place, number in found.items():
        wanted[place].number = number


def _belongs(table: Table[Any], column: Column) -> bool:
    """Tell whether a row is of what the column refers to, and of nothing without it."""
    other_table = column.refers_to not in (MUNICIPALITIES, table.name)
    return other_table or column.name in table.key_columns


def _is_same_key(value: object, there: object) -> bool:
    """Tell whether a key is the same written otherwise, by which its row was found."""
    return there is not None and _same(str(value)) == _same(str(there))


def _same(text: str) -> str:
    return " ".join(text.casefold().split())
