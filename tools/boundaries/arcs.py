"""The borders between the pixels, from junction to junction, drawn as a hand would draw them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
from qgis.core import QgsGeometry

from .raster import CELL, PIXEL, SEA, Raster

BLUR = 1.5
"""How far the course of a line is evened out, pixels."""
TOLERANCE = 0.5
"""How far a line may be moved to need fewer points, pixels."""
THIN = 1
"""Pixels across a ring along the sea that is an islet or a pond of no width."""
SMALLEST_ENCLAVE = 50
"""Pixels of a ring between municipalities: smaller ones are what the shares did not tell."""


@dataclass(frozen=True)
class Arc:
    """A border between two labels, in pixels, as rows of east and north."""

    points: np.ndarray
    labels: tuple[int, int]

    def is_ring(self) -> bool:
        """Tell whether it ends where it began."""
        return bool((self.points[0] == self.points[-1]).all())

    def area(self) -> float:
        """Return the area a ring holds, pixels."""
        (x, y), (x2, y2) = self.points[:-1].T, self.points[1:].T
        return float(abs(np.sum(x * y2 - x2 * y)) / 2)

    def is_real(self) -> bool:
        """Tell whether it is more than a trace of how the pixels were put."""
        if not self.is_ring():
            return True
        if SEA in self.labels:
            return bool(np.ptp(self.points, axis=0).min() > THIN)
        return self.area() >= SMALLEST_ENCLAVE


def drawn(raster: Raster) -> list[QgsGeometry]:
    """Return every border as a line in whole metres of EPSG:25833."""
    corner = np.array([raster.west, raster.south]) * CELL
    arcs = (arc for arc in traced(raster) if arc.is_real())
    return [line(np.round(generalised(arc) * PIXEL) + corner) for arc in arcs]


def traced(raster: Raster) -> Iterator[Arc]:
    """Yield the borders between pixels of different labels, cut where three or more meet."""
    labels = raster.labels
    edges = QgsGeometry()
    edges.fromWkb(_wkb(_edges(labels)))
    for points in _parts(edges.mergeLines()):
        yield Arc(points, _sides(labels, points))


def _edges(labels: np.ndarray) -> np.ndarray:
    """Return the edges between pixels of different labels: their ends, as east and north."""
    y, x = np.nonzero(labels[:, 1:] != labels[:, :-1])
    upright = np.stack([x + 1, y, x + 1, y + 1], axis=1)
    y, x = np.nonzero(labels[1:] != labels[:-1])
    level = np.stack([x, y + 1, x + 1, y + 1], axis=1)
    return np.concatenate([upright, level]).reshape(-1, 2, 2).astype(float)


def _sides(labels: np.ndarray, points: np.ndarray) -> tuple[int, int]:
    """Return the labels on the two sides of a border."""
    (x, y), (x2, y2) = np.sort(points[:2].astype(int), axis=0)
    beside = (y, x - 1) if x == x2 else (y2 - 1, x)
    return int(labels[beside]), int(labels[y, x])


def line(points: np.ndarray) -> QgsGeometry:
    """Return a line through points."""
    geometry = QgsGeometry()
    geometry.fromWkb(_line(points))
    return geometry


def _line(points: np.ndarray) -> bytes:
    return struct.pack("<BII", 1, 2, len(points)) + np.ascontiguousarray(points, "<f8").tobytes()


def _wkb(lines: Sequence[np.ndarray] | np.ndarray) -> bytes:
    return struct.pack("<BII", 1, 5, len(lines)) + b"".join(map(_line, lines))


def _parts(lines: QgsGeometry) -> Iterable[np.ndarray]:
    for part in lines.constParts():
        wkb = bytes(part.asWkb())
        yield np.frombuffer(wkb, "<f8", offset=9).reshape(-1, 2)


def generalised(arc: Arc) -> np.ndarray:
    """Return the points of an arc without the pixels' steps; a ring keeps its area."""
    if not arc.is_ring():
        return simplified(smoothed(arc.points, BLUR), TOLERANCE)
    area = arc.area()
    blur, tolerance = min(BLUR, max(0.6, sqrt(area) / 4)), min(TOLERANCE, 0.12 * sqrt(area))
    ring = simplified(smoothed(arc.points, blur), tolerance)
    middle = ring[:-1].mean(0)
    return middle + (ring - middle) * sqrt(area / Arc(ring, arc.labels).area())


def smoothed(points: np.ndarray, blur: float) -> np.ndarray:
    """Return the line through its edges' midpoints, evened out; its ends stay where they are."""
    middles, reach = (points[:-1] + points[1:]) / 2, ceil(3 * blur)
    ring = (points[0] == points[-1]).all()
    if ring:
        around = middles[np.arange(-reach, len(middles) + reach) % len(middles)]
    else:
        middles = np.vstack([points[:1], middles, points[-1:]])
        reach = min(reach, len(middles) - 1)
        before, after = middles[reach:0:-1], middles[-2 : -reach - 2 : -1]
        around = np.vstack([2 * middles[0] - before, middles, 2 * middles[-1] - after])
    weights = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * blur**2))
    weights /= weights.sum()
    even = np.column_stack([np.convolve(around[:, i], weights, "valid") for i in (0, 1)])
    even = np.round(even * 64) / 64  # so that the last bits of a sum decide nothing
    if ring:
        return np.vstack([even, even[:1]])
    even[0], even[-1] = points[0], points[-1]
    return even


def simplified(points: np.ndarray, tolerance: float) -> np.ndarray:
    """Return fewer points, none of those left out further from the line (Douglas-Peucker)."""
    keep = np.zeros(len(points), bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    if (points[0] == points[-1]).all():  # a ring is held at the point furthest from its start
        far = int(np.argmax(((points - points[0]) ** 2).sum(1)))
        keep[far] = True
        spans = [(0, far), (far, len(points) - 1)]
    while spans:
        start, end = spans.pop()
        if end - start < 2:
            continue
        off = _distances(points[start + 1 : end], points[start], points[end])
        worst = int(np.argmax(off))
        if off[worst] > tolerance:
            middle = start + 1 + worst
            keep[middle] = True
            spans += [(start, middle), (middle, end)]
    return points[keep]


def _distances(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    along, off = end - start, points - start
    length = np.hypot(*along)
    if not length:
        return np.hypot(off[:, 0], off[:, 1])
    return np.abs(off[:, 0] * along[1] - off[:, 1] * along[0]) / length
