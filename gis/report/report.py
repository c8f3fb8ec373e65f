"""The report as a file: read from a working file, written whole or not at all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback

from ...core.errors import PlanstatusError, cause_of, short
from ...core.report.model import Report
from ...core.report.page import page
from ...core.texts.language import tr
from ..outputs import check_outputs
from ..project.ready import put_names_in_force
from ..sources.files import written_beside
from ..store.up_to_date_copy import up_to_date_copy
from .language import spoken_in
from .read import read_report
from .request import ReportRequest

SUFFIXES = (".html", ".htm")


def proposed_name(map_date: date, area: str = "") -> str:
    """Return the file name to propose, such as «Planstatusrapport_Finnmark_2024-09-04.html».

    Args:
        map_date: the map's.
        area: what is shown, when it is not all there is.
    """
    words = ("Planstatusrapport", *re.findall(r"\w+", area), map_date.isoformat())
    return "_".join(words) + SUFFIXES[0]


def make_report(request: ReportRequest, path: Path, feedback: QgsFeedback | None = None) -> Report:
    """Write a report as one HTML file that fetches nothing; return what it tells.

    The working file is only read, and one of an older version stays so.

    Args:
        request: what it is of.
        path: the file to write.
        feedback: told of the progress; cancelled before anything is written.

    Raises:
        PlanstatusError: the working file or the bands cannot be used, or the file not be written.
    """
    feedback = feedback or QgsFeedback()
    check_outputs([path])
    with up_to_date_copy(request.working_file) as copy:
        put_names_in_force(copy, request.map_date)
        report = read_report(request, copy)
    feedback.setProgress(60)
    with spoken_in(report.language):
        text = page(report)
    if feedback.isCanceled():
        raise PlanstatusError(tr("Avbrutt. Rapporten er ikke laget."))
    _write(path, text)
    feedback.setProgress(100)
    return report


def _write(path: Path, text: str) -> None:
    try:
        with written_beside(path) as draft:
            draft.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Lukk {file} i andre programmer, eller velg en annen mappe. Rapporten kunne ikke "
                "skrives. {cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error
