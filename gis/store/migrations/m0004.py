"""From version 3 to 4: a table for every plan type, and how far each plan has come."""

from __future__ import annotations

from pathlib import Path

from ..database import writing
from ..plan_tables import make_tables


def migrate(draft: Path) -> None:
    """Make the tables of the further plan types, `status` in all of them, and both in the history.

    What stands in the history is of the samfunnsdel, which was the only plan type.
    """
    with writing(draft) as database:
        make_tables(database)
