"""«Kontroller samarbeid» of a working file, else of the project, else of the embedded data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ...core.schema import MUNICIPALITIES
from ..make_working_file import embedded_working_file
from ..project.layers import check_no_pending_edits
from ..project.map_date import map_date_of
from ..project.roles import find_layer, working_file_of
from ..store.up_to_date_copy import up_to_date_copy
from .control import Control, control


@dataclass(frozen=True)
class ControlJob:
    """What is to be looked at; None stands for what the project, the office or the day says."""

    working_file: Path | None = None
    office: str | None = None
    map_date: date | None = None


def run(job: ControlJob, project: QgsProject, feedback: QgsFeedback) -> Control:
    """Return what is found in a working file, else in the project's, else in the embedded data.

    Args:
        job: what is to be looked at.
        project: the one whose working file is read where the job names neither file nor office.
        feedback: told of the progress.

    Raises:
        PendingEditsError: there are edits in the project that are not saved.
        PlanstatusError: the working file cannot be used.
    """
    of_project = map_date_of(project) if not (job.working_file or job.office) else None
    with _file_of(job, project, feedback) as file, up_to_date_copy(file) as copy:
        return control(copy, job.map_date or of_project or date.today())


@contextmanager
def _file_of(job: ControlJob, project: QgsProject, feedback: QgsFeedback) -> Iterator[Path]:
    municipalities = find_layer(project, MUNICIPALITIES)
    if job.working_file:
        yield job.working_file
    elif municipalities is not None and not job.office:
        check_no_pending_edits(project)
        yield working_file_of(municipalities)
    else:
        with embedded_working_file(job.office, feedback) as file:
            yield file
