"""From version 2 to 3: land, seas and borders on all sides of the municipalities."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ....core.schema import CONTEXT, LINES_AROUND, MUNICIPALITIES, SEA
from ...resources import EMBEDDED_MUNICIPALITIES
from ...sources.quiet_gdal import quiet_gdal
from ..database import put_in_file_soon, unwritable

TABLES = (CONTEXT, SEA, LINES_AROUND)


def migrate(draft: Path) -> None:
    """Put today's land around into the file, in the reference system of its municipalities.

    Raises:
        PlanstatusError: the file is in use or write-protected; it can be done again.
    """
    with quiet_gdal():
        reason = _written(draft)
    if reason:
        raise unwritable(draft, reason)
    put_in_file_soon(draft)


def _written(file: Path) -> str:
    """Write the tables, and return why one could not be, or nothing."""
    try:
        target = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
        if target is None:
            return str(gdal.GetLastErrorMsg())
        wkt = target.GetLayerByName(MUNICIPALITIES).GetSpatialRef().ExportToWkt()
        for table in TABLES:
            gdal.ErrorReset()
            options = gdal.VectorTranslateOptions(
                layers=[table], accessMode="overwrite", dstSRS=wkt, reproject=True
            )
            done = gdal.VectorTranslate(target, str(EMBEDDED_MUNICIPALITIES), options=options)
            if done is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
                return str(gdal.GetLastErrorMsg())
            del done
        del target
    except RuntimeError as error:  # newer QGIS turns GDAL's exceptions on
        return str(error)
    return ""
