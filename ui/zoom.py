"""Bringing what is selected in a layer into view."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface

MARGIN = 1.4
"""Map around what is zoomed to, for its neighbours' names to be in view."""


def zoom_to_selected(iface: QgisInterface, layer: QgsVectorLayer) -> None:
    """Show what is selected, with some of the map around it; nothing where nothing is."""
    if not layer.selectedFeatureCount():
        return
    canvas = iface.mapCanvas()
    box = layer.boundingBoxOfSelected()
    extent = canvas.mapSettings().layerExtentToOutputExtent(layer, box)
    extent.scale(MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()
