"""Borders that neighbours share, each once: from where three of them meet to where three meet."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry

if TYPE_CHECKING:
    import numpy.typing as npt  # from numpy 1.20, a QGIS 3.22 can have an older one

    Points = npt.NDArray[np.float64]
    Places = npt.NDArray[np.intp]

_LINE, _POLYGON, _LINES, _POLYGONS = 2, 3, 5, 6
"""What WKB calls them."""


@dataclass(frozen=True)
class Ring:
    """A ring as the borders it is made of, by number, and whether each is run backwards."""

    borders: tuple[tuple[int, bool], ...]

    def alone(self) -> int | None:
        """Return the border that is all of the ring, such as an island's coast."""
        return self.borders[0][0] if len(self.borders) == 1 else None


class SharedBorders:
    """The rings of every polygon by what they belong to, and the borders, east and north.

    What two rings have in common, point for point, is one border.
    """

    def __init__(self, shapes: Mapping[str, QgsGeometry]) -> None:
        """Find the borders of MultiPolygons."""
        polygons = {key: list(_polygons(shape)) for key, shape in shapes.items()}
        rings = [ring for each in polygons.values() for polygon in each for ring in polygon]
        lengths = [len(ring) for ring in rings]
        self.borders: list[Points] = []
        self._found: dict[tuple[int, int], int] = {}
        self._points, places = _numbered(rings)
        meets = _meeting_places(places, lengths)
        ends = np.cumsum(lengths)
        made = iter([self._ring(each, meets) for each in np.split(places, ends[:-1])])
        self.polygons = {
            key: [[next(made) for _ in polygon] for polygon in each]
            for key, each in polygons.items()
        }

    def points(self, ring: Ring) -> Points:
        """Return the points of a ring, the last as the first."""
        parts = [self.borders[n][::-1] if back else self.borders[n] for n, back in ring.borders]
        return np.vstack([parts[0], *(part[1:] for part in parts[1:])])

    def _ring(self, ring: Places, meets: npt.NDArray[np.bool_]) -> Ring:
        """Cut a ring where borders meet; one that meets none begins at its lowest number."""
        cuts = np.flatnonzero(meets[ring])
        first = int(cuts[0]) if len(cuts) else int(np.argmin(ring))
        around = np.concatenate([ring[first:], ring[: first + 1]])
        inner = (cuts - first)[1:]
        parts = zip([0, *inner], [*inner, len(ring)])
        return Ring(tuple(self._border(around[start : end + 1]) for start, end in parts))

    def _border(self, places: Places) -> tuple[int, bool]:
        """Return the number of a border, and whether it is run backwards here."""
        ahead, back = (places[0], places[1]), (places[-1], places[-2])
        backwards = back < ahead
        key = back if backwards else ahead
        if key not in self._found:
            self._found[key] = len(self.borders)
            self.borders.append(self._points[places[::-1] if backwards else places])
        return self._found[key], backwards


def _numbered(rings: Sequence[Points]) -> tuple[Points, Places]:
    """Return every point once, and for the rings the number of each."""
    points = np.concatenate(rings)
    once, places = np.unique(points[:, 0] + 1j * points[:, 1], return_inverse=True)
    return np.column_stack([once.real, once.imag]), places


def _meeting_places(places: Places, lengths: Sequence[int]) -> npt.NDArray[np.bool_]:
    """Tell for every point by its number whether more than two edges meet there, or one ends."""
    ends = np.cumsum(lengths)
    following = np.roll(places, -1)
    following[ends - 1] = places[ends - lengths]
    edges = np.sort(np.column_stack([places, following]), axis=1)
    count = int(places.max()) + 1
    edges = np.unique(edges[:, 0].astype(np.int64) * count + edges[:, 1])
    met = np.bincount(np.concatenate([edges // count, edges % count]), minlength=count)
    return np.asarray(met != 2)


def as_lines(lines: Iterable[Points]) -> QgsGeometry:
    """Return lines as one MultiLineString."""
    return _geometry(_wkb(_LINES, [_line(each) for each in lines]))


def points_of(lines: QgsGeometry) -> list[Points]:
    """Return the points of each line of a MultiLineString."""
    wkb = (bytes(part.asWkb()) for part in lines.constParts())
    return [np.frombuffer(each, "<f8", offset=9).reshape(-1, 2) for each in wkb]


def as_polygons(polygons: Iterable[Sequence[Points]]) -> QgsGeometry:
    """Return polygons, each an outer ring and its holes, as one MultiPolygon."""
    parts = [_wkb(_POLYGON, [_coordinates(ring) for ring in each]) for each in polygons]
    return _geometry(_wkb(_POLYGONS, parts))


def _polygons(shape: QgsGeometry) -> Iterator[list[Points]]:
    """Yield the rings of each polygon, without the last point, which is as the first."""
    for part in shape.constParts() if not shape.isEmpty() else ():
        wkb = bytes(part.asWkb())
        (count,), at = struct.unpack_from("<I", wkb, 5), 9
        rings = []
        for _ in range(count):
            (length,) = struct.unpack_from("<I", wkb, at)
            ring = np.frombuffer(wkb, "<f8", 2 * length, at + 4).reshape(-1, 2)
            rings.append(ring[:-1])
            at += 4 + 16 * length
        yield rings


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _line(points: Points) -> bytes:
    return struct.pack("<BI", 1, _LINE) + _coordinates(points)


def _coordinates(points: Points) -> bytes:
    return struct.pack("<I", len(points)) + np.ascontiguousarray(points, "<f8").tobytes()


def _wkb(kind: int, parts: Sequence[bytes]) -> bytes:
    return struct.pack("<BII", 1, kind, len(parts)) + b"".join(parts)
