"""What others save in rows an officer is editing is not written over; she is told of both.

QGIS writes what she has changed over whatever the file has by then, is content when the row is
gone, and cannot be stopped from Python on 3.22: so theirs is what it is given to write.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.schema import KEY
from ...core.texts.language import tr
from ...gis.project.cooperation_dates import cell_text
from ...gis.project.refusals import MOST_NAMED, name_in
from ...gis.project.roles import is_of_cooperation
from ...gis.store.backends import store_of


@dataclass(frozen=True)
class Overtaken:
    """A row she has edited, and another has saved or deleted since she began on it.

    `mine` are the values she has written by column, None when she has deleted the row; `theirs`
    those that another has, None when the row is gone.
    """

    row: QgsFeature
    mine: Mapping[int, Any] | None
    theirs: Mapping[int, Any] | None

    def in_words(self, name: str) -> str:
        """Return what both have done with the row of that name."""
        mine = tr("du slettet raden")
        if self.mine is not None:
            mine = tr("du skrev {values}", values=_listed(self.mine))
        if self.theirs is None:
            return tr("Noen har slettet {name} i mellomtiden ({mine}).", name=name, mine=mine)
        both = {place: v for place, v in self.theirs.items() if place in (self.mine or {})}
        theirs = _listed(both or self.theirs)
        return tr(
            "Noen har lagret {theirs} for {name} i mellomtiden ({mine}).",
            theirs=theirs,
            name=name,
            mine=mine,
        )


class SavedMeanwhile(QObject):
    """Remembers rows of a table as they were stored when she began on each."""

    found = pyqtSignal(str, object)
    """With what to tell, and what writes hers after all; None when there is nothing to write in."""

    def __init__(self, table: QgsVectorLayer, parent: QObject) -> None:
        """Look after a table for as long as the parent lives."""
        super().__init__(parent)
        self._table = table
        self._began = self._stored(self._edited())
        table.attributeValueChanged.connect(self._begin)
        table.featureDeleted.connect(self._begin)
        table.undoStack().indexChanged.connect(self._forget_undone)
        table.beforeCommitChanges.connect(self._look)
        table.afterCommitChanges.connect(self._forget)
        table.afterRollBack.connect(self._forget)
        table.willBeDeleted.connect(self._stop)

    def _stop(self) -> None:
        """Touch the layer no more."""
        self.blockSignals(True)

    def _begin(self, number: int, *_: object) -> None:
        if number not in self._began and not self.signalsBlocked():
            self._began.update(self._stored({number}))

    def _forget_undone(self, *_: object) -> None:
        edited = self._edited()
        self._began = {number: row for number, row in self._began.items() if number in edited}

    def _forget(self) -> None:
        self._began = {}

    def _look(self, *_: object) -> None:
        overtaken = self._overtaken()
        if not overtaken:
            return
        mine = {}
        for number, each in overtaken.items():
            if each.mine and each.theirs is not None:
                mine[number] = each.mine
        self._let_theirs_stand(mine)
        write = partial(self._write, mine) if mine else None
        self.found.emit(self._told(list(overtaken.values())), write)

    def _overtaken(self) -> dict[int, Overtaken]:
        edited = self._edited()
        if not edited or store_of(self._table).identity() is None:
            return {}  # of a file that is not there, others tell
        stored, changed = self._stored(edited), self._changed()
        found = {n: self._compared(n, stored.get(n), changed.get(n)) for n in sorted(edited)}
        return {number: each for number, each in found.items() if each is not None}

    def _compared(
        self, number: int, now: QgsFeature | None, mine: Mapping[int, Any] | None
    ) -> Overtaken | None:
        began = self._began.get(number)
        if now is None:
            row = began or self._table.getFeature(number)
            return None if mine is None else Overtaken(row, mine, None)
        before = now.attributes() if began is None else began.attributes()
        theirs = {place: v for place, v in enumerate(now.attributes()) if v != before[place]}
        if not theirs or (mine and all(now[place] == v for place, v in mine.items())):
            return None  # nobody has been there, or both have written the same
        return Overtaken(now, mine, theirs)

    def _let_theirs_stand(self, mine: Mapping[int, Mapping[int, Any]]) -> None:
        for number, row in self._stored({*mine}).items():
            for place in mine[number]:
                self._table.changeAttributeValue(number, place, row[place])

    def _write(self, mine: Mapping[int, Mapping[int, Any]]) -> None:
        """Write hers after all, and save it; editing goes on if it was going on."""
        if sip.isdeleted(self):
            return
        began = not self._table.isEditable()
        if began and not self._table.startEditing():
            return
        self._table.beginEditCommand(self._table.name())
        for number, values in mine.items():
            for place, value in values.items():
                self._table.changeAttributeValue(number, place, value)
        self._table.endEditCommand()
        self._table.commitChanges(began)

    def _told(self, overtaken: list[Overtaken]) -> str:
        lines = [each.in_words(self._name(each.row)) for each in overtaken[:MOST_NAMED]]
        return "\n".join([*lines, *(["…"] if len(overtaken) > MOST_NAMED else [])])

    def _name(self, row: QgsFeature) -> str:
        if not is_of_cooperation(self._table):
            return name_in(self._table, row)
        names = row.fields().names()
        texts = (cell_text(row[c]) for c in ("navn", "kode", KEY, "samarbeid") if c in names)
        return next(filter(None, texts), self._table.name())

    def _changed(self) -> dict[int, dict[int, Any]]:
        buffer = None if self.signalsBlocked() else self._table.editBuffer()
        return {} if buffer is None else buffer.changedAttributeValues()

    def _edited(self) -> set[int]:
        """Return the rows of the file with edits; those she has added are not there yet."""
        buffer = None if self.signalsBlocked() else self._table.editBuffer()
        deleted = () if buffer is None else buffer.deletedFeatureIds()
        return {*self._changed(), *deleted}

    def _stored(self, numbers: set[int]) -> dict[int, QgsFeature]:
        request = QgsFeatureRequest().setFilterFids(list(numbers))
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        rows = self._table.dataProvider().getFeatures(request) if numbers else ()
        return {row.id(): row for row in rows}


def _listed(values: Mapping[int, Any]) -> str:
    """Return what stands in some cells, in the order of the columns."""
    texts = [cell_text(values[place]) for place in sorted(values) if values[place] != NULL]
    return ", ".join(dict.fromkeys(texts)) or tr("tomt")
