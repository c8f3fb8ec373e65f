"""The layouts of a map: made from `styles/*.qpt`, then only texts and links are refreshed.

What an officer moves, restyles or deletes on a layout stays as she left it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from qgis.core import (
    QgsFeedback,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

from ...core.defaults import PAGES
from ..project.roles import map_of, mark, status_map_of
from .band_counts import Tally
from .new_pages import create_missing
from .page_head import arrange_head
from .page_places import moving
from .page_texts import refresh_texts
from .pages import has_new_look, layouts_of
from .refresh_pages import refresh_pages


def ensure_layouts(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    logo: str,
    status: Tally,
    pages: Sequence[str] = PAGES,
    feedback: QgsFeedback | None = None,
) -> list[str]:
    """Create the layouts that are missing, refresh texts and links in all; return those created.

    Args:
        project: the project of the layouts.
        municipalities: the layer they show.
        logo: path of a picture, or empty.
        status: what has just been counted in it.
        pages: the page sizes wanted.
        feedback: told of the progress after each page.

    Raises:
        PlanstatusError: a template could not be used.
    """
    status_map = status_map_of(municipalities)
    created = create_missing(project, status_map, pages)
    for page in PAGES:
        for layout in layouts_of(project, page, status_map.key):
            refresh_page(layout, page, logo)
    refresh_pages(project, municipalities, status, feedback)
    return created


_LOGO_WE_SET = "planstatus/logo"


def refresh_page(layout: QgsPrintLayout, page: str, logo: str) -> None:
    """Refresh texts and links of a page of a size; `logo` is the path of a picture, or empty."""
    mark(layout, page, map_of(layout))
    refresh_texts(layout, page)
    _link_map(layout)
    _set_logo(layout, logo)
    if has_new_look(layout):  # older pages keep the places they have
        with moving(layout):
            arrange_head(layout)


def _link_map(layout: QgsPrintLayout) -> None:
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap):
        return
    map_item.setFollowVisibilityPreset(True)
    map_item.setFollowVisibilityPresetName(map_of(layout).theme)
    for item_id in ("tegnforklaring", "maalestokk", "nordpil"):
        item = layout.itemById(item_id)
        if item is not None and hasattr(item, "setLinkedMap") and item.linkedMap() is None:
            item.setLinkedMap(map_item)
    map_item.invalidateCache()


def _set_logo(layout: QgsPrintLayout, logo: str) -> None:
    """Show the logo from the settings, unless the officer chose a picture herself."""
    picture = layout.itemById("logo")
    if not isinstance(picture, QgsLayoutItemPicture):
        return
    if picture.picturePath() != (picture.customProperty(_LOGO_WE_SET) or ""):
        return
    # a missing file would be printed as a red cross
    path = logo if os.path.isfile(logo) else ""
    picture.setPicturePath(path)
    picture.setCustomProperty(_LOGO_WE_SET, path)


def take_logo(page: QgsPrintLayout, other: QgsPrintLayout) -> None:
    """Give a page the logo of another, with room for it."""
    picture, logo = page.itemById("logo"), other.itemById("logo")
    if isinstance(picture, QgsLayoutItemPicture) and isinstance(logo, QgsLayoutItemPicture):
        picture.setPicturePath(logo.picturePath())
        with moving(page):
            arrange_head(page)
