"""Opens layer files of any format, and nothing that they refer to; leaves nothing beside them."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsDataProvider,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.encodings import likeliest_encoding
from ..core.errors import PlanstatusError
from ..core.language import tr
from .files import (
    ONLY_THIS_FILE,
    ZIP,
    check_archive,
    first_bytes,
    is_xml,
    opened_archive,
    quiet_gdal,
    split_source,
)
from .layer_formats import LAYER_SUFFIXES, check_format, what_to_choose

READ_ONLY = "/vsisubfile/0,"
"""Before the path of a file, so that GDAL cannot write what it has found out (.gfs) beside it."""

QT_ENCODINGS = {"cp1252": "windows-1252", "cp850": "IBM850", "mac_roman": "macintosh",
                "iso8859_10": "ISO-8859-10"}  # fmt: skip
"""What Qt calls Python's encodings, where the name is another."""

FEATURES_SPELT = 5_000
"""Features looked at for the letters of a Shapefile."""


def open_layers(source: str) -> list[QgsVectorLayer]:
    """Open every layer of a file or a zip file; a name after | chooses one.

    Raises:
        PlanstatusError: there is no layer in it, it is of a format that cannot be read, or only a
            way to layers elsewhere.
    """
    path, rest = split_source(source)
    with quiet_gdal():
        layers = _opened(path, rest)
        for layer in layers:
            _spell(layer)
    if not layers:
        unreadable = tr(
            "{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En "
            "Shapefile trenger også filene som ender på .shx og .dbf.",
            file=path.name,
        )
        raise PlanstatusError(f"{unreadable} {what_to_choose()}")
    for layer in layers:
        layer.setName(f"{path.name} ({layer.name()})" if len(layers) > 1 else path.name)
    return layers


def _opened(path: Path, rest: str) -> list[QgsVectorLayer]:
    start = b"" if os.path.isdir(path) else first_bytes(path)
    check_format(path.name, start)
    inside = _inside(path, start)
    if rest and len(inside) <= 1:
        chosen = f"{inside[0]}{rest}|option:{ONLY_THIS_FILE}" if inside else f"{path}{rest}"
        return [QgsVectorLayer(chosen, path.name, "ogr")]
    layers = [layer for address in inside for layer in _layers_at(address)]
    return layers or ([] if is_xml(start) else _sublayers(path))


def _inside(path: Path, start: bytes) -> list[str]:
    """Return what QGIS's own search must not open or does not find: XML, and folders in a zip."""
    if is_xml(start):
        return [f"{READ_ONLY}{path}"]
    if not start.startswith(ZIP):
        return []
    xml = check_archive(path)
    with opened_archive(path) as archive:
        names = [each for each in archive.namelist() if not each.endswith("/")]
        if not any(Path(name).suffix.lower() in LAYER_SUFFIXES for name in names):
            for name in names:
                with archive.open(name) as file:
                    check_format(name, file.read(4096), path.name)
    folders = {name[: name.lower().index(".gdb/") + 4] for name in names if ".gdb/" in name.lower()}
    return [f"/vsizip/{path}/{name}" for name in (*xml, *sorted(folders))]


def _sublayers(path: Path) -> list[QgsVectorLayer]:
    only = QgsVectorLayer(str(path), path.name, "ogr")
    places = only.dataProvider().subLayers() if only.isValid() else []
    # One layer may be several here, by the shapes in it; it is read as it is, with all of them
    if len({each.split(QgsDataProvider.sublayerSeparator())[0] for each in places}) == 1:
        return [only]  # GeoJSON is parsed anew, all of it, to search it for layers
    found = QgsProviderRegistry.instance().querySublayers(str(path))
    return [QgsVectorLayer(each.uri(), each.name(), each.providerKey()) for each in found]


def _layers_at(address: str) -> list[QgsVectorLayer]:
    """Open the layers of a GML or its like; QGIS's own search would fetch what it refers to."""
    dataset = gdal.OpenEx(address, gdal.OF_VECTOR, open_options=[ONLY_THIS_FILE])
    count = dataset.GetLayerCount() if dataset else 0
    names = [dataset.GetLayer(index).GetName() for index in range(count)]
    option = f"|option:{ONLY_THIS_FILE}"
    return [QgsVectorLayer(f"{address}|layername={name}{option}", name, "ogr") for name in names]


def _spell(layer: QgsVectorLayer) -> None:
    """Let a Shapefile that does not say which letters it is written in have those that fit."""
    if layer.storageType() != "ESRI Shapefile" or _says_which_letters(layer):
        return
    layer.setProviderEncoding("ISO-8859-1")  # every byte is a letter of its own
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    values = [
        value
        for feature in islice(layer.getFeatures(request), FEATURES_SPELT)
        for value in feature.attributes()
        if isinstance(value, str)
    ]
    encoding = likeliest_encoding(value.encode("latin-1", "replace") for value in values)
    layer.setProviderEncoding(QT_ENCODINGS.get(encoding, encoding.upper()))


def _says_which_letters(layer: QgsVectorLayer) -> bool:
    address, _, rest = layer.source().partition("|")
    dataset = gdal.OpenEx(address, gdal.OF_VECTOR)
    name = rest.partition("layername=")[2].split("|")[0]
    found = dataset and (dataset.GetLayerByName(name) if name else dataset.GetLayer(0))
    return bool(found and found.GetMetadataItem("CPG_VALUE", "SHAPEFILE"))
