"""Writes maps, report and atlases from the embedded data: what `make kart` runs."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
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
    """Make the maps; return the exit code."""
    parser = argparse.ArgumentParser(description="Lager kartene fra de innebygde dataene.")
    parser.add_argument("--dato", required=True, help="kartdato, for eksempel 2024-09-04")
    parser.add_argument("--ut", type=Path, required=True, help="mappen kartene skrives i")
    arguments = parser.parse_args()

    from qgis.core import QgsFeedback, QgsProject

    from planstatus.core.atlas.atlases import atlas_named
    from planstatus.core.defaults import ATLASES, PAGES
    from planstatus.core.errors import PlanstatusError
    from planstatus.core.texts.dates import parse_map_date
    from planstatus.gis.atlas.job import run as make_atlases
    from planstatus.gis.report.job import ReportJob
    from planstatus.gis.report.job import run as make_report
    from planstatus.gis.status_map import StatusMapRequest, make_status_map

    arguments.ut.mkdir(parents=True, exist_ok=True)
    report = arguments.ut / "planstatusrapport.html"
    atlases = [(atlas_named(key), arguments.ut / f"atlas_{key}.pdf") for key in ATLASES]
    names = ("samfunnsplanstatus", "interkommunalt_samarbeid")
    maps, cooperation_maps = (
        tuple(arguments.ut / f"{name}.{kind}" for kind in ("pdf", "png")) for name in names
    )
    try:
        day = parse_map_date(arguments.dato)
        request = StatusMapRequest(map_date=day, maps=maps, cooperation_maps=cooperation_maps)
        result = make_status_map(request)
        job, feedback = ReportJob(map_date=request.map_date), QgsFeedback()
        make_report(job, QgsProject(), report, feedback)
        make_atlases(job, QgsProject(), atlases, PAGES[0], feedback)
    except PlanstatusError as error:
        print(error, file=sys.stderr)
        return 1
    print(result.update.first_map.counts_in_words())
    for path in (*maps, *cooperation_maps, report, *(file for _, file in atlases)):
        print(path)
    return 0


if __name__ == "__main__":
    register_package()
    from standalone import qgis

    with qgis():
        code = main()
    sys.stdout.flush()
    # QGIS can crash while Python takes it down; the files are written by now.
    os._exit(code)
