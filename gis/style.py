"""Symbols and labels: the looks come from `styles/*.qml`, the bands and counts from the data."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsVectorLayer,
)

from ..core.bands import BAND_KEYS, MISSING, MISSING_LABEL, Band
from ..core.errors import PlanstatusError
from .looks import read_look

OWN_STYLE = "Egen stil"
PLAN_YEAR = "planaar"

_SYMBOLS = QgsMapLayer.StyleCategory.Symbology
_LABELS = QgsMapLayer.StyleCategory.Labeling


def apply_style(layer: QgsVectorLayer, role: str) -> None:
    """Give a layer the symbols and labels of `styles/<role>.qml`; fields and forms stay."""
    _load(layer, role, QgsMapLayer.StyleCategories(_SYMBOLS | _LABELS))


def bind_bands(layer: QgsVectorLayer, bands: Sequence[Band], map_year: int) -> None:
    """Make the municipality layer show these bands, keeping the colours it has.

    A renderer that is not ours is kept as a layer style of its own («Egen stil»).
    """
    if not has_our_renderer(layer):
        _keep_own_style(layer)
        _load(layer, "kommuner", QgsMapLayer.StyleCategories(_SYMBOLS))
    expression = band_expression(bands, map_year)
    labels = {band.key: band.label for band in bands} | {MISSING: MISSING_LABEL}
    shown = [(each.value(), each.label()) for each in layer.renderer().categories()]
    wanted = [(key, labels.get(key, label)) for key, label in shown]
    if (layer.renderer().classAttribute(), shown) == (expression, wanted):
        return  # a click without news leaves no trace
    renderer = layer.renderer().clone()
    renderer.setClassAttribute(expression)
    for index, (_, label) in enumerate(wanted):
        renderer.updateCategoryLabel(index, label)
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def band_expression(bands: Sequence[Band], map_year: int) -> str:
    """Return the QGIS expression that gives every municipality its band key.

    Written with `<=` because QGIS 3.22 does not know BETWEEN.
    """
    older, previous, current = bands
    year, value = QgsExpression.quotedColumnRef(PLAN_YEAR), QgsExpression.quotedValue
    return (
        f"CASE WHEN {year} IS NULL OR {year} > {value(map_year)} THEN {value(MISSING)}"
        f" WHEN {year} <= {value(older.last)} THEN {value(older.key)}"
        f" WHEN {year} <= {value(previous.last)} THEN {value(previous.key)}"
        f" ELSE {value(current.key)} END"
    )


def count_by_band(layer: QgsVectorLayer) -> dict[str, int]:
    """Return the number of municipalities per band key, unsaved edits included.

    Raises:
        PlanstatusError: the layer has no plan years, or is not drawn by bands.
    """
    if not has_our_renderer(layer):
        raise PlanstatusError(f"Kommunelaget «{layer.name()}» er ikke tegnet med båndene.")
    if layer.fields().indexOf(PLAN_YEAR) < 0:
        raise PlanstatusError(f"Kommunelaget «{layer.name()}» mangler feltet {PLAN_YEAR}.")
    expression = QgsExpression(layer.renderer().classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    counts = dict.fromkeys((*BAND_KEYS, MISSING), 0)
    expression.prepare(context)
    for feature in layer.getFeatures(_attributes_only()):
        context.setFeature(feature)
        key = str(expression.evaluate(context))
        counts[key] = counts.get(key, 0) + 1
    return counts


def has_our_renderer(layer: QgsVectorLayer) -> bool:
    """Tell whether the layer is drawn by categories that include all our band keys."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return False
    return all(renderer.categoryIndexForValue(key) >= 0 for key in (*BAND_KEYS, MISSING))


def _attributes_only() -> QgsFeatureRequest:
    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)


def _keep_own_style(layer: QgsVectorLayer) -> None:
    manager = layer.styleManager()
    taken, name, number = manager.styles(), OWN_STYLE, 2
    while name in taken:
        name, number = f"{OWN_STYLE} {number}", number + 1
    if not manager.addStyleFromLayer(name):
        raise PlanstatusError(f"Stilen på laget «{layer.name()}» kunne ikke tas vare på.")


def _load(layer: QgsVectorLayer, role: str, categories: QgsMapLayer.StyleCategories) -> None:
    loaded, message = layer.importNamedStyle(read_look(f"{role}.qml"), categories)
    if not loaded:
        raise PlanstatusError(f"Stilen {role}.qml kunne ikke brukes: {message}")
    layer.triggerRepaint()
