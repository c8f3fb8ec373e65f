"""While an officer edits: what is counted and listed on a page follows when somebody looks at it.

QGIS itself reads a list anew at each edit in its layer, but not at one in a table joined to it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from qgis.core import QgsPrintLayout, QgsProject
from qgis.gui import QgisInterface, QgsLayoutDesignerInterface
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import PlanstatusError
from ...gis.look.page_rows import refresh_opened, refresh_stale, set_all_stale
from .edit_link import EditLink


class PagesLink(QObject):
    """Brings pages up to date in the windows they are open in, and those that are opened."""

    def __init__(self, iface: QgisInterface, project: QgsProject, link: EditLink) -> None:
        """Follow what is edited through a link, which is this one's parent."""
        super().__init__(link)
        self._iface, self._project = iface, project
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.timeout.connect(self._refresh_open)
        for table in link.tables:
            for changed in (table.layerModified, table.afterRollBack, table.afterCommitChanges):
                changed.connect(self._follow)
        iface.layoutDesignerOpened.connect(self._open)

    def stop(self) -> None:
        """Leave pages as QGIS alone would have them."""
        self.blockSignals(True)
        self._refresh_soon.stop()
        self._iface.layoutDesignerOpened.disconnect(self._open)

    def _follow(self, *_: object) -> None:
        if not self.signalsBlocked():
            set_all_stale(self._project)
            self._refresh_soon.start(0)

    def _open(self, window: QgsLayoutDesignerInterface) -> None:
        self._refresh_in(window, refresh_opened)

    def _refresh_open(self) -> None:
        for window in self._iface.openLayoutDesigners():
            self._refresh_in(window, refresh_stale)

    def _refresh_in(
        self,
        window: QgsLayoutDesignerInterface,
        refresh: Callable[[QgsProject, QgsPrintLayout], None],
    ) -> None:
        layout = window.layout()
        if isinstance(layout, QgsPrintLayout) and layout.project() is self._project:
            with suppress(PlanstatusError):  # she has taken the plan years away
                refresh(self._project, layout)
