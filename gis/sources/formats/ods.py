"""Reads LibreOffice's spreadsheets (.ods, and .fods, which is not zipped) as text."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtCore import QXmlStreamReader

from ....core.reading.rows import Sheet
from ..files import opened_archive, opened_plain
from .grid import (
    MOST_COLUMNS,
    Grid,
    Wanted,
    joined,
    note_hidden_sheets,
    place_of,
    plain_number,
    set_cell,
)
from .number_formats import in_per_cent
from .xml_part import CHARACTERS, END, START, XmlPart

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT = (f"{_NAMESPACE}{name}:1.0" for name in ("office", "table", "text"))
_STYLE = f"{_NAMESPACE}style:1.0"
_GROUPS = (
    "table-row-group", "table-header-rows", "table-rows", "table-column-group",
    "table-header-columns", "table-columns",
)  # fmt: skip
_WORDS_BESIDE = re.compile(r"[^\W\d_]{3,}\W*")
"""What a format writes beside a number."""
_MOST_REPEATED = 1000
"""Times a row is repeated; the same row a thousand times more says nothing new."""


def read_ods(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the sheets that are not hidden, in their order.

    Raises:
        PlanstatusError: it is damaged, or all of it is hidden.
    """
    with opened_archive(path) as archive, archive.open("content.xml") as file:
        return _Document(XmlPart(file, wanted.size), wanted).read(path)


def read_fods(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the same of a spreadsheet saved as plain XML."""
    with opened_plain(path) as file:
        return _Document(XmlPart(file, wanted.size), wanted).read(path)


class _Document:
    def __init__(self, part: XmlPart, wanted: Wanted) -> None:
        self._part, self._xml, self._wanted = part, part.xml, wanted
        self._hidden_styles: set[str] = set()
        self._raised_styles: set[str] = set()
        self._struck_styles: set[str] = set()
        self._struck_out = False
        self._line = 0
        self._column = 0

    def read(self, path: Path) -> list[Sheet]:
        seen: list[tuple[str, Grid]] = []
        hidden: list[str] = []
        style = ""
        for element in self._part.elements():
            if element == "style":
                style = self._get(_STYLE, "name")
            elif element == "table-properties" and self._get(_TABLE, "display") == "false":
                self._hidden_styles.add(style)
            elif element == "text-properties":
                if self._get(_STYLE, "text-position").startswith("super"):
                    self._raised_styles.add(style)
                if self._get(_STYLE, "text-line-through-style") not in ("", "none"):
                    self._struck_styles.add(style)
            elif element == "tracked-changes":
                self._xml.skipCurrentElement()
            elif element == "table":
                name = self._get(_TABLE, "name")
                if self._get(_TABLE, "style-name") in self._hidden_styles:
                    hidden.append(name)
                    self._xml.skipCurrentElement()
                else:
                    seen.append((name, self._table()))
        notes = note_hidden_sheets(path, hidden, seen)
        return [
            grid.sheet(place_of(path, name, len(seen)), name, notes)
            for name, grid in seen
            if name in self._wanted
        ]

    def _get(self, namespace: str, name: str) -> str:
        return str(self._xml.attributes().value(namespace, name))

    def _count(self, name: str) -> int:
        text = self._get(_TABLE, name)
        return max(int(text), 1) if text.isdecimal() else 1

    def _table(self) -> Grid:
        grid = Grid(self._wanted.rows)
        self._line, self._column, self._struck_out = 1, 0, False
        self._rows_and_columns(grid)
        return grid

    def _rows_and_columns(self, grid: Grid) -> None:
        while not grid.full and self._xml.readNextStartElement():
            element = self._xml.name()
            if element in _GROUPS:
                self._rows_and_columns(grid)
            elif element == "table-column":
                self._table_column(grid)
            elif element == "table-row":
                self._row(grid)
            else:
                self._xml.skipCurrentElement()

    def _table_column(self, grid: Grid) -> None:
        after = self._column + self._count("number-columns-repeated")
        if self._get(_TABLE, "visibility") in ("collapse", "filter"):
            grid.hidden_columns.append((self._column, after - 1))
        self._column = after
        self._xml.skipCurrentElement()

    def _row(self, grid: Grid) -> None:
        repeated = self._count("number-rows-repeated")
        hidden = self._get(_TABLE, "visibility") in ("collapse", "filter")
        cells: list[str] = []
        place = 0
        while self._xml.readNextStartElement():
            if self._xml.name() in ("table-cell", "covered-table-cell"):
                place = self._cell(grid, cells, place)
            else:
                self._xml.skipCurrentElement()
        if cells:
            for line in range(self._line, self._line + min(repeated, _MOST_REPEATED)):
                grid.add(line, list(cells), hidden)
        self._line += repeated

    def _cell(self, grid: Grid, cells: list[str], place: int) -> int:
        after = place + self._count("number-columns-repeated")
        down, across = self._count("number-rows-spanned"), self._count("number-columns-spanned")
        if down > 1 or across > 1:
            merge = (self._line, place, self._line + down - 1, place + across - 1)
            grid.merges.append(merge)
        struck = self._get(_TABLE, "style-name") in self._struck_styles
        value = self._value()
        grid.struck_out |= self._struck_out or (struck and bool(value))
        if value and not struck:
            for each in range(place, min(after, MOST_COLUMNS + 1)):
                set_cell(cells, each, value)
        return after

    def _value(self) -> str:
        kind, formula = self._get(_OFFICE, "value-type"), self._get(_TABLE, "formula")
        number, day = self._get(_OFFICE, "value"), self._get(_OFFICE, "date-value")
        yes = self._get(_OFFICE, "boolean-value") == "true"
        text = self._paragraphs()
        if formula and not kind and not text:
            return f"={formula.partition('=')[2] or '…'}"
        if kind == "percentage":
            return in_per_cent(number)
        if kind in ("float", "currency"):
            plain = plain_number(number)
            return text if _WORDS_BESIDE.fullmatch(text.replace(plain, "", 1)) else plain
        if kind == "date":
            return day.partition("T")[0]
        if kind == "boolean":
            return "SANN" if yes else "USANN"
        return text

    def _paragraphs(self) -> str:
        texts = []
        while self._xml.readNextStartElement():
            if self._xml.name() == "p":
                pieces: list[tuple[str, bool]] = []
                self._add_pieces(self._xml, pieces, raised=False)
                texts.append(joined(pieces))
            else:  # a comment or a drawing, which has paragraphs of its own
                self._xml.skipCurrentElement()
        return "\n".join(texts)

    def _add_pieces(
        self, xml: QXmlStreamReader, pieces: list[tuple[str, bool]], raised: bool
    ) -> None:
        while not xml.atEnd():
            token = xml.readNext()
            if token == END:
                return
            style = self._get(_TEXT, "style-name") if token == START else ""
            if token == CHARACTERS:
                pieces.append((xml.text(), raised))
            elif style in self._struck_styles:
                self._struck_out = True
                xml.skipCurrentElement()
            elif token == START and xml.name() in ("span", "a"):
                self._add_pieces(xml, pieces, raised or style in self._raised_styles)
            elif token == START:
                pieces.append((self._sign(xml.name()), raised))
                xml.skipCurrentElement()

    def _sign(self, element: str) -> str:
        if element == "s":
            count = self._get(_TEXT, "c")
            return " " * min(int(count) if count.isdecimal() else 1, 100)
        return {"tab": "\t", "line-break": "\n"}.get(element, "")
