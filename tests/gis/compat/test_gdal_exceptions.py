"""GDAL's exceptions, which any plugin may turn on for all: none reach us, and they stay on."""

from __future__ import annotations

import threading

import pytest
from osgeo import gdal, ogr, osr

from planstatus.gis.sources.quiet_gdal import quiet_gdal

MODULES = (gdal, ogr, osr)


def test_a_failure_is_none_and_the_setting_is_left_as_it_was(exceptions: bool) -> None:
    with quiet_gdal():
        assert gdal.OpenEx("finnes ikke.gpkg") is None
        with quiet_gdal():
            assert ogr.Open("finnes ikke.gpkg") is None
        assert osr.SpatialReference().ImportFromEPSG(0) != ogr.OGRERR_NONE
    assert [bool(module.GetUseExceptions()) for module in MODULES] == [exceptions] * 3


def test_the_setting_is_put_back_after_an_error(exceptions: bool) -> None:
    with pytest.raises(ValueError, match="noe"), quiet_gdal():
        raise ValueError("noe")
    assert [bool(module.GetUseExceptions()) for module in MODULES] == [exceptions] * 3


def test_the_last_thread_to_leave_puts_the_setting_back(exceptions: bool) -> None:
    inside, leave = threading.Event(), threading.Event()

    def stay() -> None:
        with quiet_gdal():
            inside.set()
            leave.wait()

    other = threading.Thread(target=stay)
    with quiet_gdal():
        other.start()
        inside.wait()
    leave.set()
    other.join()
    assert [bool(module.GetUseExceptions()) for module in MODULES] == [exceptions] * 3
