"""Starts QGIS for a program of its own, with a profile that is gone when the program ends.

Without one QGIS uses the profile of whoever runs the program, and asked for a symbol before it is
started it leaves its style database, `symbology-style.db`, in the working directory.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

# `import qgis` loads the library of the window, too, and goes on without where it is not built.
# None makes Python say that it is not there; measured, 0.04 s of 0.54.
if "qgis" not in sys.modules:
    sys.modules["qgis.gui"] = None  # type: ignore[assignment]
from qgis.core import Qgis, QgsApplication

if sys.modules.get("qgis.gui", QgsApplication) is None:
    del sys.modules["qgis.gui"]


@contextmanager
def qgis(gui: bool = False) -> Iterator[QgsApplication]:
    """Start QGIS for as long as the block lasts; end with `os._exit`, for it may crash later."""
    with tempfile.TemporaryDirectory(prefix="planstatus-") as profile:
        os.environ["XDG_DATA_HOME"] = profile  # for the style QGIS 3.40 looks for
        os.environ["QGIS_PROVIDER_FILE"] = "^$"  # those built in are enough, databases are not read
        application = QgsApplication([], gui, profile)
        _leave_out_what_files_need_not(Path(profile))
        application.initQgis()
        yield application


def _leave_out_what_files_need_not(profile: Path) -> None:
    """Start without passwords and certificates, and with a library of symbols that is empty.

    QGIS makes both anew in a new profile; measured, 0.25 s of 1.45. QGIS 3.40 has its library
    elsewhere, and fills it as before.
    """
    QgsApplication.authManager().init("", "")
    library = profile / "symbology-style.db"
    with closing(sqlite3.connect(library)) as database, database:
        database.execute(
            "CREATE TABLE stylemetadata (id INTEGER PRIMARY KEY, key TEXT, value TEXT)"
        )
        database.execute("INSERT INTO stylemetadata VALUES (1, 'version', ?)", (Qgis.versionInt(),))
