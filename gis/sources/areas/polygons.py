"""Polygons out of whatever geometry people have: flat, without arcs, valid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsGeometry, QgsWkbTypes

_PLAIN = (QgsWkbTypes.Type.Polygon, QgsWkbTypes.Type.MultiPolygon)


def polygons_of(geometry: QgsGeometry) -> tuple[QgsGeometry, bool]:
    """Return the polygons of a geometry, flat and with straight edges, as one MultiPolygon.

    Collections are gone through, also those in collections. The second value tells whether they
    had anything else, such as lines.
    """
    if geometry.wkbType() in _PLAIN:
        return QgsGeometry(geometry), False
    leaves = [leaf for leaf in _leaves(geometry) if not leaf.isEmpty()]
    surfaces = [_straight(leaf) for leaf in leaves if _is_surface(leaf)]
    return collected(surfaces), 0 < len(surfaces) < len(leaves)


def collected(parts: Sequence[QgsGeometry]) -> QgsGeometry:
    """Return polygons as one MultiPolygon; they are left as they are, also where they overlap."""
    return QgsGeometry.collectGeometry([leaf for part in parts for leaf in _leaves(part)])


def valid(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons, repaired where they cross themselves."""
    if geometry.isGeosValid():
        return geometry
    return polygons_of(geometry.makeValid())[0]


def united(parts: Sequence[QgsGeometry]) -> QgsGeometry:
    """Return the polygons of all the parts as one MultiPolygon without borders between them."""
    whole = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(list(parts))
    return collected([leaf for leaf in _leaves(whole) if _is_surface(leaf)])


def _leaves(geometry: QgsGeometry) -> Iterable[QgsGeometry]:
    if not geometry.isMultipart():
        return [geometry]
    return [leaf for part in geometry.asGeometryCollection() for leaf in _leaves(part)]


def _is_surface(geometry: QgsGeometry) -> bool:
    return geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry


def _straight(geometry: QgsGeometry) -> QgsGeometry:
    shape = QgsGeometry(geometry.constGet().segmentize())
    shape.get().dropZValue()
    shape.get().dropMValue()
    return shape
