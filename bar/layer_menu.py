"""The commands in the menu that a right click on one of the plugin's layers opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction

from ..core.plans.plan_types import SAMFUNNSDEL
from ..core.schema import MUNICIPALITIES

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

ROLE, ROLES = "planstatus/role", (MUNICIPALITIES, SAMFUNNSDEL.table)
"""How the layers are known (`gis/project/layers.py`), which is not loaded before it is needed."""


class LayerMenu:
    """Gives the actions to the layers of each project that is opened."""

    def __init__(self, iface: QgisInterface, title: str, actions: Sequence[QAction]) -> None:
        """Follow the layers of the window until it is removed."""
        self._iface = iface
        self._actions = actions
        of_vectors = QgsVectorLayer("None", "", "memory").type()
        for action in actions:
            iface.addCustomActionForLayerType(action, title, of_vectors, False)
        project = QgsProject.instance()
        project.layersAdded.connect(self._give)
        self._give(project.mapLayers().values())

    def remove(self) -> None:
        """Take the actions out of every layer's menu."""
        QgsProject.instance().layersAdded.disconnect(self._give)
        for action in self._actions:
            self._iface.removeCustomActionForLayerType(action)

    def _give(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if layer.customProperty(ROLE) in ROLES:
                for action in self._actions:
                    self._iface.addCustomActionForLayer(action, layer)
