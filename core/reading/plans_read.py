"""What a plan-year table says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..plans.plan_types import PlanType
from ..plans.years import PlanYear
from .deviations import Deviation


@dataclass(frozen=True)
class PlansRead:
    """What a table says of one plan type.

    `plan_years` has the newest adoption of each municipality and `earlier` the ones before it,
    `rows` gives the row a municipality's plan year stands in, and `statuses` how far the plan has
    come where nothing is said of its year.
    """

    plan_years: tuple[PlanYear, ...] = ()
    earlier: tuple[PlanYear, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlanYearsRead:
    """What a plan-year table says of each plan type, by its key.

    `read_from` names the sheet and the columns in words, with what was left aside.
    """

    plans: Mapping[str, PlansRead]
    deviations: tuple[Deviation, ...] = ()
    read_from: str = ""

    def of(self, plan_type: PlanType) -> PlansRead:
        """Return what is said of a plan type, which is nothing where the table has none of it."""
        return self.plans.get(plan_type.key, PlansRead())
