"""What follows a year that is typed in a plan table, wherever it is typed."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from .pass_by import PassBy
from .renewed_plan import RenewedPlan


class TypedYears(QObject):
    """Follows one plan table: what is no year is passed by, and a later year renews the plan."""

    def __init__(
        self, municipalities: QgsVectorLayer, table: QgsVectorLayer, parent: QObject
    ) -> None:
        """Follow a table that is joined to the municipalities, for as long as the parent lives."""
        super().__init__(parent)
        self._passing = PassBy(municipalities, table, self)
        self._renewed = RenewedPlan(municipalities, table, self)

    def stop(self) -> None:
        """Touch the layers no more: one of them is about to be deleted."""
        self._passing.stop()
        self._renewed.stop()
