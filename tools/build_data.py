"""Builds `data/` from facts: which municipality each 2 km cell lies in, and Natural Earth's coast.

The grid was computed from Kartverket's open boundaries (CC BY 4.0); the coast is the one that
QGIS installs (Natural Earth, public domain). The result is an overview, not legal boundaries.
"""

from __future__ import annotations

import csv
import heapq
import os
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from math import hypot
from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

ROOT = Path(__file__).resolve().parent.parent
FACTS = Path(__file__).resolve().parent / "data"
CELL = 2000
MAP = QgsRectangle(420_000, 7_480_000, 1_200_000, 8_000_000)
"""The part of EPSG:25833 the grid is worked on, metres; well outside the 39 municipalities."""
CONTEXT = QgsRectangle(250_000, 7_250_000, 1_400_000, 8_250_000)
"""How much land around them is drawn, metres; more than A3 shows."""
SIMPLIFY = 900.0
"""Metres a border may move: less than half a cell, so that the steps go and the course stays."""
PLAN_YEAR_COLUMNS = (
    "kommunenummer", "kommunenavn", "planaar", "tittel", "periode", "vedtatt", "kilde",
    "sikkerhet", "merknad",
)  # fmt: skip
OUTSIDE = "0000"
BUILT = "2024-01-01T00:00:00.000Z"
"""A fixed time stamp, so that the same facts give the same bytes."""

Cell = tuple[int, int]
Parts = dict[str, QgsGeometry]


def main() -> None:
    """Build every file in `data/` that is built."""
    build_municipalities(ROOT / "data" / "kommuner.gpkg")
    build_plan_years(ROOT / "data" / "planaar.csv")


def build_plan_years(target: Path) -> None:
    """Write the sample plan years in the working file's columns; only full dates are dates."""
    with (FACTS / "planaar_fakta.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(
            [
                "kommunenummer",
                "kommunenavn",
                "planaar",
                "tittel",
                "periode",
                "vedtatt",
                "kilde",
                "sikkerhet",
                "merknad",
            ]
        )
        for row in rows:
            match = re.match(r"(\d\d)\.(\d\d)\.(\d{4})\b", row["vedtatt"])
            adopted = "-".join(reversed(match.groups())) if match and row["planaar"] else ""
            writer.writerow(
                [row["kommunenummer_2024"], row["kommune"], row["planaar"], row["tittel"],
                 row["periode"], adopted, row["kilde_url"], row["sikkerhet"], row["vedtatt"]]
            )  # fmt: skip


def build_municipalities(target: Path) -> None:
    """Write the municipalities, the land around them and the county border."""
    land = read_land()
    norway = QgsGeometry.unaryUnion(
        [land[f"NOR/{name}"] for name in ("Troms", "Finnmark", "Nordland")]
    )
    cells = read_cells()
    mark_outside(cells, land["NOR/Nordland"])
    regions = smooth_regions(fill(cells))
    municipalities = {
        number: polygons(region.intersection(norway))
        for number, region in sorted(regions.items())
        if number != OUTSIDE
    }
    write(target, municipalities, context(land))


def read_land() -> Parts:
    """Return Natural Earth's land by «country/province», cut to the map and reprojected."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
    assert layer.isValid(), source
    wgs84, utm = (QgsCoordinateReferenceSystem(code) for code in ("EPSG:4326", "EPSG:25833"))
    to_map = QgsCoordinateTransform(wgs84, utm, QgsCoordinateTransformContext())
    window = QgsRectangle(2, 62, 50, 75)
    request = QgsFeatureRequest(window).setFilterExpression(
        "adm0_a3 IN ('NOR', 'SWE', 'FIN', 'RUS')"
    )
    land = {}
    for feature in layer.getFeatures(request):
        geometry = feature.geometry().intersection(QgsGeometry.fromRect(window))
        geometry = geometry.densifyByDistance(0.25).makeValid()
        geometry.transform(to_map)
        land[f"{feature['adm0_a3']}/{feature['name']}"] = geometry.makeValid()
    return land


def read_cells() -> dict[Cell, str]:
    """Return the municipality number of each 2 km cell, by column and row."""
    cells = {}
    with (FACTS / "kommunerutenett_2km.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            for east in range(int(row["ost_fra"]), int(row["ost_til"]), CELL):
                cells[east // CELL, int(row["nord"]) // CELL] = row["kommunenummer"]
    return cells


def all_cells() -> Iterator[Cell]:
    """Yield every cell of the map."""
    for column in range(int(MAP.xMinimum()) // CELL, int(MAP.xMaximum()) // CELL):
        for row in range(int(MAP.yMinimum()) // CELL, int(MAP.yMaximum()) // CELL):
            yield column, row


def mark_outside(cells: dict[Cell, str], nordland: QgsGeometry) -> None:
    """Mark Nordland's cells, so that no municipality swallows them."""
    engine = QgsGeometry.createGeometryEngine(nordland.constGet())
    engine.prepareGeometry()
    for cell in all_cells():
        centre = QgsGeometry.fromPointXY(QgsPointXY((cell[0] + 0.5) * CELL, (cell[1] + 0.5) * CELL))
        if cell not in cells and engine.contains(centre.constGet()):
            cells[cell] = OUTSIDE


