"""What is around the municipalities: named land and seas, and the borders between them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from .abroad import MAP_CRS, NORWAY, WINDOW, polygons
from .geopackage import Row

FACTS = Path(__file__).resolve().parent.parent / "data"
LAND_COLUMNS = ("land", "fylkesnummer", "navn_nb", "navn_nn", "navn_en")
SEA_COLUMNS = ("slag", "navn_nb", "navn_nn", "navn_en")
LINE_COLUMNS = ("slag",)
LANGUAGES = ("nb", "nn", "en")

OFF_THE_COAST, SEA_TOLERANCE = 6_000, 3_000
"""Metres: the name of a sea stands so far from land, and its area needs no more detail."""
NEAR, SHORTEST = 100, 1_000
"""Metres: how far apart neighbours may be that share a border, and the shortest piece of one."""


def land_rows(
    foreign: Mapping[str, QgsGeometry],
    counties: Mapping[str, QgsGeometry],
    names: Mapping[str, str],
) -> list[Row]:
    """Return the countries and Norway's counties with their names.

    Args:
        foreign: other countries' land by ISO 3166 code.
        counties: the counties' land by number.
        names: the counties' names by number.
    """
    countries = {row["land"]: _names(row) for row in _facts("land.csv")}
    rows: list[Row] = [
        (land, {"land": code, **countries.get(code, {})}) for code, land in foreign.items()
    ]
    for number, land in counties.items():
        in_all = {f"navn_{language}": names[number] for language in LANGUAGES}
        rows.append((land, {"land": NORWAY, "fylkesnummer": number, **in_all}))
    return rows


def sea_rows(land: QgsGeometry) -> list[Row]:
    """Return the seas with their names, and what the graticule is drawn from.

    A sea is as wide as its name may stand, some way off the coast; the graticule an area that is in
    every view.
    """
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    to_map = QgsCoordinateTransform(degrees, target, QgsCoordinateTransformContext())
    kept_free = land.simplify(SEA_TOLERANCE).buffer(OFF_THE_COAST, 2)
    rows: list[Row] = []
    for row in _facts("hav.csv"):
        outline = QgsGeometry.fromWkt(f"POLYGON(({row['omriss']}, {row['omriss'].split(',')[0]}))")
        outline = outline.densifyByDistance(0.5)
        outline.transform(to_map)
        sea = outline.intersection(QgsGeometry.fromRect(WINDOW)).difference(kept_free)
        rows.append((polygons(sea.simplify(SEA_TOLERANCE)), {"slag": "hav", **_names(row)}))
    return [*rows, (QgsGeometry.fromRect(WINDOW), {"slag": "gradnett"})]


def line_rows(
    foreign: Mapping[str, QgsGeometry],
    norway: QgsGeometry,
    counties: Mapping[tuple[str, str], QgsGeometry],
) -> list[Row]:
    """Return the borders of countries and counties."""
    rows: list[Row] = [
        (line, {"slag": "riksgrense"})
        for a, b in combinations([norway, *foreign.values()], 2)
        if (line := _shared(a, b)) is not None
    ]
    return [*rows, *((line, {"slag": "fylkesgrense"}) for line in counties.values())]


def _shared(a: QgsGeometry, b: QgsGeometry) -> QgsGeometry | None:
    """Return the line along which two neighbours meet, or nearly meet."""
    if not a.boundingBox().intersects(b.boundingBox()) or a.distance(b) > NEAR:
        return None
    edge = QgsGeometry(a.constGet().boundary())
    whole = edge.intersection(b.buffer(NEAR, 4)).mergeLines()
    parts = [QgsGeometry(each.clone()) for each in whole.constParts() if each.length() >= SHORTEST]
    return QgsGeometry.collectGeometry(parts) if parts else None


def _names(row: Mapping[str, str]) -> dict[str, str]:
    return {f"navn_{language}": row[f"navn_{language}"] for language in LANGUAGES}


def _facts(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))
