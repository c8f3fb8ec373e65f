"""Clicks on «Oppdater planstatus» in one project: prints the seconds of the first and the second."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kart import register_package
from standalone import qgis

register_package()
from qgis.core import QgsFeedback, QgsProject

from planstatus.gis.settings import Settings
from planstatus.gis.update import update


def main() -> None:
    """Click twice."""
    with tempfile.TemporaryDirectory() as folder:
        project = QgsProject()
        settings = Settings(working_file=Path(folder) / "planstatus.gpkg")
        for click in ("first click", "second click"):
            began = time.perf_counter()
            update(project, settings, date(2024, 9, 4), QgsFeedback())
            print(click, time.perf_counter() - began)
        project.clear()


if __name__ == "__main__":
    with qgis():
        main()
    sys.stdout.flush()
    os._exit(0)
