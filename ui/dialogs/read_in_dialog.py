"""What a table will change, row by row, where each change can be left out before she says yes."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import short
from ...core.texts.language import tr
from ...gis.intake.cooperation import CooperationIntake
from ...gis.intake.plan_years import PlanYearIntake
from ..boxes import TITLE, give_tip
from .row_model import RowModel
from .row_table import RowTable, plain_label

SIZE = QSize(1000, 640)


class ReadInDialog(QDialog):
    """Rows that can be ticked, what they come to, and the button that reads them in."""

    def __init__(
        self,
        name: str,
        intake: PlanYearIntake | CooperationIntake,
        model: RowModel,
        in_order: int,
        parent: QWidget | None,
    ) -> None:
        """Show the rows.

        Args:
            name: what she knows the table as.
            intake: what it changes in the working file.
            model: the rows.
            in_order: the column that they are sorted by.
            parent: the window to stand over.
        """
        super().__init__(parent)
        self._intake = intake
        self.setWindowTitle(f"{TITLE}: {name}")
        self.model = model
        self.table = RowTable(
            model,
            tr("Hva tabellen endrer"),
            tr(
                "Ta bort krysset foran det som ikke skal leses inn, med musen eller "
                "mellomromstasten"
            ),
        )
        self.summary = plain_label("")
        self.read_in = QPushButton()
        self._lay_out(name)
        self.table.lay_out(in_order)
        model.ticked.connect(self._sum_up)
        self._sum_up()
        self.resize(SIZE)

    def _sum_up(self) -> None:
        """Say what is ticked, what is not, and how much the button reads in."""
        raise NotImplementedError

    def _tell(self, summary: list[str], button: str, can_read: bool) -> None:
        backup = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        self.summary.setText(" ".join(filter(None, (*summary, backup))))
        self.read_in.setText(button)
        self.read_in.setEnabled(can_read)

    def _lay_out(self, name: str) -> None:
        question = tr("Skal «{name}» leses inn i {file}?",
                      name=name, file=short(self._intake.file))  # fmt: skip
        column = QVBoxLayout(self)
        column.addWidget(plain_label(question, bold=True))
        if self._intake.read_from:
            column.addWidget(plain_label(self._intake.read_from))
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addLayout(self._buttons(name))
        self.table.setFocus()

    def _buttons(self, name: str) -> QHBoxLayout:
        give_tip(self.read_in, tr("Les inn det som er krysset av, etter en sikkerhetskopi"))
        self.read_in.setDefault(True)
        self.read_in.clicked.connect(self.accept)
        cancel = QPushButton(tr("Avbryt"))
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self.table.copy_button())
        line.addWidget(self.table.save_button(tr("Endringer fra {name}", name=Path(name).stem)))
        line.addStretch(1)
        line.addWidget(self.read_in)
        line.addWidget(cancel)
        return line


def warning_icon() -> QIcon:
    """Return the icon in front of a row that is worth a look."""
    return QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
