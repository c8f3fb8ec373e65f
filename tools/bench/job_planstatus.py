"""The plugin's whole job to PDF: `job_planstatus.py MUNICIPALITIES YEARS.csv OUT.pdf`.

Prints the seconds from reading the data to the finished PDF.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kart import register_package

register_package()
from qgis.core import QgsApplication

from planstatus.gis.statuskart import StatusMapRequest, make_status_map

MAP_DATE = date(2024, 9, 4)


def main(municipalities: str, years: str, target: str) -> None:
    """Time the job."""
    began = time.perf_counter()
    make_status_map(
        StatusMapRequest(
            municipalities=None if municipalities.endswith("kommuner.gpkg") else municipalities,
            plan_years=years,
            counties=("55", "56") if municipalities.endswith("kommuner.gpkg") else (),
            map_date=MAP_DATE,
            maps=(Path(target),),
        )
    )
    print("job", time.perf_counter() - began)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # QGIS can crash while Python takes it down
