"""Fits the pages to the municipalities on the map, and again when those are others.

What the officer has moved herself stays: only what stands where we last put it is ours to move.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSizeF

from ...core.defaults import PAGES
from ...core.page.map_scale import bar_step
from ..project.shown import EVERYTHING, shown_now
from . import page_places
from .area import Area
from .area_fit import BAR_LENGTH, Box, Fit, Sheet, best_fit, ground, lies_best
from .legend_block import ARROW, BAR, BOX, LEGEND, PADDING, PLACES_WE_SET, factor_of, stand_in
from .page_head import arrange_head
from .page_places import MAP, PAGE, Fitted
from .templates import ORIENTATIONS, orientation_of

_CORNERS = {
    (1, -1): QgsLayoutItem.ReferencePoint.LowerRight,
    (-1, -1): QgsLayoutItem.ReferencePoint.LowerLeft,
    (1, 1): QgsLayoutItem.ReferencePoint.UpperRight,
    (-1, 1): QgsLayoutItem.ReferencePoint.UpperLeft,
}
_ASIDE = "planstatus/lagt_til_side"
_OLD_EXTENTS = {
    PAGES[0]: QgsRectangle(452500, 7538500, 1150000, 7978500),
    PAGES[1]: QgsRectangle(454800, 7538500, 1150000, 7978500),
}
"""What pages that versions up to 0.4 made showed of Troms og Finnmark."""
_OLD_MARGIN, _OLD_STEP = 1.08, 50_000


def fit_page(
    layout: QgsPrintLayout,
    municipalities: QgsVectorLayer,
    area: Area,
    page: str,
    even_hers: bool = False,
) -> None:
    """Fit a page to the municipalities that the layer shows, unless it is.

    When they are all shown again, everything is first put back where it stood when the page was
    set aside.

    Args:
        layout: the page.
        municipalities: what it shows; a filter counts.
        area: them as they are shown, read once for all pages.
        page: «A4» or «A3».
        even_hers: also a map that the officer has moved, for as long as the page is set aside.

    Raises:
        PlanstatusError: a template cannot be read.
    """
    if shown_now(municipalities) == EVERYTHING:
        _bring_back(layout)
    if not area.is_empty() and isinstance(layout.itemById(MAP), QgsLayoutItemMap):
        _fit(layout, area, page, even_hers)


def _fit(layout: QgsPrintLayout, area: Area, page: str, even_hers: bool) -> None:
    before = page_places.remembered(layout) or _of_old_page(layout, area, page)
    if before.area == area.key() and not _covers(layout, area):
        return
    hers = page_places.moved(layout, before.places)
    if hers & {MAP, PAGE} and not even_hers:
        return
    fit = _choose(layout, area, page, hers)
    if fit.sheet.orientation != orientation_of(layout):
        _turn(layout, page, fit.sheet.orientation)
    _show(layout, area, fit, hers)
    page_places.remember(layout, area.key())


def set_aside(layout: QgsPrintLayout) -> None:
    """Remember where everything stands, for when all is shown again; once, until then."""
    if not layout.customProperty(_ASIDE):
        items = page_places.items_of(layout)
        ours = {each.id(): each.customProperty(PLACES_WE_SET) for each in items if each.id()}
        fitted = layout.customProperty(page_places.REMEMBERED)
        kept = [page_places.places_of(layout), ours, fitted]
        layout.setCustomProperty(_ASIDE, json.dumps(kept))


def _bring_back(layout: QgsPrintLayout) -> None:
    """Put everything back where it stood when the page was set aside, if it was."""
    text = layout.customProperty(_ASIDE)
    if not text:
        return
    layout.removeCustomProperty(_ASIDE)
    places, ours, fitted = json.loads(text)
    page_places.put(layout, places)
    for name in filter(ours.get, ours):
        if layout.itemById(name) is not None:
            layout.itemById(name).setCustomProperty(PLACES_WE_SET, ours[name])
    layout.setCustomProperty(page_places.REMEMBERED, fitted)


def _covers(layout: QgsPrintLayout, area: Area) -> bool:
    """Tell whether the legend has got so many rows that its block covers a municipality."""
    block, map_item = layout.itemById(BOX), layout.itemById(MAP)
    if block is None:
        return False
    frame, extent = _box(map_item.mapRectToScene(map_item.rect())), map_item.extent()
    covered = ground(_box(block.mapRectToScene(block.rect())), frame, extent)
    return bool(area.meets(covered))


def _turn(layout: QgsPrintLayout, page: str, orientation: str) -> None:
    """Let a page lie or stand, with everything where that template has it."""
    page_places.put_as_template(layout, page, orientation)
    for item in page_places.items_of(layout):
        item.removeCustomProperty(PLACES_WE_SET)  # where a template has them is ours
    arrange_head(layout)


def _choose(layout: QgsPrintLayout, area: Area, page: str, hers: Collection[str]) -> Fit:
    """Choose among the page lying and standing; one that is partly hers stays as it lies."""
    orientation = orientation_of(layout)
    if layout.itemById(BOX) is None or {MAP, PAGE, BOX, LEGEND, BAR, ARROW} & set(hers):
        return best_fit(area, _sheet_as_it_is(layout, orientation))
    if not hers and not _has_more(layout, page):
        # the same for every size of paper
        ways = [_sheet(layout, PAGES[0], each, 1) for each in ORIENTATIONS]
        orientation = lies_best(area, ways).orientation
    return best_fit(area, _sheet(layout, page, orientation, factor_of(layout)))


def _sheet(layout: QgsPrintLayout, page: str, orientation: str, enlarged: float) -> Sheet:
    """Return a page as its template has it, with a block as large as what stands in it now."""
    places = page_places.template_places(page, orientation)
    frame, by = Box(*places[MAP][1:]), enlarged / factor_of(layout)
    now, inset = layout.itemById(BOX).rect(), PADDING * enlarged
    width, height = now.width() * by, now.height() * by
    x, y = frame.x + frame.width - inset - width, frame.y + frame.height - inset - height
    return Sheet(orientation, frame, Box(x, y, width, height), enlarged)


def _sheet_as_it_is(layout: QgsPrintLayout, orientation: str) -> Sheet:
    """Return a page whose legend stands where the officer, or an older version, has put it."""
    map_item = layout.itemById(MAP)
    items = [layout.itemById(each) for each in (BOX, LEGEND, BAR)]
    boxes = [each.mapRectToScene(each.rect()) for each in items if each is not None]
    frame = map_item.mapRectToScene(map_item.rect())
    block = QRectF(frame.bottomRight(), QSizeF())
    for number, box in enumerate(boxes):
        block = block.united(box) if number else box
    enlarged = factor_of(layout)
    return Sheet(orientation, _box(frame), _box(block), enlarged, stays=True)


def _has_more(layout: QgsPrintLayout, page: str) -> bool:
    """Tell whether the officer has put something of her own on the page."""
    ours = page_places.template_places(page, orientation_of(layout))
    return any(each.id() not in ours for each in page_places.items_of(layout))


def _show(layout: QgsPrintLayout, area: Area, fit: Fit, hers: Collection[str]) -> None:
    map_item, bar = layout.itemById(MAP), layout.itemById(BAR)
    map_item.setCrs(area.crs)
    page_places.set_extent(map_item, fit.extent)
    if isinstance(bar, QgsLayoutItemScaleBar) and BAR not in hers:
        bar.setUnitsPerSegment(bar_step(BAR_LENGTH * fit.sheet.enlarged, fit.scale))
    if not fit.sheet.stays:
        stand_in(layout, _CORNERS[fit.corner])
    map_item.invalidateCache()


def _of_old_page(layout: QgsPrintLayout, area: Area, page: str) -> Fitted:
    """Return what a page was fitted to that this version, or an older one, has just made.

    Versions up to 0.4 fitted a page when it was made, and never again. One that shows neither
    what they showed of Troms og Finnmark nor what they would show of the area has been moved.
    """
    places = page_places.places_of(layout)
    if layout.itemById(BOX) is not None:
        return Fitted("", places)
    extent, frame = layout.itemById(MAP).extent(), layout.itemById(MAP).rect()
    template, own = _OLD_EXTENTS[page], _old_extent(area, frame.width(), frame.height())
    if template.contains(area.bounds):
        own = template
    if _is_same(extent, own):
        page_places.remember(layout, area.key())
        return Fitted(area.key(), places)
    return Fitted("", places if _is_same(extent, template) else {MAP: []})


def _old_extent(area: Area, width: float, height: float) -> QgsRectangle:
    """Return what versions up to 0.4 showed of other municipalities than those of the template."""
    needed = _OLD_MARGIN * 1000 * max(area.bounds.width() / width, area.bounds.height() / height)
    step = _OLD_STEP if needed > 10 * _OLD_STEP else _OLD_STEP / 10
    metres = math.ceil(needed / step) * step / 1000
    return QgsRectangle.fromCenterAndSize(area.bounds.center(), width * metres, height * metres)


def _is_same(one: QgsRectangle, other: QgsRectangle) -> bool:
    """Compare to a thousandth: QGIS stretches an extent to the shape of its frame."""
    sides = ("xMinimum", "yMinimum", "xMaximum", "yMaximum")
    near = other.width() / 1000
    return all(abs(getattr(one, side)() - getattr(other, side)()) < near for side in sides)


def _box(rectangle: QRectF) -> Box:
    return Box(rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height())
