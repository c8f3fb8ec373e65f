"""A working file that is made with the years of a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL
from ...core.reading.plans_read import PlanYearsRead
from ...core.schema import YEAR
from ..sources.areas.areas import MunicipalityArea
from ..store.backends import open_store
from ..store.create import create
from ..store.facts import PlanRows, columns_of


def create_with(
    file: Path,
    counties: Sequence[str],
    table: PlanYearsRead,
    areas: Sequence[MunicipalityArea] | None = None,
    replace_it: bool = False,
) -> None:
    """Make a working file with the years of every plan type of a table.

    Raises:
        PlanstatusError: the file is there, or cannot be written.
    """
    first, store = table.of(SAMFUNNSDEL), open_store(file)
    create(file, counties, areas, first.plan_years, first.earlier, replace=replace_it)
    parts = []
    for plan_type in PLAN_TYPES[1:]:
        read, empty = table.of(plan_type), store.plan_rows(plan_type)
        plans = [plan for plan in read.plan_years if plan.number in empty]
        rows = {plan.number: {**columns_of(plan), YEAR: plan.year} for plan in plans}
        if rows or read.earlier:
            parts.append(PlanRows(plan_type, empty, rows, read.earlier))
    if parts:
        store.write_plan_rows(parts, "").unlink()  # a file just made needs no backup
