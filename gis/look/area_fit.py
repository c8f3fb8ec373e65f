"""How an area is best shown on a page: which way it lies, at which scale, and beside the legend."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

import numpy as np
from qgis.core import (
    QgsRectangle,
    QgsVector,
)

from ...core.page.map_scale import bar_step, graticule_steps, round_scales
from .area import Area

LEAST_COVERAGE = 0.8
"""Of the frame, one way, that the area spans."""
_MARGIN, _GAP = 6.0, 2.0
"""Millimetres on A4 from the area to the frame, for names beside it, and to the legend's block."""
_NEAR_CORNER, _IN_CORNER = 6.0, 2.5
"""Millimetres on A4 from a corner of the frame within which a degree stands badly, or not at all
well."""
BAR_LENGTH, _BESIDE_BAR = 40.0, 13.0
"""Millimetres on A4: about how long a scale bar is, and how much wider its block is."""
_PLACES = sorted(
    product((place / 3 for place in range(-3, 4)), (place / 14 for place in range(-14, 15))),
    key=lambda place: place[0] ** 2 + place[1] ** 2,
)
"""Where the area may stand, east and north, from one end of its room to the other, the middle
first. Finer northward, for there the parallels decide."""
_EASTWARD, _NORTHWARD = np.array(_PLACES).T
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

    `places` are in the order of their own costs; those of degrees are `known` from one corner to
    another. None when no place costs less than `below`.
    """
    best = None
    for place in places:
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
    """Yield where the area may stand at a scale, the middle first."""
    width, height = sheet.frame.width * scale / 1000, sheet.frame.height * scale / 1000
    margin = _MARGIN * sheet.enlarged * scale / 1000
    east = _EASTWARD * ((width - area.bounds.width()) / 2 - margin)
    north = _NORTHWARD * ((height - area.bounds.height()) / 2 - margin)
    middle = QgsRectangle.fromCenterAndSize(area.bounds.center(), width, height)
    covers = area.meets(ground(sheet.covered(corner), sheet.frame, middle), east, north)
    for place in np.flatnonzero(~covers | may_cover).tolist():
        cost = 1 + _SHIFTED * (_EASTWARD[place] ** 2 + _NORTHWARD[place] ** 2)
        cost += _NOT_SOUTH_EAST * (corner != SOUTH_EAST)
        extent = QgsRectangle(middle)
        extent += QgsVector(east[place], north[place])
        yield Fit(sheet, scale, extent, corner, cost)


def ground(box: Box, frame: Box, extent: QgsRectangle) -> QgsRectangle:
    """Return the ground under a rectangle on the page, by a map's frame and what it shows."""
    metres = extent.width() / frame.width
    x = extent.xMinimum() + (box.x - frame.x) * metres
    y = extent.yMaximum() - (box.y - frame.y) * metres
    return QgsRectangle(x, y - box.height * metres, x + box.width * metres, y)


def _cost_of_degrees(area: Area, fit: Fit, below: float) -> float:
    """Return what they cost, or some of it where the place then costs no less than `below`."""
    side, extent = min(fit.sheet.frame.width, fit.sheet.frame.height), fit.extent
    steps = graticule_steps(side, fit.scale, area.latitude)
    sides = (extent.xMinimum(), 1), (extent.xMaximum(), -1)
    corners: list[_Corner] = []
    cost = 0.0
    for y, north in ((extent.yMinimum(), 1), (extent.yMaximum(), -1)):
        corners += [_Corner(area, x, y, east, north, steps) for x, east in sides]
        if corners[-2].parallel != corners[-1].parallel:
            cost = _ONE_SIDED
        if fit.cost + cost >= below:
            return cost
    metres = fit.sheet.enlarged * fit.scale / 1000
    near, within = (
        sum(each.degrees_within(far * metres) for each in corners)
        for far in (_NEAR_CORNER, _IN_CORNER)
    )
    return cost + _NEAR * near + _IN * within


class _Corner:
    """A corner of what the map shows, with the numbers of the degrees to the south and west of it.

    `east` and `north` are 1 where the map lies that way from the corner, else -1.
    """

    def __init__(
        self, area: Area, x: float, y: float, east: int, north: int, steps: tuple[float, float]
    ) -> None:
        self._area, self._steps = area, steps
        self._x, self._y, self._east, self._north = x, y, east, north
        self.meridian, self.parallel = self._numbers(x, y)

    def degrees_within(self, near: float) -> float:
        """Return how many degrees are named on the two sides so near to the corner, in metres."""
        meridian, _ = self._numbers(self._x + self._east * near, self._y)
        _, parallel = self._numbers(self._x, self._y + self._north * near)
        return abs(meridian - self.meridian) + abs(parallel - self.parallel)

    def _numbers(self, x: float, y: float) -> tuple[float, float]:
        point = self._area.degrees(x, y)
        return point.x() // self._steps[0], point.y() // self._steps[1]
