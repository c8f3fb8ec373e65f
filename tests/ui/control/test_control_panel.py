"""«Kontroller samarbeid» over a real working file: the list, a click on it, and what is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.register import embedded
from planstatus.gis.intake.cooperation import plan_intake, take_in
from planstatus.gis.project.layers import reload_tables
from planstatus.gis.project.roles import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.control.control_panel import ABOUT, LEVEL, SENTENCE, ControlPanel

from ...waiting import settle, wait

DAY = date(2024, 9, 4)
EXPECTED = [each.sentence for each in findings(embedded(), DAY)]
Opened = list[tuple[str, str]]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(working_file=tmp_path / "planstatus.gpkg", cooperation=True)


@pytest.fixture
def opened(qgis_iface: QgisInterface, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The rows whose forms were opened: the window of the tests opens none."""
    found: Opened = []

    def open_form(layer: QgsVectorLayer, feature: QgsFeature, *_: object) -> None:
        column = "kode" if "kode" in layer.fields().names() else "kommunenummer"
        found.append((layer.customProperty("planstatus/role"), feature[column]))

    monkeypatch.setattr(qgis_iface, "openFeatureForm", open_form, raising=False)
    return found


@pytest.fixture
def panel(
    project: QgsProject, qgis_iface: QgisInterface, settings: Settings
) -> Iterator[ControlPanel]:
    """The list, shown over a project that has been brought up to date."""
    update(project, settings, DAY, QgsFeedback(), pages=())
    panel = ControlPanel(qgis_iface, lambda: None, None)
    panel.resize(900, 400)
    panel.show()
    wait(lambda: panel.model.rowCount() > 0)
    yield panel
    sip.delete(panel)


def column(panel: ControlPanel, number: int) -> list[str]:
    return [cells[number] for cells in panel.model.texts()]


