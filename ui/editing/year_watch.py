"""Withdraws what was said about the plan years on the map when one of them is changed."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...gis.look.style import PLAN_YEAR
from ..messages import NOT_ADDED, TYPED, YEARS_SHOWN, Messages


class YearWatch(QObject):
    """Follows a plan-year table for as long as it is there."""

    def __init__(self, plan_years: QgsVectorLayer, messages: Messages) -> None:
        """Connect the table; the watch goes with it."""
        super().__init__(plan_years)
        self.plan_years = plan_years
        self._messages = messages
        plan_years.attributeValueChanged.connect(self._value_changed)
        plan_years.featureAdded.connect(self._rows_changed)
        plan_years.featureDeleted.connect(self._rows_changed)

    def _value_changed(self, _feature_id: int, field: int, _value: object) -> None:
        if self.plan_years.fields().at(field).name() == PLAN_YEAR:
            self._rows_changed()

    def _rows_changed(self, *_: object) -> None:
        self._messages.withdraw(YEARS_SHOWN, TYPED, NOT_ADDED)
