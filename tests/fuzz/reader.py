"""Reads damaged copies of real files, one after the other, in a process of its own.

Run by `test_fuzz.py`: `reader.py FOLDER FIRST LAST`. FOLDER/case holds the case under way, so that
a crash or a hang can be told and repeated. Ends with 0 when every case was either read or refused
with a message, and nothing was half written.
"""

from __future__ import annotations

import importlib.util
import io
import random
import shutil
import signal
import sqlite3
import sys
import traceback
import zipfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
"""After which the system ends the process: GDAL cannot be interrupted from Python."""

_spec = importlib.util.spec_from_file_location(
    "planstatus", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
assert _spec is not None
assert _spec.loader is not None
sys.modules["planstatus"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sys.modules["planstatus"])
sys.path.append(str(ROOT / "tests" / "gis" / "sources" / "formats"))

from osgeo import gdal  # noqa: E402
from qgis.core import QgsApplication, QgsFeedback  # noqa: E402
from workbooks import TABLE, ods, xlsx  # noqa: E402

from planstatus.core.defaults import COUNTIES  # noqa: E402
from planstatus.core.errors import PlanstatusError  # noqa: E402
from planstatus.gis.intake import municipalities as municipality_intake  # noqa: E402
from planstatus.gis.intake import plan_years as plan_year_intake  # noqa: E402
from planstatus.gis.store.working_file import create_working_file  # noqa: E402

LAYERS = {
    ".geojson": "GeoJSON",
    ".gpkg": "GPKG",
    ".fgb": "FlatGeobuf",
    ".gml": "GML",
    ".kml": "KML",
}
SIDECARS = (".shp", ".shx", ".dbf", ".prj")


SHEET = (
    "<cols><col min='3' max='4' hidden='1'/></cols><sheetData>" + TABLE + "<row r='3'>"
    "<c r='A3' t='s'><v>0</v></c><c r='B3' s='1'><v>43999</v></c></row><row r='4' hidden='1'/>"
    "</sheetData><mergeCells><mergeCell ref='A3:A9'/></mergeCells>"
)
ODS_ROW = (
    "<table:table-column table:visibility='collapse'/><table:table-row table:number-rows-repeated="
    "'2'><table:table-cell office:value-type='string' table:number-rows-spanned='3'><text:p>Alta"
    "<text:s text:c='3'/></text:p></table:table-cell><table:table-cell office:value-type='float' "
    "office:value='2015' table:number-columns-repeated='2'/></table:table-row>"
)
TEXTS = {
    "side.xls": "<html><meta charset=utf-8><table><col style='display:none'><tr><th>Kommune<th>"
    "Vedtatt<tr><td rowspan=2 colspan=1>Tromsø<td>2020<sup>1</sup><tr style='display:none'><td>"
    "2017<tr><td>Alta<td>2015</table></html>",
    "nettarkiv.xls": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    "Content-Type: text/html; charset=utf-8\n\n<table><tr><td>Alta<td>2020</table>\n--x--\n",
    "regneark.xml": "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:"
    "schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='A'><Table><Column ss:Hidden='1'"
    "/><Row ss:Index='2'><Cell ss:MergeDown='1' ss:Index='2'><Data ss:Type='String'>Alta</Data>"
    "</Cell><Cell><Data ss:Type='Number'>2015</Data></Cell></Row></Table></Worksheet></Workbook>",
    "poster.json": '{"data": [{"Kommune": "Alta", "Vedtatt": 2015}, {"Kommune": "Bardu"}]}',
    "linjer.csv": '"Kommune;Vedtatt"\n"Alta;2015"\n"Tromsø;2020"\n',
}


def other_tables(folder: Path) -> list[Path]:
    """Make tables of the kinds that are not in `tests/data/tabeller`."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    strings = "<si><r><t>Måsøy</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></si>"
    made = [
        xlsx(folder / "prefiks.xlsx", SHEET, prefix="x", strings=strings, formats=("14",)),
        xlsx(folder / "to_ark.xlsx", SHEET, TABLE, strings=strings, formats=("d.m.yy",)),
        ods(folder / "rader.ods", f"<table:table table:name='A'>{ODS_ROW * 3}</table:table>"),
        ods(folder / "rader.fods", f"<table:table table:name='A'>{ODS_ROW * 3}</table:table>"),
    ]
    with zipfile.ZipFile(folder / "sending.zip", "w") as archive:
        for path in (folder / "side.xls", made[0]):
            archive.write(path, f"mappe/{path.name}")
    return [*made, folder / "sending.zip", *(folder / name for name in TEXTS)]


def samples(folder: Path) -> list[tuple[Path, bool]]:
    """Return the whole files to damage, and whether each is a municipality layer."""
    tables = [
        path
        for path in sorted((ROOT / "tests" / "data" / "tabeller").iterdir())
        if path.suffix not in (".json", ".cpg", ".dat")
    ]
    folder.mkdir()
    tables += other_tables(folder)
    source = str(ROOT / "data" / "kommuner.gpkg")
    layers = []
    for suffix, driver in {**LAYERS, ".shp": "ESRI Shapefile"}.items():
        layer = folder / f"kommuner{suffix}"
        gdal.VectorTranslate(str(layer), source, format=driver, layers=["kommuner"])
        layers.append(layer)
    layers += [folder / f"kommuner{suffix}" for suffix in SIDECARS[1:]]
    shutil.make_archive(str(folder / "zip"), "zip", folder, "kommuner.geojson")
    return [(path, False) for path in tables] + [(p, True) for p in [*layers, folder / "zip.zip"]]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few of them changed, lost, doubled or made up."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((1, 1, 4, 64, 1000))
        kind = chance.choice(("flip", "flip", "flip", "cut", "lose", "double", "insert"))
        if kind == "flip" and at < len(changed):
            changed[at] = chance.randrange(256)
        elif kind == "cut":
            del changed[at:]
        elif kind == "lose":
            del changed[at : at + length]
        elif kind == "double":
            changed[at:at] = changed[at : at + length]
        elif kind == "insert":
            changed[at:at] = chance.randbytes(length)
    return bytes(changed)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """Return a zip file with one of its parts damaged, and nothing to tell it by."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(copy, "w") as changed:
        victim = chance.choice(archive.namelist())
        for name in archive.namelist():
            part = archive.read(name)
            changed.writestr(name, damaged(part, chance) if name == victim else part)
    return copy.getvalue()


def try_case(number: int, folder: Path, files: list[tuple[Path, bool]], working: Path) -> None:
    """Read one damaged file into a copy of the working file; raise when something is wrong."""
    chance = random.Random(number)
    original, is_layer = chance.choice(files)
    victim = folder / original.name
    if original.suffix in SIDECARS and is_layer:
        for suffix in SIDECARS:
            shutil.copy(original.with_suffix(suffix), folder)
    data = original.read_bytes()
    inside = data.startswith(b"PK") and chance.random() < 0.7
    victim.write_bytes((damaged_inside if inside else damaged)(data, chance))
    file = folder / "planstatus.gpkg"
    shutil.copy(working, file)
    try:
        read(victim.with_suffix(".shp") if original.suffix in SIDECARS and is_layer else victim,
             is_layer, file)  # fmt: skip
    except PlanstatusError as refused:
        if file.read_bytes() != working.read_bytes():
            raise RuntimeError("refused, but something was written") from refused
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not list(folder.glob(".planstatus-*"))


def read(source: Path, is_layer: bool, file: Path) -> None:
    if is_layer:
        municipality_intake.take_in(
            municipality_intake.plan_intake(file, str(source), QgsFeedback())
        )
    else:
        plan_year_intake.take_in(plan_year_intake.plan_intake(file, str(source), QgsFeedback()))


def main(folder: Path, first: int, last: int) -> int:
    application = QgsApplication([], False)
    application.initQgis()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    files = samples(folder / "hele")
    working = folder / "arbeidsfil.gpkg"
    create_working_file(working, [], "", counties=COUNTIES)
    failed = 0
    for number in range(first, last):
        (folder / "case").write_text(str(number))
        place = folder / "en"
        place.mkdir()
        signal.alarm(SECONDS)
        try:
            try_case(number, place, files, working)
        except Exception:
            failed += 1
            print(f"case {number}:", traceback.format_exc(), flush=True)
        signal.alarm(0)
        shutil.rmtree(place)
    return failed


if __name__ == "__main__":
    code = main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.flush()
    __import__("os")._exit(min(code, 1))  # QGIS may crash while it leaves
