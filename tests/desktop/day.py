"""Takes an officer through a day in a real QGIS window, and writes down what she sees.

A day is parts, one after another; each `yield` of a part waits until something is so. A part that
goes wrong is written down under its name and the next one begins, so that it loses none but its own
sights. `seen.json` in the folder PLANSTATUS_SEEN is whole after every part.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, QSize, QTimer
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QWidget
from qgis.utils import iface

OUT = Path(os.environ["PLANSTATUS_SEEN"])
Until = Callable[[], object]
Steps = Iterator[Until]
Part = Callable[[], Steps]
POLL = 20
"""Milliseconds."""
QUIET, WORK = 15, 0.1
"""Looks in a row at which nothing is under way, after which nothing more comes of what was done: a
busy machine takes longer over them, as over all else. And the seconds that QGIS may work meanwhile,
in any thread: that a layout is drawn is told by nothing else."""
PATIENCE = 150
"""Seconds, after which what is waited for is given up: a busy machine is slow."""

seen: dict[str, Any] = {}
_under_way: list[object] = []
"""Acts that are not over: what a click opened may wait for an answer."""
_awaited: list[object] = []
"""Answers to dialogs that are not open yet."""
_quiet, _worked = 0, 0.0
"""Looks since something was under way, and what QGIS had worked by then."""


def begin(*parts: Part) -> None:
    """Fill the screen and go through the parts; then end the process, without QGIS's own exit."""
    iface.mainWindow().resize(QSize(1600, 1000))
    iface.mainWindow().move(QPoint(0, 0))
    QTimer.singleShot(0, lambda: _live(_day(parts), settled))


def soon(act: Callable[[], object]) -> None:
    """Do something when this event is over; `settled` waits until it is done."""
    _under_way.append(act)
    QTimer.singleShot(0, lambda: _do(act))


def when(found: Callable[[], Any], act: Callable[[Any], object]) -> None:
    """Do something with what is found, as soon as it is; `settled` waits until it is done."""
    _awaited.append(act)
    _look(found, act)


def settled() -> bool:
    """Return whether nothing is under way, or the officer is asked something she is to answer."""
    global _quiet
    if _busy() or time.process_time() - _worked > WORK:
        _begin_quiet()
    _quiet += 1
    return _quiet > QUIET


def screenshot(name: str, widget: QWidget | None = None) -> None:
    """Save what a window shows, names on the map and all."""
    iface.mapCanvas().waitWhileRendering()
    (widget or iface.mainWindow()).grab().save(str(OUT / f"{name}.png"))


def write_down(file: str = "seen.json") -> None:
    """Write down what was seen so far."""
    (OUT / file).write_text(json.dumps(seen, ensure_ascii=False, indent=1), encoding="utf-8")


def _begin_quiet() -> None:
    global _quiet, _worked
    _quiet, _worked = 0, time.process_time()


def _busy() -> bool:
    asked = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    waits = _under_way and (asked is None or isinstance(asked, QProgressDialog))
    tasks = QgsApplication.taskManager().countActiveTasks()
    waiting = asked is None and QApplication.overrideCursor() is not None
    return bool(_awaited or waits or waiting or tasks or iface.mapCanvas().isDrawing())


def _day(parts: tuple[Part, ...]) -> Steps:
    for part in parts:
        try:
            yield from part()
            yield settled
        except Exception:
            seen.setdefault("broken", {})[part.__name__] = traceback.format_exc()
            write_down()
            screenshot(f"feil_{part.__name__}")
            yield from _out_of_it()
        write_down()


def _out_of_it() -> Steps:
    """Leave what is open, so that the next part finds the window as it would have been."""
    _awaited.clear()
    for _ in range(10):
        asked = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asked is None:
            break
        asked.close()
        yield settled
    _under_way.clear()


def _live(steps: Steps, until: Until) -> None:
    """Wait until something is so, and take the next step; on the last, leave."""
    begun = time.monotonic()
    _begin_quiet()

    def look() -> None:
        try:
            following = _after(until, steps, time.monotonic() - begun > PATIENCE)
        except StopIteration:
            os._exit(0)
        except Exception:
            seen.setdefault("broken", {})["the day"] = traceback.format_exc()
            write_down()
            os._exit(1)
        if following is None:
            QTimer.singleShot(POLL, look)
        else:
            _live(steps, following)

    QTimer.singleShot(POLL, look)


def _after(until: Until, steps: Steps, is_late: bool) -> Until | None:
    """Take the next step if it is time, and return what to wait for then."""
    try:
        is_so = until()
    except Exception as error:
        return steps.throw(error)
    if is_so:
        return next(steps)
    return steps.throw(TimeoutError("it never came to be so")) if is_late else None


def _do(act: Callable[..., object], *what: object) -> None:
    try:
        act(*what)
    except Exception:  # which QGIS would show in a window of its own
        seen.setdefault("broken", {})[act.__name__] = traceback.format_exc()
    if act in _under_way:
        _under_way.remove(act)


def _look(found: Callable[[], Any], act: Callable[[Any], object]) -> None:
    if act not in _awaited:
        return
    what = found()
    if what is None:
        QTimer.singleShot(POLL, lambda: _look(found, act))
        return
    _awaited.remove(act)
    _under_way.append(act)
    _do(act, what)
