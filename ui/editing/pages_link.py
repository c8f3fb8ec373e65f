"""While an officer edits: what is counted and listed on a page follows when somebody looks at it.

QGIS itself reads a list anew at each edit in its layer, whether it is seen or not: half a second
for each list with 1 000 municipalities.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from qgis.core import QgsPrintLayout, QgsProject
from qgis.gui import QgisInterface, QgsLayoutDesignerInterface
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import PlanstatusError
from ...core.schema import BORDERS
from ...gis.look.page_rows import refresh_stale, set_all_stale
from ...gis.project.roles import find_layer
from .edit_link import EditLink


class PagesLink(QObject):
    """Brings pages up to date in the windows they are open in, and those that are opened."""

    def __init__(self, iface: QgisInterface, project: QgsProject, link: EditLink) -> None:
        """Follow what is edited through a link, which is this one's parent."""
        super().__init__(link)
        self._iface, self._project, self._link = iface, project, link
        self._was_silent = False
        self._refresh_soon = _once(self, self._refresh_open)
        self._tell_soon = _once(self, self._tell_qgis)
        link.municipalities.undoStack().indexChanged.connect(self._hush)
        link.municipalities.editingStarted.connect(self._be_last)
        self._be_last()
        for table in link.tables:
            for changed in (table.layerModified, table.afterRollBack, table.afterCommitChanges):
                changed.connect(self._follow)
        iface.layoutDesignerOpened.connect(self._refresh_in)

    def stop(self) -> None:
        """Leave pages as QGIS alone would have them."""
        self.blockSignals(True)
        self._refresh_soon.stop()
        self._tell_soon.stop()
        self._iface.layoutDesignerOpened.disconnect(self._refresh_in)

    def _hush(self, *_: object) -> None:
        """Let lists not hear of an edit: between this and `_speak` QGIS tells what listens."""
        if not self.signalsBlocked():
            self._was_silent = self._link.municipalities.blockSignals(True)

    def _speak(self, *_: object) -> None:
        if not self.signalsBlocked():
            self._link.municipalities.blockSignals(self._was_silent)
            self._tell_soon.start(0)

    def _be_last(self) -> None:
        """Have `_speak` called after what QGIS connected when editing began."""
        changed = self._link.municipalities.undoStack().indexChanged
        with suppress(TypeError):  # not connected yet
            changed.disconnect(self._speak)
        changed.connect(self._speak)

    def _tell_qgis(self) -> None:
        """Let QGIS's buttons and the pencil in the list of layers follow what was hushed.

        QGIS looks at the active layer whichever layer has been modified; nobody else listens to
        the borders.
        """
        borders = find_layer(self._project, BORDERS)
        if borders is not None:
            borders.layerModified.emit()
        self._iface.layerTreeView().viewport().update()

    def _follow(self, *_: object) -> None:
        if not self.signalsBlocked():
            set_all_stale(self._project)
            self._refresh_soon.start(0)

    def _refresh_open(self) -> None:
        for window in self._iface.openLayoutDesigners():
            self._refresh_in(window)

    def _refresh_in(self, window: QgsLayoutDesignerInterface) -> None:
        layout = window.layout()
        if isinstance(layout, QgsPrintLayout) and layout.project() is self._project:
            with suppress(PlanstatusError):  # she has taken the plan years away
                refresh_stale(self._project, layout)


def _once(parent: QObject, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
