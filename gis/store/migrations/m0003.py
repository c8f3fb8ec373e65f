"""From version 2 to 3: land, seas and borders on all sides of the municipalities."""

from __future__ import annotations

from pathlib import Path

from ..land_around import renew_land_around


def migrate(draft: Path) -> None:
    """Put today's land around into the file, in the reference system of its municipalities."""
    renew_land_around(draft)
