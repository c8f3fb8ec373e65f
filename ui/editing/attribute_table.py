"""The municipalities' attribute table: one of them, where she had it, at the first plan year."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QTableView, QWidget

from ...gis.look.style import PLAN_YEAR
from .form_look import go_to_year
from .form_refresh import tables

DOCKED = "planstatus/tabell_forankret"
SETTLED = 100
"""Milliseconds until a new window is likely to be up."""
CELLS = "mTableView"
"""QGIS's name of the cells of an attribute table."""


def open_table(iface: QgisInterface, layer: QgsVectorLayer) -> None:
    """Bring the layer's attribute table forward as it is, or open one, ready for a year."""
    table = _table_of(layer)
    if table is not None:
        _bring_forward(table)
        return
    iface.showAttributeTable(layer)
    table = _table_of(layer)
    if table is not None:
        _put_where_the_last_was(table)
        _bring_forward(table)
        # When the window has come up: until then a cell that is opened is closed again.
        QTimer.singleShot(SETTLED, partial(_go_to_first_year, table, layer))


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


def _go_to_first_year(table: QWidget, layer: QgsVectorLayer) -> None:
    if sip.isdeleted(table) or sip.isdeleted(layer):
        return
    cells = table.findChild(QTableView, CELLS)
    if cells is None or not cells.isVisible():
        go_to_year(table)  # she has QGIS open tables with the form in front
        return
    heading = layer.attributeDisplayName(layer.fields().indexOf(PLAN_YEAR))
    model, across = cells.model(), Qt.Orientation.Horizontal
    for column in range(model.columnCount()):
        if model.headerData(column, across) == heading and not cells.isColumnHidden(column):
            _edit(cells, model.index(0, column))
            return


def _edit(cells: QTableView, cell: QModelIndex) -> None:
    # Without a flag the row would be selected, and the map with it.
    cells.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
    cells.scrollTo(cell)
    cells.setFocus()
    cells.edit(cell)  # a key that opens a cell of QGIS is lost: «2023» would be 23
