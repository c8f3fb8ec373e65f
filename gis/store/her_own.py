"""What there is in a working file that the plugin has not made: hers, and never lost in silence."""

from __future__ import annotations

from pathlib import Path

from .database import MARK, reading

_COLUMNS = """
SELECT made.name, columns.name FROM sqlite_master AS made, pragma_table_info(made.name) AS columns
WHERE made.type IN ('table', 'view') AND made.name NOT GLOB 'sqlite_*'
    AND made.name NOT GLOB 'gpkg_*' AND made.name NOT GLOB 'rtree_*'
"""


def missing_in(other: Path, path: Path) -> list[str]:
    """Return the tables, and the columns of tables both have, that another file has not.

    Raises:
        PlanstatusError: one of them cannot be read.
    """
    here, there = _columns_of(path), _columns_of(other)
    tables = {table for table, _ in there}
    return sorted({name if table in tables else table for table, name in here - there})


def _columns_of(path: Path) -> set[tuple[str, str]]:
    with reading(path) as database:
        return {(table, column) for table, column in database.execute(_COLUMNS) if table != MARK}
