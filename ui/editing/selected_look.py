"""A selected municipality keeps the colour that tells its plan year, and gets an outline.

QGIS fills what is selected with one colour instead of its own, also when that is translucent: what
is seen through it is what lies under the layer.
"""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFeatureRendererGenerator,
    QgsNullSymbolRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from ...gis.look.style import has_our_renderer

LOOK = "planstatus_selected"
OUTLINE_WIDTH, EDGE_WIDTH, EDGE = 0.8, 1.2, QColor("#1a1a1a")
"""Millimetres. Past the outline a dark edge is seen, so that any colour stands out on any band."""


class SelectedLook(QObject):
    """Outlines what is selected in a municipality layer, on the screen and not on paper."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject) -> None:
        """Follow a layer's selection."""
        super().__init__(parent)
        self._layer = layer
        layer.selectionChanged.connect(self._follow)
        self._follow()

    def stop(self) -> None:
        """Leave selections as QGIS alone would draw them."""
        self.blockSignals(True)
        if not sip.isdeleted(self._layer):
            self._layer.removeFeatureRendererGenerator(LOOK)

    def _follow(self, *_: object) -> None:
        if self.signalsBlocked():
            return
        self._layer.removeFeatureRendererGenerator(LOOK)
        if self._layer.selectedFeatureCount():
            self._layer.addFeatureRendererGenerator(SelectedAbove(self._layer))


class SelectedAbove(QgsFeatureRendererGenerator):
    """Draws the selected municipalities once more, above the layer's own drawing of them."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        """Draw a layer's selection."""
        super().__init__()
        self._layer = layer

    def id(self) -> str:
        """Return by what name the layer knows this."""
        return LOOK

    def level(self) -> float:
        """Return the place in the drawing order; the layer's own renderer has 0."""
        return 1

    def createRenderer(self) -> QgsFeatureRenderer:  # noqa: N802  (QGIS's name)
        """Return the layer's own renderer for the selected alone, with outlines."""
        if not has_our_renderer(self._layer):
            return QgsNullSymbolRenderer()
        renderer: QgsCategorizedSymbolRenderer = self._layer.renderer().clone()
        rows = ", ".join(map(str, self._layer.selectedFeatureIds())) or "NULL"
        # By id: «is_selected» would ask for the layer from the thread that draws.
        renderer.setClassAttribute(
            f"CASE WHEN @layout_name IS NULL AND $id IN ({rows})"
            f" THEN ({renderer.classAttribute()}) END"
        )
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategorySymbol(index, self._outlined(category.symbol()))
        return renderer

    def _outlined(self, symbol: QgsSymbol) -> QgsSymbol:
        outlined, project = symbol.clone(), self._layer.project()
        colour = QColor(Qt.GlobalColor.yellow) if project is None else project.selectionColor()
        for pen, width in ((EDGE, EDGE_WIDTH), (colour, OUTLINE_WIDTH)):
            line = QgsSimpleLineSymbolLayer(pen, width)
            line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
            outlined.appendSymbolLayer(line)
        return outlined
