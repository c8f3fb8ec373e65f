"""A list whose columns can be shown and hidden, and are remembered from one day to the next."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QItemSelectionModel, QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QAction, QHeaderView, QMenu, QTableView

from ...core.texts.language import tr
from .status_columns import ALWAYS, CHARACTERS, COLUMNS, NAME, ON_DEMAND, STATUS, heading

HEADER = "planstatus/panel_header"
SHOWN = "planstatus/panel_columns"
LEAST_ROWS = 8


class ColumnTable(QTableView):
    """Has the columns of the list, some of them when she asks for them."""

    def __init__(self) -> None:
        """Begin without a model."""
        super().__init__()
        self._asked: set[int] = set()
        self._has_signs = False

    def lay_out_columns(self) -> QMenu:
        """Show the columns of the model that she had the last time; return the menu of them."""
        self._lay_out()
        menu = self._columns_menu()
        self._restore()
        return menu

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide a column, from now on."""
        self.setColumnHidden(column, not shown)
        self._asked = self._asked | {column} if shown else self._asked - {column}
        names = [name for each, name in ON_DEMAND.items() if each in self._asked]
        QgsSettings().setValue(SHOWN, ",".join(names))
        self._share_width()

    def follow_signs(self, has_signs: bool) -> None:
        """Show how far plans have come when the map begins to, and no more when it ends."""
        if has_signs != self._has_signs:
            self._has_signs = has_signs
            self.setColumnHidden(STATUS, not has_signs and STATUS not in self._asked)
            self._share_width()

    def _lay_out(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        # Or the header asks every row whether it is selected, each time it is drawn.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        header.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        for column in COLUMNS:
            header.resizeSection(column, self._width_of(column))
        widths = sum(map(header.sectionSize, ALWAYS))
        self.setMinimumWidth(widths + self.verticalScrollBar().sizeHint().width())

    def _restore(self) -> None:
        header = self.horizontalHeader()
        header.restoreState(QgsSettings().value(HEADER, QByteArray(), QByteArray))
        shown = QgsSettings().value(SHOWN, "", str).split(",")
        self._asked = {column for column, name in ON_DEMAND.items() if name in shown}
        for column in ON_DEMAND:
            self.setColumnHidden(column, column not in self._asked)
        for column in ALWAYS:  # what is remembered may be of other headings
            least = self._room_for_heading(column)
            header.resizeSection(column, max(header.sectionSize(column), least))
        header.moveSection(header.visualIndex(STATUS), len(ALWAYS))
        self._share_width()
        header.sortIndicatorChanged.connect(self._remember)
        header.sectionResized.connect(self._remember)
        self.setSortingEnabled(True)

    def _width_of(self, column: int) -> int:
        wanted = self.fontMetrics().averageCharWidth() * CHARACTERS[column]
        return max(wanted, self._room_for_heading(column))

    def _room_for_heading(self, column: int) -> int:
        metrics = self.horizontalHeader().fontMetrics()
        return metrics.horizontalAdvance(heading(column)) + 3 * metrics.averageCharWidth()

    def _remember(self) -> None:
        QgsSettings().setValue(HEADER, self.horizontalHeader().saveState())

    def _share_width(self) -> None:
        """Let the names take what is left, or the list be scrolled when it has more columns."""
        has_more = any(not self.isColumnHidden(column) for column in ON_DEMAND)
        modes = QHeaderView.ResizeMode
        mode = modes.Interactive if has_more else modes.Stretch
        header = self.horizontalHeader()
        if has_more and header.sectionResizeMode(NAME) == modes.Stretch:
            header.setSectionResizeMode(NAME, mode)
            header.resizeSection(NAME, self._width_of(NAME))  # or the others are out of sight
        header.setSectionResizeMode(NAME, mode)
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height() if has_more else 0
        self.setMinimumHeight(header.sizeHint().height() + rows + bar + 2 * self.frameWidth())

    def _columns_menu(self) -> QMenu:
        menu = QMenu(tr("Kolonner"), self)
        for column in ON_DEMAND:
            action = QAction(heading(column), menu)
            action.setCheckable(True)
            action.setData(column)
            action.toggled.connect(lambda shown, column=column: self.show_column(column, shown))
            menu.addAction(action)
        menu.aboutToShow.connect(lambda: self._tick(menu))
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: menu.popup(header.viewport().mapToGlobal(place))
        )
        return menu

    def _tick(self, menu: QMenu) -> None:
        for action in menu.actions():
            blocker = QSignalBlocker(action)  # a column that is there without her asking stays so
            action.setChecked(not self.isColumnHidden(action.data()))
            blocker.unblock()
