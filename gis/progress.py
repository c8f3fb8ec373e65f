"""How a long job tells how far it is, and stops when the officer wants it to."""

from __future__ import annotations

from qgis.core import QgsFeedback

from ..core.errors import PlanstatusError
from ..core.language import tr

EVERY = 200
"""Rows or polygons between two reports; a report takes about as long as one polygon."""


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
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Ingenting er endret."))
    if of > 0:
        feedback.setProgress(100 * done / of)
