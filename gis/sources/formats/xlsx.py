"""Reads Excel's workbooks (.xlsx, .xlsm; ECMA-376) as text, whoever wrote them.

GDAL before 3.9.2 finds no rows where elements have a prefix, and none tells what is hidden, merged
or not calculated.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from qgis.PyQt.QtCore import QXmlStreamReader

from ....core.reading.rows import Sheet
from ..files import opened_archive
from .grid import (
    ALL,
    Grid,
    Wanted,
    note_hidden_sheets,
    place_of,
    set_cell,
)
from .xlsx_styles import CellStyles
from .xlsx_text import STRUCK_OUT, rich_text, unescaped
from .xml_part import XmlPart, is_yes, text_of

_ROOT_RELATIONS = "_rels/.rels"


def read_xlsx(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the sheets of a workbook that are not hidden, in their order.

    Raises:
        PlanstatusError: it is damaged, or all of it is hidden.
    """
    with opened_archive(path) as archive:
        book = _Book(archive, wanted)
        seen = [(name, part) for name, part, seen in book.sheets if seen]
        hidden = note_hidden_sheets(path, [n for n, _, seen in book.sheets if not seen], seen)
        return [
            book.read(part).sheet(place_of(path, name, len(seen)), name, hidden)
            for name, part in seen
            if name in wanted
        ]


@dataclass(frozen=True)
class _Relation:
    kind: str
    target: str


class _Book:
    """A workbook: `sheets` are name, part and whether it is to be seen."""

    def __init__(self, archive: ZipFile, wanted: Wanted) -> None:
        self._archive, self._wanted = archive, wanted
        self._parts = {_plain(name): name for name in archive.namelist()}
        main = [each.target for each in self._relations(_ROOT_RELATIONS).values()
                if each.kind == "officeDocument"]  # fmt: skip
        self._main = main[0] if main else "xl/workbook.xml"
        folder, name = posixpath.split(self._main)
        self._related = self._relations(f"{folder}/_rels/{name}.rels")
        self._from_1904 = self._recalculated = False
        self.sheets: list[tuple[str, str, bool]] = []
        self._read_workbook()
        self._strings = self._shared_strings()
        self._styles = self._read_styles()

    @contextmanager
    def _opened(self, part: str, limited: bool = False) -> Iterator[XmlPart]:
        name = self._parts.get(_plain(part))
        if name is None:
            raise ValueError(f"no {part}")
        with self._archive.open(name) as file:
            yield XmlPart(file, self._wanted.size if limited else ALL)

    def _relations(self, part: str) -> dict[str, _Relation]:
        if _plain(part) not in self._parts:
            return {}
        base = posixpath.dirname(posixpath.dirname(part))
        found = {}
        with self._opened(part) as opened:
            for name in opened.elements():
                if name == "Relationship":
                    get = opened.xml.attributes().value
                    target = posixpath.normpath(posixpath.join("/", base, get("Target")))
                    found[get("Id")] = _Relation(get("Type").rpartition("/")[2], target[1:])
        return found

    def _related_part(self, kind: str) -> str | None:
        targets = [each.target for each in self._related.values() if each.kind == kind]
        return targets[0] if targets and _plain(targets[0]) in self._parts else None

    def _read_workbook(self) -> None:
        with self._opened(self._main) as part:
            for name in part.elements():
                get = part.xml.attributes().value
                if name == "workbookPr":
                    self._from_1904 = is_yes(get("date1904"))
                elif name == "calcPr":
                    self._recalculated = is_yes(get("fullCalcOnLoad"))
                elif name == "sheet":
                    related = self._related.get(_relation_id(part.xml))
                    if related and related.kind == "worksheet":
                        seen = get("state") not in ("hidden", "veryHidden")
                        self.sheets.append((get("name"), related.target, seen))

    def _shared_strings(self) -> list[str]:
        strings: list[str] = []
        place = self._related_part("sharedStrings")
        if place is not None:
            with self._opened(place, limited=True) as part:
                for name in part.elements():
                    if name == "si":
                        strings.append(rich_text(part.xml))
        return strings

    def _read_styles(self) -> CellStyles:
        place = self._related_part("styles")
        if place is None:
            return CellStyles(self._from_1904)
        with self._opened(place) as part:
            return CellStyles(self._from_1904, part)

    def read(self, place: str) -> Grid:
        """Read the sheet in a part of the file."""
        grid = Grid(self._wanted.rows)
        line = 0
        with self._opened(place, limited=True) as part:
            for name in part.elements():
                if name == "row":
                    line = self._read_row(part.xml, line, grid)
                    if grid.full:
                        break
                elif name == "col":
                    _note_hidden_column(part.xml, grid)
                elif name == "mergeCell":
                    _note_merge(part.xml, grid)
        return grid

    def _read_row(self, xml: QXmlStreamReader, line: int, grid: Grid) -> int:
        attributes = xml.attributes()
        number = attributes.value("r")
        line = int(number) if number.isdecimal() else line + 1
        cells: list[str] = []
        place = -1
        while xml.readNextStartElement():
            if xml.name() != "c":
                xml.skipCurrentElement()
                continue
            get = xml.attributes().value
            place = _COLUMNS.place(get("r"), place + 1)
            style = get("s")
            value = self._cell(xml, get("t"), style)
            if value == STRUCK_OUT or (value and self._styles.strikes_out(style)):
                grid.struck_out = True
            elif value:
                set_cell(cells, place, value)
        if cells:
            hidden = is_yes(attributes.value("hidden")) or attributes.value("ht") == "0"
            grid.add(line, cells, hidden)
        return line

    def _cell(self, xml: QXmlStreamReader, kind: str, style: str) -> str:
        value, formula, calculated = "", "", True
        while xml.readNextStartElement():
            name = xml.name()
            if name == "v":
                value = text_of(xml)
            elif name == "is":
                value = rich_text(xml)
            elif name == "f":
                formula, calculated = text_of(xml), False
            else:
                xml.skipCurrentElement()
        # Where nobody has calculated a formula, programs write 0 for Excel to replace.
        unknown = (not value and kind != "str") or (value == "0" and self._recalculated)
        return (
            f"={formula or '…'}"
            if unknown and not calculated
            else self._in_words(value, kind, style)
        )

    def _in_words(self, value: str, kind: str, style: str) -> str:
        if kind == "s":
            place = int(value) if value.isdecimal() else len(self._strings)
            return self._strings[place] if place < len(self._strings) else ""
        if kind in ("str", "inlineStr"):
            return unescaped(value)
        if kind == "b":
            return "SANN" if is_yes(value) else "USANN"
        if kind == "d":
            return value.partition("T")[0]
        if kind == "e":
            return value
        return self._styles.as_shown(value, style)


