"""Runs in a mount namespace of its own: an office whose home is on a file system of its own.

Prints as JSON what happened, first while the share can be written to and then while it cannot.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT, SHARE, TABLE = Path(__file__).resolve().parents[2], Path(sys.argv[1]), sys.argv[2]
DAY = date(2024, 9, 4)


def mount(*options: str) -> None:
    subprocess.run(["mount", *options, str(SHARE)], check=True)


mount("-t", "tmpfs", "filserver")
(SHARE / "brukere" / "Åse Ŋ").mkdir(parents=True)
home = SHARE.parent / "hjem"
home.symlink_to(SHARE / "brukere" / "Åse Ŋ")
os.environ["HOME"] = str(home)
os.environ.pop("PLANSTATUS_HOME", None)

spec = importlib.util.spec_from_file_location(
    "planstatus", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
package = importlib.util.module_from_spec(spec)
sys.modules["planstatus"] = package
spec.loader.exec_module(package)

from qgis.core import QgsApplication, QgsFeedback, QgsProject  # noqa: E402

from planstatus.core.errors import PlanstatusError  # noqa: E402
from planstatus.gis.intake.plan_years import plan_intake, take_in  # noqa: E402
from planstatus.gis.settings import Settings, default_settings  # noqa: E402
from planstatus.gis.update import update  # noqa: E402


def refused(act: object) -> str:
    try:
        act()
    except PlanstatusError as error:
        return str(error)
    return ""


def click(settings: Settings) -> dict[str, int]:
    project = QgsProject()
    counts = update(project, settings, DAY, QgsFeedback()).first_map.status.counts
    project.clear()
    return counts


application = QgsApplication([], True)
application.initQgis()
settings = default_settings()
file = settings.working_file
seen: dict[str, object] = {"file": str(file), "home": str(home)}
seen["documents"] = file.parents[1].exists()
seen["first"] = click(settings)
take_in(plan_intake(file, TABLE, QgsFeedback()))
seen["second"] = click(settings)

intake = plan_intake(file, TABLE.replace("1.csv", "2.csv"), QgsFeedback())
before = file.read_bytes()
mount("-o", "remount,ro")
seen["third"] = refused(lambda: seen.update(read_only=click(settings)))
seen["intake"] = refused(lambda: take_in(intake))
seen["new_file"] = refused(lambda: click(Settings(working_file=home / "ny" / "planstatus.gpkg")))
seen["untouched"] = file.read_bytes() == before
print(json.dumps(seen))
sys.stdout.flush()
os._exit(0)
