"""A file's place as a message has room for it."""

from __future__ import annotations

from pathlib import Path

PARTS_SHOWN = 2
"""The file and the folder it lies in."""


def short(path: Path) -> str:
    """Return the end of a path, so that a message stays on one line."""
    parts = path.parts
    return str(path if len(parts) <= PARTS_SHOWN + 1 else Path("…", *parts[-PARTS_SHOWN:]))
