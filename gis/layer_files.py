"""Opens layer files of any format, and nothing that they refer to."""

from __future__ import annotations

import os
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import PlanstatusError
from ..core.language import tr
from .files import (
    ONLY_THIS_FILE,
    ZIP,
    check_archive,
    first_bytes,
    is_xml,
    quiet_gdal,
    split_source,
)


def open_layers(source: str) -> list[QgsVectorLayer]:
    """Open every layer of a file or a zip file; a name after | chooses one.

    Raises:
        PlanstatusError: there is no layer in it, or only a way to layers elsewhere.
    """
    path, rest = split_source(source)
    start = b"" if os.path.isdir(path) else first_bytes(path)
    xml = [str(path)] if is_xml(start) else []
    if start.startswith(ZIP):
        xml = [f"/vsizip/{path}/{name}" for name in check_archive(path)]
    if rest:
        chosen = f"{source}|option:{ONLY_THIS_FILE}" if xml else source
        return [QgsVectorLayer(chosen, path.name, "ogr")]
    layers = [layer for address in xml for layer in _xml_layers(address)]
    if not layers and not is_xml(start):
        layers = _sublayers(path)
    if not layers:
        raise PlanstatusError(
            tr(
                "{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En "
                "Shapefile trenger også filene som ender på .shx og .dbf.",
                file=path.name,
            )
        )
    for layer in layers:
        layer.setName(f"{path.name} ({layer.name()})" if len(layers) > 1 else path.name)
    return layers


def _sublayers(path: Path) -> list[QgsVectorLayer]:
    only = QgsVectorLayer(str(path), path.name, "ogr")
    if only.isValid() and len(only.dataProvider().subLayers()) == 1:
        return [only]  # GeoJSON is parsed anew, all of it, to search it for layers
    resolve = Qgis.SublayerQueryFlag.ResolveGeometryType  # a file may hold polygons and points
    found = QgsProviderRegistry.instance().querySublayers(str(path), resolve)
    return [QgsVectorLayer(each.uri(), each.name(), each.providerKey()) for each in found]


def _xml_layers(address: str) -> list[QgsVectorLayer]:
    """Open the layers of a GML or its like; QGIS's own search would fetch what it refers to."""
    with quiet_gdal():
        dataset = gdal.OpenEx(address, gdal.OF_VECTOR, open_options=[ONLY_THIS_FILE])
    count = dataset.GetLayerCount() if dataset else 0
    names = [dataset.GetLayer(index).GetName() for index in range(count)]
    option = f"|option:{ONLY_THIS_FILE}"
    return [QgsVectorLayer(f"{address}|layername={name}{option}", name, "ogr") for name in names]
