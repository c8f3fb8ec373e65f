"""The municipalities of a layer as it is shown: where they are, and where they are not."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from .squares import drawn

if TYPE_CHECKING:
    import numpy.typing as npt  # from numpy 1.20, a QGIS 3.22 can have an older one

    Lines = npt.NDArray[np.intp]
    Meets = npt.NDArray[np.bool_]
    Metres = float | npt.NDArray[np.float64]


_DETAIL = 500
"""The area is looked at with its longer side in so many squares: half a printed millimetre each."""


class Area:
    """The municipalities of a layer as it is shown: where they are, and where they are not."""

    def __init__(self, municipalities: QgsVectorLayer) -> None:
        """Read them; the layer's extent would not shrink when some are taken away."""
        shapes = _shapes(municipalities)
        self.crs = municipalities.crs()
        self.bounds = _bounds(shapes)
        self._unit = max(self.bounds.width(), self.bounds.height()) / _DETAIL
        self._counted = np.zeros((1, 1))
        if shapes and self._unit:
            self._count_squares(shapes)
        self._to_degrees = QgsCoordinateTransform(
            self.crs,
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateTransformContext(),
        )
        self._count = len(shapes)

    @cached_property
    def latitude(self) -> float:
        """The latitude of the middle, in degrees."""
        middle = self.bounds.center()
        return float(self.degrees(middle.x(), middle.y()).y())

    def is_empty(self) -> bool:
        """Return whether there is nothing to show."""
        return self.bounds.isEmpty()

    def key(self) -> str:
        """Return what is another for other municipalities, by how many and where they are."""
        box = (self.bounds.xMinimum(), self.bounds.yMinimum(), self.bounds.xMaximum(),
               self.bounds.yMaximum())  # fmt: skip
        text = f"{self._count} {self.crs.authid()} {[round(each, -3) for each in box]}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def _count_squares(self, shapes: Sequence[QgsGeometry]) -> None:
        """Count the squares that are somebody's, to the north and west of each corner."""
        sides = self.bounds.height(), self.bounds.width()
        rows, columns = (math.floor(side / self._unit) + 1 for side in sides)
        corner = self.bounds.xMinimum(), self.bounds.yMaximum()
        areas = ((1, shape) for shape in shapes)
        squares = drawn(areas, corner, self._unit, (rows, columns), touched=True)
        self._counted = np.zeros((rows + 1, columns + 1), np.int32)
        self._counted[1:, 1:] = squares.cumsum(0, np.int32).cumsum(1)

    def meets(self, rectangle: QgsRectangle, east: Metres = 0.0, north: Metres = 0.0) -> Meets:
        """Return whether a rectangle covers some of a municipality, moved so many metres."""
        left, right = (
            self._line(x + east - self.bounds.xMinimum(), 1)
            for x in (rectangle.xMinimum(), rectangle.xMaximum())
        )
        upper, lower = (
            self._line(self.bounds.yMaximum() - y - north, 0)
            for y in (rectangle.yMaximum(), rectangle.yMinimum())
        )
        counted = self._counted
        within = counted[lower, right] - counted[upper, right]
        return within - counted[lower, left] + counted[upper, left] > 0

    def _line(self, metres: Metres, axis: int) -> Lines:
        """Return the nearest line of the grid, at its edge for what is outside."""
        lines = np.rint(np.asarray(metres) / self._unit).astype(np.intp)
        return np.clip(lines, 0, self._counted.shape[axis] - 1)

    def degrees(self, x: float, y: float) -> QgsPointXY:
        """Return longitude and latitude of a place on the map."""
        return self._to_degrees.transform(QgsPointXY(x, y))


def bounds_of(municipalities: QgsVectorLayer) -> QgsRectangle:
    """Return where the municipalities of a layer are, as it is shown."""
    return _bounds(_shapes(municipalities))


def _shapes(municipalities: QgsVectorLayer) -> list[QgsGeometry]:
    request = QgsFeatureRequest().setNoAttributes()
    return [each.geometry() for each in municipalities.getFeatures(request)]


def _bounds(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    bounds = QgsRectangle()
    for shape in shapes:
        bounds.combineExtentWith(shape.boundingBox())
    return bounds
