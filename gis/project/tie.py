"""Municipalities and plan years edited as one: opened, saved, cancelled and undone together.

QGIS's own way, transaction groups, opens and saves every layer of the project at once (from 3.26),
or loses edits made many at a time in a GeoPackage (before that). So they are left, and this ties
the two layers, and no other, where edits are kept in QGIS until they are saved.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import QtGui, QtWidgets, sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.texts.language import tr
from ..compat.transactions import has_groups, turn_off_groups

_undo: Any = QtGui if hasattr(QtGui, "QUndoCommand") else QtWidgets
"""Qt 6 moved undo from the widgets."""


def leave_groups(project: QgsProject) -> None:
    """Let QGIS save each layer by itself, as soon as no layer is being edited."""
    layers = project.mapLayers().values()
    if not has_groups(project) or any(
        isinstance(layer, QgsVectorLayer) and layer.isEditable() for layer in layers
    ):
        return
    turn_off_groups(project)


def tie_layers(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> Tie:
    """Tie the two layers, once."""
    found = None
    for tie in _ties_of(plan_years):
        if tie.municipalities is municipalities and not tie.ended:
            found = tie
        else:
            sip.delete(tie)
    return found or Tie(municipalities, plan_years)


def untie_layers(plan_years: QgsVectorLayer) -> None:
    """Leave the layers as QGIS alone would have them."""
    for tie in _ties_of(plan_years):
        sip.delete(tie)


def cancel_but_plan_years(plan_years: QgsVectorLayer) -> None:
    """Cancel what is done to the municipalities; editing goes on, and plan years stand."""
    for tie in _ties_of(plan_years):
        tie.cancel_municipalities()


def _ties_on(municipalities: QgsVectorLayer) -> list[Tie]:
    """Return the ties of every plan table that is joined to the municipalities."""
    tables = {join.joinLayerId(): join.joinLayer() for join in municipalities.vectorJoins()}
    ties = [tie for table in tables.values() if table is not None for tie in _ties_of(table)]
    return [tie for tie in ties if tie.municipalities is municipalities and not tie.ended]


def _ties_of(plan_years: QgsVectorLayer) -> list[Tie]:
    return [child for child in plan_years.children() if isinstance(child, Tie)]


class TiedEdit(_undo.QUndoCommand):
    """Stands on the municipalities' undo stack for an edit that lies on the table's stack."""

    def __init__(self, tie: Tie, index: int) -> None:
        """Stand for the edit that brought the table's stack to an index."""
        super().__init__(tr("Planår"))
        self.tie = tie
        self.index = index

    def undo(self) -> None:
        """Take the table back to before the edit, unless it is there already."""
        self.tie.undo_to(self.index - 1)

    def redo(self) -> None:
        """Do the edit again, unless it is done; when just pushed it always is."""
        self.tie.redo_to(self.index)


