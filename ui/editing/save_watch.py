"""What an officer saves in one layer: whether it was refused, and where it went."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...gis.project.refusals import not_the_same_file, why_not_saved
from ...gis.store.backends import store_of
from .saved_meanwhile import SavedMeanwhile


class SaveWatch(QObject):
    """Tells when saving one layer was refused, which QGIS has no signal for."""

    refused = pyqtSignal(str, list)
    """With the explanation, and QGIS's own words for the same."""
    overtaken = pyqtSignal(str, object)
    """When another has saved in the same rows: what to tell, and what writes hers after all."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject) -> None:
        """Watch a layer."""
        super().__init__(parent)
        self._layer = layer
        self._words: list[str] = []
        if not layer.isSpatial():
            SavedMeanwhile(layer, self).found.connect(self.overtaken)
        self._verdict = QTimer(self)
        self._verdict.setSingleShot(True)
        self._verdict.timeout.connect(self._explain)
        layer.beforeCommitChanges.connect(self._begin)
        layer.afterCommitChanges.connect(self._verdict.stop)
        layer.raiseError.connect(self._hear)

    def stop(self) -> None:
        """Touch the layer no more: it is about to be deleted."""
        self.blockSignals(True)
        self._verdict.stop()

    def _begin(self, *_: object) -> None:
        self._words = []
        self._verdict.start()

    def _hear(self, words: str) -> None:
        self._words.append(words)

    def _explain(self) -> None:
        errors = self._layer.commitErrors()
        self.refused.emit(why_not_saved(self._layer, errors), [*self._words, *errors])


class FileWatch(QObject):
    """Tells when what was saved may have gone into a file that has been moved or replaced.

    The system lets QGIS write to the old one.
    """

    changed = pyqtSignal(str)
    """With what to do when another file, or none, is where it was saved."""

    def __init__(self, layer: QgsVectorLayer, parent: QObject) -> None:
        """Watch the file of a layer."""
        super().__init__(parent)
        self._layer = layer
        self._remember()
        layer.editingStarted.connect(self._remember)
        layer.afterCommitChanges.connect(self._check)

    def _remember(self) -> None:
        self._identity = store_of(self._layer).identity()

    def _check(self) -> None:
        before = self._identity
        self._remember()
        if self._identity is None or self._identity != before:
            self.changed.emit(not_the_same_file(store_of(self._layer).place))


def pending_rows(table: QgsVectorLayer) -> int:
    """Return how many rows of a table have edits that are not saved."""
    buffer = table.editBuffer()
    if buffer is None:
        return 0
    changed: Sequence[int] = [
        *buffer.changedAttributeValues(), *buffer.addedFeatures(), *buffer.deletedFeatureIds()
    ]  # fmt: skip
    return len(set(changed))
