"""Symbols and labels: the looks come from `styles/*.qml`, the bands and counts from the data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsGeometryGeneratorSymbolLayer,
    QgsMapLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.errors import PlanstatusError, cause_of
from ...core.plans.bands import BAND_KEYS, MISSING, Band
from ...core.schema import MUNICIPALITIES, YEAR
from ...core.texts.language import tr
from .templates import read_look

PLAN_YEAR = YEAR
COLOURS = "planstatus/colours"
"""Layer property with the colours of the settings that the layer has been given, as JSON."""

_DRAWN = "planstatus/drawn"
"""Layer property with the expression and the labels that bands were last given, as JSON."""

_YEAR = re.compile(r"\d{4}")
"""Years in words of hers say what a band holds only as long as the years of the band are those."""

_DARK = "#4a4540"

_SYMBOLS = QgsMapLayer.StyleCategory.Symbology
_LABELS = QgsMapLayer.StyleCategory.Labeling


def apply_style(layer: QgsVectorLayer, role: str) -> None:
    """Give a layer the symbols and labels of `styles/<role>.qml`; fields and forms stay."""
    _load(layer, role, QgsMapLayer.StyleCategories(_SYMBOLS | _LABELS))


def renew_style(layer: QgsVectorLayer, role: str) -> None:
    """Give a layer today's symbols and labels; those it had stay as a style of its own.

    Raises:
        PlanstatusError: a style could not be kept or read.
    """
    keep_style(layer, tr("Tidligere utseende"))
    apply_style(layer, role)
    _forget(layer)


def bind_bands(
    layer: QgsVectorLayer,
    bands: Sequence[Band],
    map_year: int,
    missing: str,
    dated: Callable[[str], str] = str,
) -> None:
    """Make the municipality layer show these bands, keeping the colours it has and her labels.

    A renderer or an expression that is not ours is kept as a layer style of its own («Egen stil»),
    but for what was there before versions that remember theirs. `missing` is what
    municipalities without a year are called, and `dated` makes of the expression by plan year the
    one that knows the map date.
    """
    expression = dated(band_expression(bands, map_year))
    if not has_our_renderer(layer):
        keep_style(layer, tr("Egen stil"))
        _load(layer, MUNICIPALITIES, QgsMapLayer.StyleCategories(_SYMBOLS))
        _forget(layer)
    elif layer.renderer().classAttribute() not in (expression, _given(layer)[0]):
        keep_style(layer, tr("Egen stil"))
    _draw_by(layer, expression, {band.key: band.label for band in bands} | {MISSING: missing})


def draw_by(layer: QgsVectorLayer, expression: str) -> None:
    """Let the bands of a layer be by another expression of ours."""
    _draw_by(layer, expression, _given(layer)[1])


def _draw_by(layer: QgsVectorLayer, expression: str, labels: Mapping[str, str]) -> None:
    """Draw by an expression, with labels by band where she has given none that are still true."""
    given = _given(layer)[1]
    shown = [(each.value(), each.label()) for each in layer.renderer().categories()]
    hers = {
        key
        for key, label in shown
        if label != given.get(key, label)
        and not (_YEAR.search(label) and labels.get(key) != given[key])
    }
    wanted = [(key, label if key in hers else labels.get(key, label)) for key, label in shown]
    drawn = json.dumps([expression, dict(labels)], sort_keys=True)
    if layer.customProperty(_DRAWN) != drawn:
        layer.setCustomProperty(_DRAWN, drawn)
    if (layer.renderer().classAttribute(), shown) == (expression, wanted):
        return  # a click without news leaves no trace
    renderer = layer.renderer().clone()
    renderer.setClassAttribute(expression)
    for index, (_, label) in enumerate(wanted):
        renderer.updateCategoryLabel(index, label)
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _given(layer: QgsVectorLayer) -> tuple[str, dict[str, str]]:
    """Return the expression and the labels that a layer was last given, or else has."""
    text = layer.customProperty(_DRAWN)
    if not text:
        return layer.renderer().classAttribute(), {}
    expression, labels = json.loads(text)
    return expression, labels


def _forget(layer: QgsVectorLayer) -> None:
    """Forget what was given to a look that a layer has no more."""
    for each in (COLOURS, _DRAWN):
        layer.removeCustomProperty(each)


def style_colours() -> dict[str, str]:
    """Return each band's colour in `styles/kommuner.qml`, «#rrggbb»; of a hatch its lines'."""
    symbols = _style_symbols()
    return {key: _coloured(symbol).color().name() for key, symbol in symbols.items()}


def style_symbol(key: str, colour: str) -> QgsSymbol:
    """Return the symbol of a band in `styles/kommuner.qml`, with a colour «#rrggbb» of its own."""
    symbol = _style_symbols()[key]
    _coloured(symbol).setColor(QColor(colour))
    return symbol


