"""Where municipalities lie: who is beside whom, also across a sound, and what a sheet shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsVectorLayer

from ...core.atlas.model import Sheet
from ...core.schema import KEY

SOUND = 3000.0
"""Metres of water between two that are neighbours; borders at sea are not on a map of the land."""
_FINE = 100.0
"""Metres that a border is simplified by before it is measured."""


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
    request = QgsFeatureRequest().setSubsetOfAttributes([KEY], municipalities.fields())
    areas = {str(e[KEY]): e.geometry().boundingBox() for e in municipalities.getFeatures(request)}
    found = {}
    for sheet in sheets:
        found[sheet.key] = QgsRectangle()
        for number in sheet.numbers:
            found[sheet.key].combineExtentWith(areas[number])
    return found


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
