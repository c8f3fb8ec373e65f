"""Long jobs beside the window: with progress, with «Avbryt», and with the window alive."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from qgis.core import QgsFeedback
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget

from ..core.texts.language import tr

Result = TypeVar("Result")
Job = Callable[[QgsFeedback], Result]

BEFORE_DIALOG = 400
"""Milliseconds a job may take before it shows its progress; most are done by then."""
POLL = 10
_STEPS = 1000
"""Of the progress that is shown. The window lives at each, so that one of the 357 sheets of an
atlas is no less than that."""


def in_background(
    job: Job[Result], text: str, parent: QWidget | None, can_be_cancelled: bool = True
) -> Result:
    """Run a job in a thread of its own while the window lives, and return its result.

    The officer can cancel but not click elsewhere, so that nothing else begins meanwhile.

    Args:
        job: touches no window, project or layer of a project; polls the feedback it is given.
        text: what is being done.
        parent: the window it is done for.
        can_be_cancelled: False while something is written, which is whole or not at all.

    Raises:
        PlanstatusError: what the job raises, also when it is cancelled.
    """
    feedback = QgsFeedback()
    with undisturbed(), _no_collecting(), ThreadPoolExecutor(1) as pool:
        future = pool.submit(job, feedback)
        _live_until(future.done, feedback, text, parent, can_be_cancelled)
    return future.result()


def living(job: Job[Result]) -> Result:
    """Run a job that must stay in the main thread; its reports of progress let the window live."""
    feedback = QgsFeedback()
    without_clicks = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    feedback.progressChanged.connect(lambda _: QApplication.processEvents(without_clicks))
    with undisturbed():
        return job(feedback)


@contextmanager
def busy() -> Iterator[None]:
    """Show that the window is busy while QGIS works in its own thread, as when it draws a page."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let nothing be dropped on QGIS's windows.

    A drop comes through where a click does not, and a project that is opened so takes away the
    layers and the layout that a job works with: QGIS ends.
    """
    windows = [each for each in QApplication.topLevelWidgets() if each.acceptDrops()]
    for each in windows:
        each.setAcceptDrops(False)
    try:
        yield
    finally:
        for each in windows:
            if not sip.isdeleted(each):
                each.setAcceptDrops(True)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Leave Python's garbage until a job is done.

    It is collected in the thread that happens to fill it, and a window or a layer among it, of
    this plugin or another, takes QGIS down when it ends in any other thread than its own.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _live_until(
    done: Callable[[], bool],
    feedback: QgsFeedback,
    text: str,
    parent: QWidget | None,
    can_be_cancelled: bool,
) -> None:
    with busy():
        _wait(done, BEFORE_DIALOG, QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if done():
        return
    dialog = progress_dialog(feedback, text, parent, can_be_cancelled)
    _wait(done, None, QEventLoop.ProcessEventsFlag.AllEvents)
    feedback.progressChanged.disconnect()  # a late report would show the dialog again
    dialog.hide()
    dialog.deleteLater()


class _Progress(QProgressDialog):
    """Stays until the job has ended: until then nothing else may be clicked."""

    def reject(self) -> None:
        """Stay; what Esc and the window's own button mean, `canceled` has told."""


def progress_dialog(
    feedback: QgsFeedback, text: str, parent: QWidget | None, can_be_cancelled: bool = True
) -> QProgressDialog:
    """Return the dialog that shows the progress of a job, whose «Avbryt» cancels it."""
    dialog = _Progress(text, tr("Avbryt"), 0, 0, parent)  # busy until something is reported
    dialog.setWindowTitle("Planstatus")
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setAutoReset(False)
    dialog.setMinimumDuration(0)
    dialog.canceled.disconnect()  # from Qt's own: it would hide the dialog
    button = dialog.findChild(QPushButton)

    def cancel() -> None:
        feedback.cancel()
        button.setEnabled(False)
        dialog.setLabelText(tr("Avbryter …"))

    if can_be_cancelled:
        dialog.canceled.connect(cancel)
    else:
        dialog.setCancelButton(None)

    def show(percent: float) -> None:
        if not feedback.isCanceled():
            dialog.setMaximum(_STEPS if percent else 0)
            dialog.setValue(int(percent * _STEPS / 100))

    feedback.progressChanged.connect(show)
    show(feedback.progress())
    return dialog


def _wait(done: Callable[[], bool], most: int | None, events: QEventLoop.ProcessEventsFlag) -> None:
    """Live in an event loop until something is done, or for so many milliseconds."""
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if done() else None)
    poll.start(POLL)
    if most is not None:
        QTimer.singleShot(most, loop.quit)
    loop.exec(events)
    poll.stop()
