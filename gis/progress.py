"""How a long job tells how far it is, and stops when the officer wants it to."""

from __future__ import annotations

import time

from qgis.core import QgsFeedback

from ..core.errors import PlanstatusError
from ..core.texts.language import tr

EVERY = 1000
"""Rows or polygons between two reports."""
TURN = 0.001
"""Seconds for other threads at each report, for the window to live while 100 000 rows are read in:
QGIS's calls let go of Python's lock for so short a while that a window waiting for it would wait
for as long as the job lasts."""


def step(feedback: QgsFeedback, done: int, of: int) -> None:
    """Report progress now and then.

    Args:
        feedback: where to report, and what may be cancelled.
        done: rows or polygons so far.
        of: how many there are, 0 when nobody knows.

    Raises:
        PlanstatusError: cancelled; the caller has changed nothing yet.
    """
    if done % EVERY:
        return
    stop_reading(feedback)
    time.sleep(TURN)
    if of > 0:
        feedback.setProgress(100 * done / of)


def stop_reading(feedback: QgsFeedback) -> None:
    """Stop what has only read so far: who has cancelled is not asked about what was found.

    Raises:
        PlanstatusError: cancelled.
    """
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Ingenting er endret."))


def stop_if_cancelled(feedback: QgsFeedback) -> None:
    """Stop before a project is touched.

    Raises:
        PlanstatusError: cancelled.
    """
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Ingenting i prosjektet er endret."))


def part_of(feedback: QgsFeedback, first: float, last: float) -> QgsFeedback:
    """Return the feedback of a part of a job, which goes from one percent of the whole to another.

    Args:
        feedback: that of the whole; cancelling it cancels the part.
        first: where the part begins, percent.
        last: where it ends, percent.
    """
    part = QgsFeedback(feedback)
    share = (last - first) / 100
    part.progressChanged.connect(lambda done: feedback.setProgress(first + share * done))
    feedback.canceled.connect(part.cancel)
    if feedback.isCanceled():
        part.cancel()
    return part
