"""How the municipalities of the map of cooperation are drawn: by office, or by status outlined.

Who is a member stands in the renderers' own expressions, by municipality number. So the map is true
in any project, in exports and without the plugin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsMergedFeatureRenderer,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)

from ....core.cooperation.on_map import COLOURS, OfficeOnMap, are_numbered
from ....core.schema import KEY
from ....core.texts.language import tr
from ..style import has_our_renderer, hatched, keep_style, symbols_of

LOOK, OUTLINES = "samarbeid", "plankontor"
"""Looks in `styles/`."""
OUTSIDE = "utenfor"
_PLAIN, _WITH_COLOUR = "omriss", "omriss_med_farge"
_BY_OFFICE = "planstatus/by_office"
"""Layer property: there while the layer is drawn by office."""


def is_drawn_by_office(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer is drawn by office, not by status or in an officer's own way."""
    return bool(layer.customProperty(_BY_OFFICE)) and OUTSIDE in _symbols_now(layer)


def label_of(office: OfficeOnMap, offices: Sequence[OfficeOnMap]) -> str:
    """Return what an office is called on the map, with its number where it has one."""
    return f"{office.place + 1} {office.name}" if are_numbered(offices) else office.name


def look_colours() -> dict[str, str]:
    """Return the colours of `styles/samarbeid.qml`, «#rrggbb», by place and of `OUTSIDE`."""
    return _colours(symbols_of(LOOK))


def office_colours(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the colours a layer is drawn with, by office and of `OUTSIDE`; none of by status."""
    return _colours(_symbols_now(layer)) if is_drawn_by_office(layer) else {}


def _colours(symbols: Mapping[str, QgsSymbol]) -> dict[str, str]:
    return {key: symbol.color().name() for key, symbol in symbols.items()}


def draw_by_office(layer: QgsVectorLayer, offices: Sequence[OfficeOnMap], outside: str) -> None:
    """Fill the municipalities by office; an office keeps the symbol it has.

    Args:
        layer: the municipalities.
        offices: those of the map date.
        outside: what municipalities in none of them are called.
    """
    _keep_hers(layer)
    looks = symbols_of(LOOK)
    before = _symbols_now(layer) if is_drawn_by_office(layer) else {}
    categories = [
        QgsRendererCategory(
            each.code, before.get(each.code) or _fill(each, looks), label_of(each, offices)
        )
        for each in offices
    ]
    symbol = before.get(OUTSIDE) or looks[OUTSIDE]
    categories.append(QgsRendererCategory(OUTSIDE, symbol, outside))
    _give(layer, QgsCategorizedSymbolRenderer(office_expression(offices), categories))
    layer.setCustomProperty(_BY_OFFICE, True)


def draw_by_status(layer: QgsVectorLayer, status_map: QgsVectorLayer) -> None:
    """Fill the municipalities as a status map does, whose plan years the layer is joined to."""
    _keep_hers(layer)
    _give(layer, status_map.renderer().clone())
    layer.removeCustomProperty(_BY_OFFICE)


def draw_outlines(
    layer: QgsVectorLayer, offices: Sequence[OfficeOnMap], municipalities: QgsVectorLayer
) -> None:
    """Draw a line around each office, with its colour where the municipalities do not have it."""
    lines, colours = symbols_of(OUTLINES), symbols_of(LOOK)
    plain = is_drawn_by_office(municipalities)
    categories = []
    for each in offices:
        symbol = lines[_PLAIN if plain else _WITH_COLOUR].clone()
        if not plain:
            colour = colours[str(each.place % COLOURS)].color()
            symbol.symbolLayer(1).setColor(colour)
        categories.append(QgsRendererCategory(each.code, symbol, label_of(each, offices)))
    by_office = QgsCategorizedSymbolRenderer(office_expression(offices), categories)
    _give(layer, QgsMergedFeatureRenderer(by_office))


def office_expression(offices: Sequence[OfficeOnMap]) -> str:
    """Return the expression that gives every municipality the code of its office."""
    value, key = QgsExpression.quotedValue, QgsExpression.quotedColumnRef(KEY)
    cases = "".join(
        f" WHEN {key} IN ({', '.join(map(value, each.drawn))}) THEN {value(each.code)}"
        for each in offices
    )
    return f"CASE{cases} ELSE {value(OUTSIDE)} END" if cases else value(OUTSIDE)


def _fill(office: OfficeOnMap, looks: Mapping[str, QgsSymbol]) -> QgsSymbol:
    symbol = looks[str(office.place % COLOURS)]
    return hatched(symbol) if office.place >= COLOURS else symbol.clone()


def _keep_hers(layer: QgsVectorLayer) -> None:
    """Keep a way of drawing that is not ours as a style of its own, as on the status maps."""
    if not is_drawn_by_office(layer) and not has_our_renderer(layer):
        keep_style(layer, tr("Egen stil"))


def _symbols_now(layer: QgsVectorLayer) -> dict[str, QgsSymbol]:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return {}
    return {each.value(): each.symbol().clone() for each in renderer.categories()}


def _give(layer: QgsVectorLayer, renderer: QgsFeatureRenderer) -> None:
    """Draw a layer by a renderer, unless it is the same: a click without news leaves no trace."""
    if layer.renderer() is None or layer.renderer().dump() != renderer.dump():
        layer.setRenderer(renderer)
        layer.triggerRepaint()
