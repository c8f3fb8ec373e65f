"""The table of the list: QGIS's own, in the language of the map and of what the map shows.

What the officer restyles, renames, takes away or adds in it stays as she left it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from qgis.core import (
    QgsLayoutItemAttributeTable,
    QgsLayoutMultiFrame,
    QgsLayoutTableColumn,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from .list_columns import (
    SOURCE,
    SWATCH,
    WIDTHS,
    ListColumn,
    list_columns,
    list_order,
    swatch_colour,
)

MARK = "planstatus/liste"
_COLUMNS_WE_SET, _WIDTH_WE_SET = "planstatus/kolonner", "planstatus/bredde"
READ = "planstatus_read"
"""A property of the list as it lives, which is not saved: what it said when it was last read."""
_ALL = 1_000_000
"""Rows; each setting of a table with rows fills it anew, so that it gets them last."""

Columns = Mapping[str, tuple[str, str]]
"""Headings and expressions by part."""


def table_of(layout: QgsPrintLayout) -> QgsLayoutItemAttributeTable | None:
    """Return the list on a layout, None when it has none or the officer has deleted it."""
    tables = [e for e in layout.multiFrames() if isinstance(e, QgsLayoutItemAttributeTable)]
    return next((e for e in tables if e.customProperty(MARK) and e.frameCount()), None)


def is_ours_to_place(table: QgsLayoutItemAttributeTable) -> bool:
    """Tell whether the list still goes on for as long as there are rows; not once she cuts it."""
    return bool(table.resizeMode() == QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)


def renew(
    table: QgsLayoutItemAttributeTable,
    municipalities: QgsVectorLayer,
    letters: int,
    factor: float,
    samples: Mapping[str, int],
) -> None:
    """Let the columns say what the map shows, from when the table is filled next.

    Args:
        table: the list.
        municipalities: the layer, drawn by bands.
        letters: how long a source there is room for on one line.
        factor: how much larger than on A4 things are.
        samples: sample years by number.
    """
    if table.sourceLayer() is None:
        _give_layer(table, municipalities)
    _renew_columns(table, list_columns(municipalities, letters, samples), factor)
    _colour_swatches(table, municipalities)


def _give_layer(table: QgsLayoutItemAttributeTable, layer: QgsVectorLayer) -> None:
    """Let a new table, or one whose layer was removed, read the layer; its columns stay."""
    columns = table.columns()
    table.setVectorLayer(layer)
    _set_columns(table, columns)
    if not table.sortColumns():
        _set_order(table)


def _set_columns(table: QgsLayoutItemAttributeTable, columns: list[QgsLayoutTableColumn]) -> None:
    """Give a table columns; QGIS breaks down if it measures rows that have another number."""
    was_another = len(columns) != len(table.columns())
    table.setColumns(columns)
    if was_another and is_filled(table):
        table.refreshAttributes()


def is_filled(table: QgsLayoutItemAttributeTable) -> bool:
    """Tell whether a table has been told to have rows; that of the template has none."""
    return bool(table.maximumNumberOfFeatures())


def fill(table: QgsLayoutItemAttributeTable) -> None:
    """Read all the rows, now."""
    if is_filled(table):
        table.refreshAttributes()
    else:
        table.setMaximumNumberOfFeatures(_ALL)


def set_source_width(table: QgsLayoutItemAttributeTable, width: float) -> None:
    """Give the sources a width in millimetres, unless the officer has given them one."""
    columns = table.columns()
    column = next((each for each in columns if _part_of(table, each) == SOURCE), None)
    before = table.customProperty(_WIDTH_WE_SET)
    if column is None or f"{column.width():.1f}" != (before or "0.0"):
        return
    table.setCustomProperty(_WIDTH_WE_SET, f"{width:.1f}")
    if abs(width - column.width()) > 0.2:
        column.setWidth(round(width, 1))
        table.setColumns(columns)
        table.recalculateTableSize()


def width_without_sources(table: QgsLayoutItemAttributeTable) -> float:
    """Return how wide all else than the text of the sources is, millimetres."""
    columns = table.columns()
    others = [each.width() for each in columns if _part_of(table, each) != SOURCE]
    if all(others):
        return float(sum(others) + 2 * table.cellMargin() * len(columns))
    sources = sum(each.width() for each in columns) - sum(others)
    return float(table.totalSize().width() - sources)


def _set_order(table: QgsLayoutItemAttributeTable) -> None:
    order = []
    for expression in list_order():
        column = QgsLayoutTableColumn()
        column.setAttribute(expression)
        column.setSortOrder(Qt.SortOrder.AscendingOrder)
        order.append(column)
    table.setSortColumns(order)


def _renew_columns(
    table: QgsLayoutItemAttributeTable, wanted: tuple[ListColumn, ...], factor: float
) -> None:
    """Put today's expressions and headings into our columns; add and drop only where all are."""
    before, now = _written(table), table.columns()
    mine = {_part_of(table, each): each for each in now}
    untouched = [_part_of(table, each) for each in now] == list(before)
    by_part = {each.part: each for each in wanted}
    if untouched:
        columns = [_renewed(mine.get(each.part), each, before, factor) for each in wanted]
    else:
        columns = [
            _renewed(each, by_part[part], before, factor) if part in by_part else each
            for each, part in ((each, _part_of(table, each)) for each in now)
        ]
    written = {each.part: (each.heading, each.expression) for each in wanted}
    if not untouched:
        written = {part: written.get(part, text) for part, text in before.items()}
    table.setCustomProperty(_COLUMNS_WE_SET, json.dumps(written))
    _set_columns(table, columns)


def _renewed(
    column: QgsLayoutTableColumn | None, wanted: ListColumn, before: Columns, factor: float
) -> QgsLayoutTableColumn:
    if column is None:
        column = QgsLayoutTableColumn()
        column.setHAlignment(wanted.alignment)
        column.setWidth(round(WIDTHS.get(wanted.part, 0) * factor, 1))
        column.setHeading(wanted.heading)
    elif column.heading() == before[wanted.part][0]:
        column.setHeading(wanted.heading)
    column.setAttribute(wanted.expression)
    return column


def has_only_ours(table: QgsLayoutItemAttributeTable) -> bool:
    """Tell whether a list has no column of the officer's."""
    return all(_part_of(table, each) for each in table.columns())


def _written(table: QgsLayoutItemAttributeTable) -> Columns:
    text = table.customProperty(_COLUMNS_WE_SET)
    return {part: tuple(each) for part, each in json.loads(text).items()} if text else {}


def _part_of(table: QgsLayoutItemAttributeTable, column: QgsLayoutTableColumn) -> str:
    """Return which of our columns one is, empty for one of the officer's."""
    ours = _written(table).items()
    return next((part for part, each in ours if each[1] == column.attribute()), "")


def _colour_swatches(table: QgsLayoutItemAttributeTable, layer: QgsVectorLayer) -> None:
    """Write the column of swatches in the colour of the class, wherever it stands."""
    parts = [_part_of(table, each) for each in table.columns()]
    place = parts.index(SWATCH) + 1 if SWATCH in parts else 0
    look = table.contentTextFormat()
    properties, names = look.dataDefinedProperties(), QgsPalLayerSettings.Property
    wanted = {
        names.Color: f"CASE WHEN @column_number = {place} THEN {swatch_colour(layer)} END",
    }
    if any(properties.property(n).expressionString() != e for n, e in wanted.items()):
        for name, expression in wanted.items():
            properties.setProperty(name, QgsProperty.fromExpression(expression))
        look.setDataDefinedProperties(properties)
        table.setContentTextFormat(look)
