"""Runs inside a real QGIS window: an officer looks at the findings, and mends one of them.

See `window.py` for the means.
"""

from __future__ import annotations

from typing import Any

from day import Steps, begin, screenshot, seen, settled
from qgis.core import QgsProject
from qgis.gui import QgsAttributeDialog
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QDockWidget, QTabWidget
from qgis.utils import iface, unloadPlugin
from window import click, layer, messages

SENTENCE = 2
opened: list[str] = []


class Browser(QObject):
    """Stands in for the browser, so that the test sees what would be opened."""

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        opened.append(url.toString())


browser = Browser()


def look_at_the_list() -> Steps:
    """Click, and open the findings from the menu."""
    click("planstatus_oppdater")
    yield lambda: any("Kartet er oppdatert" in text for text in messages())
    yield settled
    iface.messageBar().clearWidgets()
    click("planstatus_kontroll")
    yield lambda: panel().model.rowCount() > 0
    yield settled
    seen["docked"] = not dock().isFloating()
    seen["findings"] = [cells[SENTENCE] for cells in panel().model.texts()]
    screenshot("kontroll")


def click_on_findings() -> Steps:
    """Click on one finding, and on another."""
    press("Tjenesteavtale barnevern: vedtak")
    yield settled
    seen["selected"] = sorted(
        each["kommunenummer"] for each in layer("kommuner").selectedFeatures()
    )
    seen["form"] = described()
    screenshot("kontroll_skjema", form())
    screenshot("kontroll_kart")
    press("Midt-Troms: avtale")
    yield settled
    seen["next_form"] = described()
    iface.mainWindow().activateWindow()


def mend_one() -> Steps:
    """Edit from the list, write a link in the form, and save."""
    press("Samarbeidsavtale plan: dokument")
    yield settled
    panel().edit.click()
    yield settled
    seen["can_be_filled_in"] = form().attributeForm().layer().isEditable()
    form().reject()
    yield settled
    press("Samarbeidsavtale plan: dokument")
    yield settled
    form().resize(QSize(980, 760))
    yield settled
    screenshot("avtale", form())
    form().attributeForm().changeAttribute("lenke", "https://example.org/avtale")
    form().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    yield settled
    seen["rows_before_saving"] = panel().model.rowCount()
    seen["saved"] = layer("avtale").commitChanges()
    yield settled
    seen["rows_after_saving"] = panel().model.rowCount()
    for name in ("samarbeid", "samarbeid_form", "samarbeid_medlem", "avtale_vedtak", "stilling",
                 "tilskudd"):  # fmt: skip
        layer(name).commitChanges()


def open_pages() -> Steps:
    """Open the pages of the help menu."""
    QDesktopServices.setUrlHandler("https", browser, "open")
    (ours,) = [
        each.menu() for each in iface.pluginHelpMenu().actions() if each.text() == "Planstatus"
    ]
    seen["help_menu"] = [each.text() for each in ours.actions()]
    click("planstatus_plan_og_bygg")
    yield settled
    seen["opened"] = list(opened)
    click("planstatus_hjelperen")
    yield settled
    seen["unknown"] = messages()
    screenshot("ukjent_adresse")
    QDesktopServices.unsetUrlHandler("https")


def leave() -> Steps:
    """Open a new project with the list open, and take the plugin out."""
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    yield settled
    seen["empty_page"] = panel().model.rowCount()
    unloadPlugin("planstatus")
    yield settled
    seen["left_behind"] = [
        each.objectName()
        for each in iface.mainWindow().findChildren(QDockWidget, "planstatus_kontroll_panel")
    ]
    seen["help_left"] = [each.text() for each in iface.pluginHelpMenu().actions()]


def dock() -> QDockWidget:
    (found,) = iface.mainWindow().findChildren(QDockWidget, "planstatus_kontroll_panel")
    return found


def panel() -> Any:
    return dock().widget()


def press(beginning: str) -> None:
    """Click on the finding that begins so."""
    table, model = panel().table, panel().model
    texts = [cells[SENTENCE] for cells in model.texts()]
    (place,) = [at for at, text in enumerate(texts) if text.startswith(beginning)]
    index = model.index(place, SENTENCE)
    table.scrollTo(index)
    QApplication.processEvents()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton,
                     pos=table.visualRect(index).center())  # fmt: skip


def forms() -> list[QgsAttributeDialog]:
    found = [each for each in QApplication.allWidgets() if each.isVisible()]
    of_qgis = [each for each in found if each.metaObject().className() == "QgsAttributeDialog"]
    return [sip.cast(each, QgsAttributeDialog) for each in of_qgis]


def form() -> QgsAttributeDialog:
    (found,) = forms()
    return found


def described() -> list[object]:
    """Return which row the one form is of, and its tabs."""
    row = form().attributeForm().feature()
    tabs = form().findChild(QTabWidget)
    return [row["kode"], [tabs.tabText(at) for at in range(tabs.count())]]


begin(look_at_the_list, click_on_findings, mend_one, open_pages, leave)
