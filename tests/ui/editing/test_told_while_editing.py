"""What the message bar says while an officer edits, and rows too many that are taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsProject, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QPushButton

from planstatus.gis.project.layers import KEY, find_layer, working_file_of
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands

from ...waiting import settle

Layers = tuple[QgsVectorLayer, QgsVectorLayer]


@pytest.fixture
def layers(tmp_path: Path, qgis_iface: QgisInterface) -> Iterator[Layers]:
    project = QgsProject.instance()
    settings = Settings(working_file=tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=())
    commands = Commands(qgis_iface)
    commands.link_layers()
    municipalities, plan_years = find_layer(project, "kommuner"), find_layer(project, "planaar")
    assert municipalities is not None
    assert plan_years is not None
    municipalities.startEditing()
    qgis_iface.messageBar().clearWidgets()
    yield municipalities, plan_years
    municipalities.rollBack()
    project.clear()
    commands.close()


@pytest.fixture
def told(qgis_iface: QgisInterface) -> Callable[[], list[str]]:
    """What stands in the message bar, whole, but for what is not saved."""

    def told() -> list[str]:
        settle()
        tips = [item.toolTip() for item in qgis_iface.messageBar().items()]
        return [tip for tip in tips if tip]

    return told


def paste(layer: QgsVectorLayer, *rows: QgsFeature) -> None:
    """Add rows as QGIS pastes them, with a value of its own where one may stand only once."""
    layer.beginEditCommand("Features pasted")
    values = [dict(enumerate(row.attributes())) for row in rows]
    for row, each in zip(rows, values):
        layer.addFeature(QgsVectorLayerUtils.createFeature(layer, row.geometry(), each))
    layer.endEditCommand()


def press(qgis_iface: QgisInterface, text: str) -> None:
    """Press a button in the message bar."""
    for item in qgis_iface.messageBar().items():
        for button in item.findChildren(QPushButton):
            if button.text() == text:
                button.click()
                return


def rows_of(layer: QgsVectorLayer, *numbers: str) -> list[QgsFeature]:
    return [row for row in layer.getFeatures() if row[KEY] in numbers]


@pytest.mark.slow
@pytest.mark.parametrize("which", [0, 1])
def test_a_pasted_row_of_a_municipality_that_has_one_is_taken_back_and_explained(
    layers: Layers, told: Callable[[], list[str]], which: int
) -> None:
    layer = layers[which]
    paste(layer, *rows_of(layer, "5501", "5503"))
    assert layer.featureCount() == 41
    (text,) = told()
    assert [each.featureCount() for each in layers] == [39, 39]
    assert not any(each.isModified() for each in layers)
    assert text.startswith(f"Ikke lagt til i «{layer.name()}»: Tromsø 2020, Harstad 2020. Hver")


@pytest.mark.parametrize("which", [0, 1])
def test_a_row_without_a_number_is_taken_back_and_what_was_typed_before_stands(
    layers: Layers, told: Callable[[], list[str]], which: int
) -> None:
    municipalities, plan_years = layers
    (row,) = rows_of(plan_years, "5516")
    plan_years.changeAttributeValue(row.id(), plan_years.fields().indexOf("planaar"), 2023)
    layers[which].addFeature(QgsVectorLayerUtils.createFeature(layers[which]))
    (text,) = told()
    assert "en rad uten kommunenummer" in text
    assert [each.featureCount() for each in layers] == [39, 39]
    assert [row["planaar"] for row in rows_of(municipalities, "5516")] == [2023]
    municipalities.undoStack().redo()
    told()
    assert [each.featureCount() for each in layers] == [39, 39]


def test_a_row_of_a_municipality_that_has_none_may_be_added(
    layers: Layers, told: Callable[[], list[str]]
) -> None:
    _, plan_years = layers
    new = QgsFeature(plan_years.fields())
    new[KEY], new["planaar"] = "1804", 2020
    plan_years.addFeature(new)
    told()
    assert plan_years.featureCount() == 40
    assert layers[0].commitChanges()
    assert plan_years.featureCount() == 40


def test_what_is_no_year_is_told_until_a_year_is_typed(
    layers: Layers, told: Callable[[], list[str]]
) -> None:
    municipalities, _ = layers
    (row,) = rows_of(municipalities, "5516")
    column = municipalities.fields().indexOf("planaar")
    municipalities.changeAttributeValue(row.id(), column, 123)
    (text,) = told()
    assert text.startswith("Gratangen: skriv et år fra 1965 til 2100, ikke «123»")
    municipalities.changeAttributeValue(row.id(), column, 2023)
    assert told() == []


def test_a_file_in_use_is_told_once_by_the_button_that_saves_and_not_after_it_is_saved(
    layers: Layers, told: Callable[[], list[str]], qgis_iface: QgisInterface
) -> None:
    municipalities, _ = layers
    (row,) = rows_of(municipalities, "5516")
    municipalities.changeAttributeValue(row.id(), municipalities.fields().indexOf("planaar"), 2023)
    told()
    with closing(sqlite3.connect(working_file_of(municipalities), timeout=1)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qgis_iface, "Lagre")
        (text,) = told()
        other.rollback()
    assert text.startswith("La QGIS stå åpent, få orden på arbeidsfilen …")
    assert text.endswith(": Gratangen 2023. Årsak: filen er i bruk av et annet program.")
    press(qgis_iface, "Lagre")
    assert told() == []
