"""The dock «Kontroller samarbeid», made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt

from ...core.texts.language import tr
from .control_panel import ControlPanel

NAME = "planstatus_kontroll_panel"


class ControlDock:
    """Puts the list of findings into the window, and takes it out again."""

    def __init__(self, iface: QgisInterface, update: Callable[[], object]) -> None:
        """Know the window; `update` brings the map up to date."""
        self._iface, self._update = iface, update
        self._dock: QgsDockWidget | None = None

    def open(self) -> None:
        """Show the list, in front of what else is docked there, with the keyboard in it."""
        if self._dock is None:
            self._dock = self._made()
        self._dock.show()
        self._dock.raise_()
        self._dock.widget().setFocus()

    def close(self) -> None:
        """Take the list out of the window."""
        dock, self._dock = self._dock, None
        if dock is not None:
            dock.widget().source.stop()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()

    def _made(self) -> QgsDockWidget:
        window = self._iface.mainWindow()
        dock = QgsDockWidget(tr("Kontroller samarbeid"), window)
        dock.setObjectName(NAME)
        dock.setWidget(ControlPanel(self._iface, self._update, dock))
        self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        window.restoreDockWidget(dock)
        return dock
