"""Where municipalities lie: who is beside whom, also across a sound, and what a sheet shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsVectorLayer

from ...core.atlas.model import Sheet
from ...core.schema import KEY

SOUND = 3000.0
"""Metres of water between two that are neighbours; borders at sea are not on a map of the land."""
_FINE = 100.0
"""Metres that a border is simplified by before it is measured."""
_AROUND = 1.2
"""How many times as much as it must a map shows at most: a margin, and a round scale."""


def neighbours_in(municipalities: QgsVectorLayer, wanted: Collection[str]) -> dict[str, list[str]]:
    """Return the neighbours of each municipality, the nearest where none is near.

    Args:
        municipalities: the layer, in metres.
        wanted: the numbers to look among.
    """
    shapes = _shapes(municipalities, wanted)
    numbers, index = list(shapes), QgsSpatialIndex()
    for place, shape in enumerate(shapes.values()):
        index.addFeature(place, shape.boundingBox())
    return {
        number: _near(number, shapes, [numbers[each] for each in index.intersects(_around(shape))])
        for number, shape in shapes.items()
    }


def places_of(sheets: Iterable[Sheet], municipalities: QgsVectorLayer) -> dict[str, QgsRectangle]:
    """Return what each sheet is to show of the map, by its key."""
    areas = boxes_of(municipalities)
    return {each.key: _around_all(each.numbers, areas) for each in sheets}


def boxes_of(municipalities: QgsVectorLayer) -> dict[str, QgsRectangle]:
    """Return the extent of each municipality by number, in the units of the layer."""
    request = QgsFeatureRequest().setSubsetOfAttributes([KEY], municipalities.fields())
    return {str(e[KEY]): e.geometry().boundingBox() for e in municipalities.getFeatures(request)}


def _around_all(numbers: Iterable[str], areas: Mapping[str, QgsRectangle]) -> QgsRectangle:
    whole = QgsRectangle()
    for number in numbers:
        whole.combineExtentWith(areas[number])
    return whole


def seen_with(
    wanted: Collection[str],
    boxes: Mapping[str, QgsRectangle],
    municipalities: QgsVectorLayer,
    shape: float,
) -> frozenset[str]:
    """Return the municipalities that are on a map that is made to show some of them, by number.

    Args:
        wanted: the numbers of those it is made to show.
        boxes: the extents of all.
        municipalities: the layer.
        shape: how many times as wide as high the map is.
    """
    place = _around_all(wanted, boxes)
    width = _AROUND * max(place.width(), place.height() * shape)
    shown = QgsRectangle.fromCenterAndSize(place.center(), width, width / shape)
    request = QgsFeatureRequest(shown).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    return frozenset(str(each[KEY]) for each in municipalities.getFeatures(request))


def _shapes(municipalities: QgsVectorLayer, wanted: Collection[str]) -> dict[str, QgsGeometry]:
    """Return the areas of municipalities by number, with the points that count from afar."""
    request = QgsFeatureRequest().setSubsetOfAttributes([KEY], municipalities.fields())
    found = {str(each[KEY]): each.geometry() for each in municipalities.getFeatures(request)}
    return {n: found[n].simplify(_FINE) or found[n] for n in sorted(found) if n in wanted}


def _around(shape: QgsGeometry) -> QgsRectangle:
    return shape.boundingBox().buffered(SOUND)


def _near(number: str, shapes: dict[str, QgsGeometry], maybe: Collection[str]) -> list[str]:
    own = shapes[number]
    near = [each for each in maybe if each != number and own.distance(shapes[each]) <= SOUND]
    others = [each for each in shapes if each != number]
    if near or not others:
        return near
    return [min(others, key=lambda each: own.distance(shapes[each]))]
