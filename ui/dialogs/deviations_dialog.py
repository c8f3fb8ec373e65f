"""«Rader å sjekke»: what was not used as it stood in a file, row by row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.reading.deviations import Deviation
from ...core.texts.language import tr
from ..boxes import TITLE, give_tip
from .row_model import RowModel, TextRow
from .row_table import RowTable, plain_label

LINE, MUNICIPALITY, COLUMN, VALUE, ACTION, REASON = range(6)
SIZE = QSize(1200, 560)


class DeviationsDialog(QDialog):
    """The rows of one file to look at; a double click shows the municipality."""

    def __init__(
        self,
        source: str,
        deviations: Sequence[Deviation],
        show: Callable[[str], object],
        parent: QWidget | None,
    ) -> None:
        """Show the rows.

        Args:
            source: the file or layer they stand in.
            deviations: what was not used as it stood.
            show: shows the municipality with a name.
            parent: the window to stand over.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{TITLE}: {tr('rader å sjekke i «{name}»', name=source)}")
        self._deviations, self._show = deviations, show
        plans = any(each.plan for each in deviations)
        tables = any(each.table for each in deviations)
        plan = (tr("Plantype"),) if plans else ()
        table = (tr("Tabell"),) if tables else ()
        headings = (tr("Rad"), *table, tr("Kommune"), *plan, tr("Kolonne"), tr("Verdi"),
                    tr("Hva som ble gjort"), tr("Hvorfor"))  # fmt: skip
        self._model = RowModel(
            headings, [_shown(each, plans, tables) for each in deviations], narrow=(LINE,)
        )
        self.table = RowTable(
            self._model,
            tr("Rader å sjekke"),
            tr(
                "Dobbeltklikk på en rad, eller trykk Enter, for å vise kommunen i kartet og panelet"
            ),
        )
        self.table.open_with(tr("Vis kommunen"), self._show_municipality)
        self._lay_out(source)
        self.table.lay_out(LINE)
        self.resize(SIZE)

    def _lay_out(self, source: str) -> None:
        close = QPushButton(tr("Lukk"))
        give_tip(close, tr("Lukk listen. Radene står også under Loggmeldinger"))
        close.setAutoDefault(False)  # Enter shows the municipality
        close.clicked.connect(self.close)
        count = tr("Rader å sjekke: {count}", count=len(self._deviations))
        line = QHBoxLayout()
        line.addWidget(self.table.copy_button())
        line.addWidget(
            self.table.save_button(tr("Rader å sjekke i {name}", name=Path(source).stem))
        )
        line.addStretch(1)
        line.addWidget(plain_label(count))
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        self.table.setFocus()

    def _show_municipality(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        name = self._deviations[self._model.place(index.row())].municipality
        if name:
            self._show(name)


def _shown(each: Deviation, plans: bool, tables: bool) -> TextRow:
    value = " ".join(each.value.split())
    line = str(each.line)
    plan = (each.plan,) if plans else ()
    table = (each.table,) if tables else ()
    did = each.action_in_words()
    return TextRow((line, *table, each.municipality, *plan, each.column, value, did, each.reason))
