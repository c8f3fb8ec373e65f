"""The Processing provider «Planstatus»."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithm import ICON
from .atlas import AtlasAlgorithm
from .kontroll import ControlAlgorithm
from .rapport import ReportAlgorithm
from .statuskart import StatusMapAlgorithm


class PlanstatusProvider(QgsProcessingProvider):
    """Offers the plugin's algorithms to the toolbox, the model designer and qgis_process."""

    def id(self) -> str:
        """Return the provider's id, the first half of `planstatus:statuskart`."""
        return "planstatus"

    def name(self) -> str:
        """Return the name shown in the toolbox."""
        return "Planstatus"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(ICON)

    def loadAlgorithms(self) -> None:  # noqa: N802  (QGIS's name)
        """Add the algorithms."""
        self.addAlgorithm(AtlasAlgorithm())
        self.addAlgorithm(ControlAlgorithm())
        self.addAlgorithm(ReportAlgorithm())
        self.addAlgorithm(StatusMapAlgorithm())
