"""Formats that municipalities come in and QGIS does not read: what to choose instead."""

from __future__ import annotations

import re
from pathlib import PurePath

from ...core.errors import PlanstatusError
from ...core.texts.language import tr

LAYER_SUFFIXES = (
    ".geojson", ".json", ".gml", ".kml", ".gpkg", ".sqlite", ".shp", ".fgb", ".tab", ".mif",
)  # fmt: skip
"""Files in a zip that may be municipalities we can read."""

SOSI, SQL, DRAWING, ACCESS, PROJECT, ZIP_IN_ZIP = (
    "sosi",
    "sql",
    "drawing",
    "access",
    "project",
    "zip",
)
SUFFIXES = {
    ".sos": SOSI, ".sosi": SOSI, ".sql": SQL, ".dump": SQL, ".backup": SQL, ".dwg": DRAWING,
    ".dxf": DRAWING, ".dgn": DRAWING, ".mdb": ACCESS, ".accdb": ACCESS, ".qgz": PROJECT,
    ".qgs": PROJECT, ".qlr": PROJECT, ".lyr": PROJECT, ".lyrx": PROJECT, ".mxd": PROJECT,
    ".aprx": PROJECT, ".mpkx": PROJECT,
}  # fmt: skip
BEGINNINGS = {
    SOSI: rb"\s*(?:!.*\s+)*\.HODE\b",
    SQL: rb"PGDMP|-- PostgreSQL|--\s+-- PostgreSQL",
    DRAWING: rb"AC10\d\d|AutoCAD Binary",
    ACCESS: rb".{4}Standard (?:Jet|ACE) DB",
}
"""How the files begin, whatever they are called."""


def what_to_choose() -> str:
    """Return the formats to choose, of those that Kartverket delivers first."""
    return tr(
        "Velg GeoJSON, GML eller FGDB når du laster ned kommunene, eller en GeoPackage eller en "
        "shapefil."
    )


def check_format(name: str, start: bytes, in_zip: str = "") -> None:
    """Refuse a file of a format we know that QGIS does not read.

    Args:
        name: the file's name.
        start: its first bytes.
        in_zip: the zip file it is in, if any.

    Raises:
        PlanstatusError: it is of such a format; the message says what to choose instead.
    """
    suffix = PurePath(name).suffix.lower()
    begun = (kind for kind, begins in BEGINNINGS.items() if re.match(begins, start, re.DOTALL))
    kind = next(begun, SUFFIXES.get(suffix, ""))
    if in_zip and suffix == ".zip":
        kind = ZIP_IN_ZIP
    if kind:
        file = tr("{file} i {zip}", file=name, zip=in_zip) if in_zip else name
        what = tr("{file} er {kind}.", file=file, kind=_in_words(kind))
        raise PlanstatusError(f"{what} {what_to_choose()}")


def _in_words(kind: str) -> str:
    return {
        SOSI: tr("SOSI, som QGIS ikke leser"),
        SQL: tr("en databasedump (SQL), som først må leses inn i en database"),
        DRAWING: tr("en tegning uten opplysning om hvilken kommune en flate er"),
        ACCESS: tr("en Access-database (personlig geodatabase)"),
        PROJECT: tr("et prosjekt eller lagoppsett, som bare viser til dataene"),
        ZIP_IN_ZIP: tr("enda en zip-fil, som må pakkes ut først"),
    }[kind]
