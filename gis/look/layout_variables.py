"""Variables of a layout, which its items and the styles of its map can read."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout


def set_layout_variables(layout: QgsPrintLayout, values: Mapping[str, object]) -> None:
    """Give a layout variables; its others, the officer's own too, stay.

    QGIS's own `setLayoutVariable` puts one more of the same name beside the one that is there.
    """
    names = layout.customProperty("variableNames") or []
    before = dict(zip(names, layout.customProperty("variableValues") or []))
    QgsExpressionContextUtils.setLayoutVariables(layout, {**before, **values})
