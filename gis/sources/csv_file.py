"""Rows as a CSV that opens in any spreadsheet program."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...core.reading.deviations import plain_cell
from .files import written_beside


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the rows under their headings, whole or not at all.

    With semicolons, as spreadsheet programs in Norwegian expect, and a byte order mark: Excel takes
    a CSV without one for Latin-1. No cell can be run as a formula.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    with (
        written_beside(path) as draft,
        draft.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([plain_cell(cell) for cell in row] for row in rows)
