"""Reads database tables, map layers and old Excel files through GDAL and QGIS, as text."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import NULL, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from ....core.errors import PlanstatusError
from ....core.reading.cell_text import FORMULA
from ....core.reading.encodings import likeliest_encoding
from ....core.reading.rows import Row, Sheet
from ....core.texts.language import tr
from ...progress import EVERY, TURN
from ..files import ONLY_THIS_FILE, split_source
from ..quiet_gdal import quiet_gdal
from .grid import Wanted, place_of, plain_number

FIRST_LAYERS = 20
_FORMULA_RECORD = re.compile(rb"(?=\x06\x00..(..)(..)..(?:\x00{8}|\x03\x00{5}\xff\xff))", re.DOTALL)
"""[MS-XLS] 2.4.127: row, column, format and stored value, here 0 or an empty text."""
_DAY = re.compile(r"(\d{4})/(\d\d)/(\d\d)(?: \d\d:.*)?")


def read_ogr(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return every table of a file that GDAL knows, with the names of its columns as first row.

    Raises:
        PlanstatusError: it is damaged or of another kind.
    """
    return _sheets(path, path, wanted, headings=True)


def read_old_excel(path: Path, wanted: Wanted) -> list[Sheet]:
    """Return every sheet of an Excel file from before 2007, whatever its ending.

    GDAL does not tell what is hidden in it, nor which empty cells are formulas that nobody has
    calculated: programs write 0 or an empty text for Excel to replace.

    Raises:
        PlanstatusError: it is damaged, locked with a password or of another kind.
    """
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise PlanstatusError(
            tr(
                "Åpne {file}, fjern passordet og lagre på nytt. Filen er låst med passord.",
                file=path.name,
            )
        )
    formulas = {
        (int.from_bytes(row, "little") + 1, int.from_bytes(column, "little"))
        for row, column in _FORMULA_RECORD.findall(data)
    }
    return [_with_formulas(sheet, formulas) for sheet in _old_excel_sheets(path, wanted)]


def _with_formulas(sheet: Sheet, formulas: set[tuple[int, int]]) -> Sheet:
    def cell(row: Row, place: int, text: str) -> str:
        unknown = text in ("", "0") and (row.line, place) in formulas
        return f"{FORMULA}…" if unknown else text

    rows = [
        Row(row.line, tuple(cell(row, place, text) for place, text in enumerate(row.cells)))
        for row in sheet.rows
    ]
    return replace(sheet, rows=tuple(rows))


def _old_excel_sheets(path: Path, wanted: Wanted) -> list[Sheet]:
    if path.suffix.lower() == ".xls":
        return _sheets(path, path, wanted, headings=False)
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        copy = Path(folder) / "ark.xls"  # GDAL goes by the ending
        shutil.copyfile(path, copy)
        return _sheets(path, copy, wanted, headings=False)


def _sheets(path: Path, opened: Path, wanted: Wanted, headings: bool) -> list[Sheet]:
    with _all_as_text():
        dataset, layers = _opened(path, opened)
        chosen = [layer for layer in layers if layer.GetName() in wanted]
        if wanted.beginning:
            chosen = chosen[:FIRST_LAYERS]
        sheets = [_sheet(path, layer, len(layers), headings, wanted) for layer in chosen]
        del chosen, layers, dataset  # the layers before the dataset they are in
    return sheets


def _opened(path: Path, opened: Path) -> tuple[gdal.Dataset, list[ogr.Layer]]:
    """Return the dataset, which must outlive its layers, and those."""
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    options = [ONLY_THIS_FILE]
    if opened.suffix.lower() in (".dbf", ".shp"):
        options = ["ENCODING="]  # as bytes: what the file says of its letters is often wrong
    dataset = gdal.OpenEx(str(opened), flags, open_options=options)
    if dataset is None:
        raise PlanstatusError(
            tr(
                "{file} kan ikke leses som tabell. Er den ødelagt, eller en annen slags fil?",
                file=path.name,
            )
        )
    return dataset, [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]


@contextmanager
def _all_as_text() -> Iterator[None]:
    options = {"OGR_XLS_HEADERS": "DISABLE", "OGR_XLS_FIELD_TYPES": "STRING"}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        with quiet_gdal():
            yield
    finally:
        for name in options:
            gdal.SetThreadLocalConfigOption(name, None)


