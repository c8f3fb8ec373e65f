"""Whether the list on a page says already what its layer has; QGIS takes long to read it anew."""

from __future__ import annotations

import zlib

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsPrintLayout,
    QgsVectorLayer,
)

from ..project.roles import ROLE
from ..project.status_rows import rows_of
from .list_table import READ, has_only_ours, table_of


def rows_told(municipalities: QgsVectorLayer) -> int | None:
    """Return a number that is another when a row of the layer is, or of a table of ours beside it.

    Each table is read by itself: through the joins it would be a query for every municipality.
    None where something of the officer's own is joined to the layer, which may be of any size.
    """
    joined = [each.joinLayer() for each in municipalities.vectorJoins()]
    if not all(each is not None and each.customProperty(ROLE) for each in joined):
        return None
    known = 0
    for layer in (municipalities, *joined):
        for each in rows_of(layer, layer.dataProvider().fields().names()):
            known = zlib.crc32(repr(each.attributes()).encode(), known)
    return known


def refresh_layout(layout: QgsPrintLayout, rows: int | None) -> None:
    """Let everything on a layout follow what it shows; the list only where it will say another.

    Args:
        layout: the layout, its list with today's columns.
        rows: what `rows_told` said of the list's layer.
    """
    table = table_of(layout)
    now = _said(table, rows) if table is not None else None
    if table is not None and now is not None and table.property(READ) == now:
        for each in layout.items():
            if isinstance(each, QgsLayoutItem):
                each.refresh()
        layout.update()
        return
    layout.refresh()
    if table is not None:
        table.setProperty(READ, now)


def _said(table: QgsLayoutItemAttributeTable, rows: int | None) -> str | None:
    """Return what a list says; None where something of the officer's may say something else."""
    columns = [(each.attribute(), each.heading(), each.width()) for each in table.columns()]
    return repr((rows, columns)) if rows is not None and has_only_ours(table) else None
