"""The form beside the list in an attribute table, which QGIS leaves as it was after an undo."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication, QWidget

VIEW, FORM = "mMainView", "QgsAttributeForm"
"""What QGIS calls the view in an attribute table, and the class of the form in it."""


def refresh_forms(layer: QgsVectorLayer) -> None:
    """Show what a layer has now in its form views, where only what is joined has changed.

    A form in a window of its own is left alone: what is typed there is not in the layer before OK.
    """
    for window in QApplication.topLevelWidgets():
        for view in window.findChildren(QWidget, VIEW):
            for part in view.findChildren(QWidget):
                if part.metaObject().className() == FORM:
                    _refresh(sip.cast(part, QgsAttributeForm), layer)


def _refresh(form: QgsAttributeForm, layer: QgsVectorLayer) -> None:
    one = form.mode() == QgsAttributeEditorContext.Mode.SingleEditMode
    if not one or form.layer() is not layer:
        return
    now = layer.getFeature(form.feature().id())
    if now.isValid():
        form.setFeature(now)
