"""While an officer edits: what she saves is put into the working file itself."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...gis.store.backends import store_of
from ...gis.store.store import Store

BETWEEN_TRIES = 250
"""Milliseconds until a map that was being drawn is likely to be done."""


class PutInFile(QObject):
    """Puts what was saved where a copy of the store has it, at once or when readers are done."""

    def __init__(self, layers: Sequence[QgsVectorLayer], parent: QObject) -> None:
        """Follow layers of one store for as long as the parent lives."""
        super().__init__(parent)
        self._layers = list(layers)
        self._store = store_of(layers[0])
        self._soon, self._first = QTimer(self), QTimer(self)
        self._first.setSingleShot(True)
        for timer in (self._soon, self._first):
            timer.timeout.connect(self._put)
        for layer in layers:
            layer.afterRollBack.connect(self._put_first)
            layer.afterCommitChanges.connect(self._put_first)
            layer.afterCommitChanges.connect(self._put)
            layer.afterCommitChanges.connect(self._put_soon)  # GDAL writes a date after it
            layer.dataChanged.connect(self._put_soon)
            layer.repaintRequested.connect(self._let_be_read)

    def stop(self) -> None:
        """Put what there is, and touch the layers no more."""
        self.blockSignals(True)
        self._soon.stop()
        self._first.stop()
        self._store.settle()

    def _put(self, *_: object) -> None:
        if self._store_now().settle():
            self._soon.stop()
        else:
            self._put_soon()

    def _store_now(self) -> Store:
        """Return the store that the layers read now; the last one when they are gone."""
        there = [each for each in self._layers if not sip.isdeleted(each)]
        if there:
            self._store = store_of(there[0])
        return self._store

    def _put_first(self) -> None:
        if not self.signalsBlocked():
            self._first.start(0)

    def _put_soon(self, *_: object) -> None:
        if not self.signalsBlocked():
            self._soon.start(BETWEEN_TRIES)

    def _let_be_read(self, *_: object) -> None:
        # QGIS lets go of the file after what settles, and the panel may be the first to read it.
        if self._first.isActive():
            self._store.let_be_read()
