"""Years without a thousands separator, in the attribute table and what is identified on the map.

QGIS writes every whole number as the locale does when its option for that is on, «2 020»; a field
has no setting for it. Its formatter for text boxes is what it falls back to, so ours takes its
place, and does as it does for all fields but the plan year.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsApplication, QgsFallbackFieldFormatter, QgsVectorLayer

from .layers import ROLE
from .style import PLAN_YEAR

WIDGET = "TextEdit"


class YearFormatter(QgsFallbackFieldFormatter):
    """Shows plan years as four digits."""

    def id(self) -> str:
        """Return the widget whose values this shows."""
        return WIDGET

    def representValue(  # noqa: N802  (QGIS's name)
        self,
        layer: QgsVectorLayer,
        index: int,
        config: Mapping[str, object],
        cache: object,
        value: object,
    ) -> str:
        """Return a value as it is shown."""
        if isinstance(value, int) and _is_plan_year(layer, index):
            return str(value)
        return str(super().representValue(layer, index, config, cache, value))


def _is_plan_year(layer: QgsVectorLayer | None, index: int) -> bool:
    if layer is None or not layer.customProperty(ROLE):
        return False
    return bool(layer.fields().at(index).name() == PLAN_YEAR)


def show_years_plainly() -> None:
    """Show plan years without a separator from now on; QGIS keeps the formatter."""
    QgsApplication.fieldFormatterRegistry().addFieldFormatter(YearFormatter())


def show_years_as_qgis_does() -> None:
    """Leave it to QGIS how plan years are shown."""
    QgsApplication.fieldFormatterRegistry().removeFieldFormatter(WIDGET)
