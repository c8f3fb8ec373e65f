"""Dates of cooperation as people write them: the normalised ones beside them follow at saving."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import NULL, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QObject, Qt

from ...core.cooperation.columns import Table
from ...core.cooperation.known_dates import read_known_date
from ..store.backends import store_of


def follow_dates(layer: QgsVectorLayer, table: Table[Any]) -> None:
    """Let the derived columns of a layer follow the texts they are derived from, once."""
    if not any(isinstance(child, _DatesFollow) for child in layer.children()):
        _DatesFollow(layer, table)


class _DatesFollow(QObject):
    """Writes what the texts say before a layer is saved; goes with the layer."""

    def __init__(self, layer: QgsVectorLayer, table: Table[Any]) -> None:
        super().__init__(layer)
        self._layer = layer
        self._dates = [
            tuple(column.name for column in kept.columns)
            for kept in table.kept.values()
            if any(column.derived for column in kept.columns)
        ]
        layer.beforeCommitChanges.connect(self._follow)
        layer.afterCommitChanges.connect(self._settle)

    def _follow(self, *_: object) -> None:
        buffer = self._layer.editBuffer()
        if buffer is None:
            return
        added = list(buffer.addedFeatures())
        changed = {number: {*values} for number, values in buffer.changedAttributeValues().items()}
        for columns in self._dates:
            place = self._layer.fields().indexOf(columns[0])
            for number in added:
                self._derive(number, columns, with_given=True)
            for number in (each for each, places in changed.items() if place in places):
                self._derive(number, columns)

    def _derive(self, number: int, columns: Sequence[str], with_given: bool = False) -> None:
        row = self._layer.getFeature(number)
        text, *given = (cell_text(row[name]) for name in columns)
        known = read_known_date(text, *(given if with_given else ()))
        day = QDate(known.day.year, known.day.month, known.day.day) if known.day else NULL
        for name, value in zip(columns[1:], (day, known.precision or NULL)):
            if cell_text(row[name]) != cell_text(value):
                place = self._layer.fields().indexOf(name)
                self._layer.changeAttributeValue(number, place, value)

    def _settle(self) -> None:
        store_of(self._layer).settle()


def cell_text(value: object) -> str:
    """Return a cell as it is read, empty for nothing."""
    if isinstance(value, QDate):
        return str(value.toString(Qt.DateFormat.ISODate))
    return "" if value is None or value == NULL else str(value)
