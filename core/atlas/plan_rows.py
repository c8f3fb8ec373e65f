"""The plans of municipalities as rows: year, age, class, status and source of each ticked type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from .. import schema
from ..plans.bands import MISSING, age_alone
from ..plans.in_force import was_adopted
from ..plans.plan_types import BY_AGE
from ..report import words
from ..report.model import Report
from ..report.status import Earlier, PlanOf, PlanStatus
from ..texts.atlas_texts import atlas_texts_in
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told
from .plain import heading, joined, plan_status, sources


def plan_names(report: Report) -> tuple[str, ...]:
    """Return what the columns of the plans of municipalities are called."""
    texts, in_list = atlas_texts_in(report.language), list_texts_in(report.language)
    return (
        in_list.municipality,
        heading(texts.plan, in_list.source),
        texts.year,
        in_list.band,
        in_list.status,
        in_list.certainty,
    )


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
        hatched = atlas_texts_in(report.language).hatched if band == MISSING else ""
        yield told("", label, "", text, hatched, band=band)
        label = ""


def _row(report: Report, status: PlanStatus, plan: PlanOf, name: str) -> Row:
    texts, label = atlas_texts_in(report.language), status.labels(report.language)[plan.band]
    by_age = status.status_map.plan_type.rule == BY_AGE
    year = (
        ""
        if plan.year is None
        else texts.year_and_age.format(year=plan.year, age=report.map_date.year - plan.year)
    )
    return told(
        name,
        joined(status.status_map.plan_type.label(), sources(plan.told.get(schema.SOURCE, ""))),
        year,
        age_alone(label) if by_age else label,
        plan_status(plan.told.get(schema.STATUS, ""), report.language),
        _how_certain(report, status, plan),
        band=plan.band,
    )


def _how_certain(report: Report, status: PlanStatus, plan: PlanOf) -> str:
    """Return what is to be known about the year, as the list of the report says it."""
    sample = list_texts_in(report.language).sample if plan.is_sample else ""
    earlier = status.status_map.words_in(report.language).earlier
    told = "" if plan.is_certain else plan.told.get(schema.CERTAINTY, "")
    return joined(sample, earlier if plan.later and plan.year else "", told)


def history_part(report: Report, number: str, earlier: Mapping[str, Earlier]) -> list[Row]:
    """Return the plans of a municipality before those in force, the newest of each type first."""
    text, in_report = atlas_texts_in(report.language), report_texts_in(report.language)
    names = ("", text.plan, text.year_alone, in_report.adopted)
    rows = [
        row
        for status in report.statuses
        for row in _earlier(report, status, number, earlier.get(status.key, {}).get(number, {}))
    ]
    return part(text.history, names, rows, text.no_history)


def _earlier(
    report: Report, status: PlanStatus, number: str, years: Mapping[int, date | None]
) -> Iterator[Row]:
    label, on = status.status_map.plan_type.label(), report.map_date
    shown = {each.year for each in status.plans if each.municipality.number == number}
    for year in sorted(years.keys() - shown, reverse=True):
        day = years[year]
        if not was_adopted(year, day, on):
            continue
        yield told("", label, str(year), words.day(day, report.language) if day else "")
        label = ""
