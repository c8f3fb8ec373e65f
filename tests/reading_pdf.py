"""Reads PDFs as a reader of PDFs does: objects by their tables, bookmarks, and the text."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def objects(pdf: bytes) -> dict[int, bytes]:
    """Return the objects as a reader finds them: by the tables, the newest first."""
    found: dict[int, bytes] = {}
    table = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    while True:
        section, trailer = pdf[table:].split(b"trailer", 1)
        for first, lines in re.findall(rb"(\d+) \d+ ?\n((?:\d{10} \d{5} [nf] ?\n)+)", section):
            for place, line in enumerate(lines.splitlines()):
                number, at = int(first) + place, int(line[:10])
                if line.rstrip().endswith(b"n") and number not in found:
                    assert pdf[at:].startswith(f"{number} 0 obj".encode())
                    found[number] = pdf[at : pdf.index(b"endobj", at)]
        before = re.search(rb"/Prev (\d+)", trailer.split(b"startxref")[0])
        if before is None:
            return found
        table = int(before[1])


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """Return the bookmarks by following them from the catalogue, with the page of each."""
    every = objects(pdf)
    catalogue = next(each for each in every.values() if b"/Type /Catalog" in each)
    listed = every[_reference(rb"/Pages", catalogue)].split(b"/Kids")[1].split(b"]")[0]
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", listed)]
    entry = _reference(rb"/First", every[_reference(rb"/Outlines", catalogue)])
    found = []
    while entry:
        body = every[entry]
        title = re.findall(rb"<FEFF([0-9A-F]*)>", body)[0].decode()
        page = pages.index(_reference(rb"/Dest \[", body))
        found.append((bytes.fromhex(title).decode("utf-16-be"), page))
        entry = _reference(rb"/Next", body)
    return found


def _reference(name: bytes, body: bytes) -> int:
    found = re.search(name + rb"\s*(\d+) 0 R", body)
    return int(found[1]) if found else 0


def page_texts(file: Path) -> list[str]:
    """Return the text of each page in one line."""
    command = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    pages = text.replace("\u00a0", " ").split("\f")[:-1]
    return [" ".join(each.split()) for each in pages]
