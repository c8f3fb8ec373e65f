"""Tables of cooperation in files: a workbook with a sheet for each table, or a folder of CSVs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES, Cooperations, written_row
from ...core.cooperation.sheets import SheetRead, find_tables
from ...core.errors import PlanstatusError, cause_of, short
from ...core.reading.deviations import plain_cell
from ...core.texts.language import tr
from .csv_file import write_csv
from .files import split_source, written_beside
from .formats.table_files import read_sheets
from .quiet_gdal import quiet_gdal


def read_cooperation_tables(source: str) -> list[SheetRead]:
    """Return the tables of cooperation in a file, or in a folder of files named as the tables.

    Raises:
        PlanstatusError: it cannot be read, or there is no such table in it.
    """
    path = split_source(source)[0]
    files = [path / f"{each.name}.csv" for each in TABLES] if path.is_dir() else []
    sources = [str(each) for each in files if each.is_file()] if path.is_dir() else [source]
    found = find_tables([sheet for each in sources for sheet in read_sheets(each)])
    if not found:
        raise PlanstatusError(
            tr(
                "Fant ingen tabell om samarbeid i {file}. Overskriftene må være de samme som i en "
                "fil som er skrevet herfra, eller navn på samarbeidet og minst én kolonne til.",
                file=path.name,
            ),
            path,
        )
    return found


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
    return [[written_row(table, term)[name] for name in table.headings] for term in terms]


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
