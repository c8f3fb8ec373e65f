"""Tables as rows of text, whatever file they stand in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A row of cells as text, and the line or row number a person finds it at."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """Return the text in a column, empty when the row is shorter."""
        return self.cells[place].strip() if place < len(self.cells) else ""


@dataclass(frozen=True)
class Sheet:
    """A table or sheet of a file: `place` is what messages call it.

    `name` is its own name in the file, empty where the file is one table. A formula nobody has
    calculated stands in its cell as text that begins with «=». `notes` say in sentences what of
    the sheet is not in `rows`, such as hidden columns.
    """

    place: str
    rows: tuple[Row, ...]
    name: str = ""
    notes: tuple[str, ...] = ()
