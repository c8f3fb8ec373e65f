"""What stands in a column of a layer."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .status_rows import rows_of


def values_in(layer: QgsVectorLayer, column: str) -> set[str]:
    """Return the different texts in a column of what a layer shows, edits not saved included.

    `uniqueValues` asks through a connection that the layer has had since it was opened, without
    locks: while another layer of the file is edited, SQLite refuses that, and QGIS writes «unable
    to open database file» where nobody can do anything about it.
    """
    return {str(each[column]) for each in rows_of(layer, (column,)) if each[column]}
