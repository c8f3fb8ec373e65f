"""Municipalities as pixels of 1 ha, as many in each cell of 1 km as the table of land says."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

N = 10
"""Pixels along a cell: each is 100 m, 1 ha, and so one percent of the cell."""
PIXEL = 100
CELL = N * PIXEL
SEA = 0
"""The label of what no municipality has, also of other countries."""
WHOLE = N * N
MARGIN = 3
"""Cells of sea around the land, so that every cell has neighbours."""
MIDDLE = 256
"""The blur's middle weight: whole numbers below 2**24 make the sums exact in float32, on any
machine and with any number of threads."""
FIRST_BLUR, BLUR = 5.0, 3.0
"""How far a pixel looks for its like, pixels: first over whole cells, then over pixels."""
ROUNDS = 3
AT_A_TIME = 8000


@dataclass(frozen=True)
class Quotas:
    """How many pixels of a label a mixed cell has; sorted by cell, the sea first."""

    row: np.ndarray
    column: np.ndarray
    label: np.ndarray
    pixels: np.ndarray

    def first(self) -> np.ndarray:
        """Return where each cell begins."""
        new = (np.diff(self.row) != 0) | (np.diff(self.column) != 0)
        return np.concatenate([[0], np.nonzero(new)[0] + 1])


@dataclass(frozen=True)
class Raster:
    """The labels of all pixels, the southernmost row first, and what they must add up to.

    `dug` are the pixels that `ponds` has given to the sea, as rows of (row, column).
    """

    labels: np.ndarray
    numbers: Sequence[str]
    south: int
    west: int
    quotas: Quotas
    dug: list[tuple[int, int]]

    def cells(self) -> np.ndarray:
        """Return the pixels by cell: row, column, row in the cell, column in the cell."""
        rows, columns = (length // N for length in self.labels.shape)
        return self.labels.reshape(rows, N, columns, N).swapaxes(1, 2)

    def mixed(self) -> np.ndarray:
        """Return which cells have more than one label."""
        return self._those(self.quotas.label >= SEA)

    def coastal(self) -> np.ndarray:
        """Return which cells have both sea and land."""
        return self._those(self.quotas.label == SEA)

    def _those(self, chosen: np.ndarray) -> np.ndarray:
        cells = np.zeros([length // N for length in self.labels.shape], bool)
        cells[self.quotas.row[chosen], self.quotas.column[chosen]] = True
        return cells


def read_runs(path: Path, step: int) -> np.ndarray:
    """Read a table of runs of squares as rows of north, east, number and share, one per square."""
    squares = []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        for north, east, end, number, *share in rows:
            percent = int(share[0]) if share else WHOLE
            for each in range(int(east), int(end), step):
                squares.append((int(north), each, int(number), percent))
    return np.array(squares)


def rasterise(shares: np.ndarray) -> Raster:
    """Return the raster with each cell's land where the cells around have theirs.

    Args:
        shares: rows of north (km), east (km), municipality number and percent of the cell.
    """
    south, west = shares[:, :2].min(0) - MARGIN
    rows, columns = shares[:, :2].max(0) - (south, west) + MARGIN + 1
    numbers, labels = np.unique(shares[:, 2], return_inverse=True)
    row, column, share = shares[:, 0] - south, shares[:, 1] - west, shares[:, 3]
    whole = share == WHOLE
    cells = np.zeros((rows, columns), np.int16)
    cells[row[whole], column[whole]] = labels[whole] + 1
    quotas = _quotas(row[~whole], column[~whole], labels[~whole] + 1, share[~whole])
    raster = Raster(
        labels=np.kron(cells, np.ones((N, N), np.int16)),
        numbers=[f"{number:04d}" for number in numbers],
        south=int(south), west=int(west), quotas=quotas, dug=[],
    )  # fmt: skip
    distribute(raster, _scores_of_shares(raster))
    settle(raster)
    return raster


def settle(raster: Raster, rounds: int = ROUNDS) -> None:
    """Distribute again by where the pixels came: blobs find their neighbours and fall in line."""
    for _ in range(rounds):
        distribute(raster, _scores_of_pixels(raster))


def paste(raster: Raster, squares: np.ndarray) -> None:
    """Put known squares of 100 m in place of what was reckoned for their cells."""
    rows = squares[:, 0] // PIXEL - raster.south * N
    columns = squares[:, 1] // PIXEL - raster.west * N
    raster.cells()[rows // N, columns // N] = SEA
    labels = np.searchsorted([int(number) for number in raster.numbers], squares[:, 2]) + 1
    raster.labels[rows, columns] = labels


def _quotas(row: np.ndarray, column: np.ndarray, label: np.ndarray, share: np.ndarray) -> Quotas:
    """Return the quotas of the mixed cells, with what is left of each cell given to the sea."""
    cells, inverse = np.unique(np.column_stack([row, column]), axis=0, return_inverse=True)
    sea = WHOLE - np.bincount(inverse.ravel(), share).astype(int)
    wet = sea > 0
    row, column = np.append(row, cells[wet, 0]), np.append(column, cells[wet, 1])
    label, share = np.append(label, np.full(wet.sum(), SEA)), np.append(share, sea[wet])
    order = np.lexsort((label, column, row))
    return Quotas(row[order], column[order], label[order].astype(np.int16), share[order])


def _kernel(sigma: float) -> np.ndarray:
    """Return the blur of three cells' pixels onto the middle cell's, in whole numbers."""
    distance = np.arange(3 * N) - (np.arange(N)[:, None] + N)
    return np.rint(MIDDLE * np.exp(-(distance**2) / (2 * sigma**2)))


def _scores_of_shares(raster: Raster) -> np.ndarray:
    """Return how much of each quota's label the cells around have, seen from each pixel."""
    quotas, kernel = raster.quotas, _kernel(FIRST_BLUR)
    spread = kernel.reshape(N, 3, N).sum(2)
    size = np.array([length // N for length in raster.labels.shape])
    mixed, whole = raster.mixed(), raster.cells()[:, :, 0, 0]
    key = _key(quotas.row, quotas.column, quotas.label, size[1])
    around = np.zeros((len(key), 3, 3))
    for i in range(3):
        for j in range(3):
            row, column = quotas.row + i - 1, quotas.column + j - 1
            place = np.searchsorted(key, wanted := _key(row, column, quotas.label, size[1]))
            place = np.minimum(place, len(key) - 1)
            share = np.where(key[place] == wanted, quotas.pixels[place], 0)
            alone = np.where(whole[row, column] == quotas.label, WHOLE, 0)
            around[:, i, j] = np.where(mixed[row, column], share, alone)
    return (spread @ around @ spread.T).reshape(-1, WHOLE)


def _key(row: np.ndarray, column: np.ndarray, label: np.ndarray, width: int) -> np.ndarray:
    return (row.astype(np.int64) * width + column) * 10_000 + label


def _scores_of_pixels(raster: Raster) -> np.ndarray:
    """Return how much of each quota's label lies around each pixel; what is dug is the sea's."""
    quotas, kernel, cells = raster.quotas, _kernel(BLUR).astype(np.float32), raster.cells()
    scores = np.empty((len(quotas.row), N, N), np.float32)
    near = np.arange(-1, 2)
    for start in range(0, len(scores), AT_A_TIME):
        some = slice(start, start + AT_A_TIME)
        rows = quotas.row[some, None, None] + near[:, None]
        windows = cells[rows, quotas.column[some, None, None] + near]
        same = windows == quotas.label[some, None, None, None, None]
        same = same.transpose(0, 1, 3, 2, 4).reshape(-1, 3 * N, 3 * N)
        scores[some] = kernel @ same.astype(np.float32) @ kernel.T
    if raster.dug:
        row, column = np.array(raster.dug).T
        width = cells.shape[1]
        key = _key(quotas.row, quotas.column, quotas.label, width)
        sea = np.searchsorted(key, _key(row // N, column // N, np.int16(SEA), width))
        scores[sea, row % N, column % N] += 2**23
    return scores.reshape(-1, WHOLE)


def distribute(raster: Raster, scores: np.ndarray) -> None:
    """Give each label of a mixed cell its pixels, those where its score leads most."""
    first = raster.quotas.first()
    size = np.diff(np.append(first, len(raster.quotas.row)))
    for count in np.unique(size):
        places = first[size == count][:, None] + np.arange(count)
        labels = _shared_out(
            scores[places], raster.quotas.label[places], raster.quotas.pixels[places]
        )
        rows, columns = raster.quotas.row[places[:, 0]], raster.quotas.column[places[:, 0]]
        raster.cells()[rows, columns] = labels.reshape(-1, N, N)


def _shared_out(scores: np.ndarray, labels: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    """Return the labels of the pixels of cells that have equally many labels.

    The sea chooses first, against all the land together; then each municipality, against the best
    of those that come after; the last has what is left.
    """
    taken = np.repeat(labels[:, -1:], WHOLE, axis=1)
    free = np.ones(taken.shape, bool)
    for i in range(labels.shape[1] - 1):
        rest = scores[:, i + 1 :]
        at_sea = (labels[:, i] == SEA)[:, None]
        behind = np.where(at_sea, rest.sum(1), rest.max(1)) - scores[:, i]
        order = np.argsort(np.where(free, behind, np.inf), axis=1, kind="stable")
        rank = np.argsort(order, axis=1, kind="stable")
        chosen = free & (rank < pixels[:, i : i + 1])
        taken = np.where(chosen, labels[:, i : i + 1], taken)
        free &= ~chosen
    return taken
