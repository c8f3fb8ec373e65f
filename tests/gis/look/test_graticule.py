"""The degrees over the sea, drawn beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsGeometry,
    QgsGeometryGeneratorSymbolLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSize, QThreadPool
from qgis.PyQt.QtGui import QColor

from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...waiting import wait

Click = Callable[..., UpdateResult]


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["Samfunnsplanstatus", "Interkommunalt samarbeid"])
def test_a_map_is_drawn_also_while_the_window_waits_for_it(
    project: QgsProject, settings: Settings, theme: str
) -> None:
    own = replace(settings, cooperation=True)
    update(project, own, date(2024, 9, 4), QgsFeedback(), pages=())
    job = QgsMapRendererParallelJob(map_of(project, theme))
    job.start()
    is_drawn = QThreadPool.globalInstance().waitForDone(60_000)
    wait(lambda: not job.isActive())
    assert is_drawn


def map_of(project: QgsProject, theme: str) -> QgsMapSettings:
    """The municipalities in a theme, as a canvas would draw them."""
    municipalities = find_layer(project, "kommuner")
    assert municipalities is not None
    settings = QgsMapSettings()
    settings.setLayers(project.mapThemeCollection().mapThemeVisibleLayers(theme))
    settings.setDestinationCrs(project.crs())
    settings.setExtent(municipalities.extent())
    settings.setOutputSize(QSize(600, 400))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    return settings


@pytest.mark.slow
@pytest.mark.parametrize("system", ["EPSG:25833", "EPSG:25835", "EPSG:4326"])
def test_the_degrees_are_drawn_over_the_sea_whatever_the_system_of_the_map(
    project: QgsProject, click: Click, system: str
) -> None:
    click()
    sea = find_layer(project, "hav")
    assert sea is not None
    project.setCrs(QgsCoordinateReferenceSystem(system))
    seen = map_of(project, "Samfunnsplanstatus")
    municipalities = find_layer(project, "kommuner")
    assert municipalities is not None
    seen.setExtent(seen.layerExtentToOutputExtent(municipalities, municipalities.extent()))
    context = QgsExpressionContext(seen.expressionContext())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(seen))
    lines = lines_of(sea, context)
    assert lines.type() == QgsWkbTypes.GeometryType.LineGeometry
    parts = lines.asGeometryCollection()
    assert len(parts) > 10
    assert sea.extent().intersects(lines.boundingBox())
    within = sea.extent().buffered(0.1 * sea.extent().width())
    assert within.contains(lines.boundingBox())


@pytest.mark.parametrize(
    ("drawn_by", "is_ours"),
    [("transform($geometry, 'EPSG:4258', layer_property(@layer, 'crs'))", True),
     ("boundary($geometry)", False)],
)  # fmt: skip
def test_an_older_project_draws_its_degrees_as_today_after_a_click_and_hers_in_her_own_way(
    project: QgsProject, click: Click, drawn_by: str, is_ours: bool
) -> None:
    click()
    sea = find_layer(project, "hav")
    assert sea is not None
    (part,) = degrees_of(sea)
    today = part.geometryExpression()
    part.setGeometryExpression(drawn_by)
    part.subSymbol().setColor(QColor("#123456"))
    click()
    (part,) = degrees_of(sea)
    assert part.geometryExpression() == (today if is_ours else drawn_by)
    assert part.subSymbol().color().name() == "#123456"


def degrees_of(sea: QgsVectorLayer) -> list[QgsGeometryGeneratorSymbolLayer]:
    symbols = sea.renderer().symbols(QgsRenderContext())
    parts = (part for symbol in symbols for part in symbol.symbolLayers())
    return [part for part in parts if isinstance(part, QgsGeometryGeneratorSymbolLayer)]


def lines_of(sea: QgsVectorLayer, context: QgsExpressionContext) -> QgsGeometry:
    """What the layer of the sea draws for its first area."""
    (drawn,) = {part.geometryExpression() for part in degrees_of(sea)}
    context.setFeature(next(sea.getFeatures()))
    geometry = QgsExpression(drawn).evaluate(context)
    assert isinstance(geometry, QgsGeometry)
    return geometry
