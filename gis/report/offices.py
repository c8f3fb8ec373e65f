"""The offices of a report as the map of cooperation draws them."""

from __future__ import annotations

from collections.abc import Collection

from ...core.cooperation.on_map import COLOURS, among, offices_on
from ...core.cooperation.register import Cooperations
from ...core.report.model import OfficeDrawn, OfficesDrawn
from ..look.cooperation.style import OUTSIDE, look_colours
from .request import ReportRequest


def offices_drawn(
    request: ReportRequest,
    register: Cooperations,
    in_file: Collection[str],
    shown: Collection[str],
) -> OfficesDrawn:
    """Return how the offices of the map date are drawn.

    Args:
        request: what the report is of; an office has the colour the project gives it.
        register: all that is registered of cooperation.
        in_file: the numbers of all municipalities in the working file.
        shown: those the report tells of.
    """
    own, colours = request.office_colours, look_colours()
    drawn = {
        each.code: OfficeDrawn(
            each.drawn,
            own.get(each.code, colours[str(each.place % COLOURS)]),
            each.place >= COLOURS,
        )
        for each in among(offices_on(register, request.map_date, in_file), shown)
    }
    return OfficesDrawn(drawn, own.get(OUTSIDE, colours[OUTSIDE]))
