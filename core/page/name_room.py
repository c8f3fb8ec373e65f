"""Where names can stand on a map: rectangles on a grid of small squares, in plain numbers.

A name stands in its own area where it fits, else beside it. Numpy comes with GDAL's Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .counted import Counted

if TYPE_CHECKING:
    import numpy.typing as npt  # from numpy 1.20, a QGIS 3.22 can have an older one

    from .counted import Counts

    Cells = npt.NDArray[np.bool_]
    Codes = npt.NDArray[np.uint16]
    Numbers = npt.NDArray[np.float64]
    Squares = tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]

Point = tuple[float, float]
"""Row and column."""

OPEN = 0
"""The code of squares that are nobody's: sea, and land outside the areas on the map."""

_OWN_SHARE = 0.33
"""How much of a name that stands inside lies in its own area; the rest may be nobody's."""
_COVERED = 0.6
"""How much of its area a name may cover."""
_ABOVE = 1
"""Squares above and below the letters of a name that are in its rectangle."""
_MARGIN = 3
"""Squares around a name where other areas are avoided, if that can be had."""
_APART, _FROM_LEADER = 4, 2
"""Squares between names side by side, not to be read as one, and from a leader to another name."""
_TRIED, _AT_A_TIME = 4, 400
"""Of the places beside, each so many-th is tried."""
_FOREIGN = 2.0
"""How many squares longer a leader may be, not to cross one of another area."""
_CROSSED_LEADER = 40.0
"""How many squares longer a leader may be, not to cross another."""


@dataclass(frozen=True)
class Box:
    """A rectangle of squares: `top` and `left` are in it, `bottom` and `right` just outside."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def centre(self) -> Point:
        """Return the point in its middle."""
        return (self.top + self.bottom) / 2, (self.left + self.right) / 2

    @property
    def squares(self) -> tuple[slice, slice]:
        """Return its squares, as an index."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def grown(self, rows: int, columns: int) -> Box:
        """Return the rectangle with so many squares more on each side, within the grid."""
        top, left = max(self.top - rows, 0), max(self.left - columns, 0)
        return Box(top, left, self.bottom + rows, self.right + columns)

    def nearest(self, row: float, column: float) -> Point:
        """Return the point of the rectangle that is nearest to a point."""
        return min(max(row, self.top), self.bottom), min(max(column, self.left), self.right)


class _Fitted(NamedTuple):
    """How a name fits into an area, for each place of its upper left corner from `corner` on.

    `may` tells whether enough of the name is in the area and none of it where no name may stand,
    `theirs` is the share in other areas.
    """

    corner: tuple[int, int]
    may: Cells
    theirs: Numbers
    cost: Numbers


