"""Long jobs: the window lives, the officer can cancel, and what goes wrong is told."""

from __future__ import annotations

import gc
import threading
import time
from contextlib import nullcontext

import pytest
from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QPushButton

from planstatus.core.errors import PlanstatusError
from planstatus.gis.progress import EVERY, step
from planstatus.ui.background import in_background, living


def long_job(feedback: QgsFeedback) -> str:
    """Read rows for as long as nobody cancels, some ten seconds at most."""
    for row in range(1000 * EVERY):
        step(feedback, row, 1000 * EVERY)
        if row % EVERY == 0:
            time.sleep(0.01)
    return "ferdig"


def progress_dialog() -> QProgressDialog | None:
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QProgressDialog)]
    return next((dialog for dialog in dialogs if dialog.isVisible()), None)


def cancel_when_shown(seen: list[str]) -> None:
    dialog = progress_dialog()
    if dialog is None or dialog.value() < 1:
        QTimer.singleShot(50, lambda: cancel_when_shown(seen))
        return
    seen.append(dialog.labelText())
    dialog.findChild(QPushButton).click()


def test_the_result_comes_back_from_another_thread(qgis_app: object) -> None:
    threads = in_background(lambda _: threading.current_thread(), "Leser", None)
    assert threads is not threading.current_thread()


def test_a_long_job_shows_its_progress_and_can_be_cancelled(qgis_app: object) -> None:
    seen: list[str] = []
    QTimer.singleShot(50, lambda: cancel_when_shown(seen))
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        in_background(long_job, "Leser fra Kari.xlsx …", None)
    assert seen == ["Leser fra Kari.xlsx …"]
    assert progress_dialog() is None


def test_the_window_lives_while_a_job_runs(qgis_app: object) -> None:
    window_did_it = threading.Event()
    QTimer.singleShot(50, window_did_it.set)
    assert in_background(lambda _: window_did_it.wait(10), "Leser", None)


def test_what_is_wrong_in_the_job_is_told_to_the_caller(qgis_app: object) -> None:
    def job(_: QgsFeedback) -> None:
        raise PlanstatusError("Tabellen er tom.")

    with pytest.raises(PlanstatusError, match=r"Tabellen er tom\."):
        in_background(job, "Leser", None)


class Window:
    """Something that only Python's collector of garbage takes away, since it holds itself."""

    def __init__(self, ended_in: list[threading.Thread]) -> None:
        self.itself, self.ended_in = self, ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.current_thread())


@pytest.mark.parametrize("goes_wrong", [False, True])
def test_what_a_window_has_left_behind_does_not_end_in_the_thread_of_a_job(
    qgis_app: object, goes_wrong: bool
) -> None:
    def job(_: QgsFeedback) -> list[list[int]]:
        rows = [[row] for row in range(100_000)]
        if goes_wrong:
            raise PlanstatusError("Tabellen er tom.")
        return rows

    ended_in: list[threading.Thread] = []
    gc.collect()  # so that the next time is in the job
    Window(ended_in)
    with pytest.raises(PlanstatusError) if goes_wrong else nullcontext():
        in_background(job, "Leser", None)
    assert gc.isenabled()
    gc.collect()
    assert ended_in == [threading.main_thread()]


def test_a_job_in_the_main_thread_lets_the_window_live_at_each_report(qgis_app: object) -> None:
    beats: list[int] = []

    def job(feedback: QgsFeedback) -> int:
        QTimer.singleShot(0, lambda: beats.append(1))
        feedback.setProgress(50)
        return len(beats)

    assert living(job) == 1
