"""Sample years made the office's own, as when a table of hers says the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_CONFIRM = """
INSERT INTO planaar_historikk (hendelse, kommunenummer, planaar_gammel, planaar_ny)
SELECT 'bekreftet', kommunenummer, planaar, planaar FROM planaar WHERE planaar IS NOT NULL
AND kommunenummer LIKE ?
"""


def make_own(file: Path, number: str = "%") -> None:
    """Let the years that stand in the samfunnsdel's table, or one of them, be the office's own."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(_CONFIRM, (number,))
