"""Long jobs: the window lives, the officer can cancel, and what goes wrong is told."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import pytest
from qgis.core import QgsFeedback
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QProgressDialog, QPushButton

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


WAYS_OUT: dict[str, Callable[[QProgressDialog], object]] = {
    "Avbryt": lambda dialog: dialog.findChild(QPushButton).click(),
    "Esc": lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape),
    "the window's own button": lambda dialog: dialog.close(),
}


class Stubborn:
    """A job that does not look whether it is cancelled, and what is seen of it after a try."""

    def __init__(self, try_it: Callable[[QProgressDialog], object]) -> None:
        self.try_it, self.may_end = try_it, threading.Event()
        self.label, self.holds, self.cancelled = "", False, False
        QTimer.singleShot(50, self._try)

    def __call__(self, feedback: QgsFeedback) -> None:
        assert self.may_end.wait(10)
        self.cancelled = feedback.isCanceled()

    def _try(self) -> None:
        dialog = progress_dialog()
        if dialog is None:
            QTimer.singleShot(50, self._try)
            return
        self.try_it(dialog)
        QTimer.singleShot(50, self._look)

    def _look(self) -> None:
        dialog = progress_dialog()
        self.holds = dialog is not None and QApplication.activeModalWidget() is dialog
        self.label = dialog.labelText() if dialog is not None else ""
        self.may_end.set()


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS_OUT)
def test_nothing_else_can_be_clicked_until_a_job_that_is_cancelled_has_ended(
    qgis_app: object, way: str
) -> None:
    job = Stubborn(WAYS_OUT[way])
    in_background(job, "Leser", None)
    assert job.holds
    assert job.label == "Avbryter …"
    assert job.cancelled
    assert progress_dialog() is None


@pytest.mark.parametrize("way", ["Esc", "the window's own button"])
def test_what_is_being_written_can_neither_be_cancelled_nor_left(
    qgis_app: object, way: str
) -> None:
    job = Stubborn(WAYS_OUT[way])
    in_background(job, "Skriver", None, can_be_cancelled=False)
    assert job.holds
    assert job.label == "Skriver"
    assert not job.cancelled


@pytest.fixture
def window(qgis_app: object) -> Iterator[QMainWindow]:
    """A window that takes what is dropped on it, as that of QGIS does."""
    window = QMainWindow()
    window.setAcceptDrops(True)
    yield window
    sip.delete(window)


@pytest.mark.parametrize("run", [lambda job: in_background(job, "Leser", None), living])
@pytest.mark.parametrize("goes_wrong", [False, True])
def test_nothing_can_be_dropped_on_the_window_before_a_job_has_ended(
    window: QMainWindow, run: Callable[[Callable[[QgsFeedback], None]], None], goes_wrong: bool
) -> None:
    takes: list[bool] = []

    def job(_: QgsFeedback) -> None:
        takes.append(window.acceptDrops())
        if goes_wrong:
            raise PlanstatusError("Tabellen er tom.")

    with pytest.raises(PlanstatusError) if goes_wrong else nullcontext():
        run(job)
    assert takes == [False]
    assert window.acceptDrops()


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
