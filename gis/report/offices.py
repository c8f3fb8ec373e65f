"""The offices of a report as the map of cooperation draws them."""

from __future__ import annotations

from collections.abc import Collection

from ...core.cooperation.on_map import COLOURS, ever_on, offices_on
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
        each.code: OfficeDrawn(each, own.get(each.code, colours[str(each.place % COLOURS)]))
        for each in offices_on(register, request.map_date, in_file, shown)
    }
    order = tuple(each.code for each in ever_on(register, in_file))
    return OfficesDrawn(drawn, own.get(OUTSIDE, colours[OUTSIDE]), order)
