"""The status map as files, in a project of its own: for the algorithm and `make kart`."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ..core.defaults import PAGES
from ..core.errors import PlanstatusError
from ..core.office import OTHER, office_of
from ..core.plans.bands import bands_for
from ..core.plans.plan_types import BY_AGE, SAMFUNNSDEL, in_order
from ..core.reading.deviations import Deviation
from ..core.texts.causes import cause_of
from ..core.texts.language import tr
from ..core.texts.paths import short
from .export import export
from .look.pages import layouts_of
from .make_working_file import WorkingFileMade, WorkingFileRequest, make_working_file
from .map_shown import MapShown
from .project.map_date import choose_map_date
from .project.on_canvas import show_on_canvas
from .settings import Settings
from .sources.csv_file import write_csv
from .sources.files import check_can_write
from .store.backends import open_store
from .update import update
from .update_result import UpdateResult


@dataclass(frozen=True)
class StatusMapRequest(WorkingFileRequest):
    """What to draw and where to put it; None stands for today, and for what the office says."""

    map_date: date | None = None
    bands: str | None = None
    title: str | None = None
    credit: str | None = None
    office_names: str | None = None
    language: str | None = None
    page: str = PAGES[0]
    maps: tuple[Path, ...] = ()
    project_file: Path | None = None
    working_file: Path | None = None
    deviations: Path | None = None


@dataclass(frozen=True)
class StatusMapResult:
    """The update's result, the input rows that were not used as they stood, and what was read.

    `shown` is the map that was asked for.
    """

    update: UpdateResult
    shown: MapShown
    deviations: tuple[Deviation, ...]
    read_from: str


def make_status_map(
    request: StatusMapRequest, feedback: QgsFeedback | None = None
) -> StatusMapResult:
    """Make the status map and keep the files asked for.

    Raises:
        PlanstatusError: bad input, or a file that cannot be written.
    """
    feedback = feedback or QgsFeedback()
    bands_for(request.map_date or date.today(), None, request.bands, request.plan_type)
    for path in filter(None, (*request.maps, request.project_file, request.deviations)):
        check_can_write(path)
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        file = _kept_working_file(request) or Path(folder) / "planstatus.gpkg"
        made = make_working_file(request, file, feedback)
        result = _draw(request, file, feedback)
    if request.deviations:
        _write_report(request.deviations, made)
    result = replace(result, warnings=(*made.warnings, *result.warnings))
    shown = result.maps[request.plan_type.key]
    return StatusMapResult(result, shown, made.deviations, made.read_from)


def _kept_working_file(request: StatusMapRequest) -> Path | None:
    """Return where the working file stays; a project that is kept needs one that is kept."""
    if request.working_file or not request.project_file:
        return request.working_file
    return request.project_file.with_suffix(".gpkg")


def _draw(request: StatusMapRequest, file: Path, feedback: QgsFeedback) -> UpdateResult:
    project, by_age = QgsProject(), request.plan_type.rule == BY_AGE
    settings = Settings(
        working_file=file,
        office=request.office or _office_of_file(file),
        map_language=request.language or "",
        title=request.title if request.plan_type is SAMFUNNSDEL else None,
        titles={request.plan_type.key: request.title} if request.title else {},
        plan_types=in_order([request.plan_type.key]),
        bands="" if by_age else request.bands or "",
        ages=request.bands or "" if by_age else "",
        credit=request.credit,
        office_names=request.office_names,
    )
    pages = PAGES if request.project_file else (request.page,)
    map_date = request.map_date or date.today()
    result = update(project, settings, map_date, feedback, pages=pages)
    if request.map_date:
        choose_map_date(project, request.map_date.isoformat())
    show_on_canvas(project, request.plan_type.key)
    (layout,) = layouts_of(project, request.page, request.plan_type.key)
    for path in request.maps:
        if feedback.isCanceled():
            raise PlanstatusError(tr("Avbrutt. Kartet er ikke laget."))
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


def _office_of_file(file: Path) -> str:
    """Return the one office that has all the counties on the map, «annet» when several share it."""
    office = office_of({number[:2] for number in open_store(file).municipalities()})
    return office.short_name if office else OTHER


def _write_report(path: Path, made: WorkingFileMade) -> None:
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
