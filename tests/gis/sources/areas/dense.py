"""Municipalities with many more points than the embedded ones, alike on both sides of a border."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

SEED = 14.0


def write_dense(
    source: str | Path, target: Path, spacing: float, where: str = "", extra: Sequence[str] = ()
) -> Path:
    """Write municipalities of a layer in metres, every edge broken up as a fractal.

    Args:
        source: the layer.
        target: a GeoPackage.
        spacing: the longest edge that is left, metres.
        where: which of them.
        extra: polygons as WKT that the first one also has.
    """
    layers = gdal.OpenEx(str(source))
    layer = layers.GetLayerByName("kommuner") or layers.GetLayer(0)
    layer.SetAttributeFilter(where or None)
    made = gdal.GetDriverByName("GPKG").Create(str(target), 0, 0, 0, gdal.GDT_Unknown)
    out = made.CreateLayer("kommuner", layer.GetSpatialRef(), ogr.wkbMultiPolygon)
    out.CreateField(ogr.FieldDefn("kommunenummer", ogr.OFTString))
    made.StartTransaction()
    for feature in layer:
        row = ogr.Feature(out.GetLayerDefn())
        row["kommunenummer"] = feature["kommunenummer"]
        shape = _dense(feature.geometry(), spacing)
        for wkt in extra if out.GetFeatureCount() == 0 else ():
            shape.AddGeometry(ogr.CreateGeometryFromWkt(wkt))
        row.SetGeometry(shape)
        out.CreateFeature(row)
    made.CommitTransaction()
    return target


def _dense(shape: ogr.Geometry, spacing: float) -> ogr.Geometry:
    many = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in ogr.ForceToMultiPolygon(shape.Clone()):
        made = ogr.Geometry(ogr.wkbPolygon)
        for ring in polygon:
            points = _broken_up(np.array(ring.GetPoints())[:, :2], spacing)
            made.AddGeometry(_ring(points))
        many.AddGeometry(made)
    return many


def _ring(points: np.ndarray) -> ogr.Geometry:
    wkb = struct.pack("<BIII", 1, ogr.wkbPolygon, 1, len(points)) + points.tobytes()
    polygon = ogr.CreateGeometryFromWkb(wkb)  # which must outlive its ring
    return polygon.GetGeometryRef(0).Clone()


def _broken_up(ring: np.ndarray, spacing: float) -> np.ndarray:
    """Move the middle of every long edge to one side, by where it is, until none is long."""
    while True:
        start, end = ring[:-1], ring[1:]
        long = np.hypot(*(end - start).T) > spacing
        if not long.any():
            return ring
        middle, across = (start + end) / 2, (end - start)[:, ::-1] * [1, -1]
        ahead = (start[:, 0] < end[:, 0]) | (start[:, 0] == end[:, 0]) & (start[:, 1] < end[:, 1])
        noise = np.sin(middle @ [0.129898, 0.78233] + SEED) * 43758.5453
        aside = (noise - np.floor(noise) - 0.5) * np.where(ahead, 0.2, -0.2)
        middle = np.round(middle + across * aside[:, None], 2)
        places = np.arange(len(start)) + np.cumsum(long) - long
        broken = np.empty((len(start) + long.sum() + 1, 2))
        broken[places], broken[-1] = start, ring[-1]
        broken[places[long] + 1] = middle[long]
        ring = broken
