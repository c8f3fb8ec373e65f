"""Waiting for what comes of an act: until it holds, never for so long."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest

SOON = 2000
"""Milliseconds: timers of longer intervals are clocks, and are not waited for."""


def wait(until: Callable[[], object], seconds: float = 30) -> None:
    """Let Qt live until something holds."""
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "it never came to hold"
        QTest.qWait(1)


def settle() -> None:
    """Let Qt live until the plugin has nothing left that it does soon."""
    QTest.qWait(0)
    wait(lambda: not _soon())
    QTest.qWait(20)  # what has come of it is laid out and painted


def _soon() -> list[QTimer]:
    timers = [each for each in gc.get_objects() if type(each) is QTimer]
    running = [each for each in timers if not sip.isdeleted(each) and each.isActive()]
    return [each for each in running if each.interval() < SOON]
