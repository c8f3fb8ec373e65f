"""The reference system of a working file: that of the embedded municipalities, or another."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from osgeo import gdal, osr

from .database import reading, writing

_MOVE = {
    25832: (
        "UPDATE kommuner SET geom = ST_Transform(geom, 25832)",
        "UPDATE fylkesgrenser SET geom = ST_Transform(geom, 25832)",
        "UPDATE grenser_rundt SET geom = ST_Transform(geom, 25832)",
        "UPDATE hav SET geom = ST_Transform(geom, 25832)",
        "UPDATE kontekst SET geom = ST_Transform(geom, 25832)",
        "UPDATE gpkg_geometry_columns SET srs_id = 25832 "
        "WHERE table_name IN ('kommuner', 'fylkesgrenser', 'grenser_rundt', 'hav', 'kontekst')",
        "UPDATE gpkg_contents SET srs_id = 25832 "
        "WHERE table_name IN ('kommuner', 'fylkesgrenser', 'grenser_rundt', 'hav', 'kontekst')",
    ),
    25833: (
        "UPDATE kommuner SET geom = ST_Transform(geom, 25833)",
        "UPDATE fylkesgrenser SET geom = ST_Transform(geom, 25833)",
        "UPDATE grenser_rundt SET geom = ST_Transform(geom, 25833)",
        "UPDATE hav SET geom = ST_Transform(geom, 25833)",
        "UPDATE kontekst SET geom = ST_Transform(geom, 25833)",
        "UPDATE gpkg_geometry_columns SET srs_id = 25833 "
        "WHERE table_name IN ('kommuner', 'fylkesgrenser', 'grenser_rundt', 'hav', 'kontekst')",
        "UPDATE gpkg_contents SET srs_id = 25833 "
        "WHERE table_name IN ('kommuner', 'fylkesgrenser', 'grenser_rundt', 'hav', 'kontekst')",
    ),
}
"""Constant SQL, by the system the tables are moved to: those that offices use."""


def epsg_of_file(path: Path) -> int:
    """Return the system of the municipalities in a working file.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    with reading(path) as database:
        (epsg,) = database.execute(
            "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'kommuner'"
        ).fetchone()
    return int(epsg)


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
    # constant SQL of GDAL's own, which keeps the extents by
    for statement in (
        "RECOMPUTE EXTENT ON kommuner",
        "RECOMPUTE EXTENT ON fylkesgrenser",
        "RECOMPUTE EXTENT ON grenser_rundt",
        "RECOMPUTE EXTENT ON hav",
        "RECOMPUTE EXTENT ON kontekst",
    ):
        run(dataset, statement)


def run(dataset: gdal.Dataset, statement: str) -> None:
    """Run a statement; GDAL tells by its last error only whether it could. Raises OSError."""
    gdal.ErrorReset()
    dataset.ExecuteSQL(statement)
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise OSError(gdal.GetLastErrorMsg().splitlines()[-1].strip())
