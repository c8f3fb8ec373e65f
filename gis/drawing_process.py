"""The other process that draws a layout, as the window sees it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from .export import ANSWERS

PROGRAM = Path(__file__).resolve().parent / "drawing_main.py"
CANNOT, ANSWERED = 3, 10
"""Exit codes: the process does not see what the window sees; from 10 on, the place in `ANSWERS` of
what QGIS answered."""
BEGUN = "tegner"
"""What the process says when it begins to draw."""


def python_of_qgis() -> Path | None:
    """Return the Python that QGIS is built with, as a program of its own, if it has one.

    `sys.executable` is QGIS itself on Windows, and on Linux whichever Python stands first on PATH.
    """
    home, version = Path(sys.base_exec_prefix), f"python{sys.version_info[0]}.{sys.version_info[1]}"
    names = ("python.exe", "python3.exe") if os.name == "nt" else (f"bin/{version}", "bin/python3")
    return next((home / name for name in names if (home / name).is_file()), None)


class DrawingProcess:
    """A process that draws one job; it leaves nothing half done when it is stopped."""

    def __init__(self, python: Path, folder: Path, program: Path = PROGRAM) -> None:
        """Start it, with the job that was written into a folder."""
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        self._process = QProcess()
        self._process.setProcessEnvironment(environment)
        self._process.start(str(python), [str(program), str(folder)])

    def is_over(self) -> bool:
        """Tell whether it has ended, or could not start."""
        return self._process.state() == QProcess.ProcessState.NotRunning

    def stop(self) -> None:
        """End it at once."""
        self._process.kill()

    def answer(self) -> QgsLayoutExporter.ExportResult | None:
        """Return what QGIS answered in it; None when only the window can draw this.

        Raises:
            PlanstatusError: it broke down while it was drawing, as the window would have done.
        """
        place = self._process.exitCode() - ANSWERED
        ended = self._process.exitStatus() == QProcess.ExitStatus.NormalExit
        if ended and place in range(len(ANSWERS)):
            return ANSWERS[place]
        if BEGUN.encode() in self._process.readAllStandardOutput().data():
            raise PlanstatusError(
                tr(
                    "Lukk andre programmer, og prøv igjen. Kartet kunne ikke tegnes. Datamaskinen "
                    "har kanskje for lite minne. Ingenting er skrevet."
                )
            )
        return None
