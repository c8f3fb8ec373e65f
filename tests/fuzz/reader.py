"""Reads damaged copies of real files, one after the other, in a process of its own.

Run by `test_fuzz.py`: `reader.py FOLDER FIRST LAST`. FOLDER/case holds the case under way, so that
a crash or a hang can be told and repeated. Ends with 0 when every case was either read or refused
with a message, and nothing was half written.
"""

from __future__ import annotations

import importlib.util
import random
import shutil
import signal
import sqlite3
import sys
import traceback
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

from osgeo import gdal  # noqa: E402
from qgis.core import QgsApplication, QgsFeedback  # noqa: E402

from planstatus.core.defaults import COUNTIES  # noqa: E402
from planstatus.core.errors import PlanstatusError  # noqa: E402
from planstatus.gis import municipality_intake, plan_year_intake  # noqa: E402
from planstatus.gis.working_file import create_working_file  # noqa: E402

LAYERS = {
    ".geojson": "GeoJSON",
    ".gpkg": "GPKG",
    ".fgb": "FlatGeobuf",
    ".gml": "GML",
    ".kml": "KML",
}
SIDECARS = (".shp", ".shx", ".dbf", ".prj")


def samples(folder: Path) -> list[tuple[Path, bool]]:
    """Return the whole files to damage, and whether each is a municipality layer."""
    tables = [
        path
        for path in sorted((ROOT / "tests" / "data" / "tabeller").iterdir())
        if path.suffix not in (".json", ".cpg")
    ]
    folder.mkdir()
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


def try_case(number: int, folder: Path, files: list[tuple[Path, bool]], working: Path) -> None:
    """Read one damaged file into a copy of the working file; raise when something is wrong."""
    chance = random.Random(number)
    original, is_layer = chance.choice(files)
    victim = folder / original.name
    if original.suffix in SIDECARS and is_layer:
        for suffix in SIDECARS:
            shutil.copy(original.with_suffix(suffix), folder)
    victim.write_bytes(damaged(original.read_bytes(), chance))
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
