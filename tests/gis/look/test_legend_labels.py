"""The counts in the legend: exact at any moment.

The oracle is what the renderer draws every municipality as, read through the join.
"""

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
    QgsFeature,
    QgsFeedback,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.gis.look.page_rows import refresh_rows
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...own_years import make_own

pytestmark = pytest.mark.pages("A4")
LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")

Click = Callable[..., UpdateResult]
Count = Callable[[QgsVectorLayer], dict[str, int]]


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """The open project, the only one whose layers an expression finds."""
    project = QgsProject.instance()
    yield project
    project.clear()


@pytest.fixture
def municipalities(project: QgsProject, click: Click) -> QgsVectorLayer:
    click()
    return layer_of(project, "kommuner")


@pytest.fixture
def plan_years(project: QgsProject, municipalities: QgsVectorLayer) -> QgsVectorLayer:
    return layer_of(project, "planaar")


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None
    return layer


def node_of(layer: QgsVectorLayer, number: int = 0) -> QgsLayerTreeLayer:
    layout = layer.project().layoutManager().layoutByName(LAYOUTS[number])
    return layout.itemById("tegnforklaring").model().rootGroup().findLayers()[0]


def expression_of(layer: QgsVectorLayer, row: int) -> str:
    return str(QgsMapLayerLegendUtils.legendNodeUserLabel(node_of(layer), row))


def shown(layer: QgsVectorLayer, number: int = 0) -> dict[str, str]:
    """What each row of the legend says in parentheses, by band."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    counts = {}
    for row, category in enumerate(layer.renderer().categories()):
        label = QgsMapLayerLegendUtils.legendNodeUserLabel(node_of(layer, number), row)
        text = QgsExpression.replaceExpressionText(label, context)
        assert text.startswith(f"{category.label()} ("), text
        counts[category.value()] = text[len(category.label()) + 2 : -1]
    return counts


def as_text(counts: dict[str, int]) -> dict[str, str]:
    return {band: str(count) for band, count in counts.items()}


def variables_of(layer: QgsVectorLayer) -> dict[str, str]:
    names, values = map(layer.customProperty, ("variableNames", "variableValues"))
    return dict(zip(names, values))


def last_line(layer: QgsVectorLayer) -> str:
    """What stands under the rows of the legend."""
    layout = layer.project().layoutManager().layoutByName(LAYOUTS[0])
    node = layout.itemById("tegnforklaring").model().rootGroup().findLayers()[-1]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    return str(
        QgsExpression.replaceExpressionText(node.customProperty("legend/title-label"), context)
    )


def type_year(municipalities: QgsVectorLayer, name: str, year: int | None) -> None:
    """Type a year in the municipality's form, without saving."""
    assert municipalities.isEditable() or municipalities.startEditing()
    (feature,) = municipalities.getFeatures(f"\"kommunenavn\" = '{name}'")
    column = municipalities.fields().indexOf("planaar")
    assert municipalities.changeAttributeValue(feature.id(), column, year)


def draw_by(layer: QgsVectorLayer, expression: str) -> None:
    """Let an officer draw the bands by an expression of her own."""
    renderer = layer.renderer().clone()
    renderer.setClassAttribute(expression)
    layer.setRenderer(renderer)
    refresh_rows(layer.project(), layer)


