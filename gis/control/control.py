"""«Kontroller samarbeid»: what the rules of the law find in what is registered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.cooperation.check import all_findings
from ...core.cooperation.findings import Finding
from ...core.cooperation.register import Cooperations
from ...core.maps import STATUS_MAPS, StatusMap
from ...core.plans.years import PlanYear
from ...core.report.status import PlanTable
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
    register = store.cooperations()
    plans = {each.key: _plan_years(store, each, on) for each in STATUS_MAPS}
    found = all_findings(register, plans, store.municipalities(), on)
    return Control(register, on, tuple(found))


def _plan_years(store: Store, status_map: StatusMap, on: date) -> dict[str, PlanYear]:
    plan_type = status_map.plan_type
    return PlanTable(store.plan_rows(plan_type), store.earlier_years(plan_type), {}).plan_years(on)
