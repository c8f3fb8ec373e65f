"""Variables of one layout. QGIS adds a name that is there once more, each time it is set."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout


def set_variables(layout: QgsPrintLayout, values: Mapping[str, object]) -> None:
    """Set variables of a layout, each once; those that are None are taken out."""
    names = layout.customProperty("variableNames") or []
    before = dict(zip(names, layout.customProperty("variableValues") or []))
    after = {name: value for name, value in {**before, **values}.items() if value is not None}
    if after != before or len(names) != len(before):
        QgsExpressionContextUtils.setLayoutVariables(layout, after)
