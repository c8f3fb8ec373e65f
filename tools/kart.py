"""Writes maps, report and atlases from the embedded data: what `make kart` runs."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def register_package() -> None:
    """Make the repository importable as `planstatus`, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "planstatus", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["planstatus"] = package
    spec.loader.exec_module(package)


def main() -> int:
    """Make all of it; return the exit code."""
    parser = argparse.ArgumentParser(
        description="Lager kart, rapport og atlas fra de innebygde dataene."
    )
    parser.add_argument("--dato", required=True, help="kartdato, for eksempel 2024-09-04")
    parser.add_argument("--ut", type=Path, required=True, help="mappen alt skrives i")
    arguments = parser.parse_args()

    from planstatus.core.errors import PlanstatusError
    from planstatus.core.texts.dates import parse_map_date

    arguments.ut.mkdir(parents=True, exist_ok=True)
    try:
        day = parse_map_date(arguments.dato)
        for make in (make_maps, make_report, make_atlases):
            for path in make(day, arguments.ut):
                print(path, flush=True)
    except PlanstatusError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_maps(day: date, folder: Path) -> list[Path]:
    """Make the status map and the map of cooperation, and say how many are in each band."""
    from planstatus.gis.status_map import StatusMapRequest, make_status_map

    maps, cooperation_maps = (
        tuple(folder / f"{name}.{kind}" for kind in ("pdf", "png"))
        for name in ("samfunnsplanstatus", "interkommunalt_samarbeid")
    )
    request = StatusMapRequest(map_date=day, maps=maps, cooperation_maps=cooperation_maps)
    print(make_status_map(request).update.first_map.counts_in_words())
    return [*maps, *cooperation_maps]


def make_report(day: date, folder: Path) -> list[Path]:
    """Make the report."""
    from qgis.core import QgsFeedback, QgsProject

    from planstatus.gis.report.job import ReportJob, run

    path = folder / "planstatusrapport.html"
    run(ReportJob(map_date=day), QgsProject(), path, QgsFeedback())
    return [path]


def make_atlases(day: date, folder: Path) -> list[Path]:
    """Make an atlas of the plan offices and one of the municipalities."""
    from qgis.core import QgsFeedback, QgsProject

    from planstatus.core.atlas.atlases import atlas_named
    from planstatus.core.defaults import ATLASES, PAGES
    from planstatus.gis.atlas.job import run
    from planstatus.gis.report.job import ReportJob

    files = [(atlas_named(key), folder / f"atlas_{key}.pdf") for key in ATLASES]
    run(ReportJob(map_date=day), QgsProject(), files, PAGES[0], QgsFeedback())
    return [path for _, path in files]


if __name__ == "__main__":
    register_package()
    from standalone import qgis

    with qgis():
        code = main()
    sys.stdout.flush()
    # QGIS can crash while Python takes it down; the files are written by now.
    os._exit(code)
