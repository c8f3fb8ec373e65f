"""No markers on the corners of borders that are not to be moved, while plan years are edited."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer, QgsMapSettings, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject


class VertexMarkers(QObject):
    """Leaves QGIS's markers out of a canvas while nothing but plan years can be edited on it.

    QGIS draws them on every layer that is open for editing, or on none: its setting for them is the
    officer's, and that of the canvas is for the whole map. So a layer of her own gets them back.
    """

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, ours: QgsVectorLayer, parent: QObject
    ) -> None:
        """Follow what is edited in a project whose municipality layer is ours."""
        super().__init__(parent)
        self._canvas, self._project, self._ours = canvas, project, ours
        self._left_out = False
        self._follow(project.mapLayers().values())
        project.layersAdded.connect(self._follow)
        project.layersRemoved.connect(self._settle)
        self._settle()

    def stop(self) -> None:
        """Leave the canvas as QGIS alone would have it."""
        if not self.signalsBlocked():
            self.blockSignals(True)
            self._show(True)

    def _follow(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                layer.editingStarted.connect(self._settle)
                layer.editingStopped.connect(self._settle)

    def _settle(self, *_: object) -> None:
        if not self.signalsBlocked():
            self._show(self._others_are_edited() or not self._ours.isEditable())

    def _others_are_edited(self) -> bool:
        return any(
            isinstance(layer, QgsVectorLayer) and layer.isSpatial() and layer.isEditable()
            for layer in self._project.mapLayers().values()
            if layer is not self._ours
        )

    def _show(self, shown: bool) -> None:
        """Show markers again only where they were left out here."""
        if shown != self._left_out:
            return
        self._left_out = not shown
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setFlag(QgsMapSettings.Flag.DrawEditingInfo, shown)
        self._canvas.setMapSettingsFlags(settings.flags())
