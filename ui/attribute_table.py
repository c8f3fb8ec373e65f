"""The municipalities' attribute table: one of them, where she had it, at the first plan year."""

from __future__ import annotations

from qgis.core import QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel, Qt
from qgis.PyQt.QtWidgets import QAction, QTableView, QWidget

from ..gis.style import PLAN_YEAR
from .form_look import go_to_year
from .form_refresh import tables

DOCKED = "planstatus/tabell_forankret"
CELLS = "mTableView"
"""QGIS's name of the cells of an attribute table."""


def open_table(iface: QgisInterface, layer: QgsVectorLayer) -> None:
    """Bring the layer's attribute table forward, or open one, ready for a year to be typed."""
    table = _table_of(layer)
    if table is None:
        iface.showAttributeTable(layer)
        table = _table_of(layer)
        if table is None:
            return
        _put_where_the_last_was(table)
    _bring_forward(table)
    cells = table.findChild(QTableView, CELLS)
    if cells is not None and cells.isVisible():
        _go_to_first_year(cells, layer)
    else:
        go_to_year(table)


def _table_of(layer: QgsVectorLayer) -> QWidget | None:
    return next((each for each in tables() if each.objectName().endswith(layer.id())), None)


def _put_where_the_last_was(table: QWidget) -> None:
    """Dock the table under the map, or not, as she did with the last; else as QGIS opens it."""
    name = QCoreApplication.translate("QgsAttributeTableDialog", "Dock Attribute Table")
    for dock in table.findChildren(QAction):
        if dock.isCheckable() and dock.text() == name:
            if QgsSettings().value(DOCKED, dock.isChecked(), bool) != dock.isChecked():
                dock.trigger()
            dock.toggled.connect(lambda docked: QgsSettings().setValue(DOCKED, docked))


def _bring_forward(table: QWidget) -> None:
    holder = table.parentWidget() or table
    for each in (holder, table.window()):
        if each.isMinimized():
            each.showNormal()
        each.show()
        each.raise_()
    table.activateWindow()


def _go_to_first_year(cells: QTableView, layer: QgsVectorLayer) -> None:
    heading = layer.attributeDisplayName(layer.fields().indexOf(PLAN_YEAR))
    model, across = cells.model(), Qt.Orientation.Horizontal
    for column in range(model.columnCount()):
        if model.headerData(column, across) == heading and not cells.isColumnHidden(column):
            first = model.index(0, column)
            # Without a flag the row would be selected, and the map with it.
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            cells.selectionModel().setCurrentIndex(first, keep)
            cells.scrollTo(first)
            cells.setFocus()
            return
