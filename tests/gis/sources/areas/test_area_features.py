"""What features say of their municipality, and polygons in whatever geometry they have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeedback, QgsWkbTypes

from planstatus.core.defaults import CLIP_NO
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import Municipality, read_register
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES, REGISTER
from planstatus.gis.sources.areas.areas import AreasRead, read_areas

LINE = ogr.CreateGeometryFromWkt("LINESTRING (650000 7730000, 651000 7731000)")
POINT = ogr.CreateGeometryFromWkt("POINT (650000 7730000)")

Rows = Iterable[tuple[tuple[str | None, ...], ogr.Geometry | None]]


def embedded() -> dict[str, tuple[str, ogr.Geometry]]:
    source = gdal.OpenEx(str(EMBEDDED_MUNICIPALITIES))
    layer = source.GetLayerByName("kommuner")
    layer.SetAttributeFilter("fylkesnummer IN ('55', '56')")
    return {each["kommunenummer"]: (each["kommunenavn"], each.geometry().Clone()) for each in layer}


def write(path: Path, fields: tuple[str, ...], rows: Rows, epsg: int = 25833) -> Path:
    """Write features of any geometry as GeoJSON or GeoPackage."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    driver = "GPKG" if path.suffix == ".gpkg" else "GeoJSON"
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("lag", crs, ogr.wkbUnknown)
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for values, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(values):
            if value is not None:
                feature.SetField(place, value)
        if shape is not None:
            feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    dataset = None
    return path


def read(file: Path, clip: str = CLIP_NO) -> AreasRead:
    return read_areas(str(file), None, ("55", "56"), read_register(REGISTER), QgsFeedback(), clip)


def collection(*shapes: ogr.Geometry) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbGeometryCollection)
    for shape in shapes:
        whole.AddGeometry(shape)
    return whole


@pytest.mark.parametrize(
    "field",
    ["shapeName", "NAVN", "kommune_nav", "name:no", "Kommune", "tekst", "administrativenhetnavn"],
)
def test_names_alone_are_matched_whatever_their_field_is_called(tmp_path: Path, field: str) -> None:
    rows = [((name, str(fid)), shape) for fid, (name, shape) in enumerate(embedded().values())]
    result = read(write(tmp_path / "k.geojson", (field, "lopenr"), rows))
    assert len(result.areas) == 39
    assert result.deviations == ()
    assert result.read_from == f"Lag «k.geojson», navn i «{field}»."


def test_a_name_that_nobody_has_is_in_the_report(tmp_path: Path) -> None:
    shapes = embedded()
    shapes["5501"] = ("Atlantis", shapes["5501"][1])
    result = read(write(tmp_path / "k.gpkg", ("navn",), [((n,), s) for n, s in shapes.values()]))
    assert len(result.areas) == 38
    assert [(each.column, each.value) for each in result.deviations] == [("navn", "Atlantis")]


def test_many_names_that_nobody_has_are_one_line_with_their_count(tmp_path: Path) -> None:
    rows = [((name,), shape) for name, shape in embedded().values()]
    rows += [((f"Sted {number}",), rows[0][1]) for number in range(300)]
    result = read(write(tmp_path / "k.gpkg", ("navn",), rows))
    assert len(result.areas) == 39
    assert len(result.deviations) == 1
    assert "300" in result.deviations[0].reason


def test_names_decide_where_the_numbers_are_only_running(tmp_path: Path) -> None:
    shapes = embedded().values()
    rows = [((str(100 + fid), name), shape) for fid, (name, shape) in enumerate(shapes)]
    result = read(write(tmp_path / "k.gpkg", ("id", "navn"), rows))
    assert len(result.areas) == 39
    assert result.read_from == "Lag «k.gpkg», navn i «navn»."


def test_a_number_that_is_another_than_the_name_is_in_the_report(tmp_path: Path) -> None:
    shapes = embedded()
    shapes["5501"] = ("Alta", shapes["5501"][1])
    rows = [((number, name), shape) for number, (name, shape) in shapes.items()]
    result = read(write(tmp_path / "k.gpkg", ("knr", "navn"), rows))
    assert len(result.areas) == 39
    (deviation,) = result.deviations
    assert (deviation.value, deviation.municipality) == ("5501", "Tromsø")
    assert "«Alta»" in deviation.reason


