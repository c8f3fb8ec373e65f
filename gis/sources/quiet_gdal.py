"""GDAL asked so that what fails is said in our words, and nothing on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from ..compat.gdal_exceptions import exceptions_off


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Let GDAL say that something failed with None or an error code, and nothing on the terminal.

    Other plugins, and QGIS itself from 3.38, turn on exceptions in GDAL's Python; they find them
    as they left them. What matters is said in our words.
    """
    with exceptions_off():
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            yield
        finally:
            gdal.PopErrorHandler()


def gdal_failure() -> str:
    """Return what GDAL has said in its own words if it failed since this was last asked, or empty.

    Only inside `quiet_gdal`: with exceptions on, asking forgets. And not by a handler in Python,
    which GDAL calls wrongly for a message that is not UTF-8.
    """
    said = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
    gdal.ErrorReset()
    return said.encode("utf-8", errors="replace").decode("utf-8")
