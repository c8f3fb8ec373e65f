"""The municipalities or counties of a page as squares of a grid over its map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsLayoutItemMap,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF, QRectF

from ...core.page.name_room import Box, Point
from .squares import drawn

if TYPE_CHECKING:
    from ...core.page.name_room import Codes

_SQUARES = 930
"""Along the longer side of a map: 0.3 mm each on A4, and more on A3, where names are larger."""


@dataclass(frozen=True)
class NameArea:
    """An area with a name: the municipality whose label it is, the lines, and where that is."""

    number: str
    text: str
    shape: QgsGeometry


class Grid:
    """Squares over the map of a page, `square` mm; a point of it is a row and a column."""

    def __init__(self, map_item: QgsLayoutItemMap) -> None:
        """Divide the map as it stands now."""
        rect = map_item.rect()
        self._item = map_item
        self.extent: QgsRectangle = map_item.extent()
        self.square: float = max(rect.width(), rect.height()) / _SQUARES
        self.shape = math.ceil(rect.height() / self.square), math.ceil(rect.width() / self.square)
        self._unit = self.square * self.extent.width() / rect.width()

    def box(self, page: QRectF, margin: float = 0) -> Box:
        """Return the squares that a rectangle on the page touches, with a margin in mm."""
        top, left = self.point(page.adjusted(-margin, -margin, margin, margin).topLeft())
        bottom, right = self.point(page.adjusted(-margin, -margin, margin, margin).bottomRight())
        box = math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right)
        return Box(*(max(0, side) for side in box))

    def point(self, page: QPointF) -> Point:
        """Return a point of the page as one of the grid."""
        point = self._item.mapFromScene(page)
        return point.y() / self.square, point.x() / self.square

    def on_map(self, point: Point) -> QgsPointXY:
        """Return a point of the grid in the map's coordinates."""
        row, column = point
        return QgsPointXY(
            self.extent.xMinimum() + column * self._unit, self.extent.yMaximum() - row * self._unit
        )

    def from_map(self, point: QgsPointXY) -> Point:
        """Return a point of the map as one of the grid."""
        return (
            (self.extent.yMaximum() - point.y()) / self._unit,
            (point.x() - self.extent.xMinimum()) / self._unit,
        )

    def codes(self, areas: Sequence[NameArea]) -> Codes:
        """Return whose each square is: the place of an area in the list, from 1 on."""
        corner = self.extent.xMinimum(), self.extent.yMaximum()
        shapes = ((code, area.shape) for code, area in enumerate(areas, start=1))
        squares = drawn(shapes, corner, self._unit, self.shape)
        self._keep_the_smallest(squares, areas)
        return squares

    def _keep_the_smallest(self, squares: Codes, areas: Sequence[NameArea]) -> None:
        """Give each area that is smaller than a square the one it is in."""
        for lost in set(range(1, len(areas) + 1)).difference(codes_in(squares)):
            centre = areas[lost - 1].shape.pointOnSurface()
            if not centre.isNull() and self.extent.contains(centre.asPoint()):
                row, column = self.from_map(centre.asPoint())
                squares[int(row), int(column)] = lost


def codes_in(squares: Codes) -> set[int]:
    """Return whose squares there are, `OPEN` among them where some are nobody's."""
    return set(np.flatnonzero(np.bincount(squares.ravel())).tolist())
