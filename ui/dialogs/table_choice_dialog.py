"""Which sheet or column is meant, where a table does not say so itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.reading.table_choice import (
    KEY_COLUMN,
    NOTHING_CHOSEN,
    SHEET,
    YEAR_COLUMN,
    TableChoice,
    UnclearTableError,
)
from ...core.texts.language import tr
from ..boxes import TITLE, give_tip
from .row_model import RowModel, TextRow
from .row_table import RowTable, plain_label

Result = TypeVar("Result")
FIELDS = {SHEET: "sheet", KEY_COLUMN: "key", YEAR_COLUMN: "year"}
"""What is chosen, as `TableChoice` calls it."""
SIZE = QSize(640, 340)


def read_with_choice(
    name: str, read: Callable[[TableChoice], Result], parent: QWidget | None
) -> Result | None:
    """Read a table, and ask what is meant as often as it is unclear; None when she cancels.

    Raises:
        PlanstatusError: what `read` raises, but for tables that are unclear.
    """
    choice = NOTHING_CHOSEN
    while True:
        try:
            return read(choice)
        except UnclearTableError as error:
            chosen = ask_candidate(name, error, parent)
            if chosen is None:
                return None
            choice = replace(choice, **{FIELDS[error.wanted]: chosen})


def ask_candidate(name: str, error: UnclearTableError, parent: QWidget | None) -> str | None:
    """Return the name of the candidate that she chose; None when she cancels."""
    dialog = TableChoiceDialog(name, error, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen()
    dialog.deleteLater()
    return chosen if accepted else None


class TableChoiceDialog(QDialog):
    """The candidates, each with its first values."""

    def __init__(self, name: str, error: UnclearTableError, parent: QWidget | None) -> None:
        """Show what is unclear and the candidates, the first one chosen.

        Args:
            name: what the officer knows the table as.
            error: what is unclear, and what there is to choose between.
            parent: the window to stand over.
        """
        super().__init__(parent)
        self.setWindowTitle(f"{TITLE}: {name}")
        self._candidates = error.candidates
        kind = tr("Ark") if error.wanted == SHEET else tr("Kolonne")
        rows = [TextRow((each.name, ", ".join(each.values))) for each in error.candidates]
        self._model = RowModel((kind, tr("Første verdier")), rows)
        self.table = RowTable(
            self._model,
            kind,
            tr("Velg en rad, og trykk Enter eller «Bruk denne»"),
        )
        self.table.doubleClicked.connect(self._use)
        self._lay_out(name, error)
        self.table.lay_out(0)
        self.table.selectRow(0)
        self.resize(SIZE)

    def chosen(self) -> str | None:
        """Return the name of the candidate that is chosen."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        return self._candidates[self._model.place(index.row())].name

    def _use(self) -> None:
        if self.chosen() is not None:
            self.accept()

    def _lay_out(self, name: str, error: UnclearTableError) -> None:
        use = QPushButton(tr("Bruk denne"))
        give_tip(use, tr("Les tabellen med det som er valgt i listen"))
        use.setDefault(True)
        use.clicked.connect(self._use)
        cancel = QPushButton(tr("Avbryt"))
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(use)
        line.addWidget(cancel)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(_question(name, error.wanted), bold=True))
        column.addWidget(plain_label(str(error)))
        column.addWidget(self.table, 1)
        column.addLayout(line)
        self.table.setFocus()


def _question(name: str, wanted: str) -> str:
    if wanted == SHEET:
        return tr("Hvilket ark i «{name}» skal leses?", name=name)
    if wanted == KEY_COLUMN:
        return tr("Hvilken kolonne i «{name}» har kommunene?", name=name)
    return tr("Hvilken kolonne i «{name}» har planårene?", name=name)
