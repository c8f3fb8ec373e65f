"""The lines between counties, of the municipalities on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..sources.areas.areas import MunicipalityArea

NEAR = 100.0
"""Metres between two drawings of one border, such as those of two sources or generalisations."""

CLEARLY_LONGER = 1.1
"""What is near the neighbour, by what is shared with it. Measured for all of the country: where
neighbours share their border point for point, never more than this and ten times `NEAR`."""


def county_borders(areas: Sequence[MunicipalityArea]) -> dict[tuple[str, str], QgsGeometry]:
    """Return the line each pair of neighbouring counties shares, by their numbers.

    Put together of what neighbouring municipalities share, which is quicker than whole counties.
    """
    shared: dict[tuple[str, str], list[QgsGeometry]] = {}
    for one, other in _neighbours(areas):
        pair = (one.municipality.county_number, other.municipality.county_number)
        shared.setdefault(pair, []).append(_between(one.geometry, other.geometry))
    whole = {pair: _lines(QgsGeometry.unaryUnion(lines)) for pair, lines in shared.items()}
    return {pair: line for pair, line in whole.items() if not line.isEmpty()}


def _neighbours(
    areas: Sequence[MunicipalityArea],
) -> Iterator[tuple[MunicipalityArea, MunicipalityArea]]:
    """Give those that may lie beside each other, that of the lower county number first."""
    index = QgsSpatialIndex()
    for place, area in enumerate(areas):
        index.addFeature(place, area.geometry.boundingBox())
    for area in areas:
        for place in index.intersects(area.geometry.boundingBox().buffered(NEAR)):
            if area.municipality.county_number < areas[place].municipality.county_number:
                yield area, areas[place]


def _between(one: QgsGeometry, other: QgsGeometry) -> QgsGeometry:
    """Return the border two municipalities share, or what is near where they share little of it."""
    shared = _lines(one.intersection(other))
    near = _near(one, other)
    if near.length() > CLEARLY_LONGER * max(0, shared.length()) + 10 * NEAR:
        return near
    return shared


def _near(one: QgsGeometry, other: QgsGeometry) -> QgsGeometry:
    """Return what of the edge of the one is near the edge of the other."""
    window = one.boundingBox().buffered(NEAR).intersect(other.boundingBox().buffered(NEAR))
    strip = _edge(other, window).simplify(NEAR / 10).buffer(NEAR, 1)
    return _lines(_edge(one, window).intersection(strip))


def _edge(area: QgsGeometry, window: QgsRectangle) -> QgsGeometry:
    """Return the rings of polygons as lines, inside a window."""
    return QgsGeometry(area.constGet().boundary()).clipped(window)


def _lines(geometry: QgsGeometry) -> QgsGeometry:
    lines = QgsGeometry.collectGeometry(
        [
            QgsGeometry(part.clone())
            for part in geometry.constParts()
            if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.LineGeometry
        ]
    )
    return lines.mergeLines() if not lines.isEmpty() else lines
