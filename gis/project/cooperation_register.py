"""The register of cooperation as a project has it: what is saved, with the edits that are not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES, Cooperations, read_tables
from ...core.cooperation.terms import CODE_COLUMN
from ..store.store import Store
from .cooperation_dates import cell_text
from .roles import find_layer

_Rows = dict[int, dict[str, object]]


def register_in(project: QgsProject, store: Store) -> Cooperations:
    """Return all that is registered of cooperation, as it is once a project's edits are saved.

    Args:
        project: the one whose tables are edited; those it lacks are as they are saved.
        store: what the tables are of.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    tables = store.cooperation_rows()
    for table in TABLES:
        layer = find_layer(project, table.name)
        if layer is not None and layer.editBuffer() is not None:
            _edit(tables, table, layer)
    return read_tables(tables, store.place.name)


def _edit(tables: dict[str, _Rows], table: Table[Any], layer: QgsVectorLayer) -> None:
    """Do to the rows of a table, and to what refers to them, what saving does in the database."""
    rows, buffer = tables[table.name], layer.editBuffer()
    changed = _changed(rows, table, layer)
    codes = {rows[n].get(CODE_COLUMN): cells.get(CODE_COLUMN) for n, cells in changed.items()}
    _follow_codes(tables, table, {old: new for old, new in codes.items() if new})
    for number, cells in changed.items():
        rows[number].update(cells)
    for number, row in buffer.addedFeatures().items():
        rows[number] = {each.name: cell_text(row[each.name]) for each in table.columns}
    for number in buffer.deletedFeatureIds():
        rows.pop(number, None)


def _changed(rows: _Rows, table: Table[Any], layer: QgsVectorLayer) -> _Rows:
    """Return the cells that are not saved by row; what follows from one that is new is empty."""
    names = layer.fields().names()
    changed: _Rows = {}
    for number, values in layer.editBuffer().changedAttributeValues().items():
        cells: dict[str, object] = {
            names[place]: cell_text(value) for place, value in values.items()
        }
        for first, *others in (kept.columns for kept in table.kept.values()):
            if first.name in cells:
                cells.update({each.name: "" for each in others if each.derived})
        if number in rows:
            changed[number] = cells
    return changed


def _follow_codes(
    tables: dict[str, _Rows], parent: Table[Any], codes: Mapping[object, object]
) -> None:
    """Let rows that refer to one whose code is written otherwise go on referring to it."""
    for table in TABLES if codes else ():
        for column in (each.name for each in table.columns if each.refers_to == parent.name):
            for row in tables[table.name].values():
                row[column] = codes.get(row[column], row[column])
