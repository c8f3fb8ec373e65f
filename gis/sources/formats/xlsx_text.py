"""The strings of Excel's workbooks, without what is struck out or only for reading aloud."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QXmlStreamReader

from .grid import joined, whole_letters
from .xml_part import is_yes, text_of

STRUCK_OUT = "\0"
"""Stands for a text that is struck out."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def rich_text(xml: QXmlStreamReader) -> str:
    """Return the text of a string, without the reading help that Japanese ones have.

    `STRUCK_OUT` where all of it is.
    """
    pieces: list[tuple[str, bool]] = []
    struck_out = False
    while xml.readNextStartElement():
        if xml.name() == "t":
            pieces.append((text_of(xml), False))
        elif xml.name() == "r":
            text, raised, struck = _run(xml)
            pieces.append(("" if struck else text, raised))
            struck_out |= struck
        else:
            xml.skipCurrentElement()
    text = unescaped(joined(pieces))
    return STRUCK_OUT if struck_out and not text.strip() else text


def _run(xml: QXmlStreamReader) -> tuple[str, bool, bool]:
    text, raised, struck = "", False, False
    while xml.readNextStartElement():
        if xml.name() == "t":
            text += text_of(xml)
        elif xml.name() == "rPr":
            while xml.readNextStartElement():
                raised |= xml.attributes().value("val") == "superscript"
                struck |= strikes_out(xml)
                xml.skipCurrentElement()
        else:
            xml.skipCurrentElement()
    return text, raised, struck


def strikes_out(xml: QXmlStreamReader) -> bool:
    """Tell whether the element that begins strikes the text of its font out."""
    said = xml.attributes().value("val")
    return xml.name() == "strike" and (not said or is_yes(said))


def unescaped(text: str) -> str:
    """Return a text with the signs that XML cannot have."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text).replace("\r\n", "\n")
    return whole_letters(plain)
