"""What the rules of the law found, as a part of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from ..cooperation.findings import Finding
from ..cooperation.levels import LEVELS
from ..report.model import Report
from ..texts.atlas_texts import atlas_texts_in
from ..texts.report_texts import report_texts_in
from .model import Row, part, told


def finding_part(report: Report, found: Sequence[Finding]) -> list[Row]:
    """Return what the rules of the law found, and how strict each is."""
    text = report_texts_in(report.language)
    levels = dict(zip(LEVELS, text.levels))
    rows = (told(levels[each.level], each.sentence) for each in found)
    heading = atlas_texts_in(report.language).findings
    return part(heading, (text.level, text.finding), rows, text.no_findings)
