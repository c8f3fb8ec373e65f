"""Every dialog of ours explains its widgets, beside the mouse and in the status bar.

A new dialog or panel is added to DIALOGS.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from planstatus.ui.band_chart import BandChart
from planstatus.ui.commands import Commands
from planstatus.ui.map_date_dialog import map_date_dialog
from planstatus.ui.options import OptionsPage
from planstatus.ui.panel import StatusPanel

DIALOGS: dict[str, Callable[[QgisInterface], QWidget]] = {
    "Kartdato": lambda _: map_date_dialog(date(2024, 9, 4), None),
    "Innstillinger": lambda _: OptionsPage(),
    "Planstatus": lambda iface: StatusPanel(iface, Commands(iface), None),
}
INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit, QgsFileWidget, BandChart,
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
