"""How an area is best shown on a page: which way it lies, at which scale, and beside the legend."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import product
from typing import NamedTuple

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

from ..core.map_scale import bar_step, graticule_steps, round_scales

LEAST_COVERAGE = 0.8
"""Of the frame, one way, that the area spans."""
_MARGIN, _GAP = 6.0, 2.0
"""Millimetres on A4 from the area to the frame, for names beside it, and to the legend's block."""
_NEAR_CORNER, _IN_CORNER = 6.0, 2.5
"""Millimetres on A4 from a corner of the frame within which a degree stands badly, or not at all
well."""
BAR_LENGTH, _BESIDE_BAR = 40.0, 13.0
"""Millimetres on A4: about how long a scale bar is, and how much wider its block is."""
_EASTWARD = [place / 3 for place in range(-3, 4)]
_NORTHWARD = [place / 14 for place in range(-14, 15)]
"""Where the area may stand, from one end of its room to the other. Finer northward, for there the
parallels decide: half the time of 21 by 21 places, and as good on all pages of the country."""
_DETAIL = 1000
"""The area is looked at with its sides in so many parts: finer than a printed millimetre."""
_NOT_SOUTH_EAST, _ONE_SIDED, _NEAR, _IN, _SHIFTED = 0.1, 0.3, 0.03, 0.17, 0.01
"""How much smaller the map may be, rather than that the legend stands elsewhere than on the
original, a parallel is named on one side only, a degree stands near or in a corner, or the area
stands out of the middle."""
SOUTH_EAST = (1, -1)
_CORNERS = (SOUTH_EAST, (-1, -1), (1, 1), (-1, 1))
"""East or west, north or south."""


class Box(NamedTuple):
    """A rectangle on the page, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """A page the area can be shown on.

    `frame` is the map's, `block` the legend's with what belongs to it, which stands in a corner of
    the frame unless it `stays`. `enlarged` is how much larger things are than on A4.
    """

    orientation: str
    frame: Box
    block: Box
    enlarged: float = 1.0
    stays: bool = False

    def at(self, scale: float) -> Sheet:
        """Return the sheet with a block that has room for the scale bar."""
        bar = (
            2e6 * bar_step(BAR_LENGTH * self.enlarged, scale) / scale + _BESIDE_BAR * self.enlarged
        )
        if self.stays or bar <= self.block.width:
            return self
        x = self.block.x + self.block.width - bar
        return replace(self, block=self.block._replace(x=x, width=bar))

    def covered(self, corner: tuple[int, int]) -> Box:
        """Return what the block covers of the frame when it is in a corner, with some air."""
        frame, block, air = self.frame, self.block, _GAP * self.enlarged
        if self.stays:
            return Box(block.x - air, block.y - air, block.width + 2 * air, block.height + 2 * air)
        width = block.width + self._inset() + air
        height = block.height + self._inset() + air
        return Box(
            frame.x + (frame.width - width if corner[0] > 0 else 0),
            frame.y + (frame.height - height if corner[1] < 0 else 0),
            width,
            height,
        )

    def _inset(self) -> float:
        right = self.frame.x + self.frame.width - self.block.x - self.block.width
        bottom = self.frame.y + self.frame.height - self.block.y - self.block.height
        return min(right, bottom)


@dataclass(frozen=True)
class Fit:
    """How an area is shown: `corner` is the block's, east or west and north or south."""

    sheet: Sheet
    scale: int
    extent: QgsRectangle
    corner: tuple[int, int]
    cost: float = 0.0


_CostsOfDegrees = dict[tuple[int, float, float], float]
"""By scale, west and south of what the map shows."""


class Area:
    """The municipalities of a layer as it is shown: where they are, and where they are not."""

    def __init__(self, municipalities: QgsVectorLayer) -> None:
        """Read them; the layer's extent would not shrink when some are taken away."""
        shapes = _shapes(municipalities)
        self.crs = municipalities.crs()
        self.bounds = _bounds(shapes)
        detail = max(self.bounds.width(), self.bounds.height()) / _DETAIL
        self._shapes = QgsGeometry.collectGeometry([each.simplify(detail) for each in shapes])
        self._engine = QgsGeometry.createGeometryEngine(self._shapes.constGet())
        self._engine.prepareGeometry()
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

    def meets(self, rectangle: QgsRectangle) -> bool:
        """Return whether the rectangle covers some of a municipality."""
        shape = QgsGeometry.fromRect(rectangle)  # the engine sees into it, and keeps it not
        return bool(self._engine.intersects(shape.constGet()))

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


def lies_best(area: Area, sheets: Sequence[Sheet]) -> Sheet:
    """Return the sheet on which the area is largest, of the same one lying and standing."""
    return min(sheets, key=lambda sheet: next(_scales_with_room(area, sheet), 1e99))


def _scales_with_room(area: Area, sheet: Sheet) -> Iterator[float]:
    """Yield the scales at which the block covers no municipality, in one corner or other."""
    for scale, corner in _scales_and_corners(area, sheet):
        if any(_places(area, sheet.at(scale), scale, corner, may_cover=False)):
            yield scale


def best_fit(area: Area, sheet: Sheet) -> Fit:
    """Return how to show an area so that it is large, all things weighed.

    The block covers none of it, unless there is no such place where the area spans the frame.
    """
    best = _best(_fits(area, sheet)) or _best(_fits(area, sheet, may_cover=True))
    if best is None:
        raise ValueError(area)
    return best


