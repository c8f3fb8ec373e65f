"""Municipality layers of the shapes people have."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeature, QgsFeedback, QgsGeometry, QgsVectorLayer

from planstatus.core.defaults import CLIP_AUTO, CLIP_NO, CLIP_YES
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.changes import former_numbers
from planstatus.core.municipalities.register import Municipality, read_register
from planstatus.gis.sources.areas.areas import AreasRead, read_areas

ROOT = Path(__file__).parents[4]
OURS = ("55", "56")
KARTVERKET_ZIP = "Basisdata_0000_Norge_25833_Kommuner_GeoJSON.zip"
LANDMASK = "kommuner_2024_landmaske.geojson"

Parts = Iterable[tuple[object, ogr.Geometry]]


def register() -> dict[str, Municipality]:
    return read_register(ROOT / "data" / "kommuner.csv")


def read(
    source: str | Path | QgsVectorLayer,
    clip: str = CLIP_AUTO,
    counties: tuple[str, ...] = OURS,
    key: str | None = None,
) -> AreasRead:
    source = str(source) if isinstance(source, Path) else source
    return read_areas(source, key, counties, register(), QgsFeedback(), clip)


def embedded() -> dict[str, ogr.Geometry]:
    source = gdal.OpenEx(str(ROOT / "data" / "kommuner.gpkg"))
    layer = source.GetLayerByName("kommuner")
    layer.SetAttributeFilter("fylkesnummer IN ('55', '56')")
    return {feature["kommunenummer"]: feature.geometry().Clone() for feature in layer}


def square(east: float, north: float, side: float = 10) -> ogr.Geometry:
    """Return a square by its lower left corner and its side, in kilometres of EPSG:25833."""
    corners = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    ring = ", ".join(f"{(east + x) * 1000} {(north + y) * 1000}" for x, y in corners)
    return ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))")


def write(
    path: Path,
    parts: Parts,
    driver: str = "GPKG",
    key: str = "kommunenummer",
    kind: int = ogr.OFTString,
    epsg: int | None = 25833,
) -> Path:
    """Write polygons with a key the way another program would."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25833)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = osr.SpatialReference()
    target.ImportFromEPSG(epsg or 25833)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("lag", target if epsg else None, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("areal", ogr.OFTReal))
    layer.CreateField(ogr.FieldDefn(key, kind))
    for number, geometry in parts:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, geometry.Area() / 1e6)
        if number is not None:
            feature.SetField(1, number)
        shape = geometry.Clone()
        if epsg:
            shape.Transform(osr.CoordinateTransformation(crs, target))
        feature.SetGeometry(ogr.ForceToMultiPolygon(shape))
        layer.CreateFeature(feature)
    dataset = None
    return path


def area(result: AreasRead) -> float:
    return sum(each.geometry.area() for each in result.areas)


@pytest.fixture(scope="module")
def whole() -> float:
    return sum(geometry.Area() for geometry in embedded().values())


@pytest.mark.parametrize(
    ("driver", "name"),
    [
        ("GPKG", "k.gpkg"),
        ("ESRI Shapefile", "k.shp"),
        ("GeoJSON", "k.geojson"),
        ("GML", "k.gml"),
        ("FlatGeobuf", "k.fgb"),
    ],
)
def test_every_format_gives_the_municipalities(
    tmp_path: Path, whole: float, driver: str, name: str
) -> None:
    key = "KOMMUNENR" if driver == "ESRI Shapefile" else "Kommunenr."
    file = write(tmp_path / name, embedded().items(), driver, key)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    result = read(file)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert len(result.areas) == 39
    assert area(result) == pytest.approx(whole, rel=0.001)
    assert result.warnings == ()


