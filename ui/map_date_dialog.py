"""The dialog behind «Kartdato…»."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..core.language import tr
from .messages import interface_locale


def ask_map_date(current: date | None, parent: QWidget | None) -> date | None:
    """Let the officer choose the date on the stamp; None when she cancels."""
    dialog = uic.loadUi(str(Path(__file__).with_name("map_date_dialog.ui")), QDialog(parent))
    dialog.setWindowTitle(tr("Kartdato"))
    dialog.explanation.setText(
        tr("Datoen i stempelet «Kart produsert». Båndene følger kommunestyreperioden på datoen.")
    )
    dialog.date.setLocale(interface_locale())
    dialog.date.setDisplayFormat(tr("d. MMMM yyyy"))
    day = current or date.today()
    dialog.date.setDate(QDate(day.year, day.month, day.day))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = dialog.date.date()
    return date(chosen.year(), chosen.month(), chosen.day())
