"""The layouts of each map: found by the map and the page size that are written on them."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsPrintLayout, QgsProject

from ...core.defaults import PAGES
from ...core.maps import ALL_MAPS, FIRST_MAP, any_map_named
from ..project.roles import ROLE, map_key_of

LOOK = "planstatus/look"
"""Which look the template has that a layout was made from; none before 0.5."""
BEFORE_LIST, WITH_LIST = "2", "3"


def layouts_of(
    project: QgsProject, page: str, map_key: str = FIRST_MAP.key
) -> list[QgsPrintLayout]:
    """Return a map's layouts for a page size: those marked as ours, else the one with our name.

    A layout that is marked as another's is not taken for ours, whatever it is called.
    """
    layouts = project.layoutManager().printLayouts()
    marked = [
        each
        for each in layouts
        if each.customProperty(ROLE) == page and map_key_of(each) == map_key
    ]
    name = any_map_named(map_key).layout_name(page)
    return marked or [
        each for each in layouts if each.name() == name and not each.customProperty(ROLE)
    ]


def pages_of(
    project: QgsProject, map_key: str = FIRST_MAP.key
) -> Iterator[tuple[str, QgsPrintLayout]]:
    """Yield the layouts of a map with their page sizes."""
    for page in PAGES:
        for layout in layouts_of(project, page, map_key):
            yield page, layout


def pages_of_all(project: QgsProject) -> Iterator[tuple[str, QgsPrintLayout]]:
    """Yield the layouts of all maps with their page sizes."""
    for each in ALL_MAPS:
        yield from pages_of(project, each.key)


def has_new_look(layout: QgsPrintLayout) -> bool:
    """Tell whether a layout was made from the templates of today."""
    return bool(layout.customProperty(LOOK))


def old_pages(project: QgsProject, map_key: str = FIRST_MAP.key) -> dict[str, QgsPrintLayout]:
    """Return the layouts with a look of an older version, by page size."""
    return {page: each for page, each in pages_of(project, map_key) if not has_new_look(each)}


def pages_before_list(project: QgsProject) -> dict[str, QgsPrintLayout]:
    """Return the layouts made before there was a list of municipalities, by page size."""
    found = pages_of(project)
    return {page: each for page, each in found if each.customProperty(LOOK) == BEFORE_LIST}
