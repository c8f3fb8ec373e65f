"""How large names are on a page, asked of QGIS's own labelling with the labels of the layer."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsAbstractVectorLayerLabeling,
    QgsCoordinateTransform,
    QgsExpressionContextScope,
    QgsFeature,
    QgsGeometry,
    QgsLabelPosition,
    QgsLayoutItemMap,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QImage, QPainter

from ...core.page.name_room import Point
from ...core.page.name_search import Name
from ...core.schema import KEY
from .name_areas import Grid
from .name_variable import VARIABLE, Mark, variable_for

_IN_TWO = "/2"
"""Ends the number of a municipality whose name is measured in two lines as well."""
_DRAWN = (
    QgsPalLayerSettings.Property.BufferDraw,
    QgsPalLayerSettings.Property.BufferSize,
    QgsPalLayerSettings.Property.BufferColor,
    QgsPalLayerSettings.Property.CalloutDraw,
)
"""Properties of labels that change nothing of how large they are."""
_MOVED = 3
"""Squares from where a label was told to stand, from which an officer must have moved it."""


def measured(
    map_item: QgsLayoutItemMap,
    grid: Grid,
    layer: QgsVectorLayer,
    features: Mapping[str, QgsFeature],
    texts: Mapping[str, str],
    named: str,
    size: float,
    name_variable: str = VARIABLE,
) -> tuple[dict[str, Name], dict[str, Name]]:
    """Return the names as they are, and those that can also be written in two lines.

    Args:
        map_item: the map they are printed on.
        grid: that of the page.
        layer: the municipalities, with their labels.
        features: those that have the labels, by municipality number.
        texts: the names, by the same.
        named: what they are names of.
        size: points.
        name_variable: the variable that the labels read.
    """
    broken = {key: in_two_lines(text) for key, text in texts.items()}
    forms = {**texts, **{key + _IN_TWO: text for key, text in broken.items() if text}}
    centre = grid.shape[0] / 2, grid.shape[1] / 2
    marks = {key: Mark(centre, text=text) for key, text in forms.items()}
    to_map = QgsCoordinateTransform(layer.crs(), map_item.crs(), map_item.layout().project())
    variable = variable_for(named, size, marks, grid, to_map)
    found = {}
    points = _points(layer, {key: features[key.replace(_IN_TWO, "")] for key in forms})
    keys = {each.id(): each[KEY] for each in points.getFeatures()}
    for label in boxes_of(map_item, points, {name_variable: variable}):
        key = keys[label.feature]
        found[key] = _name(forms[key], grid, label.box, centre)
    return (
        {key: found[key] for key in texts if key in found},
        {key: found[key + _IN_TWO] for key in texts if key + _IN_TWO in found},
    )


def _points(layer: QgsVectorLayer, features: Mapping[str, QgsFeature]) -> QgsVectorLayer:
    """Return a layer with the labels only, quick to draw: a municipality is a point."""
    points = QgsVectorLayer("Point", "", "memory")
    points.setCrs(layer.crs())
    points.dataProvider().addAttributes(layer.fields().toList())
    points.updateFields()
    points.dataProvider().addFeatures([_point(key, each) for key, each in features.items()])
    points.setLabeling(_without_drawing(layer.labeling()))
    points.setLabelsEnabled(True)
    points.setRenderer(QgsNullSymbolRenderer())
    return points


def _without_drawing(labels: QgsAbstractVectorLayerLabeling) -> QgsAbstractVectorLayerLabeling:
    """Return labels of the same size, without what takes longer to draw than to measure."""
    if not isinstance(labels, QgsVectorLayerSimpleLabeling):
        return labels.clone()
    settings = QgsPalLayerSettings(labels.settings())
    text = settings.format()
    halo = text.buffer()  # lives in the text
    halo.setEnabled(False)
    text.setBuffer(halo)
    settings.setFormat(text)
    if settings.callout() is not None:
        settings.callout().setEnabled(False)
    given = settings.dataDefinedProperties()
    for each in _DRAWN:
        given.setProperty(each, QgsProperty())
    settings.setDataDefinedProperties(given)
    return QgsVectorLayerSimpleLabeling(settings)


def _point(key: str, municipality: QgsFeature) -> QgsFeature:
    point = QgsFeature(municipality)
    point[KEY] = key
    point.setGeometry(QgsGeometry.fromPointXY(municipality.geometry().boundingBox().center()))
    return point


def _name(text: str, grid: Grid, label: QRectF, told: Point) -> Name:
    row, column = grid.point(label.center())
    height, width = (math.ceil(side / grid.square) for side in (label.height(), label.width()))
    pin = told[0] - row, told[1] - column
    if max(map(abs, pin)) > _MOVED:
        return Name(text, height, width, moved=grid.box(label))
    return Name(text, height, width, pin)


def in_lines(name: str) -> str:
    """Return the names of a place in its languages, one on each line."""
    return name.replace(" - ", "\n")


def in_two_lines(name: str) -> str:
    """Return a name of several words in two lines, as even as can be; empty for any other."""
    ends = [place.end() for place in re.finditer("[ -]", name)]
    if "\n" in name or not ends:
        return ""
    end = min(ends, key=lambda each: abs(2 * each - len(name)))
    return f"{name[:end].rstrip()}\n{name[end:]}"


DPI = 300
"""That of the exports; a label's size differs a little from one resolution to another."""

