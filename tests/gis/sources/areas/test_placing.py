"""Municipalities are drawn where they are, whatever the layer says of its coordinates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsVectorLayer,
)

from planstatus.core.defaults import CLIP_NO
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import read_register
from planstatus.gis.sources.areas.areas import AreasRead, read_areas

ROOT = Path(__file__).parents[4]
KARTVERKET_ZIP = "Basisdata_0000_Norge_25833_Kommuner_GeoJSON.zip"

CODES = (25832, 25833, 25835, 4326, 3857, 5121)
LABELS = (*CODES, 32633, 4258, 0)
"""What a layer says of itself; 0 for nothing."""

FORMATS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "fgb": "FlatGeobuf", "tab": "MapInfo File"}


def crs(code: int) -> osr.SpatialReference | None:
    if not code:
        return None
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def embedded() -> dict[str, ogr.Geometry]:
    source = gdal.OpenEx(str(ROOT / "data" / "kommuner.gpkg"))
    layer = source.GetLayerByName("kommuner")
    layer.SetAttributeFilter("fylkesnummer IN ('55', '56')")
    return {feature["kommunenummer"]: feature.geometry().Clone() for feature in layer}


def moved(shape: ogr.Geometry, code: int, swapped: bool = False) -> ogr.Geometry:
    """Return a shape in another coordinate system, north first where that is asked for."""
    moved = shape.Clone()
    moved.Transform(osr.CoordinateTransformation(crs(25833), crs(code)))
    if swapped:
        moved.SwapXY()
    return moved


def write(path: Path, shapes: Mapping[str, ogr.Geometry], label: int) -> Path:
    """Write shapes as they are, with a coordinate system that may be another than theirs."""
    driver = FORMATS[path.suffix[1:]]
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("kommuner", crs(label), ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("knr", ogr.OFTString))
    for number, shape in shapes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    dataset = None
    return path


def geojson(path: Path, shapes: Mapping[str, ogr.Geometry]) -> Path:
    """Write shapes as GeoJSON that says nothing of its coordinates, so that they are degrees."""
    features = [
        {"type": "Feature", "properties": {"knr": number},
         "geometry": json.loads(shape.ExportToJson())}
        for number, shape in shapes.items()
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def read(
    source: str | Path | QgsVectorLayer, counties: tuple[str, ...] = ("55", "56")
) -> AreasRead:
    source = str(source) if isinstance(source, Path) else source
    register = read_register(ROOT / "data" / "kommuner.csv")
    return read_areas(source, None, counties, register, QgsFeedback(), CLIP_NO)


def assert_all_are_where_they_are(result: AreasRead, shapes: Mapping[str, ogr.Geometry]) -> None:
    assert {each.municipality.number for each in result.areas} == set(shapes)
    for each in result.areas:
        shape = shapes[each.municipality.number]
        point = QgsGeometry.fromWkt(shape.PointOnSurface().ExportToWkt())
        assert each.geometry.contains(point)
        assert each.geometry.area() == pytest.approx(shape.Area(), rel=0.01)


@pytest.mark.slow
@pytest.mark.shown_by("25832", "4326", "0")
@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("actual", CODES)
@pytest.mark.parametrize("label", LABELS)
def test_coordinates_in_another_system_than_the_layer_says_are_put_right_and_it_is_said(
    tmp_path: Path, label: int, actual: int, swapped: bool
) -> None:
    shapes = {number: moved(each, actual, swapped) for number, each in embedded().items()}
    result = read(write(tmp_path / ("k.gpkg" if label else "k.shp"), shapes, label))
    assert_all_are_where_they_are(result, embedded())
    same = label == actual or (label, actual) in ((32633, 25833), (4258, 4326))
    assert len(result.warnings) == (not same or swapped)
    said = " ".join(result.warnings)
    assert ("omvendt rekkefølge" in said) == swapped
    assert (f"EPSG:{actual}" in said) == (not same)
    assert result.deviations == ()


@pytest.mark.parametrize("suffix", FORMATS)
def test_swapped_axes_are_put_right_in_every_format(tmp_path: Path, suffix: str) -> None:
    shapes = {number: moved(each, 25833, True) for number, each in embedded().items()}
    result = read(write(tmp_path / f"k.{suffix}", shapes, 25833))
    assert_all_are_where_they_are(result, embedded())
    assert "omvendt rekkefølge" in result.warnings[0]


@pytest.mark.slow
@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("actual", CODES)
def test_geojson_that_says_nothing_is_put_right(tmp_path: Path, actual: int, swapped: bool) -> None:
    shapes = {number: moved(each, actual, swapped) for number, each in embedded().items()}
    result = read(geojson(tmp_path / "k.geojson", shapes))
    assert_all_are_where_they_are(result, embedded())
    assert bool(result.warnings) == (swapped or actual != 4326)


@pytest.mark.slow
@pytest.mark.parametrize("number", ["5501", "5612", "5634", "5516"])
@pytest.mark.parametrize(("label", "actual"), [(25832, 25833), (25835, 25833), (4326, 25832)])
def test_a_single_municipality_is_enough_to_tell(
    tmp_path: Path, label: int, actual: int, number: str
) -> None:
    shapes = {number: moved(embedded()[number], actual)}
    result = read(write(tmp_path / "k.gpkg", shapes, label))
    assert_all_are_where_they_are(result, {number: embedded()[number]})


def test_a_layer_in_the_project_is_put_right_too() -> None:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:25832&field=knr:string", "mine", "memory")
    for number, shape in embedded().items():
        feature = QgsFeature(layer.fields())
        feature["knr"] = number
        feature.setGeometry(QgsGeometry.fromWkt(shape.ExportToWkt()))
        layer.dataProvider().addFeature(feature)
    result = read(layer)
    assert_all_are_where_they_are(result, embedded())
    assert "«mine»" in result.warnings[0]
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:25832")


def test_coordinates_that_are_nowhere_are_refused_with_what_to_do(tmp_path: Path) -> None:
    for name, move, label in (("atlanteren", (-30, 10), 4326), ("langt", (9e5, 4e5), 0)):
        shapes = {}
        for number, shape in embedded().items():
            wkt = QgsGeometry.fromWkt(moved(shape, 4326).ExportToWkt())
            wkt.translate(*move)
            shapes[number] = ogr.CreateGeometryFromWkt(wkt.asWkt())
        file = write(tmp_path / f"{name}.gpkg", shapes, label)
        with pytest.raises(PlanstatusError, match=f"Angi riktig koordinatsystem for .*{name}"):
            read(file)


def test_a_layer_for_another_part_of_the_world_is_refused(tmp_path: Path) -> None:
    paris = ogr.CreateGeometryFromWkt("POLYGON ((2.2 48.8, 2.4 48.8, 2.4 48.9, 2.2 48.8))")
    for number in ("5501", "0301", "9999"):
        file = write(tmp_path / f"{number}.gpkg", {number: paris}, 4326)
        with pytest.raises(PlanstatusError, match="Angi riktig koordinatsystem"):
            read(file, ())


def test_numbers_that_are_mixed_up_are_in_the_report_and_not_on_the_map(tmp_path: Path) -> None:
    shapes = embedded()
    shapes["5501"], shapes["5601"] = shapes["5601"], shapes["5501"]
    result = read(write(tmp_path / "k.gpkg", shapes, 25833))
    assert len(result.areas) == 37
    assert [(each.value, each.municipality) for each in result.deviations] == [
        ("5501", "Tromsø"),
        ("5601", "Alta"),
    ]
    assert result.warnings == ("Kommunelaget «k.gpkg» mangler Alta, Tromsø.",)


def test_numbers_that_are_all_mixed_up_are_refused(tmp_path: Path) -> None:
    numbers = sorted(embedded())
    shapes = dict(zip(numbers, [embedded()[each] for each in reversed(numbers)]))
    with pytest.raises(PlanstatusError, match="kommunenumrene være forvekslet"):
        read(write(tmp_path / "k.gpkg", shapes, 25833))


@pytest.mark.parametrize("label", [25832, 25835, 4326, 0])
def test_counties_that_are_not_embedded_are_put_right_by_the_counties_they_lie_in(
    shared: Path, tmp_path: Path, label: int
) -> None:
    country = read(shared / "data" / KARTVERKET_ZIP, ())
    assert country.warnings == ()
    shapes = {
        each.municipality.number: ogr.CreateGeometryFromWkt(each.geometry.asWkt())
        for each in country.areas
        if each.municipality.number[:2] not in ("55", "56")
    }
    result = read(write(tmp_path / "k.gpkg", shapes, label), ())
    assert_all_are_where_they_are(result, shapes)
    assert "EPSG:25833" in result.warnings[0]
