"""Runs inside a real QGIS window: an officer of another office makes the map her own.

Started by `qgis --code` like `window.py`, whose steps begin only there.
"""

from __future__ import annotations

import json
from typing import Any

from day import Steps, begin, screenshot, seen, settled, soon
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QWidget,
)
from qgis.utils import iface
from window import (
    answer_next_dialog,
    click,
    layer,
    messages,
    press_message_button,
    says,
    when_dialog,
)


def first_click() -> Steps:
    """Click for the first time."""
    click("planstatus_oppdater")
    yield says("Kartet er")
    yield settled
    seen["first"] = state()
    screenshot("tilbud")


def choose_from_message() -> Steps:
    """Choose Vestland from the message bar, and click again."""
    when_dialog(QDialog, lambda dialog: choose(dialog, "vestland"))
    soon(lambda: press_message_button("Annet kontor …"))
    yield says("Kartet er oppdatert")
    yield settled
    seen["vestland"] = state()
    screenshot("vestland")
    click("planstatus_oppdater")
    yield says("Kartet er")
    yield settled
    seen["again"] = state()


def choose_in_the_settings() -> Steps:
    """Choose Agder in the settings, with years written."""
    write_a_year("4601", 2021)
    yield settled
    when_dialog(QDialog, choose_in_settings)
    click("planstatus_innstillinger")
    yield settled
    answer_next_dialog("Bytt")
    click("planstatus_oppdater")
    yield says("Kartet er")
    yield settled
    seen["agder"] = state()
    screenshot("agder")


def decline() -> Steps:
    """Take back the choice of office, click, and close the offer that comes."""
    iface.messageBar().clearWidgets()
    QgsSettings().remove("planstatus/kontor")
    answer_next_dialog("Avbryt")
    click("planstatus_oppdater")
    yield says("Kartet er")
    yield settled
    iface.messageBar().popWidget()
    yield settled
    seen["declined"] = [messages(), QgsSettings().value("planstatus/kontor_avvist", False, bool)]


def choose(dialog: QDialog, name: str) -> None:
    """Choose an office in the small dialog, and use it."""
    box = dialog.findChild(QComboBox)
    seen["choices"] = [box.itemText(index) for index in range(box.count())]
    box.setCurrentIndex(box.findData(name))
    QApplication.processEvents()
    screenshot("velg_kontor", dialog)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Bruk").click()


def choose_in_settings(dialog: QDialog) -> None:
    """Choose Agder at the top of the page of settings, and press OK."""
    named = dialog.findChildren(QWidget, "planstatus_innstillinger")
    page = next(widget for widget in named if hasattr(widget, "fields"))
    dialog.resize(QSize(1000, 860))
    QApplication.processEvents()
    screenshot("innstillinger_vestland", dialog)
    page.fields["office"].show("agder")
    QApplication.processEvents()
    screenshot("innstillinger_agder", dialog)
    seen["hints"] = hints(page)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def hints(page: QWidget) -> dict[str, str]:
    """Return what the empty fields say they are."""
    fields = page.fields
    return {
        "counties": fields["counties"].widget.defaultText(),
        "language": fields["map_language"].widget.currentText(),
        **{
            name: fields[name].widget.placeholderText()
            for name in ("title", "credit", "office_names")
        },
    }


def write_a_year(number: str, year: int) -> None:
    """Write a plan year and save it, as the attribute table does."""
    plan_years = layer("planaar")
    plan_years.startEditing()
    (row,) = [each for each in plan_years.getFeatures() if each["kommunenummer"] == number]
    plan_years.changeAttributeValue(row.id(), plan_years.fields().indexOf("planaar"), year)
    plan_years.commitChanges()


def state() -> dict[str, Any]:
    """Return whose map it is."""
    project = QgsProject.instance()
    variables = project.customVariables()
    buttons = [
        button.text()
        for item in iface.messageBar().items()
        for button in item.findChildren(QPushButton)
    ]
    return {
        "messages": messages(),
        "buttons": buttons,
        "title": variables["planstatus_tittel"],
        "credit": variables["planstatus_kreditering"],
        "names": variables["planstatus_kontor"],
        "language": variables["planstatus_spraak"],
        "counties": sorted({f["fylkesnummer"] for f in layer("kommuner").getFeatures()}),
        "rows": layer("planaar").featureCount(),
        "systems": sorted({project.crs().authid(), layer("kommuner").crs().authid(),
                           layer("kontekst").crs().authid(),
                           iface.mapCanvas().mapSettings().destinationCrs().authid()}),
        "questions": json.loads(json.dumps(seen.get("questions", []))),
    }  # fmt: skip


if __name__ == "__main__":
    begin(first_click, choose_from_message, choose_in_the_settings, decline)
