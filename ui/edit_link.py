"""While an officer edits: the map follows, undo works where she is, refusals are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qgis.core import NULL, QgsProject, QgsVectorLayer
from qgis.PyQt import QtGui, QtWidgets
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.language import tr
from ..core.plan_years import FIRST_YEAR, LAST_YEAR, parse_year
from ..gis.layers import KEY
from ..gis.layout import show_rows
from ..gis.style import has_our_renderer
from ..gis.tally import Tally, tally_in_slices
from .map_date_link import MapDateLink
from .typed_text import typed_texts

YEAR = "planaar"

_undo: Any = QtGui if hasattr(QtGui, "QUndoCommand") else QtWidgets
"""Qt 6 moved undo from the widgets."""


class TiedEdit(_undo.QUndoCommand):
    """Stands on the municipalities' undo stack for an edit that lies on the table's stack."""

    def __init__(self, link: EditLink) -> None:
        """Remember the edit that the table's stack has just taken."""
        super().__init__(tr("Planår"))
        self._link = link
        self._index = link.plan_years.undoStack().index()

    def undo(self) -> None:
        """Take the table back to before the edit, unless it is there already."""
        if self._link.plan_years.undoStack().index() >= self._index:
            self._link.move_table(self._index - 1)

    def redo(self) -> None:
        """Do the edit again, unless it is done; when just pushed it always is."""
        if self._link.plan_years.undoStack().index() < self._index:
            self._link.move_table(self._index)


class EditLink(QObject):
    """Ties the municipality layer to its plan-year table while both are in a project."""

    refused = pyqtSignal(str)

    def __init__(
        self, project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
    ) -> None:
        """Connect the two layers; the connections go with the link, the link with the table."""
        super().__init__(plan_years)
        self.municipalities = municipalities
        self.plan_years = plan_years
        self._project = project
        self._moving = False
        self._refusing = False
        # Python's half of a command dies with its last reference, whatever the stack owns.
        self._ties: list[TiedEdit] = []
        self._tally = Tally()
        self._slices: Iterator[int] = iter(())
        self._counting = QTimer(self)
        self._counting.timeout.connect(self._count)
        municipalities.willBeDeleted.connect(self._counting.stop)
        plan_years.undoStack().indexChanged.connect(self._follow)
        plan_years.afterRollBack.connect(self._settled)
        plan_years.afterCommitChanges.connect(self._settled)
        plan_years.attributeValueChanged.connect(self._check_value)
        plan_years.beforeCommitChanges.connect(self._check_pending)
        plan_years.raiseError.connect(self._explain_refusal)
        MapDateLink(project, municipalities, plan_years, self)

    def move_table(self, index: int) -> None:
        """Undo or redo on the table's stack without tying the same edit once more."""
        self._moving = True
        self.plan_years.undoStack().setIndex(index)
        self._moving = False

    def _follow(self, index: int) -> None:
        self._repaint()
        pushed = index > 0 and index == self.plan_years.undoStack().count()
        if pushed and not self._moving and not self._refusing and self.municipalities.isEditable():
            self._ties.append(TiedEdit(self))
            self.municipalities.undoStack().push(self._ties[-1])
        self._refusing = False

    def _repaint(self) -> None:
        # 3.22 does not repaint the map for an edit in a joined table.
        self.municipalities.triggerRepaint()

    def _settled(self) -> None:
        """Let map and legends follow when edits have been saved or cancelled."""
        self._ties.clear()
        self._repaint()
        if has_our_renderer(self.municipalities):
            self._tally = Tally()
            self._slices = tally_in_slices(self.municipalities, self._tally)
            self._counting.start()

    def _count(self) -> None:
        """Count some municipalities; when all are counted, bring the legends up to date."""
        if next(self._slices, None) is None:
            self._counting.stop()
            show_rows(self._project, self.municipalities, self._tally)

    def _check_value(self, feature_id: int, field: int, value: object) -> None:
        if self.plan_years.fields().at(field).name() == YEAR and not _is_accepted(value):
            self.refused.emit(self._refusal(feature_id, value))

    def _check_pending(self, *_: object) -> None:
        """Explain, where edits are kept in QGIS until Save, what the database will refuse."""
        buffer = self.plan_years.editBuffer()
        field = self.plan_years.fields().indexOf(YEAR)
        for feature_id, values in buffer.changedAttributeValues().items():
            if field in values:
                self._check_value(feature_id, field, values[field])
        for feature_id, feature in buffer.addedFeatures().items():
            self._check_value(feature_id, field, feature[YEAR])

    def _explain_refusal(self, message: str) -> None:
        """Explain, where edits go straight to the database, what it has just refused."""
        if "CHECK" not in message:
            return
        self._refusing = True
        QTimer.singleShot(0, self._forget_refused)
        match = re.search(r"\d+", message)
        texts = [text for text in typed_texts() if not _is_accepted(text)]
        feature_id = int(match[0]) if match else -1
        self.refused.emit(self._refusal(feature_id, texts[0] if texts else None))

    def _forget_refused(self) -> None:
        """Take the refused edit off the undo stacks, where QGIS leaves it doing nothing."""
        self._moving = True
        for layer in (self.plan_years, self.municipalities):
            stack = layer.undoStack()
            last = stack.command(stack.index() - 1)
            if last is not None and last.childCount() == 0 and not isinstance(last, TiedEdit):
                last.setObsolete(True)
                stack.undo()
        self._moving = False

    def _refusal(self, feature_id: int, value: object) -> str:
        return refusal(self._municipality(feature_id), value)

    def _municipality(self, feature_id: int) -> str:
        feature = self.plan_years.getFeature(feature_id)
        if not feature.isValid():
            return tr("Planår")
        name = feature["kommunenavn"]
        return str(feature[KEY] if name == NULL or not name else name)


def refusal(municipality: str, value: object) -> str:
    """Return why a value is not taken as a municipality's plan year, and what is."""
    return tr(
        "{municipality}: {value} er ikke et planår, og blir ikke lagret. "
        "Skriv et år fra {first} til {last}, eller la feltet stå tomt.",
        municipality=municipality,
        value=tr("Verdien") if value is None else tr("«{value}»", value=value),
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def _is_accepted(value: object) -> bool:
    try:
        parse_year("" if value == NULL else value)
    except ValueError:
        return False
    return True
