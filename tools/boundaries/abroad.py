"""The land around Norway: Natural Earth, as QGIS installs it, fitted to the municipalities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

MAP_CRS = "EPSG:25833"
WINDOW = QgsRectangle(-1_200_000, 5_400_000, 2_300_000, 9_000_000)
"""How much is drawn, metres: 1000 km and more around Norway, so that no page shows its edge."""
WINDOW_IN_DEGREES = QgsRectangle(-40, 44, 75, 84)
NORWAY, ISLANDS = "NOR", "SJM"
"""Natural Earth has Svalbard and Jan Mayen in Norway's provinces; they have a code of their own."""
FAR = 200_000
"""Metres from the municipalities: what is Norway's and further off are the islands."""
NEIGHBOURS = ("FIN", "RUS", "SWE")
STRIP = 6_000
"""Metres on either side of Natural Earth's border, the most that it is off from ours."""
SHORE = 3_000
"""Metres from Natural Earth's sea: what is off so near it is a fjord on the border, and is sea."""
LAKE = 1e8
"""Square metres of a hole between the countries: smaller ones come of the rounding."""
ROUNDINGS, TOLERANCE = 2, 200.0
"""How often corners are cut, and how far a line may then be moved to need fewer points, metres."""
SMALLEST = 100_000.0
"""Square metres of what the fitting may leave by itself."""


def land_around(norway: QgsGeometry) -> dict[str, QgsGeometry]:
    """Return the other countries' land by ISO 3166 code, up to Norway's border and no gap there.

    Args:
        norway: the land of all municipalities, EPSG:25833.
    """
    countries = _natural_earth()
    drawn_there = countries.pop(NORWAY)
    missing = _missing_at_the_border(norway, drawn_there, countries)
    near = norway.convexHull().buffer(FAR, 8)
    around = {ISLANDS: polygons(drawn_there.difference(near))}
    for code, land in countries.items():
        whole = QgsGeometry.unaryUnion([land, *missing.get(code, [])]).difference(norway)
        around[code] = _without_crumbs(whole) if code in NEIGHBOURS else polygons(whole)
    return {code: land for code, land in sorted(around.items()) if not land.isEmpty()}


def _natural_earth() -> dict[str, QgsGeometry]:
    """Return the countries of the window by code."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
    assert layer.isValid(), source
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    to_map = QgsCoordinateTransform(layer.crs(), target, QgsCoordinateTransformContext())
    degrees = QgsGeometry.fromRect(WINDOW_IN_DEGREES)
    parts: dict[str, list[QgsGeometry]] = {}
    for feature in layer.getFeatures(QgsFeatureRequest(WINDOW_IN_DEGREES)):
        land = feature.geometry().intersection(degrees).densifyByDistance(0.25).makeValid()
        land.transform(to_map)
        parts.setdefault(feature["adm0_a3"], []).append(land.makeValid())
    window = QgsGeometry.fromRect(WINDOW)
    whole = {code: QgsGeometry.unaryUnion(each) for code, each in parts.items()}
    return {code: polygons(_rounded(land).intersection(window)) for code, land in whole.items()}


def _rounded(land: QgsGeometry) -> QgsGeometry:
    """Return land without Natural Earth's sharp corners; neighbours' common lines stay common."""
    return land.smooth(ROUNDINGS, 0.25).simplify(TOLERANCE).snappedToGrid(1, 1).makeValid()


def _missing_at_the_border(
    norway: QgsGeometry, drawn_there: QgsGeometry, countries: Mapping[str, QgsGeometry]
) -> dict[str, list[QgsGeometry]]:
    """Return what Natural Earth takes for Norway and is a neighbour's, by the neighbour."""
    neighbours = {code: countries[code] for code in NEIGHBOURS}
    strip = QgsGeometry.unaryUnion([land.buffer(STRIP, 8) for land in neighbours.values()])
    land = QgsGeometry.unaryUnion([*neighbours.values(), drawn_there])
    land = land.removeInteriorRings(LAKE).intersection(strip)
    sea = strip.difference(land)
    taken = QgsGeometry.unaryUnion([*neighbours.values(), norway])
    missing: dict[str, list[QgsGeometry]] = {}
    for part in _parts(land.difference(taken)):
        inland = part.difference(sea.buffer(SHORE, 8)) if part.intersects(sea) else part
        shared = {code: part.intersection(each).length() for code, each in neighbours.items()}
        missing.setdefault(max(shared, key=lambda code: shared[code]), []).append(inland)
    return missing


def polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Return only the polygons of a geometry, as one MultiPolygon."""
    return QgsGeometry.collectGeometry(list(_parts(geometry.makeValid())))


def _without_crumbs(geometry: QgsGeometry) -> QgsGeometry:
    parts = [part for part in _parts(geometry.makeValid()) if part.area() >= SMALLEST]
    return QgsGeometry.collectGeometry(parts)


def _parts(geometry: QgsGeometry) -> Iterable[QgsGeometry]:
    """Return the polygons of a geometry."""
    return [
        QgsGeometry(part.clone())
        for part in geometry.constParts()
        if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
