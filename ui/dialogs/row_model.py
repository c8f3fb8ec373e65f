"""Rows of text that are sorted by any column, some of which can be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ...core.municipalities.names import name_order

Role = Qt.ItemDataRole


@dataclass(frozen=True)
class TextRow:
    """A row as it is shown; `tick` tells how it begins, None where there is nothing to choose."""

    cells: tuple[str, ...]
    tick: bool | None = None
    icon: QIcon | None = None


class RowModel(QAbstractTableModel):
    """The rows under their headings; rows are known by their place in what was given."""

    ticked = pyqtSignal()

    def __init__(
        self,
        headings: Sequence[str],
        rows: Sequence[TextRow],
        in_order: int = 0,
        narrow: Sequence[int] = (),
        words: Sequence[str] = (),
    ) -> None:
        """Show the rows as given.

        Args:
            headings: one for each column.
            rows: what is shown.
            in_order: the column that the given order is the order of; icons stand in it.
            narrow: columns whose few characters are centred.
            words: those that are sorted in this order, and not by their letters.
        """
        super().__init__()
        self._headings, self._rows = headings, rows
        self._in_order, self._narrow, self._words = in_order, narrow, words
        self._sorted = (in_order, Qt.SortOrder.AscendingOrder)
        self._order = list(range(len(rows)))
        self._ticked = {place for place, row in enumerate(rows) if row.tick}

    def fill(self, rows: Sequence[TextRow]) -> None:
        """Show other rows, sorted as those before."""
        self.beginResetModel()
        self._rows = rows
        self._ticked = {place for place, row in enumerate(rows) if row.tick}
        self._order = self._arranged(*self._sorted)
        self.endResetModel()

    def place(self, shown: int) -> int:
        """Return the place of a shown row in what was given."""
        return self._order[shown]

    def can_be_ticked(self) -> bool:
        """Return whether there is anything to choose."""
        return any(row.tick is not None for row in self._rows)

    def ticked_places(self) -> list[int]:
        """Return the places of the rows that are ticked."""
        return sorted(self._ticked)

    def headings(self) -> Sequence[str]:
        """Return the headings."""
        return self._headings

    def texts(self, shown: Iterable[int] | None = None) -> list[tuple[str, ...]]:
        """Return the cells of shown rows, or of all, in the order they are shown."""
        wanted = range(len(self._order)) if shown is None else sorted(shown)
        return [self._rows[self._order[at]].cells for at in wanted]

    def tick(self, shown: Iterable[int]) -> None:
        """Tick rows, or take the ticks away when all of them have one."""
        places = {self._order[at] for at in shown}
        places = {place for place in places if self._rows[place].tick is not None}
        if places <= self._ticked:
            self._ticked -= places
        else:
            self._ticked |= places
        if places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, 0))
            self.ticked.emit()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the headings."""
        shown = orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole
        return self._headings[section] if shown else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let rows that can be left out be ticked in the first column."""
        flags = super().flags(index)
        can_be_ticked = index.column() == 0 and self._row(index).tick is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_be_ticked else flags

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        row, column = self._row(index), index.column()
        if role == Role.DisplayRole:
            return row.cells[column]
        if role == Role.ToolTipRole:
            return f"<p>{escape(row.cells[column])}</p>"  # marks from a file are not followed
        if role == Role.CheckStateRole and column == 0 and row.tick is not None:
            on = self._order[index.row()] in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Role.DecorationRole and column == self._in_order:
            return row.icon
        if role == Role.TextAlignmentRole and column in self._narrow:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Role.EditRole) -> bool:  # noqa: N802
        """Take a tick."""
        if role != Role.CheckStateRole:
            return False
        on = self._order[index.row()] in self._ticked
        if on != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.tick([index.row()])
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; empty cells come last."""
        self.beginResetModel()
        self._sorted = (column, order)
        self._order = self._arranged(column, order)
        self.endResetModel()

    def _arranged(self, column: int, order: Qt.SortOrder) -> list[int]:
        descending = order == Qt.SortOrder.DescendingOrder
        places = list(range(len(self._rows)))
        if descending:
            places.reverse()
        if column == self._in_order:
            return places
        filled = [place for place in places if self._rows[place].cells[column]]
        empty = [place for place in places if not self._rows[place].cells[column]]
        filled.sort(key=lambda at: self._rank(self._rows[at].cells[column]), reverse=descending)
        return filled + empty

    def _rank(self, cell: str) -> tuple[int, str]:
        """Return what numbers are sorted by as numbers, and texts as names are."""
        if cell in self._words:
            return (self._words.index(cell), "")
        number = cell.rstrip("°")
        return (int(number), "") if number.isdecimal() else (0, name_order(cell))

    def _row(self, index: QModelIndex) -> TextRow:
        return self._rows[self._order[index.row()]]
