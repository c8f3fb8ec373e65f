"""Reading tables of cooperation in: what they will change in the working file, then doing it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsFeedback

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES
from ...core.cooperation.sheets import NAME, RowRead, SheetRead, read_cells
from ...core.cooperation.terms import CODE_COLUMN, COOPERATION_TABLE, GRANTS, POSTS_HELD
from ...core.municipalities.register import Register, norway
from ...core.reading.deviations import NOT_USED, USED, Deviation
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..progress import stop_if_cancelled
from ..sources.cooperation_files import Source, name_of, read_cooperation_tables
from ..store.backends import open_store
from ..store.facts import CooperationRows, CooperationTables, as_values

_ONE_OF_A_KIND = {each.name for each in TABLES if each.key_columns == (CODE_COLUMN,)}
"""Tables with a code that only one row has; a second row of a file says more of the same."""
_MAY_LACK_KEYS = {POSTS_HELD.name, GRANTS.name}
"""Tables of what may be of no cooperation that is known."""


@dataclass(frozen=True)
class RowChange:
    """What a table will change of a row, or a row that is new: `number` is then None.

    `before` has what stands in the columns that will be others.
    """

    table: Table[Any]
    number: int | None
    name: str
    line: int
    columns: Mapping[str, object]
    before: Mapping[str, object]

    def is_safe(self) -> bool:
        """Return whether nothing that is registered is lost by it."""
        return all(value is None for value in self.before.values())

    def in_words(self) -> str:
        """Return what happens to the row."""
        if self.number is None:
            return tr("Ny")
        names = [self.table.column(name).label() for name in self.columns]
        return tr("Andre opplysninger: {names}", names=", ".join(names))


@dataclass(frozen=True)
class CooperationIntake:
    """Tables read and compared with the working file; nothing is written before `take_in`.

    `same` and `unmentioned` count rows by the name of their table. `left_out` are changes that the
    officer does not want. No row is ever taken away.
    """

    file: Path
    changes: tuple[RowChange, ...]
    deviations: tuple[Deviation, ...]
    expected: CooperationTables
    same: Mapping[str, int]
    unmentioned: Mapping[str, int]
    read_from: str = ""
    name: str = ""
    left_out: tuple[RowChange, ...] = ()

    def changes_anything(self) -> bool:
        """Return whether there is anything to write."""
        return bool(self.changes)

    def with_changes(self, wanted: Sequence[RowChange]) -> CooperationIntake:
        """Return the intake with only some of its changes."""
        ids = set(map(id, wanted))
        kept = tuple(each for each in self.changes if id(each) in ids)
        left = tuple(each for each in self.changes if id(each) not in ids)
        return replace(self, changes=kept, left_out=left)

    def in_words(self) -> str:
        """Return the summary, a line for each table that was read."""
        return "\n".join(self._of_table(each) for each in TABLES if each.name in self.unmentioned)

    def _of_table(self, table: Table[Any]) -> str:
        mine = [each for each in self.changes if each.table is table]
        counts = (
            (tr("Nye"), sum(each.number is None for each in mine)),
            (tr("Endret"), sum(each.number is not None for each in mine)),
            (tr("Utelatt"), sum(each.table is table for each in self.left_out)),
            (tr("Uendret"), self.same.get(table.name, 0)),
            (tr("Ikke nevnt i tabellen, beholdes"), self.unmentioned[table.name]),
        )
        told = " ".join(f"{heading}: {count}." for heading, count in counts if count)
        return f"{table.label()}: {told}"


def plan_intake(file: Path, sources: Sequence[Source], feedback: QgsFeedback) -> CooperationIntake:
    """Read tables of cooperation and find what they will change; the working file is left alone.

    Args:
        file: the working file.
        sources: files, folders of files named as the tables, or layers.
        feedback: cancelled before the tables are used.

    Raises:
        PlanstatusError: they cannot be read, or there is no table of cooperation in them.
    """
    sheets, name = read_cooperation_tables(sources), name_of(sources)
    stop_if_cancelled(feedback)
    compared = _Compared(open_store(file).cooperation_rows(), name)
    for sheet in sheets:
        compared.take(sheet)
    aside = dict.fromkeys(heading for sheet in sheets for heading in sheet.aside)
    told = [tr("{tables}.", tables=", ".join(each.in_words() for each in sheets))]
    if aside:
        told.append(tr("Ikke lest: {columns}.", columns=", ".join(aside)))
    return CooperationIntake(
        file=file,
        changes=tuple(compared.changes()),
        deviations=tuple(compared.deviations),
        expected=compared.expected,
        same=compared.same(),
        unmentioned=compared.unmentioned(),
        read_from=" ".join(told),
        name=name,
    )


def take_in(intake: CooperationIntake) -> Path:
    """Write the changes in one transaction; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use, write-protected or changed in the meantime;
            nothing is written.
    """
    return open_store(intake.file).write_cooperation_rows(
        [
            CooperationRows(
                table.name,
                intake.expected[table.name],
                {each.number: each.columns for each in mine if each.number is not None},
                [each.columns for each in mine if each.number is None],
            )
            for table in TABLES
            if (mine := [each for each in intake.changes if each.table is table])
        ],
        intake.name,
    )


@dataclass
class _Wanted:
    """A row as the file wants it; `number` is None for a new one."""

    number: int | None
    line: int
    columns: dict[str, object]


class _Compared:
    """Rows of a file beside those of the store, matched by what tells rows of a table apart."""

    def __init__(self, expected: CooperationTables, name: str) -> None:
        self.expected = expected
        self.deviations: list[Deviation] = []
        self._name = name
        self._register = Register(norway())
        self._wanted: dict[str, dict[tuple[object, ...], _Wanted]] = {}
        self._places: dict[str, dict[tuple[object, ...], list[int]]] = {}
        for table in TABLES:
            places = self._places[table.name] = defaultdict(list)
            for number, row in expected[table.name].items():
                places[_key(table, row)].append(number)

    def take(self, sheet: SheetRead) -> None:
        """Take in the rows of a sheet."""
        table, times = sheet.table, Counter[object]()
        wanted = self._wanted.setdefault(table.name, {})
        for row in sheet.rows:
            cells = self._understood(table, row)
            if cells is None:
                continue
            columns = as_values(table, cells)
            key = _key(table, columns)
            turn = 0 if table.name in _ONE_OF_A_KIND else times[key]
            times[key] += 1
            there = self._places[table.name].get(key, [])
            number = there[turn] if turn < len(there) else None
            each = wanted.setdefault((*key, turn), _Wanted(number, row.line, {}))
            each.columns.update(columns)

    def changes(self) -> Iterator[RowChange]:
        """Yield what becomes another, and what is new, table by table."""
        for table, each, columns in self._differences():
            if columns:
                row = self.expected[table.name].get(each.number or 0, {})
                before = {name: row.get(name) for name in columns}
                name = _called(table, {**row, **each.columns})
                yield RowChange(table, each.number, name, each.line, columns, before)

    def same(self) -> dict[str, int]:
        """Return how many rows of each table are as the file wants them."""
        return Counter(table.name for table, _, columns in self._differences() if not columns)

    def unmentioned(self) -> dict[str, int]:
        """Return how many rows of each table that was read the file says nothing of."""
        return {
            name: len(self.expected[name]) - sum(each.number is not None for each in rows.values())
            for name, rows in self._wanted.items()
        }

    def _differences(self) -> Iterator[tuple[Table[Any], _Wanted, dict[str, object]]]:
        for table in TABLES:
            for each in self._wanted.get(table.name, {}).values():
                row = self.expected[table.name].get(each.number or 0, {})
                others = {n: value for n, value in each.columns.items() if value != row.get(n)}
                yield table, each, others

    def _understood(self, table: Table[Any], row: RowRead) -> dict[str, str] | None:
        """Return the cells of a row as they are kept, None where it cannot be used."""
        cells, doubts = read_cells(table, row.cells)
        if table.name == COOPERATION_TABLE and not cells.get(CODE_COLUMN) and cells.get(NAME):
            cells[CODE_COLUMN] = self._codes(table.name).get(_same(cells[NAME]), cells[NAME])
        for column in table.columns:
            if column.refers_to and cells.get(column.name):
                found = self._referred(column.refers_to, cells[column.name])
                if not found:
                    self._leave_out(row, column.label(), cells[column.name])
                    return None
                cells[column.name] = found
        missing = [table.column(name).label() for name in table.key_columns if not cells.get(name)]
        may_lack = table.name in _MAY_LACK_KEYS and len(missing) < len(table.key_columns)
        if missing and not may_lack:
            self._leave_out(row, missing[0], "")
            return None
        self.deviations += [
            Deviation(self._name, row.line, each.column, each.value, USED, each.reason)
            for each in doubts
        ]
        return cells

    def _leave_out(self, row: RowRead, column: str, value: str) -> None:
        reason = tr("ukjent, raden er ikke lest") if value else tr("mangler, raden er ikke lest")
        self.deviations.append(Deviation(self._name, row.line, column, value, NOT_USED, reason))

    def _referred(self, table: str, text: str) -> str:
        """Return the key of what a cell refers to, by its key or its name; empty for nothing."""
        if table != MUNICIPALITIES:
            return self._codes(table).get(_same(text), "")
        if self._register.knows(text) and text.isdigit():
            return text
        numbers = self._register.named(text)
        return next(iter(numbers)) if len(numbers) == 1 else ""

    def _codes(self, table: str) -> dict[str, str]:
        """Return the codes of a table by what its rows are called, in the store and the file."""
        wanted = (each.columns for each in self._wanted.get(table, {}).values())
        rows: Collection[Mapping[str, object]] = [*self.expected[table].values(), *wanted]
        return {
            _same(str(row[name])): str(row[CODE_COLUMN])
            for name in (NAME, CODE_COLUMN)
            for row in rows
            if row.get(name) and row.get(CODE_COLUMN)
        }


def _key(table: Table[Any], row: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(_same(str(row.get(name) or "")) for name in table.key_columns)


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def _called(table: Table[Any], row: Mapping[str, object]) -> str:
    """Return what a row is called in the summary: «nord-troms, Kvænangen»."""
    if table.name == COOPERATION_TABLE:
        return str(row.get(NAME) or row[CODE_COLUMN])
    parts = [str(row.get(name) or "") for name in table.key_columns]
    names = [norway()[each].name if each in norway() else each for each in parts]
    return ", ".join(filter(None, names))
