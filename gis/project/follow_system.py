"""Lets layers, project and pages take up the reference system of the working file."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemMap,
    QgsProject,
)

from ...core.schema import MUNICIPALITIES
from ..look.page_places import moving
from ..store.backends import store_of
from .roles import find_layer, our_layers


def follow_system(project: QgsProject) -> None:
    """Let layers, project and pages take up the reference system that the working file has now.

    A project that was closed when the file got another one says the old one of its layers, too.
    What the officer has in a system of her own is left alone.
    """
    municipalities = find_layer(project, MUNICIPALITIES)
    if municipalities is None or not store_of(municipalities).exists():
        return
    old = municipalities.crs()
    new = QgsCoordinateReferenceSystem.fromEpsgId(store_of(municipalities).epsg())
    if old == new:
        return
    for layer in our_layers(project):
        if layer.isSpatial():
            layer.setDataSource(layer.source(), layer.name(), layer.providerType())
            layer.setCrs(new)
    if project.crs() == old:
        project.setCrs(new)
    for layout in project.layoutManager().printLayouts():
        for item in layout.items():
            if isinstance(item, QgsLayoutItemMap) and item.presetCrs() == old:
                with moving(layout):
                    _move_map(item, old, new, project)


def _move_map(
    item: QgsLayoutItemMap,
    old: QgsCoordinateReferenceSystem,
    new: QgsCoordinateReferenceSystem,
    project: QgsProject,
) -> None:
    """Show on a page in another system what it showed in the old one."""
    moved = QgsCoordinateTransform(old, new, project.transformContext())
    extent = moved.transformBoundingBox(item.extent())
    item.setCrs(new)
    item.zoomToExtent(extent)
