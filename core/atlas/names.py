"""Municipalities as cells name them, also those outside the map and those that are no more."""

from __future__ import annotations

from collections.abc import Iterable

from ..cooperation.findings import name_of
from ..municipalities.names import name_order
from ..report.model import Report
from ..texts.report_texts import report_texts_in


def municipality(report: Report, number: str) -> str:
    """Return the name of a municipality, and whether it lies outside the map."""
    known = report.municipalities.get(number)
    if known is not None:
        return known.name
    return f"{name_of(number)} ({report_texts_in(report.language).outside})"


def in_order(report: Report, numbers: Iterable[str]) -> list[str]:
    """Return numbers of municipalities, each once, in the order of their names."""
    return sorted(set(numbers), key=lambda number: name_order(municipality(report, number)))