class NameRoom:
    """The squares of a map: whose they are, where no name may stand, and the names so far.

    Args:
        codes: whose each square is, `OPEN` for nobody's.
        closed: squares where no name may stand and no leader may run.
    """

    def __init__(self, codes: Codes, closed: Cells) -> None:
        self._codes = codes
        self._closed = closed.copy()
        self._shut_ever = Counted(closed)
        self._areas = Counted(codes != OPEN, _MARGIN)
        self._boxes: list[Box] = []
        self._names: Cells = np.zeros_like(closed)
        self._leaders: Cells = np.zeros_like(closed)
        self._order = np.argsort(codes, axis=None, kind="stable")
        self._ends = np.cumsum(np.bincount(codes.ravel()))
        self._fitted: dict[tuple[int, int, int], _Fitted] = {}

    def squares(self, code: int) -> Squares:
        """Return rows and columns of the squares of an area."""
        if code >= len(self._ends):
            return self._order[:0], self._order[:0]
        own = self._order[self._ends[code - 1] if code else 0 : self._ends[code]]
        rows, columns = np.divmod(own, self._codes.shape[1])
        return rows, columns

    def take(self, box: Box, anchor: Point | None = None) -> None:
        """Let no other name stand here, nor be crossed by the leader from here to its area."""
        self._boxes.append(box.grown(1, _APART))
        self._names[self._boxes[-1].squares] = True
        if anchor is not None:
            rows, columns = _line(box.nearest(*anchor), anchor)
            for aside in range(-_FROM_LEADER, _FROM_LEADER + 1):
                for shifted in ((rows + aside, columns), (rows, columns + aside)):
                    self._leaders[_within(shifted, self._leaders.shape)] = True

    def choices(self, code: int, height: int, width: int, slack: float = 0) -> int:
        """Return how many places a name of this size has inside its area."""
        return int(self._inside(code, height, width, slack)[0].sum())

    def inside(self, code: int, height: int, width: int, slack: float = 0) -> Box | None:
        """Return the best place inside the area, well inside it and near its middle, or None.

        `slack` is the share of the name that may lie in other areas.
        """
        fits, cost, corner = self._inside(code, height, width, slack)
        if not fits.any():
            return None
        top, left = np.unravel_index(np.where(fits, cost, np.inf).argmin(), fits.shape)
        return _box(int(top) + corner[0], int(left) + corner[1], height, width)

    def _inside(
        self, code: int, height: int, width: int, slack: float
    ) -> tuple[Cells, Numbers, tuple[int, int]]:
        """Return which upper left corners will do, what each costs, and the first of them."""
        size = code, height, width
        if size not in self._fitted:
            self._fitted[size] = self._fit(*size)
        fitted = self._fitted[size]
        fits = fitted.may & (fitted.theirs <= slack)
        self._shut(fits, fitted.corner, height, width)
        return fits, fitted.cost, fitted.corner

    def _shut(self, free: Cells, corner: tuple[int, int], height: int, width: int) -> None:
        """Take from the upper left corners those where a name would meet another, or a leader."""
        top, left = corner
        for box in self._boxes:
            rows = slice(max(box.top - height + 1 - top, 0), max(box.bottom - top, 0))
            columns = slice(max(box.left - width + 1 - left, 0), max(box.right - left, 0))
            free[rows, columns] = False
        here = slice(0, free.shape[0]), slice(0, free.shape[1])
        leaders = self._leaders[
            top : top + here[0].stop + height - 1, left : left + here[1].stop + width - 1
        ]
        if free.size and leaders.any():
            free &= Counted(leaders).within(here, height, width) == 0

    def _fit(self, code: int, height: int, width: int) -> _Fitted:
        """Return how a name of this size fits into an area, whatever else has a place there."""
        rows, columns = self.squares(code)
        if not len(rows):
            nothing = np.zeros((0, 0))
            return _Fitted((0, 0), nothing > 0, nothing, nothing)
        top, left = max(int(rows.min()) - height, 0), max(int(columns.min()) - width, 0)
        count = (
            max(min(int(rows.max()) + 1, self._codes.shape[0] - height) + 1 - top, 0),
            max(min(int(columns.max()) + 1, self._codes.shape[1] - width) + 1 - left, 0),
        )
        window = self._codes[top : top + count[0] + height, left : left + count[1] + width]
        area = Counted(window == code, _MARGIN)

        def covered(counted: Counted, first: tuple[int, int], more: int, wider: int) -> Counts:
            """Count in the name with so many rows and columns more on each side."""
            places = [slice(a - b, a - b + n) for a, b, n in zip(first, (more, wider), count)]
            return counted.within((places[0], places[1]), height + 2 * more, width + 2 * wider)

        size = (height - 2 * _ABOVE) * width
        in_area, in_any = (
            covered(each, first, -_ABOVE, 0)
            for each, first in ((area, (0, 0)), (self._areas, (top, left)))
        )
        near_area, near_any = (
            covered(each, first, _MARGIN, _MARGIN)
            for each, first in ((area, (0, 0)), (self._areas, (top, left)))
        )
        own, theirs = in_area / size, (in_any - in_area) / size
        row, column = np.ogrid[: count[0], : count[1]]
        off_middle = np.hypot(
            row + top + height / 2 - rows.mean() - 0.5,
            column + left + width / 2 - columns.mean() - 0.5,
        )
        cost = 0.3 * off_middle + 20 * (1 - own) + 600 * theirs
        cost += 60 * (near_any - near_area) / (2 * _MARGIN * (height + width))
        may = (own >= _OWN_SHARE) & (in_area <= _COVERED * len(rows))
        may &= covered(self._shut_ever, (top, left), 0, 0) == 0
        return _Fitted((top, left), may, theirs, cost)

    def deepest(self, code: int) -> Point:
        """Return the square of an area that is farthest from its border, for a leader to end in."""
        rows, columns = self.squares(code)
        top, left = int(rows.min()) - 1, int(columns.min()) - 1
        inner = np.zeros((int(rows.max()) - top + 2, int(columns.max()) - left + 2), dtype=bool)
        inner[rows - top, columns - left] = True
        while inner.any():
            rows, columns = np.nonzero(inner)
            core = inner[1:-1, 1:-1] & inner[:-2, 1:-1] & inner[2:, 1:-1]
            inner = np.pad(core & inner[1:-1, :-2] & inner[1:-1, 2:], 1)
        nearest = np.hypot(rows - rows.mean(), columns - columns.mean()).argmin()
        return float(rows[nearest]) + top + 0.5, float(columns[nearest]) + left + 0.5

    def beside(self, anchor: Point, code: int, height: int, width: int) -> Box | None:
        """Return the best place outside all areas, with a short leader to the anchor, or None.

        The leader crosses no name; other areas and leaders only when that is much shorter.
        """
        if (self._closed | self._names)[int(anchor[0]), int(anchor[1])]:
            return None  # no leader gets there
        shut = self._closed | self._names | self._leaders | (self._codes != OPEN)
        last = max(shut.shape[0] - height + 1, 0), max(shut.shape[1] - width + 1, 0)
        tried = slice(0, last[0], _TRIED), slice(0, last[1], _TRIED)
        free = Counted(shut).within(tried, height, width) == 0
        tops, lefts = (_TRIED * each for each in np.nonzero(free))
        down = np.clip(anchor[0], tops, tops + height) - anchor[0]
        across = np.clip(anchor[1], lefts, lefts + width) - anchor[1]
        length = np.hypot(down, across)
        best, lowest = None, np.inf
        for some in np.array_split(
            np.argsort(length, kind="stable"), len(length) // _AT_A_TIME + 1
        ):
            if not len(some) or length[some[0]] >= lowest:
                break
            cost = length[some] + self._crossed(anchor, code, down[some], across[some])
            if cost.min() < lowest:
                best, lowest = some[cost.argmin()], cost.min()
        return None if best is None else _box(int(tops[best]), int(lefts[best]), height, width)

    def _crossed(self, anchor: Point, code: int, down: Numbers, across: Numbers) -> Numbers:
        """Return what leaders from so far off the anchor cost besides their length."""
        longest = int(max(np.abs(down).max(), np.abs(across).max())) + 2
        way = np.linspace(0, 1, longest)
        line = (
            (anchor[0] + np.outer(down, way)).astype(np.intp),
            (anchor[1] + np.outer(across, way)).astype(np.intp),
        )
        shut = (self._closed | self._names)[line].any(axis=1)
        codes = self._codes[line]
        foreign = ((codes != OPEN) & (codes != code)).mean(axis=1) * np.hypot(down, across)
        crossed = self._leaders[line].any(axis=1)
        return np.where(shut, np.inf, _FOREIGN * foreign + _CROSSED_LEADER * crossed)


def _box(top: int, left: int, height: int, width: int) -> Box:
    return Box(top, left, top + height, left + width)


def _line(start: Point, end: Point) -> Squares:
    """Return the squares of a line, as an index."""
    count = int(max(abs(end[0] - start[0]), abs(end[1] - start[1]))) + 2
    rows = np.linspace(start[0], end[0], count).astype(np.intp)
    columns = np.linspace(start[1], end[1], count).astype(np.intp)
    return rows, columns


def _within(squares: Squares, shape: tuple[int, ...]) -> Squares:
    """Return the squares, those outside the grid moved to its edge."""
    return np.clip(squares[0], 0, shape[0] - 1), np.clip(squares[1], 0, shape[1] - 1)
