"""What the plugin adds to the start of QGIS, beside a plugin that does nothing: in `qgis --code`.

Prints the milliseconds of loading (import, `classFactory` and `initGui`) for both, taking turns.
"""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import loadPlugin, startPlugin, unloadPlugin

FOLDER = Path(os.environ["PLANSTATUS_BENCH"])
ROUNDS = 11


def load(name: str) -> float:
    """Return the milliseconds of loading a plugin afresh."""
    unloadPlugin(name)
    began = time.perf_counter()
    loadPlugin(name)
    startPlugin(name)
    return 1000 * (time.perf_counter() - began)


def main() -> None:
    """Load both, over and over."""
    times: dict[str, list[float]] = {"planstatus": [], "tom": []}
    for _ in range(ROUNDS):
        for name, seen in times.items():
            seen.append(load(name))
    lines = [f"{name}\t{statistics.median(seen):.1f}" for name, seen in times.items()]
    (FOLDER / "loading.txt").write_text("\n".join(lines), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(2000, main)