_MM_PER_INCH = 25.4


@dataclass(frozen=True)
class LabelBox:
    """A label as it is printed: its layer's id, its feature's, its lines, and where it stands.

    `box` is in mm on the page, without the halo.
    """

    layer: str
    feature: int
    text: str
    box: QRectF


def boxes_of(
    map_item: QgsLayoutItemMap, layer: QgsVectorLayer, variables: Mapping[str, str]
) -> list[LabelBox]:
    """Return where the labels of one layer would be printed, alone, with other variables."""
    settings = map_item.mapSettings(map_item.extent(), dots_of(map_item), DPI, False)
    settings.setLayers([layer])
    scope = QgsExpressionContextScope()
    for name, value in variables.items():
        scope.setVariable(name, value, True)
    context = settings.expressionContext()
    context.appendScope(scope)
    settings.setExpressionContext(context)
    return boxes_in(map_item, settings)


def dots_of(map_item: QgsLayoutItemMap) -> QSizeF:
    """Return how many dots wide and high a map is printed."""
    dots = DPI / _MM_PER_INCH
    return QSizeF(map_item.rect().width() * dots, map_item.rect().height() * dots)


def boxes_in(map_item: QgsLayoutItemMap, settings: QgsMapSettings) -> list[LabelBox]:
    """Return where the labels of a map would be printed when it is drawn with these settings."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)  # the places are wanted, not the picture
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    # In this thread: from 3.40 on expressions of another wait for the one that would wait for them.
    job.renderSynchronously()
    painter.end()
    labels = job.takeLabelingResults().allLabels()
    return [_box(map_item, each) for each in labels if not each.isUnplaced]


def _box(map_item: QgsLayoutItemMap, label: QgsLabelPosition) -> LabelBox:
    rect = label.labelRect
    upper_left = _on_page(map_item, rect.xMinimum(), rect.yMaximum())
    lower_right = _on_page(map_item, rect.xMaximum(), rect.yMinimum())
    return LabelBox(
        label.layerID, label.featureId, label.labelText, QRectF(upper_left, lower_right)
    )


def _on_page(map_item: QgsLayoutItemMap, x: float, y: float) -> QPointF:
    """Return a point of the map as one of the page, mm."""
    extent, rect = map_item.extent(), map_item.rect()
    return map_item.mapToScene(
        QPointF(
            (x - extent.xMinimum()) / extent.width() * rect.width(),
            (extent.yMaximum() - y) / extent.height() * rect.height(),
        )
    )
