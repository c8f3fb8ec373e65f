"""Lets the layers of a project read another working file, and take up its reference system."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemMap,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...core.errors import PendingEditsError, short
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..look.page_places import moving
from ..store.backends import open_store, store_of
from .adding import check_valid, layer_from, layer_name
from .roles import ROLE, ROLES, find_layer, our_layers, table_of


def switch_working_file(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Let the project's layers read another working file; what is theirs in the project stays.

    A table of a further plan type may be missing in it, until the file is upgraded. Return a
    warning for each filter that shows nothing of the file, and was taken away.

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
    warnings = [_read(layer, file) for layer in our_layers(project)]
    follow_system(project)
    return tuple(filter(None, warnings))


def read_again(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Let the layers that could not be read when the project was opened read the working file.

    Return warnings as `switch_working_file` does.
    """
    lost = [layer for layer in our_layers(project) if not layer.isValid()]
    return tuple(filter(None, [_read(layer, file) for layer in lost]))


def _read(layer: QgsVectorLayer, file: Path) -> str:
    """Let a layer read its table of a file through the filter it has; return any warning."""
    hers, store = _filter_of(layer), open_store(file)
    table = store.uri(table_of(layer.customProperty(ROLE)))
    if hers:
        layer.setDataSource(_through(hers, table, store.provider), layer.name(), store.provider)
        if layer.isValid() and layer.subsetString() and next(layer.getFeatures(), None):
            return ""
    layer.setDataSource(table, layer.name(), store.provider)
    return _taken_away(hers, layer, file) if hers and layer.isValid() else ""


def _through(condition: str, address: str, provider: str) -> str:
    """Return the address of what a filter lets through.

    So it is when a project is opened, too: to set one, QGIS would open the file to write.
    """
    registry = QgsProviderRegistry.instance()
    parts = {**registry.decodeUri(provider, address), "subset": condition}
    return str(registry.encodeUri(provider, parts))


def _taken_away(hers: str, layer: QgsVectorLayer, file: Path) -> str:
    return tr(
        "Filteret på laget «{layer}» er tatt bort, for det viser ingenting fra arbeidsfilen "
        "{file}: {filter}",
        layer=layer.name(),
        file=short(file),
        filter=hers,
    )


def _filter_of(layer: QgsVectorLayer) -> str:
    """Return the filter of a layer, which one that cannot be read has only in its address."""
    address = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(layer.subsetString() or address.get("subset") or "")


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
