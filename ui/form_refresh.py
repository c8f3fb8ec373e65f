"""The form beside the list in an attribute table, which QGIS leaves as it was after an undo."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget

TABLE, VIEW, FORM = "QgsAttributeTableDialog", "mMainView", "QgsAttributeForm"
"""QGIS's class of an attribute table, its name of the view in it, and the class of the form."""


def refresh_forms(layer: QgsVectorLayer) -> None:
    """Show what a layer has now in its form views, where only what is joined has changed.

    A form in a window of its own is left alone: what is typed there is not in the layer before OK.
    """
    for table in _tables():
        for view in table.findChildren(QWidget, VIEW):
            for part in view.findChildren(QWidget):
                if part.metaObject().className() == FORM:
                    _refresh(sip.cast(part, QgsAttributeForm), layer)


def _tables() -> Iterator[QWidget]:
    """Yield what may be an attribute table: a window of its own, or docked in another."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly  # all of QGIS takes 50 ms to search
    for window in QApplication.topLevelWidgets():
        if window.metaObject().className() == TABLE:
            yield window
        for dock in window.findChildren(QDockWidget, options=direct):
            for part in dock.children():
                if isinstance(part, QWidget) and part.metaObject().className() == TABLE:
                    yield part


def _refresh(form: QgsAttributeForm, layer: QgsVectorLayer) -> None:
    one = form.mode() == QgsAttributeEditorContext.Mode.SingleEditMode
    if not one or form.layer() is not layer:
        return
    now = layer.getFeature(form.feature().id())
    if now.isValid():
        form.setFeature(now)
