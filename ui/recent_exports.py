"""The maps that were exported last, in this QGIS profile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsSettings

from ..gis.sources.files import is_there

KEY = "planstatus/recent_exports"
MOST = 5


def recent_exports() -> list[Path]:
    """Return those that are still there, the newest first."""
    return [path for path in _remembered() if is_there(path)]


def remember_exports(paths: Sequence[Path]) -> None:
    """Put maps in front of those that were exported before."""
    kept = dict.fromkeys([*paths, *_remembered()])
    QgsSettings().setValue(KEY, json.dumps([str(path) for path in kept][:MOST]))


def _remembered() -> list[Path]:
    try:
        return [Path(text) for text in json.loads(QgsSettings().value(KEY, "[]", str))]
    except (ValueError, TypeError):  # someone has written in the settings by hand
        return []
