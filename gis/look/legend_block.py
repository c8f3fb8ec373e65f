"""The block of legend, scale bar and north arrow: one box, which stands in a corner of the map."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem

from .page_places import moving

BOX, LEGEND, BAR, ARROW = "tegnforklaring_ramme", "tegnforklaring", "maalestokk", "nordpil"
PADDING, GAP = 3.0, 2.4
"""Millimetres on A4, inside the box and between legend and scale bar."""
_DRAWN = "planstatus_drawn"
"""A property of the item as it lives, which is not saved."""
_DOTS_PER_METRE = round(300 / 0.0254)
FACTOR_VARIABLE = "planstatus_forstorring"

PLACES_WE_SET = "planstatus/plass"


def factor_of(layout: QgsPrintLayout) -> float:
    """Return how many times as large as on A4 lines, type and distances are on a layout."""
    scope = QgsExpressionContextUtils.layoutScope(layout)
    return float(scope.variable(FACTOR_VARIABLE) or 1)


def legend_of(layout: QgsPrintLayout) -> QgsLayoutItemLegend | None:
    """Return the legend of a page; None where the officer has removed it."""
    legend = layout.itemById(LEGEND)
    return legend if isinstance(legend, QgsLayoutItemLegend) else None


@contextmanager
def renewing(layout: QgsPrintLayout, legend: QgsLayoutItemLegend) -> Iterator[None]:
    """Let rows of a legend be written, and then its block take the size they need."""
    with moving(layout):
        _draw_once(legend)
        yield
        _arrange(layout)


def _arrange(layout: QgsPrintLayout) -> None:
    """Make the box as large as what it holds; the corner of its reference point stays.

    What an officer has moved out of its place in the box stays, and so does the box then.
    """
    items = _items(layout)
    if BOX not in items or LEGEND not in items or _is_hers(items):
        return
    _fill(items, layout)


def stand_in(layout: QgsPrintLayout, corner: QgsLayoutItem.ReferencePoint) -> None:
    """Let the block stand in a corner of the map, as far from the frame as its own padding."""
    items, map_item = _items(layout), layout.itemById("kart")
    if BOX not in items or map_item is None or _is_hers(items):
        return
    inside = PADDING * factor_of(layout)
    frame = map_item.rect().translated(map_item.pos()).adjusted(inside, inside, -inside, -inside)
    points = QgsLayoutItem.ReferencePoint
    left = corner in (points.UpperLeft, points.LowerLeft)
    upper = corner in (points.UpperLeft, points.UpperRight)
    items[BOX].setReferencePoint(corner)
    items[BOX].attemptMove(
        QgsLayoutPoint(
            frame.left() if left else frame.right(), frame.top() if upper else frame.bottom()
        )
    )
    _fill(items, layout)


def _items(layout: QgsPrintLayout) -> dict[str, QgsLayoutItem]:
    found = {item_id: layout.itemById(item_id) for item_id in (BOX, LEGEND, BAR, ARROW)}
    return {item_id: item for item_id, item in found.items() if item is not None}


def _sizes(items: dict[str, QgsLayoutItem], layout: QgsPrintLayout) -> tuple[float, float]:
    """Return how high and wide the legend with the scale bar under it is, millimetres.

    The arrow stands beside the heading; a second column has none, so it gets room there.
    """
    legend, bar = items[LEGEND], items.get(BAR)
    high, wide = legend.rect().height(), legend.rect().width()
    if ARROW in items and isinstance(legend, QgsLayoutItemLegend) and legend.columnCount() > 1:
        wide += items[ARROW].rect().width()
    if bar is None:
        return high, wide
    return high + GAP * factor_of(layout) + bar.rect().height(), max(wide, bar.rect().width())


def _draw_once(legend: QgsLayoutItemLegend) -> None:
    """Draw a legend into nothing: until it has been drawn it does not know how large it is.

    Quickest while it has no rows yet.
    """
    if legend.property(_DRAWN):
        return
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.setDotsPerMeterX(_DOTS_PER_METRE)
    image.setDotsPerMeterY(_DOTS_PER_METRE)
    painter = QPainter(image)
    legend.paint(painter, QStyleOptionGraphicsItem(), None)
    painter.end()
    legend.setProperty(_DRAWN, True)


def _fill(items: dict[str, QgsLayoutItem], layout: QgsPrintLayout) -> None:
    """Put legend, bar and arrow into the box: the bar lowest, the arrow beside the heading."""
    padding = PADDING * factor_of(layout)
    lowest, width = _sizes(items, layout)
    items[BOX].attemptResize(QgsLayoutSize(width + 2 * padding, lowest + 2 * padding))
    left, top = items[BOX].pos().x() + padding, items[BOX].pos().y() + padding
    _put(items[LEGEND], left, top)
    if BAR in items:
        _put(items[BAR], left, top + lowest - items[BAR].rect().height())
    if ARROW in items:
        _put(items[ARROW], left + width - items[ARROW].rect().width(), top)
    items[BOX].setCustomProperty(PLACES_WE_SET, _places(items))


def _put(item: QgsLayoutItem, x: float, y: float) -> None:
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperLeft)
    item.attemptMove(QgsLayoutPoint(x, y))


def _is_hers(items: dict[str, QgsLayoutItem]) -> bool:
    """Tell whether someone else than we has moved something within the box."""
    ours = items[BOX].customProperty(PLACES_WE_SET) if BOX in items else None
    return bool(ours) and ours != _places(items)


def _places(items: dict[str, QgsLayoutItem]) -> str:
    """Return where the parts stand in the box, to a tenth of a millimetre."""
    corner = items[BOX].pos()
    return " ".join(
        f"{name}:{item.pos().x() - corner.x():.1f},{item.pos().y() - corner.y():.1f}"
        for name, item in sorted(items.items())
    )
