"""What the rules of the law found, as a part of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.check import all_findings
from ..cooperation.duty_rules import plans_not_kept
from ..cooperation.findings import Finding
from ..cooperation.levels import LEVELS
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told


def finding_part(report: Report, found: Sequence[Finding]) -> list[Row]:
    """Return what the rules of the law found, and how strict each is."""
    return _part(report, found, "")


def municipality_parts(report: Report) -> dict[str, list[Row]]:
    """Return by number what was found of a municipality, and which of its plans were not looked at.

    What is found of a cooperation it takes part in is found of it.
    """
    names = ", ".join(each.label() for each in plans_not_kept(report.plans))
    silent = report_texts_in(report.language).not_looked_at.format(plans=names) if names else ""
    every = all_findings(report.register, report.plans, report.municipalities, report.map_date)
    return {
        number: _part(report, [each for each in every if number in each.numbers], silent)
        for number in report.municipalities
    }


def _part(report: Report, found: Sequence[Finding], silent: str) -> list[Row]:
    text = report_texts_in(report.language)
    levels = dict(zip(LEVELS, text.levels))
    rows = [told(levels[each.level], each.sentence) for each in found]
    if rows and silent:
        rows.append(told("", silent))
    heading, nothing = atlas_texts_in(report.language).findings, f"{text.no_findings} {silent}"
    return part(heading, (text.level, text.finding), rows, nothing.rstrip())
