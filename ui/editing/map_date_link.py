"""In a project that is open: the map goes on showing what was in force on its date."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import PlanstatusError
from ...gis.look.page_rows import follow_rows
from ...gis.look.status_sign import follow_map_date
from ...gis.project.in_force import follow_edits


class MapDateLink(QObject):
    """Follows the file at first, then years typed, saved or taken back in the plan-year table."""

    def __init__(
        self,
        project: QgsProject,
        municipalities: QgsVectorLayer,
        plan_years: QgsVectorLayer,
        parent: QObject,
    ) -> None:
        """Connect the layers; the connections go with the parent."""
        super().__init__(parent)
        self._project = project
        self._municipalities = municipalities
        self._plan_years = plan_years
        self._soon = QTimer(self)  # once for all the edits of one event
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        plan_years.undoStack().indexChanged.connect(self._start)
        plan_years.afterRollBack.connect(self._start)
        plan_years.afterCommitChanges.connect(self._start)
        self._start()  # the file may have changed since the project was saved

    def _start(self, *_: object) -> None:
        self._soon.start()

    def _follow(self) -> None:
        if sip.isdeleted(self._municipalities):
            return
        with suppress(PlanstatusError):  # the next click says what is wrong with the file
            if follow_edits(self._municipalities, self._plan_years):
                follow_map_date(self._municipalities)
                follow_rows(self._project, self._municipalities)