@pytest.mark.slow
@pytest.mark.parametrize("field", ["komm_nr", "knr", "kommune_no", "Kommunenr.", "id", "objekt"])
def test_the_key_field_is_found_by_name_or_content_as_text_or_number(
    tmp_path: Path, field: str
) -> None:
    for kind in (ogr.OFTString, ogr.OFTInteger):
        file = write(tmp_path / f"{kind}.gpkg", embedded().items(), key=field, kind=kind)
        assert len(read(file).areas) == 39


def test_spaces_and_lost_zeros_in_municipality_numbers_do_no_harm(tmp_path: Path) -> None:
    file = write(tmp_path / "k.gpkg", [(" 301", square(262, 6650)), ("55 01 ", embedded()["5501"])])
    assert [each.municipality.number for each in read(file, counties=()).areas] == ["0301", "5501"]


@pytest.mark.slow
@pytest.mark.parametrize("epsg", [4326, 32633, 25835, 3857])
def test_any_coordinate_system_lands_in_the_same_place(
    tmp_path: Path, whole: float, epsg: int
) -> None:
    result = read(write(tmp_path / "k.gpkg", embedded().items(), epsg=epsg))
    assert area(result) == pytest.approx(whole, rel=0.001)
    tromso = next(each for each in result.areas if each.municipality.number == "5501")
    point = embedded()["5501"].PointOnSurface().ExportToWkt()
    assert tromso.geometry.contains(QgsGeometry.fromWkt(point))


@pytest.mark.parametrize("counties", [("54",), ("18", "19", "20")], ids=["2020", "2019"])
def test_a_layer_from_2020_or_2019_draws_todays_municipalities(
    tmp_path: Path, whole: float, counties: tuple[str, ...]
) -> None:
    shapes, parts = embedded(), []
    for today, shape in shapes.items():
        numbers = [old for old in former_numbers()[today] if old[:2] in counties]
        parts += [(old, slice_of(shape, index, len(numbers))) for index, old in enumerate(numbers)]
    result = read(write(tmp_path / "gammel.gpkg", parts))
    assert [each.municipality.number for each in result.areas] == sorted(shapes)
    assert area(result) == pytest.approx(whole, rel=0.001)
    assert result.warnings == ()


def slice_of(shape: ogr.Geometry, index: int, slices: int) -> ogr.Geometry:
    """Cut a municipality into vertical slices, as if it had been merged of them."""
    west, east, south, north = shape.GetEnvelope()
    width = (east - west) / slices
    left, right = west + index * width, west + (index + 1) * width
    ring = f"{left} {south}, {right} {south}, {right} {north}, {left} {north}, {left} {south}"
    return shape.Intersection(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))


def test_every_part_of_a_municipality_is_one_feature_in_the_map(tmp_path: Path) -> None:
    shapes = embedded()
    parts = [("5501", part.Clone()) for part in shapes["5501"]]
    assert len(parts) > 3
    (tromso,) = read(write(tmp_path / "k.gpkg", parts), counties=()).areas
    assert tromso.geometry.area() == pytest.approx(shapes["5501"].Area(), rel=1e-6)


def test_invalid_polygons_are_repaired(tmp_path: Path) -> None:
    bowtie = ogr.CreateGeometryFromWkt(
        "POLYGON ((650000 7730000, 660000 7740000, 660000 7730000, 650000 7740000, 650000 7730000))"
    )
    (tromso,) = read(write(tmp_path / "k.gpkg", [("5501", bowtie)]), CLIP_NO).areas
    assert tromso.geometry.isGeosValid()
    assert tromso.geometry.area() == pytest.approx(50e6)


def test_a_layer_without_coordinate_system_tells_which_was_assumed(
    tmp_path: Path, whole: float
) -> None:
    file = write(tmp_path / "k.shp", embedded().items(), "ESRI Shapefile", "KNR", epsg=None)
    result = read(file)
    assert area(result) == pytest.approx(whole, rel=0.001)
    assert len(result.warnings) == 1
    assert "EPSG:25833" in result.warnings[0]


