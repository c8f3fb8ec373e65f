"""Which degrees a page names at its map's frame, and draws as lines over sea and land around."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsGeometryGeneratorSymbolLayer,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)

from ...core.page.map_scale import graticule_steps
from ...core.schema import SEA
from ..project.roles import find_layer
from .style import apply_style
from .variables import set_layout_variables

STEPS = ("planstatus_meridianer", "planstatus_paralleller")
"""Layout variables: the degrees between the lines, which `styles/hav.qml` draws."""
_NEAR = 1e-9
_ASKS_LAYER = "layer_property(@layer"
"""In what older versions drew degrees by: it had the window answer, which stops QGIS 3.40 when the
window waits for the drawing, and could go on without end."""


def renew_degrees(project: QgsProject) -> None:
    """Let the sea of an older version have its degrees drawn as those of today; colours stay."""
    sea = find_layer(project, SEA)
    if sea is None:
        return
    old = [part for part in _degrees(sea) if _ASKS_LAYER in part.geometryExpression()]
    if not old:
        return
    of_today = QgsVectorLayer("Polygon", "", "memory")
    apply_style(of_today, SEA)
    (today,) = {each.geometryExpression() for each in _degrees(of_today)}
    for each in old:
        each.setGeometryExpression(today)
    sea.triggerRepaint()


def _degrees(sea: QgsVectorLayer) -> list[QgsGeometryGeneratorSymbolLayer]:
    """Return what draws the lines, as it stands in the layer."""
    symbols = sea.renderer().symbols(QgsRenderContext())
    parts = (part for symbol in symbols for part in symbol.symbolLayers())
    return [part for part in parts if isinstance(part, QgsGeometryGeneratorSymbolLayer)]


def follow_scale(layout: QgsPrintLayout) -> None:
    """Let degrees and lines be as far apart as suits what a page shows; steps of hers stay."""
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap) or not map_item.grids().size():
        return
    grid, scope = map_item.grid(), QgsExpressionContextUtils.layoutScope(layout)
    now = grid.intervalX(), grid.intervalY()
    before = [scope.variable(name) for name in STEPS]
    if all(before) and any(abs(a - float(b)) > _NEAR for a, b in zip(now, before)):
        return
    steps = _steps(map_item)
    if all(before) and steps == now:
        return
    grid.setIntervalX(steps[0])
    grid.setIntervalY(steps[1])
    set_layout_variables(layout, dict(zip(STEPS, steps)))


def _steps(map_item: QgsLayoutItemMap) -> tuple[float, float]:
    rect, degrees = map_item.rect(), QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(map_item.crs(), degrees, map_item.layout().project())
    middle = to_degrees.transform(map_item.extent().center())
    return graticule_steps(min(rect.width(), rect.height()), map_item.scale(), middle.y())
