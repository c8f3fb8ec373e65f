"""Keys and blanks in the form of a municipality, as the officer meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsAttributeDialog, QgsGui, QgsRelationReferenceWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from planstatus.core.schema import TOLD
from planstatus.gis.project.layers import KEY, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands

from ...waiting import settle, wait


@pytest.fixture
def layer(tmp_path: Path, qgis_iface: QgisInterface) -> Iterator[QgsVectorLayer]:
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    update(
        project,
        Settings(working_file=tmp_path / "a.gpkg"),
        date(2024, 9, 4),
        QgsFeedback(),
        pages=(),
    )
    commands = Commands(qgis_iface)
    commands.link_layers()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    layer.startEditing()
    yield layer
    layer.rollBack()
    project.clear()
    commands.close()


@pytest.fixture
def form(layer: QgsVectorLayer) -> Iterator[QgsAttributeDialog]:
    """The form of Gratangen, of whose plan nothing is known, in front of the officer."""
    dialog = QgsAttributeDialog(layer, row_of(layer, "5516"), False, None, False)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    settle()
    yield dialog
    if not sip.isdeleted(dialog):
        sip.delete(dialog)


def row_of(layer: QgsVectorLayer, number: str) -> QgsFeature:
    (row,) = [each for each in layer.getFeatures() if each[KEY] == number]
    return row


def box(form: QgsAttributeDialog, name: str) -> QLineEdit:
    return form.findChild(QLineEdit, name)


def is_blank(line: QWidget) -> bool:
    """Tell whether a line has one colour from edge to edge, but for the button at its end."""
    picture = line.grab().toImage()
    inner = range(6, picture.height() - 6)
    pixels = {picture.pixel(x, y) for x in range(6, picture.width() // 2) for y in inner}
    return len(pixels) == 1


def test_a_form_opens_at_the_plan_year_and_tab_goes_on_from_there(
    form: QgsAttributeDialog,
) -> None:
    assert QApplication.focusWidget().objectName() == "planaar"
    QTest.keyClicks(QApplication.focusWidget(), "2023")
    assert box(form, "planaar").text() == "2023"
    passed = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
    # Newer versions stop at buttons, too, and twice at a date.
    boxes = [name for name in dict.fromkeys(passed) if name in TOLD]
    assert boxes[:5] == ["status", "vedtatt", "periode", "merknad", "sikkerhet"]
    assert not {"kommunenummer", "kommunenavn", "fylke"} & set(passed)


def test_what_is_empty_is_blank_and_stays_empty_when_the_form_is_accepted(
    layer: QgsVectorLayer, form: QgsAttributeDialog
) -> None:
    box(form, "sikkerhet").setFocus()
    for name in ("planaar", "periode", "merknad", "tittel", "kilde"):
        assert is_blank(box(form, name)), name
    assert not is_blank(box(form, "kommunenavn"))
    day = form.findChild(QDateTimeEdit, "vedtatt")
    assert is_blank(day)
    form.accept()
    assert not layer.isModified()


def test_a_day_that_is_chosen_is_seen(form: QgsAttributeDialog) -> None:
    form.attributeForm().changeAttribute("vedtatt", "2023-06-15")
    assert not is_blank(form.findChild(QDateTimeEdit, "vedtatt"))


def test_what_is_typed_in_a_blank_is_seen_and_stored_as_typed(
    layer: QgsVectorLayer, form: QgsAttributeDialog
) -> None:
    note = box(form, "merknad")
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    QTest.keyClicks(note, "ny plan på vei")
    assert not is_blank(note)
    form.accept()
    assert row_of(layer, "5516")["merknad"] == "ny plan på vei"


def test_what_is_typed_in_the_middle_of_a_blank_is_stored_as_typed(
    layer: QgsVectorLayer, form: QgsAttributeDialog
) -> None:
    note = box(form, "merknad")
    note.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(note, key)
    QTest.keyClicks(note, "ny")
    form.accept()
    assert row_of(layer, "5516")["merknad"] == "ny"


@pytest.fixture
def first_form(layer: QgsVectorLayer) -> Iterator[Callable[[str], QgsAttributeDialog]]:
    """Open the form of the first row of a table of cooperation in front of the officer."""
    opened: list[QgsAttributeDialog] = []

    def first_form(table: str) -> QgsAttributeDialog:
        rows = find_layer(QgsProject.instance(), table)
        assert rows is not None
        rows.startEditing()
        dialog = QgsAttributeDialog(rows, next(rows.getFeatures()), False, None, False)
        opened.append(dialog)
        dialog.show()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)
        settle()
        return dialog

    yield first_form
    for dialog in opened:
        if not sip.isdeleted(dialog):
            sip.delete(dialog)
    for each in QgsProject.instance().mapLayers().values():
        each.rollBack()


def test_what_is_empty_in_a_form_of_cooperation_is_blank_and_typed_in_as_it_stands(
    first_form: Callable[[str], QgsAttributeDialog],
) -> None:
    agreement = first_form("avtale")
    line = box(agreement, "lenke")
    box(agreement, "tjenesteomraade").setFocus()
    assert is_blank(line)
    assert not is_blank(box(agreement, "tjenesteomraade"))
    line.setFocus()
    QTest.keyClicks(line, "https://example.org/avtale")
    agreement.accept()
    agreements = find_layer(QgsProject.instance(), "avtale")
    assert agreements is not None
    assert next(agreements.getFeatures())["lenke"] == "https://example.org/avtale"
    (changed,) = agreements.editBuffer().changedAttributeValues().values()
    assert len(changed) == 1


def reference(form: QgsAttributeDialog, name: str) -> QLineEdit:
    """The line of a box for a row of another table."""
    (box,) = form.findChildren(QgsRelationReferenceWidget, name)
    (line,) = [each for each in box.findChildren(QLineEdit) if each.isVisible()]
    return line


@pytest.mark.slow
def test_a_row_of_another_table_that_is_not_chosen_is_blank_until_one_is(
    first_form: Callable[[str], QgsAttributeDialog],
) -> None:
    agreement = first_form("avtale")
    line = reference(agreement, "erstatter")
    assert is_blank(line)
    assert not is_blank(reference(agreement, "samarbeid"))
    agreement.attributeForm().changeAttribute("erstatter", "VV-B")
    wait(lambda: line.text() == "tjenesteavtale barnevern")
    assert not is_blank(line)
    agreement.reject()
    grant = first_form("tilskudd")
    assert is_blank(reference(grant, "samarbeid"))
    grant.accept()
    grants = find_layer(QgsProject.instance(), "tilskudd")
    assert grants is not None
    assert not grants.isModified()


def test_a_name_that_begins_like_the_word_of_qgis_for_nothing_is_kept_whole(
    layer: QgsVectorLayer, form: QgsAttributeDialog
) -> None:
    note, title = box(form, "merknad"), box(form, "tittel")
    for line, text in ((note, "Ny plan på vei"), (title, "Lokal plan")):
        line.setFocus()
        line.selectAll()  # as Tab does
        QTest.keyClicks(line, text)
    form.accept()
    row = row_of(layer, "5516")
    assert (row["merknad"], row["tittel"]) == ("Ny plan på vei", "Lokal plan")


@pytest.fixture
def members(first_form: Callable[[str], QgsAttributeDialog]) -> QgsAttributeDialog:
    """The form of a cooperation, opened before its members are edited, at the tab of these."""
    form = first_form("samarbeid")
    tabs = form.findChild(QTabWidget)
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(titles.index("Medlemmer"))
    settle()
    return form


@pytest.mark.slow
def test_empty_fields_of_a_form_in_a_form_are_blank_before_and_when_editing_begins(
    members: QgsAttributeDialog,
) -> None:
    layer = find_layer(QgsProject.instance(), "samarbeid_medlem")
    assert layer is not None
    assert not layer.isEditable()
    for _ in range(2):
        shown = [each for each in members.findChildren(QLineEdit, "fra") if each.isVisible()]
        assert shown
        assert all(map(is_blank, shown))
        layer.startEditing()
        settle()


def test_the_municipality_of_a_member_is_reached_by_tab(
    first_form: Callable[[str], QgsAttributeDialog],
) -> None:
    (chosen,) = first_form("samarbeid_medlem").findChildren(QComboBox, "kommunenummer")
    assert chosen.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.slow
def test_empty_fields_of_a_form_opened_before_editing_stay_blank_when_it_begins(
    layer: QgsVectorLayer,
) -> None:
    layer.rollBack()
    dialog = QgsAttributeDialog(layer, row_of(layer, "5516"), False, None, False)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    settle()
    layer.startEditing()
    settle()
    for name in ("tittel", "planaar"):
        box(dialog, name).setFocus()
        settle()
    assert is_blank(box(dialog, "tittel"))
    sip.delete(dialog)
