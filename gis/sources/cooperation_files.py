"""Tables of cooperation in files: a workbook with a sheet for each table, or a folder of CSVs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Union

from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES, Cooperations, row_for_people
from ...core.cooperation.sheets import SheetRead, check_whole, find_tables
from ...core.errors import PlanstatusError, cause_of, short
from ...core.reading.cell_text import clean_cell
from ...core.reading.deviations import plain_cell
from ...core.texts.language import tr
from .csv_file import write_csv
from .files import split_source, written_beside
from .formats.table_files import read_sheets
from .quiet_gdal import quiet_gdal

Source = Union[str, QgsVectorLayer]
"""A file, a folder of files named as the tables, or a layer."""


def read_cooperation_tables(sources: Sequence[Source]) -> list[SheetRead]:
    """Return the tables of cooperation in what belongs together.

    Raises:
        PlanstatusError: something cannot be read, or there is no such table in it.
    """
    parts = [part for source in sources for part in _parts_of(source)]
    sheets = [sheet for part in parts for sheet in read_sheets(part)]
    check_whole(sheets)
    found = find_tables(sheets)
    if not found:
        raise PlanstatusError(
            tr(
                "Fant ingen tabell om samarbeid i {file}. Overskriftene må være de samme som i en "
                "fil som er skrevet herfra, eller navn på samarbeidet og minst én kolonne til.",
                file=name_of(sources),
            )
        )
    return found


def name_of(sources: Sequence[Source]) -> str:
    """Return what an officer knows sources as: several files by the folder they are in."""
    (first, *others) = sources
    if isinstance(first, QgsVectorLayer):
        return str(first.name())
    path = split_source(first)[0]
    return path.parent.name if others else path.name


def table_files_in(folder: Path) -> list[Path]:
    """Return the files of a folder that are named as the tables."""
    paths = (folder / f"{each.name}.csv" for each in TABLES)
    return [path for path in paths if path.is_file()]


def _parts_of(source: Source) -> list[Source]:
    if isinstance(source, QgsVectorLayer) or not (path := split_source(source)[0]).is_dir():
        return [source]
    return [str(each) for each in table_files_in(path)]


def write_cooperation_tables(path: Path, register: Cooperations) -> None:
    """Write the register so that it can be read in again, whole or not at all.

    Args:
        path: a workbook (.xlsx), or else a folder, made when missing, for a CSV of each table.
        register: what is written.

    Raises:
        PlanstatusError: it cannot be written; what was there is as it was.
    """
    try:
        if path.suffix.lower() == ".xlsx":
            with written_beside(path) as draft:
                _write_workbook(draft, register)
            return
        path.mkdir(exist_ok=True)
        for table, terms in register.by_table():
            write_csv(path / f"{table.name}.csv", table.headings, _rows(table, terms))
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Lukk {file} hvis den er åpen i et annet program, og prøv igjen. Den kunne ikke "
                "skrives. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error


def _rows(table: Table[Any], terms: Sequence[Any]) -> list[list[str]]:
    rows = (row_for_people(table, term) for term in terms)
    return [[_kept_whole(row[name]) for name in table.headings] for row in rows]


def _kept_whole(text: str) -> str:
    """Return a text so that its own quotes are not taken for those that programs put round it."""
    quoted = f"'{text}"
    return quoted if clean_cell(text) != text == clean_cell(quoted) else text


def _write_workbook(draft: Path, register: Cooperations) -> None:
    """Write every cell as text: 0301 stays 0301, and nothing is run as a formula."""
    with quiet_gdal():
        workbook = ogr.GetDriverByName("XLSX").CreateDataSource(str(draft))
        if workbook is None:
            raise OSError(gdal.GetLastErrorMsg())
        for table, terms in register.by_table():
            sheet = workbook.CreateLayer(table.name)
            for name in table.headings:
                sheet.CreateField(ogr.FieldDefn(name, ogr.OFTString))
            for row in _rows(table, terms):
                feature = ogr.Feature(sheet.GetLayerDefn())
                for place, cell in enumerate(row):
                    if cell:
                        feature.SetField(place, plain_cell(cell))
                if sheet.CreateFeature(feature) != ogr.OGRERR_NONE:
                    raise OSError(gdal.GetLastErrorMsg())
        del sheet, workbook
