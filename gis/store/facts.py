"""What a store is told, and tells of itself, whichever kind it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...core.defaults import BOKMAAL
from ...core.plans.plan_types import PlanType
from ...core.plans.years import PlanYear
from ...core.schema import ADOPTED, KEY, NAME, PLAN_COLUMNS, YEAR
from ...core.texts.language import tr
from ...core.texts.map_texts import MAP_TEXTS

SAMPLE_NOTE = MAP_TEXTS[BOKMAAL].sample

NOT_A_YEAR, WITHOUT_NUMBER, TWICE = "not a year", "without a number", "twice"
"""Why a database refuses a row of a plan table."""


@dataclass(frozen=True)
class PlanRows:
    """What is to be written in a plan table.

    `expected` is every row as it was when the changes were decided on, and `rows` the columns to
    set, by municipality number; none for a sample year that is the office's own from now on.
    `earlier` are the adoptions before those in the table, for the history.
    """

    plan_type: PlanType
    expected: Mapping[str, Mapping[str, object]]
    rows: Mapping[str, Mapping[str, object]]
    earlier: Sequence[PlanYear] = ()


@dataclass(frozen=True)
class TableFacts:
    """What the working file says about a table.

    `note` tells where rows on the map that the plugin put there come from, empty when all are the
    office's;
    `changed` is the day of the last change by any program, ISO 8601 in UTC.
    """

    note: str
    changed: str


def sample_warning(count: int) -> str:
    """Return what an officer must know about a map with so many sample years."""
    return tr("{count} planår er ufullstendige eksempeldata.", count=count)


def columns_of(plan: PlanYear) -> dict[str, object]:
    """Return the plan year as the columns of the table, None where it says nothing."""
    known = {
        KEY: plan.number,
        NAME: plan.name,
        YEAR: plan.year,
        ADOPTED: plan.adopted.isoformat() if plan.adopted else None,
        **plan.texts,
    }
    return {name: known.get(name) for name in (each.name for each in PLAN_COLUMNS)}