def _best(fits: Iterator[Fit]) -> Fit | None:
    """Return the fit that is worth the largest map, the first of such."""
    return min(fits, key=_worth, default=None)


def _worth(fit: Fit) -> float:
    """Return the scale of a map that would be worth as much and stand perfectly well."""
    return fit.cost * fit.scale


def coverage(bounds: QgsRectangle, frame: Box, scale: float) -> float:
    """Return how much of the frame the area spans, the way it spans most."""
    return 1000 / scale * max(bounds.width() / frame.width, bounds.height() / frame.height)


def _fits(area: Area, sheet: Sheet, may_cover: bool = False) -> Iterator[Fit]:
    """Yield places of the area, each worth more than those before, until none can be."""
    known: _CostsOfDegrees = {}
    lowest = math.inf
    for scale, corner in _scales_and_corners(area, sheet):
        if scale > lowest:
            return
        places = _places(area, sheet.at(scale), scale, corner, may_cover)
        place = _cheapest(area, places, known, lowest / scale)
        if place is not None:
            lowest = _worth(place)
            yield place


def _scales_and_corners(area: Area, sheet: Sheet) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the scales at which the area is within the frame and spans it, with each corner."""
    margin = 2 * _MARGIN * sheet.enlarged
    inner = Box(0, 0, sheet.frame.width - margin, sheet.frame.height - margin)
    for scale in round_scales(coverage(area.bounds, inner, 1)):
        if coverage(area.bounds, sheet.frame, scale) < LEAST_COVERAGE:
            return
        yield from ((scale, corner) for corner in _CORNERS[: 1 if sheet.stays else None])


def _cheapest(
    area: Area, places: Iterable[Fit], known: _CostsOfDegrees, below: float
) -> Fit | None:
    """Return the place that costs least, with what the degrees cost that stand badly there.

    Those are `known` from one corner to another. None when no place costs less than `below`.
    """
    best = None
    for place in sorted(places, key=lambda fit: fit.cost):
        if place.cost >= below:
            break  # degrees only add to it, and to look at them takes time
        where = place.scale, place.extent.xMinimum(), place.extent.yMinimum()
        if where not in known:
            known[where] = _cost_of_degrees(area, place, below)
        cost = place.cost + known[where]
        if cost < below:
            best, below = replace(place, cost=cost), cost
    return best


def _places(
    area: Area, sheet: Sheet, scale: int, corner: tuple[int, int], may_cover: bool
) -> Iterator[Fit]:
    width, height = sheet.frame.width * scale / 1000, sheet.frame.height * scale / 1000
    margin = _MARGIN * sheet.enlarged * scale / 1000
    room_x = (width - area.bounds.width()) / 2 - margin
    room_y = (height - area.bounds.height()) / 2 - margin
    middle, covered = area.bounds.center(), sheet.covered(corner)
    for east, north in product(_EASTWARD, _NORTHWARD):
        centre = QgsPointXY(middle.x() + east * room_x, middle.y() + north * room_y)
        extent = QgsRectangle.fromCenterAndSize(centre, width, height)
        if may_cover or not area.meets(ground(covered, sheet.frame, extent)):
            cost = 1 + _SHIFTED * (east**2 + north**2) + _NOT_SOUTH_EAST * (corner != SOUTH_EAST)
            yield Fit(sheet, scale, extent, corner, cost)


def ground(box: Box, frame: Box, extent: QgsRectangle) -> QgsRectangle:
    """Return the ground under a rectangle on the page, by a map's frame and what it shows."""
    metres = extent.width() / frame.width
    x = extent.xMinimum() + (box.x - frame.x) * metres
    y = extent.yMaximum() - (box.y - frame.y) * metres
    return QgsRectangle(x, y - box.height * metres, x + box.width * metres, y)


def _cost_of_degrees(area: Area, fit: Fit, below: float) -> float:
    """Return what they cost, or some of it where the place then costs no less than `below`."""
    side = min(fit.sheet.frame.width, fit.sheet.frame.height)
    meridians, parallels = graticule_steps(side, fit.scale, area.latitude)
    extent, metres = fit.extent, fit.sheet.enlarged * fit.scale / 1000
    low, high = extent.yMinimum(), extent.yMaximum()
    left, right = extent.xMinimum(), extent.xMaximum()

    @cache
    def parallel(x: float, y: float) -> int:
        """Return the number of the parallel that is the next to the south."""
        return int(area.degrees(x, y).y() // parallels)

    @cache
    def meridian(x: float, y: float) -> int:
        """Return the number of the meridian that is the next to the west."""
        return int(area.degrees(x, y).x() // meridians)

    def cornered(near: float) -> int:
        """Return how many degrees are named so near to a corner."""
        at_sides = sum(
            parallel(x, low + near)
            - parallel(x, low)
            + parallel(x, high)
            - parallel(x, high - near)
            for x in (left, right)
        )
        return at_sides + sum(
            meridian(left + near, y) - meridian(left, y) + meridian(right, y)
            - meridian(right - near, y)
            for y in (low, high)
        )  # fmt: skip

    ends = [(parallel(x, low), parallel(x, high)) for x in (left, right)]
    cost = _ONE_SIDED * (ends[0] != ends[1])
    if fit.cost + cost >= below:
        return cost
    return cost + _NEAR * cornered(_NEAR_CORNER * metres) + _IN * cornered(_IN_CORNER * metres)
