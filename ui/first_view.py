"""What the map canvas shows: the municipalities, below messages that lie over its upper edge."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from ..gis.project.extent import below, extent_of

MESSAGE = 44
"""Pixels of a message of one line, before it is shown and has a height."""


def zoom_to_map(iface: QgisInterface, municipalities: QgsVectorLayer) -> None:
    """Show the municipalities that the layer shows, with nothing of them under a message."""
    canvas = iface.mapCanvas()
    covered = max(MESSAGE, iface.messageBar().sizeHint().height())
    extent = extent_of(municipalities)
    if not extent.isEmpty():
        canvas.setExtent(below(extent, QgsProject.instance(), canvas.height(), covered))
        canvas.refresh()
