"""The form beside the list in an attribute table, which QGIS leaves as it was after an undo."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qgis.core import QgsVectorLayer
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget

TABLE, VIEW, FORM = "QgsAttributeTableDialog", "mMainView", "QgsAttributeForm"
"""QGIS's class of an attribute table, its name of the view in it, and the class of the form."""


def refresh_forms(layers: Collection[QgsVectorLayer]) -> None:
    """Show what layers have now in their form views, where only what is joined has changed.

    A form in a window of its own is left alone: what is typed there is not in the layer before OK.
    """
    for table in tables():
        for view in table.findChildren(QWidget, VIEW):
            for part in view.findChildren(QWidget):
                if part.metaObject().className() == FORM:
                    _refresh(sip.cast(part, QgsAttributeForm), layers)


def tables() -> Iterator[QWidget]:
    """Yield the attribute tables: windows of their own, in one, or docked in another."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly  # all of QGIS takes 50 ms to search
    for window in QApplication.topLevelWidgets():
        docks = window.findChildren(QDockWidget, options=direct)
        for holder in (window, *docks):
            yield from filter(_is_table, (holder, *holder.findChildren(QWidget, options=direct)))


def _is_table(widget: QWidget) -> bool:
    return bool(widget.metaObject().className() == TABLE)


def _refresh(form: QgsAttributeForm, layers: Collection[QgsVectorLayer]) -> None:
    one = form.mode() == QgsAttributeEditorContext.Mode.SingleEditMode
    if not one or form.layer() not in layers:
        return
    now = form.layer().getFeature(form.feature().id())
    if now.isValid():
        form.setFeature(now)
