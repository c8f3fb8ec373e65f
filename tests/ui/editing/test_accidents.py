"""Municipalities that are deleted, added, moved or renamed by accident while years are edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsFeedback,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgisInterface

from planstatus.gis.project.layers import KEY, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands

from ...waiting import settle

Layers = tuple[QgsVectorLayer, QgsVectorLayer]
Accident = Callable[[QgsVectorLayer], object]
RULE = "Nye kommuner og grenser leses inn med «Velg kommunelag …»."


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


def of(layer: QgsVectorLayer, number: str) -> QgsFeature:
    (row,) = [row for row in layer.getFeatures() if row[KEY] == number]
    return row


def whole(layer: QgsVectorLayer) -> dict[object, list[object]]:
    """Everything about the municipalities but what is joined."""
    own = [index for index, name in enumerate(layer.fields().names()) if name in OWN]
    return {
        row.id(): [row.geometry().asWkb(), *(row[index] for index in own)]
        for row in layer.getFeatures()
    }


OWN = ("kommunenummer", "kommunenavn", "navn_offisielt", "fylkesnummer", "fylke")


def type_year(layer: QgsVectorLayer, number: str, year: object) -> None:
    layer.beginEditCommand("typed")
    layer.changeAttributeValue(of(layer, number).id(), layer.fields().indexOf("planaar"), year)
    layer.endEditCommand()


def delete(layer: QgsVectorLayer) -> None:
    """Press Delete on the map."""
    layer.selectByIds([of(layer, "5534").id()])
    layer.beginEditCommand("Features deleted")
    layer.deleteSelectedFeatures()
    layer.endEditCommand()


def delete_many(layer: QgsVectorLayer) -> None:
    layer.selectByExpression(f"{KEY} < '5516'")
    layer.deleteSelectedFeatures()


def move(layer: QgsVectorLayer) -> None:
    layer.beginEditCommand("Feature moved")
    layer.translateFeature(of(layer, "5534").id(), 1000, 1000)
    layer.endEditCommand()


def move_vertex(layer: QgsVectorLayer) -> None:
    layer.beginEditCommand("Moved vertex")
    layer.moveVertex(100000, 7000000, of(layer, "5534").id(), 3)
    layer.endEditCommand()


def move_twice(layer: QgsVectorLayer) -> None:
    move(layer)
    move(layer)


def add(layer: QgsVectorLayer) -> None:
    """Draw an area, and press OK in its form."""
    layer.beginEditCommand("Feature added")
    square = QgsGeometry.fromWkt("Polygon((0 7000000, 1 7000000, 1 7000001, 0 7000000))")
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, square))
    layer.endEditCommand()


def add_another_number(layer: QgsVectorLayer) -> None:
    new = QgsVectorLayerUtils.createFeature(layer, of(layer, "5534").geometry(), {1: "1804"})
    assert new[KEY] == "1804"
    layer.addFeature(new)


def split(layer: QgsVectorLayer) -> None:
    box = of(layer, "5520").geometry().boundingBox()
    middle = box.center().x()
    line = [QgsPointXY(middle, box.yMinimum() - 10), QgsPointXY(middle, box.yMaximum() + 10)]
    layer.selectByIds([of(layer, "5520").id()])
    layer.beginEditCommand("Features split")
    assert layer.splitFeatures(line, False) == 0
    layer.endEditCommand()


def merge(layer: QgsVectorLayer) -> None:
    """Merge two municipalities into the first, as «Slå sammen valgte objekter» does."""
    first, second = of(layer, "5520"), of(layer, "5522")
    layer.beginEditCommand("Merged features")
    layer.deleteFeature(second.id())
    layer.changeGeometry(first.id(), first.geometry().combine(second.geometry()))
    layer.endEditCommand()


def rename(layer: QgsVectorLayer) -> None:
    for number in ("5534", "5536"):
        column = layer.fields().indexOf("kommunenavn")
        layer.changeAttributeValue(of(layer, number).id(), column, "Ny")


def renumber_with_year(layer: QgsVectorLayer) -> None:
    """Merge the attributes of two municipalities, plan year and all."""
    layer.beginEditCommand("Merged feature attributes")
    row = of(layer, "5534").id()
    layer.changeAttributeValue(row, layer.fields().indexOf("planaar"), 2011)
    layer.changeAttributeValue(row, layer.fields().indexOf(KEY), "5501")
    layer.endEditCommand()


def delete_column(layer: QgsVectorLayer) -> None:
    layer.deleteAttribute(layer.fields().indexOf("navn_offisielt"))


def rename_column(layer: QgsVectorLayer) -> None:
    layer.renameAttribute(layer.fields().indexOf(KEY), "nr")


ACCIDENTS: list[tuple[Accident, str]] = [
    (delete, f"Ikke slettet: Karlsøy. {RULE}"),
    (delete_many, f"Ikke slettet: Tromsø, Harstad, Kvæfjord, Tjeldsund, Ibestad. {RULE}"),
    (move, f"Grensene er som før: Karlsøy. {RULE}"),
    (move_vertex, f"Grensene er som før: Karlsøy. {RULE}"),
    (move_twice, f"Grensene er som før: Karlsøy. {RULE}"),
    (split, f"Grensene er som før: Bardu. {RULE}"),
    (merge, f"Grensene er som før: Bardu, Salangen. {RULE}"),
    (rename, f"Nummer og navn er som før: Karlsøy, Lyngen. {RULE}"),
    (renumber_with_year, f"Nummer og navn er som før: Karlsøy. {RULE}"),
    (delete_column, f"Kolonnene er som før: navn_offisielt. {RULE}"),
    (rename_column, f"Kolonnene er som før: kommunenummer. {RULE}"),
    (
        add,
        "Ikke lagt til i «Kommuner»: en rad uten kommunenummer. Hver kommune er på kartet én "
        "gang. Nye grenser leses inn med «Velg kommunelag …».",
    ),
    (
        add_another_number,
        "Ikke lagt til i «Kommuner»: 1804. Hver kommune er på kartet én "
        "gang. Nye grenser leses inn med «Velg kommunelag …».",
    ),
]
EVERY = pytest.mark.parametrize(
    ("accident", "text"), ACCIDENTS, ids=[act.__name__ for act, _ in ACCIDENTS]
)


@pytest.mark.slow
@EVERY
def test_an_accident_is_refused_with_a_word_and_the_layer_is_as_it_was(
    layers: Layers, told: Callable[[], list[str]], accident: Accident, text: str
) -> None:
    municipalities, plan_years = layers
    before, rows = whole(municipalities), plan_years.featureCount()
    names = municipalities.fields().names()
    accident(municipalities)
    assert whole(municipalities) != before or municipalities.fields().names() != names
    said = told()
    assert whole(municipalities) == before
    assert municipalities.fields().names() == names
    assert plan_years.featureCount() == rows
    assert not any(layer.isModified() for layer in layers)
    assert said == [text]


@pytest.mark.slow
@EVERY
def test_years_typed_before_and_after_an_accident_stand_and_can_be_undone_and_saved(
    layers: Layers, told: Callable[[], list[str]], accident: Accident, text: str
) -> None:
    municipalities, plan_years = layers
    before = whole(municipalities)
    type_year(municipalities, "5516", 2023)
    accident(municipalities)
    told()
    assert whole(municipalities) == before
    assert of(municipalities, "5516")["planaar"] == 2023
    type_year(municipalities, "5518", 2024)
    told()

    def years() -> list[object]:
        return [str(of(municipalities, number)["planaar"]) for number in ("5516", "5518")]

    assert years() == ["2023", "2024"]
    stack = municipalities.undoStack()
    seen = []
    for step in (stack.undo, stack.undo, stack.undo, stack.redo, stack.redo, stack.redo):
        step()
        told()
        seen.append(years())
        assert whole(municipalities) == before
    assert seen[1] == ["NULL", "NULL"]
    assert seen[5] == ["2023", "2024"]
    assert municipalities.commitChanges()
    assert whole(municipalities) == before
    assert years() == ["2023", "2024"]
    assert plan_years.featureCount() == 39


@pytest.mark.slow
@EVERY
def test_nothing_is_saved_of_an_accident_a_moment_before(
    layers: Layers, accident: Accident, text: str
) -> None:
    municipalities, _ = layers
    before, names = whole(municipalities), municipalities.fields().names()
    type_year(municipalities, "5516", 2023)
    accident(municipalities)
    assert municipalities.commitChanges(), municipalities.commitErrors()
    assert whole(municipalities) == before
    assert municipalities.fields().names() == names
    assert of(municipalities, "5516")["planaar"] == 2023


@pytest.mark.slow
def test_what_was_selected_when_it_was_deleted_is_selected_still(
    layers: Layers, told: Callable[[], list[str]]
) -> None:
    municipalities, _ = layers
    delete(municipalities)
    told()
    assert municipalities.selectedFeatureIds() == [of(municipalities, "5534").id()]


def test_the_word_goes_when_the_next_year_is_typed(
    layers: Layers, told: Callable[[], list[str]]
) -> None:
    municipalities, _ = layers
    delete(municipalities)
    assert told()
    type_year(municipalities, "5516", 2023)
    assert told() == []


def test_a_layer_of_hers_and_a_column_of_hers_are_hers_to_change(
    layers: Layers, told: Callable[[], list[str]]
) -> None:
    municipalities, _ = layers
    hers = QgsVectorLayer("Polygon?crs=EPSG:25833&field=kommunenummer:string", "Mine", "memory")
    QgsProject.instance().addMapLayer(hers)
    hers.startEditing()
    hers.addFeatures([QgsVectorLayerUtils.createFeature(hers) for _ in range(2)])
    hers.deleteFeature(hers.allFeatureIds()[0])
    officer = QgsField(municipalities.fields().field("kommunenavn"))
    officer.setName("saksbehandler")
    municipalities.addAttribute(officer)
    column = municipalities.fields().indexOf("saksbehandler")
    municipalities.changeAttributeValue(of(municipalities, "5534").id(), column, "Kari")
    assert told() == []
    delete(municipalities)
    told()
    assert hers.featureCount() == 1
    assert of(municipalities, "5534")["saksbehandler"] == "Kari"
