"""A table of rows to look through, copy and save: the same for every list the plugin shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, QStandardPaths, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)

from ...core.errors import PlanstatusError, cause_of, short
from ...core.texts.language import tr
from ...gis.outputs import check_no_working_file
from ...gis.sources.csv_file import write_csv
from ..boxes import give_tip, text_box
from ..panel.copy_rows import copy_rows
from .row_model import RowModel

FOLDER = "planstatus/list_folder"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST_MEASURED = 1000
"""Rows that get the height their text needs; Qt measures every cell for it."""
WIDEST = 260
"""Pixels that a column other than the last may take to begin with."""


class RowTable(QTableView):
    """Shows rows; they are copied with their headings, as a spreadsheet takes them."""

    def __init__(self, model: RowModel, name: str, tip: str) -> None:
        """Show the rows; `name` is what the table is called where it is read aloud."""
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        give_tip(self, tip)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        # Or the header asks every row whether it is selected, each time it is drawn.
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(model, header))
        self._fit_soon = QTimer(self)  # once, when the columns have got their widths
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit_rows)
        self._add_actions()

    def lay_out(self, sorted_by: int) -> None:
        """Sort, and give every column and row the room its text needs."""
        header = self.horizontalHeader()
        header.setSortIndicator(sorted_by, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.resizeColumnsToContents()
        last = self._rows.columnCount() - 1
        for column in range(last):
            header.resizeSection(column, min(header.sectionSize(column) + 8, WIDEST))
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._fit_soon.start)
        self._rows.modelReset.connect(self._fit_soon.start)
        self._fit_soon.start()

    def chosen(self) -> list[int]:
        """Return the shown rows that are selected."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def copy(self) -> None:
        """Copy the selected rows, or all when none is."""
        self._copy(self._rows.texts(self.chosen() or None))

    def copy_all(self) -> None:
        """Copy every row."""
        self._copy(self._rows.texts())

    def tick(self) -> None:
        """Tick the selected rows, or take their ticks away."""
        self._rows.tick(self.chosen())

    def save_button(self, name: str) -> QPushButton:
        """Return the button that saves every row as a CSV with the proposed name."""
        button = QPushButton(tr("Lagre som CSV …"))
        give_tip(button, tr("Lagre hele tabellen i en fil som kan åpnes i Excel"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._save(name))
        return button

    def copy_button(self) -> QPushButton:
        """Return the button that copies every row."""
        button = QPushButton(tr("Kopier"))
        give_tip(button, tr("Kopier hele tabellen med overskrifter, for eksempel til Excel"))
        button.setAutoDefault(False)
        button.clicked.connect(self.copy_all)
        return button

    def open_with(
        self, text: str, act: Callable[[QModelIndex], object], by_one_click: bool = False
    ) -> None:
        """Let a double click, Enter and the menu do something with a row; `text` says what.

        With `by_one_click` a click does it, unless she is choosing several rows.
        """
        if by_one_click:
            self.clicked.connect(lambda index: act(index) if len(self.chosen()) == 1 else None)
        else:
            self.doubleClicked.connect(act)
        self._add(text, lambda: act(self.currentIndex()), *map(QKeySequence, ENTER))

    def _copy(self, rows: Iterable[Sequence[str]]) -> None:
        copy_rows(self._rows.headings(), rows)

    def _save(self, name: str) -> None:
        path = _ask_file(name, self.window())
        if path is None:
            return
        try:
            check_no_working_file(path)
            write_csv(path, self._rows.headings(), self._rows.texts())
        except PlanstatusError as error:
            self._warn(error.in_full())
        except OSError as error:
            text = tr(
                "Lukk {file} i andre programmer, og prøv igjen. Filen kunne ikke skrives. {cause}",
                file=short(path),
                cause=cause_of(error),
            )
            self._warn(text)

    def _warn(self, text: str) -> None:
        box = text_box(text, "", self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.exec()

    def _fit_rows(self) -> None:
        if self._rows.rowCount() <= MOST_MEASURED:
            self.resizeRowsToContents()

    def _add_actions(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add(tr("Kopier"), self.copy, QKeySequence(QKeySequence.StandardKey.Copy))
        self._add(tr("Kopier hele tabellen"), self.copy_all)
        if self._rows.can_be_ticked():
            self._add(tr("Kryss av, eller ta bort krysset"), self.tick,
                      QKeySequence(Qt.Key.Key_Space))  # fmt: skip

    def _add(self, text: str, act: Callable[[], object], *keys: QKeySequence) -> None:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: act())
        self.addAction(action)


def plain_label(text: str, bold: bool = False) -> QLabel:
    """Return a text in a dialog, where marks that come from a file are shown as they stand."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label


def _ask_file(name: str, parent: QWidget) -> Path | None:
    """Let the officer choose where to save; the system asks before a file is replaced."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = str(QgsSettings().value(FOLDER, documents, str))
    dialog = QFileDialog(parent, tr("Lagre som CSV"), folder, "CSV (*.csv)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")  # or a name without it would be written over unasked
    dialog.selectFile(re.sub(r'[\\/:*?"<>|]', "_", name) + ".csv")
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    QgsSettings().setValue(FOLDER, str(path.parent))
    return path
