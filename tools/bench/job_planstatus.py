"""The plugin's whole job to PDF: `job_planstatus.py MUNICIPALITIES YEARS.csv OUT.pdf`.

MUNICIPALITIES is a file, or the counties of the embedded ones: «55,56», or «alle».

Prints the seconds from reading the data to the finished PDF.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kart import register_package
from standalone import qgis
from timed import timed

register_package()
from planstatus.gis.status_map import StatusMapRequest, make_status_map

MAP_DATE = date(2024, 9, 4)


def main(municipalities: str, years: str, target: str) -> None:
    """Time the job."""
    embedded = not Path(municipalities).is_file()
    counties = municipalities.split(",") if embedded and municipalities != "alle" else ()
    request = StatusMapRequest(
        municipalities=None if embedded else municipalities,
        plan_years=years,
        counties=tuple(counties),
        map_date=MAP_DATE,
        maps=(Path(target),),
    )
    timed(lambda: make_status_map(request))


if __name__ == "__main__":
    with qgis():
        main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # QGIS can crash while Python takes it down
