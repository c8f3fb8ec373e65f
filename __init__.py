"""Planstatus: shows, prints and keeps the status of municipal master plans in QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import PlanstatusPlugin


def classFactory(iface: QgisInterface) -> PlanstatusPlugin:  # noqa: N802  (QGIS's name)
    """Return the plugin; QGIS calls this when it loads it."""
    from .plugin import PlanstatusPlugin

    return PlanstatusPlugin(iface)
