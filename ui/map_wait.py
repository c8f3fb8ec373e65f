"""Keeping the map and the plugin from reading the same table at the same time."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas

from ..gis.layers import MUNICIPALITIES, find_layer


def let_map_finish(canvas: QgsMapCanvas, project: QgsProject) -> None:
    """Wait for the map, so that two do not read at once a table that is in a transaction.

    On QGIS 3.22 they would take rows from each other.
    """
    layer = find_layer(project, MUNICIPALITIES)
    if layer is not None and layer.isValid() and layer.dataProvider().transaction():
        canvas.waitWhileRendering()
