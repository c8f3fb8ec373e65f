"""Municipality files of every format are read, in their own letters, and nothing is left behind."""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsFeedback, QgsVectorLayer

from planstatus.core.defaults import CLIP_NO
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import norway, read_register
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES, REGISTER
from planstatus.gis.sources.areas.areas import AreasRead, read_areas
from planstatus.gis.sources.quiet_gdal import quiet_gdal

FORMATS = {
    "k.geojson": "GeoJSON", "k.gml": "GML", "k.kml": "KML", "k.gpkg": "GPKG", "k.fgb": "FlatGeobuf",
    "k.shp": "ESRI Shapefile", "k.tab": "MapInfo File", "k.mif": "MapInfo File",
    "k.sqlite": "SQLite", "k.gdb": "OpenFileGDB",
}  # fmt: skip


def make(path: Path) -> Path:
    """Write the embedded municipalities, without the schema that GDAL writes beside a GML."""
    driver = FORMATS[path.name]
    if not gdal.GetDriverByName(driver).GetMetadataItem(gdal.DCAP_CREATE):
        pytest.skip(f"this GDAL does not write {driver}")
    path.parent.mkdir()
    named = ["NameField=kommunenavn"] if driver == "KML" else []  # all that some GDAL reads of it
    with quiet_gdal():
        gdal.VectorTranslate(
            str(path),
            str(EMBEDDED_MUNICIPALITIES),
            format=driver,
            layers=["kommuner"],
            where="fylkesnummer IN ('55', '56')",
            datasetCreationOptions=named,
        )
    for schema in path.parent.glob("*.xsd"):
        schema.unlink()
    return path


def zipped(path: Path) -> Path:
    archive = path.parent.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as file:
        for part in sorted(path.parent.rglob("*")):
            if part.is_file():
                file.write(part, part.relative_to(path.parent))
    return archive


def all_files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def read(
    source: Path | str | QgsVectorLayer, counties: tuple[str, ...] = ("55", "56")
) -> AreasRead:
    register = read_register(REGISTER)
    source = str(source) if isinstance(source, Path) else source
    return read_areas(source, None, counties, register, QgsFeedback(), CLIP_NO)


