"""Several maps in a project: each follows its own years, and the map date, as the first does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsFeedback,
    QgsLayoutItemLegend,
    QgsPrintLayout,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface

from planstatus.core.plans.plan_types import plan_type
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands

from ...waiting import settle

KEYS = ("samfunnsdel", "ros")
TROMSO, HARSTAD, BARDU, MAALSELV = "5501", "5503", "5520", "5524"

Count = Callable[[QgsVectorLayer], dict[str, int]]


@pytest.fixture
def commands(qgis_iface: QgisInterface, tmp_path: Path) -> Iterator[Commands]:
    project = QgsProject.instance()
    project.clear()
    settings = Settings(tmp_path / "planstatus.gpkg", office="troms-finnmark", plan_types=KEYS)
    save_settings(settings)
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=("A4",))
    commands = Commands(qgis_iface)
    commands.link_layers()
    yield commands
    for layer in project.mapLayers().values():
        layer.rollBack()
    commands.close()
    project.clear()
    QgsSettings().remove("planstatus")


def layer_of(role: str, map_key: str = "samfunnsdel") -> QgsVectorLayer:
    layer = find_layer(QgsProject.instance(), role, map_key)
    assert layer is not None, (role, map_key)
    return layer


def type_year(key: str, number: str, year: int) -> None:
    """Type the year of a plan type in the attribute table of the municipalities."""
    layer = layer_of("kommuner")
    assert layer.isEditable() or layer.startEditing()
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == number]
    layer.beginEditCommand("Attributes changed")
    column = layer.fields().indexOf(plan_type(key).joined("planaar"))
    layer.changeAttributeValue(row.id(), column, year)
    layer.endEditCommand()
    settle()


def year(key: str, number: str) -> object:
    layer = layer_of("kommuner")
    (row,) = [each for each in layer.getFeatures() if each["kommunenummer"] == number]
    return row[plan_type(key).joined("planaar")] or None


def page(key: str) -> QgsPrintLayout:
    (found,) = layouts_of(QgsProject.instance(), "A4", key)
    return found


def labels(key: str) -> list[str]:
    """What the classes are called on the page of a map, and how many there are in each."""
    legend = page(key).itemById("tegnforklaring")
    assert isinstance(legend, QgsLayoutItemLegend)
    node = next(
        each for each in legend.model().rootGroup().findLayers()
        if each.layer() is layer_of("kommuner", key)
    )  # fmt: skip
    context = legend.createExpressionContext()
    return [
        QgsExpression.replaceExpressionText(each.evaluateLabel(context), context)
        for each in legend.model().layerLegendNodes(node)
    ]


def stamp(key: str) -> str:
    return page(key).itemById("kart_produsert").currentText()


@pytest.mark.slow
def test_another_map_date_reaches_classes_legend_and_stamp_of_every_map(
    commands: Commands,
) -> None:
    before = {key: labels(key) for key in KEYS}
    titles = {key: page(key).itemById("tittel").currentText() for key in KEYS}
    commands.use_map_date("2028-03-01")
    for key in KEYS:
        renderer = layer_of("kommuner", key).renderer()
        last = [each.label() for each in renderer.categories() if each.value() == "gjeldende"]
        assert last == (["0 - 3 år: 2025 - 2028"] if key == "ros" else ["2028"]), key
        assert labels(key) != before[key]
        assert any(last[0] in text for text in labels(key)), labels(key)
        assert stamp(key).endswith("1. mars 2028")
        assert page(key).itemById("tittel").currentText() == titles[key]
    assert len(set(titles.values())) == len(KEYS)


def test_a_year_after_the_map_date_leaves_the_plan_before_it_on_its_map_at_once(
    commands: Commands, counts_on_map: Count
) -> None:
    type_year("ros", TROMSO, 2019)
    assert layer_of("kommuner").commitChanges()
    settle()
    maps = [layer_of("kommuner", each) for each in KEYS]
    before, in_legends = list(map(counts_on_map, maps)), list(map(labels, KEYS))
    type_year("ros", TROMSO, 2025)
    assert list(map(counts_on_map, maps)) == before
    assert list(map(labels, KEYS)) == in_legends
    type_year("ros", TROMSO, 2021)
    assert list(map(counts_on_map, maps)) != before


@pytest.mark.slow
def test_undo_passes_by_what_is_no_year_in_every_plan_type(commands: Commands) -> None:
    type_year("ros", MAALSELV, 2021)
    for typed in (2, 2024):
        type_year("ros", BARDU, typed)
    stack = layer_of("kommuner").undoStack()
    stack.undo()
    QgsApplication.processEvents()
    assert (year("ros", BARDU), year("ros", MAALSELV)) == (None, 2021)
    stack.redo()
    QgsApplication.processEvents()
    assert year("ros", BARDU) == 2024


@pytest.mark.slow
def test_a_municipality_selected_in_one_map_is_outlined_in_the_others(commands: Commands) -> None:
    first = layer_of("kommuner")
    first.selectByIds([next(first.getFeatures()).id()])
    for key in KEYS:
        layer = layer_of("kommuner", key)
        assert layer.selectedFeatureIds() == first.selectedFeatureIds()
        assert [each.id() for each in layer.featureRendererGenerators()] == ["planstatus_selected"]
    layer_of("kommuner", "ros").removeSelection()
    assert not first.selectedFeatureIds()
