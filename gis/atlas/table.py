"""The table of an atlas on its layout: whose rows it shows, and the pages that it needs."""

from __future__ import annotations

import math

from qgis.core import (
    QgsExpression,
    QgsFeedback,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..look.legend_block import factor_of
from ..look.list_around import label_like
from .layers import ATLAS
from .turn import each_sheet

_TABLE = "tabell"
_LONGEST_ROW = 40.0
"""Millimetres on A4 that may be left empty at the end of a page, since a row is not parted."""


def table_of(layout: QgsPrintLayout) -> QgsLayoutItemAttributeTable | None:
    """Return the table of the rows, None when the officer has deleted it."""
    tables = [e for e in layout.multiFrames() if isinstance(e, QgsLayoutItemAttributeTable)]
    return next((e for e in tables if e.customProperty(ATLAS) and e.frameCount()), None)


def enlarge(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> None:
    """Give the columns of a new table the width that they have on a layout as large as this."""
    columns = table.columns()
    for each in columns:
        each.setWidth(each.width() * factor_of(layout))
    table.setColumns(columns)


def give_rows(table: QgsLayoutItemAttributeTable, rows: QgsVectorLayer, relation: str) -> None:
    """Let a table read the rows of a sheet; QGIS gives it all columns, and it gets its own."""
    related = QgsLayoutItemAttributeTable.ContentSource.RelationChildren
    if table.source() == related and table.sourceLayer() is rows:
        return
    columns = table.columns()
    table.setRelationId(relation)
    table.setSource(related)
    table.setColumns(columns)
    order = QgsLayoutTableColumn()
    order.setAttribute(QgsExpression.quotedColumnRef("nr"))
    order.setSortOrder(Qt.SortOrder.AscendingOrder)
    table.setSortColumns([order])


def give_pages(
    layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable, feedback: QgsFeedback
) -> None:
    """Give the longest table pages enough; those that a sheet does not need are not printed."""
    last, spare = table.frame(table.frameCount() - 1), _LONGEST_ROW * factor_of(layout)
    heights = [each.rect().height() for each in table.frames()]
    heights_of = (table.totalSize().height() for _ in each_sheet(layout, feedback))
    missing = max(heights_of, default=0.0) - sum(max(0.0, each - spare) for each in heights)
    for _ in range(max(0, math.ceil(missing / (last.rect().height() - spare)))):
        _add_page(layout, table, last)


def _add_page(
    layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable, last: QgsLayoutFrame
) -> None:
    """Add a page like the last one, with the title that it has."""
    collection, before = layout.pageCollection(), last.page()
    paper = QgsLayoutItemPage(layout)
    paper.setPageSize(collection.page(before).pageSize())
    collection.addPage(paper)
    page = collection.pageCount() - 1
    frame = QgsLayoutFrame(layout, table)
    frame.setId(_TABLE)
    frame.setHidePageIfEmpty(True)
    table.addFrame(frame)
    frame.attemptMove(QgsLayoutPoint(last.pagePos().x(), last.pagePos().y()), True, False, page)
    frame.attemptResize(last.sizeWithUnits())
    for item in list(layout.items()):
        if isinstance(item, QgsLayoutItemLabel) and item.page() == before:
            _copy_label(layout, item, page)


def _copy_label(layout: QgsPrintLayout, label: QgsLayoutItemLabel, page: int) -> None:
    copy = label_like(label)
    copy.setId(label.id())
    copy.setText(label.text())
    layout.addLayoutItem(copy)
    copy.attemptMove(QgsLayoutPoint(label.pagePos().x(), label.pagePos().y()), True, False, page)
    copy.attemptResize(label.sizeWithUnits())
