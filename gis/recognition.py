"""Tells quickly whether a file that is dropped on the window looks like a plan-year table."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from ..core.columns import Sheet, find_columns
from ..core.errors import PlanstatusError
from ..core.municipalities import Register
from ..core.plan_years import PlanYear
from ..core.tables import read_rows
from .tables import read_beginning

LEAST_SHARE = 0.05
"""Of the rows, those that give a municipality on the map its year. A county is a tenth of a list
of the whole country; numbers that happen to be a municipality's are fewer."""


def looks_like_plan_years(file: Path, register: Register) -> bool:
    """Tell by the first rows whether the table has plan years for municipalities on the map.

    It never raises: what cannot be read is not a table of ours, and QGIS says so in its own way.
    """
    try:
        return any(_has_plan_years(sheet, register) for sheet in read_beginning(file))
    except (PlanstatusError, OSError, RuntimeError, ValueError, csv.Error):
        return False


def _has_plan_years(sheet: Sheet, register: Register) -> bool:
    columns = find_columns(sheet, register)
    if columns is None:
        return False
    found = [plan for _, plan in read_rows(sheet, columns, register)[0] if plan.year]
    return bool(found) and len(found) >= LEAST_SHARE * len(columns.rows) and _one_each(found)


def _one_each(found: Sequence[PlanYear]) -> bool:
    """Tell a list of municipalities from a table with many rows for each, such as one of roads."""
    return len({plan.number for plan in found}) * 4 >= len(found)
