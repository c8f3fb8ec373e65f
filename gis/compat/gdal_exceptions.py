"""GDAL's exceptions turned off for a while, also before GDAL 3.7 (the one of QGIS 3.22)."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from osgeo import gdal, ogr, osr


@contextmanager
def exceptions_off() -> Iterator[None]:
    """Let GDAL's Python say what failed with None or an error code; others find it as it was."""
    if hasattr(gdal, "ExceptionMgr"):
        with ExitStack() as modules:
            for module in (gdal, ogr, osr):
                modules.enter_context(module.ExceptionMgr(useExceptions=False))
            yield
        return
    _OneSetting.switch_off()
    try:
        yield
    finally:
        _OneSetting.switch_back()


class _OneSetting:
    """The setting of GDAL before 3.7, one for all threads: the last to leave puts it back."""

    lock = threading.Lock()
    inside = 0
    modules: Sequence[str] = ()

    @classmethod
    def switch_off(cls) -> None:
        with cls.lock:
            cls.inside += 1
            if cls.inside == 1:
                # GDAL wants them turned off in the opposite order of being turned on
                cls.modules = gdal.GetConfigOption("__chain_python_error_handlers", "").split()
                for name in cls.modules:
                    sys.modules[f"osgeo.{name}"].DontUseExceptions()

    @classmethod
    def switch_back(cls) -> None:
        with cls.lock:
            cls.inside -= 1
            if cls.inside == 0:
                for name in reversed(cls.modules):
                    sys.modules[f"osgeo.{name}"].UseExceptions()
