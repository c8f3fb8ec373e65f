"""Polygons from the borders: neighbours share theirs, so neither gap nor overlap can arise."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry

from .raster import PIXEL, SEA, N, Raster


def polygons(raster: Raster, borders: Sequence[QgsGeometry]) -> dict[str, QgsGeometry]:
    """Return each municipality's land by its number."""
    noded = QgsGeometry.unaryUnion([QgsGeometry.collectGeometry(list(borders))])
    parts: dict[str, list[QgsGeometry]] = {}
    for face in QgsGeometry.polygonize([noded]).asGeometryCollection():
        label = _label(raster, face)
        if label != SEA:
            parts.setdefault(raster.numbers[label - 1], []).append(face)
    return {number: QgsGeometry.unaryUnion(each) for number, each in sorted(parts.items())}


def _label(raster: Raster, face: QgsGeometry) -> int:
    """Return the label of the pixel furthest inside the face."""
    box = face.boundingBox()
    precision = max(20.0, min(box.width(), box.height()) / 20)
    inside = face.poleOfInaccessibility(precision)[0].asPoint()
    row, column = int(inside.y() // PIXEL), int(inside.x() // PIXEL)
    return int(raster.labels[row - raster.south * N, column - raster.west * N])
