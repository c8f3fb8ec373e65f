"""Reads text in any encoding of the trade: separated cells (CSV, TSV), or records as JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ....core.errors import PlanstatusError
from ....core.reading.encodings import likeliest_encoding
from ....core.reading.rows import Row, Sheet
from ....core.texts.language import tr
from ..files import MOST_BYTES, opened_plain
from .grid import ALL, Wanted, plain_number, whole_letters

SEPARATORS = ";\t,|"
FIRST_BYTES = 200_000
"""Looked at when only the beginning is wanted: more rows than of other files, and as quick."""


def read_text(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the rows of a text file, each with the line it begins on.

    Raises:
        PlanstatusError: it is no text.
    """
    most = FIRST_BYTES if wanted.beginning else -1
    with path.open("rb") as file:
        data = file.read(most)
    text = decoded(data[: data.rfind(b"\n") + 1] if len(data) == most else data)
    if "\0" in text:
        raise PlanstatusError(
            tr(
                "{file} er ikke en tekstfil, selv om den heter {suffix}.",
                file=path.name,
                suffix=path.suffix,
            )
        )
    return [Sheet(path.name, _rows(text))]


def bytes_of(wanted: Wanted) -> int:
    """Return how many bytes to read, as Python's files want it told."""
    return wanted.size if wanted.size < ALL else -1


def decoded(data: bytes) -> str:
    """Return the text; of the encodings it may be in, the one that makes it Norwegian."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
                           (b"\xfe\xff", "utf-16")):  # fmt: skip
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[first:200:2].count(0) > 50 or data[first::2].count(0) * 3 > len(data) > 0:
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(likeliest_encoding([data]), errors="replace")


def _rows(text: str) -> tuple[Row, ...]:
    csv.field_size_limit(MOST_BYTES)
    declared = re.match(r"(?i)\s*\"?sep=(.)\"?(?:\r\n?|\n)", text)
    if declared:
        text = text[declared.end() :]
    separator = declared[1] if declared else _separator(text)
    rows = _split(text, separator)
    whole = [(row.line, cells[0]) for row in rows if (cells := list(filter(None, row.cells)))]
    if len(whole) == len([row for row in rows if len(list(filter(None, row.cells))) == 1]):
        rows = _unwrapped(whole) or rows
    before = 1 if declared else 0
    return tuple(Row(row.line + before, row.cells) for row in rows)


def _split(text: str, separator: str) -> list[Row]:
    rows = _parsed(text, separator)
    if rows and len(re.findall('["]', text)) % 2 and "\n" in rows[-1].cells[-1].strip():
        # A quote that never ends would take in all the rows below it
        rows = _parsed(text, separator, quotes=False)
    return rows


def _parsed(text: str, separator: str, quotes: bool = True) -> list[Row]:
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        skipinitialspace=True,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
    )
    rows, line = [], 1
    for cells in reader:
        rows.append(Row(line, tuple(cells)))
        line = reader.line_num + 1  # cells may hold line breaks
    return rows


def _unwrapped(lines: Sequence[tuple[int, str]]) -> list[Row]:
    """Return the rows of a file whose lines were each made one cell, as Excel can do."""
    if any("\n" in text or "\r" in text for _, text in lines):
        return []
    separator = _separator("\n".join(text for _, text in lines))
    rows = [Row(line, tuple(next(csv.reader([text], delimiter=separator), ())))
            for line, text in lines]  # fmt: skip
    return rows if sum(len(row.cells) > 1 for row in rows) * 2 > len(rows) else []


def _separator(text: str) -> str:
    """Return the separator that splits most rows into the same number of cells, two at least."""

    def evenness(separator: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return (0, 0) if not widths else max((count, width) for width, count in widths.items())

    return max(SEPARATORS, key=evenness)


def read_json(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return the records as rows, the names of their values as headings.

    Raises:
        PlanstatusError: it is damaged, or has no list of records.
    """
    with opened_plain(path) as file:
        records = _records(json.loads(decoded(file.read())))
    if not records:
        raise PlanstatusError(
            tr("{file} har ingen liste som kan leses som tabell.", file=path.name)
        )
    headings = list(dict.fromkeys(name for record in records for name in record))
    rows = [Row(1, tuple(map(whole_letters, headings)))]
    for line, record in enumerate(records[: wanted.rows], start=2):
        rows.append(Row(line, tuple(_in_words(record.get(name)) for name in headings)))
    return [Sheet(path.name, tuple(rows))]


def _records(content: Any) -> list[dict[str, Any]]:
    """Return the longest list of records, at the top or under a name there.

    Services wrap each in `properties` (GeoJSON) or `attributes` (ArcGIS).
    """
    lists = [content] if isinstance(content, list) else []
    if isinstance(content, dict):
        lists = [content["features"]] if "features" in content else [*content.values()]
    found = [
        [each for each in records if isinstance(each, dict)]
        for records in lists
        if isinstance(records, list)
    ]
    records = max(found, key=len, default=[])
    for wrapped in ("properties", "attributes"):
        if records and all(isinstance(each.get(wrapped), dict) for each in records):
            return [each[wrapped] for each in records]
    return records


def _in_words(value: Any) -> str:
    if value is None or isinstance(value, (list, dict)):
        return ""
    if isinstance(value, bool):
        return "SANN" if value else "USANN"
    return plain_number(repr(value)) if isinstance(value, float) else whole_letters(str(value))
