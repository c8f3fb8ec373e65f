"""All that is edited, as a new working file has it: made, made anew, and whether it is so still."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL
from ...core.plans.years import read_sample
from ...core.reading.deviations import PlanYearsRead
from ..resources import SAMPLE_PLAN_YEARS
from .cooperation import begin_cooperation_anew, is_cooperation_as_made
from .database import writing
from .facts import SAMPLE_NOTE, columns_of
from .migrations import SET_VERSION
from .plan_tables import (
    HAS_EDITS,
    STATEMENTS,
    give_rows,
    make_tables,
    reading_plans,
    write_history,
)
from .plan_years import numbers_on_map, set_note, write_earlier


def make_plan_tables(database: sqlite3.Connection, plans: PlanYearsRead, note: str) -> None:
    """Make the plan tables of a new file, which the municipalities are in already.

    Args:
        database: the file.
        plans: what is said of every plan type, of which all that is on the map is kept.
        note: where those of the samfunnsdel come from.
    """
    make_tables(database)
    on_map = numbers_on_map(database)
    for plan_type in PLAN_TYPES:
        read = plans.of(plan_type).plan_years
        rows = [columns_of(each) for each in read if each.number in on_map]
        database.executemany(STATEMENTS[plan_type.key].write, rows)
        set_note(database, plan_type, note if rows and plan_type is SAMFUNNSDEL else "")
    give_rows(database)
    for plan_type in PLAN_TYPES:  # now that whoever they are of has a row
        alone = plans.of(plan_type).statuses.items()
        database.executemany(STATEMENTS[plan_type.key].write_status, alone)
    # After the first rows: history is what people change, not what the file was born with.
    write_history(database)
    database.execute(SET_VERSION)
    for plan_type in PLAN_TYPES:
        write_earlier(database, plans.of(plan_type).earlier, plan_type)


def is_untouched(path: Path) -> bool:
    """Return whether all that is edited is as the plugin made the file: sample data, or none.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading_plans(path) as database:
        (history,) = database.execute("SELECT count(*) FROM planaar_historikk").fetchone()
        of_others = any(
            {number for (number,) in database.execute(sql.telling)}
            - {number for number, _ in database.execute(sql.samples)}
            for sql in STATEMENTS.values()
        )
        return not history and not of_others and is_cooperation_as_made(database)


def begin_anew(path: Path) -> None:
    """Make all that is edited that of a new file for the municipalities on the map.

    Only where `is_untouched`: what is off the map goes, and history says nothing of it.

    Raises:
        PlanstatusError: the working file is in use or write-protected; nothing is written.
    """
    with writing(path) as database:
        for sql in STATEMENTS.values():
            database.execute(sql.delete_off_map)
        on_map = numbers_on_map(database)
        sample = read_sample(SAMPLE_PLAN_YEARS)
        rows = [columns_of(plan) for plan in sample if plan.number in on_map]
        database.executemany(STATEMENTS[SAMFUNNSDEL.key].write, rows)
        database.execute("DELETE FROM planaar_historikk")
        set_note(database, SAMFUNNSDEL, SAMPLE_NOTE if rows else "")
        begin_cooperation_anew(database)


def has_edits(path: Path) -> bool:
    """Return whether anyone has changed a plan year in the file since it was made."""
    with reading_plans(path) as database:
        return bool(database.execute(HAS_EDITS).fetchone()[0])
