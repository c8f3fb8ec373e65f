"""What tables of cooperation will change, row by row, before she says yes to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...core.cooperation.columns import Table
from ...core.reading.deviations import Deviation
from ...core.texts.language import tr
from ...gis.intake.cooperation import CooperationIntake, RowChange
from ...gis.settings import load_settings
from .read_in_dialog import ReadInDialog, warning_icon
from .row_model import RowModel, TextRow

TABLE, ROW, NOW, BECOMES, LINE, REMARK = range(6)


def ask_cooperation(
    name: str, intake: CooperationIntake, parent: QWidget | None
) -> CooperationIntake | None:
    """Let the officer see and choose what is read in; None when she cancels.

    Args:
        name: what she knows the tables as.
        intake: the tables, compared with the working file.
        parent: the window to stand over.
    """
    dialog = CooperationDialog(name, intake, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.chosen() if accepted else None


class CooperationDialog(ReadInDialog):
    """The rows of tables of cooperation, where each change can be left out.

    Those that would replace what the office has written begin without a tick, and come first.
    """

    def __init__(self, name: str, intake: CooperationIntake, parent: QWidget | None) -> None:
        """Show what the tables change in the working file."""
        self._tables = intake
        self._changes = sorted(intake.changes, key=RowChange.is_safe)
        rows = [*map(_shown, self._changes), *map(_told, intake.deviations)]
        model = RowModel(
            (tr("Tabell"), tr("Rad"), tr("Nå"), tr("Blir"), tr("Rad i filen"), tr("Merknad")),
            rows,
            in_order=REMARK,
            narrow=(LINE,),
        )
        super().__init__(name, intake, model, REMARK, parent)

    def chosen(self) -> CooperationIntake:
        """Return the intake with what is ticked."""
        return self._tables.with_changes([self._changes[at] for at in self.model.ticked_places()])

    def _sum_up(self) -> None:
        chosen = self.chosen()
        shown = load_settings().cooperation
        unseen = tr("Kartet over samarbeid er ikke krysset av i innstillingene.")
        count = len(chosen.changes)
        self._tell(
            [chosen.in_words(), "" if shown else unseen],
            tr("Les inn 1 rad") if count == 1 else tr("Les inn {count} rader", count=count),
            chosen.changes_anything(),
        )


def _shown(change: RowChange) -> TextRow:
    asked = [] if change.is_safe() else [tr("Kryss av hvis det er riktig")]
    return TextRow(
        cells=(
            change.table.label(),
            change.name,
            _in_words(change.table, change.before),
            _in_words(change.table, change.columns),
            str(change.line),
            ". ".join([change.in_words(), *asked]),
        ),
        tick=change.is_safe(),
        icon=None if change.is_safe() else warning_icon(),
    )


def _told(deviation: Deviation) -> TextRow:
    value = " ".join(deviation.value.split())
    remark = tr(
        "{heading}: {column} «{value}», {reason}",
        heading=deviation.action_in_words(), column=deviation.column, value=value,
        reason=deviation.reason,
    )  # fmt: skip
    cells = (deviation.table, "", "", "", str(deviation.line), remark)
    return TextRow(cells, icon=warning_icon())


def _in_words(table: Table[Any], values: Mapping[str, object]) -> str:
    """Return what columns say, those that follow from others aside."""
    columns = (each for each in table.columns if not each.derived)
    said = ((each.label(), values.get(each.name)) for each in columns)
    return "\n".join(f"{label}: {value}" for label, value in said if value is not None)