def write_in_another_program(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(sql)


@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize("number", [0, 1])
def test_the_legend_counts_what_the_map_shows(
    municipalities: QgsVectorLayer, counts_on_map: Count, number: int
) -> None:
    counts = counts_on_map(municipalities)
    assert counts["mangler"] > 0
    assert shown(municipalities, number) == as_text(counts)


@pytest.mark.slow
def test_another_project_than_the_open_one_counts_the_same(
    settings: Settings, counts_on_map: Count
) -> None:
    project = QgsProject()
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    layer = layer_of(project, "kommuner")
    assert shown(layer) == as_text(counts_on_map(layer))
    project.clear()


@pytest.mark.slow
def test_a_saved_project_counts_the_same_when_it_is_opened_again(
    project: QgsProject, municipalities: QgsVectorLayer, tmp_path: Path
) -> None:
    before = shown(municipalities)
    assert project.write(str(tmp_path / "kart.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "kart.qgz"))
    assert shown(layer_of(project, "kommuner")) == before


def test_a_year_that_is_not_saved_is_counted_until_it_is_taken_back(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    type_year(municipalities, "Bardu", 2024)
    type_year(municipalities, "Tromsø", None)
    counts = counts_on_map(municipalities)
    assert shown(municipalities) == as_text(counts) != before
    plan_years.undoStack().setIndex(0)
    assert shown(municipalities) == before
    assert municipalities.rollBack()
    assert shown(municipalities) == before


@pytest.mark.slow
def test_a_year_is_counted_for_a_municipality_that_had_no_row(
    municipalities: QgsVectorLayer, settings: Settings, counts_on_map: Count
) -> None:
    write_in_another_program(
        settings.working_file, "DELETE FROM planaar WHERE kommunenavn = 'Bardu'"
    )
    type_year(municipalities, "Bardu", 2024)
    assert shown(municipalities)["gjeldende"] == "1"
    assert shown(municipalities) == as_text(counts_on_map(municipalities))
    assert municipalities.rollBack()


@pytest.mark.slow
def test_a_row_added_to_the_table_is_counted_before_it_is_saved(
    municipalities: QgsVectorLayer,
    plan_years: QgsVectorLayer,
    settings: Settings,
    counts_on_map: Count,
) -> None:
    (row,) = plan_years.getFeatures("\"kommunenavn\" = 'Bardu'")
    write_in_another_program(
        settings.working_file, "DELETE FROM planaar WHERE kommunenavn = 'Bardu'"
    )
    assert plan_years.startEditing()
    added = QgsFeature(plan_years.fields())
    added["kommunenummer"], added["planaar"] = row["kommunenummer"], 2024
    assert plan_years.addFeature(added)
    assert shown(municipalities)["gjeldende"] == "1"
    assert shown(municipalities) == as_text(counts_on_map(municipalities))
    assert plan_years.rollBack()


@pytest.mark.slow
def test_a_deleted_row_leaves_its_municipality_without_a_year_until_it_is_back(
    municipalities: QgsVectorLayer, plan_years: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    assert plan_years.startEditing()
    row = next(plan_years.getFeatures('"planaar" = 2020'))
    assert plan_years.deleteFeature(row.id())
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before
    plan_years.undoStack().undo()
    assert shown(municipalities) == before
    assert plan_years.rollBack()


@pytest.mark.slow
def test_what_another_program_writes_is_counted(
    municipalities: QgsVectorLayer, settings: Settings, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    write_in_another_program(
        settings.working_file, "UPDATE planaar SET planaar = 2024 WHERE planaar = 2020"
    )
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before


@pytest.mark.slow
def test_years_of_municipalities_that_are_not_on_the_map_are_not_counted(
    municipalities: QgsVectorLayer, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    write_in_another_program(
        settings.working_file,
        "INSERT INTO planaar (kommunenummer, planaar) VALUES"
        " ('0301', 2024), ('1103', 2015), ('1505', 2016), ('4601', 2030), ('5001', NULL)",
    )
    click()
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) == before
    type_year(municipalities, "Bardu", 2024)
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before
    assert municipalities.rollBack()


@pytest.mark.slow
def test_a_year_after_the_map_year_is_counted_as_missing(
    municipalities: QgsVectorLayer, click: Click, counts_on_map: Count
) -> None:
    click(date(2021, 6, 1))
    counts = counts_on_map(municipalities)
    assert shown(municipalities) == as_text(counts)
    type_year(municipalities, "Bardu", 2024)
    assert shown(municipalities) == as_text(counts)
    assert municipalities.rollBack()


@pytest.mark.slow
def test_a_municipality_that_is_shown_by_an_earlier_plan_is_counted(
    municipalities: QgsVectorLayer, settings: Settings, click: Click, counts_on_map: Count
) -> None:
    make_own(settings.working_file)
    before = shown(municipalities)
    write_in_another_program(
        settings.working_file, "UPDATE planaar SET planaar = 2025 WHERE planaar = 2020"
    )
    click()
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) == before
    click(date(2026, 1, 1))
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before


@pytest.mark.slow
def test_a_band_that_no_year_can_be_in_is_counted_as_none(
    municipalities: QgsVectorLayer, click: Click, counts_on_map: Count
) -> None:
    click(date(2021, 6, 1), "1989-2019;2020-2023;2024-")
    assert shown(municipalities)["gjeldende"] == "0"
    assert shown(municipalities) == as_text(counts_on_map(municipalities))


@pytest.mark.slow
def test_a_map_with_a_filter_counts_the_municipalities_it_shows(
    municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    assert municipalities.setSubsetString("\"kommunenummer\" LIKE '55%'")
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before
    refresh_rows(municipalities.project(), municipalities)
    assert shown(municipalities) == as_text(counts_on_map(municipalities))


@pytest.mark.slow
def test_a_deleted_municipality_is_not_counted(
    municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    before = shown(municipalities)
    assert municipalities.startEditing()
    feature = next(municipalities.getFeatures('"planaar" = 2020'))
    assert municipalities.deleteFeature(feature.id())
    assert shown(municipalities) == as_text(counts_on_map(municipalities)) != before
    assert municipalities.rollBack()


@pytest.mark.slow
def test_her_own_words_for_a_row_stay(municipalities: QgsVectorLayer, click: Click) -> None:
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node_of(municipalities), 0, "De gamle")
    click(date(2026, 1, 15))
    assert expression_of(municipalities, 0) == "De gamle"
    assert expression_of(municipalities, 2).startswith("2024 - 2026 (")


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_label_of_an_earlier_version_gives_way(
    municipalities: QgsVectorLayer, click: Click
) -> None:
    node, renderer = node_of(municipalities), municipalities.renderer()
    for row, category in enumerate(renderer.categories()):
        of_band = f"({renderer.classAttribute()}) = '{category.value()}'"
        earlier = f"{category.label()} ([% count(1, filter:={of_band}) %])"
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, row, earlier)
    click(date(2026, 1, 15))
    assert shown(municipalities) == shown(municipalities, 1)
    assert expression_of(municipalities, 2).startswith("2024 - 2026 (")


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_label_with_the_whole_expression_in_it_gives_way(
    municipalities: QgsVectorLayer, click: Click
) -> None:
    node, renderer = node_of(municipalities), municipalities.renderer()
    for row, category in enumerate(renderer.categories()):
        bands = f"array_agg({renderer.classAttribute()})"
        earlier = f"{category.label()} ([% array_count({bands}, '{category.value()}') %])"
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, row, earlier)
        node.setCustomProperty(f"planstatus/label-{row}", earlier)
    click()
    assert expression_of(municipalities, 0) == "1989 - 2019 ([% eval(@planstatus_antall_eldre) %])"
    assert shown(municipalities) == shown(municipalities, 1)


@pytest.mark.slow
def test_a_label_can_be_read_where_it_is_opened(municipalities: QgsVectorLayer) -> None:
    for row, category in enumerate(municipalities.renderer().categories()):
        words, _, expression = expression_of(municipalities, row).partition(" ([% ")
        assert words == category.label()
        assert len(expression) < 50


@pytest.mark.slow
def test_variables_of_the_layer_that_are_hers_stay(
    municipalities: QgsVectorLayer, click: Click
) -> None:
    variables = {**variables_of(municipalities), "arkivnummer": "24/1234"}
    QgsExpressionContextUtils.setLayerVariables(municipalities, variables)
    click(date(2026, 1, 15))
    assert variables_of(municipalities)["arkivnummer"] == "24/1234"
    assert len(municipalities.customProperty("variableNames")) == len(variables)


@pytest.mark.slow
@pytest.mark.parametrize(
    "expression",
    [
        "CASE WHEN \"fylke\" = 'Troms' THEN 'eldre' ELSE 'forrige' END",
        "CASE WHEN \"planaar\" < 2020 AND \"fylke\" = 'Troms' THEN 'eldre' ELSE 'mangler' END",
        "CASE WHEN \"planaar\" < @planstatus_aar THEN 'eldre' ELSE 'mangler' END",
        "CASE WHEN \"planaar\" > 0 AND $area > 2e9 THEN 'eldre' ELSE 'mangler' END",
    ],
)
def test_her_own_expression_is_counted(
    municipalities: QgsVectorLayer, counts_on_map: Count, expression: str
) -> None:
    draw_by(municipalities, expression)
    counts = counts_on_map(municipalities)
    assert max(counts.values()) < sum(counts.values())
    assert shown(municipalities) == as_text(counts)


@pytest.mark.slow
def test_the_last_line_says_how_many_there_are_and_how_many_have_a_year(
    municipalities: QgsVectorLayer,
) -> None:
    assert last_line(municipalities) == "39 kommuner, 21 med planår"
    type_year(municipalities, "Bardu", 2024)
    assert last_line(municipalities) == "39 kommuner, 22 med planår"
    assert municipalities.rollBack()
    assert municipalities.setSubsetString("\"kommunenummer\" = '5501'")
    assert last_line(municipalities) == "1 kommune, 1 med planår"
