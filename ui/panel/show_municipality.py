"""Bringing a municipality into view: selected, in the middle of the map, and in the panel."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDockWidget

from ...core.schema import NAME
from ...gis.project.layers import MUNICIPALITIES, find_layer

PANEL = "planstatus_panel"


def show_municipality(iface: QgisInterface, name: str) -> None:
    """Select the municipality with a name and zoom to it; nothing where none has it."""
    layer = find_layer(QgsProject.instance(), MUNICIPALITIES)
    if layer is None or not layer.isValid():
        return
    layer.selectByExpression(QgsExpression.createFieldEqualityExpression(NAME, name))
    if not layer.selectedFeatureCount():
        return
    panel = iface.mainWindow().findChild(QDockWidget, PANEL)
    if panel is not None:
        panel.show()  # the list follows what is selected
        panel.raise_()
    iface.mapCanvas().zoomToSelected(layer)
