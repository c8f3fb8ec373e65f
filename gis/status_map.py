"""The status map as files, in a project of its own: for the algorithm and `make kart`."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ..core.errors import PlanstatusError, cause_of, short
from ..core.maps import COOPERATION_MAP
from ..core.texts.language import tr
from .export import export
from .look.pages import layouts_of
from .make_working_file import WorkingFileMade, make_working_file
from .project.map_date import choose_map_date
from .project.on_canvas import show_on_canvas
from .sources.csv_file import write_csv
from .status_map_request import (
    StatusMapRequest,
    StatusMapResult,
    check,
    settings_for,
    working_file_of,
)
from .update import update
from .update_result import UpdateResult


def make_status_map(
    request: StatusMapRequest, feedback: QgsFeedback | None = None
) -> StatusMapResult:
    """Make the status map and keep the files asked for.

    Raises:
        PlanstatusError: bad input, or a file that cannot be written.
    """
    feedback = feedback or QgsFeedback()
    check(request)
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        file = working_file_of(request, folder)
        made = make_working_file(request, file, feedback, is_kept=file.parent != Path(folder))
        result = _draw(request, file, feedback)
    if request.deviations:
        write_report(request.deviations, made)
    result = replace(result, warnings=(*made.warnings, *result.warnings))
    shown = result.maps[request.plan_type.key]
    return StatusMapResult(result, shown, made.deviations, made.read_from)


def _draw(request: StatusMapRequest, file: Path, feedback: QgsFeedback) -> UpdateResult:
    project, settings = QgsProject(), settings_for(request, file)
    map_date = request.map_date or date.today()
    is_kept = request.project_file is not None
    result = update(project, settings, map_date, feedback, pages=request.pages(), tables=is_kept)
    if request.map_date:
        choose_map_date(project, request.map_date.isoformat())
    show_on_canvas(project, request.plan_type.key)
    wanted = {request.plan_type.key: request.maps, COOPERATION_MAP.key: request.cooperation_maps}
    for key, paths in wanted.items():
        for path in paths:
            if feedback.isCanceled():
                raise PlanstatusError(tr("Avbrutt. Kartet er ikke laget."))
            (layout,) = layouts_of(project, request.page, key)
            export(layout, path)
    if request.project_file and not project.write(str(request.project_file)):
        raise PlanstatusError(
            tr(
                "Sjekk at du har skrivetilgang til {file}. Prosjektet kunne ikke lagres.",
                file=short(request.project_file),
            ),
            request.project_file,
        )
    return result


def write_report(path: Path, made: WorkingFileMade) -> None:
    """Write the list, with what was read in its last row.

    Raises:
        PlanstatusError: the file cannot be written.
    """
    columns = ("file", "line", "column", "value", "action", "reason")
    headings = ("fil", "linje", "kolonne", "verdi", "tiltak", "begrunnelse")
    rows = [[str(getattr(each, name)) for name in columns] for each in made.deviations]
    rows.append(["", "", "", "", "lest", made.read_from])
    try:
        write_csv(path, headings, rows)
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Lukk {file} i andre programmer, og prøv igjen. Kontrollisten kunne ikke skrives. "
                "{cause}",
                file=short(path),
                cause=cause_of(error),
            ),
            path,
        ) from error
