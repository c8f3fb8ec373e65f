"""A report without a window: of a working file, else of the project, else of the embedded data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ...core.report.model import Report
from ..make_working_file import embedded_working_file
from ..project.layers import check_no_pending_edits
from ..settings import Settings, load_settings
from .report import make_report
from .request import ReportRequest, has_a_map, of_project


@dataclass(frozen=True)
class ReportJob:
    """What a report is to be of; None stands for what the project, the office or the day says."""

    working_file: Path | None = None
    office: str | None = None
    map_date: date | None = None
    language: str | None = None

    def of_file(self, file: Path) -> ReportRequest:
        """Return the request for a report of a working file."""
        hers = load_settings()
        settings = Settings(
            working_file=file,
            office=self.office or "",
            map_language=self.language or "",
            guide_page=hers.guide_page,
            planning_page=hers.planning_page if self.office in (None, hers.office) else "",
        )
        return ReportRequest(settings, self.map_date or date.today())

    def of_project(self, project: QgsProject) -> ReportRequest:
        """Return the request for a report of a project, in another language or of another date."""
        request = of_project(project, load_settings())
        settings = request.settings
        if self.language and self.language != settings.map_language:
            # Its titles and names are in the language of its map
            settings = replace(
                settings, map_language=self.language, title=None, titles={}, credit=None,
                office_names=None,
            )  # fmt: skip
        return replace(request, settings=settings, map_date=self.map_date or request.map_date)


def run(job: ReportJob, project: QgsProject, path: Path, feedback: QgsFeedback) -> Report:
    """Write the report of a job; return what it tells.

    Args:
        job: what it is of.
        project: what it is of where the job names no working file, if it has a map.
        path: the file to write.
        feedback: told of the progress.

    Raises:
        PendingEditsError: there are edits in the project that are not saved.
        PlanstatusError: bad input, or the file cannot be written.
    """
    if job.working_file:
        return make_report(job.of_file(job.working_file), path, feedback)
    if has_a_map(project) and not job.office:
        check_no_pending_edits(project)
        return make_report(job.of_project(project), path, feedback)
    with embedded_working_file(job.office, feedback) as file:
        return make_report(job.of_file(file), path, feedback)