@pytest.mark.usefixtures("exceptions")
@pytest.mark.parametrize("in_zip", [False, True], ids=["plain", "zipped"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_read_and_leaves_nothing_beside_it(
    tmp_path: Path, name: str, in_zip: bool
) -> None:
    file = make(tmp_path / "mappe" / name)
    file = zipped(file) if in_zip else file
    before = all_files(tmp_path)
    result = read(file)
    assert len(result.areas) == 39
    assert result.warnings == ()
    assert result.deviations == ()
    assert all_files(tmp_path) == before


@pytest.mark.parametrize("name", ["k.gml", "k.geojson"])
def test_a_file_packed_with_gzip_is_read_and_leaves_nothing_beside_it(
    tmp_path: Path, name: str
) -> None:
    plain = make(tmp_path / "mappe" / name)
    file = tmp_path / f"{name}.gz"
    file.write_bytes(gzip.compress(plain.read_bytes()))
    before = all_files(tmp_path)
    assert len(read(file).areas) == 39
    assert all_files(tmp_path) == before


def test_the_answer_of_a_wfs_leaves_nothing_beside_it(shared: Path, tmp_path: Path) -> None:
    file = tmp_path / "svar.gml"
    shutil.copy(shared / "cases" / "l11_wfs_svar.gml", file)
    for source in (str(file), f"{file}|layername=Kommune"):
        assert len(read(source).areas) == 39
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["k.gml", "k.gpkg", "k.shp", "k.gdb"])
def test_reading_that_is_cancelled_leaves_nothing_either(tmp_path: Path, name: str) -> None:
    file = make(tmp_path / "mappe" / name)
    before = all_files(tmp_path)
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        read_areas(str(file), None, (), read_register(REGISTER), feedback)
    assert all_files(tmp_path) == before


def test_of_several_files_in_a_zip_the_one_with_municipalities_is_read(tmp_path: Path) -> None:
    file = tmp_path / "alt.zip"
    ring = '{"type":"Polygon","coordinates":[[[18,69],[19,69],[19,70],[18,69]]]}'
    other = '{"type":"Feature","properties":{"sone":"a"},"geometry":' + ring + "}"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("soner.geojson", other)
        archive.writestr("kommuner.sos", ".HODE\n")
        archive.write(make(tmp_path / "a" / "k.gml"), "soner.gml")
        archive.writestr("les meg.txt", "Kommuner og soner")
    result = read(file)
    assert len(result.areas) == 39
    assert "nummer i «kommunenummer»" in result.read_from


def country(path: Path, encoding: str) -> set[str]:
    """Write names with letters of their own as an old Shapefile; return whose they are."""
    names = {
        number: each.official_name
        for number, each in norway().items()
        if not each.official_name.isascii()
    }
    embedded = gdal.OpenEx(str(EMBEDDED_MUNICIPALITIES))  # named: its layers die with it
    municipalities = embedded.GetLayerByName("kommuner")
    shapes = {each["kommunenummer"]: each.geometry().Clone() for each in municipalities}
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    dataset = gdal.GetDriverByName("ESRI Shapefile").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("k", None, ogr.wkbPolygon, [f"ENCODING={encoding}"])
    layer.CreateField(ogr.FieldDefn("navn", ogr.OFTString))
    for number, name in names.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        feature.SetGeometry(shapes[number])
        layer.CreateFeature(feature)
    dataset = None
    gdal.SetConfigOption("SHAPE_ENCODING", before)
    path.with_suffix(".cpg").unlink()
    return set(names)


@pytest.mark.slow
@pytest.mark.parametrize("sign", [0x00, 0x57, 0x65])
@pytest.mark.parametrize("encoding", ["UTF-8", "CP1252", "CP850", "ISO-8859-10"])
def test_names_in_a_shapefile_that_does_not_say_its_letters_are_right(
    tmp_path: Path, encoding: str, sign: int
) -> None:
    file = tmp_path / "mappe" / "k.shp"
    file.parent.mkdir()
    numbers = country(file, encoding)
    table = bytearray(file.with_suffix(".dbf").read_bytes())
    table[29] = sign  # what dBase says of its letters, which is often wrong
    file.with_suffix(".dbf").write_bytes(table)
    in_project = QgsVectorLayer(str(file), "i prosjektet", "ogr")
    letters_before = in_project.dataProvider().encoding()
    for source in (file, zipped(file), in_project):
        result = read(source, ())
        assert set(result.municipalities) == numbers
        assert {each.value for each in result.deviations} <= {"Bø"}  # there was one in Telemark
    assert in_project.dataProvider().encoding() == letters_before


def test_a_count_that_is_only_an_estimate_does_not_make_a_layer_damaged(tmp_path: Path) -> None:
    file = make(tmp_path / "mappe" / "k.gpkg")
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = 500")
        database.commit()
    assert len(read(file).areas) == 39


@pytest.mark.usefixtures("exceptions")
def test_a_layer_that_cannot_be_read_to_its_end_is_not_used_without_a_word(tmp_path: Path) -> None:
    whole = make(tmp_path / "a" / "k.fgb")
    whole.write_bytes(whole.read_bytes()[:-10_000])
    with pytest.raises(PlanstatusError, match=r"k\.fgb er ødelagt: bare \d+ av 39 objekter"):
        read(whole)
    table = make(tmp_path / "b" / "k.tab")
    shapes = table.with_suffix(".map")
    shapes.write_bytes(shapes.read_bytes()[:-10_000])
    assert "k.tab» er lest med feil" in read(table).warnings[0]


@pytest.mark.parametrize("in_zip", [False, True], ids=["plain", "zipped"])
def test_a_geojson_is_opened_once(
    tmp_path: Path, in_zip: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    file = make(tmp_path / "mappe" / "k.geojson")
    file = zipped(file) if in_zip else file
    gdal.SetConfigOption("CPL_DEBUG", "GDAL")
    try:
        assert len(read(file).areas) == 39
    finally:
        gdal.SetConfigOption("CPL_DEBUG", None)
    assert capfd.readouterr().err.count("succeeds as GeoJSON") == 1


def test_the_municipalities_of_a_geojson_are_found_after_its_borders(tmp_path: Path) -> None:
    collections = json.loads(make(tmp_path / "mappe" / "k.geojson").read_text(encoding="utf-8"))
    line = {"type": "LineString", "coordinates": [[18, 69], [19, 70]]}
    border = {"type": "Feature", "properties": {"objtype": "Grense"}, "geometry": line}
    borders = {"type": "FeatureCollection", "features": [border]}
    both = tmp_path / "begge.geojson"
    both.write_text(json.dumps({"Grense": borders, "Kommune": collections}), encoding="utf-8")
    result = read(both)
    assert len(result.areas) == 39
    assert "Kommune" in result.read_from
