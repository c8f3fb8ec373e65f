"""Where things stand on a page: as its template has it, as we left it, and as it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtXml import QDomElement

from .map_page import map_page, map_paper
from .templates import read_template

MAP, BAR, PAGE = "kart", "maalestokk", "side"
REMEMBERED = "planstatus/tilpasset"

Places = dict[str, list[float]]
"""By item id: point of reference with its place on the page, size where it is not drawn from what
is in it, and for a map its extent, all in millimetres and metres. `PAGE` is the page's own size."""


@dataclass(frozen=True)
class Fitted:
    """What a page was last fitted to, and where that left things."""

    area: str
    places: Places


def remember(layout: QgsPrintLayout, area: str) -> None:
    """Keep what the page has been fitted to, and where things stand now."""
    _keep(layout, Fitted(area, places_of(layout)))


def _keep(layout: QgsPrintLayout, fitted: Fitted) -> None:
    layout.setCustomProperty(REMEMBERED, json.dumps([fitted.area, fitted.places]))


def remembered(layout: QgsPrintLayout) -> Fitted | None:
    """Return what the page was fitted to, None for one that an earlier version made."""
    text = layout.customProperty(REMEMBERED)
    return Fitted(*json.loads(text)) if text else None


def places_of(layout: QgsPrintLayout) -> Places:
    """Return where everything with an id stands on the page of the map."""
    size = map_paper(layout).pageSize()
    found = {PAGE: [size.width(), size.height()]}
    found.update({item.id(): _place(item) for item in items_of(layout) if item.id()})
    return found


def items_of(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """Return what stands on the page of the map."""
    return items_on(layout, map_page(layout))


def items_on(layout: QgsPrintLayout, number: int) -> list[QgsLayoutItem]:
    """Return what stands on a page."""
    items = [each for each in layout.items() if isinstance(each, QgsLayoutItem)]
    return [e for e in items if not isinstance(e, QgsLayoutItemPage) and e.page() == number]


def moved(layout: QgsPrintLayout, before: Mapping[str, list[float]]) -> set[str]:
    """Return the ids of what stands elsewhere than before; what is gone or new has not moved."""
    now = places_of(layout)
    return {each for each in now.keys() & before.keys() if not _same(now[each], before[each])}


@contextmanager
def moving(layout: QgsPrintLayout) -> Iterator[None]:
    """Take what moves meanwhile for moved by us, but for what the officer has moved before."""
    fitted = remembered(layout)
    hers = moved(layout, fitted.places) if fitted else set()
    yield
    if fitted:
        now = {name: place for name, place in places_of(layout).items() if name not in hers}
        _keep(layout, Fitted(fitted.area, {**fitted.places, **now}))


def put(layout: QgsPrintLayout, places: Mapping[str, list[float]]) -> None:
    """Put everything that is still there back where it was."""
    number = map_page(layout)
    items = items_on(layout, number)  # before a lower page leaves some of them on the next
    if PAGE in places:
        _set_page_size(layout, number, QgsLayoutSize(*places[PAGE]))
    for item in items:
        if item.id() in places:
            _put(item, number, places[item.id()])


def put_as_template(layout: QgsPrintLayout, page: str, orientation: str) -> None:
    """Put everything where a template has it, on a page that lies as the template does.

    Raises:
        PlanstatusError: the template cannot be read.
    """
    places = template_places(page, orientation)
    number = map_page(layout)
    items = items_on(layout, number)  # before a lower page leaves some of them on the next
    _set_page_size(layout, number, QgsLayoutSize(*places[PAGE][3:]))
    for item in items:
        if item.id() in places:
            _move(item, number, places[item.id()])


def _set_page_size(layout: QgsPrintLayout, number: int, size: QgsLayoutSize) -> None:
    """Give a page another size; what stands on the pages after it goes with them."""
    pages = layout.pageCollection()
    pages.beginPageSizeChange()
    pages.page(number).setPageSize(size)
    pages.reflow()
    pages.endPageSizeChange()


@cache
def template_places(page: str, orientation: str) -> Mapping[str, list[float]]:
    """Return where a template has everything; it is not loaded, which takes 0.1 s.

    Raises:
        PlanstatusError: the template cannot be read.
    """
    elements = read_template(page, orientation).elementsByTagName("LayoutItem")
    items = [elements.at(index).toElement() for index in range(elements.count())]
    return {item.attribute("id") or PAGE: _place_in(item) for item in items}


def _place_in(element: QDomElement) -> list[float]:
    point = float(element.attribute("referencePoint"))
    position, size = (element.attribute(name).split(",") for name in ("positionOnPage", "size"))
    return [point, *(float(each) for each in (*position[:2], *size[:2]))]


def set_extent(map_item: QgsLayoutItemMap, extent: QgsRectangle) -> None:
    """Show an extent of the frame's own shape; QGIS would change the frame's height a little."""
    size = map_item.sizeWithUnits()
    map_item.setExtent(extent)
    map_item.attemptResize(size)


def _place(item: QgsLayoutItem) -> list[float]:
    position, size = item.positionWithUnits(), item.sizeWithUnits()
    top = item.layout().pageCollection().page(item.page()).pos().y()
    place = [float(_POINTS.index(item.referencePoint())), position.x(), position.y() - top]
    if isinstance(item, QgsLayoutItemScaleBar):
        return [*place, item.unitsPerSegment()]
    if isinstance(item, QgsLayoutItemLegend):
        return place
    place += [size.width(), size.height()]
    if isinstance(item, QgsLayoutItemMap):
        box = item.extent()
        place += [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
    return place


def _put(item: QgsLayoutItem, page: int, place: list[float]) -> None:
    _move(item, page, place)
    if isinstance(item, QgsLayoutItemScaleBar):
        item.setUnitsPerSegment(place[3])
    if isinstance(item, QgsLayoutItemMap):
        set_extent(item, QgsRectangle(*place[5:]))


def _move(item: QgsLayoutItem, page: int, place: list[float]) -> None:
    item.setReferencePoint(_POINTS[int(place[0])])
    if not isinstance(item, (QgsLayoutItemLegend, QgsLayoutItemScaleBar)):
        item.attemptResize(QgsLayoutSize(place[3], place[4]))
    item.attemptMove(QgsLayoutPoint(place[1], place[2]), True, False, page)


def _same(one: list[float], other: list[float]) -> bool:
    """Compare, to a twentieth of a millimetre on the page and a metre on the map."""
    return len(one) == len(other) and all(
        abs(a - b) <= max(0.05, 1e-5 * abs(b)) for a, b in zip(one, other)
    )


_POINT = QgsLayoutItem.ReferencePoint
_POINTS = (
    _POINT.UpperLeft, _POINT.UpperMiddle, _POINT.UpperRight,
    _POINT.MiddleLeft, _POINT.Middle, _POINT.MiddleRight,
    _POINT.LowerLeft, _POINT.LowerMiddle, _POINT.LowerRight,
)  # fmt: skip
