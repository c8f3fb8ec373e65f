"""Every municipality with what is known of its plan, and where that comes from."""

from __future__ import annotations

from .. import schema
from ..municipalities.names import name_order
from ..plans.bands import BAND_KEYS, age_alone
from ..plans.plan_types import BY_AGE
from ..plans.years import iso_day
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from . import words
from .html import Html, Inside, joined
from .model import Report
from .status import PlanOf, PlanStatus
from .table import Cell, table


def list_title(report: Report, status: PlanStatus) -> str:
    """Return what the table of the municipalities is called."""
    return report_texts_in(report.language).list_of.format(title=status.title)


def municipalities_table(report: Report, status: PlanStatus) -> Html:
    """Return the municipalities by name, with year, class, age, and the source of each.

    A county is told where there are several, and a column that says nothing of any is left out.
    """
    texts, in_list = report_texts_in(report.language), list_texts_in(report.language)
    names = (
        in_list.municipality, in_list.county, status.status_map.words_in(report.language).year,
        in_list.band, in_list.age, in_list.status, texts.adopted, in_list.certainty, in_list.source,
    )  # fmt: skip
    columns = dict(zip(names, zip(*(_row(report, status, each) for each in status.plans))))
    if len({each.county_number for each in report.municipalities.values()}) < 2:
        columns.pop(in_list.county, None)
    told = {name: cells for name, cells in columns.items() if any(cell.inside for cell in cells)}
    return table(
        f"{status.key}-kommuner", list_title(report, status), [*told], [*zip(*told.values())]
    )


def _row(report: Report, status: PlanStatus, plan: PlanOf) -> tuple[Cell, ...]:
    language, municipality = report.language, plan.municipality
    adopted = iso_day(plan.told.get(schema.ADOPTED))
    return (
        Cell(words.name(municipality, language), name_order(municipality.official_name)),
        Cell(municipality.county, name_order(municipality.county)),
        _number(plan.year),
        Cell(_band(report, status, plan), str(_place(plan))),
        _number(None if plan.year is None else report.map_date.year - plan.year),
        Cell(words.plan_status(plan.told.get(schema.STATUS, ""), language)),
        Cell(words.day(adopted, language), adopted.isoformat()) if adopted else Cell(""),
        Cell(_certainty(status, plan, language)),
        Cell(words.sources(plan.told.get(schema.SOURCE, ""), language)),
    )


def _number(value: int | None) -> Cell:
    return Cell("" if value is None else str(value))


def _place(plan: PlanOf) -> int:
    return [*BAND_KEYS, plan.band].index(plan.band)


def _band(report: Report, status: PlanStatus, plan: PlanOf) -> str:
    label = status.labels(report.language)[plan.band]
    return age_alone(label) if status.status_map.plan_type.rule == BY_AGE else label


def _certainty(status: PlanStatus, plan: PlanOf, language: str) -> Html:
    """Return what is to be known about the year; nothing where it is certain."""
    told = "" if plan.is_certain else plan.told.get(schema.CERTAINTY, "")
    earlier = status.status_map.words_in(language).earlier
    said: list[Inside] = [list_texts_in(language).sample] if plan.is_sample else []
    said += [earlier] if plan.later and plan.year else []
    return joined([*said, *([words.from_data(told, language)] if told else [])], ", ")
