"""The embedded data: what the build tool promises about them."""

from __future__ import annotations

import csv
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsWkbTypes,
)

from planstatus.core.municipalities.changes import official_name
from planstatus.core.municipalities.register import norway
from planstatus.gis.project.metadata import DIVISION_OF

SQUARE_KILOMETRE = 1_000_000


@pytest.fixture(scope="module")
def tool(root: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(root / "tools"))
    yield importlib.import_module("build_data")
    sys.path.remove(str(root / "tools"))


@pytest.fixture(scope="module")
def shares(root: Path, tool: ModuleType) -> np.ndarray:
    return tool.raster.read_runs(root / "tools" / "data" / "kommuneandel_1km.csv", 1)


@pytest.fixture(scope="module")
def squares(root: Path, tool: ModuleType) -> np.ndarray:
    return tool.raster.read_runs(root / "tools" / "data" / "kommuneruter_100m.csv", 100)


def features(file: Path, table: str) -> list[QgsFeature]:
    layer = QgsVectorLayer(f"{file}|layername={table}", table, "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:25833"
    return list(layer.getFeatures())


@pytest.fixture(scope="module")
def municipalities(root: Path) -> dict[str, QgsFeature]:
    rows = features(root / "data" / "kommuner.gpkg", "kommuner")
    return {row["kommunenummer"]: row for row in rows}


@pytest.fixture(scope="module")
def around(root: Path) -> list[QgsFeature]:
    return features(root / "data" / "kommuner.gpkg", "kontekst")


@pytest.fixture(scope="module")
def country(municipalities: dict[str, QgsFeature]) -> QgsGeometry:
    return QgsGeometry.unaryUnion([feature.geometry() for feature in municipalities.values()])


def holes(land: QgsGeometry) -> list[QgsGeometry]:
    rings = [ring for part in land.asMultiPolygon() for ring in part[1:]]
    return [QgsGeometry.fromPolygonXY([ring]) for ring in rings]


def test_all_357_municipalities_are_there_as_valid_multipolygons(
    municipalities: dict[str, QgsFeature],
) -> None:
    assert set(municipalities) == set(norway())
    for feature in municipalities.values():
        assert feature.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
        assert feature.geometry().isGeosValid()


def test_names_and_counties_are_those_in_force_on_the_day_of_the_borders(
    municipalities: dict[str, QgsFeature],
) -> None:
    for number, feature in municipalities.items():
        each = norway()[number]
        assert feature["kommunenavn"] == each.name
        assert feature["navn_offisielt"] == official_name(number, each.official_name, DIVISION_OF)
        assert feature["fylkesnummer"] == each.county_number
        assert feature["fylke"] == each.county


def test_neighbours_neither_overlap_nor_leave_gaps(
    municipalities: dict[str, QgsFeature], country: QgsGeometry
) -> None:
    shapes = [feature.geometry() for feature in municipalities.values()]
    index = QgsSpatialIndex()
    for number, shape in enumerate(shapes):
        index.addFeature(number, shape.boundingBox())
    for number, shape in enumerate(shapes):
        for other in index.intersects(shape.boundingBox()):
            if other > number:
                assert shape.intersection(shapes[other]).area() <= 1
    assert sum(shape.area() for shape in shapes) - country.area() <= 1
    assert min(hole.area() for hole in holes(country)) > 0.1 * SQUARE_KILOMETRE  # sea, not gaps


@pytest.mark.slow
def test_each_municipality_has_the_land_that_the_table_counts(
    municipalities: dict[str, QgsFeature], shares: np.ndarray
) -> None:
    for number, feature in municipalities.items():
        counted = shares[shares[:, 2] == int(number), 3].sum() * 10_000
        assert feature.geometry().area() == pytest.approx(counted, rel=0.03)


def test_no_corner_is_a_stair_of_the_squares(municipalities: dict[str, QgsFeature]) -> None:
    for feature in municipalities.values():
        for part in feature.geometry().asMultiPolygon():
            if len(part[0]) < 30:
                continue
            points = np.array(part[0])
            steps = np.diff(points, axis=0)
            level = (steps == 0).any(axis=1) & (np.abs(steps).max(axis=1) <= 100)
            assert level.mean() < 0.5


def test_the_county_border_lies_between_troms_and_finnmark(root: Path) -> None:
    borders = features(root / "data" / "kommuner.gpkg", "fylkesgrenser")
    lengths = {(row["fylke_a"], row["fylke_b"]): row.geometry().length() for row in borders}
    assert 150_000 < lengths["55", "56"] < 300_000
    assert ("03", "56") not in lengths
    assert {county for pair in lengths for county in pair} == {n[:2] for n in norway()}


@pytest.mark.slow
def test_the_counties_around_are_exactly_their_municipalities(
    municipalities: dict[str, QgsFeature], around: list[QgsFeature]
) -> None:
    counties = {row["fylkesnummer"]: row.geometry() for row in around if row["land"] == "NOR"}
    assert set(counties) == {number[:2] for number in municipalities}
    for county, land in counties.items():
        own = [each.geometry() for n, each in municipalities.items() if n[:2] == county]
        assert land.symDifference(QgsGeometry.unaryUnion(own)).area() <= 1


@pytest.mark.slow
def test_other_countries_begin_where_norway_ends(
    around: list[QgsFeature], country: QgsGeometry
) -> None:
    abroad = {row["land"]: row.geometry() for row in around if row["land"] != "NOR"}
    assert {"SWE", "FIN", "RUS", "DNK"} <= set(abroad)
    assert all(land.isGeosValid() for land in abroad.values())
    for land in abroad.values():
        assert land.intersection(country).area() <= 1
    neighbours = [abroad[code] for code in ("SWE", "FIN", "RUS")]
    closed = QgsGeometry.unaryUnion([country, *neighbours])
    between = [hole for hole in holes(closed) if any(hole.intersects(n) for n in neighbours)
               and hole.intersects(country)]  # fmt: skip
    assert all(hole.area() < SQUARE_KILOMETRE for hole in between)


def test_the_land_around_reaches_so_far_that_no_page_shows_its_edge(
    around: list[QgsFeature], country: QgsGeometry
) -> None:
    whole = around[0].geometry().boundingBox()
    for row in around:
        whole.combineExtentWith(row.geometry().boundingBox())
    assert whole.contains(country.boundingBox().buffered(400_000))


@pytest.fixture(scope="module")
def overlap(shared: Path, municipalities: dict[str, QgsFeature]) -> dict[str, float]:
    return {
        number: intersection_over_union(municipalities[number].geometry(), real)
        for number, real in real_shapes(shared).items()
    }


@pytest.mark.slow
def test_the_shapes_are_those_of_the_real_municipalities(overlap: dict[str, float]) -> None:
    assert len(overlap) == 357
    assert sum(overlap.values()) / 357 >= 0.96
    ours = [share for number, share in overlap.items() if number[:2] in ("55", "56")]
    assert sum(ours) / len(ours) >= 0.975
    assert min(ours) >= 0.92


def real_shapes(shared: Path) -> dict[str, QgsGeometry]:
    path = shared / "data" / "kommuner_2024_landmaske.geojson"
    layer = QgsVectorLayer(str(path), "fasit", "ogr")
    to_map = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:25833"), QgsCoordinateTransformContext()
    )
    shapes = {}
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(to_map)
        shapes[feature["kommune_no"]] = geometry.makeValid()
    return shapes


