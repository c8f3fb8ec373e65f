"""Opens layer files of any format, and nothing that they refer to; leaves nothing beside them."""

from __future__ import annotations

import gzip
import os
import zlib
from contextlib import suppress
from itertools import islice
from pathlib import Path, PurePath

from osgeo import gdal
from qgis.core import (
    QgsDataProvider,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...core.errors import PlanstatusError
from ...core.reading.encodings import likeliest_encoding
from ...core.texts.language import tr
from .files import (
    GZIP,
    ONLY_THIS_FILE,
    ZIP,
    check_archive,
    check_not_elsewhere,
    first_bytes,
    is_xml,
    opened_archive,
    split_source,
)
from .layer_formats import LAYER_SUFFIXES, check_format, what_to_choose
from .parsed_layer import parsed_layers
from .quiet_gdal import quiet_gdal

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
        for layer in filter(_needs_letters, layers):
            _spell(layer)
    if not layers:
        unreadable = tr(
            "{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En "
            "shapefil trenger også filene som ender på .shx og .dbf.",
            file=path.name,
        )
        raise PlanstatusError(f"{unreadable} {what_to_choose()}")
    for layer in layers:
        layer.setName(f"{path.name} ({layer.name()})" if len(layers) > 1 else path.name)
    return layers


def _opened(path: Path, rest: str) -> list[QgsVectorLayer]:
    start = b"" if os.path.isdir(path) else first_bytes(path)
    check_format(path.name, start)
    guarded, others = _inside(path, start)
    if rest and len(guarded) <= 1:
        chosen = f"{guarded[0]}{rest}|option:{ONLY_THIS_FILE}" if guarded else f"{path}{rest}"
        return [_layer(chosen, path.name)]
    # QGIS's own search would fetch what a GML or its like refers to
    layers = [each for at in guarded for each in parsed_layers(at, options=[ONLY_THIS_FILE])]
    return layers + [layer for address in others for layer in _sublayers(address)]


def _inside(path: Path, start: bytes) -> tuple[list[str], list[str]]:
    """Return what QGIS's own search must not open, or does not find, and what it may."""
    if is_xml(start):
        return [f"{READ_ONLY}{path}"], []
    if start.startswith(GZIP):
        with suppress(OSError, EOFError, zlib.error), gzip.open(path) as file:
            check_not_elsewhere(file.read(4096), path.name)
        return [f"/vsigzip/{READ_ONLY}{path}"], []
    if not start.startswith(ZIP):
        return [], [str(path)]
    xml = check_archive(path)
    names = _checked_names(path)
    folders = {name[: name.lower().index(".gdb/") + 4] for name in names if ".gdb/" in name.lower()}
    layers = [name for name in names if PurePath(name).suffix.lower() in LAYER_SUFFIXES]
    others = [name for name in layers if name not in xml]
    guarded = [f"/vsizip/{path}/{name}" for name in (*xml, *sorted(folders))]
    return guarded, [f"/vsizip/{path}/{name}" for name in others] or [str(path)] * (not guarded)


def _checked_names(path: Path) -> list[str]:
    """Return the names in a zip file, which must have something that can be read."""
    with opened_archive(path) as archive:
        names = archive.namelist()
        readable = (*LAYER_SUFFIXES, ".gdbtable")
        if not any(name.lower().endswith(readable) for name in names):
            for name in names:
                with archive.open(name) as file:
                    check_format(name, file.read(4096), path.name)
    return names


def _sublayers(address: str) -> list[QgsVectorLayer]:
    parsed = parsed_layers(address, ["GeoJSON"])
    if parsed:
        return parsed
    only = _layer(address, PurePath(address).name)
    places = only.dataProvider().subLayers() if only.isValid() else []
    # One layer may be several here, by the shapes in it; it is read as it is, with all of them
    if len({each.split(QgsDataProvider.sublayerSeparator())[0] for each in places}) == 1:
        return [only]
    found = QgsProviderRegistry.instance().providerMetadata("ogr").querySublayers(address)
    return [_layer(each.uri(), each.name()) for each in found]


def _layer(address: str, name: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.skipCrsValidation = True  # QGIS would ask, or take the project's; the places decide
    return QgsVectorLayer(address, name, "ogr", options)


def in_its_letters(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a copy of a layer in the project when its letters must be found; else the layer.

    What is not saved yet is not in a copy, so a layer being edited is read as it is.
    """
    with quiet_gdal():
        if layer.isEditable() or not _needs_letters(layer):
            return layer
        copy = layer.clone()
        _spell(copy)
        return copy


def _needs_letters(layer: QgsVectorLayer) -> bool:
    return layer.storageType() == "ESRI Shapefile" and not _says_which_letters(layer)


def _spell(layer: QgsVectorLayer) -> None:
    """Let a Shapefile that does not say which letters it is written in have those that fit."""
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
