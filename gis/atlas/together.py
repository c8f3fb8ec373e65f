"""Keeps a heading on the page of the first row under it: QGIS breaks a table between any two rows.

Empty rows before a heading fill the page that it would end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, repeat

from qgis.core import (
    QgsFeedback,
    QgsLayoutItemAttributeTable,
    QgsPrintLayout,
    QgsVectorLayer,
)

from ...core.atlas.model import EMPTY, Row, Sheet, leads
from ..progress import part_of
from .layers import write_rows
from .table import give_pages, table_of
from .turn import each_sheet

_ROUNDED = 0.01
"""Millimetres."""


def fill_pages(
    layout: QgsPrintLayout, rows: QgsVectorLayer, sheets: Sequence[Sheet], feedback: QgsFeedback
) -> None:
    """Let the table of an atlas have its rows where they belong, and pages enough for them.

    Args:
        layout: the atlas; the officer may have deleted its table.
        rows: the layer of the rows.
        sheets: what they say, in the order of the atlas.
        feedback: told of the progress.
    """
    table = table_of(layout)
    if table is not None:
        _keep_together(layout, table, rows, list(sheets), part_of(feedback, 0, 50))
        give_pages(layout, table, part_of(feedback, 50, 100))


def _keep_together(
    layout: QgsPrintLayout,
    table: QgsLayoutItemAttributeTable,
    layer: QgsVectorLayer,
    sheets: list[Sheet],
    feedback: QgsFeedback,
) -> None:
    """Put empty rows before headings until none is the last on a page."""
    places = each_sheet(layout, feedback)
    while True:
        found = {each: _heading_alone(table, sheets[each].rows) for each in places}
        alone = {each: at for each, at in found.items() if at}
        if not alone:
            return
        for each, at in alone.items():
            rows = sheets[each].rows
            sheets[each] = replace(sheets[each], rows=(*rows[:at], EMPTY, *rows[at:]))
        write_rows(layer, sheets)
        places = each_sheet(layout, QgsFeedback(), [*alone])


def _heading_alone(table: QgsLayoutItemAttributeTable, rows: Sequence[Row]) -> int:
    """Return the place of the first heading that is the last on a page, 0 where none is."""
    before = 0
    for end in _breaks(table, len(rows)):
        start = end
        while start > before and leads(rows[start - 1]):
            start -= 1
        if before < start < end:
            return start
        before = end
    return 0


def _breaks(table: QgsLayoutItemAttributeTable, count: int) -> Iterator[int]:
    """Yield how many rows stand before each break between two pages."""
    heights = [each.rect().height() for each in table.frames()]
    whole = table.totalSize().height()  # of as many pages as it takes, each to its end
    for height in accumulate(chain(heights, repeat(heights[-1]))):
        room = height + _ROUNDED
        if whole <= room:
            return
        yield _fitting(table, count, room)


def _fitting(table: QgsLayoutItemAttributeTable, count: int, room: float) -> int:
    """Return how many of the rows there is room for on pages so high together, mm."""
    most, few, many = table.maximumNumberOfFeatures(), 0, count
    while many - few > 1:
        middle = (few + many) // 2
        table.setMaximumNumberOfFeatures(middle)
        fits = table.totalSize().height() <= room
        few, many = (middle, many) if fits else (few, middle)
    table.setMaximumNumberOfFeatures(most)
    return few
