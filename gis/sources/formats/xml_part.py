"""XML read in pieces with Qt, which knows namespaces and follows no references to other files."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from qgis.PyQt.QtCore import QIODevice, QXmlStreamReader

from .grid import ALL

START = QXmlStreamReader.TokenType.StartElement
END = QXmlStreamReader.TokenType.EndElement
CHARACTERS = QXmlStreamReader.TokenType.Characters
_WITH_CHILDREN = QXmlStreamReader.ReadElementTextBehaviour.IncludeChildElements


class XmlPart(QIODevice):
    """An XML file, or one in a zip file: at most `most` bytes of it.

    `xml` is Qt's reader of it; elements are told apart by their names without prefix.
    """

    def __init__(self, file: IO[bytes], most: int = ALL) -> None:
        super().__init__()
        self._file = file
        self._left = most
        self._failure: Exception | None = None
        self.open(QIODevice.OpenModeFlag.ReadOnly)
        self.xml = QXmlStreamReader(self)

    def isSequential(self) -> bool:  # noqa: N802
        """Tell Qt that it is read from beginning to end."""
        return True

    def readData(self, size: int) -> bytes:  # noqa: N802
        """Give Qt the next bytes; an error must wait, since Qt would end the program."""
        try:
            data = self._file.read(min(size, self._left))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            self._failure = error
            return b""
        self._left -= len(data)
        return data

    def elements(self) -> Iterator[str]:
        """Give the name of each element as it begins.

        Raises:
            ValueError: it is no XML, or the file is damaged.
        """
        read_next, at_end, name = self.xml.readNext, self.xml.atEnd, self.xml.name
        while not at_end():
            if read_next() == START:
                yield name()
        self._check()

    def _check(self) -> None:
        if self._failure is not None:
            raise ValueError(str(self._failure)) from self._failure
        if self.xml.hasError() and self._left > 0:
            raise ValueError(self.xml.errorString())


def text_of(xml: QXmlStreamReader) -> str:
    """Return all text in the element that has just begun, and go to its end."""
    return xml.readElementText(_WITH_CHILDREN)


def is_yes(value: str) -> bool:
    """Return whether an XML attribute says yes."""
    return value in ("1", "true")
