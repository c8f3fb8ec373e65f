"""The embedded data: what the build tool promises about them."""

from __future__ import annotations

import csv
import importlib.util
import json
from itertools import combinations
from pathlib import Path
from types import ModuleType

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)


@pytest.fixture(scope="module")
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_data", root / "tools" / "build_data.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def features(file: Path, table: str) -> list[QgsFeature]:
    layer = QgsVectorLayer(f"{file}|layername={table}", table, "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:25833"
    return list(layer.getFeatures())


@pytest.fixture(scope="module")
def municipalities(root: Path) -> dict[str, QgsFeature]:
    rows = features(root / "data" / "kommuner.gpkg", "kommuner")
    return {row["kommunenummer"]: row for row in rows}


def test_there_are_39_valid_multipolygons_in_a_small_file(
    root: Path, municipalities: dict[str, QgsFeature]
) -> None:
    assert len(municipalities) == 39
    for feature in municipalities.values():
        assert feature.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
        assert feature.geometry().isGeosValid()
    assert (root / "data" / "kommuner.gpkg").stat().st_size < 500_000


def test_names_and_counties_are_those_of_the_register(
    root: Path, municipalities: dict[str, QgsFeature]
) -> None:
    with (root / "data" / "kommuner.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            feature = municipalities[row["kommunenummer_2024"]]
            assert feature["kommunenavn"] == row["navn_nb"]
            assert feature["navn_offisielt"] == row["navn_offisielt"]
            assert feature["fylkesnummer"] == row["fylkesnummer_2024"]
            assert feature["fylke"] == row["fylke"]


def test_neighbours_neither_overlap_nor_leave_gaps(municipalities: dict[str, QgsFeature]) -> None:
    shapes = [feature.geometry() for feature in municipalities.values()]
    assert max(a.intersection(b).area() for a, b in combinations(shapes, 2)) <= 1
    whole = QgsGeometry.unaryUnion(shapes)
    assert sum(shape.area() for shape in shapes) - whole.area() <= 1
    # A gap thinner than 20 m would close here; a hole with a name of its own would not.
    closed = whole.buffer(10, 2).buffer(-10, 2)
    holes = [hole for part in whole.asMultiPolygon() for hole in part[1:]]
    assert all(QgsGeometry.fromPolygonXY([hole]).area() <= 1 for hole in holes)
    assert closed.difference(whole).area() < 0.001 * whole.area()


def test_the_county_border_lies_between_troms_and_finnmark(root: Path) -> None:
    (border,) = features(root / "data" / "kommuner.gpkg", "fylkesgrenser")
    assert (border["fylke_a"], border["fylke_b"]) == ("55", "56")
    assert 150_000 < border.geometry().length() < 300_000


def test_the_land_around_lies_under_every_municipality(
    root: Path, municipalities: dict[str, QgsFeature]
) -> None:
    around = features(root / "data" / "kommuner.gpkg", "kontekst")
    assert {row["land"] for row in around} == {"NOR", "SWE", "FIN", "RUS"}
    land = QgsGeometry.unaryUnion([row.geometry() for row in around])
    for feature in municipalities.values():
        assert feature.geometry().difference(land).area() < 1000


def test_the_shapes_are_recognisably_those_of_the_real_municipalities(
    shared: Path, municipalities: dict[str, QgsFeature]
) -> None:
    overlap = {
        number: intersection_over_union(municipalities[number].geometry(), real)
        for number, real in real_shapes(shared).items()
    }
    assert len(overlap) == 39
    assert sum(overlap.values()) / 39 >= 0.82
    assert min(overlap.values()) > 0.60


def real_shapes(shared: Path) -> dict[str, QgsGeometry]:
    path = shared / "data" / "kommuner_2024_landmaske.geojson"
    layer = QgsVectorLayer(str(path), "fasit", "ogr")
    to_map = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:25833"), QgsCoordinateTransformContext()
    )
    shapes = {}
    for feature in layer.getFeatures("fylke_no IN ('55', '56')"):
        geometry = feature.geometry()
        geometry.transform(to_map)
        shapes[feature["kommune_no"]] = geometry.makeValid()
    return shapes


def intersection_over_union(ours: QgsGeometry, real: QgsGeometry) -> float:
    shared = ours.intersection(real).area()
    return shared / (ours.area() + real.area() - shared)


def test_building_again_gives_the_same_content(
    root: Path, tool: ModuleType, tmp_path: Path
) -> None:
    tool.build_municipalities(tmp_path / "kommuner.gpkg")
    tool.build_plan_years(tmp_path / "planaar.csv")
    assert (tmp_path / "planaar.csv").read_bytes() == (root / "data" / "planaar.csv").read_bytes()
    for table in ("kommuner", "kontekst", "fylkesgrenser"):
        built = features(tmp_path / "kommuner.gpkg", table)
        kept = features(root / "data" / "kommuner.gpkg", table)
        assert [content(row) for row in built] == [content(row) for row in kept]


def content(row: QgsFeature) -> str:
    # Ten metres: far finer than the generalisation, coarser than what two GEOS versions differ by.
    return json.dumps([row.attributes(), row.geometry().boundingBox().toString(-1)], default=str)


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
