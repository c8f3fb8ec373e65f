"""A large map is drawn in another process: the same picture, and the window lives."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsFeedback,
    QgsLayoutExporter,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QLocale, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QPushButton
from qgis.utils import qgsfunction

from planstatus.core.errors import PlanstatusError
from planstatus.gis.drawing_job import can_be_drawn_elsewhere
from planstatus.gis.drawing_process import DrawingProcess
from planstatus.gis.export import draw_layout, export
from planstatus.gis.look.layouts import layouts_of
from planstatus.gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui import drawing_beside
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.export_dialog import Export
from planstatus.ui.drawing_beside import LARGE, draw_beside, drawer_for, is_large

SUCCESS = QgsLayoutExporter.ExportResult.Success


@pytest.fixture
def project(qgis_app: object, tmp_path: Path) -> Iterator[QgsProject]:
    """The open project after a click, with a working file of its own."""
    project = QgsProject.instance()
    project.clear()
    settings = Settings(working_file=tmp_path / "æøå og mellomrom" / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback())
    yield project
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
    project.clear()


@pytest.fixture
def layout(project: QgsProject) -> QgsPrintLayout:
    return layouts_of(project, "A4")[0]


@pytest.fixture
def norwegian() -> Iterator[None]:
    """The numbers on a Norwegian machine, 10 000,5."""
    before = QLocale()
    QLocale.setDefault(QLocale("nb_NO"))
    yield
    QLocale.setDefault(before)


def beside(layout: QgsPrintLayout, target: Path, dpi: int) -> QgsLayoutExporter.ExportResult:
    """Draw in another process, which must be able to."""
    answer = draw_beside(layout, target, dpi, None)
    assert answer is not None
    return answer


def give_year(project: QgsProject, year: int) -> None:
    """Type a year for the first municipality, without saving it."""
    layer = find_layer(project, MUNICIPALITIES)
    assert layer is not None
    assert layer.startEditing()
    index = layer.fields().indexOf("planaar")
    assert layer.changeAttributeValue(next(layer.getFeatures()).id(), index, year)


def pictures(layout: QgsPrintLayout, folder: Path) -> tuple[QImage, QImage]:
    """Return the layout as a picture drawn in the window, and drawn beside it."""
    here, beside = folder / "her.png", folder / "ved siden av.png"
    assert draw_layout(layout, here, 60) == SUCCESS
    assert draw_beside(layout, beside, 60, None) == SUCCESS
    return QImage(str(here)), QImage(str(beside))


def look_alike(one: QImage, other: QImage) -> bool:
    """Tell whether pictures are the same to the eye.

    Places are written with three decimals: letters are smoothed anew, by 4 of 255 on QGIS 3.40.
    """
    first, second = (image.bits().asstring(image.sizeInBytes()) for image in (one, other))
    assert len(first) == len(second)
    differing = sum(abs(before - after) > 8 for before, after in zip(first, second))
    return differing <= len(first) / 10_000


def test_another_process_draws_the_same_picture(
    norwegian: None, layout: QgsPrintLayout, tmp_path: Path
) -> None:
    assert look_alike(*pictures(layout, tmp_path))


def test_years_that_are_not_saved_are_in_the_picture_and_stay_unsaved(
    project: QgsProject, layout: QgsPrintLayout, tmp_path: Path
) -> None:
    saved, _ = pictures(layout, tmp_path)
    give_year(project, 2024)
    layer = find_layer(project, PLAN_YEARS)
    assert layer is not None
    here, beside = pictures(layout, tmp_path)
    assert not look_alike(here, saved)
    assert look_alike(here, beside)
    assert layer.isModified()


@pytest.mark.parametrize("name", ["kart.pdf", "kart.svg"])
def test_the_other_kinds_of_file_are_written_whole(
    layout: QgsPrintLayout, tmp_path: Path, name: str
) -> None:
    export(layout, tmp_path / name, draw=beside)
    assert (tmp_path / name).stat().st_size > 100_000


def test_the_open_project_does_not_notice(
    project: QgsProject, layout: QgsPrintLayout, tmp_path: Path
) -> None:
    file = tmp_path / "mitt prosjekt.qgz"
    assert project.write(str(file))
    written, seen = file.read_bytes(), []
    for signal in (project.projectSaved, project.fileNameChanged, project.isDirtyChanged):
        signal.connect(lambda *_: seen.append(1))
    draw_beside(layout, tmp_path / "kart.png", 30, None)
    assert (project.fileName(), project.isDirty(), seen) == (str(file), False, [])
    assert file.read_bytes() == written


def test_the_window_lives_while_another_process_draws(
    layout: QgsPrintLayout, tmp_path: Path
) -> None:
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(10)
    draw_beside(layout, tmp_path / "kart.png", 30, None)
    assert len(beats) > 20


def test_avbryt_ends_the_process_and_leaves_the_older_print(
    layout: QgsPrintLayout, tmp_path: Path
) -> None:
    older = tmp_path / "utskrift" / "kart.pdf"
    older.parent.mkdir()
    older.write_text("forrige måned")
    QTimer.singleShot(50, cancel_when_shown)
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        export(layout, older, draw=beside)
    assert older.read_text() == "forrige måned"
    assert list(older.parent.iterdir()) == [older]


def cancel_when_shown() -> None:
    """Press «Avbryt» in the dialog that shows that something is going on."""
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QProgressDialog)]
    shown = [dialog for dialog in dialogs if dialog.isVisible()]
    if shown:
        shown[0].findChild(QPushButton).click()
    else:
        QTimer.singleShot(20, cancel_when_shown)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("os.write(1, b'tegner'); os.abort()", "kunne ikke tegnes"),
        ("os.write(1, b'tegner'); os._exit(12)", "filen kan ikke skrives"),
    ],
)
def test_a_process_that_fails_while_drawing_leaves_the_older_print(
    layout: QgsPrintLayout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, said: str
) -> None:
    program = tmp_path / "feiler.py"
    program.write_text(f"import os; {ending}")
    failing = partial(DrawingProcess, program=program)
    monkeypatch.setattr(drawing_beside, "DrawingProcess", failing)
    older = tmp_path / "kart.pdf"
    older.write_text("forrige måned")
    with pytest.raises(PlanstatusError, match=said):
        export(layout, older, draw=beside)
    assert older.read_text() == "forrige måned"


def test_a_qgis_without_a_python_to_run_draws_in_the_window(
    layout: QgsPrintLayout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_exec_prefix", str(tmp_path))
    monkeypatch.setattr(drawing_beside, "LARGE", 0)
    assert draw_beside(layout, tmp_path / "kart.png", 30, None) is None
    export(layout, tmp_path / "kart.png", dpi=30, draw=drawer_for(None))
    assert (tmp_path / "kart.png").exists()


def test_what_only_the_window_knows_is_drawn_in_the_window(
    project: QgsProject, layout: QgsPrintLayout, tmp_path: Path
) -> None:
    @qgsfunction(args=0, group="Planstatus")
    def kontorets_egen(values: object, feature: object, parent: object) -> str:
        return "bare her"

    try:
        layout.itemById("kontor").setText("[% kontorets_egen() %]")
        assert draw_beside(layout, tmp_path / "kart.png", 30, None) is None
    finally:
        QgsExpression.unregisterFunction("kontorets_egen")


def test_a_scratch_layer_or_edited_borders_keep_the_drawing_in_the_window(
    project: QgsProject,
) -> None:
    assert can_be_drawn_elsewhere(project)
    scratch = QgsVectorLayer("Point", "merker", "memory")
    project.addMapLayer(scratch)
    assert not can_be_drawn_elsewhere(project)
    project.removeMapLayer(scratch.id())
    layer = find_layer(project, MUNICIPALITIES)
    assert layer is not None
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    assert not can_be_drawn_elsewhere(project)


def test_the_button_lets_another_process_draw_a_large_map(
    qgis_iface: QgisInterface, project: QgsProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []

    class Noted(DrawingProcess):
        def __init__(self, python: Path, folder: Path) -> None:
            started.append(python)
            super().__init__(python, folder)

    monkeypatch.setattr(drawing_beside, "LARGE", 0)
    monkeypatch.setattr(drawing_beside, "DrawingProcess", Noted)
    Commands(qgis_iface).exports.write(Export({"A4": tmp_path / "kart.pdf"}))
    assert len(started) == 1
    assert (tmp_path / "kart.pdf").read_bytes().startswith(b"%PDF")


def test_only_a_map_with_much_to_draw_is_worth_another_process(
    project: QgsProject, layout: QgsPrintLayout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[object] = []
    monkeypatch.setattr(drawing_beside, "draw_beside", lambda *job: jobs.append(job) or SUCCESS)
    assert drawer_for(None)(layout, tmp_path / "lite.png", 30) == SUCCESS
    assert (jobs, (tmp_path / "lite.png").exists()) == ([], True)
    with closing(sqlite3.connect(tmp_path / "æøå og mellomrom" / "planstatus.gpkg")) as database:
        database.execute("CREATE TABLE mye AS SELECT randomblob(?) AS mye", (LARGE,))
        database.commit()
    assert is_large(project)
    assert drawer_for(None)(layout, tmp_path / "stort.png", 30) == SUCCESS
    assert (len(jobs), (tmp_path / "stort.png").exists()) == (1, False)
