"""The sign of a plan that is under way, or kept: there when the settings say so, else no trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.core.texts.map_texts import texts_in
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.roles import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update

DAY = date(2024, 9, 4)
UNDER_WAY, KEPT = "Tromsø ►", "Bardu ■"


def click(project: QgsProject, settings: Settings) -> None:
    update(project, settings, DAY, QgsFeedback(), pages=("A4",))


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


def test_a_colleague_who_has_it_off_leaves_it_on_in_the_project(
    project: QgsProject, settings: Settings
) -> None:
    click(project, replace(settings, officer="kari", show_status=True))
    write_status(project, "planaar")
    click(project, replace(settings, officer="ola"))
    layer = find_layer(project, "kommuner")
    assert layer is not None
    assert UNDER_WAY in labels(layer)
