"""Whatever an edit does, municipalities stay as they are, each with one row in the two tables."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...gis.project.accidents import Accidents, accidents_in, not_done
from ...gis.project.refusals import not_added, rows_too_many
from ...gis.project.tie import cancel_but_plan_years

BETWEEN_TRIES = 100
"""Milliseconds until QGIS is likely to be done with what it is doing."""


class RowGuard(QObject):
    """Takes back what is done to municipalities while plan years are edited, and rows too many."""

    taken_back = pyqtSignal(str)
    """With the explanation."""

    def __init__(
        self, municipalities: QgsVectorLayer, tables: Sequence[QgsVectorLayer], parent: QObject
    ) -> None:
        """Guard municipalities and plan tables; the guard goes with its parent."""
        super().__init__(parent)
        self._municipalities = municipalities
        self._tables = tables
        self._acting = False
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.timeout.connect(self._look)
        for table in tables:
            table.featureAdded.connect(self._something_changed)
        for changed in (
            municipalities.featureAdded,
            municipalities.featureDeleted,
            municipalities.geometryChanged,
            municipalities.attributeValueChanged,
            municipalities.updatedFields,
        ):
            changed.connect(self._something_changed)
        municipalities.beforeCommitChanges.connect(self._look_before_saving)

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        self.blockSignals(True)
        self._look_soon.stop()

    def _something_changed(self, *_: object) -> None:
        if not (self.signalsBlocked() or self._acting):
            self._look_soon.start(0)

    def _look_before_saving(self, *_: object) -> None:
        """Let nothing that was done a moment ago be saved."""
        if self._look_soon.isActive():
            self._look_soon.stop()
            self._take_back()

    def _look(self) -> None:
        layers = (self._municipalities, *self._tables)
        if any(layer.isEditCommandActive() for layer in layers):
            self._look_soon.start(BETWEEN_TRIES)
        else:
            self._take_back()

    def _take_back(self) -> None:
        accidents, rows = self._wrong()
        if not (accidents or rows):
            return
        # What is pasted on the map gets rows in the table too: one undo, one explanation.
        if accidents:
            text = not_done(self._municipalities, accidents)
        else:
            table = next(filter(rows_too_many, self._tables))
            text = not_added(table, rows_too_many(table))
        self._acting = True
        self._undo_what_is_wrong()
        if accidents.columns:
            # QGIS remembers a new name that is undone, and cannot save the old one over itself.
            cancel_but_plan_years(self._tables[0])
        for table in self._tables:
            table.deleteFeatures([row.id() for row in rows_too_many(table)])
        self._municipalities.selectByIds(
            list(accidents.deleted), QgsVectorLayer.SelectBehavior.AddToSelection
        )
        self._acting = False
        self.taken_back.emit(text)

    def _wrong(self) -> tuple[Accidents, tuple[tuple[str, int], ...]]:
        rows = [(table.id(), row.id()) for table in self._tables for row in rows_too_many(table)]
        return accidents_in(self._municipalities), tuple(rows)

    def _undo_what_is_wrong(self) -> None:
        """Undo until all is right; what had no part in it is done again, the rest forgotten."""
        stack, undone = self._municipalities.undoStack(), 0
        while any(before := self._wrong()) and stack.canUndo():
            stack.undo()
            undone += 1
            stack.command(stack.index()).setObsolete(self._wrong() != before)
        for _ in range(undone):
            stack.redo()  # forgets one that is obsolete