def press(panel: ControlPanel, place: int, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    panel.table.scrollTo(panel.model.index(place, SENTENCE))
    cell = panel.table.visualRect(panel.model.index(place, SENTENCE)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, held, cell)


def selected(project: QgsProject) -> set[str]:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return {each["kommunenummer"] for each in layer.selectedFeatures()}


def test_the_findings_are_listed_under_their_cooperation_with_level(panel: ControlPanel) -> None:
    assert column(panel, SENTENCE) == EXPECTED
    assert column(panel, ABOUT)[:4] == ["Midt-Troms", "Nord-Troms", "Nord-Troms", "Midt-Finnmark"]
    assert column(panel, LEVEL).count("må") == 6
    assert "4. september 2024" in panel.told.text()
    assert "Funn: 19 (må: 6, merknad: 13)" in panel.told.text()


def test_the_strictest_come_first_when_sorted_by_level(panel: ControlPanel) -> None:
    panel.table.sortByColumn(LEVEL, Qt.SortOrder.AscendingOrder)
    assert column(panel, LEVEL) == ["må"] * 6 + ["merknad"] * 13


def test_a_click_zooms_to_the_municipalities_and_opens_the_agreement(
    panel: ControlPanel, project: QgsProject, opened: Opened, qgis_iface: QgisInterface
) -> None:
    place = next(at for at, each in enumerate(EXPECTED) if each.startswith("Tjenesteavtale barne")
                 and "vedtak" in each)  # fmt: skip
    press(panel, place)
    assert opened == [("avtale", "VV-B")]
    assert selected(project) == {"5632", "5636", "5628"}
    layer = find_layer(project, "kommuner")
    assert layer is not None
    canvas = qgis_iface.mapCanvas()
    shown = canvas.mapSettings().mapToLayerCoordinates(layer, canvas.extent())
    assert shown.contains(layer.boundingBoxOfSelected())


def test_a_finding_about_a_whole_cooperation_opens_that(
    panel: ControlPanel, opened: Opened
) -> None:
    press(panel, 0)
    assert opened == [("samarbeid", "midt-troms")]


def test_enter_does_what_a_click_does(panel: ControlPanel, opened: Opened) -> None:
    panel.table.setCurrentIndex(panel.model.index(3, SENTENCE))
    (by_key,) = [
        each for each in panel.table.actions() if QKeySequence("Return") in each.shortcuts()
    ]
    by_key.trigger()
    assert opened == [("samarbeid", "midt-finnmark")]


def test_choosing_several_to_copy_opens_nothing_more(panel: ControlPanel, opened: Opened) -> None:
    press(panel, 0)
    press(panel, 1, Qt.KeyboardModifier.ControlModifier)
    assert len(opened) == 1


def link_agreement(project: QgsProject) -> QgsVectorLayer:
    """Type where an agreement can be read, which is all that is found about it."""
    agreements = find_layer(project, "avtale")
    assert agreements is not None
    agreements.startEditing()
    row = next(each for each in agreements.getFeatures() if each["kode"] == "NT-S")
    place = agreements.fields().indexOf("lenke")
    agreements.changeAttributeValue(row.id(), place, "https://example.org/avtale")
    return agreements


def test_what_is_typed_goes_from_the_list_and_she_stays_where_she_was(
    panel: ControlPanel, project: QgsProject, opened: Opened
) -> None:
    press(panel, 2)
    agreements = link_agreement(project)
    settle()
    without = [each for each in EXPECTED if each != EXPECTED[1]]
    assert column(panel, SENTENCE) == without
    (chosen,) = panel.table.chosen()
    assert column(panel, SENTENCE)[chosen] == EXPECTED[2]
    assert agreements.commitChanges(), agreements.commitErrors()
    settle()
    assert column(panel, SENTENCE) == without


@pytest.mark.slow
def test_what_is_undone_or_discarded_is_found_again(
    panel: ControlPanel, project: QgsProject
) -> None:
    agreements = link_agreement(project)
    settle()
    agreements.undoStack().undo()
    settle()
    assert column(panel, SENTENCE) == EXPECTED
    agreements.undoStack().redo()
    settle()
    assert column(panel, SENTENCE) != EXPECTED
    agreements.rollBack()
    settle()
    assert column(panel, SENTENCE) == EXPECTED


@pytest.mark.slow
def test_a_plan_year_that_is_typed_counts_as_one_that_is_saved(
    panel: ControlPanel, project: QgsProject, settings: Settings
) -> None:
    ticked = replace(settings, plan_types=("samfunnsdel", "ros"))
    update(project, ticked, DAY, QgsFeedback(), pages=())
    table = find_layer(project, "planaar_ros")
    assert table is not None
    table.startEditing()
    row = next(each for each in table.getFeatures() if each["kommunenummer"] == "5501")
    table.changeAttributeValue(row.id(), table.fields().indexOf("planaar"), 2016)
    settle()
    typed = column(panel, SENTENCE)
    assert len(typed) > len(EXPECTED)
    assert table.commitChanges(), table.commitErrors()
    settle()
    assert column(panel, SENTENCE) == typed


@pytest.mark.slow
def test_what_is_read_in_from_a_file_is_looked_at_too(
    panel: ControlPanel, project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    table = tmp_path / "avtale.csv"
    table.write_text("kode;lenke\nNT-S;https://example.org/avtale\n", encoding="utf-8")
    intake = plan_intake(settings.working_file, [str(table)], QgsFeedback())
    take_in(intake)
    reload_tables(project)
    wait(lambda: panel.model.rowCount() == len(EXPECTED) - 1)


def test_editing_is_begun_in_every_table_from_the_list(
    panel: ControlPanel, project: QgsProject
) -> None:
    panel.edit.click()
    for name in ("samarbeid", "samarbeid_medlem", "avtale", "avtale_vedtak"):
        layer = find_layer(project, name)
        assert layer is not None
        assert layer.isEditable()
        layer.rollBack()


@pytest.mark.slow
def test_another_map_date_has_other_findings(
    panel: ControlPanel, project: QgsProject, settings: Settings
) -> None:
    day = date(2020, 1, 1)
    update(project, settings, day, QgsFeedback(), pages=())
    wait(lambda: "1. januar 2020" in panel.told.text())
    assert column(panel, SENTENCE) == [each.sentence for each in findings(embedded(), day)]


def test_a_project_without_a_map_is_told_what_to_do(
    project: QgsProject, qgis_iface: QgisInterface
) -> None:
    asked: list[bool] = []
    panel = ControlPanel(qgis_iface, lambda: asked.append(True), None)
    panel.show()
    settle()
    assert panel.focusProxy().isVisible()
    panel.focusProxy().focusProxy().click()
    assert asked == [True]
    sip.delete(panel)