def test_objects_without_number_are_in_the_report_and_missing_municipalities_in_a_warning(
    tmp_path: Path,
) -> None:
    shapes = embedded()
    vardo = shapes.pop("5634")
    result = read(write(tmp_path / "k.gpkg", [*shapes.items(), ("ukjent", vardo)]))
    assert [each.value for each in result.deviations] == ["ukjent"]
    assert result.warnings == ("Kommunelaget «k.gpkg» mangler Vardø.",)


def test_kartverkets_zip_is_read_and_cut_to_the_coast(shared: Path) -> None:
    zipped = shared / "data" / KARTVERKET_ZIP
    result, at_sea = read(zipped), read(zipped, CLIP_NO)
    assert len(result.areas) == len(at_sea.areas) == 39
    assert 0.5 < area(result) / area(at_sea) < 0.7
    assert any("klippet til kystlinjen" in warning for warning in result.warnings)
    assert all(each.geometry.isGeosValid() for each in result.areas)


@pytest.mark.slow
def test_one_county_of_a_layer_at_sea_is_cut_even_when_it_has_little_coast(shared: Path) -> None:
    zipped = shared / "data" / KARTVERKET_ZIP
    oslo, telemark = read(zipped, counties=("03",)), read(zipped, counties=("40",))
    assert any("klippet til kystlinjen" in warning for warning in oslo.warnings)
    assert area(telemark) < area(read(zipped, CLIP_NO, ("40",)))


@pytest.mark.slow
def test_a_layer_that_is_cut_already_is_left_as_it_is_unless_asked(shared: Path) -> None:
    file = shared / "data" / LANDMASK
    result = read(file)
    assert result.warnings == ()
    assert area(read(file, CLIP_NO)) == pytest.approx(area(result), rel=1e-9)
    assert area(read(file, CLIP_YES)) < area(result)


def test_the_whole_country_is_read_from_a_file_with_other_field_names(shared: Path) -> None:
    assert len(read(shared / "data" / LANDMASK, counties=()).areas) == 357


def test_a_layer_in_the_project_is_read_with_what_is_not_saved_yet() -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=knr:integer", "mine", "memory")
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature["knr"] = 5501
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON ((6e5 77e5, 7e5 77e5, 7e5 78e5, 6e5 77e5))"))
    layer.addFeature(feature)
    assert [each.municipality.name for each in read(layer, CLIP_NO).areas] == ["Tromsø"]


