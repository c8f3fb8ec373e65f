"""What the panel shows, as it stands in the layers, and followed edit by edit."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.municipalities.register import read_register
from ...gis.project.listed import Listed
from ...gis.project.status_rows import (
    COLUMNS,
    Snapshot,
    known_samples,
    read_plans,
    read_rows,
)
from ...gis.resources import REGISTER


class StatusSource(QObject):
    """Follows the municipalities, a plan table and its map for as long as all are there."""

    filled = pyqtSignal(object)
    """With the `Snapshot`, when the municipalities have been read."""
    years_changed = pyqtSignal()
    """The snapshot has other plans: once for all the edits of one event."""
    pending_changed = pyqtSignal()
    selection_changed = pyqtSignal()
    restyled = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, listed: Listed, parent: QObject) -> None:
        """Connect the layers; nothing is read until `watch`."""
        super().__init__(parent)
        self.listed = listed
        self._register = read_register(REGISTER)
        self._snapshot = Snapshot()
        self._watched = False
        self._rows_stale = self._plans_stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read_what_is_stale)
        self._connect()

    def watch(self, watched: bool) -> None:
        """Read when someone looks, and not before."""
        self._watched = watched
        if watched and self._plans_stale:
            self._read_what_is_stale()

    def read(self, *_: object) -> None:
        """Read all from the beginning, when this event is over or when someone looks."""
        self._rows_stale = True
        self._read_plans()

    def stop(self) -> None:
        """Touch the layers no more: they are about to be deleted."""
        self.blockSignals(True)
        self._soon.stop()
        self._watched = False

    def _connect(self) -> None:
        municipalities, plan_years = self.listed.municipalities, self.listed.plan_years
        plan_years.attributeValueChanged.connect(self._read_plans)
        municipalities.attributeValueChanged.connect(self._follow_municipality)
        municipalities.subsetStringChanged.connect(self.read)
        municipalities.selectionChanged.connect(self.selection_changed)
        self.listed.map.rendererChanged.connect(self.restyled)
        self.listed.map.styleChanged.connect(self.restyled)
        for table in self.listed.tables:
            table.undoStack().indexChanged.connect(self._tell_pending)
            table.layerModified.connect(self._tell_pending)
            table.afterCommitChanges.connect(self._tell_pending)
        for layer in (plan_years, municipalities):
            for signal in (
                layer.featureAdded, layer.featureDeleted, layer.afterRollBack,
                layer.afterCommitChanges, layer.dataChanged,
            ):  # fmt: skip
                signal.connect(self._follow_rows)
        for layer in {*self.listed.layers}:
            layer.willBeDeleted.connect(self.gone)

    def _read_plans(self, *_: object) -> None:
        self._plans_stale = True
        if self._watched:
            self._soon.start()

    def _read_what_is_stale(self) -> None:
        if not self._watched:
            return
        listed, was_all = self.listed, self._rows_stale
        if was_all:
            rows = read_rows(listed.municipalities, self._register)
            self._snapshot = Snapshot(rows, samples=known_samples(listed.plan_years))
        self._snapshot.plans = read_plans(listed.plan_years)
        self._rows_stale = self._plans_stale = False
        if was_all:
            self.filled.emit(self._snapshot)
        else:
            self.years_changed.emit()

    def _follow_municipality(self, _feature_id: int, field: int, _value: object) -> None:
        if self.listed.municipalities.fields().at(field).name() in COLUMNS:
            self.read()

    def _follow_rows(self, *_: object) -> None:
        self.read()
        self._tell_pending()

    def _tell_pending(self, *_: object) -> None:
        self.pending_changed.emit()
