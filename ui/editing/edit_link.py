"""While an officer edits: the map follows, refusals are explained, and what is saved is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from ...gis.look.page_rows import follow_tables
from ...gis.project.refusals import YEAR, is_accepted, name_of, not_a_year
from ...gis.project.roles import maps_in, plan_type_of, status_map_of, tables_in
from .form_look import FormLook
from .form_refresh import refresh_forms
from .map_date_link import MapDateLink
from .put_in_file import PutInFile
from .row_guard import RowGuard
from .same_selection import SameSelection
from .save_watch import FileWatch, SaveWatch, pending_rows
from .selected_look import SelectedLook
from .typed_years import TypedYears


class EditLink(QObject):
    """Follows the municipality layer and its plan-year table while both are in a project."""

    refused = pyqtSignal(str, list)
    """With the explanation, and QGIS's own words for the same."""
    pending_changed = pyqtSignal(int)
    """With how many rows of the plan tables have edits that are not saved."""
    overtaken = pyqtSignal(str, object)
    """When another has saved in the same rows: what to tell, and what writes hers after all."""
    file_changed = pyqtSignal(str)
    """With what to do when another file, or none, is where plan years were saved."""
    stopped = pyqtSignal()
    """When the layers are to be left as QGIS alone would have them."""

    def __init__(
        self, project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
    ) -> None:
        """Connect the two layers; the connections go with the link, the link with the table."""
        super().__init__(plan_years)
        self.municipalities = municipalities
        self.plan_years = plan_years
        self._project = project
        self.tables = [plan_years, *(t for t in tables_in(project) if t is not plan_years)]
        self._changed: set[str] = set()
        self._count_soon = _timer(self, self._count)
        self._count_soon.setSingleShot(True)
        self._tell_soon = _timer(self, self._tell_pending)
        self._forms_soon = _timer(self, self._refresh_forms)
        self._forms_soon.setSingleShot(True)
        self._watches = [SaveWatch(layer, self) for layer in (municipalities, *self.tables)]
        self.guard = RowGuard(municipalities, self.tables, self)
        self.stopped.connect(FormLook(self).stop)
        for table in self.tables:
            self.stopped.connect(TypedYears(municipalities, table, self).stop)
        self._follow_maps()
        self._connect()

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        if self.signalsBlocked():
            return
        self.pending_changed.emit(0)
        self.stopped.emit()
        self.blockSignals(True)
        for timer in self.findChildren(QTimer, "", Qt.FindChildOption.FindDirectChildrenOnly):
            timer.stop()
        self.guard.stop()
        for watch in self._watches:
            watch.stop()

    def tell_pending(self) -> None:
        """Tell how much is not saved when the event that changes it is over."""
        self._tell_soon.start(0)

    def _follow_maps(self) -> None:
        maps = maps_in(self._project)
        self.stopped.connect(SameSelection([*maps.values()], self).stop)
        for layer in maps.values():
            self.stopped.connect(SelectedLook(layer, self).stop)
            for table in self.tables:
                if plan_type_of(table) is status_map_of(layer).plan_type:
                    MapDateLink(self._project, layer, table, self)

    def _connect(self) -> None:
        for each in self.tables:
            each.undoStack().indexChanged.connect(self._repaint)
            each.undoStack().indexChanged.connect(self._refresh_forms_soon)
            each.attributeValueChanged.connect(self._check_value)
            each.layerModified.connect(self._note_change)
        for layer in (*self.tables, self.municipalities):
            layer.afterRollBack.connect(self._settled)
            layer.afterCommitChanges.connect(self._settled)
            layer.willBeDeleted.connect(self.stop)
        self.stopped.connect(PutInFile((*self.tables, self.municipalities), self).stop)
        FileWatch(self.plan_years, self).changed.connect(self.file_changed)
        for watch in self._watches:
            watch.refused.connect(self.refused)
            watch.overtaken.connect(self.overtaken)

    def _repaint(self, *_: object) -> None:
        # 3.22 does not repaint the map for an edit in a joined table.
        if not self.signalsBlocked():
            for layer in (self.municipalities, *maps_in(self._project).values()):
                layer.triggerRepaint()

    def _refresh_forms(self) -> None:
        refresh_forms((self.municipalities, *self.tables))

    def _refresh_forms_soon(self, *_: object) -> None:
        """Let forms follow what is undone, done again or cancelled, but not what is typed there."""
        if self.signalsBlocked():
            return
        if not any(each.isEditCommandActive() for each in (self.municipalities, *self.tables)):
            self._forms_soon.start(0)

    def _settled(self) -> None:
        """Let map and legends follow when edits have been saved or cancelled."""
        if self.signalsBlocked():
            return
        self._repaint()
        self.tell_pending()
        self._count_soon.start(0)

    def _note_change(self) -> None:
        table: Any = self.sender()
        self._changed.add(table.id())
        self.tell_pending()

    def _count(self) -> None:
        changed, self._changed = self._changed, set()
        follow_tables(self._project, changed)

    def _tell_pending(self) -> None:
        self._tell_soon.stop()
        self.pending_changed.emit(sum(map(pending_rows, self.tables)))

    def _check_value(self, feature_id: int, field: int, value: object) -> None:
        table: Any = self.sender()
        if table.fields().at(field).name() == YEAR and not is_accepted(value):
            self.refused.emit(not_a_year(name_of(table, feature_id), value), [])


def _timer(parent: QObject, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.timeout.connect(act)
    return timer
