"""While an officer edits tables of cooperation: the map follows, also before she saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import PlanstatusError
from ...gis.follow_cooperation_edits import follow_cooperation_edits
from ...gis.project.cooperation_layers import follow_cooperation
from ...gis.project.roles import cooperation_tables
from ...gis.settings import load_settings
from ..background import busy
from .put_in_file import PutInFile
from .save_watch import FileWatch, SaveWatch, pending_rows
from .unsaved import UnsavedMessage

Explain = Callable[[str, Sequence[str]], object]


class CooperationLink(QObject):
    """Follows some tables for as long as it lives."""

    refused = pyqtSignal(str, list)
    """With the explanation, and QGIS's own words for the same."""
    overtaken = pyqtSignal(str, object)
    """When another has saved in the same rows: what to tell, and what writes hers after all."""
    file_changed = pyqtSignal(str)
    """With what to do when another file, or none, is where rows were saved."""
    pending_changed = pyqtSignal(int)
    """With how many rows of the tables have edits that are not saved."""

    def __init__(self, project: QgsProject, tables: Sequence[QgsVectorLayer]) -> None:
        """Connect the tables."""
        super().__init__()
        self.tables = list(tables)
        self._project = project
        # Once for all the edits of one event.
        self._tell_soon, self._show_soon = QTimer(self), QTimer(self)
        for timer, act in ((self._tell_soon, self._tell), (self._show_soon, self._show)):
            timer.setSingleShot(True)
            timer.timeout.connect(act)
        self.stop = PutInFile(self.tables, self).stop
        for table in tables:
            stack = table.undoStack()
            for edited in (stack.indexChanged, table.afterRollBack, table.afterCommitChanges):
                edited.connect(self._edited)
            table.willBeDeleted.connect(self.tell_pending)
            watch = SaveWatch(table, self)
            watch.refused.connect(self.refused)
            watch.overtaken.connect(self.overtaken)
            table.willBeDeleted.connect(watch.stop)
            FileWatch(table, self).changed.connect(self.file_changed)

    def tell_pending(self) -> None:
        """Tell how much is not saved when the event that changes it is over."""
        self._tell_soon.start(0)

    def _edited(self, *_: object) -> None:
        self.tell_pending()
        self._show_soon.start(0)

    def _tell(self) -> None:
        there = [each for each in self.tables if not sip.isdeleted(each)]
        self.pending_changed.emit(sum(map(pending_rows, there)))

    def _show(self) -> None:
        # What is wrong with the file, the next click says.
        with busy(), suppress(PlanstatusError):
            follow_cooperation_edits(self._project, load_settings())


class CooperationLinks:
    """Links the tables of the project that is open, whenever they are others than before."""

    def __init__(self, project: QgsProject, explain: Explain, unsaved: UnsavedMessage) -> None:
        """Follow a project, and say why something was not saved, and what is not."""
        self._project = project
        self._explain, self._unsaved = explain, unsaved
        self._link: CooperationLink | None = None

    def link(self) -> None:
        """Let the map follow the tables that are there now."""
        tables = cooperation_tables(self._project)
        if self._link is not None and self._link.tables == tables:
            return
        self.unlink()
        if tables:
            follow_cooperation(self._project)
            self._link = CooperationLink(self._project, tables)
            self._link.refused.connect(self._explain)
            self._link.overtaken.connect(self._unsaved.tell_overtaken)
            self._link.file_changed.connect(self._unsaved.warn)
            self._link.pending_changed.connect(self._unsaved.show_rows)
            self._link.tell_pending()

    def unlink(self) -> None:
        """Let the tables be as QGIS alone would have them."""
        link, self._link = self._link, None
        if link is not None:
            link.stop()
            self._unsaved.show_rows(0)
            sip.delete(link)
