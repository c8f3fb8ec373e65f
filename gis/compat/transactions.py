"""Transaction groups as QGIS 3.22 and 3.24 have them, and as any later one has them."""

from __future__ import annotations

from qgis.core import Qgis, QgsProject

_HAS_MODES = Qgis.QGIS_VERSION_INT >= 32600


def has_groups(project: QgsProject) -> bool:
    """Return whether QGIS itself opens and saves layers of the project together."""
    if _HAS_MODES:
        return project.transactionMode() != Qgis.TransactionMode.Disabled
    return project.autoTransaction()


def turn_off_groups(project: QgsProject) -> None:
    """Let QGIS save each layer by itself."""
    if _HAS_MODES:
        project.setTransactionMode(Qgis.TransactionMode.Disabled)
    else:
        project.setAutoTransaction(False)
