"""What the history tells of sample years that are replaced: they were never adoptions."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear, read_sample
from ...core.schema import SOURCE, YEAR
from ..resources import SAMPLE_PLAN_YEARS
from .plan_tables import EARLIER, STATEMENTS, read_rows


def events_of_samples(
    database: sqlite3.Connection, plan_type: PlanType
) -> dict[int, tuple[str, str, str]]:
    """Return the events that replaced a sample, by id.

    Each with the number, event and source of an adoption that 0.9.2 and older wrote of it.
    """
    first = database.execute(STATEMENTS[plan_type.key].first_events).fetchall()
    changed = {row: number for row, number, year, event in first if year and event == "endret"}
    if not changed or plan_type is not SAMFUNNSDEL:
        return {}
    samples = {plan.number: plan for plan in read_sample(SAMPLE_PLAN_YEARS)}
    (note,) = database.execute(STATEMENTS[plan_type.key].note).fetchone()
    if not note:  # no sample is left: so the years from when the file was made must tell
        rows = {number: row[YEAR] for number, row in read_rows(database).items()}
        years = {**rows, **{number: year for _, number, year, _ in first}}
        counties = _counties_made_of(samples, years)
        changed = {row: number for row, number in changed.items() if number[:2] in counties}
    return {row: _adoption_of(number, samples) for row, number in changed.items()}


def _counties_made_of(samples: Mapping[str, PlanYear], years: Mapping[str, object]) -> set[str]:
    """Return the counties whose first years were all those of the sample, and no other."""
    made = {(number, year) for number, year in years.items() if year}
    sample = {(number, plan.year) for number, plan in samples.items() if plan.year}
    return {number[:2] for number, _ in made} - {number[:2] for number, _ in made ^ sample}


def _adoption_of(number: str, samples: Mapping[str, PlanYear]) -> tuple[str, str, str]:
    plan = samples.get(number, PlanYear(number))
    day = plan.adopted.isoformat() if plan.adopted else ""
    return number, f"{EARLIER} {day}", plan.texts.get(SOURCE, "")
