"""Forms and cells where plan years are typed: empty is blank, and keys begin at the plan year."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from ...core.plans.plan_types import column_told
from ...gis.look.style import PLAN_YEAR
from ...gis.project.accidents import OURS
from ...gis.project.roles import ROLE, is_of_cooperation
from .form_refresh import FORM, TABLE

READY, EMPTY = "planstatus_ready", "planstatus_empty"
LINE, DAY, CELLS = "QgsFilterLineEdit", "QgsDateTimeEdit", "QgsAttributeTableView"
"""QGIS's classes of a line, of one for a date, and of the cells of an attribute table."""
REFERENCE = "QgsRelationReferenceWidget"
"""QGIS's class of a box for a row of another table."""
UNSEEN = (
    "QLineEdit { color: transparent; selection-color: transparent;"
    " selection-background-color: transparent; }"
)


class FormLook(QObject):
    """Puts right what gets the focus for the first time: QGIS does not tell of new forms.

    A text box of QGIS says «NULL» where nothing is, and knows from that word that nothing is there,
    so the word stays and is not seen. Its option for the word is for every layer of hers, too.
    """

    def __init__(self, parent: QObject) -> None:
        """Follow the focus for as long as the parent lives."""
        super().__init__(parent)
        self._followed: set[str] = set()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._prepare_all)
        application: Any = QApplication.instance()
        application.focusChanged.connect(self._focus_moved)

    def stop(self) -> None:
        """Leave what is opened from now on as QGIS alone would have it."""
        self.blockSignals(True)
        self._again.stop()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or self.signalsBlocked() or not isinstance(now, QWidget):
            return
        around = _around(now, FORM)
        if around is not None:
            form: Any = sip.cast(around, QgsAttributeForm)
            if _is_ours(form.layer()):
                self._follow(form)
                _prepare(form, now)
        elif isinstance(now, QLineEdit) and _class(now) == LINE and _around(now, CELLS) is not None:
            table = _around(now, TABLE)
            layer = "" if table is None else table.objectName().partition("/")[2]
            if _is_ours(QgsProject.instance().mapLayer(layer)):
                _blank(now)

    def _follow(self, form: QgsAttributeForm) -> None:
        """Prepare anew when a tab shows another form, and when QGIS takes the look of boxes away.

        It does when editing begins and ends.
        """
        for tabs in form.findChildren(QTabWidget):
            if not tabs.property(READY):
                tabs.setProperty(READY, True)
                tabs.currentChanged.connect(self._prepare_soon)
        layer = form.layer()
        if layer.id() not in self._followed:
            self._followed.add(layer.id())
            layer.editingStarted.connect(self._prepare_soon)
            layer.editingStopped.connect(self._prepare_soon)

    def _prepare_soon(self, *_: object) -> None:
        if not self.signalsBlocked():
            self._again.start(0)

    def _prepare_all(self) -> None:
        """Prepare all forms of ours that can be seen, those in other forms too."""
        for part in QApplication.allWidgets():
            if _class(part) == FORM and part.isVisible():
                form: Any = sip.cast(part, QgsAttributeForm)
                if _is_ours(form.layer()):
                    self._follow(form)
                    _prepare_boxes(form)


def _is_ours(layer: QgsMapLayer | None) -> bool:
    return layer is not None and bool(layer.customProperty(ROLE))


def _class(widget: QWidget) -> str:
    return str(widget.metaObject().className())


def _around(widget: QWidget | None, kind: str) -> QWidget | None:
    """Return what a widget lies in that is of one of QGIS's classes."""
    while widget is not None and _class(widget) != kind:
        widget = widget.parentWidget()
    return widget


def _prepare(form: QgsAttributeForm, focused: QWidget) -> None:
    """Prepare the boxes of a form, and put the focus where something can be typed."""
    _prepare_boxes(form)
    by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    if focused.objectName() in _locked(form.layer()) and not by_mouse:
        go_to_year(form)


def _prepare_boxes(form: QgsAttributeForm) -> None:
    """Leave what is locked out of the order of Tab, and «NULL» out of sight."""
    layer = form.layer()
    locked = _locked(layer)
    for box in form.findChildren(QWidget):
        if box.objectName() in locked:
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        elif _is_typed_in(layer, box.objectName()):
            _prepare_box(box)


def _locked(layer: QgsVectorLayer) -> Collection[str]:
    return () if is_of_cooperation(layer) else OURS


def _is_typed_in(layer: QgsVectorLayer, name: str) -> bool:
    """Tell whether a box is for a column of ours that she fills in."""
    if is_of_cooperation(layer):
        return bool(name in layer.fields().names())
    return bool(column_told(name))


def _prepare_box(box: QWidget) -> None:
    if isinstance(box, QLineEdit) and _class(box) == LINE:
        _blank(box)
    elif _class(box) == REFERENCE:
        for line in (each for each in box.findChildren(QLineEdit) if _class(each) == LINE):
            _blank(line)
    elif _class(box) == DAY:
        # A word of its own would do, but Tab never leaves such a box on 3.44.
        _hide(box.findChild(QLineEdit, "qt_spinbox_lineedit"))


def go_to_year(form: QWidget) -> None:
    """Put the focus in the box for the plan year, whole year selected, where it can be seen."""
    for box in form.findChildren(QLineEdit, PLAN_YEAR):
        if box.isVisible():
            box.setFocus()
            box.selectAll()


def _blank(line: QLineEdit) -> None:
    if _hide(line):
        line.setPlaceholderText("")
        line.textEdited.connect(partial(_type_over, line))


def _hide(line: QLineEdit) -> bool:
    """Let the word of QGIS for nothing be unseen from now on; False where it was already.

    QGIS takes the look of a box away when editing begins, so one that was ready gets it again.
    """
    is_new = not line.property(READY)
    if is_new:
        line.setProperty(READY, True)
        line.textChanged.connect(partial(_unsee, line))
    _unsee(line, line.text())
    return is_new


def _unsee(line: QLineEdit, text: str) -> None:
    is_empty = text == QgsApplication.nullRepresentation()
    line.setProperty(EMPTY, is_empty)
    if is_empty:
        line.setStyleSheet(UNSEEN)
    elif line.styleSheet() == UNSEEN:
        line.setStyleSheet("")


def _type_over(line: QLineEdit, text: str) -> None:
    """Leave out the word that is not seen, wherever in it she began to type or delete."""
    word = QgsApplication.nullRepresentation()
    if not line.property(EMPTY) or not text:
        return
    before = max(end for end in range(len(word) + 1) if text.startswith(word[:end]))
    after = max(n for n in range(len(word) - before + 1) if text.endswith(word[len(word) - n :]))
    if before + after == len(word):
        line.setText(text[before : len(text) - after])
    elif before + after == len(text) == len(word) - 1:  # fewer are the first of what she types
        line.setText(word)
