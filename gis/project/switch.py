"""Lets the layers of a project read another working file, and take up its reference system."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemMap,
    QgsProject,
)

from ...core.errors import PendingEditsError
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..look.page_places import moving
from ..store.backends import open_store, store_of
from .adding import check_valid, layer_from, layer_name
from .roles import ROLE, ROLES, find_layer, our_layers, table_of


def switch_working_file(project: QgsProject, file: Path) -> None:
    """Let the project's layers read another working file; ids, styles, joins and places stay.

    A table of a further plan type may be missing in it, until the file is upgraded.

    Raises:
        PendingEditsError: one of them is being edited; none has been switched.
        PlanstatusError: a table is missing in the file; no layer has been switched.
    """
    for role in ROLES:
        check_valid(layer_from(file, role, layer_name(role)), file)
    edited = [layer.name() for layer in our_layers(project) if layer.isEditable()]
    if edited:
        raise PendingEditsError(
            tr(
                "Avslutt redigeringen av {names} før prosjektet bytter arbeidsfil.",
                names=", ".join(edited),
            )
        )
    store = open_store(file)
    for layer in our_layers(project):
        uri = store.uri(table_of(layer.customProperty(ROLE)))
        layer.setDataSource(uri, layer.name(), store.provider)
    follow_system(project)


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
