"""The plans of a type as a project has them: what is saved, with the edits that are not."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.plans.plan_types import PlanType
from ...core.report.status import PlanTable
from ...core.schema import YEAR
from ..store.store import Store
from .in_force import saved_plans, with_saved
from .roles import find_layer
from .status_rows import read_plans


def plan_table_in(project: QgsProject, store: Store, plan_type: PlanType) -> PlanTable:
    """Return the plans of a type as they are once a project's edits are saved; no sample years.

    Args:
        project: the one whose table is edited; without it the plans are as they are saved.
        store: what the table is of.
        plan_type: the type.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    saved, before = store.plan_rows(plan_type), store.earlier_years(plan_type)
    layer = find_layer(project, plan_type.table)
    if layer is None or not layer.isModified():
        return PlanTable(saved, before, {})
    plans, earlier, own = read_plans(layer), {**before}, saved_plans(store, plan_type)
    for number, year in plans.years.items():
        if year is not None:
            earlier[number] = {**with_saved(own.get(number, {}), year, before.get(number, {}))}
    rows = {n: {YEAR: year, **plans.details[n]} for n, year in plans.years.items()}
    return PlanTable(rows, earlier, {})
