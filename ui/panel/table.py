"""The list in the panel: its context menu and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.PyQt.QtCore import QEvent, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QMenu

from ...core.texts.language import tr
from ...gis.project.form import web_address
from ..boxes import give_tip
from .column_table import ColumnTable
from .copy_rows import copy_rows
from .status_columns import AGE, COLUMNS, SOURCE, YEAR
from .status_model import StatusModel


class MunicipalityTable(ColumnTable):
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
        self.columns_menu = self.lay_out_columns()
        self.menu = self._menu()
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
