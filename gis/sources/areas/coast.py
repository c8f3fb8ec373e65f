"""Where the coast and the counties are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from ....core.defaults import CLIP_NO, CLIP_YES
from ....core.schema import CONTEXT, COUNTY_NUMBER
from ....core.texts.language import tr
from ...look.squares import drawn
from ...resources import EMBEDDED_EPSG, embedded
from ..quiet_gdal import quiet_gdal
from .polygons import united, valid

READ_IN = f"EPSG:{EMBEDDED_EPSG}"
"""The system that municipalities are compared and cut in, whatever a map of them is drawn in."""

SEA_SHARE = 0.03
"""A layer whose area is sea by more than this reaches into the sea. Measured against the embedded
land, for Kartverket's municipalities of 2024: at most 0.9 % of a county cut to land; as downloaded,
at least 4.8 % of a county with more than a fjord's head."""

SQUARES = 1000
"""Along the longer side of the layer, to look at it in."""

Shapes = Mapping[str, QgsGeometry]


def clipped(
    wanted: Shapes, layer: Mapping[str, Sequence[QgsGeometry]], clip: str
) -> tuple[Shapes, list[str]]:
    """Return the municipalities cut to land where that is asked for, and what was done in words.

    Args:
        wanted: the municipalities on the map.
        layer: the polygons of every municipality of the layer, which decide for «auto».
        clip: «auto» (when they reach into the sea), «ja» or «nei».
    """
    if clip == CLIP_NO:
        return wanted, []
    if clip != CLIP_YES and not _reaches_into_the_sea(layer):
        return wanted, []
    done = tr("Kommuneflatene gikk ut i sjøen og er klippet til kystlinjen (generalisert).")
    return _cut_to_land(wanted), [done]


def _reaches_into_the_sea(parts: Mapping[str, Sequence[QgsGeometry]]) -> bool:
    """Tell whether the layer has more sea than one that is cut to land.

    All of the layer decides: a county with hardly any coast looks as if it were cut already.
    """
    areas = [part for each in parts.values() for part in each]
    window = _window(areas)
    unit = max(window.width(), window.height()) / SQUARES
    shape = math.ceil(window.height() / unit), math.ceil(window.width() / unit)
    area, land = (
        drawn([(1, each) for each in some], (window.xMinimum(), window.yMaximum()), unit, shape)
        for some in (areas, _land(areas))
    )
    return bool((area > land).sum() > SEA_SHARE * area.sum())


def _cut_to_land(whole: Shapes) -> Shapes:
    land = QgsGeometry.unaryUnion(_land(whole.values()))
    cut = {number: united([each.intersection(land)]) for number, each in whole.items()}
    # The embedded land lacks the smallest islands; their municipalities stay as they were.
    return {n: whole[n] if each.isEmpty() else each for n, each in cut.items()}


def _land(areas: Iterable[QgsGeometry]) -> list[QgsGeometry]:
    """Return the embedded land of each county that the areas reach into."""
    window = _window(areas)
    layer = QgsVectorLayer(embedded(CONTEXT), "land", "ogr")
    norway = f"{QgsExpression.quotedColumnRef(COUNTY_NUMBER)} IS NOT NULL"
    request = QgsFeatureRequest().setFilterExpression(norway).setFilterRect(window)
    return [each.geometry() for each in layer.getFeatures(request)]


def _window(areas: Iterable[QgsGeometry]) -> QgsRectangle:
    window = QgsRectangle()
    for area in areas:
        window.combineExtentWith(area.boundingBox())
    return window


def counties_of_norway() -> dict[str, QgsGeometry]:
    """Return Natural Earth's counties, those before 2018, by name; none where QGIS lacks them."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    norway = f"{QgsExpression.quotedColumnRef('adm0_a3')} = {QgsExpression.quotedValue('NOR')}"
    request = QgsFeatureRequest().setFilterExpression(norway)
    target = QgsCoordinateReferenceSystem(READ_IN)
    request.setDestinationCrs(target, QgsCoordinateTransformContext())
    with quiet_gdal():
        layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
        found = list(layer.getFeatures(request)) if layer.isValid() else []
    return {str(each["name"]): valid(each.geometry()) for each in found}
