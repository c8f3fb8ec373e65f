"""Which columns tell more of a plan than its year: status, title, source and the like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..plans.plan_types import PlanType
from ..schema import NOTE, PLAN_COLUMNS, SOURCE, column
from .fitting_cells import fits_plan, fits_status
from .headers import Header
from .headings import NAME, NUMBER, PLAN_PART, PLAN_TYPE, STATUS, is_of_plan, meaning_of
from .rows import Row


def more_columns(
    header: Header,
    rows: Sequence[Row],
    taken: Mapping[str, int],
    theirs: Sequence[int],
    plan_type: PlanType,
) -> dict[str, int]:
    """Return the index of each meaning beside those taken, among the columns of a plan."""
    index = dict(taken)
    for meaning, fits in (STATUS, fits_status), (PLAN_TYPE, fits_plan), (PLAN_PART, fits_plan):
        free = [place for place in theirs if place not in index.values()]
        place = _column_of(header, rows, free, fits, plan_type)
        if place is not None:
            index[meaning] = place
    if PLAN_TYPE not in index and STATUS in index:
        steps = [row.cell(index[STATUS]) for row in rows]
        if any(is_of_plan(step, plan_type) for step in steps):  # «Arealdel vedtatt»
            index[PLAN_TYPE] = index[STATUS]
    index.update(_read_as_they_stand(header, index, theirs, plan_type))
    return index


def _column_of(
    header: Header,
    rows: Sequence[Row],
    places: Sequence[int],
    fits: Callable[[str, Sequence[str], PlanType], bool],
    plan_type: PlanType,
) -> int | None:
    """Return the first of some columns that fits by its heading and what stands in it."""
    remarks = column(NOTE).headings + column(SOURCE).headings
    for place in places:
        heading = header.heading(place)
        cells = [cell for cell in (row.cell(place) for row in rows) if cell]
        meaning = meaning_of(heading, plan_type)
        if cells and meaning not in remarks and fits(heading, cells, plan_type):
            return place
    return None


def _read_as_they_stand(
    header: Header, taken: Mapping[str, int], places: Sequence[int], plan_type: PlanType
) -> dict[str, int]:
    """Return the columns of title, source and the like, found by their headings alone."""
    whose = taken.get(NAME), taken.get(NUMBER)
    own: dict[str, int] = {}
    for place in (place for place in places if place not in whose and place < len(header.own)):
        own.setdefault(meaning_of(header.own[place], plan_type), place)
    return {
        each.name: own[name]
        for each in PLAN_COLUMNS
        for name in reversed(each.headings)
        if name in own
    }
