"""The map as of its date: whose newest plan came after it, and which plan is shown instead.

They are few, so they stand in the renderer's own expression, by municipality number. So the map
and its counts are true in any project, in exports and without the plugin.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from ...core.plans.in_force import Later, later_plan
from ...core.plans.plan_types import PlanType
from ...core.plans.years import iso_day
from ...core.schema import ADOPTED, KEY
from ..look.style import PLAN_YEAR, draw_by
from ..store.backends import store_of
from ..store.store import Store
from .roles import plan_type_of
from .status_rows import text_in

MEMORY = "planstatus/in_force"
"""Layer property with the map date its bands were bound for, and what that changed, as JSON."""


@dataclass(frozen=True)
class _Bound:
    """What a layer was bound to: the expression by year alone, and whose plan came later."""

    base: str
    map_date: date
    later: Mapping[str, Later]


def read_later(plan_years: QgsVectorLayer, map_date: date) -> dict[str, Later]:
    """Return, by number, the municipalities that the map is to show by an earlier plan.

    Edits that are not saved count: what has been saved is then the plan before.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    store, plan_type = store_of(plan_years), plan_type_of(plan_years)
    before, saved = store.earlier_years(plan_type), saved_plans(store, plan_type)
    year = QgsExpression.quotedColumnRef(PLAN_YEAR)
    request = QgsFeatureRequest().setFilterExpression(f"{year} >= {map_date.year}")
    found = {}
    for feature in plan_years.getFeatures(request):
        number, new = text_in(feature[KEY]), feature[PLAN_YEAR]
        known = with_saved(saved.get(number, {}), new, before.get(number, {}))
        later = later_plan(new, _day(feature[ADOPTED]), known, map_date)
        if later is not None:
            found[number] = later
    return found


def saved_plans(store: Store, plan_type: PlanType) -> Mapping[str, Mapping[str, object]]:
    """Return the rows of a plan table that are the office's own: a sample is never renewed.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    samples, rows = store.sample_years(plan_type), store.plan_rows(plan_type)
    return {number: row for number, row in rows.items() if number not in samples}


def dated(base: str, later: Mapping[str, Later]) -> str:
    """Return the expression that gives every municipality its band key on the map date.

    Args:
        base: the expression by the plan year alone.
        later: the municipalities whose plan came after the map date.
    """
    numbers: dict[tuple[int, str], list[str]] = defaultdict(list)
    for number, (since, shown) in sorted(later.items()):
        numbers[since, _band(base, shown)].append(QgsExpression.quotedValue(number))
    year, key = map(QgsExpression.quotedColumnRef, (PLAN_YEAR, KEY))
    cases = "".join(
        f" WHEN {year} >= {since} AND {key} IN ({', '.join(these)})"
        f" THEN {QgsExpression.quotedValue(band)}"
        for (since, band), these in numbers.items()
    )
    return f"CASE{cases} ELSE {base} END" if cases else base


def remember(
    municipalities: QgsVectorLayer, base: str, map_date: date, later: Mapping[str, Later]
) -> None:
    """Keep in the layer what its bands have been bound to."""
    text = json.dumps([base, map_date.isoformat(), later], sort_keys=True)
    municipalities.setCustomProperty(MEMORY, text)


def follow_edits(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> bool:
    """Let the map follow a year typed, saved or taken back; return whether that changed it.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    bound = _bound(municipalities)
    if bound is None:
        return False
    later = read_later(plan_years, bound.map_date)
    if later == bound.later:
        return False
    draw_by(municipalities, dated(bound.base, later))
    remember(municipalities, bound.base, bound.map_date, later)
    return True


def year_on_map(municipalities: QgsVectorLayer) -> Callable[[str, int | None], int | None]:
    """Return what gives the year the map shows of a municipality with a number and a plan year."""
    bound = _bound(municipalities)
    later = bound.later if bound else {}

    def shown(number: str, year: int | None) -> int | None:
        rule = later.get(number)
        return rule.shown if rule and year is not None and year >= rule.since else year

    return shown


def year_in_expression(municipalities: QgsVectorLayer) -> str:
    """Return `year_on_map` as an expression that any QGIS evaluates."""
    bound, year, key = _bound(municipalities), *map(QgsExpression.quotedColumnRef, (PLAN_YEAR, KEY))
    cases = "".join(
        f" WHEN {year} >= {since} AND {key} = {QgsExpression.quotedValue(number)}"
        f" THEN {QgsExpression.quotedValue(shown)}"
        for number, (since, shown) in sorted(bound.later.items() if bound else ())
    )
    return f"CASE{cases} ELSE {year} END" if cases else year


def had_not_come_in_expression(municipalities: QgsVectorLayer) -> str:
    """Return the condition that the plan in the table came after the date of the map.

    What is told of it was then not so of any plan. It is NULL without a plan year.
    """
    bound, year, key = _bound(municipalities), *map(QgsExpression.quotedColumnRef, (PLAN_YEAR, KEY))
    if bound is None:
        return "false"
    numbers: dict[int, list[str]] = defaultdict(list)
    for number, (since, _) in sorted(bound.later.items()):
        numbers[since].append(QgsExpression.quotedValue(number))
    by_day = "".join(
        f" OR ({year} >= {since} AND {key} IN ({', '.join(these)}))"
        for since, these in numbers.items()
        if since <= bound.map_date.year
    )
    return f"{year} > {bound.map_date.year}{by_day}"


def _bound(layer: QgsVectorLayer) -> _Bound | None:
    """Return what the layer was bound to, None when it is drawn by something else now."""
    text = layer.customProperty(MEMORY)
    if not text:
        return None
    base, day, rules = json.loads(text)
    later = {number: Later(*rule) for number, rule in rules.items()}
    draws_by = getattr(layer.renderer(), "classAttribute", str)()
    return _Bound(base, date.fromisoformat(day), later) if draws_by == dated(base, later) else None


def _band(base: str, year: int | None) -> str:
    column = QgsExpression.quotedColumnRef(PLAN_YEAR)
    return str(QgsExpression(base.replace(column, QgsExpression.quotedValue(year))).evaluate())


def with_saved(
    row: Mapping[str, object], new: int, before: Mapping[int, date | None]
) -> Mapping[int, date | None]:
    """Return the years before with the saved one, unless the new one is the same or corrects it."""
    year = row.get(PLAN_YEAR)
    if not isinstance(year, int) or year >= new:
        return before
    return {**before, year: before.get(year) or iso_day(row.get(ADOPTED))}


def _day(value: object) -> date | None:
    return value.toPyDate() if isinstance(value, QDate) and value.isValid() else None
