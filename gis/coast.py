"""Natural Earth's Norway, as QGIS installs it: where the coast and the counties are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.defaults import CLIP_NO, CLIP_YES
from ..core.errors import PlanstatusError
from ..core.language import tr
from .files import quiet_gdal
from .polygons import united, valid

MAP_CRS = "EPSG:25833"

SEA_SHARE = 0.12
"""A layer whose area is sea by more than this reaches into the sea. Measured against Natural Earth,
for Kartverket's municipalities of 2024: 4 % of the country cut to land, at most 9 % of a county;
33 % of the country as downloaded, at least 21 % of a county with more than a fjord's head."""

SAMPLE = 60
"""Municipalities looked at: of the country's, 5 % is sea where they are cut, 37 % where not."""

Shapes = Mapping[str, QgsGeometry]


def clipped(
    wanted: Shapes, layer: Mapping[str, Sequence[QgsGeometry]], clip: str
) -> tuple[Shapes, list[str]]:
    """Return the municipalities cut to land where that is asked for, and what was done in words.

    Args:
        wanted: the municipalities on the map.
        layer: the polygons of every municipality of the layer, which decide for «auto».
        clip: «auto» (when they reach into the sea), «ja» or «nei».

    Raises:
        PlanstatusError: «ja», and QGIS is installed without a coast.
    """
    if clip == CLIP_NO:
        return wanted, []
    if not counties_of_norway():
        return wanted, [_without_coast(clip)]
    if clip != CLIP_YES and not _reaches_into_the_sea(layer):
        return wanted, []
    done = tr("Kommunene nådde ut i sjøen, og er klippet til kysten (Natural Earth).")
    return _cut_to_land(wanted), [done]


def _without_coast(clip: str) -> str:
    if clip == CLIP_YES:
        raise PlanstatusError(
            tr(
                "Kommunene kan ikke klippes til kysten, fordi QGIS er installert uten "
                "verdenskartet (world_map.gpkg). Velg et kommunelag som er klippet, eller slå av "
                "klippingen."
            )
        )
    return tr(
        "Kommunene er ikke klippet til kysten, fordi QGIS er installert uten verdenskartet "
        "(world_map.gpkg). Hvis de går ut i sjøen, bør du velge et kommunelag som er klippet."
    )


def counties_of_norway() -> dict[str, QgsGeometry]:
    """Return Natural Earth's counties, those before 2018, by name; none where QGIS lacks them."""
    return {str(each["name"]): valid(each.geometry()) for each in _norway(None)}


def _reaches_into_the_sea(parts: Mapping[str, Sequence[QgsGeometry]]) -> bool:
    """Tell whether the layer has more sea than one that is cut to land.

    All of the layer decides, by an even sample of it: a county with hardly any coast looks as if
    it were cut already.
    """
    numbers = sorted(parts)
    sample = [each for n in numbers[:: -(-len(numbers) // SAMPLE)] for each in parts[n]]
    land = _land(sample)
    area = sum(each.area() for each in sample)
    on_land = sum(each.intersection(land).area() for each in sample)
    return area - on_land > SEA_SHARE * area


def _cut_to_land(whole: Shapes) -> Shapes:
    land = _land(whole.values())
    cut = {number: united([each.intersection(land)]) for number, each in whole.items()}
    # Natural Earth lacks the smallest islands; their municipalities stay as they were.
    return {n: whole[n] if each.isEmpty() else each for n, each in cut.items()}


def _land(areas: Iterable[QgsGeometry]) -> QgsGeometry:
    window = QgsRectangle()
    for area in areas:
        window.combineExtentWith(area.boundingBox())
    return QgsGeometry.unaryUnion([valid(each.geometry()) for each in _norway(window)])


def _norway(window: QgsRectangle | None) -> list[QgsFeature]:
    """Return Natural Earth's counties that reach into a window of the map, None for all."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    norway = f"{QgsExpression.quotedColumnRef('adm0_a3')} = {QgsExpression.quotedValue('NOR')}"
    request = QgsFeatureRequest().setFilterExpression(norway)
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    request.setDestinationCrs(target, QgsCoordinateTransformContext())
    if window is not None:
        request.setFilterRect(window)
    with quiet_gdal():
        layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
        return list(layer.getFeatures(request)) if layer.isValid() else []
