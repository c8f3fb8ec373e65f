"""Bookmarks of a PDF, appended to it as the format's incremental update.

QGIS writes none for an atlas, and GDAL's PDF driver only to files that it composes itself. What is
read here is what Qt writes: one table of objects and one list of pages (ISO 32000-1, 7.5 and 12.3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_REFERENCE = rb"\s+(\d+)\s+0\s+R"
_ENTRY = 20
"""Bytes of a line of the table of objects."""


def with_bookmarks(
    pdf: bytes, title: str, bookmarks: Sequence[tuple[str, int]], language: str
) -> bytes:
    """Return a PDF with bookmarks, shown when it is opened, a title and the language it is in.

    Args:
        pdf: as Qt has written it.
        title: what the whole of it is called.
        bookmarks: titles and the pages they lead to, the first page is 0.
        language: such as «nb».

    Raises:
        ValueError: it is not such a PDF, or has no such page.
    """
    begins = int(_found(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)[1])
    trailer = _found(rb"trailer\s*<<(.*?)>>\s*startxref", pdf[begins:])[1]
    size, root = _number(rb"/Size\s+(\d+)", trailer), _number(rb"/Root" + _REFERENCE, trailer)
    catalogue = _dictionary(pdf, begins, root)
    pages = _dictionary(pdf, begins, _number(rb"/Pages" + _REFERENCE, catalogue))
    kids = re.findall(rb"(\d+)\s+0\s+R", _found(rb"/Kids\s*\[(.*?)\]", pages)[1])
    if not bookmarks or any(page >= len(kids) for _, page in bookmarks):
        raise ValueError(bookmarks)
    objects = _outline(bookmarks, [int(each) for each in kids], size)
    info = _number(rb"/Info" + _REFERENCE, trailer)
    about = re.sub(rb"/Title\s*\((?:\\.|[^\\)])*\)", b"", _dictionary(pdf, begins, info))
    objects[info] = b"<<" + about + b"/Title " + _text(title) + b"\n>>"
    shown = (
        f"/Outlines {size} 0 R /PageMode /UseOutlines /Lang ({language})\n"
        "/ViewerPreferences << /DisplayDocTitle true >>"
    ).encode()
    objects[root] = b"<<" + catalogue + b"\n" + shown + b"\n>>"
    rest = re.sub(rb"/(?:Size\s+\d+|Prev\s+\d+)", b"", trailer)
    return _appended(pdf, objects, rest + f"/Size {size + len(bookmarks) + 1}".encode(), begins)


def _outline(
    bookmarks: Sequence[tuple[str, int]], kids: Sequence[int], first: int
) -> dict[int, bytes]:
    """Return the outline and its entries by the number of the object, from the first on."""
    last = first + len(bookmarks)
    objects = {
        first: f"<< /Type /Outlines /First {first + 1} 0 R /Last {last} 0 R "
        f"/Count {len(bookmarks)} >>".encode()
    }
    for number, (title, page) in enumerate(bookmarks, start=first + 1):
        before = f"/Prev {number - 1} 0 R" if number > first + 1 else ""
        after = f"/Next {number + 1} 0 R" if number < last else ""
        place = f"/Parent {first} 0 R {before} {after} /Dest [{kids[page]} 0 R /XYZ null null null]"
        objects[number] = b"<< /Title " + _text(title) + f" {place} >>".encode()
    return objects


def _text(said: str) -> bytes:
    return f"<FEFF{said.encode('utf-16-be').hex().upper()}>".encode()


def _appended(pdf: bytes, objects: dict[int, bytes], trailer: bytes, before: int) -> bytes:
    out = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    table = b"xref\n0 0\n"
    for number, body in sorted(objects.items()):
        table += f"{number} 1\n{len(out):010d} 00000 n \n".encode()
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    begins = len(out)
    out += table + b"trailer\n<<" + trailer + f"/Prev {before}\n>>\n".encode()
    return bytes(out) + f"startxref\n{begins}\n%%EOF\n".encode()


def _dictionary(pdf: bytes, table: int, number: int) -> bytes:
    """Return what stands in an object that is a dictionary."""
    first = _found(rb"xref\s+0\s+(\d+)\s*?\n", pdf[table : table + 64])
    line = table + first.end() + number * _ENTRY
    at = int(_found(rb"(\d{10}) \d{5} n", pdf[line : line + _ENTRY])[1])
    end = pdf.index(b"endobj", at)
    return _found(rb"<<(.*)>>", pdf[at:end])[1]


def _number(pattern: bytes, text: bytes) -> int:
    return int(_found(pattern, text)[1])


def _found(pattern: bytes, text: bytes) -> re.Match[bytes]:
    found = re.search(pattern, text, re.DOTALL)
    if found is None:
        raise ValueError(pattern)
    return found
