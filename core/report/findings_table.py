"""What the rules of the law found, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.findings import Finding
from ..cooperation.levels import LEVELS
from ..texts.report_texts import report_texts_in
from .html import Html, tag
from .model import Report
from .table import Cell, table


def findings_table(report: Report, key: str, caption: str, found: Sequence[Finding]) -> Html:
    """Return what the rules of the law found, and how strict each is."""
    texts = report_texts_in(report.language)
    if not found:
        return tag("p", f"{caption}. {texts.no_findings}")
    levels = dict(zip(LEVELS, texts.levels))
    rows = [
        (Cell(each.sentence), Cell(levels[each.level], str(LEVELS.index(each.level))))
        for each in found
    ]
    return table(key, caption, (texts.finding, texts.level), rows)
