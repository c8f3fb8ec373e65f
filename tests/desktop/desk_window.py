"""Runs inside a real QGIS window: what is loaded, tables dropped on the window, and «Hjelp».

Started by `qgis --code` with this folder on PYTHONPATH.
"""

from __future__ import annotations

import sys

from qgis.core import QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtCore import QObject, QPoint, QSize, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QApplication, QMessageBox
from qgis.utils import iface, unloadPlugin
from window import (
    OUT,
    Steps,
    agree_to_rows,
    answer_next_dialog,
    click,
    drop,
    live,
    messages,
    screenshot,
    seen,
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


def officer() -> Steps:
    """Drop one table after another; each `yield` lets QGIS live for so many milliseconds."""
    window = iface.mainWindow()
    yield 3000
    seen["loaded"] = [n for n in sys.modules if n.startswith("planstatus.")]
    actions = [a for a in window.findChildren(QAction) if a.objectName().startswith("planstatus_")]
    seen["without_tips"] = [a.text() for a in actions if not (a.toolTip() and a.statusTip())]

    QDesktopServices.setUrlHandler("file", browser, "open")
    click("planstatus_hjelp")
    yield 500
    QDesktopServices.unsetUrlHandler("file")
    seen["opened"] = opened

    drop(iface.mapCanvas().viewport(), OTHER)
    yield 1500
    seen["question_about_other"] = asked()
    seen["layers_after_other"] = layer_names()

    QgsNetworkAccessManager.instance().requestAboutToBeCreated.connect(
        lambda request: requests.append(request.request().url().toString())
    )
    answer_next_dialog("Les inn som planår", "slipp")
    drop(iface.mapCanvas().viewport(), TABLE)
    yield 1500
    agree_to_rows()
    yield 4000
    seen["messages_after_reading"] = messages()
    seen["bardu"] = year("5520")
    screenshot("sluppet")
    seen["requests"] = requests

    answer_next_dialog("Legg til som lag")
    drop(window, TABLE)
    yield 2000
    seen["layers_after_adding"] = layer_names()

    answer_next_dialog("Avbryt")
    drop(iface.mapCanvas().viewport(), TABLE, SECOND, OTHER)
    yield 1500
    answer_next_dialog("Avbryt")
    yield 2000
    seen["layers_after_cancelling"] = layer_names()

    unloadPlugin("planstatus")
    yield 300
    drop(iface.mapCanvas().viewport(), SECOND)
    yield 1500
    seen["question_after_unload"] = asked()
    seen["layers_after_unload"] = layer_names()


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


iface.mainWindow().resize(QSize(1600, 1000))
iface.mainWindow().move(QPoint(0, 0))
QTimer.singleShot(500, lambda: live(officer()))
