"""«Kontroller samarbeid»: what the rules of the law find in what is registered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ...core.cooperation.cases import Plans
from ...core.cooperation.check import all_findings
from ...core.cooperation.findings import Finding
from ...core.cooperation.register import Cooperations
from ...core.maps import STATUS_MAPS
from ...core.plans.plan_types import PlanType
from ...core.report.status import PlanTable
from ..project.cooperation_register import register_in
from ..project.plan_table import plan_table_in
from ..store.backends import open_store
from ..store.store import Store


@dataclass(frozen=True)
class Control:
    """What was found in a register on a date."""

    register: Cooperations
    on: date
    findings: tuple[Finding, ...]


def control(file: Path, on: date) -> Control:
    """Return what is found in a working file of today's version on a date.

    Raises:
        PlanstatusError: it cannot be read.
    """
    store = open_store(file)
    plans = {each.key: _saved(store, each.plan_type).plan_years(on) for each in STATUS_MAPS}
    return _control(store, store.cooperations(), plans, on)


def control_edited(project: QgsProject, file: Path, on: date) -> Control:
    """Return what is found in the working file of a project; edits that are not saved count.

    Raises:
        PlanstatusError: it cannot be read.
    """
    store = open_store(file)
    plans = {
        each.key: plan_table_in(project, store, each.plan_type).plan_years(on)
        for each in STATUS_MAPS
    }
    return _control(store, register_in(project, store), plans, on)


def _saved(store: Store, plan_type: PlanType) -> PlanTable:
    return PlanTable(store.plan_rows(plan_type), store.earlier_years(plan_type), {})


def _control(store: Store, register: Cooperations, plans: Plans, on: date) -> Control:
    found = all_findings(register, plans, store.municipalities(), on)
    return Control(register, on, tuple(found))
