"""The page of a layout that has the map: the officer may have put pages of her own before it."""

from __future__ import annotations

from qgis.core import QgsLayoutItemPage, QgsPrintLayout


def map_page(layout: QgsPrintLayout) -> int:
    """Return the number of the page that has the map, 0 where she has taken it away."""
    map_item = layout.itemById("kart")
    return max(0, map_item.page()) if map_item is not None else 0


def map_paper(layout: QgsPrintLayout) -> QgsLayoutItemPage:
    """Return the page that has the map."""
    return layout.pageCollection().page(map_page(layout))
