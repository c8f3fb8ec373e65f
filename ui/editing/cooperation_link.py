"""While an officer edits tables of cooperation: the map follows what she saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import PlanstatusError
from ...gis.follow_saved_cooperation import follow_saved_cooperation
from ...gis.project.roles import cooperation_tables
from ...gis.settings import load_settings
from ..background import busy
from .edit_link import SaveWatch

Explain = Callable[[str, Sequence[str]], object]


class CooperationLink(QObject):
    """Follows some tables for as long as it lives."""

    refused = pyqtSignal(str, list)
    """With the explanation, and QGIS's own words for the same."""

    def __init__(self, project: QgsProject, tables: Sequence[QgsVectorLayer]) -> None:
        """Connect the tables."""
        super().__init__()
        self.tables = list(tables)
        self._project = project
        self._soon = QTimer(self)  # once for all tables that are saved together
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show)
        for table in tables:
            table.afterCommitChanges.connect(self._start)
            watch = SaveWatch(table, self)
            watch.refused.connect(self.refused)
            table.willBeDeleted.connect(watch.stop)

    def _start(self) -> None:
        self._soon.start(0)

    def _show(self) -> None:
        # What is wrong with the file, the next click says.
        with busy(), suppress(PlanstatusError):
            follow_saved_cooperation(self._project, load_settings())


class CooperationLinks:
    """Links the tables of the project that is open, whenever they are others than before."""

    def __init__(self, project: QgsProject, explain: Explain) -> None:
        """Follow a project; `explain` is told why something was not saved."""
        self._project = project
        self._explain = explain
        self._link: CooperationLink | None = None

    def link(self) -> None:
        """Let the map follow the tables that are there now."""
        tables = cooperation_tables(self._project)
        if self._link is not None and self._link.tables == tables:
            return
        self.unlink()
        if tables:
            self._link = CooperationLink(self._project, tables)
            self._link.refused.connect(self._explain)

    def unlink(self) -> None:
        """Let the tables be as QGIS alone would have them."""
        link, self._link = self._link, None
        if link is not None:
            sip.delete(link)
