"""The field of the bands' colours on the options page."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.gui import QgsColorButton
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ...core.plans.bands import CURRENT, MISSING, OLDER, PREVIOUS
from ...core.texts.language import tr
from ...gis.look.style import style_colours
from ..messages import give_tip
from .hatch_button import HatchButton
from .option_fields import Field


def colours(label: str, tip: str) -> Field:
    """Return a field for the bands' colours by key, with only those that differ from the style."""
    names = {
        OLDER: tr("Eldre enn forrige periode"),
        PREVIOUS: tr("Forrige periode"),
        CURRENT: tr("Inneværende periode"),
        MISSING: tr("Mangler planår (skravur)"),
    }
    style = style_colours()
    buttons = {key: _colour_button(key, name, style[key]) for key, name in names.items()}
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    for row, (key, name) in enumerate(names.items()):
        give_tip(buttons[key], tip)
        grid.addWidget(buttons[key], row, 0)
        grid.addWidget(QLabel(name), row, 1)

    def show(chosen: Mapping[str, str]) -> None:
        for key, button in buttons.items():
            button.setColor(QColor(chosen.get(key, style[key])))

    def read() -> dict[str, str]:
        shown = {key: button.color().name() for key, button in buttons.items()}
        return {key: colour for key, colour in shown.items() if colour != style[key]}

    return Field(label, widget, [each.colorChanged for each in buttons.values()], show, read)


def _colour_button(key: str, name: str, of_style: str) -> QgsColorButton:
    button = HatchButton(key, of_style) if key == MISSING else QgsColorButton()
    button.setColorDialogTitle(name)
    button.setAccessibleName(name)
    button.setDefaultColor(QColor(of_style))
    button.setMinimumHeight(button.sizeHint().height())
    return button
