"""What an atlas without a window is of: a copy of a working file, or one of the embedded data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ...core.maps import STATUS_MAPS
from ...core.schema import YEAR
from ..make_working_file import embedded_working_file
from ..project.layers import check_no_pending_edits
from ..report.job import ReportJob
from ..report.request import ReportRequest, has_a_map
from ..store.backends import open_store
from ..store.up_to_date_copy import up_to_date_copy


@contextmanager
def over_a_copy(
    job: ReportJob, project: QgsProject, feedback: QgsFeedback
) -> Iterator[ReportRequest]:
    """Give what a job is of, over a working file of today's version that nobody else has.

    Args:
        job: the job.
        project: what it is of where the job names no working file, if it has a map.
        feedback: told of the progress.

    Raises:
        PendingEditsError: there are edits in the project that are not saved.
        PlanstatusError: the working file cannot be used.
    """
    if job.working_file is None and (job.office or not has_a_map(project)):
        with embedded_working_file(job.office, feedback) as file:
            yield _over(job.of_file(file), file)
        return
    if job.working_file is None:
        check_no_pending_edits(project)
        request = job.of_project(project)
    else:
        request = job.of_file(job.working_file)
    with up_to_date_copy(request.working_file) as copy:
        yield _over(request, copy)


def _over(request: ReportRequest, file: Path) -> ReportRequest:
    """Return a request over a file as it is, with the maps that it names, or has years for."""
    settings = replace(
        request.settings, working_file=file, municipality_source="", plan_year_source="",
        counties=(),
    )  # fmt: skip
    store = open_store(file)
    types = (each.plan_type for each in STATUS_MAPS)
    found = (e.key for e in types if any(row[YEAR] for row in store.plan_rows(e).values()))
    return replace(request, settings=settings, maps=request.maps or tuple(found))
