"""Draws a large map for «Eksporter kart …» in another process, so that the window lives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsProject
from qgis.PyQt.QtWidgets import QWidget

from ..core.texts.language import tr
from ..gis.drawing_job import can_be_drawn_elsewhere, write_job, write_unsaved_years
from ..gis.drawing_process import DrawingProcess, python_of_qgis
from ..gis.export import Draw, draw_layout
from ..gis.project.layers import MUNICIPALITIES, find_layer, working_file_of
from .background import living, until_over

LARGE = 4_000_000
"""Bytes in the working file from which on drawing takes longer than starting another process.

Measured: a process takes 1 s to start, and the borders 0.4 s for each megabyte to draw; 2 MB are
the land around, most of it off the page.
"""


def drawer_for(window: QWidget | None) -> Draw:
    """Return what draws a layout for a window: itself when that is quick, else another process."""

    def draw(layout: QgsPrintLayout, target: Path, dpi: int) -> QgsLayoutExporter.ExportResult:
        beside = is_large(layout.project()) and can_be_drawn_elsewhere(layout.project())
        answer = draw_beside(layout, target, dpi, window) if beside else None
        return draw_layout(layout, target, dpi) if answer is None else answer

    return draw


def is_large(project: QgsProject) -> bool:
    """Tell whether the map takes so long to draw that the window would be missed."""
    layer = find_layer(project, MUNICIPALITIES)
    try:
        return layer is not None and working_file_of(layer).stat().st_size >= LARGE
    except OSError:
        return False


def draw_beside(
    layout: QgsPrintLayout, target: Path, dpi: int, window: QWidget | None
) -> QgsLayoutExporter.ExportResult | None:
    """Draw in another process, while the window lives; None when only the window can draw this.

    Raises:
        PlanstatusError: cancelled, or the process broke down while it was drawing.
    """
    python = python_of_qgis()
    if python is None:
        return None
    with tempfile.TemporaryDirectory(prefix="planstatus-") as name:
        folder = Path(name)
        try:
            living(lambda feedback: write_unsaved_years(layout.project(), folder, feedback))
            write_job(layout, target, dpi, folder)
        except OSError:
            return None  # no room for the copy, which the window does without
        process = DrawingProcess(python, folder)
        until_over(process.is_over, process.stop, tr("Tegner kartet …"), window)
        return process.answer()