def test_of_two_municipalities_with_one_name_the_place_decides(tmp_path: Path) -> None:
    two = {
        number: Municipality(number, "Herøy", "Herøy", number[:2], county)
        for number, county in (("1515", "Møre og Romsdal"), ("1818", "Nordland"))
    }
    spots = ((12.3, 66.0), (5.7, 62.3), (10.7, 59.9))  # the last is in Oslo
    wkt = "POLYGON (({0} {1}, {2} {1}, {0} {3}, {0} {1}))"
    rows = [
        (("Herøy",), ogr.CreateGeometryFromWkt(wkt.format(x, y, x + 0.1, y + 0.1)))
        for x, y in spots
    ]
    file = write(tmp_path / "k.geojson", ("navn",), rows, epsg=4326)
    result = read_areas(str(file), None, (), two, QgsFeedback(), CLIP_NO)
    assert [each.municipality.county for each in result.areas] == ["Møre og Romsdal", "Nordland"]
    assert [each.value for each in result.deviations] == ["Herøy"]


def test_the_field_for_numbers_may_be_chosen_though_it_has_names(tmp_path: Path) -> None:
    rows = [((name, "x"), shape) for name, shape in embedded().values()]
    file = write(tmp_path / "k.gpkg", ("a", "b"), rows)
    register = read_register(REGISTER)
    assert len(read_areas(str(file), "a", (), register, QgsFeedback(), CLIP_NO).areas) == 39


def test_towns_called_as_their_municipality_are_no_municipalities(tmp_path: Path) -> None:
    towns = [((name,), shape.Centroid().Buffer(500)) for name, shape in embedded().values()][:10]
    towns += [((f"Sted {number}",), towns[0][1]) for number in range(30)]
    with pytest.raises(PlanstatusError, match="kommunenummer eller kommunenavn"):
        read(write(tmp_path / "tettsteder.gpkg", ("tettsted",), towns))


@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_polygons_in_collections_are_used_and_what_else_is_in_them_is_in_the_report(
    tmp_path: Path, suffix: str
) -> None:
    shapes = [(number, shape) for number, (_, shape) in embedded().items()]
    mixed = {
        0: collection(shapes[0][1], LINE),
        1: collection(collection(collection(shapes[1][1]), POINT), LINE),
        2: collection(*(part.Clone() for part in shapes[2][1])),
        3: collection(LINE, POINT),
        4: None,
    }
    rows = [((number,), mixed.get(i, shape)) for i, (number, shape) in enumerate(shapes)]
    result = read(write(tmp_path / f"k.{suffix}", ("knr",), rows))
    used = {each.municipality.number: each.geometry.area() for each in result.areas}
    assert set(used) == {number for number, _ in shapes} - {shapes[3][0], shapes[4][0]}
    for number, shape in shapes[:3]:
        assert used[number] == pytest.approx(shape.Area())
    reported = {(each.value, each.action) for each in result.deviations}
    assert reported == {
        (shapes[0][0], "brukt"),
        (shapes[1][0], "brukt"),
        (shapes[3][0], "ikke brukt"),
        (shapes[4][0], "ikke brukt"),
    }


def test_heights_measures_and_arcs_become_plain_polygons(tmp_path: Path) -> None:
    circle = "CIRCULARSTRING (640000 7730000, 650000 7740000, 660000 7730000, 650000 7720000, "
    curved = ogr.CreateGeometryFromWkt(f"CURVEPOLYGON ({circle}640000 7730000))")
    high = embedded()["5601"][1]
    high.Set3D(True)
    high.SetMeasured(True)
    result = read(write(tmp_path / "k.gpkg", ("knr",), [(("5501",), curved), (("5601",), high)]))
    assert result.areas[0].geometry.area() == pytest.approx(3.1416e8, rel=0.001)
    for each in result.areas:
        assert each.geometry.wkbType() == QgsWkbTypes.Type.MultiPolygon


def test_the_source_says_layer_and_fields_and_how_many_are_outside(tmp_path: Path) -> None:
    oslo = ogr.CreateGeometryFromWkt("POLYGON ((262000 6650000, 263000 6650000, 262000 6651000, "
                                     "262000 6650000))")  # fmt: skip
    rows = [((number, name), shape) for number, (name, shape) in embedded().items()]
    result = read(write(tmp_path / "k.gpkg", ("knr", "navn"), [*rows, (("0301", "Oslo"), oslo)]))
    assert result.read_from == (
        "Lag «k.gpkg», nummer i «knr», navn i «navn». Kommuner utenfor fylkene på kartet, som "
        "ikke er tatt med: 1."
    )
    assert result.deviations == ()


def test_a_county_of_the_map_that_the_layer_lacks_is_named(tmp_path: Path) -> None:
    rows = [((n,), shape) for n, (_, shape) in embedded().items() if n.startswith("55")]
    result = read(write(tmp_path / "k.gpkg", ("knr",), rows))
    assert result.warnings == ("Kommunelaget «k.gpkg» har ingen kommuner i fylke 56.",)
