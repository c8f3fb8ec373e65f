"""Every municipality has one row in each of the two tables, also when an officer pastes."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..gis.refusals import not_added, rows_too_many, taken_off_map

BETWEEN_TRIES = 100
"""Milliseconds until QGIS is likely to be done with what it is doing."""


class RowGuard(QObject):
    """Takes back rows too many, and tells of municipalities that are deleted from the map."""

    taken_back = pyqtSignal(str)
    """With the explanation."""
    taken_off = pyqtSignal(list)
    """With the names of all municipalities whose deletion is not saved, when they change."""

    def __init__(
        self, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, parent: QObject
    ) -> None:
        """Guard the two tables; the guard goes with its parent."""
        super().__init__(parent)
        self._municipalities = municipalities
        self._plan_years = plan_years
        self._taken_off: list[str] = []
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.timeout.connect(self._look)
        for layer in (municipalities, plan_years):
            layer.featureAdded.connect(self._something_changed)
        municipalities.featureDeleted.connect(self._something_changed)
        municipalities.afterRollBack.connect(self._something_changed)
        municipalities.afterCommitChanges.connect(self._something_changed)

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        self.blockSignals(True)
        self._look_soon.stop()

    def _something_changed(self, *_: object) -> None:
        if not self.signalsBlocked():
            self._look_soon.start(0)

    def _look(self) -> None:
        layers = (self._municipalities, self._plan_years)
        if any(layer.isEditCommandActive() for layer in layers):
            self._look_soon.start(BETWEEN_TRIES)
            return
        # What is pasted on the map gets rows in the table too: one undo, one explanation.
        for layer in layers:
            rows = rows_too_many(layer)
            if rows:
                self._take_back(layer)
                self.taken_back.emit(not_added(layer, rows))
                break
        self._tell_taken_off()

    def _take_back(self, layer: QgsVectorLayer) -> None:
        """Undo what added the rows; where that was something else, delete them."""
        self._municipalities.undoStack().undo()
        left = [row.id() for row in rows_too_many(layer)]
        if left:
            self._municipalities.undoStack().redo()
            layer.deleteFeatures(left)

    def _tell_taken_off(self) -> None:
        names = taken_off_map(self._municipalities)
        if names != self._taken_off:
            self._taken_off = names
            self.taken_off.emit(names)
