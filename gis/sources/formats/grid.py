"""A sheet as it stands in a file, and as a person sees it: merged cells in, hidden ones out."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ....core.errors import PlanstatusError
from ....core.reading.headers import column_letter
from ....core.reading.rows import Row, Sheet
from ....core.texts.language import tr
from ...progress import EVERY, TURN

ALL = 10**12
MOST_COLUMNS = 1000
MOST_MERGED = 2_000_000
"""Cells in all merges of a sheet; no honest one has more."""

_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a file: one sheet by name, or all; so many rows of each, and bytes."""

    sheet: str = ""
    rows: int = ALL
    size: int = ALL

    def __contains__(self, name: str) -> bool:
        """Return whether a sheet is wanted."""
        return self.sheet in ("", name)

    @property
    def beginning(self) -> bool:
        """Whether only the first rows are wanted, and soon."""
        return self.rows < ALL


@dataclass
class Grid:
    """The cells of one sheet, with rows and columns counted from 1 and 0.

    `most` rows with text are wanted; a reader may stop when it has them.
    """

    most: int = ALL
    rows: dict[int, list[str]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Row and column of the first cell, and of the last."""
    struck_out: bool = False
    """Whether text was left out because it is struck out."""

    @property
    def full(self) -> bool:
        """Whether it has the rows that are wanted."""
        return len(self.rows) >= self.most

    def add(self, line: int, cells: list[str], hidden: bool = False) -> None:
        """Add a row, unless all of it is empty."""
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            return
        self.rows[line] = cells
        if hidden:
            self.hidden_rows.add(line)
        if len(self.rows) % EVERY == 0:
            time.sleep(TURN)

    def sheet(self, place: str, name: str = "", notes: Iterable[str] = ()) -> Sheet:
        """Return what is seen of it, with what is not in words; a run of empty rows is one."""
        seen = [line for line in sorted(self.rows) if line not in self.hidden_rows]
        left_out = [*notes, *self._hidden_in_words(self._hidden_with_text(seen))]
        if any(len(cells) > MOST_COLUMNS for cells in self.rows.values()):
            left_out.append(tr("Kolonnene etter nr. {count} er ikke lest", count=MOST_COLUMNS))
        if self.struck_out:
            left_out.append(tr("Overstrøket tekst er ikke lest"))
        self._fill_merged()
        return Sheet(place, tuple(self._seen_rows(seen)), name, tuple(left_out))

    def _seen_rows(self, seen: Sequence[int]) -> Iterator[Row]:
        last = 0
        for line in seen:
            empty = (n for n in range(last + 1, line) if n not in self.hidden_rows)
            first_empty = next(empty, None)
            if first_empty is not None:
                yield Row(first_empty, ())
            yield Row(line, self._seen_cells(self.rows[line]))
            last = line

    def _seen_cells(self, cells: Sequence[str]) -> tuple[str, ...]:
        seen = list(cells[:MOST_COLUMNS])
        for first, last in self.hidden_columns:
            for place in range(first, min(last + 1, len(seen))):
                seen[place] = ""
        while seen and not seen[-1].strip():
            seen.pop()
        return tuple(seen)

    def _fill_merged(self) -> None:
        width = max(map(len, self.rows.values()), default=0)
        left_to_fill = MOST_MERGED
        for top, left, bottom, right in self.merges:
            cells = self.rows.get(top, [])
            value = cells[left] if left < len(cells) else ""
            if not value.strip():
                continue
            span = range(left, min(right + 1, width))
            for line in self._lines(top, bottom):
                left_to_fill -= len(span)
                if left_to_fill < 0:
                    raise ValueError  # merged cells without end
                _fill(self.rows[line], span, value)

    def _lines(self, top: int, bottom: int) -> Iterable[int]:
        if bottom - top > len(self.rows):
            return [line for line in self.rows if top <= line <= bottom]
        return [line for line in range(top, bottom + 1) if line in self.rows]

    def _hidden_with_text(self, seen: Sequence[int]) -> list[int]:
        width = min(max(map(len, self.rows.values()), default=0), MOST_COLUMNS)
        hidden = {
            place
            for first, last in self.hidden_columns
            for place in range(first, min(last + 1, width))
        }
        rows = [self.rows[line] for line in seen]
        return sorted(
            place
            for place in hidden
            if any(place < len(cells) and cells[place].strip() for cells in rows)
        )

    def _hidden_in_words(self, columns: Sequence[int]) -> Iterator[str]:
        count = len(self.hidden_rows)
        if count == 1:
            yield tr("1 skjult rad er ikke lest")
        elif count:
            yield tr("{count} skjulte rader er ikke lest", count=count)
        if len(columns) == 1:
            yield tr("Skjult kolonne {letter} er ikke lest", letter=column_letter(columns[0]))
        elif columns:
            names = ", ".join(map(column_letter, columns))
            yield tr("Skjulte kolonner {letters} er ikke lest", letters=names)


def _fill(cells: list[str], span: range, value: str) -> None:
    cells.extend([""] * (span.stop - len(cells)))
    for place in span:
        if not cells[place].strip():
            cells[place] = value


def set_cell(cells: list[str], place: int, value: str) -> None:
    """Put a value into a row that may be shorter; far out to the right it only leaves a mark."""
    place = min(place, MOST_COLUMNS)
    if place >= len(cells):
        cells.extend([""] * (place + 1 - len(cells)))
    cells[place] = value


def plain_number(text: str) -> str:
    """Return a number as a person writes it: no «.0», no exponent; other text as it is."""
    if text.isdecimal():
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    if not abs(number) < 1e15:
        return text
    return str(int(number)) if number.is_integer() else format(Decimal(f"{number:.15g}"), "f")


def joined(pieces: Sequence[tuple[str, bool]]) -> str:
    """Return the text of runs, where raised ones, such as footnotes, stay raised."""
    beside_others = any(text.strip() for text, raised in pieces if not raised)
    return "".join(
        text.translate(_RAISED) if raised and beside_others else text for text, raised in pieces
    )


def whole_letters(text: str) -> str:
    """Return the text, where two halves of a sign are one, and a half alone is none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def place_of(path: Path, sheet: str, of: int) -> str:
    """Return what messages call a sheet: the file, and the sheet when there are several."""
    return f"{path.name} ({sheet})" if of > 1 else path.name


def note_hidden_sheets(path: Path, hidden: Sequence[str], seen: Sequence[object]) -> list[str]:
    """Return the notes about sheets that are hidden.

    Raises:
        PlanstatusError: all of them are.
    """
    if hidden and not seen:
        raise PlanstatusError(
            tr("{file} har bare skjulte ark. Vis arket som skal leses, og lagre.", file=path.name)
        )
    return [tr("Arket «{name}» er skjult og ikke lest", name=name) for name in hidden]
