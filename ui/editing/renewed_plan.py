"""A plan renewed by a later year that is typed: what was told of the plan before goes with it.

It is done within the edit that changes the year, so that both are undone as one.
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.schema import ADOPTED, OF_THE_OLD_PLAN, YEAR
from ...gis.project.refusals import is_accepted
from ...gis.project.roles import maps_in
from ...gis.project.status_rows import year_in
from .form_refresh import refresh_forms

# Not the day: maps of an earlier date read it as that of the plan before, which the history written
# by the database has the year of only. Reports do not tell of a day beside another year.
_GOES = tuple(name for name in OF_THE_OLD_PLAN if name != ADOPTED)


class RenewedPlan(QObject):
    """Follows one plan table; what has been changed since it was saved is told of the new plan."""

    def __init__(
        self, municipalities: QgsVectorLayer, table: QgsVectorLayer, parent: QObject
    ) -> None:
        """Follow a table that is joined to the municipalities, for as long as the parent lives."""
        super().__init__(parent)
        self._municipalities = municipalities
        self._table = table
        self._emptied: set[tuple[int, int]] = set()
        self._forms_soon = QTimer(self)
        self._forms_soon.setSingleShot(True)
        self._forms_soon.timeout.connect(self._refresh_forms)
        table.attributeValueChanged.connect(self._follow)
        table.afterCommitChanges.connect(self._forget)
        table.afterRollBack.connect(self._forget)

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        self.blockSignals(True)
        self._forms_soon.stop()

    def _follow(self, row: int, field: int, value: object) -> None:
        is_year = self._table.fields().at(field).name() == YEAR and is_accepted(value)
        if self.signalsBlocked() or not is_year or not self._is_being_edited():
            return
        saved = next(self._table.dataProvider().getFeatures(QgsFeatureRequest(row)), None)
        before = year_in(saved[YEAR]) if saved else None
        if saved is None or before is None:
            return
        if (year_in(value) or 0) > before:
            self._empty(row, saved)
        else:
            self._give_back(row, saved)

    def _is_being_edited(self) -> bool:
        """Return whether this is an edit, not one that is undone or done again.

        A stack can undo nothing while a command is open on it.
        """
        layers = {self._table, self._municipalities, *maps_in(self._table.project()).values()}
        return any(e.isEditCommandActive() and not e.undoStack().canUndo() for e in layers)

    def _empty(self, row: int, saved: QgsFeature) -> None:
        now = self._table.getFeature(row)
        for index in self._columns():
            if saved[index] != NULL and now[index] == saved[index]:
                self._emptied.add((row, index))
                self._change(row, index, NULL)

    def _give_back(self, row: int, saved: QgsFeature) -> None:
        """Let the plan be told of again when its year was not a later one after all."""
        now = self._table.getFeature(row)
        for index in self._columns():
            if (row, index) in self._emptied and now[index] == NULL:
                self._emptied.discard((row, index))
                self._change(row, index, saved[index])

    def _change(self, row: int, index: int, value: object) -> None:
        self._table.changeAttributeValue(row, index, value)
        self._forms_soon.start(0)

    def _columns(self) -> Iterator[int]:
        found = map(self._table.fields().indexOf, _GOES)
        return (index for index in found if index >= 0)

    def _refresh_forms(self) -> None:
        refresh_forms((self._municipalities, self._table))

    def _forget(self) -> None:
        self._emptied.clear()
