"""The plans of municipalities as rows: year, age, class, status and source of each ticked type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import schema
from ..plans.bands import age_alone
from ..plans.plan_types import BY_AGE
from ..report.model import Report
from ..report.status import PlanOf, PlanStatus
from ..texts.atlas_texts import atlas_texts_in
from ..texts.list_texts import list_texts_in
from .model import Row, part, told
from .plain import plan_status, sources


def plan_names(report: Report, first: str) -> tuple[str, ...]:
    """Return what the columns of plans are called; the first is that of the names."""
    texts, in_list = atlas_texts_in(report.language), list_texts_in(report.language)
    return (first, texts.plan, texts.year, in_list.band, in_list.status, in_list.source)


def plans_of(report: Report, name: str, number: str) -> Iterator[Row]:
    """Yield the plans of a municipality; its name stands on the first row."""
    for status in report.statuses:
        plan = next((e for e in status.plans if e.municipality.number == number), None)
        if plan is not None:
            yield _row(report, status, plan, name)
            name = ""


def legend_part(report: Report, statuses: Iterable[PlanStatus]) -> list[Row]:
    """Return the classes with their colours, as the maps draw them."""
    rows = (row for status in statuses for row in _classes(report, status))
    return part(atlas_texts_in(report.language).colours, (), rows, "")


def _classes(report: Report, status: PlanStatus) -> Iterator[Row]:
    label = status.status_map.plan_type.label()
    for band, text in status.labels(report.language).items():
        yield told("", label, "", text, band=band)
        label = ""


def _row(report: Report, status: PlanStatus, plan: PlanOf, name: str) -> Row:
    words, label = atlas_texts_in(report.language), status.labels(report.language)[plan.band]
    by_age = status.status_map.plan_type.rule == BY_AGE
    year = (
        ""
        if plan.year is None
        else words.year_and_age.format(year=plan.year, age=report.map_date.year - plan.year)
    )
    return told(
        name,
        status.status_map.plan_type.label(),
        year,
        age_alone(label) if by_age else label,
        _how_certain(report, plan),
        _source(report, plan),
        band=plan.band,
    )


def _how_certain(report: Report, plan: PlanOf) -> str:
    stands = plan_status(plan.told.get(schema.STATUS, ""), report.language)
    certainty = "" if plan.is_certain else plan.told.get(schema.CERTAINTY, "")
    return "; ".join(filter(None, (stands, certainty)))


def _source(report: Report, plan: PlanOf) -> str:
    sample = f"({list_texts_in(report.language).sample})" if plan.is_sample else ""
    return " ".join(filter(None, (sources(plan.told.get(schema.SOURCE, "")), sample)))
