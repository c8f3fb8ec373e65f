"""Reads tables as rows of text: CSV, spreadsheets, database tables and layers in a project.

What a file is, its first bytes decide; many have an ending that says something else. Everything is
read as text, because type detection turns 0301 into 301 and dates into numbers.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from qgis.core import QgsVectorLayer

from ....core.errors import PlanstatusError
from ....core.reading.rows import Sheet
from ....core.texts.language import tr
from ..files import OLE, ZIP, check_archive, first_bytes, opened_archive, split_source
from .grid import Wanted
from .html_table import read_html, read_mhtml
from .ods import read_fods, read_ods
from .ogr_table import read_layer, read_ogr, read_old_excel
from .text_table import decoded, read_json, read_text
from .xlsx import read_xlsx
from .xml_spreadsheet import NAMESPACE, read_xml_spreadsheet
from .zipped_tables import Reader, read_zip

TEXT_SUFFIXES = {".csv", ".txt", ".tsv", ".tab", ".dat"}
SPREADSHEET_SUFFIXES = {".xlsx", ".xlsm", ".ods", ".xls"}
_IN_ZIP = {
    *TEXT_SUFFIXES, *SPREADSHEET_SUFFIXES, ".fods", ".html", ".htm", ".json", ".dbf", ".shp",
    ".gpkg", ".sqlite", ".geojson", ".gml", ".fgb",
}  # fmt: skip

QUICK_BYTES = 5_000_000
FIRST_BYTES, FIRST_ROWS = 1_000_000, 1_000
"""What is looked at of a file before it is known to be a plan-year table."""

_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_HTML = re.compile(r"<(?:!doctype html|html|head|meta|title|style|body|div|center|table)\b")
_RECORDS = re.compile(r"\[\s*\{|\{\s*\"")


def read_sheets(source: str | QgsVectorLayer) -> list[Sheet]:
    """Return every table of a file, or the one named after «|layername=», or a layer, as text.

    Raises:
        PlanstatusError: the file is missing, empty, locked with a password, damaged, or no table.
    """
    if isinstance(source, QgsVectorLayer):
        return [read_layer(source)]
    path, rest = split_source(source)
    sheets = _read(path, Wanted(rest.partition("|layername=")[2].split("|")[0]))
    if not any(sheet.rows for sheet in sheets):
        notes = [f"{note}." for note in dict.fromkeys(n for sheet in sheets for n in sheet.notes)]
        raise PlanstatusError(" ".join([tr("{file} har ingen rader.", file=path.name), *notes]))
    return sheets


def read_beginning(path: Path) -> list[Sheet]:
    """Return the first rows of every table of a file; none where even they take long.

    Raises:
        PlanstatusError: the file cannot be read.
        OSError, RuntimeError, ValueError, csv.Error: it is damaged.
    """
    return _read(path, Wanted(rows=FIRST_ROWS, size=FIRST_BYTES))


def _read(path: Path, wanted: Wanted) -> list[Sheet]:
    if path.suffix.lower() == ".gdb" and os.path.isdir(path):
        return read_ogr(path, wanted)
    start = first_bytes(path)
    reader = _archive_reader(path) if start.startswith(ZIP) else _plain_reader(path, start)
    size = path.stat().st_size
    if reader is _read_zip:
        with opened_archive(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
    read_whole = reader in (_read_zip, read_old_excel, read_json)
    return [] if wanted.beginning and read_whole and size > QUICK_BYTES else reader(path, wanted)


def _archive_reader(path: Path) -> Reader:
    check_archive(path)
    with opened_archive(path) as archive:
        names = {name.replace("\\", "/").strip("/").lower() for name in archive.namelist()}
    others = {
        "xl/workbook.bin": tr("en Excel-arbeidsbok av typen .xlsb"),
        "word/document.xml": tr("et Word-dokument"),
        "ppt/presentation.xml": tr("en presentasjon"),
    }
    for name, kind in others.items():
        if name in names:
            raise _refused(path, kind)
    if any(name.endswith(".iwa") for name in names):
        raise _refused(path, tr("et regneark fra Numbers"))
    if names & {"[content_types].xml", "xl/workbook.xml"}:
        return read_xlsx
    if "content.xml" in names:
        return read_ods
    by_suffix = {".xlsx": read_xlsx, ".xlsm": read_xlsx, ".ods": read_ods}
    return by_suffix.get(path.suffix.lower(), _read_zip)


def _plain_reader(path: Path, start: bytes) -> Reader:
    suffix = path.suffix.lower()
    if start.startswith(OLE):
        return read_old_excel
    kinds = {b"%PDF": tr("en PDF"), b"\x89PNG": tr("et bilde"), b"\xff\xd8\xff": tr("et bilde")}
    for mark, kind in kinds.items():
        if start.startswith(mark):
            raise _refused(path, kind)
    if start[4:19] in (b"Standard Jet DB", b"Standard ACE DB"):
        raise _refused(path, tr("en Access-database"))
    plain = decoded(start).lstrip("\ufeff \r\n\t").casefold()
    by_content = _reader_of_text(plain, suffix)
    if by_content is not None:
        return by_content
    if suffix in TEXT_SUFFIXES:
        return read_text
    if suffix not in SPREADSHEET_SUFFIXES:
        return read_ogr
    if not _BINARY.search(plain):
        return read_text
    if suffix == ".xls":
        return read_old_excel
    raise _refused(path, tr("ikke et regneark"))


def _reader_of_text(plain: str, suffix: str) -> Reader | None:
    """Return the reader of text that tells by itself what it is, None when its ending decides."""
    if plain.startswith("!table"):
        return read_ogr
    if "mime-version:" in plain[:1000] and "multipart/related" in plain:
        return read_mhtml
    if NAMESPACE in plain and re.search(r"<(?:\w+:)?workbook\b", plain):
        return read_xml_spreadsheet
    if re.search(r"<(?:\w+:)?document\b[^>]*opendocument:xmlns:office", plain):
        return read_fods
    if _HTML.match(plain) or (plain.startswith("<") and "<html" in plain):
        return read_html
    if suffix in (".json", *TEXT_SUFFIXES, *SPREADSHEET_SUFFIXES) and _RECORDS.match(plain):
        return read_json
    return None


def _refused(path: Path, kind: str) -> PlanstatusError:
    return PlanstatusError(
        tr(
            "Lagre tabellen som .xlsx eller .csv, og velg den. {file} kan ikke leses som tabell. "
            "Filen er {kind}.",
            file=path.name,
            kind=kind,
        )
    )


def _read_zip(path: Path, wanted: Wanted) -> list[Sheet]:
    return read_zip(path, wanted, _IN_ZIP, _read)
