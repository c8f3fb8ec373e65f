"""Runs inside a real QGIS window: the form of a municipality, as an officer meets it.

Started by `qgis --code`; see `window.py` for the means.
"""

from __future__ import annotations

from day import Steps, begin, screenshot, seen, settled, soon
from qgis.core import QgsFeature
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLineEdit,
)
from qgis.utils import iface
from window import click, layer, year


def look_at_form() -> Steps:
    """Open the form of a municipality with an address of its source."""
    click("planstatus_oppdater")
    yield settled
    layer("kommuner").startEditing()
    show_form("5510")
    yield settled
    screenshot("skjema", form())
    seen["groups"] = titles(form())
    seen["link_shown"] = link_shown(form())
    seen["pages"] = [
        button.text()
        for button in form().findChildren(QAbstractButton)
        if button.isVisible() and button.text() in ("Samfunnssikkerhetshjelperen", "Plan og bygg")
    ]
    form().reject()
    yield settled


def mistype_and_correct() -> Steps:
    """Type what is not a year, then a year."""
    show_form("5516")
    yield settled
    seen["link_without_address"] = link_shown(form())
    type_year(form(), "1234")
    yield settled
    screenshot("skjema_avvist", form())
    seen["groups_refused"] = titles(form())
    seen["ok_refused"] = ok_button(form()).isEnabled()
    type_year(form(), "2023")
    yield settled
    ok_button(form()).click()
    yield settled
    seen["year"] = year("5516")
    layer("kommuner").commitChanges()


def look_at_information() -> Steps:
    """Look at what the layer says of itself."""
    soon(show_information)
    yield settled
    properties = QApplication.activeModalWidget()
    properties.resize(1000, 900)
    yield settled
    screenshot("informasjon", properties)
    properties.reject()
    yield settled


def show_information() -> None:
    """Open Layer Properties on the page Information, and wait there as QGIS does."""
    iface.showLayerProperties(layer("kommuner"), "mOptsPage_Information")


def show_form(number: str) -> None:
    """Open the form of a municipality without waiting for it."""
    iface.openFeatureForm(layer("kommuner"), feature(number), False, False)


def feature(number: str) -> QgsFeature:
    """Return a municipality."""
    return next(f for f in layer("kommuner").getFeatures() if f["kommunenummer"] == number)


def form() -> QDialog:
    """Return the form that is open."""
    return next(
        widget
        for widget in QApplication.allWidgets()
        if widget.metaObject().className() == "QgsAttributeDialog" and widget.isVisible()
    )


def titles(dialog: QDialog) -> list[str]:
    """Return the titles of the groups that are shown."""
    return [group.title() for group in dialog.findChildren(QGroupBox) if group.isVisible()]


def link_shown(dialog: QDialog) -> bool:
    """Tell whether the button to the source is shown."""
    buttons = dialog.findChildren(QAbstractButton)
    return any(button.text() == "Åpne kilden" and button.isVisible() for button in buttons)


def ok_button(dialog: QDialog) -> QAbstractButton:
    """Return the button that saves the form."""
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def type_year(dialog: QDialog, text: str) -> None:
    """Type a year into the form."""
    editor = dialog.findChild(QLineEdit, "planaar")
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


begin(look_at_form, mistype_and_correct, look_at_information)
