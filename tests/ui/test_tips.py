"""Every dialog of ours explains its widgets, beside the mouse and in the status bar.

A new dialog or panel is added to DIALOGS.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from planstatus.core.bands import bands_for
from planstatus.core.deviations import NOT_USED, Deviation
from planstatus.core.table_choice import SHEET, Candidate, UnclearTableError
from planstatus.gis.plan_year_intake import Change, PlanYearIntake
from planstatus.gis.shown import EVERYTHING, Choice
from planstatus.ui.band_chart import BandChart
from planstatus.ui.commands import Commands
from planstatus.ui.deviations_dialog import DeviationsDialog
from planstatus.ui.export_dialog import ExportDialog
from planstatus.ui.intake_dialog import IntakeDialog
from planstatus.ui.map_date_dialog import map_date_dialog
from planstatus.ui.options import OptionsPage
from planstatus.ui.panel import StatusPanel
from planstatus.ui.table_choice_dialog import TableChoiceDialog

CANDIDATES = (Candidate("Planer 2023", ("5501", "5503")), Candidate("Planer 2024", ("5501",)))
CHANGE = Change("5501", "Tromsø", 2020, 2023, {"planaar": 2023})
INTAKE = PlanYearIntake(Path("planstatus.gpkg"), (CHANGE,), (), (), {}, {}, {"5501": 2})
ROW = Deviation("fil.csv", 2, "Kommune", "Narnia", NOT_USED, "ukjent")
UNCLEAR = UnclearTableError("Flere ark", SHEET, CANDIDATES)
DAY, ALL = date(2024, 9, 4), Choice("Hele området", EVERYTHING, "")
DIALOGS: dict[str, Callable[[QgisInterface], QWidget]] = {
    "Kartdato": lambda _: map_date_dialog("2024-09-04", bands_for, None),
    "Eksporter kart": lambda _: ExportDialog(DAY, (ALL,), EVERYTHING, None),
    "Innstillinger": lambda _: OptionsPage(),
    "Les inn": lambda _: IntakeDialog("fra Kari.csv", INTAKE, None),
    "Rader å sjekke": lambda _: DeviationsDialog("fil.csv", (ROW,), print, None),
    "Hvilket ark": lambda _: TableChoiceDialog("fil.xlsx", UNCLEAR, None),
    "Planstatus": lambda iface: StatusPanel(iface, Commands(iface), None),
}
INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit, QgsFileWidget, BandChart,
    QCalendarWidget,
)  # fmt: skip


def without_tips(window: QWidget) -> list[str]:
    """Return the widgets she can use that have no tip of both kinds, parts of others left out."""
    return [
        widget.objectName() or f"{type(widget).__name__} {getattr(widget, 'text', str)()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not isinstance(widget, QScrollBar)
        and not _is_part_of_another(widget, window)
        and not (widget.toolTip() and widget.statusTip())
    ]


def _is_part_of_another(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        of_qgis = parent.metaObject().className().startswith("Qgs")
        if isinstance(parent, INTERACTIVE) or (of_qgis and not isinstance(parent, QScrollArea)):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", DIALOGS)
def test_every_widget_has_a_tool_tip_and_a_status_tip(name: str, qgis_iface: QgisInterface) -> None:
    window = DIALOGS[name](qgis_iface)
    assert window.findChildren(QWidget)
    assert without_tips(window) == []
