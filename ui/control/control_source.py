"""What the control finds in the project that is open, looked for again at each edit."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import PlanstatusError
from ...core.schema import MUNICIPALITIES
from ...gis.control.control import control_edited
from ...gis.project.map_date import map_date_of
from ...gis.project.roles import find_layer, our_layers, working_file_of


class ControlSource(QObject):
    """Looks while somebody is watching, and not before."""

    found = pyqtSignal(object)
    """With a `Control`, with a text on why there is none, or None where the project has no map."""

    def __init__(self, parent: QObject) -> None:
        """Follow the project that is open; nothing is read until `watch`."""
        super().__init__(parent)
        self._watched = False
        self._followed: set[str] = set()
        self._soon = QTimer(self)  # once, for all the edits of one event
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        project = QgsProject.instance()
        for signal in (
            project.readProject, project.cleared, project.layersAdded, project.layersRemoved,
            project.customVariablesChanged,
        ):  # fmt: skip
            signal.connect(self.look)

    def watch(self, watched: bool) -> None:
        """Look now, and whenever something is edited, for as long as somebody watches."""
        self._watched = watched
        self.look()

    def look(self, *_: object) -> None:
        """Look again when this event is over."""
        if self._watched:
            self._soon.start()

    def stop(self) -> None:
        """Look no more."""
        self._watched = False
        self._soon.stop()

    def _look(self) -> None:
        project = QgsProject.instance()
        self._follow(project)
        municipalities = find_layer(project, MUNICIPALITIES)
        self.found.emit(None if municipalities is None else _found(project, municipalities))

    def _follow(self, project: QgsProject) -> None:
        layers = {each.id(): each for each in our_layers(project)}
        for number in layers.keys() - self._followed:
            layer = layers[number]
            for edited in (
                layer.undoStack().indexChanged, layer.afterRollBack,
                layer.afterCommitChanges, layer.dataChanged,
            ):  # fmt: skip
                edited.connect(self.look)
        self._followed = {*layers}


def _found(project: QgsProject, municipalities: QgsVectorLayer) -> object:
    try:
        day = map_date_of(project) or date.today()
        return control_edited(project, working_file_of(municipalities), day)
    except PlanstatusError as error:
        return str(error)
