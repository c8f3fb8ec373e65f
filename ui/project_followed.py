"""What follows the project that is open: links between its layers, and which one is active."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer

from ..gis.project.cell_format import show_cells_as_qgis_does, show_cells_plainly
from ..gis.project.layers import MUNICIPALITIES, find_layer
from ..gis.project.roles import cooperation_tables
from ..gis.update_result import UpdateResult
from .editing.attribute_table import open_table
from .editing.cooperation_link import CooperationLinks
from .editing.last_edit import LastEdit
from .editing.layer_links import LayerLinks
from .editing.unsaved import UnsavedMessage
from .editing.year_editor import YearEditor, open_for_editing
from .session import Session
from .whole_map import municipalities_of


class ProjectFollowed:
    """Links the layers while the plugin is there, and opens them for editing."""

    def __init__(self, session: Session) -> None:
        """Follow the session's project."""
        self._session = session
        session.project.cleared.connect(session.messages.withdraw)
        show_cells_plainly()
        self._activate_soon = QTimer()
        self._activate_soon.setSingleShot(True)
        self._activate_soon.timeout.connect(self._activate)
        self.editor = YearEditor(session.iface, self.link)
        self._last = LastEdit()
        unsaved = UnsavedMessage(session.messages, self.editor, self._last)
        self.links = LayerLinks(session.iface, session.messages, unsaved)
        self._cooperation = CooperationLinks(session.project, self.links.explain_refusal, unsaved)

    def link(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        self.links.link()
        self._cooperation.link()
        municipalities = find_layer(self._session.project, MUNICIPALITIES)
        tables = cooperation_tables(self._session.project)
        self._last.follow(tables if municipalities is None else (municipalities, *tables))

    def unlink(self) -> None:
        """Leave the layers as QGIS alone would have them."""
        self.links.unlink()
        self._cooperation.unlink()

    def open(self) -> None:
        """Link the layers of the project that was opened, and make the municipalities active.

        QGIS does not keep which layer was active, and takes the one on top: county borders.
        """
        self.link()
        self._activate_soon.start(0)  # QGIS is not done with the project yet

    def follow(self, result: UpdateResult) -> None:
        """Link the layers of a map that was brought up to date; new municipalities are active."""
        self.link()
        layer = find_layer(self._session.project, MUNICIPALITIES)
        if layer is not None and layer.name() in result.created:
            self._activate()

    def edit_plan_years(self) -> None:
        """«Rediger planår»: the municipalities' attribute table, ready to be edited."""
        session = self._session
        session.begin()
        layer = municipalities_of(session)
        if layer is not None and open_for_editing(layer, session.messages):
            session.iface.setActiveLayer(layer)
            open_table(session.iface, layer)

    def close(self) -> None:
        """Leave QGIS as it was."""
        self._activate_soon.stop()
        self.unlink()
        show_cells_as_qgis_does()
        self._session.project.cleared.disconnect(self._session.messages.withdraw)

    def _activate(self) -> None:
        layer = find_layer(self._session.project, MUNICIPALITIES)
        if layer is not None:
            self._session.iface.setActiveLayer(layer)
