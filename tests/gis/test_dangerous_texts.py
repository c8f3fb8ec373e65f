"""Texts in files that look like expressions, HTML, SQL or formulas are nothing but texts."""

from __future__ import annotations

import csv
import sqlite3
import subprocess
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr

from planstatus.gis.status_map import StatusMapRequest, StatusMapResult, make_status_map

TEXTS = [
    "[% 1+1 %]",
    "<b>fet</b>",
    "'); DROP TABLE planaar; --",
    "=cmd|'/C calc'!A0",
    '"anførsel" og \\',
    "Tromsø'; [% env('HOME') %]",
    "<script>alert(1)</script>",
    "../../utenfor.pdf",
    "@planstatus_kartdato",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("farlig")


@pytest.fixture(scope="module")
def outside(folder: Path) -> set[Path]:
    """Every file above the folder of the test, before anything is made."""
    return set(folder.parent.parent.glob("*"))


@pytest.fixture(scope="module")
def result(outside: set[Path], folder: Path) -> StatusMapResult:
    layer, table = write_layer(folder / "kommuner.gpkg"), folder / "planår.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Kommunenummer", "Kommune", "Planår", "Merknad", "Tittel"])
        writer.writerows(
            [f"11{index + 80}", text, 2020, text, text] for index, text in enumerate(TEXTS, start=1)
        )
        writer.writerows([f"x{text}", text, text, text, text] for text in TEXTS)
    return make_status_map(
        StatusMapRequest(
            municipalities=str(layer),
            plan_years=str(table),
            counties=(),
            map_date=date(2024, 9, 4),
            title=TEXTS[0] + TEXTS[1],
            maps=(folder / "kart.pdf",),
            working_file=folder / "arbeid.gpkg",
            deviations=folder / "avvik.csv",
        )
    )


def write_layer(path: Path) -> Path:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25833)
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("kommuner", crs, ogr.wkbMultiPolygon)
    for field in ("kommunenummer", "kommunenavn"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for index, text in enumerate(TEXTS, start=1):
        # In Rogaland, under numbers that nobody knows, so that the names are those of the layer.
        west, south = index % 4 * 50_000 - 100_000, 6_480_000 + index // 4 * 50_000
        east, north = west + 48_000, south + 48_000
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["kommunenummer"], feature["kommunenavn"] = f"11{index + 80}", text
        square = (
            f"(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
        )
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ({square})"))
        layer.CreateFeature(feature)
    dataset = None
    return path


@pytest.mark.slow
def test_they_are_printed_on_the_map_as_they_stand(result: StatusMapResult, folder: Path) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", str(folder / "kart.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert TEXTS[0] + TEXTS[1] in text  # the title
    parts = ["[% 1+1 %]", "<b>fet</b>", "DROP TABLE", "=cmd|", '"anførsel"', "env('HOME')"]
    for part in (*parts, "<script>", "../../utenfor.pdf", "@planstatus_kartdato"):
        assert part in text.replace(TEXTS[0] + TEXTS[1], ""), part


def test_they_are_stored_as_they_stand(result: StatusMapResult, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "arbeid.gpkg")) as database:
        rows = database.execute("SELECT planaar, merknad, tittel FROM planaar").fetchall()
        names = database.execute("SELECT kommunenavn FROM kommuner").fetchall()
    assert rows == [(2020, text, text) for text in TEXTS]
    assert [name for (name,) in names] == TEXTS


def test_they_are_reported_as_they_stand_but_never_as_formulas(
    result: StatusMapResult, folder: Path
) -> None:
    with (folder / "avvik.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert all(any(text in cell for cell in cells) for text in TEXTS)
    assert len(result.deviations) == len(TEXTS)


def test_no_file_is_made_but_those_asked_for(
    result: StatusMapResult, folder: Path, outside: set[Path]
) -> None:
    made = {path.name for path in folder.rglob("*")}
    assert made == {"kommuner.gpkg", "planår.csv", "kart.pdf", "arbeid.gpkg", "avvik.csv"}
    assert set(folder.parent.parent.glob("*")) == outside
