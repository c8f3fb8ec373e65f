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


def embedded(where: str = "fylkesnummer IN ('55', '56')") -> dict[str, tuple[str, ogr.Geometry]]:
    source = gdal.OpenEx(str(EMBEDDED_MUNICIPALITIES))
    layer = source.GetLayerByName("kommuner")
    layer.SetAttributeFilter(where)
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


def read(file: Path, clip: str = CLIP_NO, counties: tuple[str, ...] = ("55", "56")) -> AreasRead:
    return read_areas(str(file), None, counties, read_register(REGISTER), QgsFeedback(), clip)


def collection(*shapes: ogr.Geometry) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbGeometryCollection)
    for shape in shapes:
        whole.AddGeometry(shape)
    return whole


@pytest.mark.slow
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


@pytest.mark.parametrize(
    ("county", "number"), [("18", "1818"), ("15", "1515"), ("34", "3419"), ("31", "3114")]
)
def test_a_namesake_in_another_county_is_not_put_into_the_one_on_the_map(
    tmp_path: Path, county: str, number: str
) -> None:
    country = embedded("1 = 1")
    file = write(tmp_path / "k.gpkg", ("navn",), [((n,), s) for n, s in country.values()])
    result = read(file, counties=(county,))
    assert {each.municipality.number for each in result.areas} == {
        each for each in country if each.startswith(county)
    }
    area = {each.municipality.number: each.geometry.area() for each in result.areas}[number]
    assert area == pytest.approx(country[number][1].Area())
    assert result.deviations == ()
    assert result.warnings == ()


def test_a_name_that_another_municipality_has_today_is_read_where_it_lies(tmp_path: Path) -> None:
    country = embedded("fylkesnummer IN ('32', '33')")
    country["3322"] = ("Nes", country["3322"][1])  # what Nesbyen was called until 2020
    file = write(tmp_path / "k.gpkg", ("navn",), [((n,), s) for n, s in country.values()])
    for counties in (("32", "33"), ("33",)):
        result = read(file, counties=counties)
        areas = {each.municipality.number: each.geometry.area() for each in result.areas}
        for number in areas:
            assert areas[number] == pytest.approx(country[number][1].Area())
        assert "3322" in areas
        assert (result.deviations, result.warnings) == ((), ())


def test_a_layer_of_one_name_that_several_have_is_put_right_too(tmp_path: Path) -> None:
    ((name, shape),) = embedded("kommunenummer = '1818'").values()
    file = write(tmp_path / "k.gpkg", ("navn",), [((name,), shape)], epsg=25832)
    result = read(file, counties=("18",))
    assert [each.municipality.number for each in result.areas] == ["1818"]
    assert "EPSG:25833" in result.warnings[0]


@pytest.mark.slow
@pytest.mark.parametrize("other", ["5601", "5503", "5534", "5536"])
def test_a_feature_that_lies_in_another_municipality_is_left_out_of_the_one_it_is_numbered_as(
    tmp_path: Path, other: str
) -> None:
    shapes = {number: shape for number, (_, shape) in embedded().items()}
    rows = [(("5501" if number == other else number,), s) for number, s in shapes.items()]
    result = read(write(tmp_path / "k.gpkg", ("knr",), rows))
    areas = {each.municipality.number: each.geometry.area() for each in result.areas}
    assert areas.keys() == shapes.keys() - {other}
    assert areas["5501"] == pytest.approx(shapes["5501"].Area())
    (deviation,) = result.deviations
    assert (deviation.value, deviation.action) == ("5501", "ikke brukt")
    assert "ligger ikke i Tromsø" in deviation.reason


def test_every_island_as_a_feature_of_its_own_is_kept_also_where_we_have_none(
    tmp_path: Path,
) -> None:
    shapes = {number: shape for number, (_, shape) in embedded().items()}
    rows = [((number,), part.Clone()) for number, shape in shapes.items() for part in shape]
    islet = ogr.CreateGeometryFromWkt("POINT (600000 7810000)").Buffer(300)  # off Tromsø's coast
    result = read(write(tmp_path / "k.gpkg", ("knr",), [*rows, (("5501",), islet)]))
    shapes["5501"] = shapes["5501"].Union(islet)
    assert result.deviations == ()
    for each in result.areas:
        area = shapes[each.municipality.number].Area()
        assert each.geometry.area() == pytest.approx(area, rel=1e-6)


@pytest.mark.parametrize(
    "ring",
    ["653000 7730000, 654000 7731000, 655000 7732000", "653000.1 7730000.7, 653100.3 7730033.4, "
     "653200.5 7730066.1"],
)  # fmt: skip
def test_a_polygon_without_area_is_left_out_and_told(tmp_path: Path, ring: str) -> None:
    flat = ogr.CreateGeometryFromWkt(f"POLYGON (({ring}, {ring.split(', ')[0]}))")
    rows = [((n,), flat if n == "5501" else shape) for n, (_, shape) in embedded().items()]
    result = read(write(tmp_path / "k.gpkg", ("knr",), rows))
    assert len(result.areas) == 38
    (deviation,) = result.deviations
    assert (deviation.value, deviation.reason) == ("5501", "objektet har ingen flate")
    assert result.warnings == ("Kommunelaget «k.gpkg» mangler Tromsø.",)


def test_a_polygon_without_area_beside_the_municipality_is_left_out_alone(tmp_path: Path) -> None:
    flat = ogr.CreateGeometryFromWkt("POLYGON ((653000 7730000, 654000 7731000, 653000 7730000))")
    rows = [((number,), shape) for number, (_, shape) in embedded().items()]
    result = read(write(tmp_path / "k.gpkg", ("knr",), [*rows, (("5501",), flat)]))
    assert len(result.areas) == 39
    assert [each.reason for each in result.deviations] == ["objektet har ingen flate"]


def test_a_municipality_that_is_new_has_its_county_by_its_number(tmp_path: Path) -> None:
    shapes = embedded()
    shapes["5599"] = ("Nyby", shapes.pop("5534")[1])
    rows = [((number, name), shape) for number, (name, shape) in shapes.items()]
    result = read(write(tmp_path / "k.gpkg", ("knr", "navn"), rows))
    (new,) = (each.municipality for each in result.areas if each.municipality.number == "5599")
    assert (new.name, new.county_number, new.county) == ("Nyby", "55", "Troms")


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
