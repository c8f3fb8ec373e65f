"""Which of the maps the canvas shows: the one whose municipalities are visible."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ...core.maps import COOPERATION_MAP, FIRST_MAP, AnyMap, any_map_named
from ..look.pages import pages_of
from .roles import cooperation_layers, maps_in


def maps_on_canvas(project: QgsProject) -> list[str]:
    """Return the keys of the maps whose municipalities are shown."""
    root = project.layerTreeRoot()
    nodes = {key: root.findLayer(layers[-1].id()) for key, layers in _layers_of(project).items()}
    return [key for key, node in nodes.items() if node is not None and node.isVisible()]


def map_on_canvas(project: QgsProject) -> str:
    """Return the key of the map whose municipalities are shown, the first when none are."""
    return next(iter(maps_on_canvas(project)), FIRST_MAP.key)


def show_on_canvas(project: QgsProject, map_key: str) -> None:
    """Show the municipalities of one map, and hide those of the others; hers stay as they are."""
    root, maps = project.layerTreeRoot(), _layers_of(project)
    if map_key not in maps:
        return
    for key, layer in ((key, layer) for key, layers in maps.items() for layer in layers):
        node = root.findLayer(layer.id())
        if node is not None and key == map_key:
            node.setItemVisibilityCheckedParentRecursive(True)
        elif node is not None:
            node.setItemVisibilityChecked(False)


def _layers_of(project: QgsProject) -> dict[str, list[QgsVectorLayer]]:
    """Return the layers that are a map's own by its key, its municipalities last."""
    found = {key: [layer] for key, layer in maps_in(project).items()}
    cooperation = cooperation_layers(project)
    return {**found, COOPERATION_MAP.key: cooperation} if cooperation else found


def maps_with_pages(project: QgsProject) -> list[AnyMap]:
    """Return the maps that have layouts, the one on the canvas first."""
    found = [any_map_named(key) for key in _layers_of(project) if any(pages_of(project, key))]
    on_canvas = map_on_canvas(project)
    return sorted(found, key=lambda each: each.key != on_canvas) or [FIRST_MAP]
