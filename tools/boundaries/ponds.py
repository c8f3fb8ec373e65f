"""Fjords narrower than the cells come out as strings of ponds; here they are opened to the sea."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from .raster import SEA, N, Raster, settle

LONGEST = 20
"""Pixels to dig from a pond to other sea; past that it is no fjord."""
SMALLEST = 20
"""Pixels of a pond that stays when no way was found: smaller ones are sea that has no place."""
TIMES = 3
STEPS = np.array([(-1, 0), (1, 0), (0, -1), (0, 1)])

Pixel = tuple[int, int]


def open_fjords(raster: Raster) -> None:
    """Dig the ponds out, and let land and sea find their places anew."""
    for _ in range(TIMES):
        dig(raster)
        settle(raster, 1)


def open_or_fill(raster: Raster) -> None:
    """Dig the ponds out where they are, and fill the small ones that have no way out."""
    while dig(raster):
        pass  # ponds that were dug into one another go on together
    for pond in ponds(raster):
        if len(pond) < SMALLEST:
            _fill(raster, pond)


def dig(raster: Raster) -> int:
    """Give the shortest way from each pond to other sea to the sea; return how many had one."""
    coastal, ways = raster.coastal(), 0
    for pond in ponds(raster):
        way = _way_out(raster, pond, coastal)
        for pixel in way:
            raster.labels[pixel] = SEA
        raster.dug.extend(way)
        ways += bool(way)
    return ways


def ponds(raster: Raster) -> list[list[Pixel]]:
    """Return the sea that does not hang together with a cell that is all sea, smallest first."""
    pixels = _coastal_sea(raster)
    reached = _open_sea(raster, pixels)
    left = dict.fromkeys(map(tuple, pixels[~reached[pixels[:, 0], pixels[:, 1]]].tolist()))
    found = []
    while left:
        pond = [next(iter(left))]
        del left[pond[0]]
        for pixel in pond:
            for near in _around(pixel):
                if near in left:
                    del left[near]
                    pond.append(near)
        found.append(pond)
    return sorted(found, key=len)


def _coastal_sea(raster: Raster) -> np.ndarray:
    """Return the sea's pixels in cells with both sea and land, as rows of row and column."""
    cells = np.argwhere(raster.coastal())
    which, row, column = np.nonzero(raster.cells()[cells[:, 0], cells[:, 1]] == SEA)
    pixels = cells[which] * N + np.column_stack([row, column])
    return pixels[np.lexsort((pixels[:, 1], pixels[:, 0]))]


def _open_sea(raster: Raster, pixels: np.ndarray) -> np.ndarray:
    """Return which of the pixels hang together with a cell that is all sea, as a raster."""
    sea, reached = np.zeros(raster.labels.shape, bool), np.zeros(raster.labels.shape, bool)
    sea[pixels[:, 0], pixels[:, 1]] = True
    wide = ~raster.mixed() & (raster.cells()[:, :, 0, 0] == SEA)
    near = (pixels[:, None] + STEPS) // N
    front = pixels[wide[near[..., 0], near[..., 1]].any(1)]
    while len(front):
        reached[front[:, 0], front[:, 1]] = True
        near = (front[:, None] + STEPS).reshape(-1, 2)
        new = sea[near[:, 0], near[:, 1]] & ~reached[near[:, 0], near[:, 1]]
        front = np.unique(near[new], axis=0)
    return reached


def _way_out(raster: Raster, pond: list[Pixel], coastal: np.ndarray) -> list[Pixel]:
    """Return the pixels to dig, empty when other sea is too far or behind all land."""
    came: dict[Pixel, Pixel | None] = dict.fromkeys(pond)
    ring = pond
    for _ in range(LONGEST + 1):
        further = []
        for pixel in ring:
            for near in _around(pixel):
                if near in came:
                    continue
                if raster.labels[near] == SEA:
                    return _back(pixel, came)
                if coastal[near[0] // N, near[1] // N]:
                    came[near] = pixel
                    further.append(near)
        ring = further
    return []


def _back(pixel: Pixel, came: dict[Pixel, Pixel | None]) -> list[Pixel]:
    way = []
    before = came[pixel]
    while before is not None:
        way.append(pixel)
        pixel, before = before, came[before]
    return way


def _fill(raster: Raster, pond: list[Pixel]) -> None:
    """Give a pond to the municipality that has most of its shore."""
    inside = set(pond)
    shore = (near for pixel in pond for near in _around(pixel) if near not in inside)
    labels = Counter(int(raster.labels[pixel]) for pixel in shore)
    label = min(labels, key=lambda each: (-labels[each], each))
    for pixel in pond:
        raster.labels[pixel] = label


def _around(pixel: Pixel) -> Iterator[Pixel]:
    row, column = pixel
    yield from ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
