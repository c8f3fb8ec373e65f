"""The steps from one version of the working file to the next, in order.

A step is given a copy of the file, which takes the file's place when all steps are done: so GDAL
may take part in them, and one that fails or is interrupted leaves the file as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from . import m0002, m0003, m0004, m0005

STEPS: tuple[tuple[int, Callable[[Path], None]], ...] = (
    (2, m0002.migrate),
    (3, m0003.migrate),
    (4, m0004.migrate),
    (5, m0005.migrate),
)
"""Each with the version that it leads to."""

SCHEMA_VERSION = STEPS[-1][0]
GEOPACKAGE_VERSION = 10200
"""GeoPackage 1.2 itself uses `user_version` (OGC 12-128r15, requirement 2) and leaves the last two
digits free, so those carry the schema version; a plain 1 makes GDAL warn at every opening."""

SET_VERSION = f"PRAGMA user_version = {GEOPACKAGE_VERSION + SCHEMA_VERSION}"
