"""What a table will change, row by row, before she says yes to it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import short
from ...core.texts.language import tr
from ...gis.intake.plan_years import PlanYearIntake
from ...gis.intake.rows import WORTH_A_LOOK, IntakeRow, rows_of
from ...gis.intake.unseen import unseen_in_words
from ...gis.project.roles import maps_in
from ...gis.settings import load_settings
from ..boxes import TITLE, give_tip
from ..panel.status_model import SAMPLE_MARK
from .row_model import RowModel, TextRow
from .row_table import RowTable, plain_label

MUNICIPALITY, NOW, BECOMES, LINE, REMARK = range(5)
SIZE = QSize(1000, 640)


def ask_intake(name: str, intake: PlanYearIntake, parent: QWidget | None) -> PlanYearIntake | None:
    """Let the officer see and choose what is read in; None when she cancels.

    Args:
        name: what she knows the table as.
        intake: the table, compared with the working file.
        parent: the window to stand over.
    """
    dialog = IntakeDialog(name, intake, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.chosen() if accepted else None


class IntakeDialog(QDialog):
    """The rows of a table, where each change can be left out.

    Those that would take an older year, or none, in place of one of the office's own begin without
    a tick: Enter must not cost anyone a year.
    """

    def __init__(self, name: str, intake: PlanYearIntake, parent: QWidget | None) -> None:
        """Show what the table changes in the working file."""
        super().__init__(parent)
        self._intake = intake
        self._rows = rows_of(intake)
        self.setWindowTitle(f"{TITLE}: {name}")
        plan = (tr("Plantype"),) if intake.others else ()
        more = len(plan)
        self.model = RowModel(
            (tr("Kommune"), *plan, tr("Nå"), tr("Blir"), tr("Rad i filen"), tr("Merknad")),
            [self._shown(row) for row in self._rows],
            in_order=REMARK + more,
            narrow=[column + more for column in (NOW, BECOMES, LINE)],
        )
        self.table = RowTable(
            self.model,
            tr("Hva tabellen endrer"),
            tr(
                "Ta bort krysset foran det som ikke skal leses inn, med musen eller "
                "mellomromstasten"
            ),
        )
        self.summary = plain_label("")
        self.read_in = QPushButton()
        self._lay_out(name)
        self.table.lay_out(REMARK + more)
        self.model.ticked.connect(self._sum_up)
        self._sum_up()
        self.resize(SIZE)

    def chosen(self) -> PlanYearIntake:
        """Return the intake with what is ticked."""
        changes = (self._rows[place].change for place in self.model.ticked_places())
        return self._intake.with_changes([change for change in changes if change is not None])

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
        give_tip(self.read_in, tr("Les inn planårene som er krysset av, etter en sikkerhetskopi"))
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

    def _shown(self, row: IntakeRow) -> TextRow:
        sample = row.change is not None and row.change.sample
        before = str(row.before or "")
        icon = QStyle.StandardPixmap.SP_MessageBoxWarning
        return TextRow(
            cells=(
                row.name,
                *((row.plan,) if self._intake.others else ()),
                f"{before}{SAMPLE_MARK}" if sample and before else before,
                str(row.after or ""),
                str(row.line or ""),
                row.remark,
            ),
            tick=None if row.change is None else row.change.is_safe(),
            icon=self.style().standardIcon(icon) if row.kind in WORTH_A_LOOK else None,
        )

    def _sum_up(self) -> None:
        """Say what is ticked, what is not, and how much the button reads in."""
        chosen = self.chosen()
        count = len(chosen.all_changes)
        backup = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        self.summary.setText(" ".join(filter(None, (chosen.in_words(), _unseen(chosen), backup))))
        self.read_in.setText(tr("Les inn {count} planår", count=count))
        self.read_in.setEnabled(chosen.changes_anything())


def _unseen(intake: PlanYearIntake) -> str:
    """Return what to say of plan types that no map shows, in the settings or in the project."""
    read = [part.plan_type for part in intake.parts if part.changes or part.earlier]
    shown = {*load_settings().plan_types, *maps_in(QgsProject.instance())}
    return unseen_in_words(read, shown)
