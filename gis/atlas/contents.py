"""What the sheets of an atlas say, read from what a report tells."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...core.atlas.atlases import OFFICES, Atlas
from ...core.atlas.model import Sheet, fitted
from ...core.atlas.municipality_sheets import municipality_sheets
from ...core.atlas.office_sheets import office_sheets
from ...core.cooperation.value_lists import COORDINATOR
from ...core.report.model import Report
from ...core.report.status import Earlier
from ..look.cooperation.roles import COORDINATOR_SIGN, SIGNS
from ..look.cooperation.style import is_drawn_by_office
from ..report.language import spoken_in
from ..store.backends import open_store
from .places import boxes_of, neighbours_in, seen_with


def sheets_of(
    atlas: Atlas,
    report: Report,
    file: Path,
    municipalities: QgsVectorLayer,
    shown: QgsVectorLayer,
    shape: float,
) -> list[Sheet]:
    """Return the sheets of an atlas in the language of the map, in rows that fit into the table.

    Args:
        atlas: which one.
        report: what there is to tell.
        file: the working file, where earlier plans are.
        municipalities: the layer, in metres.
        shown: the municipalities on the map of the atlas.
        shape: how many times as wide as high that map is.
    """
    with spoken_in(report.language):
        if atlas is OFFICES:
            signs = {**SIGNS, COORDINATOR: COORDINATOR_SIGN}
            boxes = boxes_of(municipalities)
            seen = partial(seen_with, boxes=boxes, municipalities=municipalities, shape=shape)
            whole = office_sheets(report, signs, is_drawn_by_office(shown), seen)
        else:
            beside = neighbours_in(municipalities, report.municipalities)
            whole = municipality_sheets(report, beside, _earlier(report, file))
    return [
        replace(sheet, rows=tuple(each for row in sheet.rows for each in fitted(row)))
        for sheet in whole
    ]


def _earlier(report: Report, file: Path) -> dict[str, Earlier]:
    """Return the years of plans before those in force, by the key of the plan type."""
    store = open_store(file)
    types = (each.status_map.plan_type for each in report.statuses)
    return {each.key: store.earlier_years(each) for each in types}
