"""Reads tables as rows of text: CSV, spreadsheets, database tables and layers in a project.

Everything is read as text, because type detection turns 0301 into 301 and dates into numbers.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import PlanstatusError
from ..core.language import tr
from ..core.rows import Row, Sheet
from .files import (
    MOST_BYTES,
    OLE,
    ONLY_THIS_FILE,
    ZIP,
    check_archive,
    first_bytes,
    opened_archive,
    quiet_gdal,
    split_source,
)

TEXT_SUFFIXES = {".csv", ".txt", ".tsv", ".tab", ".dat"}
SPREADSHEET_SUFFIXES = {".xlsx", ".xlsm", ".ods", ".xls"}
BEFORE_UNICODE = ("cp1252", "mac_roman", "cp850")
"""As Excel writes a CSV on Windows and on a Mac, and programs for DOS; the likeliest first."""
SEPARATORS = ";\t,|"

FIRST_BYTES, FIRST_ROWS, FIRST_LAYERS = 200_000, 1_000, 20
QUICK_BYTES = 5_000_000
"""What is looked at of a file before it is known to be a plan-year table."""


def read_sheets(source: str | QgsVectorLayer) -> list[Sheet]:
    """Return every table of a file, or the one named after «|layername=», or a layer, as text.

    Raises:
        PlanstatusError: the file is missing, empty, locked with a password, damaged, or not what
            its ending says.
    """
    if isinstance(source, QgsVectorLayer):
        return [_layer_sheet(source)]
    path, rest = split_source(source)
    chosen = rest.partition("|layername=")[2].split("|")[0]
    start = first_bytes(path)
    if path.suffix.lower() in TEXT_SUFFIXES:
        return [Sheet(path.name, _text_rows(path, start))]
    if path.suffix.lower() in SPREADSHEET_SUFFIXES:
        _check_spreadsheet(path, start)
        return _dataset_sheets(path, chosen, headings=False)
    return _dataset_sheets(path, chosen, headings=True)


def read_beginning(path: Path) -> list[Sheet]:
    """Return the first rows of every table of a file; none of a spreadsheet that takes long.

    Raises:
        PlanstatusError: the file cannot be read.
        OSError, RuntimeError, ValueError, csv.Error: it is damaged.
    """
    start = first_bytes(path)
    if path.suffix.lower() in TEXT_SUFFIXES:
        return [Sheet(path.name, _text_rows(path, start, FIRST_BYTES))]
    spreadsheet = path.suffix.lower() in SPREADSHEET_SUFFIXES
    if spreadsheet and _unpacked_size(path, start) > QUICK_BYTES:
        return []
    with _all_as_text():
        _dataset, layers = _opened(path)
        return [
            Sheet(layer.GetName(), tuple(islice(_ogr_rows(layer, not spreadsheet), FIRST_ROWS)))
            for layer in layers[:FIRST_LAYERS]
        ]


def _unpacked_size(path: Path, start: bytes) -> int:
    """Return how many bytes GDAL goes through before it can give the first row."""
    if not start.startswith(ZIP):
        return path.stat().st_size
    with opened_archive(path) as archive:
        return sum(part.file_size for part in archive.infolist() if part.filename.endswith(".xml"))


def _check_spreadsheet(path: Path, start: bytes) -> None:
    suffix = path.suffix.lower()
    if start.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        raise PlanstatusError(
            tr(
                "{file} er låst med passord. Åpne den, fjern passordet og lagre på nytt.",
                file=path.name,
            )
        )
    if suffix != ".xls" and not start.startswith(ZIP):
        kind = tr("ikke et regneark")
        if start.startswith(OLE):
            kind = tr("i det gamle Excel-formatet")
        raise PlanstatusError(
            tr(
                "{file} er {kind}, selv om den heter {suffix}. "
                "Åpne den i regnearkprogrammet og lagre den på nytt.",
                file=path.name,
                kind=kind,
                suffix=suffix,
            )
        )
    if start.startswith(ZIP):
        check_archive(path)


def _check_dates(path: Path, sheets: Sequence[Sheet]) -> None:
    # GDAL takes every date for one counted from 1900, and would be four years off
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return
    with opened_archive(path) as archive:
        parts = [name for name in archive.namelist() if name.endswith("workbook.xml")]
        from_1904 = any(re.search(rb'date1904="(1|true)"', archive.read(name)) for name in parts)
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row.cells)
    if from_1904 and any(re.match(r"\d{4}/\d\d/\d\d", cell) for cell in cells):
        raise PlanstatusError(
            tr(
                "{file} teller datoer fra 1904, og de ville blitt fire år feil. Slå av «Bruk "
                "1904-datosystemet» i Excel, se over datoene og lagre på nytt.",
                file=path.name,
            )
        )


def _text_rows(path: Path, start: bytes, most: int = -1) -> tuple[Row, ...]:
    if start.startswith((ZIP, OLE)):
        raise PlanstatusError(
            tr(
                "{file} er et regneark med feil endelse. Gi den endelsen .xlsx og prøv igjen.",
                file=path.name,
            )
        )
    text = _decoded(_whole_lines(path, most))
    if "\0" in text:
        raise PlanstatusError(
            tr(
                "{file} er ikke en tekstfil, selv om den heter {suffix}.",
                file=path.name,
                suffix=path.suffix,
            )
        )
    csv.field_size_limit(MOST_BYTES)
    declared = re.match(r"(?i)\s*\"?sep=(.)\"?\r?\n", text)
    if declared:
        text = text[declared.end() :]
    separator = declared[1] if declared else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    rows, line = [], 1 + bool(declared)
    for cells in reader:
        rows.append(Row(line, tuple(cells)))
        line = reader.line_num + 1 + bool(declared)  # cells may hold line breaks
    return tuple(rows)


def _whole_lines(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(most)
    return data[: data.rfind(b"\n") + 1] if len(data) == most else data


def _decoded(data: bytes) -> str:
    """Return the text; of the encodings from before Unicode, the one that makes it Norwegian."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
                           (b"\xfe\xff", "utf-16")):  # fmt: skip
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if data[1:200:2].count(0) > 50 or data[1::2].count(0) * 3 > len(data) > 0:
        return data.decode("utf-16-le", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        texts = [data.decode(encoding, errors="replace") for encoding in BEFORE_UNICODE]
        return max(texts, key=lambda text: sum(map(text.count, "æøåÆØÅ")))


def _separator(text: str) -> str:
    """Return the separator that splits most rows into the same number of cells, two at least."""

    def evenness(separator: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return (0, 0) if not widths else max((count, width) for width, count in widths.items())

    return max(SEPARATORS, key=evenness)


def _dataset_sheets(path: Path, chosen: str, headings: bool) -> list[Sheet]:
    with _all_as_text():
        _dataset, layers = _opened(path)
        sheets = [
            _ogr_sheet(path, layer, len(layers) > 1, headings)
            for layer in layers
            if chosen in ("", layer.GetName())
        ]
    _check_dates(path, sheets)
    if not any(sheet.rows for sheet in sheets):
        raise PlanstatusError(tr("{file} har ingen rader.", file=path.name))
    return sheets


def _opened(path: Path) -> tuple[gdal.Dataset, list[ogr.Layer]]:
    """Return the dataset, which must outlive its layers, and those."""
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    dataset = gdal.OpenEx(str(path), flags, open_options=[ONLY_THIS_FILE])
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
    options = {
        f"OGR_{driver}_{option}": value
        for driver in ("XLSX", "ODS", "XLS")
        for option, value in (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING"))
    }
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        with quiet_gdal():
            yield
    finally:
        for name in options:
            gdal.SetThreadLocalConfigOption(name, None)


def _ogr_sheet(path: Path, layer: ogr.Layer, one_of_several: bool, headings: bool) -> Sheet:
    place = f"{path.name} ({layer.GetName()})" if one_of_several else path.name
    rows = tuple(_ogr_rows(layer, headings))
    if len(rows) - headings < layer.GetFeatureCount():
        raise PlanstatusError(tr("{file} er ødelagt: bare en del av radene kan leses.", file=place))
    return Sheet(place, rows)


def _ogr_rows(layer: ogr.Layer, headings: bool) -> Iterator[Row]:
    names = tuple(field.GetName() for field in layer.schema)
    if headings:
        yield Row(1, names)
    for line, feature in enumerate(layer, start=1 + headings):
        cells = tuple(feature.GetFieldAsString(index) for index in range(len(names)))
        yield Row(line if headings else feature.GetFID(), cells)


def _layer_sheet(layer: QgsVectorLayer) -> Sheet:
    if not layer.isValid():
        raise PlanstatusError(
            tr("Laget «{layer}» kan ikke leses. Finnes filen bak det?", layer=layer.name())
        )
    rows = [Row(1, tuple(layer.fields().names()))]
    for line, feature in enumerate(layer.getFeatures(), start=2):
        rows.append(Row(line, tuple(_text(value) for value in feature.attributes())))
    file, _ = split_source(layer.source())
    return Sheet(file.name if os.path.isfile(file) else layer.name(), tuple(rows))


def _text(value: object) -> str:
    if isinstance(value, (QDate, QDateTime)):
        return str(value.toString("yyyy-MM-dd"))
    return "" if value is None or str(value) == "NULL" else str(value)
