"""How large names are on a page, asked of QGIS's own labelling with the labels of the layer."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from qgis.core import (
    QgsAbstractVectorLayerLabeling,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF

from ...core.page.name_room import Point
from ...core.page.name_search import Name
from ...core.schema import KEY
from .label_boxes import boxes_of
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
    for label in boxes_of(map_item, points, {VARIABLE: variable}):
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
