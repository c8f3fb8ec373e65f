"""Years typed while the map is of an earlier date: it shows the plan that was in force then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate

from planstatus.gis.look.status_sign import set_signs
from planstatus.gis.project.layers import KEY, find_layer, working_file_of
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.editing.edit_link import EditLink
from planstatus.ui.editing.map_date_link import MapDateLink

from ...own_years import make_own
from ...waiting import settle

LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

Count = Callable[[QgsVectorLayer], dict[str, int]]
TROMSO = "5501"  # 2020


@pytest.fixture
def project(tmp_path: Path) -> Iterator[QgsProject]:
    project = QgsProject.instance()  # the only one where a legend counts in the table
    settings = Settings(working_file=tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=("A4",))
    make_own(settings.working_file)
    yield project
    for layer in project.mapLayers().values():
        layer.rollBack()
    project.clear()


@pytest.fixture
def municipalities(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


@pytest.fixture
def plan_years(project: QgsProject, municipalities: QgsVectorLayer) -> QgsVectorLayer:
    layer = find_layer(project, "planaar")
    assert layer is not None
    MapDateLink(project, municipalities, layer, layer)
    return layer


def type_year(layer: QgsVectorLayer, number: str, year: object) -> None:
    """Type into an attribute table the way QGIS's table does it."""
    assert layer.isEditable() or layer.startEditing()
    (feature,) = [f for f in layer.getFeatures() if f[KEY] == number]
    layer.beginEditCommand("Attributes changed")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), year)
    layer.endEditCommand()
    settle()


def set_year(file: Path, number: str, year: int) -> None:
    """Save a year as another project or program does."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE planaar SET planaar = ? WHERE kommunenummer = ?", (year, number))


def legend(layer: QgsVectorLayer) -> list[str]:
    """The counts in the legend of the first page, as they are printed."""
    layout = layer.project().layoutManager().layoutByName(LAYOUTS[0])
    node = layout.itemById("tegnforklaring").model().rootGroup().findLayers()[0]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    labels = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, row) for row in range(4)]
    texts = [QgsExpression.replaceExpressionText(label, context) for label in labels]
    return [text.rpartition("(")[2].rstrip(")") for text in texts]


def test_a_year_after_the_map_date_leaves_the_plan_before_it_on_the_map_at_once(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, counts_on_map: Count
) -> None:
    before, in_legend = counts_on_map(municipalities), legend(municipalities)
    assert in_legend == list(map(str, before.values()))
    type_year(plan_years, TROMSO, 2025)
    assert counts_on_map(municipalities) == before
    assert legend(municipalities) == in_legend
    plan_years.undoStack().undo()
    settle()
    assert counts_on_map(municipalities) == before
    assert legend(municipalities) == in_legend


@pytest.mark.slow
def test_a_saved_year_after_the_map_date_leaves_the_plan_before_it_on_the_map(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = counts_on_map(municipalities)
    type_year(plan_years, TROMSO, 2025)
    assert plan_years.commitChanges()
    settle()
    assert counts_on_map(municipalities) == before
    type_year(plan_years, TROMSO, 2019)
    assert counts_on_map(municipalities)["eldre"] == before["eldre"] + 1
    assert plan_years.rollBack()
    settle()
    assert counts_on_map(municipalities) == before


@pytest.mark.slow
def test_a_year_saved_elsewhere_since_the_map_was_drawn_is_seen_when_the_layers_are_linked(
    project: QgsProject, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = counts_on_map(municipalities)
    table = find_layer(project, "planaar")
    assert table is not None
    set_year(working_file_of(table), TROMSO, 2025)
    assert counts_on_map(municipalities)["mangler"] == before["mangler"] + 1
    link = EditLink(project, municipalities, table)
    settle()
    assert counts_on_map(municipalities) == before
    assert legend(municipalities) == list(map(str, before.values()))
    sip.delete(link)


@pytest.mark.slow
def test_the_link_between_the_tables_lets_the_map_follow(
    project: QgsProject, municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    table = find_layer(project, "planaar")
    assert table is not None
    link = EditLink(project, municipalities, table)
    before = counts_on_map(municipalities)
    type_year(municipalities, TROMSO, 2025)
    assert counts_on_map(municipalities) == before
    sip.delete(link)


@pytest.mark.slow
def test_her_own_expression_is_left_alone_while_she_edits(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
) -> None:
    hers = "CASE WHEN \"planaar\" < 2020 THEN 'eldre' ELSE 'mangler' END"
    renderer = municipalities.renderer().clone()
    renderer.setClassAttribute(hers)
    municipalities.setRenderer(renderer)
    type_year(plan_years, TROMSO, 2025)
    assert municipalities.renderer().classAttribute() == hers


@pytest.mark.slow
def test_edits_go_on_when_the_working_file_cannot_be_read(plan_years: QgsVectorLayer) -> None:
    file = working_file_of(plan_years)
    type_year(plan_years, TROMSO, 2025)
    moved = file.rename(file.with_name("borte.gpkg"))
    plan_years.undoStack().undo()
    settle()
    moved.rename(file)
    (feature,) = plan_years.getFeatures(f"\"{KEY}\" = '{TROMSO}'")
    assert feature["planaar"] == 2020


def test_edits_go_on_when_the_municipalities_have_been_removed(
    project: QgsProject, municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
) -> None:
    project.removeMapLayer(municipalities.id())
    type_year(plan_years, TROMSO, 2025)
    assert plan_years.isModified()


@pytest.mark.slow
def test_the_sign_of_a_plan_follows_the_day_that_is_typed(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer
) -> None:
    set_signs(municipalities, True)
    (row,) = [each for each in plan_years.getFeatures() if each[KEY] == TROMSO]
    columns = plan_years.fields().indexOf

    def label() -> str:
        (feature,) = [each for each in municipalities.getFeatures() if each[KEY] == TROMSO]
        scopes = QgsExpressionContextUtils.globalProjectLayerScopes(municipalities)
        context = QgsExpressionContext(scopes)
        context.setFeature(feature)
        return str(QgsExpression(municipalities.labeling().settings().fieldName).evaluate(context))

    assert plan_years.startEditing()
    plan_years.changeAttributeValue(row.id(), columns("status"), "under arbeid")
    plan_years.changeAttributeValue(row.id(), columns("planaar"), 2024)
    settle()
    assert label() == "Tromsø ►"
    plan_years.changeAttributeValue(row.id(), columns("vedtatt"), QDate(2024, 11, 20))
    settle()
    assert label() == "Tromsø"
    plan_years.undoStack().undo()
    settle()
    assert label() == "Tromsø ►"
