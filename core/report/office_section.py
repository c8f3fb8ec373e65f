"""The part of a report on cooperation: a map, and each with members, agreements and findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.check import findings
from ..cooperation.findings import Finding
from ..texts.report_texts import report_texts_in
from .findings_table import findings_table
from .html import Html, tag
from .model import Report
from .office_map import KEY, office_figure, offices_of
from .office_part import grants_table, office_part, posts_table
from .section import section


def office_section(report: Report) -> Html:
    """Return the section on the cooperation of municipalities on the map."""
    texts, offices = report_texts_in(report.language), offices_of(report)
    found = findings(report.register, report.map_date, report.plans)
    parts = [office_part(report, number, each, found) for number, each in offices]
    posts, grants = report.register.posts_of(""), report.register.grants_of("")
    return section(
        KEY,
        texts.cooperation,
        *([office_figure(report, offices)] if offices else [tag("p", texts.no_cooperation)]),
        tag("p", texts.about_findings) if offices else "",
        *parts,
        *_lost(report, found),
        posts_table(report, "uten-samarbeid", texts.posts_of_nobody, posts),
        grants_table(report, "uten-mottaker", texts.grants_of_nobody, grants) if offices else "",
    )


def _lost(report: Report, found: Sequence[Finding]) -> list[Html]:
    """Return what was found of agreements and other rows of no cooperation that is registered."""
    lost = [each for each in found if not each.cooperation]
    caption = report_texts_in(report.language).cooperation
    return [findings_table(report, "uten-samarbeid-avtaler", caption, lost)] if lost else []
