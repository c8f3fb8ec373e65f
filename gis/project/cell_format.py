"""Years without a thousands separator and empty cells without «NULL», in tables and on the map.

QGIS writes every whole number as the locale does when its option for that is on, «2 020», and an
empty cell as its option says; a field has no setting for either. It has a formatter for each kind
of box, so ours take their place, and do as they do for all fields but those of plan years.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    NULL,
    QgsApplication,
    QgsDateTimeFieldFormatter,
    QgsFallbackFieldFormatter,
    QgsVectorLayer,
)

from ...core.plans.plan_types import column_told
from ..look.style import PLAN_YEAR
from .roles import ROLE

TEXT, CHOICE, DAY = "TextEdit", "UniqueValues", "DateTime"
"""The boxes that plan years and what is known of them are typed in."""


class TextFormatter(QgsFallbackFieldFormatter):
    """Shows what is typed in a kind of text box: empty as blank, plan years as four digits."""

    def __init__(self, box: str) -> None:
        """Show what is typed in boxes of a kind."""
        super().__init__()
        self._box = box

    def id(self) -> str:
        """Return the kind of box whose values this shows."""
        return self._box

    def representValue(  # noqa: N802  (QGIS's name)
        self,
        layer: QgsVectorLayer,
        index: int,
        config: Mapping[str, object],
        cache: object,
        value: object,
    ) -> str:
        """Return a value as it is shown."""
        column = _column_of_ours(layer, index)
        if column and _is_empty(value):
            return ""
        if column == PLAN_YEAR and isinstance(value, int):
            return str(value)
        return str(super().representValue(layer, index, config, cache, value))


class DayFormatter(QgsDateTimeFieldFormatter):
    """Shows dates of plans: empty as blank."""

    def representValue(  # noqa: N802  (QGIS's name)
        self,
        layer: QgsVectorLayer,
        index: int,
        config: Mapping[str, object],
        cache: object,
        value: object,
    ) -> str:
        """Return a value as it is shown."""
        if _column_of_ours(layer, index) and _is_empty(value):
            return ""
        return str(super().representValue(layer, index, config, cache, value))


def _column_of_ours(layer: QgsVectorLayer | None, index: int) -> str:
    """Return which of the columns of the plan-year table it is; nothing for any other."""
    if layer is None or not layer.customProperty(ROLE):
        return ""
    return column_told(layer.fields().at(index).name())


def _is_empty(value: object) -> bool:
    return value is None or value == NULL


def show_cells_plainly() -> None:
    """Show plan years and empty cells so from now on; QGIS keeps the formatters."""
    for formatter in (TextFormatter(TEXT), TextFormatter(CHOICE), DayFormatter()):
        QgsApplication.fieldFormatterRegistry().addFieldFormatter(formatter)


def show_cells_as_qgis_does() -> None:
    """Leave it to QGIS how cells are shown."""
    registry = QgsApplication.fieldFormatterRegistry()
    for box in (TEXT, CHOICE):
        registry.removeFieldFormatter(box)
    registry.addFieldFormatter(QgsDateTimeFieldFormatter())
