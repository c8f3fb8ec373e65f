"""The dialog behind «Kartdato…»."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ..core.language import tr
from .messages import give_tip, interface_locale


def ask_map_date(current: date | None, parent: QWidget | None) -> date | None:
    """Let the officer choose the date on the stamp; None when she cancels."""
    dialog = map_date_dialog(current or date.today(), parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = dialog.date.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def map_date_dialog(day: date, parent: QWidget | None) -> Any:  # what the file adds to QDialog
    """Return the dialog, showing a day."""
    dialog = uic.loadUi(str(Path(__file__).with_name("map_date_dialog.ui")), QDialog(parent))
    dialog.setWindowTitle(tr("Kartdato"))
    dialog.explanation.setText(
        tr("Datoen i stempelet «Kart produsert». Båndene følger kommunestyreperioden på datoen.")
    )
    dialog.date.setLocale(interface_locale())
    dialog.date.setDisplayFormat(tr("d. MMMM yyyy"))
    dialog.date.setDate(QDate(day.year, day.month, day.day))
    give_tip(dialog.date, tr("Skriv datoen, eller velg den i kalenderen"))
    buttons = QDialogButtonBox.StandardButton
    give_tip(dialog.buttons.button(buttons.Ok), tr("Oppdater kartet med denne datoen"))
    give_tip(dialog.buttons.button(buttons.Cancel), tr("Lukk uten å gjøre noe"))
    return dialog