class _Columns(dict[str, int]):
    """The place of a column by its letters, found once."""

    def __missing__(self, name: str) -> int:
        place = 0
        for letter in name.upper():
            place = place * 26 + ord(letter) - ord("A") + 1
        self[name] = place - 1
        return place - 1

    def place(self, reference: str, otherwise: int) -> int:
        """Return the column of «AB12», or the other one when the cell does not say."""
        name = reference.rstrip("0123456789").replace("$", "")
        return self[name] if name.isalpha() and name.isascii() and len(name) <= 3 else otherwise


_COLUMNS = _Columns()


def _plain(name: str) -> str:
    return name.replace("\\", "/").strip("/").lower()


def _relation_id(xml: QXmlStreamReader) -> str:
    attributes = xml.attributes()
    each = [attributes.at(place) for place in range(attributes.size())]
    return next((one.value() for one in each if one.name() == "id" and one.prefix()), "")


def _note_hidden_column(xml: QXmlStreamReader, grid: Grid) -> None:
    get = xml.attributes().value
    hidden = is_yes(get("hidden")) or get("width") == "0"
    if hidden and get("min").isdecimal() and get("max").isdecimal():
        grid.hidden_columns.append((int(get("min")) - 1, int(get("max")) - 1))


def _note_merge(xml: QXmlStreamReader, grid: Grid) -> None:
    reference = xml.attributes().value("ref").replace("$", "")
    found = re.fullmatch(r"([A-Za-z]{1,3})(\d+):([A-Za-z]{1,3})(\d+)", reference)
    if found:
        top, left, bottom, right = found[2], _COLUMNS[found[1]], found[4], _COLUMNS[found[3]]
        grid.merges.append((int(top), left, int(bottom), right))