def fill(cells: dict[Cell, str]) -> dict[Cell, str]:
    """Give each cell without a municipality to the nearest: islets and fjords too narrow for 2 km.

    The grid grows outwards cell by cell, nearest first, so that a fjord's sides meet in it.
    """
    filled: dict[Cell, str] = {}
    wanted = set(all_cells())
    queue = [(0.0, number, cell, cell) for cell, number in cells.items()]
    heapq.heapify(queue)
    while queue:
        _, number, cell, seed = heapq.heappop(queue)
        if cell in filled or cell not in wanted:
            continue
        filled[cell] = number
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            near = (cell[0] + step[0], cell[1] + step[1])
            if near not in filled:
                distance = hypot(near[0] - seed[0], near[1] - seed[1])
                heapq.heappush(queue, (distance, number, near, seed))
    return filled


def smooth_regions(cells: dict[Cell, str]) -> Parts:
    """Return a region per number; neighbours share their smoothed border exactly."""
    arcs = QgsGeometry.unaryUnion([smooth(arc) for arc in border_arcs(cells)])
    frame = QgsGeometry.fromRect(MAP)
    lines = [*arcs.asGeometryCollection(), QgsGeometry(frame.constGet().boundary())]
    noded = QgsGeometry.unaryUnion(lines)
    faces = QgsGeometry.polygonize([noded]).asGeometryCollection()
    by_number: dict[str, list[QgsGeometry]] = {}
    for face in faces:
        by_number.setdefault(most_common_cell(face, cells), []).append(face)
    return {number: QgsGeometry.unaryUnion(parts) for number, parts in by_number.items()}


def border_arcs(cells: dict[Cell, str]) -> list[QgsGeometry]:
    """Return the borders between cells of different numbers, each from junction to junction."""
    edges = []
    for (column, row), number in cells.items():
        x, y = column * CELL, row * CELL
        if cells.get((column + 1, row), number) != number:
            edges.append([QgsPointXY(x + CELL, y), QgsPointXY(x + CELL, y + CELL)])
        if cells.get((column, row + 1), number) != number:
            edges.append([QgsPointXY(x, y + CELL), QgsPointXY(x + CELL, y + CELL)])
    return QgsGeometry.fromMultiPolylineXY(edges).mergeLines().asGeometryCollection()


def smooth(arc: QgsGeometry) -> QgsGeometry:
    """Return an arc without the grid's steps, its ends where they were."""
    line = arc.asPolyline()
    if line[0] == line[-1]:  # an enclave: simplified whole it could collapse
        return arc.smooth(2, 0.25)
    return through_midpoints(line).simplify(SIMPLIFY).smooth(2, 0.25)


def through_midpoints(line: list[QgsPointXY]) -> QgsGeometry:
    """Return the line through its edges' midpoints: a staircase becomes its own diagonal."""
    middles = [QgsPointXY((a.x() + b.x()) / 2, (a.y() + b.y()) / 2) for a, b in zip(line, line[1:])]
    return QgsGeometry.fromPolylineXY([line[0], *middles, line[-1]])