def hatched(symbol: QgsSymbol) -> QgsSymbol:
    """Return a fill with the hatch of `styles/kommuner.qml` over it, in a dark colour."""
    result, missing = symbol.clone(), _style_symbols()[MISSING]  # owns its layers
    lines = missing.symbolLayer(1).clone()
    lines.subSymbol().setColor(QColor(_DARK))
    result.appendSymbolLayer(lines)
    return result


def symbols_of(look: str) -> dict[str, QgsSymbol]:
    """Return the symbols of `styles/<look>.qml` by the values of its categories."""
    layer = QgsVectorLayer("Polygon", "", "memory")
    _load(layer, look, QgsMapLayer.StyleCategories(_SYMBOLS))
    categories = layer.renderer().categories()  # own their symbols
    return {each.value(): each.symbol().clone() for each in categories}


def symbols_in(colours: Mapping[str, str]) -> dict[str, QgsSymbol]:
    """Return how each band is drawn in the colours of the settings."""
    layer = QgsVectorLayer("Polygon", "", "memory")
    _load(layer, MUNICIPALITIES, QgsMapLayer.StyleCategories(_SYMBOLS))
    apply_colours(layer, colours)
    return {each.value(): each.symbol().clone() for each in layer.renderer().categories()}


def applied_colours(layer: QgsVectorLayer) -> dict[str, str] | None:
    """Return the colours the layer has been given from settings; None for one not asked yet."""
    text = layer.customProperty(COLOURS)
    return None if text is None else dict(json.loads(text))


def apply_colours(layer: QgsVectorLayer, colours: Mapping[str, str]) -> None:
    """Give bands the colours of the settings, or the style's where there is none any more.

    A band whose setting is what the layer was given last keeps the colour it has.
    """
    before = applied_colours(layer) or {}
    layer.setCustomProperty(COLOURS, json.dumps(dict(colours), sort_keys=True))
    changed = {key for key in {*before, *colours} if before.get(key) != colours.get(key)}
    if not changed:
        return
    wanted = {**style_colours(), **colours}
    renderer = layer.renderer().clone()
    for key in changed:
        index = renderer.categoryIndexForValue(key)
        category = renderer.categories()[index]  # owns its symbol
        symbol = category.symbol().clone()
        _coloured(symbol).setColor(QColor(wanted[key]))
        renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _style_symbols() -> dict[str, QgsSymbol]:
    return symbols_of(MUNICIPALITIES)


def _coloured(symbol: QgsSymbol) -> QgsSymbol:
    """Return the part of a symbol that has its colour: the lines of a hatch, else all of it."""
    for part in symbol.symbolLayers():
        if isinstance(part, QgsGeometryGeneratorSymbolLayer):
            return part.subSymbol()
    return symbol


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


def has_our_renderer(layer: QgsVectorLayer) -> bool:
    """Tell whether the layer is drawn by categories that include all our band keys."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return False
    return all(renderer.categoryIndexForValue(key) >= 0 for key in (*BAND_KEYS, MISSING))


def keep_style(layer: QgsVectorLayer, wanted: str) -> None:
    """Keep how a layer is drawn as a style of its own, with a name that is free.

    Raises:
        PlanstatusError: QGIS refused.
    """
    manager = layer.styleManager()
    name, number = wanted, 2
    while name in manager.styles():
        name, number = f"{wanted} {number}", number + 1
    if not manager.addStyleFromLayer(name):
        raise PlanstatusError(
            tr("Stilen på laget «{layer}» kunne ikke tas vare på.", layer=layer.name())
        )


def _load(layer: QgsVectorLayer, role: str, categories: QgsMapLayer.StyleCategories) -> None:
    loaded, message = layer.importNamedStyle(read_look(f"{role}.qml"), categories)
    if not loaded:
        raise PlanstatusError(
            tr(
                "Stilen {file} kunne ikke brukes. {cause}",
                file=f"{role}.qml",
                cause=cause_of(message),
            )
        )
    layer.triggerRepaint()
