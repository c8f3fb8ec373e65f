"""An atlas without a window, in a project of its own: for the algorithm and `make kart`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ...core.atlas.atlases import OFFICES, Atlas
from ..progress import part_of
from ..project.shown import Shown, set_shown
from ..report.job import ReportJob
from ..report.request import ReportRequest
from ..store.backends import open_store
from ..update import update
from .make import make_atlas
from .working_copy import over_a_copy
from .write import check_pdf, write_atlas


def run(
    job: ReportJob,
    project: QgsProject,
    wanted: Sequence[tuple[Atlas, Path]],
    page: str,
    feedback: QgsFeedback,
) -> dict[str, int]:
    """Write atlases; return how many sheets each has, by its key.

    Args:
        job: what they are of.
        project: what they are of where the job names no working file, if it has a map; it stays as
            it is.
        wanted: the atlases, and the files to write.
        page: «A4» or «A3».
        feedback: told of the progress.

    Raises:
        PendingEditsError: there are edits in the project that are not saved.
        PlanstatusError: bad input, or a file cannot be written.
    """
    for _, path in wanted:
        check_pdf(path)
    with over_a_copy(job, project, feedback) as request:
        own = QgsProject()
        try:
            _show(own, request, any(atlas is OFFICES for atlas, _ in wanted), feedback)
            return {each.key: _write(own, each, request, page, p, feedback) for each, p in wanted}
        finally:
            own.clear()  # lets go of the file, which Windows would not delete otherwise


def _show(own: QgsProject, request: ReportRequest, offices: bool, feedback: QgsFeedback) -> None:
    """Make the maps of an atlas, of the municipalities wanted."""
    settings = replace(request.settings, cooperation=offices, plan_types=request.maps)
    update(own, settings, request.map_date, feedback, pages=())
    in_file = set(open_store(request.working_file).municipalities())
    if request.numbers is not None and in_file - set(request.numbers):
        set_shown(own, Shown(municipalities=tuple(sorted(in_file & set(request.numbers)))))


def _write(
    own: QgsProject,
    atlas: Atlas,
    request: ReportRequest,
    page: str,
    path: Path,
    feedback: QgsFeedback,
) -> int:
    layout, report = make_atlas(own, atlas, request, page, part_of(feedback, 0, 10))
    title = atlas.title(report.area, report.language)
    return write_atlas(layout, path, title, report.language, part_of(feedback, 10, 100))
