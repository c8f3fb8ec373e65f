"""Builds `data/` from facts: how much land each municipality has in each square of the country.

The squares were counted in Kartverket's open boundaries (CC BY 4.0); the land around is the one
that QGIS installs (Natural Earth, public domain). An overview, not legal boundaries.
"""

from __future__ import annotations

import csv
import os
import re
import sys
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import numpy as np
from boundaries import abroad, arcs, faces, ponds, raster, surroundings
from boundaries.geopackage import BUILT, GeoPackage, Row
from osgeo import ogr
from qgis.core import QgsGeometry, QgsWkbTypes

ROOT = Path(__file__).resolve().parent.parent
FACTS = Path(__file__).resolve().parent / "data"
PLAN_YEAR_COLUMNS = (
    "kommunenummer", "kommunenavn", "planaar", "tittel", "periode", "vedtatt", "kilde",
    "sikkerhet", "merknad",
)  # fmt: skip
MUNICIPALITY_COLUMNS = (
    "kommunenummer", "kommunenavn", "navn_offisielt", "fylkesnummer", "fylke",
)  # fmt: skip

Areas = dict[str, QgsGeometry]


def main() -> None:
    """Build every file in `data/` that is built."""
    build_municipalities(ROOT / "data" / "kommuner.gpkg")
    build_plan_years(ROOT / "data" / "planaar.csv")


def build_plan_years(target: Path) -> None:
    """Write the sample plan years in the working file's columns; only full dates are dates."""
    with (FACTS / "planaar_fakta.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(PLAN_YEAR_COLUMNS)
        for row in rows:
            match = re.match(r"(\d\d)\.(\d\d)\.(\d{4})\b", row["vedtatt"])
            adopted = "-".join(reversed(match.groups())) if match and row["planaar"] else ""
            writer.writerow(
                [row["kommunenummer_2024"], row["kommune"], row["planaar"], row["tittel"],
                 row["periode"], adopted, row["kilde_url"], row["sikkerhet"], row["vedtatt"]]
            )  # fmt: skip


def build_municipalities(target: Path) -> None:
    """Write the municipalities, the land around them and the county borders."""
    land = municipalities(
        raster.read_runs(FACTS / "kommuneandel_1km.csv", 1),
        raster.read_runs(FACTS / "kommuneruter_100m.csv", raster.PIXEL),
    )
    write(target, land, counties(land))


def municipalities(shares: np.ndarray, squares: np.ndarray) -> Areas:
    """Return the municipalities' land by number.

    Args:
        shares: rows of north and east (km), number, and percent of the cell of 1 km.
        squares: rows of north and east (m) and number: where the land is in some of the cells.
    """
    pixels = raster.rasterise(shares)
    ponds.open_fjords(pixels)
    raster.paste(pixels, squares)
    ponds.open_or_fill(pixels)
    return faces.polygons(pixels, arcs.drawn(pixels))


def counties(land: Mapping[str, QgsGeometry]) -> Areas:
    """Return the counties' land by their number, the first two digits of the municipalities'."""
    parts: dict[str, list[QgsGeometry]] = {}
    for number, geometry in land.items():
        parts.setdefault(number[:2], []).append(geometry)
    return {number: QgsGeometry.unaryUnion(each) for number, each in sorted(parts.items())}


def borders(whole: Mapping[str, QgsGeometry]) -> dict[tuple[str, str], QgsGeometry]:
    """Return the line that each pair of neighbouring counties shares on land."""
    lines = {}
    for a, b in combinations(sorted(whole), 2):
        both = whole[a].intersection(whole[b])  # named: its parts die with it
        shared = [
            QgsGeometry(part.clone())
            for part in both.constParts()
            if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.LineGeometry
        ]
        if shared:
            lines[a, b] = QgsGeometry.collectGeometry(shared).mergeLines()
    return lines


def write(target: Path, land: Areas, whole: Areas) -> None:
    """Write the GeoPackage."""
    file = GeoPackage(target)
    polygon, line = ogr.wkbMultiPolygon, ogr.wkbMultiLineString
    register = read_register()
    rows: list[Row] = [(each, register[number]) for number, each in land.items()]
    file.add("kommuner", polygon, MUNICIPALITY_COLUMNS, "generaliserte grenser", rows)
    norway, shared = QgsGeometry.unaryUnion(list(whole.values())), borders(whole)
    foreign = abroad.land_around(norway)
    names = {row["fylkesnummer"]: row["fylke"].split(" - ")[0] for row in register.values()}
    rows = surroundings.land_rows(foreign, whole, names)
    note = "generaliserte grenser; utlandet fra Natural Earth"
    file.add("kontekst", polygon, surroundings.LAND_COLUMNS, note, rows)
    rows = surroundings.sea_rows(QgsGeometry.unaryUnion([norway, *foreign.values()]))
    file.add("hav", polygon, surroundings.SEA_COLUMNS, "havnavn etter IHO S-23", rows)
    rows = surroundings.line_rows(foreign, norway, shared)
    file.add("grenser_rundt", line, surroundings.LINE_COLUMNS, note, rows)
    rows = [(each, {"fylke_a": a, "fylke_b": b}) for (a, b), each in shared.items()]
    file.add("fylkesgrenser", line, ("fylke_a", "fylke_b"), "avledet", rows)
    file.close()


def read_register() -> dict[str, dict[str, str]]:
    """Return the columns of the municipalities by number, with the names of the borders' day."""
    before = {
        change["nytt_nummer"]: change["gammelt_navn"]
        for change in reversed(read_table("kommuneendringer.csv"))
        if change["type"] == "navneendring" and change["gyldig_fra"] > BUILT
    }
    register = {}
    for row in read_table("kommuner.csv"):
        number = row["kommunenummer"]
        columns = {column: row[column] for column in MUNICIPALITY_COLUMNS}
        register[number] = {**columns, "navn_offisielt": before.get(number, row["navn_offisielt"])}
    return register


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in `data/`."""
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


if __name__ == "__main__":
    from standalone import qgis

    with qgis():
        main()
    sys.stdout.flush()
    os._exit(0)  # QGIS can crash while Python takes it down
