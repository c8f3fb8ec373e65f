"""Runs inside a real QGIS window: what is loaded, tables dropped on the window, and «Hjelp».

Started by `qgis --code` with this folder on PYTHONPATH.
"""

from __future__ import annotations

import sys
from pathlib import Path

from day import OUT, Steps, begin, screenshot, seen, settled, soon
from qgis.core import QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QApplication, QMessageBox, QWidget
from qgis.utils import iface, unloadPlugin
from window import (
    agree_to_rows,
    answer_next_dialog,
    click,
    drop,
    messages,
    says,
)

TABLE, SECOND, OTHER = OUT / "fra Kåre.csv", OUT / "fra Åse.csv", OUT / "veier.csv"
opened: list[str] = []
requests: list[str] = []


class Browser(QObject):
    """Stands in for the web browser, so that the test sees what would be opened."""

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


browser = Browser()


def look_at_what_is_loaded() -> Steps:
    """Look at what stands there before anything is done."""
    window = iface.mainWindow()
    yield settled
    seen["loaded"] = [n for n in sys.modules if n.startswith("planstatus.")]
    actions = [a for a in window.findChildren(QAction) if a.objectName().startswith("planstatus_")]
    seen["without_tips"] = [a.text() for a in actions if not (a.toolTip() and a.statusTip())]


def ask_for_help() -> Steps:
    """Open the guide."""
    QDesktopServices.setUrlHandler("file", browser, "open")
    click("planstatus_hjelp")
    yield settled
    QDesktopServices.unsetUrlHandler("file")
    seen["opened"] = opened


def drop_other() -> Steps:
    """Drop a file that is no plan-year table."""
    let_go(iface.mapCanvas().viewport(), OTHER)
    yield settled
    seen["question_about_other"] = asked()
    seen["layers_after_other"] = layer_names()


def drop_table() -> Steps:
    """Drop a table, and read it in."""
    QgsNetworkAccessManager.instance().requestAboutToBeCreated.connect(
        lambda request: requests.append(request.request().url().toString())
    )
    answer_next_dialog("Les inn som planår", "slipp")
    let_go(iface.mapCanvas().viewport(), TABLE)
    agree_to_rows()
    yield says("Kartet er oppdatert")
    yield settled
    seen["messages_after_reading"] = messages()
    seen["bardu"] = year("5520")
    screenshot("sluppet")
    seen["requests"] = requests


def add_as_layer() -> Steps:
    """Drop it again, and add it as a layer."""
    answer_next_dialog("Legg til som lag")
    let_go(iface.mainWindow(), TABLE)
    yield lambda: "fra Kåre" in layer_names()
    seen["layers_after_adding"] = layer_names()


def drop_several() -> Steps:
    """Drop three files, and say no to each that is asked about."""
    answer_next_dialog("Avbryt")
    let_go(iface.mapCanvas().viewport(), TABLE, SECOND, OTHER)
    yield settled
    answer_next_dialog("Avbryt")
    yield settled
    seen["layers_after_cancelling"] = layer_names()


def unload() -> Steps:
    """Take the plugin out, and drop a table."""
    unloadPlugin("planstatus")
    yield settled
    let_go(iface.mapCanvas().viewport(), SECOND)
    yield lambda: "fra Åse" in layer_names() or asked()
    seen["question_after_unload"] = asked()
    seen["layers_after_unload"] = layer_names()


def let_go(target: QWidget, *files: Path) -> None:
    """Drop files, and wait for no question that comes of it."""
    soon(lambda: drop(target, *files))


def asked() -> bool:
    """Return whether a question is open."""
    return isinstance(QApplication.activeModalWidget(), QMessageBox)


def layer_names() -> list[str]:
    """Return the names of the layers that are not the plugin's."""
    layers = QgsProject.instance().mapLayers().values()
    return sorted(each.name() for each in layers if not each.customProperty("planstatus/role"))


def year(number: str) -> object:
    """Return the plan year that the municipality layer shows, None where there is none."""
    for each in QgsProject.instance().mapLayers().values():
        if each.customProperty("planstatus/role") == "kommuner":
            (feature,) = [f for f in each.getFeatures() if f["kommunenummer"] == number]
            return feature["planaar"] or None
    return None


begin(
    look_at_what_is_loaded, ask_for_help, drop_other, drop_table, add_as_layer, drop_several, unload
)
