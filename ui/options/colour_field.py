"""The field of the bands' colours on the options page, and how the classes then look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsSymbolLayerUtils
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QMargins, QSize
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QStyle, QStyleOptionToolButton, QWidget

from ...core.plans.bands import BAND_KEYS, CURRENT, MISSING, OLDER, PREVIOUS, Band
from ...core.texts.language import tr
from ...gis.look.style import style_colours, style_symbol, symbols_in
from ..boxes import give_tip
from ..panel.band_chart import fill_with
from .option_fields import Field

EDGE = QMargins(5, 3, 5, 3)
"""Pixels: the frame that QGIS leaves around the colour of a button."""
SWATCH = QSize(32, 18)
ON_A_LINE = 2
"""All four would make the page wider than its window."""


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


class ClassPreview(QWidget):
    """Shows colours and years while they are chosen; the last one is hatched, as on the map."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._pairs = {key: (QLabel(), QLabel()) for key in (*BAND_KEYS, MISSING)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2 * ON_A_LINE, 1)
        for place, (swatch, words) in enumerate(self._pairs.values()):
            line, column = divmod(place, ON_A_LINE)
            grid.addWidget(swatch, line, 2 * column)
            grid.addWidget(words, line, 2 * column + 1)

    def show_classes(self, bands: Sequence[Band], colours: Mapping[str, str]) -> None:
        """Show these bands, none when they cannot be used, in the colours of the settings."""
        words = {band.key: band.label for band in bands} | {MISSING: tr("Mangler planår")}
        symbols = symbols_in(colours)
        for key, (swatch, label) in self._pairs.items():
            swatch.setPixmap(QgsSymbolLayerUtils.symbolPreviewPixmap(symbols[key], SWATCH))
            label.setText(words.get(key, "–"))
        self.setAccessibleName(", ".join(label.text() for _, label in self._pairs.values()))
