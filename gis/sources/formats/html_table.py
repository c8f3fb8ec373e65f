"""Reads the tables of a web page, which portals call .xls."""

from __future__ import annotations

import email
import re
from html.parser import HTMLParser
from pathlib import Path

from ....core.errors import PlanstatusError
from ....core.reading.rows import Sheet
from ....core.texts.language import tr
from ..files import opened_plain
from .grid import MOST_COLUMNS, Grid, Wanted, joined, place_of, set_cell
from .text_table import bytes_of, decoded

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_WITHOUT_END = (
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
)  # fmt: skip
_NOT_SHOWN = ("script", "style", "template", "noscript")
_MOST_SPANNED = 10_000


def read_html(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return every table of a web page that has text; cells that span others stand in all.

    Raises:
        PlanstatusError: it has none.
    """
    with opened_plain(path) as file:
        data = file.read(bytes_of(wanted))
    return _sheets(path, [_decoded(data)], wanted)


def read_mhtml(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the same of a web page saved as one file with its pictures."""
    with opened_plain(path) as file:
        message = email.message_from_bytes(file.read(bytes_of(wanted)))
    pages = [
        _decoded(bytes(part.get_payload(decode=True) or b""))
        for part in message.walk()
        if part.get_content_type() == "text/html"
    ]
    return _sheets(path, pages, wanted)


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass  # it is not what it says; what it is can be told as for any text
    return decoded(data)


def _sheets(path: Path, pages: list[str], wanted: Wanted) -> list[Sheet]:
    grids: list[Grid] = []
    for page in pages:
        tables = _Tables(wanted.rows)
        tables.feed(page)
        tables.close()
        grids += [grid for grid in tables.grids if grid.rows]
    if not grids:
        raise PlanstatusError(
            tr(
                "{file} er en nettside uten tabell. Åpne den i regnearkprogrammet og lagre den som "
                ".xlsx.",
                file=path.name,
            )
        )
    names = [tr("tabell {number}", number=number) for number in range(1, len(grids) + 1)]
    several = len(grids) > 1
    return [
        grid.sheet(place_of(path, name, len(grids)), name if several else "")
        for name, grid in zip(names, grids)
        if not several or name in wanted
    ]


class _Table:
    """A table under way: where the next cell goes, and what cells above reach down to."""

    def __init__(self, most: int) -> None:
        self.grid = Grid(most)
        self.line = 0
        self.cells: list[str] = []
        self.hidden = False
        self.place = 0
        self.pieces: list[tuple[str, bool]] | None = None
        self.columns = 0
        self._span = (1, 1)
        self._taken: dict[int, int] = {}

    def begin_row(self, hidden: bool) -> None:
        self.end_row()
        self.line += 1
        self.cells, self.place, self.hidden = [], 0, hidden

    def end_row(self) -> None:
        self.end_cell()
        if self.cells and not self.grid.full:
            self.grid.add(self.line, self.cells, self.hidden)
        self.cells = []

    def begin_cell(self, down: int, across: int) -> None:
        self.end_cell()
        if not self.line:
            self.begin_row(hidden=False)
        while self._taken.get(self.place, 0) >= self.line:
            self.place += 1
        self._span = down, across
        self.pieces = []

    def end_cell(self) -> None:
        if self.pieces is None:
            return
        text = joined(self.pieces)
        lines = (" ".join(line.split()) for line in text.split("\n"))
        value = "\n".join(filter(None, lines))
        down, across = self._span
        if value:
            set_cell(self.cells, self.place, value)
        if down > 1 or across > 1:
            last = self.line + down - 1
            self.grid.merges.append((self.line, self.place, last, self.place + across - 1))
            self._taken.update(dict.fromkeys(range(self.place, self.place + across), last))
        self.place += across
        self.pieces = None

    def add_column(self, count: int, hidden: bool) -> None:
        if hidden:
            self.grid.hidden_columns.append((self.columns, self.columns + count - 1))
        self.columns += count


class _Tables(HTMLParser):
    """Every table of a page; one inside another is a table of its own."""

    def __init__(self, most: int) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._most = most
        self._open: list[_Table] = []
        self._skipped: list[str] = []
        """The element that is not shown, and those of its name in it."""
        self._raised = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of what begins."""
        get = {name: value or "" for name, value in attrs}
        hidden = "hidden" in get or _HIDDEN.search(get.get("style", "").casefold()) is not None
        if self._skipped:
            self._skipped += [tag] * (tag == self._skipped[0])
        elif tag in _NOT_SHOWN or (hidden and tag not in ("tr", "col", *_WITHOUT_END)):
            self._skipped = [tag]
        elif tag == "table":
            self._open.append(_Table(self._most))
            self.grids.append(self._open[-1].grid)
        elif self._open:
            self._begin_in_table(self._open[-1], tag, get, hidden)

    def _begin_in_table(self, table: _Table, tag: str, get: dict[str, str], hidden: bool) -> None:
        if tag == "tr":
            table.begin_row(hidden)
        elif tag in ("td", "th"):
            self._raised = 0
            across = _number(get.get("colspan"), MOST_COLUMNS)
            table.begin_cell(_number(get.get("rowspan"), _MOST_SPANNED), across)
        elif tag == "col":
            table.add_column(_number(get.get("span"), MOST_COLUMNS), hidden)
        elif tag in ("br", "p", "div", "li") and table.pieces is not None:
            table.pieces.append(("\n", False))
        elif tag == "sup":
            self._raised += 1

    def handle_endtag(self, tag: str) -> None:
        """Take note of what ends; much that ends is never said to."""
        if self._skipped:
            if tag == self._skipped[0]:
                self._skipped.pop()
        elif tag == "sup":
            self._raised = max(0, self._raised - 1)
        elif not self._open:
            return
        elif tag == "table":
            self._open.pop().end_row()
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in ("td", "th"):
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        """Add text to the cell it stands in."""
        if self._open and not self._skipped and self._open[-1].pieces is not None:
            self._open[-1].pieces.append((re.sub(r"\s+", " ", data), self._raised > 0))

    def close(self) -> None:
        """End what was never said to end."""
        super().close()
        for table in self._open:
            table.end_row()


def _number(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isdecimal() else 1
