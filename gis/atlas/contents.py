"""What the sheets of an atlas say, read from what a report tells."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ...core.atlas.atlases import OFFICES, Atlas
from ...core.atlas.model import Sheet
from ...core.atlas.municipality_sheets import municipality_sheets
from ...core.atlas.office_sheets import office_sheets
from ...core.cooperation.value_lists import COORDINATOR
from ...core.report.model import Report
from ..look.cooperation.roles import COORDINATOR_SIGN, SIGNS
from ..report.language import spoken_in
from ..store.store import Store
from .places import neighbours_in


def sheets_of(
    atlas: Atlas, report: Report, store: Store, municipalities: QgsVectorLayer
) -> list[Sheet]:
    """Return the sheets of an atlas in the language of the map.

    Args:
        atlas: which one.
        report: what there is to tell.
        store: where earlier plans are.
        municipalities: the layer, in metres.
    """
    with spoken_in(report.language):
        if atlas is OFFICES:
            return office_sheets(report, {**SIGNS, COORDINATOR: COORDINATOR_SIGN})
        types = (each.status_map.plan_type for each in report.statuses)
        earlier = {each.key: store.earlier_years(each) for each in types}
        beside = neighbours_in(municipalities, report.municipalities)
        return municipality_sheets(report, beside, earlier)
