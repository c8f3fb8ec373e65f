"""Reads XML Spreadsheet 2003, which programs and portals call .xls or .xml."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QXmlStreamReader

from ....core.reading.rows import Sheet
from ..files import opened_plain
from .grid import Grid, Wanted, note_hidden_sheets, place_of, plain_number, set_cell
from .xml_part import XmlPart, is_yes, text_of

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def read_xml_spreadsheet(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the sheets that are not hidden, in their order.

    Raises:
        PlanstatusError: it is damaged, or all of it is hidden.
    """
    names: list[str] = []
    grids: list[Grid] = []
    hidden: set[int] = set()
    line = place = 0
    with opened_plain(path) as file:
        part = XmlPart(file, wanted.size)
        for element in part.elements():
            if element == "Worksheet":
                names.append(_get(part.xml, "Name"))
                grids.append(Grid(wanted.rows))
                line = place = 0
            elif element == "Visible" and grids:
                if text_of(part.xml) in ("SheetHidden", "SheetVeryHidden"):
                    hidden.add(len(grids) - 1)
            elif element == "Column" and grids:
                place = _column(part.xml, grids[-1], place)
            elif element == "Row" and grids:
                line = _row(part.xml, grids[-1], line)
    sheets = list(enumerate(zip(names, grids)))
    seen = [sheet for at, sheet in sheets if at not in hidden]
    notes = note_hidden_sheets(path, [name for at, (name, _) in sheets if at in hidden], seen)
    return [
        grid.sheet(place_of(path, name, len(seen)), name, notes)
        for name, grid in seen
        if name in wanted
    ]


def _get(xml: QXmlStreamReader, name: str) -> str:
    return str(xml.attributes().value(NAMESPACE, name))


def _count(xml: QXmlStreamReader, name: str) -> int | None:
    text = _get(xml, name)
    return int(text) if text.isdecimal() else None


def _column(xml: QXmlStreamReader, grid: Grid, last: int) -> int:
    first = _count(xml, "Index") or last + 1
    last = first + (_count(xml, "Span") or 0)
    if is_yes(_get(xml, "Hidden")) or _get(xml, "Width") == "0":
        grid.hidden_columns.append((first - 1, last - 1))
    return last


def _row(xml: QXmlStreamReader, grid: Grid, last: int) -> int:
    line = _count(xml, "Index") or last + 1
    after = line + (_count(xml, "Span") or 0)
    hidden = is_yes(_get(xml, "Hidden")) or _get(xml, "Height") == "0"
    cells: list[str] = []
    place = -1
    while xml.readNextStartElement():
        if xml.name() != "Cell":
            xml.skipCurrentElement()
            continue
        index = _count(xml, "Index")
        place = index - 1 if index else place + 1
        across, down = _count(xml, "MergeAcross") or 0, _count(xml, "MergeDown") or 0
        if across or down:
            grid.merges.append((line, place, line + down, place + across))
        value = _value(xml)
        if value:
            set_cell(cells, place, value)
        place += across
    if not grid.full:
        grid.add(line, cells, hidden)
    return after


def _value(xml: QXmlStreamReader) -> str:
    formula, value = _get(xml, "Formula"), None
    while xml.readNextStartElement():
        if xml.name() == "Data":
            value = _in_words(_get(xml, "Type"), text_of(xml))
        else:  # a comment, which has data of its own
            xml.skipCurrentElement()
    return formula if value is None else value


def _in_words(kind: str, text: str) -> str:
    if kind == "DateTime":
        return text.partition("T")[0]
    if kind == "Boolean":
        return "SANN" if is_yes(text) else "USANN"
    return plain_number(text) if kind == "Number" else text
