"""Undo and redo that pass by what is no year, such as the first figure that was typed of one."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.schema import YEAR
from ...gis.project.refusals import is_accepted


class PassBy(QObject):
    """Follows one plan table: a form in the attribute table hands on every key that is pressed."""

    def __init__(
        self, municipalities: QgsVectorLayer, table: QgsVectorLayer, parent: QObject
    ) -> None:
        """Undo and redo on the municipalities' stack, which those of all tables are tied to."""
        super().__init__(parent)
        self._table = table
        self._passed: set[int] = set()
        self._index, self._is_odd = table.undoStack().index(), False
        self._undo_soon, self._redo_soon = QTimer(self), QTimer(self)
        self._undo_soon.timeout.connect(municipalities.undoStack().undo)
        self._redo_soon.timeout.connect(municipalities.undoStack().redo)
        for timer in (self._undo_soon, self._redo_soon):
            timer.setSingleShot(True)
        table.attributeValueChanged.connect(self._look_at)
        table.undoStack().indexChanged.connect(self._pass_by)

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        self.blockSignals(True)
        self._undo_soon.stop()
        self._redo_soon.stop()

    def _look_at(self, _feature_id: int, field: int, value: object) -> None:
        if self._table.fields().at(field).name() == YEAR:
            self._is_odd = not is_accepted(value)

    def _pass_by(self, index: int) -> None:
        is_odd, self._is_odd = self._is_odd, False
        before, self._index = self._index, index
        if self.signalsBlocked() or not is_odd or not index:
            return
        if index < before:
            self._passed.add(index)
            self._undo_soon.start(0)
        elif index in self._passed and self._table.undoStack().canRedo():
            self._redo_soon.start(0)
