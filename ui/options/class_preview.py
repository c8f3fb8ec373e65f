"""The classes as they will be on the map: swatches with their years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ...core.plans.bands import BAND_KEYS, MISSING, Band
from ...core.texts.language import tr
from ...gis.look.style import symbols_in

SWATCH = QSize(32, 18)
ON_A_LINE = 2
"""All four would make the page wider than its window."""


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
