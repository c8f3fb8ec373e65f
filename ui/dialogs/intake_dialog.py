"""What a table will change, row by row, before she says yes to it."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...core.texts.language import tr
from ...gis.intake.plan_years import PlanYearIntake
from ...gis.intake.rows import WORTH_A_LOOK, IntakeRow, rows_of
from ...gis.intake.unseen import unseen_in_words
from ...gis.project.roles import maps_in
from ...gis.settings import load_settings
from ..panel.status_model import SAMPLE_MARK
from .read_in_dialog import ReadInDialog, warning_icon
from .row_model import RowModel, TextRow

MUNICIPALITY, NOW, BECOMES, LINE, REMARK = range(5)


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


class IntakeDialog(ReadInDialog):
    """The rows of a table, where each change can be left out.

    Those that would take an older year, or none, in place of one of the office's own begin without
    a tick: Enter must not cost anyone a year.
    """

    def __init__(self, name: str, intake: PlanYearIntake, parent: QWidget | None) -> None:
        """Show what the table changes in the working file."""
        self._plan_years = intake
        self._rows = rows_of(intake)
        plan = (tr("Plantype"),) if intake.others else ()
        more = len(plan)
        model = RowModel(
            (tr("Kommune"), *plan, tr("Nå"), tr("Blir"), tr("Rad i filen"), tr("Merknad")),
            [self._shown(row) for row in self._rows],
            in_order=REMARK + more,
            narrow=[column + more for column in (NOW, BECOMES, LINE)],
        )
        super().__init__(name, intake, model, REMARK + more, parent)

    def chosen(self) -> PlanYearIntake:
        """Return the intake with what is ticked."""
        changes = (self._rows[place].change for place in self.model.ticked_places())
        return self._plan_years.with_changes([change for change in changes if change is not None])

    def _shown(self, row: IntakeRow) -> TextRow:
        sample = row.change is not None and row.change.sample
        before = str(row.before or "")
        return TextRow(
            cells=(
                row.name,
                *((row.plan,) if self._plan_years.others else ()),
                f"{before}{SAMPLE_MARK}" if sample and before else before,
                str(row.after or ""),
                str(row.line or ""),
                row.remark,
            ),
            tick=None if row.change is None else row.change.is_safe(),
            icon=warning_icon() if row.kind in WORTH_A_LOOK else None,
        )

    def _sum_up(self) -> None:
        chosen = self.chosen()
        count = len(chosen.all_changes)
        self._tell(
            [chosen.in_words(), _unseen(chosen)],
            tr("Les inn {count} planår", count=count),
            chosen.changes_anything(),
        )


def _unseen(intake: PlanYearIntake) -> str:
    """Return what to say of plan types that no map shows, in the settings or in the project."""
    read = [part.plan_type for part in intake.parts if part.changes or part.earlier]
    shown = {*load_settings().plan_types, *maps_in(QgsProject.instance())}
    return unseen_in_words(read, shown)
