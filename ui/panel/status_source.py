"""What the panel shows, as it stands in the layers: read in slices, and followed edit by edit."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.municipalities.register import read_register
from ...gis.look.style import PLAN_YEAR
from ...gis.project.layers import KEY
from ...gis.project.status_rows import COLUMNS, DETAILS, Snapshot, read_status
from ...gis.resources import REGISTER

PAUSE = 2
"""Milliseconds between two slices, for the window to take clicks and keys."""


class StatusSource(QObject):
    """Follows one municipality layer and its plan-year table for as long as both are there."""

    progressed = pyqtSignal(int)
    filled = pyqtSignal(object)
    """With the `Snapshot`, when everything has been read."""
    years_changed = pyqtSignal()
    """The snapshot has other years or details: once for all the edits of one event."""
    pending_changed = pyqtSignal()
    selection_changed = pyqtSignal()
    restyled = pyqtSignal()
    gone = pyqtSignal()

    def __init__(
        self,
        municipalities: QgsVectorLayer,
        plan_years: QgsVectorLayer,
        parent: QObject,
    ) -> None:
        """Connect the layers; nothing is read until `watch`."""
        super().__init__(parent)
        self.municipalities = municipalities
        self.plan_years = plan_years
        self._register = read_register(REGISTER)
        self._snapshot = Snapshot()
        self._draft = Snapshot()
        self._reading: Iterator[int] = iter(())
        self._watched = False
        self._stale = True
        self._changed: dict[tuple[str, str], object] = {}
        self._slices = QTimer(self)
        self._slices.setInterval(PAUSE)
        self._slices.timeout.connect(self._read_slice)
        self._edits = QTimer(self)
        self._edits.setSingleShot(True)
        self._edits.timeout.connect(self._tell_edits)
        self._connect()

    def watch(self, watched: bool) -> None:
        """Read when someone looks, and not before."""
        self._watched = watched
        if watched and self._stale:
            self.read()
        elif not watched:
            self._slices.stop()

    def read(self) -> None:
        """Read both tables from the beginning, now or when someone looks."""
        self._stale = True
        if self._watched:
            self._draft = Snapshot()
            self._reading = read_status(
                self.municipalities, self.plan_years, self._register, self._draft
            )
            self._slices.start()

    def stop(self) -> None:
        """Touch the layers no more: they are about to be deleted."""
        self.blockSignals(True)
        self._slices.stop()
        self._edits.stop()
        self._watched = False
        self._reading = iter(())

    def _connect(self) -> None:
        self.plan_years.attributeValueChanged.connect(self._follow_plan_year)
        self.municipalities.attributeValueChanged.connect(self._follow_municipality)
        self.municipalities.subsetStringChanged.connect(self.read)
        self.municipalities.selectionChanged.connect(self.selection_changed)
        self.municipalities.rendererChanged.connect(self.restyled)
        self.municipalities.styleChanged.connect(self.restyled)
        self.plan_years.undoStack().indexChanged.connect(self._tell_pending)
        self.plan_years.layerModified.connect(self._tell_pending)
        for layer in (self.plan_years, self.municipalities):
            for signal in (
                layer.featureAdded, layer.featureDeleted, layer.afterRollBack,
                layer.afterCommitChanges, layer.dataChanged,
            ):  # fmt: skip
                signal.connect(self._follow_rows)
            layer.willBeDeleted.connect(self.gone)

    def _read_slice(self) -> None:
        count = next(self._reading, None)
        if count is not None:
            self.progressed.emit(count)
            return
        self._slices.stop()
        self._stale = False
        self._snapshot = self._draft
        self.filled.emit(self._snapshot)

    def _follow_plan_year(self, feature_id: int, field: int, value: object) -> None:
        column = self.plan_years.fields().at(field).name()
        if column not in (KEY, PLAN_YEAR, *DETAILS):
            return
        number = self._snapshot.numbers.get(feature_id)
        if column != KEY and number is not None:
            self._changed[number, column] = value
            self._edits.start()
        if column == KEY or number is None or self._slices.isActive():
            self.read()

    def _follow_municipality(self, _feature_id: int, field: int, _value: object) -> None:
        if self.municipalities.fields().at(field).name() in COLUMNS:
            self.read()

    def _follow_rows(self, *_: object) -> None:
        self.read()
        self._tell_pending()

    def _tell_edits(self) -> None:
        for (number, column), value in self._changed.items():
            self._snapshot.set_value(number, column, value)
        self._changed.clear()
        self.years_changed.emit()

    def _tell_pending(self, *_: object) -> None:
        self.pending_changed.emit()
