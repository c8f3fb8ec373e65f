"""How long a QGIS window is blocked, with 1 000 municipalities: runs inside `qgis --code`.

Prints a line for every act: its name and the longest time, in milliseconds, that the window did
not answer. A heart beats every 5 ms; what is reported is the longest pause between two beats.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QPushButton
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["PLANSTATUS_BENCH"])
BEAT, SETTLE = 5, 1500
EMPTY, OURS = "open an empty layout window", "open the layout window"
pauses = [0.0]
last = [time.perf_counter()]
report: list[str] = []


class Browser(QObject):
    """Stands in for the browser, which is a program of its own."""

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        """Open a page, which takes no time here."""


browser = Browser()


def beat() -> None:
    """Note how long it is since the last beat."""
    now = time.perf_counter()
    pauses[0] = max(pauses[0], 1000 * (now - last[0]) - BEAT)
    last[0] = now


def acts() -> Iterator[tuple[str, Callable[[], object]]]:
    """Return what an officer does, one after another."""
    commands = plugins["planstatus"].commands  # imports the plugin, as a first click does

    yield "nothing", lambda: None
    yield "first click on «Oppdater planstatus»", commands.update_status
    yield "second click", commands.update_status
    yield "edit a year", lambda: edit(2021)
    yield "undo it", lambda: layer("planaar").undoStack().undo()
    yield "edit and save", lambda: (edit(2022), layer("kommuner").commitChanges())
    yield EMPTY, lambda: show_layout(QgsPrintLayout(QgsProject.instance()))
    yield OURS, lambda: (commands.files.exports.open_layout("A4"), close_layouts())
    yield "make the report", lambda: make_report(FOLDER / "rapport.html")
    yield "read in a table of 100 000 rows", lambda: read_in("planaar.csv", "plan_years")
    yield "read in 1 000 municipalities", lambda: read_in("polygoner.gpkg", "municipalities")


def make_report(path: Path) -> None:
    """Make the report as the button does after the file dialog."""
    QDesktopServices.setUrlHandler("file", browser, "open")
    plugins["planstatus"].commands.files.reports.write(path)
    QDesktopServices.unsetUrlHandler("file")


def show_layout(layout: QgsPrintLayout) -> None:
    """Open QGIS's own window on a layout with nothing in it."""
    layout.initializeDefaults()
    QgsProject.instance().layoutManager().addLayout(layout)
    iface.openLayoutDesigner(layout)
    close_layouts()


def close_layouts() -> None:
    """Close the layout windows before the next act, so that they draw nothing during it."""
    QTimer.singleShot(1000, lambda: [each.close() for each in iface.openLayoutDesigners()])


def read_in(name: str, what: str) -> None:
    """Read a file in as the button does after the file dialog, and say yes to the summary."""
    from planstatus.gis.intake import municipalities, plan_years

    take_in = {"plan_years": plan_years, "municipalities": municipalities}[what].take_in
    QTimer.singleShot(0, say_yes)
    intakes = plugins["planstatus"].commands.intakes
    intakes.read_now(str(FOLDER / name), getattr(intakes, f"_{what}"), take_in)


def say_yes() -> None:
    """Answer the summary when it comes, quickly: a dialog that waits blocks nothing."""
    summary = QApplication.activeModalWidget()
    default = [b for b in summary.findChildren(QPushButton) if b.isDefault()] if summary else []
    if default and not isinstance(summary, QProgressDialog):
        default[0].click()
    elif len(report) < 99:
        QTimer.singleShot(20, say_yes)


def layer(role: str) -> object:
    """Return the plugin's layer with the role."""
    layers = QgsProject.instance().mapLayers().values()
    return next(each for each in layers if each.customProperty("planstatus/role") == role)


def edit(year: int) -> None:
    """Give the first municipality a year, as a cell of the attribute table does."""
    municipalities = layer("kommuner")
    if not municipalities.isEditable():
        municipalities.startEditing()
    feature = next(municipalities.getFeatures())
    municipalities.changeAttributeValue(
        feature.id(), municipalities.fields().indexOf("planaar"), year
    )


def settled(then: Callable[[], None], since: float) -> None:
    """Go on when the map has drawn and nothing has happened for a while."""
    if iface.mapCanvas().isDrawing() or time.perf_counter() - since < SETTLE / 1000:
        QTimer.singleShot(100, lambda: settled(then, since))
    else:
        then()


def go_on(steps: Iterator[tuple[str, Callable[[], object]]]) -> None:
    """Do the next act, and report it when the window has settled."""
    name, act = next(steps, ("", None))
    if act is None:
        (FOLDER / "blocked.txt").write_text("\n".join(report), encoding="utf-8")
        os._exit(0)
    pauses[0], last[0] = 0.0, time.perf_counter()
    act()
    QTimer.singleShot(0, lambda: settled(lambda: tell(name, steps), time.perf_counter()))


def tell(name: str, steps: Iterator[tuple[str, Callable[[], object]]]) -> None:
    """Keep the act's longest pause, and do the next."""
    if name:
        report.append(f"{name}\t{pauses[0]:.0f}")
    go_on(steps)


heart = QTimer()
heart.timeout.connect(beat)
heart.start(BEAT)
QTimer.singleShot(3000, lambda: go_on(acts()))