def points(path: Path) -> Path:
    layer = [("5501", geometry.Centroid()) for geometry in embedded().values()]
    dataset = gdal.GetDriverByName("GeoJSON").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    target = dataset.CreateLayer("punkter", None, ogr.wkbPoint)
    target.CreateField(ogr.FieldDefn("kommunenummer", ogr.OFTString))
    for number, geometry in layer:
        feature = ogr.Feature(target.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometry(geometry)
        target.CreateFeature(feature)
    dataset = None
    return path


def bytes_of(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


def half(path: Path) -> Path:
    write(path, embedded().items())
    path.write_bytes(path.read_bytes()[:20_000])
    return path


def without_key(path: Path) -> Path:
    names = [(f"område {number}", shape) for number, shape in embedded().items()]
    return write(path, names, key="sone")


def far_away(path: Path) -> Path:
    ring = ogr.CreateGeometryFromWkt("POLYGON ((9e9 9e9, 9.1e9 9e9, 9.1e9 9.1e9, 9e9 9e9))")
    return write(path, [("5501", ring)], "ESRI Shapefile", epsg=None)


def out_in_space(path: Path) -> Path:
    bowtie = "POLYGON ((0 0, 1e200 1e190, 1e200 0, 0 1e190, 1e180 1e200, 0 0))"
    return write(path, [("5501", ogr.CreateGeometryFromWkt(bowtie))])


def other_counties(path: Path) -> Path:
    return write(path, [("1103", square(-35, 6570)), ("1506", square(105, 6980))])


def sosi(path: Path) -> Path:
    text = b".HODE\n..TEGNSETT ISO8859-10\n..TRANSPAR\n...KOORDSYS 23\n.SLUTT\n"
    if path.suffix != ".zip":
        return bytes_of(text)(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Basisdata_0000_Norge_25833_Kommuner.sos", text)
    return path


def cut_gml(path: Path) -> Path:
    write(path, embedded().items(), "GML")
    path.with_suffix(".xsd").unlink()
    path.write_bytes(path.read_bytes()[:-20_000])
    return path


def zip_in_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kommuner.zip", "PK")
    return path


def escaping_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../../ute.geojson", "{}")
    return path


def huge_zip(path: Path) -> Path:
    """Write a zip whose own table of contents says that it unpacks to 2 GB."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("stor.geojson", "{}")
    content = bytearray(path.read_bytes())
    size = content.index(b"PK\x01\x02") + 24
    content[size : size + 4] = (2_000_000_000).to_bytes(4, "little")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("borte.gpkg", lambda path: path, r"Sjekk om .*borte\.gpkg er flyttet"),
        ("tom.geojson", bytes_of(b""), r"tom\.geojson på nytt. Filen er tom"),
        ("tull.gpkg", bytes_of(b"dette er ikke en GeoPackage"), r"tull\.gpkg kan ikke leses"),
        ("halv.gpkg", half, r"halv\.gpkg"),
        ("punkter.geojson", points, r"punkter\.geojson har punkter, ikke flater"),
        ("soner.gpkg", without_key, r"kommunenummer eller kommunenavn i soner\.gpkg.*areal, sone"),
        ("langt.shp", far_away, r"langt.* mangler opplysning om koordinatsystem"),
        ("rommet.gpkg", out_in_space, r"rommet\.gpkg.* Koordinatene passer ikke"),
        ("andre.gpkg", other_counties, r"andre.*fylke 55, 56.*11, 15"),
        ("k.sos", sosi, r"k\.sos er SOSI.*Velg GeoJSON, GML eller FGDB"),
        ("kalt.txt", sosi, r"kalt\.txt er SOSI.*Velg GeoJSON"),
        ("k.zip", sosi, r"Kommuner\.sos i k\.zip er SOSI.*Velg GeoJSON"),
        ("k.sql", bytes_of(b"CREATE TABLE kommune ();"), r"databasedump.*Velg GeoJSON"),
        ("k.dwg", bytes_of(b"AC1032" + bytes(100)), r"en tegning.*Velg GeoJSON"),
        ("k.qgs", bytes_of(b"<qgis/>"), r"et prosjekt eller lagoppsett.*Velg GeoJSON"),
        ("to.zip", zip_in_zip, r"kommuner\.zip i to\.zip er enda en zip-fil"),
        ("kuttet.gml", cut_gml, r"kuttet\.gml.*ikke lastet helt ned"),
        ("ute.zip", escaping_zip, r"ute\.zip"),
        ("bombe.zip", huge_zip, r"bombe\.zip pakker seg ut til"),
        (
            "odelagt.zip",
            bytes_of(b"PK\x03\x04 halvveis"),
            r"få odelagt\.zip på nytt",
        ),
        ("tekst.geojson", bytes_of(b'{"type": "FeatureCollection", "features": [{'), "tekst"),
    ],
)
@pytest.mark.usefixtures("exceptions")
def test_a_layer_that_will_not_do_is_named_with_the_reason(
    tmp_path: Path, name: str, make: Callable[[Path], Path], message: str
) -> None:
    file = make(tmp_path / name)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(PlanstatusError, match=message):
        read(file)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_key_field_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    file = write(tmp_path / "k.gpkg", embedded().items())
    with pytest.raises(PlanstatusError, match=r"feltet «knr» i k\.gpkg.*areal, kommunenummer"):
        read(file, key="knr")
