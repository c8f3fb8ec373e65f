"""Which backup to go back to, and what that changes, before she says yes to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import PlanstatusError, short
from ...core.texts.language import tr
from ...gis.sources.formats.days import date_in_words
from ...gis.store.backends import open_store
from ...gis.store.backups import Backup
from ...gis.store.facts import Difference, Return
from ..boxes import TITLE, give_tip
from .row_model import RowModel, TextRow
from .row_table import RowTable, plain_label

MUNICIPALITY, NOW, BECOMES, REMARK = range(4)
SIZE = QSize(900, 640)
BACKUPS_SHOWN = 6


def when_in_words(moment: datetime) -> str:
    """Return «i går 17.54», as the interface writes it."""
    clock = moment.strftime(tr("%H.%M"))
    day = moment.date()
    if day == date.today():
        return tr("i dag {time}", time=clock)
    if day == date.today() - timedelta(days=1):
        return tr("i går {time}", time=clock)
    return f"{date_in_words(day)} {clock}"


def ask_return(file: Path, backups: Sequence[Backup], parent: QWidget | None) -> Return | None:
    """Let the officer see what each backup would change, and choose one; None when she cancels.

    Args:
        file: the working file.
        backups: its backups, the newest first.
        parent: the window to stand over.
    """
    dialog = GoBackDialog(file, backups, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.wanted if accepted else None


class GoBackDialog(QDialog):
    """The backups by date, and under them what the chosen one changes."""

    def __init__(self, file: Path, backups: Sequence[Backup], parent: QWidget | None) -> None:
        """Begin with the newest."""
        super().__init__(parent)
        self.setWindowTitle(f"{TITLE}: {tr('gå tilbake')}")
        self._file, self._all = file, backups
        self.wanted: Return | None = None
        self.backups = QListWidget()
        self.summary = plain_label("")
        self.go_back = QPushButton(tr("Gå tilbake"))
        self.table = self._table(())
        self._lay_out()
        self.backups.currentRowChanged.connect(self._show)
        self.backups.setCurrentRow(0)
        self.resize(SIZE)

    def _lay_out(self) -> None:
        heading = QLabel(tr("&Sikkerhetskopier"))
        heading.setBuddy(self.backups)
        self.backups.setAccessibleName(tr("Sikkerhetskopier"))
        give_tip(self.backups, tr("Velg en sikkerhetskopi for å se hva den vil endre"))
        for backup in self._all:
            words = (when_in_words(backup.made), backup.before.in_words())
            self.backups.addItem(", ".join(filter(None, words)))
        lines = self.backups.fontMetrics().lineSpacing() + 4
        self.backups.setMaximumHeight(lines * BACKUPS_SHOWN)
        question = tr("Hvilken sikkerhetskopi skal {file} gå tilbake til?", file=short(self._file))
        column = QVBoxLayout(self)
        column.addWidget(plain_label(question, bold=True))
        column.addWidget(heading)
        column.addWidget(self.backups)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addLayout(self._buttons())
        self.backups.setFocus()

    def _buttons(self) -> QHBoxLayout:
        tip = tr("Gå tilbake til sikkerhetskopien, etter en sikkerhetskopi av det som er nå")
        give_tip(self.go_back, tip)
        self.go_back.setDefault(True)
        self.go_back.clicked.connect(self.accept)
        cancel = QPushButton(tr("Avbryt"))
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.go_back)
        line.addWidget(cancel)
        return line

    def _show(self, place: int) -> None:
        """Show what the chosen backup changes, or why it cannot be used."""
        self.wanted = None
        try:
            self.wanted = open_store(self._file).plan_return(self._all[place])
            words = self.wanted.in_words()
        except PlanstatusError as error:
            words = f"⚠ {error.in_full()}"
        if self.wanted is not None and self.wanted.changes_anything():
            words += " " + tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        self.summary.setText(words)
        self.go_back.setEnabled(self.wanted is not None and self.wanted.changes_anything())
        before, self.table = self.table, self._table(self.wanted.differences if self.wanted else ())
        self.layout().replaceWidget(before, self.table)
        before.setParent(None)  # it would be seen until the dialog is answered
        before.deleteLater()
        self.setTabOrder(self.backups, self.table)

    def _table(self, differences: Sequence[Difference]) -> RowTable:
        model = RowModel(
            (tr("Kommune"), tr("Nå"), tr("Blir"), tr("Merknad")),
            [self._row(each) for each in differences],
            in_order=REMARK,
            narrow=(NOW, BECOMES),
        )
        table = RowTable(
            model,
            tr("Hva sikkerhetskopien endrer"),
            tr("Planårene slik de er nå, og slik de blir når du går tilbake"),
        )
        table.lay_out(REMARK)
        return table

    def _row(self, each: Difference) -> TextRow:
        warning = QStyle.StandardPixmap.SP_MessageBoxWarning
        icon = self.style().standardIcon(warning) if each.removes() else None
        cells = (each.name, str(each.now or ""), str(each.then or ""), each.in_words())
        return TextRow(cells, icon=icon)
