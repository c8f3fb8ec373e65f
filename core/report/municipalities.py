"""Municipalities that a report names, also those outside the map and those that are no more."""

from __future__ import annotations

from ..municipalities.changes import called
from ..municipalities.names import name_order
from ..municipalities.register import norway
from ..texts.report_texts import report_texts_in
from . import words
from .html import Html, joined, text
from .model import Report


def municipality(report: Report, number: str) -> Html:
    """Return the name of a municipality, and whether it lies outside the map."""
    known = report.municipalities.get(number) or norway().get(number)
    name = words.name(known, report.language) if known else text(called(number) or number)
    if number in report.municipalities:
        return name
    return joined([name, f" ({report_texts_in(report.language).outside})"])


def municipality_order(report: Report, number: str) -> str:
    """Return what municipalities are sorted by: their names."""
    known = report.municipalities.get(number) or norway().get(number)
    return name_order(known.official_name if known else called(number) or number)