def intersection_over_union(ours: QgsGeometry, real: QgsGeometry) -> float:
    shared = ours.intersection(real).area()
    return shared / (ours.area() + real.area() - shared)


@pytest.mark.slow
def test_building_again_gives_the_same_content(
    tool: ModuleType, shares: np.ndarray, squares: np.ndarray
) -> None:
    rogaland = shares[shares[:, 2] // 100 == 11]
    skerries = squares[squares[:, 2] // 100 == 11]
    once = tool.municipalities(rogaland, skerries)
    again = tool.municipalities(rogaland[::-1], skerries[::-1])
    assert {n: bytes(land.asWkb()) for n, land in once.items()} == {
        n: bytes(land.asWkb()) for n, land in again.items()
    }
    assert len(once) == 23
    assert all(land.isGeosValid() for land in once.values())


NO_SQUARES = np.empty((0, 4), int)


def test_a_fjord_narrower_than_the_squares_is_open_to_the_sea(tool: ModuleType) -> None:
    fjord = {(4, east): 85 for east in range(8)}
    shares = [(north, east, 1101, fjord.get((north, east), 100))
              for north in range(9) for east in range(9)]  # fmt: skip
    land = tool.municipalities(np.array(shares), NO_SQUARES)["1101"]
    land.convertToMultiType()
    assert holes(land) == []
    assert land.area() == pytest.approx((81 - 8 * 0.15) * SQUARE_KILOMETRE, rel=0.01)


def test_an_island_keeps_its_area_and_lies_in_its_square(tool: ModuleType) -> None:
    land = tool.municipalities(np.array([(7000, 100, 1101, 30)]), NO_SQUARES)["1101"]
    assert land.area() == pytest.approx(0.30 * SQUARE_KILOMETRE, rel=0.02)
    assert land.centroid().asPoint().distance(100_500, 7_000_500) < 100


def test_known_squares_decide_where_the_land_is(tool: ModuleType) -> None:
    shares = np.array([(7000, 100, 1101, 12)])
    corner = [
        (7_000_000 + 100 * y, 100_000 + 100 * x, 1101, 100) for y in range(3) for x in range(4)
    ]
    land = tool.municipalities(shares, np.array(corner))["1101"]
    assert land.centroid().asPoint().distance(100_200, 7_000_150) < 60


def test_building_the_plan_years_again_gives_the_same_file(
    root: Path, tool: ModuleType, tmp_path: Path
) -> None:
    tool.build_plan_years(tmp_path / "planaar.csv")
    assert (tmp_path / "planaar.csv").read_bytes() == (root / "data" / "planaar.csv").read_bytes()


def test_sample_years_carry_source_and_certainty_and_empty_is_empty(root: Path) -> None:
    with (root / "data" / "planaar.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    known = [row for row in rows if row["planaar"]]
    assert (len(rows), len(known)) == (39, 21)
    assert all(
        row["kilde"] and row["sikkerhet"] in ("vedtak funnet", "periode funnet") for row in known
    )
    dated = {row["kommunenavn"]: row["vedtatt"] for row in known if row["vedtatt"]}
    assert dated["Senja"] == "2019-12-11"
    assert "Tromsø" not in dated


def test_counties_countries_and_seas_around_have_names_in_each_map_language(
    root: Path, around: list[QgsFeature]
) -> None:
    seas = features(root / "data" / "kommuner.gpkg", "hav")
    names = {
        tuple(each[f"navn_{language}"] for language in ("nb", "nn", "en"))
        for each in [*around, *seas]
    }
    assert {
        ("Sverige", "Sverige", "Sweden"), ("Russland", "Russland", "Russia"),
        ("Norskehavet", "Norskehavet", "Norwegian Sea"), ("Nordland",) * 3,
        ("Østersjøen", "Austersjøen", "Baltic Sea"),
    } <= names  # fmt: skip
    assert len([each for each in around if each["fylkesnummer"] and each["navn_nb"]]) == 15


def test_borders_around_are_those_of_countries_and_of_counties(root: Path) -> None:
    lengths: dict[str, float] = {}
    for each in features(root / "data" / "kommuner.gpkg", "grenser_rundt"):
        lengths[each["slag"]] = lengths.get(each["slag"], 0) + each.geometry().length() / 1000
    assert set(lengths) == {"riksgrense", "fylkesgrense"}
    assert lengths["riksgrense"] > 2300
    assert lengths["fylkesgrense"] == pytest.approx(
        sum(
            each.geometry().length() / 1000
            for each in features(root / "data" / "kommuner.gpkg", "fylkesgrenser")
        )
    )


@pytest.mark.slow
@pytest.mark.parametrize("system", ["EPSG:25832", "EPSG:25833"])
def test_no_page_reaches_the_edge_of_the_land_around(
    municipalities: dict[str, QgsFeature], country: QgsGeometry, tool: ModuleType, system: str
) -> None:
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:25833"),
        QgsCoordinateReferenceSystem(system),
        QgsCoordinateTransformContext(),
    )
    window = QgsGeometry.fromRect(tool.abroad.WINDOW).densifyByDistance(50_000)
    window.transform(to_map)
    whole = tool.counties({n: each.geometry() for n, each in municipalities.items()})
    # the whole country, and counties in the north, are drawn in zone 33
    areas = [country, *whole.values()]
    if system == "EPSG:25832":
        areas = [area for number, area in whole.items() if number not in ("18", "55", "56")]
    for area in areas:
        shape = QgsGeometry(area)
        shape.transform(to_map)
        box = shape.boundingBox()
        for wide, high in ((271, 163.6), (184, 237.5)):
            metres = 1.25 * max(box.width() / wide, box.height() / high)
            page = QgsRectangle.fromCenterAndSize(box.center(), metres * wide, metres * high)
            assert window.contains(QgsGeometry.fromRect(page))
