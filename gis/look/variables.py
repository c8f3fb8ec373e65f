"""Variables of a layout, which its items and the styles of its map can read, and of a layer.

QGIS's own `setLayoutVariable` and `setLayerVariable` put one more of the same name beside the one
that is there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout, QgsVectorLayer


def set_layout_variables(layout: QgsPrintLayout, values: Mapping[str, object]) -> None:
    """Give a layout variables; its others, the officer's own too, stay."""
    QgsExpressionContextUtils.setLayoutVariables(layout, {**_variables_of(layout), **values})


def drop_layout_variables(layout: QgsPrintLayout, names: Collection[str]) -> None:
    """Take variables from a layout."""
    others = {name: value for name, value in _variables_of(layout).items() if name not in names}
    QgsExpressionContextUtils.setLayoutVariables(layout, others)


def set_layer_variables(layer: QgsVectorLayer, values: Mapping[str, object]) -> None:
    """Give a layer variables; its others, the officer's own too, stay."""
    before = _variables_of(layer)
    if {**before, **values} != before:
        QgsExpressionContextUtils.setLayerVariables(layer, {**before, **values})


def _variables_of(owner: Any) -> dict[str, object]:
    names = owner.customProperty("variableNames") or []
    return dict(zip(names, owner.customProperty("variableValues") or []))
