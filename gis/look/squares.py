"""Areas as squares of a grid, drawn by GDAL: quick to look at, however detailed the areas are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ..sources.quiet_gdal import quiet_gdal

if TYPE_CHECKING:
    from ...core.page.name_room import Codes


def drawn(
    areas: Iterable[tuple[int, QgsGeometry]],
    corner: tuple[float, float],
    unit: float,
    shape: tuple[int, int],
    touched: bool = False,
) -> Codes:
    """Return whose each square is, 0 where it is nobody's.

    Args:
        areas: polygons with a code from 1 on; a later one is drawn over those before it.
        corner: x and y of the upper left corner of the grid.
        unit: the side of a square, in the coordinates of the areas.
        shape: rows and columns.
        touched: give an area all squares that it touches, not only those whose middle it has.
    """
    with quiet_gdal():
        grid = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_UInt16)
        grid.SetGeoTransform((corner[0], unit, 0, corner[1], 0, -unit))
        source = _layer(areas)
        options = ["ATTRIBUTE=kode", *["ALL_TOUCHED=TRUE"] * touched]
        gdal.RasterizeLayer(grid, [1], source.GetLayer(0), options=options)
        return np.frombuffer(grid.ReadRaster(), np.uint16).reshape(shape).copy()


def _layer(areas: Iterable[tuple[int, QgsGeometry]]) -> ogr.DataSource:
    """Return the areas as a layer in memory; GDAL has called the driver by two names."""
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    source = driver.CreateDataSource("")
    layer = source.CreateLayer("", None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("kode", ogr.OFTInteger))
    for code, area in areas:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["kode"] = code
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(area.asWkb())))
        layer.CreateFeature(feature)
    return source
