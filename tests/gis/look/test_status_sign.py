"""The sign of a plan that is under way, or kept: there when the settings say so, else no trace."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsPalLayerSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from planstatus.core.texts.map_texts import texts_in
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.look.status_sign import LABEL
from planstatus.gis.project.roles import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

from ...own_years import make_own

DAY = date(2024, 9, 4)
UNDER_WAY, KEPT = "Tromsø ►", "Bardu ■"


def click(project: QgsProject, settings: Settings, day: date = DAY) -> None:
    update(project, settings, day, QgsFeedback(), pages=("A4",))


def write_years(project: QgsProject, years: dict[str, int], day: str | None = None) -> None:
    layer = find_layer(project, "planaar")
    assert layer is not None
    layer.startEditing()
    for row in layer.getFeatures():
        if row["kommunenummer"] in years:
            for name, value in (("planaar", years[row["kommunenummer"]]), ("vedtatt", day)):
                layer.changeAttributeValue(row.id(), layer.fields().indexOf(name), value)
    assert layer.commitChanges(), layer.commitErrors()


def label_of_0_9_2(name: str) -> str:
    return (
        f"({name}) || CASE WHEN coalesce(map_get(from_json(@planstatus_navn), 'paa') = 'fylker',"
        " false) THEN '' WHEN \"status\" = 'under arbeid' THEN ' ►'"
        " WHEN \"status\" = 'videreført' THEN ' ■' ELSE '' END"
    )


def give_label(layer: QgsVectorLayer, label: str) -> None:
    settings = QgsPalLayerSettings(layer.labeling().settings())
    settings.fieldName = label
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def write_status(project: QgsProject, table: str) -> None:
    layer = find_layer(project, table)
    assert layer is not None
    layer.startEditing()
    wanted = {"5501": "under arbeid", "5520": "videreført", "5503": "vedtatt"}
    for row in layer.getFeatures():
        if row["kommunenummer"] in wanted:
            column = layer.fields().indexOf("status")
            layer.changeAttributeValue(row.id(), column, wanted[row["kommunenummer"]])
    assert layer.commitChanges(), layer.commitErrors()


def labels(layer: QgsVectorLayer) -> set[str]:
    """Return what stands on the map of each municipality, on one line."""
    expression = QgsExpression(layer.labeling().settings().fieldName)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = set()
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.add(str(expression.evaluate(context)).replace("\n", " - "))
    return found


def legend_lines(project: QgsProject, key: str) -> list[str]:
    (layout,) = layouts_of(project, "A4", key)
    root = layout.itemById("tegnforklaring").model().rootGroup()
    context = layout.createExpressionContext()
    titles = [str(each.customProperty("legend/title-label") or "") for each in root.findLayers()]
    return [QgsExpression.replaceExpressionText(each, context) for each in titles]


@pytest.mark.parametrize(("key", "table"), [("samfunnsdel", "planaar"), ("ros", "planaar_ros")])
def test_a_status_is_a_sign_after_the_name_explained_in_the_legend(
    project: QgsProject, settings: Settings, key: str, table: str
) -> None:
    wanted = replace(settings, plan_types=("samfunnsdel", key), show_status=True)
    click(project, wanted)
    write_status(project, table)
    click(project, wanted)
    layer = find_layer(project, "kommuner", key)
    assert layer is not None
    assert {UNDER_WAY, KEPT, "Harstad - Hárstták"} <= labels(layer)
    assert "► under arbeid   ■ videreført" in legend_lines(project, key)


@pytest.mark.slow
def test_without_the_setting_there_is_no_sign_and_no_word_of_it(
    project: QgsProject, settings: Settings
) -> None:
    click(project, settings)
    write_status(project, "planaar")
    click(project, settings)
    layer = find_layer(project, "kommuner")
    assert layer is not None
    assert {"Tromsø", "Bardu"} <= labels(layer)
    assert not any(
        texts_in("nb").under_way in each for each in legend_lines(project, "samfunnsdel")
    )


@pytest.mark.slow
def test_switched_on_and_off_again_the_map_is_as_it_was(
    project: QgsProject, settings: Settings
) -> None:
    hers = replace(settings, officer="kari")
    click(project, hers)
    layer = find_layer(project, "kommuner")
    assert layer is not None
    before = layer.labeling().settings().fieldName, legend_lines(project, "samfunnsdel")
    click(project, replace(hers, show_status=True))
    assert layer.labeling().settings().fieldName != before[0]
    click(project, hers)
    assert (layer.labeling().settings().fieldName, legend_lines(project, "samfunnsdel")) == before


@pytest.mark.slow
def test_a_plan_that_came_after_the_map_date_has_no_sign_there(
    project: QgsProject, settings: Settings
) -> None:
    wanted = replace(settings, show_status=True)
    click(project, wanted)
    make_own(settings.working_file)
    write_status(project, "planaar")
    write_years(project, {"5501": 2026, "5503": 2026})
    layer = find_layer(project, "kommuner")
    assert layer is not None
    click(project, wanted)
    assert {"Tromsø", KEPT} <= labels(layer)  # the one without a year is told of as ever
    click(project, wanted, date(2026, 9, 4))
    assert {UNDER_WAY, KEPT} <= labels(layer)


@pytest.mark.slow
def test_a_plan_adopted_later_in_the_map_year_has_no_sign_until_its_day(
    project: QgsProject, settings: Settings
) -> None:
    wanted = replace(settings, show_status=True)
    click(project, wanted)
    make_own(settings.working_file)
    write_status(project, "planaar")
    write_years(project, {"5501": 2024}, "2024-11-20")
    layer = find_layer(project, "kommuner")
    assert layer is not None
    click(project, wanted)
    assert UNDER_WAY not in labels(layer)
    click(project, wanted, date(2024, 11, 20))
    assert UNDER_WAY in labels(layer)


@pytest.mark.slow
def test_a_project_of_an_older_version_gets_the_signs_of_its_date_at_a_click(
    project: QgsProject, settings: Settings
) -> None:
    wanted = replace(settings, show_status=True)
    click(project, wanted)
    write_status(project, "planaar")
    write_years(project, {"5501": 2026})
    layer = find_layer(project, "kommuner")
    assert layer is not None
    name, is_expression, _ = json.loads(layer.customProperty(LABEL))
    older = label_of_0_9_2(name)
    layer.setCustomProperty(LABEL, json.dumps([name, is_expression]))
    give_label(layer, older)
    assert UNDER_WAY in labels(layer)
    click(project, wanted)
    assert UNDER_WAY not in labels(layer)
    layer.setCustomProperty(LABEL, json.dumps([name, is_expression]))
    give_label(layer, f"{older} || '*'")  # hers
    click(project, wanted)
    assert layer.labeling().settings().fieldName == f"{older} || '*'"


@pytest.mark.slow
def test_a_colleague_who_has_it_off_leaves_it_on_in_the_project(
    project: QgsProject, settings: Settings
) -> None:
    click(project, replace(settings, officer="kari", show_status=True))
    write_status(project, "planaar")
    click(project, replace(settings, officer="ola"))
    layer = find_layer(project, "kommuner")
    assert layer is not None
    assert UNDER_WAY in labels(layer)
