"""What is not known, said as plainly as what is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..plans.bands import MISSING
from ..texts.report_texts import report_texts_in
from . import words
from .html import Html, joined, tag
from .model import Report
from .section import section
from .status import PlanOf, PlanStatus

KEY = "ukjent"


def unknown_section(report: Report) -> Html:
    """Return which municipalities lack a year, and which years are not to be relied on."""
    texts = report_texts_in(report.language)
    told = [each for status in report.statuses for each in _unknown(report, status)]
    return section(KEY, texts.unknown, *(told or [tag("p", texts.nothing_unknown)]))


def _unknown(report: Report, status: PlanStatus) -> Iterator[Html]:
    texts, plan_words = (
        report_texts_in(report.language), status.status_map.words_in(report.language),
    )  # fmt: skip
    kinds: tuple[tuple[str, Callable[[PlanOf], object]], ...] = (
        (texts.without_year, lambda plan: plan.band == MISSING and not plan.later),
        (texts.not_yet_without, lambda plan: plan.band == MISSING and plan.later),
        (texts.not_yet, lambda plan: plan.band != MISSING and plan.later),
        (texts.not_certain, lambda plan: plan.band != MISSING and not plan.is_certain),
        (texts.samples, lambda plan: plan.is_sample),
    )
    for pattern, is_so in kinds:
        found = [plan for plan in status.plans if is_so(plan)]
        if found:
            heading = pattern.format(
                plan=plan_words.legend_layer, missing=_in_sentence(plan_words.missing),
                count=len(found),
            )  # fmt: skip
            yield tag("h3", heading)
            names = (words.name(plan.municipality, report.language) for plan in found)
            yield tag("p", joined(names, ", "), ".")


def _in_sentence(label: str) -> str:
    return label[:1].lower() + label[1:]
