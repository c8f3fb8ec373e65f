"""The styles of the cells of Excel's workbooks: how a number is shown, and what is struck out."""

from __future__ import annotations

from qgis.PyQt.QtCore import QXmlStreamReader

from .number_formats import NumberFormats
from .xlsx_text import strikes_out
from .xml_part import XmlPart


class CellStyles:
    """The cell styles of a workbook, by the number that cells have for them."""

    def __init__(self, from_1904: bool, part: XmlPart | None = None) -> None:
        """Read them from a part of the file, if it has one."""
        self._formats = NumberFormats(from_1904)
        self._struck_fonts: list[bool] = []
        self._styles: list[tuple[int, int]] = []
        if part is not None:
            for name in part.elements():
                self._add(part.xml, name)

    def _add(self, xml: QXmlStreamReader, name: str) -> None:
        get = xml.attributes().value
        if name == "numFmt" and get("numFmtId").isdecimal():
            self._formats.declare(int(get("numFmtId")), get("formatCode"))
        elif name == "fonts":
            while xml.readNextStartElement():
                self._struck_fonts.append(_is_struck(xml))
        elif name == "cellXfs":
            while xml.readNextStartElement():
                self._styles.append((_number(xml, "numFmtId"), _number(xml, "fontId")))
                xml.skipCurrentElement()

    def as_shown(self, value: str, style: str) -> str:
        """Return the value of a cell as its style shows it."""
        return self._formats.as_shown(value, self._style(style)[0])

    def strikes_out(self, style: str) -> bool:
        """Tell whether a style strikes all of a cell out."""
        font = self._style(style)[1]
        return font < len(self._struck_fonts) and self._struck_fonts[font]

    def _style(self, style: str) -> tuple[int, int]:
        place = int(style) if style.isdecimal() else 0
        return self._styles[place] if place < len(self._styles) else (0, 0)


def _number(xml: QXmlStreamReader, name: str) -> int:
    text = xml.attributes().value(name)
    return int(text) if text.isdecimal() else 0


def _is_struck(font: QXmlStreamReader) -> bool:
    struck = False
    while font.readNextStartElement():
        struck |= strikes_out(font)
        font.skipCurrentElement()
    return struck
