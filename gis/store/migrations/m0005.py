"""From version 4 to 5: the tables of cooperation, with the offices that are known on the map."""

from __future__ import annotations

from pathlib import Path

from ..cooperation import make_cooperation
from ..database import writing


def migrate(draft: Path) -> None:
    """Make the tables, and put the embedded offices into them."""
    with writing(draft) as database:
        make_cooperation(database)
