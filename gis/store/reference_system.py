"""The reference system of a working file: that of the embedded municipalities, or another."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from string import Template

from osgeo import gdal, osr

from .database import writing

_TABLES = ("kommuner", "fylkesgrenser", "grenser_rundt", "hav", "kontekst")
_MOVE_TABLE = (
    "UPDATE $table SET geom = ST_Transform(geom, $epsg)",
    "UPDATE gpkg_geometry_columns SET srs_id = $epsg WHERE table_name = '$table'",
    "UPDATE gpkg_contents SET srs_id = $epsg WHERE table_name = '$table'",
    "RECOMPUTE EXTENT ON $table",  # GDAL's own, which keeps the extent by
)
_MOVE = {
    epsg: [Template(each).substitute(table=table, epsg=epsg)
           for table in _TABLES for each in _MOVE_TABLE]
    for epsg in (25832, 25833)
}  # fmt: skip
"""Constant SQL, by the system the tables are moved to: those that offices use."""


def make_known(path: Path, epsg: int) -> None:
    """Tell the file what a system is, before anything in it is moved there.

    Raises:
        PlanstatusError: the file is in use or write-protected.
    """
    with writing(path) as database:
        _add_system(database, epsg)


def _add_system(database: sqlite3.Connection, epsg: int) -> None:
    described = osr.SpatialReference()
    described.ImportFromEPSG(epsg)
    database.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, "
        "organization_coordsys_id, definition) VALUES (?, ?, 'EPSG', ?, ?)",
        (described.GetName(), epsg, epsg, described.ExportToWkt()),
    )


def move(dataset: gdal.Dataset, epsg: int) -> None:
    """Move everything on the map to another system, within the transaction of the caller.

    The file must know the system. GDAL's layers of the dataset are not to be written after it.

    Raises:
        OSError: a table could not be written.
    """
    for statement in _MOVE[epsg]:
        run(dataset, statement)


def run(dataset: gdal.Dataset, statement: str) -> None:
    """Run a statement; GDAL tells by its last error only whether it could. Raises OSError."""
    gdal.ErrorReset()
    dataset.ExecuteSQL(statement)
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise OSError(gdal.GetLastErrorMsg().splitlines()[-1].strip())
