"""Tells quickly whether a file that is dropped on the window looks like a plan-year table."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from ...core.errors import PlanstatusError
from ...core.municipalities.register import Register
from ...core.plans.years import PlanYear
from ...core.reading.every_plan import find_every_plan
from ...core.reading.plan_rows import RowsRead
from ...core.reading.table_choice import NOTHING_CHOSEN, UnclearTableError
from .formats.table_files import read_beginning

LEAST_SHARE = 0.05
"""Of the rows, those that give a municipality on the map its year. A county is a tenth of a list
of the whole country; numbers that happen to be a municipality's are fewer."""


def looks_like_plan_years(file: Path, register: Register) -> bool:
    """Tell by the first rows whether the table has plan years for municipalities on the map.

    It never raises: what cannot be read is not a table of ours, and QGIS says so in its own way.
    """
    try:
        found = find_every_plan(read_beginning(file), register, NOTHING_CHOSEN)
    except UnclearTableError:
        return True  # she is asked which column it is, if she wants it read
    except (PlanstatusError, OSError, RuntimeError, ValueError, csv.Error):
        return False
    return any(map(_has_plan_years, found.rows.values()))


def _has_plan_years(rows: RowsRead) -> bool:
    found = [each.plan for each in rows.found if each.plan.year]
    return bool(found) and len(found) >= LEAST_SHARE * rows.count and _one_each(found)


def _one_each(found: Sequence[PlanYear]) -> bool:
    """Tell a list of municipalities from a table with many rows for each, such as one of roads."""
    return len({plan.number for plan in found}) * 4 >= len(found)
