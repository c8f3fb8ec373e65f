"""Every dialog of ours explains its widgets, beside the mouse and in the status bar.

A new dialog or panel is added to DIALOGS.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from planstatus.ui.map_date_dialog import map_date_dialog

DIALOGS: dict[str, Callable[[], QWidget]] = {
    "Kartdato": lambda: map_date_dialog(date(2024, 9, 4), None),
}
INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit,
)  # fmt: skip


def without_tips(window: QWidget) -> list[str]:
    """Return the widgets she can use that have no tip of both kinds, parts of others left out."""
    return [
        widget.objectName() or f"{type(widget).__name__} {getattr(widget, 'text', str)()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not _is_part_of_another(widget, window)
        and not (widget.toolTip() and widget.statusTip())
    ]


def _is_part_of_another(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, INTERACTIVE) or parent.metaObject().className().startswith("Qgs"):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", DIALOGS)
def test_every_widget_has_a_tool_tip_and_a_status_tip(name: str) -> None:
    window = DIALOGS[name]()
    assert window.findChildren(QWidget)
    assert without_tips(window) == []
