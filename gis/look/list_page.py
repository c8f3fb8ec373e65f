"""The pages after that of the map: the list of the municipalities on it, as a table of QGIS's own.

It comes with a new layout. Each page has what stands around the map on its own, taken from
there; what the officer moves, rewrites or deletes stays as she left it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemPage,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from .legend_block import factor_of
from .list_around import ID, PLACE_WE_SET, add_around, follow_map_page, place_of
from .list_columns import STATUS, WIDTHS
from .list_table import (
    READ,
    fill,
    is_filled,
    is_ours_to_place,
    renew,
    set_source_width,
    table_of,
    width_without_sources,
)
from .map_page import map_page, map_paper
from .page_places import items_on
from .status_sign import has_signs
from .templates import read_template

TEMPLATE = "liste"
LETTER, MARGINS = 1.25, 11.2
"""Millimetres on A4 for a letter of a link, at least, and for what is between the cells."""
_PAGES_WE_DRESSED = "planstatus/listesider"
_PLACES_WE_SET = "planstatus/listeplasser"


def add_list(layout: QgsPrintLayout, page: str) -> None:
    """Give a layout a page with the list, still empty.

    Args:
        layout: the layout.
        page: its page size, «A4» or «A3».

    Raises:
        PlanstatusError: the template cannot be read.
    """
    template = read_template(page, TEMPLATE)
    look = template.elementsByTagName("LayoutMultiFrame").at(0).toElement()
    table = QgsLayoutItemAttributeTable.create(layout)
    table.readXml(look, template, QgsReadWriteContext())
    layout.addMultiFrame(table)
    paper = QgsLayoutItemPage(layout)
    paper.setPageSize(map_paper(layout).pageSize())
    layout.pageCollection().addPage(paper)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(ID)
    frame.setHidePageIfEmpty(True)
    table.addFrame(frame)
    frame.attemptMove(QgsLayoutPoint(0, 0), True, False, layout.pageCollection().pageCount() - 1)


def renew_list(
    layout: QgsPrintLayout, municipalities: QgsVectorLayer, samples: Mapping[str, int]
) -> None:
    """Let the list on a layout, if there is one, say what the map shows when it is filled next.

    Args:
        layout: the layout.
        municipalities: what it shows.
        samples: sample years by number.
    """
    _follow_deleted_pages(layout)
    table = table_of(layout)
    if table is None:
        return
    renew(table, municipalities, _letters(layout, municipalities), factor_of(layout), samples)
    if not is_filled(table) and layout.itemById("kart") is not None:
        _give_sources_the_rest(layout, table)


def _follow_deleted_pages(layout: QgsPrintLayout) -> None:
    """Take away what was on pages of the list that the officer has deleted.

    QGIS moves it to the page before. A list with pages left is put in order by the next placing.
    """
    left = layout.pageCollection().pageCount() - _first_page(layout)
    if left >= _dressed(layout):
        return
    where = {tuple(place[1:3]) for place in _remembered(layout)}
    for item in [each for each in layout.items() if isinstance(each, QgsLayoutItem)]:
        x, y = round(item.pagePos().x(), 1), round(item.pagePos().y(), 1)
        is_left = item.customProperty(PLACE_WE_SET) == place_of(item)
        if item.id() == ID and not left:
            is_left = (x, y) in where
        if _is_of_list(item) and is_left:
            layout.removeLayoutItem(item)
    layout.setCustomProperty(_PAGES_WE_DRESSED, 0)
    layout.removeCustomProperty(_PLACES_WE_SET)


def _remembered(layout: QgsPrintLayout) -> list[list[float]]:
    """Return how far after the map, where and how high each part of the table is as we left it."""
    places: list[list[float]] = json.loads(layout.customProperty(_PLACES_WE_SET) or "[]")
    return places


def fill_list(layout: QgsPrintLayout) -> None:
    """Read the rows of the list on a layout, now."""
    table = table_of(layout)
    if table is not None:
        fill(table)
        table.setProperty(READ, None)


def place_list(layout: QgsPrintLayout) -> None:
    """Give the rows of the list pages enough, and let these look as that of the map does.

    Args:
        layout: the layout, with its map in place.
    """
    table = table_of(layout)
    if table is None:
        return
    if not is_filled(table):
        _turn_pages(layout, table)
        if layout.itemById("kart") is not None:
            _put_as_map(table.frame(0), layout.itemById("kart"))
        fill(table)
    if is_ours_to_place(table) and not _is_hers(layout, table):
        _place(layout, table)
    follow_map_page(layout)


def _letters(layout: QgsPrintLayout, municipalities: QgsVectorLayer) -> int:
    """Return how long a link there is room for on one line."""
    taken = sum(WIDTHS.values()) - (0 if has_signs(municipalities) else WIDTHS[STATUS])
    map_item = layout.itemById("kart")
    width = map_item.rect().width() if map_item is not None else 0
    return max(0, math.floor((width / factor_of(layout) - taken - MARGINS) / LETTER))


def _place(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> None:
    """Let the table stand where the map does, and go on for as many pages as there are rows."""
    map_item = layout.itemById("kart")
    if map_item is None:
        return
    _turn_pages(layout, table)
    _give_sources_the_rest(layout, table)
    has_pages = _first_page(layout) + table.frameCount() <= layout.pageCollection().pageCount()
    if not has_pages or not _stands(table.frame(0), map_item):
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        while table.frameCount() > 1:
            table.removeFrame(table.frameCount() - 1)
        _put_as_map(table.frame(0), map_item)
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)
    for frame in table.frames():
        frame.setId(ID)
    _have_pages(layout, table.frameCount())
    layout.setCustomProperty(_PLACES_WE_SET, json.dumps(_places(table)))


def _give_sources_the_rest(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> None:
    room = layout.itemById("kart").rect().width() - width_without_sources(table)
    set_source_width(table, room)


def _delete_page(layout: QgsPrintLayout, number: int) -> None:
    """Take away a page with all on it, which QGIS would leave outside the pages."""
    for item in items_on(layout, number):
        layout.removeLayoutItem(item)
    layout.pageCollection().deletePage(number)


def _put_as_map(frame: QgsLayoutFrame, map_item: QgsLayoutItem) -> None:
    where = QgsLayoutPoint(map_item.pagePos().x(), map_item.pagePos().y())
    frame.attemptMove(where, True, False, max(frame.page(), map_item.page() + 1))
    frame.attemptResize(map_item.sizeWithUnits())


def _stands(frame: QgsLayoutFrame, map_item: QgsLayoutItem) -> bool:
    """Tell whether a part of the table stands on its page as the map does on its own."""
    one, other = (QRectF(each.pagePos(), each.rect().size()) for each in (frame, map_item))
    gaps = one.left() - other.left(), one.top() - other.top(), one.height() - other.height()
    return all(abs(gap) < 0.05 for gap in gaps)


def _have_pages(layout: QgsPrintLayout, count: int) -> None:
    """Take away pages that are too many, and put on new ones what stands around the map."""
    first, pages = _first_page(layout), layout.pageCollection()
    for number in reversed(range(first + count, pages.pageCount())):
        if all(map(_is_of_list, items_on(layout, number))):
            _delete_page(layout, number)
    for number in range(first + _dressed(layout), first + count):
        add_around(layout, number)
    layout.setCustomProperty(_PAGES_WE_DRESSED, count)


def _first_page(layout: QgsPrintLayout) -> int:
    """Return the number of the page after that of the map."""
    return map_page(layout) + 1


def _dressed(layout: QgsPrintLayout) -> int:
    """Return how many pages have been given what stands around the list."""
    return int(layout.customProperty(_PAGES_WE_DRESSED) or 0)


def _turn_pages(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> None:
    """Let the pages of the list lie as that of the map does."""
    pages, with_table = layout.pageCollection(), {each.page() for each in table.frames()}
    size = map_paper(layout).pageSize()
    others = [
        pages.page(number)
        for number in range(_first_page(layout), pages.pageCount())
        if number in with_table or any(map(_is_of_list, items_on(layout, number)))
    ]
    if any(each.pageSize() != size for each in others):
        pages.beginPageSizeChange()
        for each in others:
            each.setPageSize(size)
        pages.reflow()
        pages.endPageSizeChange()


def _is_hers(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> bool:
    """Tell whether the officer has moved a part of the table, or has pages of her own."""
    with_table = {each.page() for each in table.frames()}
    after = range(_first_page(layout) + _dressed(layout), layout.pageCollection().pageCount())
    return bool(set(after) - with_table) or any(
        one != other for one, other in zip(_remembered(layout), _places(table))
    )


def _is_of_list(item: QgsLayoutItem) -> bool:
    return item.id().split("_")[0] == ID


def _places(table: QgsLayoutItemAttributeTable) -> list[list[float]]:
    """Return how many pages after the map, where and how high each part of the table is.

    QGIS makes it as wide as it is.
    """
    before = map_page(table.layout())
    return [
        [each.page() - before, *(round(n, 1) for n in (each.pagePos().x(), each.pagePos().y(),
                                                       each.rect().height()))]
        for each in table.frames()
    ]  # fmt: skip