def _sheet(path: Path, layer: ogr.Layer, of: int, headings: bool, wanted: Wanted) -> Sheet:
    name = "" if of == 1 and headings else layer.GetName()
    place = place_of(path, layer.GetName(), of)
    rows = list(islice(_rows(layer, headings), wanted.rows))
    if not wanted.beginning:
        there = layer.GetFeatureCount() - _deleted(path)
        if len(rows) - headings < there:
            raise PlanstatusError(
                tr("{file} er ødelagt: bare en del av radene kan leses.", file=place)
            )
    return Sheet(place, tuple(_readable(rows, layer)), name)


def _rows(layer: ogr.Layer, headings: bool) -> Iterator[Row]:
    names = tuple(field.GetName() for field in layer.schema)
    numbers = {at for at, field in enumerate(layer.schema) if field.GetType() == ogr.OFTReal}
    if headings:
        yield Row(1, names)
    for line, feature in enumerate(layer, start=1 + headings):
        texts = [feature.GetFieldAsString(index) for index in range(len(names))]
        cells = tuple(
            plain_number(text) if at in numbers else _iso(text) for at, text in enumerate(texts)
        )
        if line % EVERY == 0:
            time.sleep(TURN)
        yield Row(line if headings else feature.GetFID(), cells)


def _iso(text: str) -> str:
    day = _DAY.fullmatch(text)
    return "-".join(day.groups()) if day else text


def _deleted(path: Path) -> int:
    """Return how many rows of a dBase table are marked as deleted, which GDAL counts as rows."""
    table = path.with_suffix(".dbf") if path.suffix.lower() == ".shp" else path
    if table.suffix.lower() != ".dbf" or not table.is_file():
        return 0
    data = table.read_bytes()
    first, length = (int.from_bytes(data[at : at + 2], "little") for at in (8, 10))
    rows = int.from_bytes(data[4:8], "little")
    marks = data[first : first + rows * length : length] if length else b""
    return marks.count(b"*")


def _readable(rows: list[Row], layer: ogr.Layer) -> list[Row]:
    """Return the rows; bytes that are not UTF-8, which GDAL hands on, as the letters they mean."""
    data = b"\n".join(_raw(cell) for row in rows for cell in row.cells)
    if _is_in(data, "utf-8"):
        return rows
    encoding = _encoding(data, layer)
    return [
        Row(row.line, tuple(_raw(cell).decode(encoding, "replace") for cell in row.cells))
        for row in rows
    ]


def _raw(cell: str) -> bytes:
    return cell.encode("utf-8", "surrogateescape")


def _encoding(data: bytes, layer: ogr.Layer) -> str:
    """Return what the .cpg says if it can be so; the sign in the table itself is often wrong."""
    declared = layer.GetMetadata("SHAPEFILE").get("ENCODING_FROM_CPG", "")
    return str(declared) if _is_in(data, declared) else likeliest_encoding([data])


def _is_in(data: bytes, encoding: str) -> bool:
    try:
        return bool(encoding) and data.decode(encoding) is not None
    except (LookupError, UnicodeError):
        return False


def read_layer(layer: QgsVectorLayer) -> Sheet:
    """Return a layer of a project as a table.

    Raises:
        PlanstatusError: it cannot be read.
    """
    if not layer.isValid():
        raise PlanstatusError(
            tr("Sjekk filen bak laget «{layer}». Laget kan ikke leses.", layer=layer.name())
        )
    rows = [Row(1, tuple(layer.fields().names()))]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for line, feature in enumerate(layer.getFeatures(request), start=2):
        rows.append(Row(line, tuple(_value(value) for value in feature.attributes())))
        if line % EVERY == 0:
            time.sleep(TURN)
    file, _ = split_source(layer.source())
    return Sheet(file.name if os.path.isfile(file) else layer.name(), tuple(rows))


def _value(value: object) -> str:
    if isinstance(value, (QDate, QDateTime)):
        return str(value.toString("yyyy-MM-dd"))
    if value is None or value == NULL:
        return ""
    return plain_number(repr(value)) if isinstance(value, float) else str(value)
