"""An edit of a plan year to a finished repaint, and a bare refresh: `job_repaint.py FOLDER`."""

from __future__ import annotations

import os
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kart import register_package
from standalone import qgis

register_package()
from qgis.core import QgsFeedback, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QTimer

from planstatus.core.schema import BORDERS, CONTEXT, MUNICIPALITIES
from planstatus.gis.project.roles import PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.editing.edit_link import EditLink

ROUNDS = 9


def main(folder: str) -> None:
    """Take turns: an edit in the attribute table's way, then a bare refresh."""
    project = QgsProject.instance()
    settings = Settings(working_file=Path(folder) / "repaint.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    layers = {role: find_layer(project, role) for role in (BORDERS, MUNICIPALITIES, CONTEXT)}
    canvas = QgsMapCanvas()
    canvas.resize(1200, 800)
    canvas.setDestinationCrs(project.crs())
    canvas.setLayers(list(layers.values()))
    canvas.setExtent(layers[MUNICIPALITIES].extent())
    canvas.show()
    finished(canvas, canvas.refresh)
    link = EditLink(project, layers[MUNICIPALITIES], find_layer(project, PLAN_YEARS))
    times = {"edit": [], "bare refresh": []}
    layers[MUNICIPALITIES].startEditing()
    for turn in range(ROUNDS):
        times["edit"].append(finished(canvas, lambda year=2000 + turn: edit(link, year)))
        times["bare refresh"].append(finished(canvas, canvas.refreshAllLayers))
    for name, seconds in times.items():
        print(name, statistics.median(seconds))
    sys.stdout.flush()
    os._exit(0)  # QGIS can crash while Python takes it down


def edit(link: EditLink, year: int) -> None:
    """Give Tromsø a year, as a cell of the attribute table does."""
    layer = link.municipalities
    (tromso,) = layer.getFeatures("\"kommunenummer\" = '5501'")
    layer.changeAttributeValue(tromso.id(), layer.fields().indexOf("planaar"), year)


def finished(canvas: QgsMapCanvas, act: object) -> float:
    """Return the seconds from an act until the canvas has drawn all that it asked for."""
    loop, quiet = QEventLoop(), QTimer()
    ended = [time.perf_counter()]
    quiet.setSingleShot(True)
    quiet.timeout.connect(loop.quit)

    def drawn(*_: object) -> None:
        ended[0] = time.perf_counter()
        quiet.start(150)  # a second repaint would begin before this

    canvas.renderComplete.connect(drawn)
    began = time.perf_counter()
    act()
    loop.exec()
    canvas.renderComplete.disconnect(drawn)
    return ended[0] - began


if __name__ == "__main__":
    with qgis(gui=True):
        main(*sys.argv[1:])
