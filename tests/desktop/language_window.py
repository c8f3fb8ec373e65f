"""Runs inside a real QGIS window that is not in bokmål: what its buttons, questions and lines say.

See `window.py` for the means.
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDialog, QLabel, QToolBar
from qgis.utils import iface, unloadPlugin
from window import (
    OUT,
    Steps,
    agree_to_rows,
    attribute_table,
    begin,
    choose_file,
    click,
    layer,
    messages,
    screenshot,
    seen,
    type_year,
    until,
    when_dialog,
)


def day() -> Steps:
    """Look at the toolbar and the menu, click, choose a date and a table, and type a mistake."""
    window = iface.mainWindow()
    toolbar = window.findChild(QToolBar, "planstatus_verktoylinje")
    seen["locale"] = QgsApplication.locale()
    (menu,) = [each.menu() for each in iface.pluginMenu().actions() if each.text() == "Planstatus"]
    seen["tips"] = [action.statusTip() for action in menu.actions()]
    seen["menu"] = [action.text() for action in menu.actions()]
    menu.popup(window.mapToGlobal(toolbar.pos()))
    yield 500
    screenshot("meny", menu)
    menu.close()

    click("planstatus_oppdater")
    yield from until(messages)
    seen["message"] = messages()
    tree = QgsProject.instance().layerTreeRoot()
    seen["layers"] = [node.name() for node in tree.findLayers()]
    iface.zoomToActiveLayer()
    yield 1500
    screenshot("vindu")

    when_dialog(QDialog, keep_date_dialog)
    click("planstatus_kartdato")
    yield 3000

    choose_file(OUT / "fra Kari.csv")
    click("planstatus_planaartabell")
    agree_to_rows("oppsummering")
    yield 3500
    seen["message_table"] = messages()
    screenshot("lest_inn")

    iface.messageBar().clearWidgets()
    click("planstatus_rediger")
    yield 2000
    type_year(attribute_table(), "5524", "20222")
    yield 1000
    seen["refusal"] = messages()
    screenshot("avvist")
    attribute_table().window().close()
    layer("kommuner").rollBack()
    unloadPlugin("planstatus")
    yield 500


def keep_date_dialog(dialog: QDialog) -> None:
    """Keep what the map date dialog says, and leave it."""
    seen["date_dialog"] = [dialog.windowTitle(), dialog.findChild(QLabel, "explanation").text()]
    dialog.field.line.setText("4.9.2024")
    seen["date"] = dialog.meaning.text()
    seen["date_buttons"] = [button.text() for button in dialog.buttons.buttons()]
    screenshot("kartdato", dialog)
    dialog.reject()


begin(day())
