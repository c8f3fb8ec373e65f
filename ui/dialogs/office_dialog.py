"""The question behind «Annet kontor …»: which of the ten offices."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...core.office import offices
from ...core.texts.language import tr
from ..boxes import TITLE, give_tip

DECLINED = "planstatus/kontor_avvist"
"""In the profile, once she has closed the offer: she is not asked again."""


class OfficeDialog(QDialog):
    """Asks which office makes the map."""

    def __init__(self, now: str, parent: QWidget | None = None) -> None:
        """Show the ten, with the one whose map it is now chosen."""
        super().__init__(parent)
        self.setWindowTitle(f"{TITLE}: {tr('velg kontor')}")
        self._box = QComboBox()
        for name, office in offices().items():
            self._box.addItem(office.area, name)
        self._box.setCurrentIndex(max(self._box.findData(now), 0))
        self._box.setAccessibleName(tr("Kontor"))
        give_tip(self._box, tr("Bestemmer fylker, tittel, kreditering, kontornavn og språk."))
        more = QLabel(tr("Andre fylker og egne tekster velger du i innstillingene."))
        column = QVBoxLayout(self)
        column.addWidget(QLabel(tr("Hvilket kontor lager kartet?")))
        column.addWidget(self._box)
        column.addWidget(more)
        column.addWidget(self._buttons())

    def chosen(self) -> str:
        """Return the short name of the office."""
        return str(self._box.currentData())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        use = buttons.addButton(tr("Bruk"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(tr("Avbryt"), QDialogButtonBox.ButtonRole.RejectRole)
        give_tip(use, tr("Lag kartet for kontoret"))
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def ask_office(now: str, parent: QWidget | None) -> str | None:
    """Return the short name of the office she chooses, None when she cancels."""
    dialog = OfficeDialog(now, parent)
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None


def has_declined() -> bool:
    """Return whether she has closed the offer of another office."""
    return bool(QgsSettings().value(DECLINED, False, bool))


def decline() -> None:
    """Remember that she has closed the offer."""
    QgsSettings().setValue(DECLINED, True)
