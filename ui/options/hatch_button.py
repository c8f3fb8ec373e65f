"""A colour button for the class that the map draws with a hatch."""

from __future__ import annotations

from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QMargins
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionToolButton

from ...gis.look.style import style_symbol
from ..panel.band_chart import fill_with

EDGE = QMargins(5, 3, 5, 3)
"""Pixels: the frame that QGIS leaves around the colour of a button."""


class HatchButton(QgsColorButton):
    """Shows the chosen colour as the lines of a hatch, and not as an area."""

    def __init__(self, band: str, colour: str) -> None:
        """Show the symbol of a band, with the style's colour until she chooses another."""
        super().__init__()
        self._band = band
        self._symbol = style_symbol(band, colour)
        self.colorChanged.connect(self._follow)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the hatch over the plain colour."""
        super().paintEvent(event)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        area = self.style().subControlRect(
            QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButton, self
        )
        painter = QPainter(self)
        fill_with(painter, area.marginsRemoved(EDGE), self._symbol)
        painter.end()

    def _follow(self, colour: QColor) -> None:
        self._symbol = style_symbol(self._band, colour.name())
        self.update()
