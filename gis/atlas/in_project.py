"""An atlas in the project that is open, with the map that it shows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject

from ...core.atlas.atlases import OFFICES, Atlas
from ...core.defaults import PAGES
from ..look.cooperation.layers import office_layers
from ..progress import part_of
from ..project.ready import ready_layers
from ..report.request import ReportRequest, of_project
from ..settings import Settings
from ..show_cooperation import follow_cooperation
from .make import make_atlas
from .write import SUFFIX, check_pdf, write_atlas


def proposed_name(atlas: Atlas, map_date: date, area: str = "") -> str:
    """Return the file name to propose, such as «Atlas_Plankontor_Finnmark_2024-09-04.pdf».

    Args:
        atlas: which one.
        map_date: the map's.
        area: what is shown, when it is not all there is.
    """
    words = ("Atlas", atlas.name, *re.findall(r"\w+", area), map_date.isoformat())
    return "_".join(words) + SUFFIX


def write_in_project(
    project: QgsProject,
    atlas: Atlas,
    settings: Settings,
    path: Path,
    feedback: QgsFeedback,
    page: str = PAGES[0],
) -> QgsPrintLayout:
    """Write an atlas through its layout in a project, made or brought up to date; return that.

    The map of cooperation is made where it is needed and not there yet.

    Args:
        project: one that has been brought up to date, and has nothing that is not saved.
        atlas: which one.
        settings: the officer's.
        path: the file, with the ending .pdf.
        feedback: told of the progress; cancelled before the file is written.
        page: «A4» or «A3».

    Raises:
        PlanstatusError: the project has no map, the working file cannot be read, a template not
            be used or the file not be written, or it was cancelled.
    """
    check_pdf(path)
    request = of_project(project, settings)
    if atlas is OFFICES and office_layers(project) is None:
        _make_map_of_offices(project, request)
    layout, report = make_atlas(project, atlas, request, page, part_of(feedback, 0, 10))
    title = atlas.title(report.area, report.language)
    write_atlas(layout, path, title, report.language, part_of(feedback, 10, 100))
    return layout


def _make_map_of_offices(project: QgsProject, request: ReportRequest) -> None:
    file, day, settings = request.working_file, request.map_date, request.settings
    found, _ = ready_layers(project, file, day, request.maps)
    follow_cooperation(project, found, file, replace(settings, cooperation=True), day, ())
