"""The part of a report on the plans of one type: map, counts, ages."""

from __future__ import annotations

from ..plans.bands import MISSING
from ..texts.list_texts import list_texts_in
from ..texts.report_texts import report_texts_in
from . import words
from .html import Html, tag
from .model import Report
from .plan_list import list_title, municipalities_table
from .section import section
from .status import PlanOf, PlanStatus
from .svg import Drawn, Words, map_figure
from .table import Row, table

NO_MARK = "–"


def plan_section(report: Report, status: PlanStatus) -> Html:
    """Return the section of a plan type."""
    plan_words = status.status_map.words_in(report.language)
    return section(
        status.key,
        status.title,
        tag("p", f"{plan_words.subtitle}. {_counted(report, status)}."),
        _figure(report, status),
        _counts(report, status),
        _ages(report, status),
        municipalities_table(report, status),
    )


def _counted(report: Report, status: PlanStatus) -> str:
    plan_words, total = status.status_map.words_in(report.language), len(status.plans)
    pattern = plan_words.total_of_one if total == 1 else plan_words.totals
    return pattern.format(total=total, with_year=total - status.count(MISSING))


def _signs(status: PlanStatus) -> dict[str, Drawn]:
    """Return how each band is drawn: by colour, and by the number of its place in the legend."""
    keys = [band.key for band in status.bands]
    marks = {key: str(place) for place, key in enumerate(keys, start=1)} | {MISSING: NO_MARK}
    return {
        key: Drawn(f"band-{key}", mark, is_hatched=key == MISSING) for key, mark in marks.items()
    }


def _figure(report: Report, status: PlanStatus) -> Html:
    texts, labels, signs = (
        report_texts_in(report.language), status.labels(report.language), _signs(status),
    )  # fmt: skip
    in_words = texts.map_in_words.format(
        counted=_counted(report, status),
        bands=", ".join(f"{label}: {status.count(band)}" for band, label in labels.items()),
        table=list_title(report, status),
    )
    areas = {
        plan.municipality.number: signs[plan.band].of(_said(plan, labels[plan.band]))
        for plan in status.plans
    }
    words_of_map = Words(texts.map_of.format(title=status.title), in_words, texts.legend)
    entries = [(signs[band], label) for band, label in labels.items()]
    is_first = status is report.statuses[0]
    return map_figure(f"{status.key}-kart", report.drawing, areas, entries, words_of_map, is_first)


def _said(plan: PlanOf, label: str) -> str:
    year = f" {plan.year}" if plan.year else ""
    return f"{plan.municipality.official_name}:{year} ({label})"


def _counts(report: Report, status: PlanStatus) -> Html:
    texts, signs, total = report_texts_in(report.language), _signs(status), len(status.plans)
    headings = (list_texts_in(report.language).band, texts.mark, texts.count, texts.share)
    rows: list[Row] = [
        (label, signs[band].mark, str(status.count(band)),
         words.number(round(100 * status.count(band) / total, 1), report.language))
        for band, label in status.labels(report.language).items() if total
    ]  # fmt: skip
    rows.append((texts.total, "", str(total), "100" if total else ""))
    return table(f"{status.key}-antall", texts.counts, headings, rows, is_sortable=False)


def _ages(report: Report, status: PlanStatus) -> Html:
    texts, ages = report_texts_in(report.language), status.ages(report.map_date)
    plan_words = status.status_map.words_in(report.language)
    if ages is None:
        return tag("p", f"{plan_words.missing}.")
    names = (texts.youngest, texts.middle, texts.oldest)
    rows = [(name, str(age), str(report.map_date.year - age)) for name, age in zip(names, ages)]
    headings = (texts.plan, list_texts_in(report.language).age, plan_words.year)
    return table(f"{status.key}-alder", texts.ages, headings, rows, is_sortable=False)
