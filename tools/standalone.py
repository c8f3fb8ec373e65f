"""Starts QGIS for a program of its own, with a profile that is gone when the program ends.

Without one QGIS uses the profile of whoever runs the program, and asked for a symbol before it is
started it leaves its style database, `symbology-style.db`, in the working directory.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication


@contextmanager
def qgis(gui: bool = False) -> Iterator[QgsApplication]:
    """Start QGIS for as long as the block lasts; end with `os._exit`, for it may crash later."""
    with tempfile.TemporaryDirectory(prefix="planstatus-") as profile:
        os.environ["XDG_DATA_HOME"] = profile  # for the style QGIS 3.40 looks for
        application = QgsApplication([], gui, profile)
        application.initQgis()
        yield application
