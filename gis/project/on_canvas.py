"""Which of the maps the canvas shows: the one whose municipalities are visible."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.maps import FIRST_MAP, StatusMap, map_named
from ..look.pages import pages_of
from .roles import maps_in


def maps_on_canvas(project: QgsProject) -> list[str]:
    """Return the keys of the maps whose municipalities are shown."""
    root = project.layerTreeRoot()
    nodes = {key: root.findLayer(layer.id()) for key, layer in maps_in(project).items()}
    return [key for key, node in nodes.items() if node is not None and node.isVisible()]


def map_on_canvas(project: QgsProject) -> str:
    """Return the key of the map whose municipalities are shown, the first when none are."""
    return next(iter(maps_on_canvas(project)), FIRST_MAP.key)


def show_on_canvas(project: QgsProject, map_key: str) -> None:
    """Show the municipalities of one map, and hide those of the others; hers stay as they are."""
    root, layers = project.layerTreeRoot(), maps_in(project)
    if map_key not in layers:
        return
    for key, layer in layers.items():
        node = root.findLayer(layer.id())
        if node is not None and key == map_key:
            node.setItemVisibilityCheckedParentRecursive(True)
        elif node is not None:
            node.setItemVisibilityChecked(False)


def maps_with_pages(project: QgsProject) -> list[StatusMap]:
    """Return the maps that have layouts, the one on the canvas first."""
    found = [map_named(key) for key in maps_in(project) if any(pages_of(project, key))]
    on_canvas = map_on_canvas(project)
    return sorted(found, key=lambda each: each.key != on_canvas) or [FIRST_MAP]