class Tie(QObject):
    """Ties a municipality layer to its plan-year table; lives as long as both do."""

    def __init__(self, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
        """Connect the two layers."""
        super().__init__(plan_years)
        self.municipalities = municipalities
        self.plan_years = plan_years
        self.ended = False
        self._acting = False
        self._stops = False
        self._refused = False
        self._index = plan_years.undoStack().index()
        # Python's half of a command dies with its last reference, whatever the stack owns.
        self._edits: list[TiedEdit] = []
        self._open_soon = QTimer(self)
        self._open_soon.setSingleShot(True)
        self._open_soon.timeout.connect(self._open)
        self._connect()

    def undo_to(self, index: int) -> None:
        """Undo on the table's stack until it is no further than an index."""
        if self._may_move() and self.plan_years.undoStack().index() > index:
            self._move(index)

    def redo_to(self, index: int) -> None:
        """Redo on the table's stack until it is no nearer than an index."""
        if self._may_move() and self.plan_years.undoStack().index() < index:
            self._move(index)

    def _may_move(self) -> bool:
        return not (sip.isdeleted(self) or self._acting)

    def cancel_municipalities(self) -> None:
        """Cancel the municipalities' own edits alone."""
        if self.ended or not self.municipalities.isEditable():
            return
        ties = _ties_on(self.municipalities)
        for tie in ties:
            tie.set_acting(True)
        self.municipalities.rollBack()
        self.municipalities.startEditing()
        for tie in ties:
            tie.set_acting(False)
            tie.stand_for_all()

    def set_acting(self, acting: bool) -> None:
        """Let be what the layers tell of, while it is this that does it."""
        self._acting = acting

    def _connect(self) -> None:
        municipalities, plan_years = self.municipalities, self.plan_years
        municipalities.willBeDeleted.connect(self._end)
        plan_years.willBeDeleted.connect(self._end)
        for layer in (municipalities, plan_years):
            layer.editingStarted.connect(self._open)
        municipalities.beforeCommitChanges.connect(self._save_plan_years)
        municipalities.afterCommitChanges.connect(self._keep_refused)
        municipalities.editingStopped.connect(self._close_plan_years)
        municipalities.beforeRollBack.connect(self._cancel_plan_years)
        plan_years.beforeCommitChanges.connect(self._remember_stop)
        plan_years.afterCommitChanges.connect(self._save_municipalities)
        plan_years.editingStopped.connect(self._close_municipalities)
        plan_years.beforeRollBack.connect(self._cancel_municipalities)
        plan_years.undoStack().indexChanged.connect(self._follow)

    def _end(self) -> None:
        self.ended = True

    def _is_awake(self) -> bool:
        project = self.plan_years.project()
        in_groups = project is not None and has_groups(project)
        return not (self.ended or self._acting or in_groups)

    def _open(self) -> None:
        if not self._is_awake():
            return
        for layer in (self.municipalities, self.plan_years):
            if not layer.isEditable():
                layer.startEditing()

    def _save_plan_years(self, stop: bool = True) -> None:
        if self._is_awake() and self.plan_years.isEditable():
            self._acting = True
            self._refused = not self.plan_years.commitChanges(stop)
            self._acting = False

    def _keep_refused(self) -> None:
        """Let the municipalities have edits again when the table's were not saved."""
        if self._refused and self._is_awake() and self.municipalities.isEditable():
            self._refused = False
            self.stand_for_all()

    def _close_plan_years(self) -> None:
        # QGIS also says so when all is taken back and editing goes on.
        if not self._is_awake() or self.municipalities.isEditable():
            return
        if not self.plan_years.isEditable():
            return
        if self._refused and self.municipalities.startEditing():
            self._keep_refused()
        elif not self.plan_years.isModified():
            self.plan_years.rollBack()

    def _cancel_plan_years(self) -> None:
        if self._is_awake() and self.plan_years.isEditable():
            self._cancel(self.plan_years)

    def _remember_stop(self, stop: bool = True) -> None:
        self._stops = stop

    def _save_municipalities(self) -> None:
        if self._is_awake() and self.municipalities.isEditable():
            self._acting = True
            saved = self.municipalities.commitChanges(self._stops)
            self._acting = False
            if not saved:
                self._open_soon.start()

    def _close_municipalities(self) -> None:
        if not self._is_awake() or self.plan_years.isEditable():
            return
        if not self.municipalities.isEditable():
            return
        if self.municipalities.isModified():
            self._open_soon.start()  # another table was refused, and all are edited together
        else:
            self.municipalities.rollBack()

    def _cancel_municipalities(self) -> None:
        if self._is_awake() and self.municipalities.isEditable():
            self._cancel(self.municipalities)

    def _cancel(self, layer: QgsVectorLayer) -> None:
        self._acting = True
        layer.rollBack(False)
        self._acting = False

    def _move(self, index: int) -> None:
        acting, self._acting = self._acting, True
        self.plan_years.undoStack().setIndex(index)
        self._acting, self._index = acting, index

    def _follow(self, index: int) -> None:
        """Let what is done and undone on the table's stack be so on the municipalities' too."""
        before, self._index = self._index, index
        if self.ended or self._acting or not self.municipalities.isEditable():
            return
        if index > before:
            self._follow_forward(index)
        elif self.plan_years.undoStack().count():
            self._follow_back(index)

    def _follow_forward(self, index: int) -> None:
        stack = self.municipalities.undoStack()
        undone = self._edits_in(stack.command(stack.index()))
        if undone and undone[0].index <= index <= undone[-1].index:  # all of it, or nothing
            stack.redo()
        else:
            self._stand_for(index)

    def _follow_back(self, index: int) -> None:
        stack = self.municipalities.undoStack()
        while (done := self._edits_in(stack.command(stack.index() - 1))) and done[-1].index > index:
            stack.undo()

    def stand_for_all(self) -> None:
        """Let all that is done in the table be on the municipalities' undo stack."""
        for index in range(1, self.plan_years.undoStack().index() + 1):
            self._stand_for(index)

    def _stand_for(self, index: int) -> None:
        self._edits = [edit for edit in self._edits if not sip.isdeleted(edit)]
        self._edits.append(TiedEdit(self, index))
        self.municipalities.undoStack().push(self._edits[-1])

    def _edits_in(self, command: _undo.QUndoCommand | None) -> list[TiedEdit]:
        """Return the edits of this table a command consists of, none when it is of more."""
        if command is None:
            return []
        parts = [command.child(place) for place in range(command.childCount())] or [command]
        edits = [part for part in parts if isinstance(part, TiedEdit) and part.tie is self]
        return edits if len(edits) == len(parts) else []
