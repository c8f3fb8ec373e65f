"""How many squares of a grid are set in any rectangle of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt  # from numpy 1.20, a QGIS 3.22 can have an older one

    Counts = npt.NDArray[np.int32]


class Counted:
    """Squares that have been counted once, so that those in any rectangle are known at once."""

    def __init__(self, cells: npt.NDArray[np.bool_], margin: int = 0) -> None:
        """Count those that are set; `margin` squares around them are not, and can be asked for."""
        rows, columns = (side + 2 * margin for side in cells.shape)
        self._margin = margin
        self._total = np.zeros((rows + 1, columns + 1), dtype=np.int32)
        own = slice(margin + 1, rows + 1 - margin), slice(margin + 1, columns + 1 - margin)
        self._total[own] = cells
        np.cumsum(self._total, axis=0, out=self._total)
        np.cumsum(self._total, axis=1, out=self._total)

    def within(self, corners: tuple[slice, slice], height: int, width: int) -> Counts:
        """Return how many are set in a rectangle, for each of these upper left corners."""
        (top, bottom), (left, right) = (
            [
                slice(places.start + far, places.stop + far, places.step)
                for far in (self._margin, self._margin + side)
            ]
            for places, side in zip(corners, (height, width))
        )
        upper, lower = self._total[top], self._total[bottom]
        return lower[:, right] - upper[:, right] - lower[:, left] + upper[:, left]
