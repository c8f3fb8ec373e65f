"""Runs inside a real QGIS window that is not in bokmål: what its buttons, questions and lines say.

See `window.py` for the means.
"""

from __future__ import annotations

from day import OUT, Steps, begin, screenshot, seen, settled
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDialog, QLabel, QToolBar
from qgis.utils import iface, unloadPlugin
from window import (
    agree_to_rows,
    attribute_table,
    choose_file,
    click,
    layer,
    messages,
    type_year,
    when_dialog,
)


def look_around() -> Steps:
    """Look at the toolbar and the menu."""
    window = iface.mainWindow()
    toolbar = window.findChild(QToolBar, "planstatus_verktoylinje")
    seen["locale"] = QgsApplication.locale()
    (menu,) = [each.menu() for each in iface.pluginMenu().actions() if each.text() == "Planstatus"]
    seen["tips"] = [action.statusTip() for action in menu.actions()]
    seen["menu"] = [action.text() for action in menu.actions()]
    menu.popup(window.mapToGlobal(toolbar.pos()))
    yield settled
    screenshot("meny", menu)
    menu.close()


def first_click() -> Steps:
    """Click, and look at the date."""
    click("planstatus_oppdater")
    yield settled
    seen["message"] = messages()
    tree = QgsProject.instance().layerTreeRoot()
    seen["layers"] = [node.name() for node in tree.findLayers()]
    iface.zoomToActiveLayer()
    yield settled
    screenshot("vindu")

    when_dialog(QDialog, keep_date_dialog)
    click("planstatus_kartdato")
    yield settled


def read_in_table() -> Steps:
    """Read in a table."""
    choose_file(OUT / "fra Kari.csv")
    click("planstatus_planaartabell")
    agree_to_rows("oppsummering")
    yield settled
    seen["message_table"] = messages()
    screenshot("lest_inn")


def mistype() -> Steps:
    """Type what is not a year."""
    iface.messageBar().clearWidgets()
    click("planstatus_rediger")
    yield settled
    type_year(attribute_table(), "5524", "20222")
    yield settled
    seen["refusal"] = messages()
    screenshot("avvist")
    attribute_table().window().close()
    layer("kommuner").rollBack()
    unloadPlugin("planstatus")
    yield settled


def keep_date_dialog(dialog: QDialog) -> None:
    """Keep what the map date dialog says, and leave it."""
    seen["date_dialog"] = [dialog.windowTitle(), dialog.findChild(QLabel, "explanation").text()]
    dialog.field.line.setText("4.9.2024")
    seen["date"] = dialog.meaning.text()
    seen["date_buttons"] = [button.text() for button in dialog.buttons.buttons()]
    screenshot("kartdato", dialog)
    dialog.reject()


begin(look_around, first_click, read_in_table, mistype)
