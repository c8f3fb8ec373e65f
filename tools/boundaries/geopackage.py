"""Writes `data/kommuner.gpkg`, the same bytes from the same facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import QgsGeometry

BUILT = "2024-01-01T00:00:00.000Z"
"""A fixed time stamp: the day of the division into municipalities."""
EPSG = 25833

Row = tuple[QgsGeometry, Mapping[str, str]]


class GeoPackage:
    """A new GeoPackage of layers with text columns."""

    def __init__(self, target: Path) -> None:
        """Make the file in place of one that is there."""
        target.unlink(missing_ok=True)
        gdal.SetConfigOption("OGR_CURRENT_DATE", BUILT)
        driver = gdal.GetDriverByName("GPKG")
        self._target = target
        self._dataset = driver.Create(str(target), 0, 0, 0, gdal.GDT_Unknown)

    def add(
        self, name: str, kind: int, columns: Sequence[str], note: str, rows: Iterable[Row]
    ) -> None:
        """Add a layer.

        Args:
            name: the table's.
            kind: OGR's geometry type, a multi one.
            columns: the text columns; «kommunenummer» is a key.
            note: what the table says about its source.
            rows: geometries and values.
        """
        layer = self._layer(name, kind, columns, note)
        layer.StartTransaction()
        for geometry, values in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for column, value in values.items():
                feature.SetField(column, value)
            multi = QgsGeometry(geometry)
            multi.convertToMultiType()
            feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(multi.asWkb())))
            assert layer.CreateFeature(feature) == ogr.OGRERR_NONE
        layer.CommitTransaction()

    def _layer(self, name: str, kind: int, columns: Sequence[str], note: str) -> ogr.Layer:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(EPSG)
        options = ["GEOMETRY_NAME=geom", "FID=fid", f"DESCRIPTION={note}"]
        layer = self._dataset.CreateLayer(name, crs, kind, options)
        for column in columns:
            field = ogr.FieldDefn(column, ogr.OFTString)
            if column == "kommunenummer":
                field.SetNullable(False)
                field.SetUnique(True)
            layer.CreateField(field)
        return layer

    def close(self) -> None:
        """Write the file, without what differs between two runs and what it does not need."""
        self._dataset = None
        with closing(sqlite3.connect(self._target)) as database:
            with database:
                database.execute("UPDATE gpkg_contents SET last_change = ?", (BUILT,))
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("VACUUM")
