"""The municipalities as paths of an SVG drawing.

Points are put on a grid as fine as a screen shows. Neighbours have their border's points in common
and keep them so, which no simplification of each by itself would leave.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from ...core.report.model import Drawing, Shape
from ...core.schema import KEY

LONGEST_SIDE = 1600
"""Units of the drawing: twice the pixels it is usually shown with."""

_Point = tuple[int, int]


class _Grid:
    """The squares of the drawing over an area, from its upper left corner."""

    def __init__(self, bounds: QgsRectangle) -> None:
        self._left, self._top = bounds.xMinimum(), bounds.yMaximum()
        self.unit = max(bounds.width(), bounds.height()) / LONGEST_SIDE or 1.0
        self.width, self.height = self._at(bounds.xMaximum(), bounds.yMinimum())

    def _at(self, x: float, y: float) -> _Point:
        return round((x - self._left) / self.unit), round((self._top - y) / self.unit)

    def point(self, at: QgsPointXY) -> _Point:
        """Return the square of a place."""
        return self._at(at.x(), at.y())


def read_drawing(municipalities: QgsVectorLayer, wanted: Container[str]) -> Drawing:
    """Return the municipalities of a layer as they are drawn.

    Args:
        municipalities: the layer.
        wanted: the numbers of those to draw.
    """
    request = QgsFeatureRequest().setSubsetOfAttributes([KEY], municipalities.fields())
    shapes = {str(e[KEY]): e.geometry() for e in municipalities.getFeatures(request)}
    shapes = {number: shape for number, shape in sorted(shapes.items()) if number in wanted}
    if not shapes:
        return Drawing(0, 0, ())
    bounds = QgsRectangle()
    for shape in shapes.values():
        bounds.combineExtentWith(shape.boundingBox())
    grid = _Grid(bounds)
    drawn = (_shape(number, shape, grid) for number, shape in shapes.items())
    return Drawing(grid.width, grid.height, tuple(drawn))


def _shape(number: str, shape: QgsGeometry, grid: _Grid) -> Shape:
    parts = sorted(shape.asGeometryCollection(), key=QgsGeometry.area, reverse=True)
    largest, *others = parts or [shape]
    paths = [path for part in others for path in _paths(part, grid) if _is_seen(path)]
    whole = [*(path for path in _paths(largest, grid) if _is_seen(path)), *paths]
    # A municipality of islands that are too small to be seen is there all the same
    whole = whole or list(_paths(largest, grid))[:1]
    middle = largest.poleOfInaccessibility(4 * grid.unit)[0].asPoint()
    return Shape(number, "".join(map(_as_text, whole)), *grid.point(middle))


def _paths(part: QgsGeometry, grid: _Grid) -> Iterator[list[_Point]]:
    """Yield the rings of an area, each point that is another than the one before."""
    for ring in part.asPolygon():
        points = [grid.point(each) for each in ring]
        yield [each for each, before in zip(points, [None, *points]) if each != before]


def _is_seen(path: Sequence[_Point]) -> bool:
    return len(set(path)) > 2


def _as_text(path: Sequence[_Point]) -> str:
    """Return a ring as SVG says it: where it begins, and how far it is to each next point."""
    (left, top), *others = path[:-1] if path[0] == path[-1] and len(path) > 1 else path
    before, steps = (left, top), []
    for x, y in others:
        steps.append(f"{x - before[0]} {y - before[1]}")
        before = (x, y)
    return f"M{left} {top}l{' '.join(steps)}z".replace(" -", "-") if steps else f"M{left} {top}h1z"
