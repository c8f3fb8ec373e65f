"""What the law asks of the municipalities themselves, and who lacks it."""

from __future__ import annotations

from ..cooperation.check import duty_findings
from ..cooperation.duty_rules import plans_not_kept
from ..texts.report_texts import report_texts_in
from .findings_table import findings_table
from .html import Html, tag
from .model import Report
from .section import section

KEY = "plikter"


def duty_section(report: Report) -> Html:
    """Return the section on what was found of the plans of municipalities."""
    texts = report_texts_in(report.language)
    found = duty_findings(report.plans, report.municipalities, report.map_date)
    told = findings_table(report, f"{KEY}-funn", texts.duties, found)
    return section(KEY, texts.duties, tag("p", texts.about_findings), told, *_not_looked_at(report))


def _not_looked_at(report: Report) -> list[Html]:
    """Return which plans nothing could be found of, since nobody has registered any."""
    names = ", ".join(each.label() for each in plans_not_kept(report.plans))
    text = report_texts_in(report.language).not_looked_at
    return [tag("p", text.format(plans=names))] if names else []
