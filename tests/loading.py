"""Runs in a process of its own: loads the plugin as QGIS does, and does what an officer does.

Prints as JSON what was imported at load, and every request and packet that went to a network.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from datetime import date
from pathlib import Path

from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtWidgets import QMainWindow, QMenu

ROOT, OUT = Path(__file__).resolve().parents[1], Path(sys.argv[1])


class Window:
    """As much of a QGIS window as a plugin needs while it is loaded."""

    def __init__(self) -> None:
        self._window = QMainWindow()
        self.mainWindow = lambda: self._window
        self.addToolBar = self._window.addToolBar
        self.addPluginToMenu = lambda *_: None
        self._help = QMenu()
        self.pluginHelpMenu = lambda: self._help
        self.registerMainWindowAction = lambda *_: True
        self.addCustomActionForLayerType = lambda *_: None
        self.addDockWidget = self._window.addDockWidget
        self.registerOptionsWidgetFactory = lambda *_: None
        self.registerCustomDropHandler = lambda *_: None


def modules(*rooms: str) -> list[str]:
    return sorted(
        name for name in sys.modules for room in rooms if name.startswith(f"planstatus.{room}")
    )


def packets() -> int:
    """Return how many packets this process' network has sent, or could not send."""
    lines = [line.split() for line in Path("/proc/net/snmp").read_text().splitlines()]
    names, values = [line for line in lines if line[0] == "Ip:"]
    counts = dict(zip(names, values))
    version6 = dict(line.split() for line in Path("/proc/net/snmp6").read_text().splitlines())
    sent = [counts["OutRequests"], counts["OutNoRoutes"]]
    return sum(map(int, [*sent, version6["Ip6OutRequests"], version6["Ip6OutNoRoutes"]]))


def load() -> object:
    spec = importlib.util.spec_from_file_location(
        "planstatus", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planstatus"] = package
    spec.loader.exec_module(package)
    plugin = package.classFactory(Window())
    plugin.initGui()
    return plugin


def work() -> list[str]:
    """Click, read in a table and a municipality layer, export, and run the algorithm."""
    from planstatus.gis.export import export
    from planstatus.gis.intake import municipalities as municipality_intake
    from planstatus.gis.intake import plan_years as plan_year_intake
    from planstatus.gis.look.pages import layouts_of
    from planstatus.gis.settings import Settings
    from planstatus.gis.status_map import StatusMapRequest, make_status_map
    from planstatus.gis.update import update

    project, file, day = QgsProject(), OUT / "planstatus.gpkg", date(2024, 9, 4)
    update(project, Settings(working_file=file), day, QgsFeedback())
    project.clear()
    table = str(ROOT / "tests" / "data" / "tabeller" / "20_enkel.xlsx")
    plan_year_intake.take_in(plan_year_intake.plan_intake(file, table, QgsFeedback()))
    areas = str(ROOT / "data" / "kommuner.gpkg")
    municipality_intake.take_in(municipality_intake.plan_intake(file, areas, QgsFeedback()))
    update(project, Settings(working_file=file), day, QgsFeedback())
    for suffix in ("pdf", "png", "svg"):
        export(layouts_of(project, "A4")[0], OUT / f"kart.{suffix}")
    make_status_map(StatusMapRequest(municipalities=areas, maps=(OUT / "algoritme.pdf",)))
    return sorted(path.name for path in OUT.iterdir())


requests: list[str] = []
application = QgsApplication([], True)
application.initQgis()
QgsNetworkAccessManager.instance().requestAboutToBeCreated.connect(
    lambda request: requests.append(request.request().url().toString())
)
before = packets()
plugin = load()
seen = {
    "at_load": modules("gis", "ui", "core.plans.years", "core.reading.cell_text"),
    "algorithms_at_load": modules("algorithms"),
    "actions": {a.objectName(): [a.toolTip(), a.statusTip()] for a in plugin.bar.actions.values()},
}
seen["made"] = work()
application.processEvents()
seen["requests"], seen["packets"] = requests, packets() - before
print(json.dumps(seen))
sys.stdout.flush()
os._exit(0)
