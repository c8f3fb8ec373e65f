"""Tells quickly what a file that is dropped on the window looks like."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ...core.cooperation.sheets import SheetRead, find_tables
from ...core.errors import PlanstatusError
from ...core.municipalities.register import Register
from ...core.plans.years import PlanYear
from ...core.reading.every_plan import find_every_plan
from ...core.reading.plan_rows import RowsRead
from ...core.reading.rows import Sheet
from ...core.reading.table_choice import NOTHING_CHOSEN, UnclearTableError
from ...core.schema import KEY
from .cooperation_files import table_files_in
from .formats.table_files import read_beginning

LEAST_SHARE = 0.05
"""Of the rows, those that give a municipality on the map its year. A county is a tenth of a list
of the whole country; numbers that happen to be a municipality's are fewer."""


def looks_like_plan_years(file: Path, register: Register) -> bool:
    """Tell by the first rows whether the table has plan years for municipalities on the map.

    It never raises: what cannot be read is not a table of ours, and QGIS says so in its own way.
    """
    try:
        sheets = [_without_cooperation(each) for each in read_beginning(file)]
        found = find_every_plan(sheets, register, NOTHING_CHOSEN)
    except UnclearTableError:
        return True  # she is asked which column it is, if she wants it read
    except (PlanstatusError, OSError, RuntimeError, ValueError, csv.Error):
        return False
    return any(map(_has_plan_years, found.rows.values()))


def _without_cooperation(sheet: Sheet) -> Sheet:
    """Return a sheet without the columns that a table of cooperation has for itself.

    The years in which members came and left are no plan years.
    """
    (found, *_) = [*filter(SheetRead.is_surely_ours, find_tables([sheet])), None]
    if found is None:
        return sheet
    own = {place for name, place in found.places.items() if name != KEY}
    rows = tuple(
        replace(row, cells=tuple("" if at in own else cell for at, cell in enumerate(row.cells)))
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)


def looks_like_cooperation(path: Path) -> bool:
    """Tell by the first rows whether a file, or a folder of files, tells of cooperation.

    It never raises.
    """
    try:
        files = table_files_in(path) if path.is_dir() else [path]
        found = find_tables([sheet for file in files for sheet in read_beginning(file)])
    except (PlanstatusError, OSError, RuntimeError, ValueError, csv.Error):
        return False
    return any(each.is_surely_ours() for each in found)


def _has_plan_years(rows: RowsRead) -> bool:
    found = [each.plan for each in rows.found if each.plan.year]
    return bool(found) and len(found) >= LEAST_SHARE * rows.count and _one_each(found)


def _one_each(found: Sequence[PlanYear]) -> bool:
    """Tell a list of municipalities from a table with many rows for each, such as one of roads."""
    return len({plan.number for plan in found}) * 4 >= len(found)
