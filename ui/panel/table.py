"""The list in the panel: its columns, its context menu and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QPoint,
    QSignalBlocker,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QHeaderView, QMenu, QTableView

from ...core.texts.language import tr
from ...gis.project.form import web_address
from ..boxes import give_tip
from .copy_rows import copy_rows
from .status_columns import (
    AGE,
    ALWAYS,
    CHARACTERS,
    COLUMNS,
    NAME,
    ON_DEMAND,
    SOURCE,
    STATUS,
    YEAR,
    heading,
)
from .status_model import StatusModel

HEADER = "planstatus/panel_header"
SHOWN = "planstatus/panel_columns"
LEAST_ROWS = 8


class MunicipalityTable(QTableView):
    """Shows the municipalities, copies them, and asks others to do the rest."""

    zoom_asked = pyqtSignal()
    source_asked = pyqtSignal(str)
    """With the address."""
    form_asked = pyqtSignal(int)
    """With the place of the municipality in the list."""
    clear_asked = pyqtSignal(list)
    """With the places of municipalities that have a plan year."""

    def __init__(self, model: StatusModel) -> None:
        """Show the columns she had the last time."""
        super().__init__()
        self._rows = model
        self._asked: set[int] = set()
        self._has_signs = False
        self.setAccessibleName(tr("Kommuner"))
        give_tip(
            self,
            tr("Klikk på en kommune for å vise den i kartet, dobbeltklikk for å endre planåret"),
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setModel(model)
        self._lay_out()
        self.columns_menu = self._columns_menu()
        self.menu = self._menu()
        self._restore()
        self.doubleClicked.connect(self.edit_year)

    def edit_year(self) -> None:
        """Edit the plan year of the row that has the focus."""
        index = self.currentIndex()
        if index.isValid():
            year = index.sibling(index.row(), YEAR)
            self.scrollTo(year)
            self.edit(year)

    def oldest_first(self) -> None:
        """Sort by age for who looks for what is overdue: those without a plan at the top."""
        self.sortByColumn(AGE, Qt.SortOrder.DescendingOrder)
        self._rows.put_missing_first()
        self.scrollToTop()

    def copy(self) -> None:
        """Copy the selected rows, or the one that has the focus."""
        self._copy(self.chosen())

    def copy_all(self) -> None:
        """Copy every row that is shown."""
        self._copy(range(self._rows.rowCount()))

    def chosen(self) -> list[int]:
        """Return the places of the selected rows, else of the one that has the focus."""
        selected = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.currentIndex()
        return selected or ([current.row()] if current.isValid() else [])

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  (Qt's name)
        """Open the menu, beside the row when a key asks for it."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._below_current()
        self.menu.popup(place)

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list before QGIS's menus do, which have the same for the map."""
        if event.type() == QEvent.Type.ShortcutOverride and self._act_of(event) is not None:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Act on the keys of the list; they go no further, whether there is anything to do."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            act()

    def _act_of(self, event: QEvent) -> Callable[[], None] | None:
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if not isinstance(event, QKeyEvent) or is_typing:
            return None
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_F2: self.edit_year,
            Qt.Key.Key_Delete: self._clear,
            Qt.Key.Key_Return: self._zoom,
            Qt.Key.Key_Enter: self._zoom,
        }
        return acts.get(event.key())

    def _lay_out(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        # Or the header asks every row whether it is selected, each time it is drawn.
        header.setSelectionModel(QItemSelectionModel(self._rows, header))
        header.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        for column in COLUMNS:
            wanted = self.fontMetrics().averageCharWidth() * CHARACTERS[column]
            header.resizeSection(column, max(wanted, self._room_for_heading(column)))
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
        header.setSectionResizeMode(NAME, mode)
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height() if has_more else 0
        self.setMinimumHeight(header.sizeHint().height() + rows + bar + 2 * self.frameWidth())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        self._copy_act = _add(menu, tr("Kopier"), self.copy, copy)
        self._copy_all_act = _add(menu, tr("Kopier alle som vises"), self.copy_all)
        menu.addSeparator()
        self._source_act = _add(menu, tr("Åpne kilden"), self._open_source)
        self._form_act = _add(menu, tr("Åpne skjemaet"), self._open_form)
        self._zoom_act = _add(menu, tr("Zoom til"), self._zoom, QKeySequence(Qt.Key.Key_Return))
        menu.addSeparator()
        self._edit_act = _add(menu, tr("Endre planår"), self.edit_year,
                              QKeySequence(Qt.Key.Key_F2))  # fmt: skip
        self._clear_act = _add(menu, tr("Fjern planår"), self._clear,
                               QKeySequence(Qt.Key.Key_Delete))  # fmt: skip
        menu.addSeparator()
        menu.addMenu(self.columns_menu)
        menu.aboutToShow.connect(self._allow)
        return menu

    def _columns_menu(self) -> QMenu:
        menu = QMenu(tr("Kolonner"), self)
        for column in ON_DEMAND:
            action = QAction(heading(column), menu)
            action.setCheckable(True)
            action.setData(column)
            action.toggled.connect(lambda shown, column=column: self.show_column(column, shown))
            menu.addAction(action)
        menu.aboutToShow.connect(self._tick_columns)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: menu.popup(header.viewport().mapToGlobal(place))
        )
        return menu

    def _tick_columns(self) -> None:
        for action in self.columns_menu.actions():
            blocker = QSignalBlocker(action)  # a column that is there without her asking stays so
            action.setChecked(not self.isColumnHidden(action.data()))
            blocker.unblock()

    def _allow(self) -> None:
        """Offer what can be done with the rows that are chosen."""
        chosen, is_one = self.chosen(), self.currentIndex().isValid()
        self._copy_all_act.setEnabled(self._rows.rowCount() > 0)
        for act in (self._copy_act, self._zoom_act):
            act.setEnabled(bool(chosen))
        for act in (self._form_act, self._edit_act):
            act.setEnabled(is_one)
        self._source_act.setEnabled(is_one and bool(self._address()))
        self._clear_act.setEnabled(any(map(self._rows.has_year, chosen)))

    def _copy(self, places: Iterable[int]) -> None:
        shown = [column for column in COLUMNS if not self.isColumnHidden(column)]
        shown.sort(key=self.horizontalHeader().visualIndex)
        rows = [[self._rows.text_at(place, column) for column in shown] for place in places]
        if rows:
            copy_rows(list(map(self._rows.copied_heading, shown)), rows)

    def _address(self) -> str:
        """Return the address of the source of the row that has the focus."""
        return web_address(self._rows.text_at(self.currentIndex().row(), SOURCE))

    def _open_source(self) -> None:
        self.source_asked.emit(self._address())

    def _open_form(self) -> None:
        self.form_asked.emit(self.currentIndex().row())

    def _zoom(self) -> None:
        if not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())
        self.zoom_asked.emit()

    def _clear(self) -> None:
        places = list(filter(self._rows.has_year, self.chosen()))
        if places:
            self.clear_asked.emit(places)

    def _below_current(self) -> QPoint:
        row = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(row.bottomLeft() + QPoint(row.height(), 0))


def _add(
    menu: QMenu, text: str, act: Callable[[], None], keys: QKeySequence | None = None
) -> QAction:
    """Add an act to the menu; its keys are only told of there, and taken by the list."""
    action = QAction(text, menu)
    if keys is not None:
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda: act())
    menu.addAction(action)
    return action
