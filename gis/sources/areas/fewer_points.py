"""Borders with more points than a map can show, drawn with as many as it can."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ....core.page.map_scale import scale_on_a3
from ....core.texts.language import tr
from .polygons import valid
from .shared_borders import SharedBorders, as_lines, as_polygons, points_of

if TYPE_CHECKING:
    from .shared_borders import Points, Ring

FINEST, SMALLEST = 0.05, 0.1
"""Millimetres on A3 that a line may be moved, and across an island that can be seen: about half a
dot, and a whole one, of a print with 300 to the inch."""

Shapes = Mapping[str, QgsGeometry]


def with_fewer_points(shapes: Shapes) -> tuple[Shapes, list[str]]:
    """Return municipalities with the points that A3 can show, and what was done in words.

    Where most points stand further from the next than that, they stay as they are. A border that
    neighbours share stays shared. Islands too small for the map go, but not a municipality's
    largest part.

    Args:
        shapes: valid MultiPolygons by municipality, in metres.
    """
    if all(shape.isEmpty() for shape in shapes.values()):
        return shapes, []
    scale = _scale(shapes)
    finest, smallest = FINEST * scale / 1000, SMALLEST * scale / 1000
    borders = SharedBorders(shapes)
    if _distance_between_points(borders) >= finest:
        return shapes, []
    gone = _too_small(borders, smallest)
    borders.borders = points_of(as_lines(borders.borders).simplify(finest))
    fewer = {key: _rebuilt(borders, key, gone) for key in shapes}
    fewer = {key: shapes[key] if shape.isEmpty() else shape for key, shape in fewer.items()}
    return fewer, [_in_words(_count(shapes), _count(fewer), finest)]


def _scale(shapes: Shapes) -> float:
    bounds = QgsRectangle()
    for shape in shapes.values():
        bounds.combineExtentWith(shape.boundingBox())
    return scale_on_a3(bounds.width(), bounds.height())


def _distance_between_points(borders: SharedBorders) -> float:
    """Return the median distance from one point to the next, metres."""
    steps = [np.hypot(*np.diff(line, axis=0).T) for line in borders.borders]
    return float(np.median(np.concatenate(steps)))


def _too_small(borders: SharedBorders, smallest: float) -> Collection[int]:
    """Return the borders around islands and holes that are smaller than the map can show."""
    small = {n for n, line in enumerate(borders.borders) if np.ptp(line, axis=0).max() < smallest}
    for polygons in filter(None, borders.polygons.values()):
        largest = max(polygons, key=lambda polygon: _area(borders.points(polygon[0])))
        small.discard(largest[0].borders[0][0])
    return small


def _rebuilt(borders: SharedBorders, key: str, gone: Collection[int]) -> QgsGeometry:
    polygons = []
    for outer, *holes in borders.polygons[key]:
        edge = _seen(borders, [outer], gone)
        if edge:
            polygons.append(edge + _seen(borders, holes, gone))
    return valid(as_polygons(polygons))


def _seen(borders: SharedBorders, rings: Iterable[Ring], gone: Collection[int]) -> list[Points]:
    """Return the rings that have anything inside; two borders may have become the same line."""
    found = [borders.points(ring) for ring in rings if ring.alone() not in gone]
    return [points for points in found if len(points) > 3]


def _area(ring: Points) -> float:
    (x, y), (x2, y2) = (ring[:-1] - ring[0]).T, (ring[1:] - ring[0]).T
    return float(abs(np.sum(x * y2 - x2 * y)) / 2)


def _count(shapes: Shapes) -> int:
    there = (shape for shape in shapes.values() if not shape.isEmpty())
    return sum(shape.constGet().nCoordinates() for shape in there)


def _in_words(before: int, after: int, finest: float) -> str:
    return tr(
        "Grensene er forenklet til det et kart i A3 kan vise: {before} punkter er blitt {after}, "
        "og ingen linje er flyttet mer enn {metres} meter.",
        before=_spaced(before),
        after=_spaced(after),
        metres=math.ceil(finest),
    )


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
