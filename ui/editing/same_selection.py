"""What is selected in one map is selected in all: they show the same municipalities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


class SameSelection(QObject):
    """Keeps the selections of the municipality layers of a project alike."""

    def __init__(self, layers: Sequence[QgsVectorLayer], parent: QObject) -> None:
        """Follow the layers; the first is what the others begin with."""
        super().__init__(parent)
        self._layers = layers
        for layer in layers:
            layer.selectionChanged.connect(self._follow_sender)
        if layers:
            self._follow(layers[0])

    def stop(self) -> None:
        """Let each layer have its own from now on."""
        self.blockSignals(True)

    def _follow_sender(self, *_: object) -> None:
        changed: Any = self.sender()
        if not self.signalsBlocked():
            self._follow(changed)

    def _follow(self, layer: QgsVectorLayer) -> None:
        wanted = layer.selectedFeatureIds()
        for other in self._layers:
            if not sip.isdeleted(other) and {*other.selectedFeatureIds()} != {*wanted}:
                other.selectByIds(wanted)
