"""«Vis», and what the map canvas shows of it."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgisInterface

from ..core.errors import PlanstatusError
from ..gis.project.extent import below, extent_of
from ..gis.project.layers import MUNICIPALITIES, find_layer
from ..gis.project.shown import EVERYTHING, Shown, shown_now
from ..gis.show_only import show_only
from ..gis.update_result import UpdateResult
from .background import living
from .session import Session


class AreaShown:
    """Shows all or some of the municipalities, and goes where they are."""

    def __init__(self, session: Session) -> None:
        """Work in the window of the session."""
        self._session = session
        self._extent_of_all: QgsRectangle | None = None

    def show(self, wanted: Shown) -> None:
        """Show only some of the municipalities, on screen and on the pages."""
        session = self._session
        session.begin()
        layer = find_layer(session.project, MUNICIPALITIES)
        if layer is None or not session.edits_are_settled():
            return
        was_all, extent = shown_now(layer) == EVERYTHING, session.iface.mapCanvas().extent()
        try:
            living(lambda feedback: show_only(session.project, session.settings, wanted, feedback))
        except PlanstatusError as error:
            session.messages.warn(error)
            return
        layer.removeSelection()  # yellow would hide the colours
        self._follow_view(layer, was_all, extent)

    def follow(self, result: UpdateResult) -> None:
        """Go to the map of another area than before."""
        layer = find_layer(self._session.project, MUNICIPALITIES)
        if layer is not None and (result.is_elsewhere or layer.name() in result.created):
            self._extent_of_all = None
            zoom_to_map(self._session.iface, layer)

    def _follow_view(self, layer: QgsVectorLayer, was_all: bool, extent: QgsRectangle) -> None:
        """Go to what is shown, and back to where she was when everything is shown again."""
        canvas, is_all = self._session.iface.mapCanvas(), shown_now(layer) == EVERYTHING
        if is_all and self._extent_of_all is not None:
            canvas.setExtent(self._extent_of_all)
            canvas.refresh()
        else:
            zoom_to_map(self._session.iface, layer)
        if was_all or is_all:
            self._extent_of_all = None if is_all else extent


MESSAGE = 44
"""Pixels of a message of one line, before it is shown and has a height."""


def zoom_to_map(iface: QgisInterface, municipalities: QgsVectorLayer) -> None:
    """Show the municipalities that the layer shows, with nothing of them under a message."""
    canvas = iface.mapCanvas()
    covered = max(MESSAGE, iface.messageBar().sizeHint().height())
    extent = extent_of(municipalities)
    if not extent.isEmpty():
        canvas.setExtent(below(extent, QgsProject.instance(), canvas.height(), covered))
        canvas.refresh()