def most_common_cell(face: QgsGeometry, cells: dict[Cell, str]) -> str:
    """Return the number that most of a face's cell centres have."""
    box = face.boundingBox()
    engine = QgsGeometry.createGeometryEngine(face.constGet())
    engine.prepareGeometry()
    votes: dict[str, int] = {}
    for column in range(int(box.xMinimum()) // CELL, int(box.xMaximum()) // CELL + 1):
        for row in range(int(box.yMinimum()) // CELL, int(box.yMaximum()) // CELL + 1):
            centre = QgsGeometry.fromPointXY(QgsPointXY((column + 0.5) * CELL, (row + 0.5) * CELL))
            if (column, row) in cells and engine.contains(centre.constGet()):
                number = cells[column, row]
                votes[number] = votes.get(number, 0) + 1
    if votes:
        return max(sorted(votes), key=lambda number: votes[number])
    point = face.pointOnSurface().asPoint()
    return cells[int(point.x()) // CELL, int(point.y()) // CELL]


def polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Return only the polygons of a geometry, as one MultiPolygon on a grid of 1 mm."""
    valid = geometry.makeValid()  # named: its parts die with it
    parts = [
        QgsGeometry(part.clone())
        for part in valid.constParts()
        if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    return QgsGeometry.collectGeometry(parts)


def context(land: Parts) -> Parts:
    """Return the land around by country, under the municipalities too so that no seam shows."""
    window = QgsGeometry.fromRect(CONTEXT)
    countries: dict[str, list[QgsGeometry]] = {}
    for key, geometry in sorted(land.items()):
        countries.setdefault(key[:3], []).append(geometry)
    return {
        country: polygons(QgsGeometry.unaryUnion(parts).intersection(window))
        for country, parts in countries.items()
    }


def county_borders(municipalities: Parts) -> dict[tuple[str, str], QgsGeometry]:
    """Return the line that each pair of counties shares on land."""
    counties: dict[str, list[QgsGeometry]] = {}
    for number, geometry in municipalities.items():
        counties.setdefault(number[:2], []).append(geometry)
    whole = {number: QgsGeometry.unaryUnion(parts) for number, parts in counties.items()}
    borders = {}
    for a, b in combinations(sorted(whole), 2):
        shared = whole[a].intersection(whole[b])
        lines = [
            QgsGeometry(part.clone())
            for part in shared.constParts()
            if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.LineGeometry
        ]
        borders[a, b] = QgsGeometry.collectGeometry(lines).mergeLines()
    return borders


def write(target: Path, municipalities: Parts, around: Parts) -> None:
    """Write the GeoPackage, the same bytes from the same facts."""
    target.unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", BUILT)
    dataset = gdal.GetDriverByName("GPKG").Create(str(target), 0, 0, 0, gdal.GDT_Unknown)
    register = read_register()
    columns = ("kommunenummer", "kommunenavn", "navn_offisielt", "fylkesnummer", "fylke")
    layer = add_layer(dataset, "kommuner", ogr.wkbMultiPolygon, columns, "generaliserte grenser")
    for number, geometry in municipalities.items():
        add(layer, geometry, dict(zip(columns, register[number])))
    layer = add_layer(dataset, "kontekst", ogr.wkbMultiPolygon, ("land",), "Natural Earth")
    for country, geometry in around.items():
        add(layer, geometry, {"land": country})
    layer = add_layer(
        dataset, "fylkesgrenser", ogr.wkbMultiLineString, ("fylke_a", "fylke_b"), "avledet"
    )
    for (a, b), geometry in county_borders(municipalities).items():
        add(layer, geometry, {"fylke_a": a, "fylke_b": b})
    dataset = layer = None
    finish(target)


def read_register() -> dict[str, tuple[str, ...]]:
    """Return number, name, official name, county number and county by municipality number."""
    with (ROOT / "data" / "kommuner.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["kommunenummer_2024"]: (
                row["kommunenummer_2024"], row["navn_nb"], row["navn_offisielt"],
                row["fylkesnummer_2024"], row["fylke"],
            )
            for row in csv.DictReader(file, delimiter=";")
        }  # fmt: skip


def add_layer(
    dataset: gdal.Dataset, name: str, kind: int, columns: tuple[str, ...], description: str
) -> ogr.Layer:
    """Add a layer of text columns in EPSG:25833."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25833)
    layer = dataset.CreateLayer(
        name, crs, kind, ["GEOMETRY_NAME=geom", "FID=fid", f"DESCRIPTION={description}"]
    )
    for column in columns:
        field = ogr.FieldDefn(column, ogr.OFTString)
        if column == "kommunenummer":
            field.SetNullable(False)
            field.SetUnique(True)
        layer.CreateField(field)
    return layer


def add(layer: ogr.Layer, geometry: QgsGeometry, values: dict[str, str]) -> None:
    """Add a feature."""
    feature = ogr.Feature(layer.GetLayerDefn())
    for column, value in values.items():
        feature.SetField(column, value)
    multi = QgsGeometry(geometry)
    multi.convertToMultiType()
    feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(multi.asWkb())))
    assert layer.CreateFeature(feature) == ogr.OGRERR_NONE


def finish(target: Path) -> None:
    """Take away what differs between two runs and what the file does not need."""
    with closing(sqlite3.connect(target)) as database:
        with database:
            database.execute("UPDATE gpkg_contents SET last_change = ?", (BUILT,))
        database.execute("PRAGMA journal_mode = DELETE")
        database.execute("VACUUM")


if __name__ == "__main__":
    from standalone import qgis

    with qgis():
        main()
    sys.stdout.flush()
    os._exit(0)  # QGIS can crash while Python takes it down
