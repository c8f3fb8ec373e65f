"""Where names can stand on a map: rectangles on a grid of small squares, in plain numbers.

A name stands in its own area where it fits, else beside it. Numpy comes with GDAL's Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt  # from numpy 1.20, a QGIS 3.22 can have an older one

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
_APART = 4
"""Squares between two names side by side, not to be read as one."""
_FROM_LEADER = 2
"""Squares from a leader to a name that is not its own."""
_TRIED = 4
"""Of the places beside, each so many-th is tried."""
_AT_A_TIME = 400
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
    """How a name fits into an area, for each place of its upper left corner in a window.

    `own` tells whether enough of the name is in the area, `theirs` is the share in others.
    """

    window: tuple[slice, slice]
    own: Cells
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
        self._names[box.grown(1, _APART).squares] = True
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
        window = fitted.window
        shut = self._closed[window] | self._names[window] | self._leaders[window]
        fits = fitted.own & (fitted.theirs <= slack) & (_sums(shut, height, width) == 0)
        return fits, fitted.cost, (window[0].start, window[1].start)

    def _fit(self, code: int, height: int, width: int) -> _Fitted:
        """Return how a name of this size fits into an area, whatever else has a place there."""
        rows, columns = self.squares(code)
        if not len(rows):
            nothing = np.zeros((0, 0))
            return _Fitted((slice(0, 0), slice(0, 0)), nothing > 0, nothing, nothing)
        corner = max(int(rows.min()) - height, 0), max(int(columns.min()) - width, 0)
        window = (
            slice(corner[0], int(rows.max()) + height + 1),
            slice(corner[1], int(columns.max()) + width + 1),
        )
        codes = self._codes[window]
        others = (codes != code) & (codes != OPEN)
        size = (height - 2 * _ABOVE) * width
        covered = _sums(codes == code, height, width, _ABOVE)
        own, theirs = covered / size, _sums(others, height, width, _ABOVE) / size
        around = np.pad(others, _MARGIN)
        near = _sums(around, height + 2 * _MARGIN, width + 2 * _MARGIN)
        row, column = np.ogrid[: own.shape[0], : own.shape[1]]
        off_middle = np.hypot(
            row + corner[0] + height / 2 - rows.mean() - 0.5,
            column + corner[1] + width / 2 - columns.mean() - 0.5,
        )
        cost = 0.3 * off_middle + 20 * (1 - own) + 600 * theirs
        cost += 60 * near / (2 * _MARGIN * (height + width))
        enough = (own >= _OWN_SHARE) & (own * size <= _COVERED * len(rows))
        return _Fitted(window, enough, theirs, cost)

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
        shut = self._closed | self._names | self._leaders | (self._codes != OPEN)
        free = _sums(shut, height, width) == 0
        tops, lefts = (_TRIED * each for each in np.nonzero(free[::_TRIED, ::_TRIED]))
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
        longest = int(max(np.abs(down).max(initial=0), np.abs(across).max(initial=0))) + 2
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


def _sums(cells: Cells, height: int, width: int, less: int = 0) -> Numbers:
    """Return how many squares are set in a rectangle, for each place of its upper left corner.

    `less` rows at its top and bottom do not count.
    """
    if cells.shape[0] < height or cells.shape[1] < width:
        return np.zeros((0, 0))
    total = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int32)
    total[1:, 1:] = cells.cumsum(0, dtype=np.int32).cumsum(1)
    rows = len(total) - height
    upper, lower = total[less : less + rows], total[height - less : height - less + rows]
    return lower[:, width:] - upper[:, width:] - lower[:, :-width] + upper[:, :-width]
