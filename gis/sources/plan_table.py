"""The one place where foreign plan-year tables are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from qgis.core import QgsFeedback, QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.municipalities.register import Register
from ...core.plans.plan_types import PlanType
from ...core.reading.deviations import PlanYearsRead
from ...core.reading.every_plan import find_every_plan
from ...core.reading.rows import Sheet
from ...core.reading.table_choice import TableChoice
from ...core.reading.told import not_found, nothing_used, read_from
from ..progress import step, stop_reading
from .files import split_source
from .formats.table_files import read_sheets


def read_plan_years(
    source: str | QgsVectorLayer,
    choice: TableChoice,
    register: Register,
    feedback: QgsFeedback,
    plan_type: PlanType | None = None,
) -> PlanYearsRead:
    """Read a plan-year table: the years of every plan type, and each row not used as it stood.

    Args:
        source: a file or a layer.
        choice: the sheet and columns the user has chosen; the others are found.
        register: the municipalities the table can speak of, and those on the map.
        feedback: cancelled before the table is used.
        plan_type: the type that must be there, and that years which name none are of; by default
            those are of the samfunnsdel.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the table cannot be read, or nothing in it is on the map.
    """
    sheets = read_sheets(source)
    choice = _with_sheet(choice, source, sheets)
    found = find_every_plan(sheets, register, choice, partial(step, feedback), plan_type)
    if not found.tables:
        raise PlanstatusError(not_found(sheets, choice))
    look = found.to_look_at()
    deviations = [*look.deviations, *look.aside()]
    if not found.used or (plan_type and plan_type not in found.used):
        raise PlanstatusError(nothing_used(found, register, deviations))
    plans, more = found.settled(date.today())
    stop_reading(feedback)
    return PlanYearsRead(
        plans=plans,
        deviations=tuple(sorted([*deviations, *more], key=lambda each: each.line)),
        read_from=read_from(sheets, found, look),
    )


def _with_sheet(
    choice: TableChoice, source: str | QgsVectorLayer, sheets: Sequence[Sheet]
) -> TableChoice:
    """Return the choice with the sheet that an address such as «file|layername=…» has chosen."""
    if isinstance(source, str) and "|layername=" in split_source(source)[1]:
        return replace(choice, sheet=sheets[0].name)
    return choice
