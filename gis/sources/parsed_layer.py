"""Layers of a file that GDAL parses all of to open it, such as GeoJSON, and that is opened once.

QGIS opens it to see whether it may write in it, to read it, and once more for its features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)


class ParsedLayer(QgsVectorLayer):
    """One layer of the file: its name, fields and coordinate system, and features to be read once.

    Fields and features are not in the layer that QGIS sees.
    """

    def __init__(self, dataset: gdal.Dataset, layer: ogr.Layer) -> None:
        """Take over a layer of an open file."""
        shape = QgsWkbTypes.displayString(QgsWkbTypes.Type(_shape(layer)))
        super().__init__(shape, layer.GetName(), "memory")
        self._dataset, self._layer = dataset, layer
        self._fields = QgsFields()
        for field in layer.schema:
            self._fields.append(QgsField(field.GetName()))
        reference = layer.GetSpatialRef()
        if reference is not None:
            self.setCrs(_crs(reference))

    def fields(self) -> QgsFields:
        """Return the fields that the file has."""
        return self._fields

    def featureCount(self) -> int:  # noqa: N802  (QGIS's name)
        """Return how many features the file has."""
        return int(self._layer.GetFeatureCount())

    def getFeatures(self) -> Iterator[QgsFeature]:  # noqa: N802
        """Give the features, with the numbers that GDAL gives them."""
        for row in self._layer:
            yield _feature(row, self._fields)


def parsed_layers(
    address: str, drivers: Sequence[str] = (), options: Sequence[str] = ()
) -> list[QgsVectorLayer]:
    """Open the layers of a file; none when it cannot be read.

    Args:
        address: in GDAL's words.
        drivers: GDAL's names of what it may be; none for anything.
        options: GDAL's for opening.
    """
    kinds = {"allowed_drivers": list(drivers)} if drivers else {}
    dataset = gdal.OpenEx(address, gdal.OF_VECTOR, open_options=list(options), **kinds)
    count = dataset.GetLayerCount() if dataset else 0
    return [ParsedLayer(dataset, dataset.GetLayer(index)) for index in range(count)]


def _feature(row: ogr.Feature, fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields, row.GetFID())
    feature.setAttributes([_value(row, index) for index in range(fields.count())])
    shape = row.GetGeometryRef()
    if shape is not None:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(shape.ExportToIsoWkb()))
        feature.setGeometry(geometry)
    return feature


def _value(row: ogr.Feature, index: int) -> object:
    value = row.GetField(index)
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def _shape(layer: ogr.Layer) -> int:
    """Return the kind of the first shape, where the file has several; none where it has none."""
    kind = ogr.GT_Flatten(layer.GetGeomType())
    if kind != ogr.wkbUnknown:
        return kind
    shapes = (row.GetGeometryRef() for row in layer)
    kinds = (ogr.GT_Flatten(each.GetGeometryType()) for each in shapes if each is not None)
    return next(kinds, kind)


def _crs(reference: ogr.osr.SpatialReference) -> QgsCoordinateReferenceSystem:
    code = reference.GetAuthorityCode(None)
    if code:
        name = f"{reference.GetAuthorityName(None)}:{code}"
        return QgsCoordinateReferenceSystem.fromOgcWmsCrs(name)
    return QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt())
