"""Reads JSON with a list of records, as web services give it, as a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ....core.errors import PlanstatusError
from ....core.reading.rows import Row, Sheet
from ....core.texts.language import tr
from ..files import opened_plain
from .grid import Wanted, plain_number, whole_letters
from .text_table import decoded


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
        rows.append(Row(line, tuple(_text(record.get(name)) for name in headings)))
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


def _text(value: Any) -> str:
    if value is None or isinstance(value, (list, dict)):
        return ""
    if isinstance(value, bool):
        return "SANN" if value else "USANN"
    return plain_number(repr(value)) if isinstance(value, float) else whole_letters(str(value))
