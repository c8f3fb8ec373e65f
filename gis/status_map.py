"""The status map as files, in a project of its own: for the algorithm and `make kart`."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from ..core.defaults import CLIP_AUTO, COUNTIES, PAGES
from ..core.errors import PlanstatusError
from ..core.municipalities.register import Register, in_counties, norway
from ..core.office import OTHER, office_of, offices
from ..core.plans.bands import bands_for
from ..core.reading.deviations import Deviation
from ..core.reading.plans_read import PlanYearsRead
from ..core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ..core.texts.causes import cause_of
from ..core.texts.language import tr
from ..core.texts.paths import short
from .export import export
from .intake.plan_years import create_with
from .look.pages import layouts_of
from .project.map_date import choose_map_date
from .settings import Settings
from .sources.areas.areas import AreasRead, read_areas
from .sources.csv_file import write_csv
from .sources.files import check_can_write
from .sources.plan_table import read_plan_years
from .store.backends import open_store
from .store.create import create
from .update import UpdateResult, update


@dataclass(frozen=True)
class StatusMapRequest:
    """What to draw and where to put it; None stands for the embedded data, and for today.

    `office` is the short name of one; None for the one whose counties are on the map. `counties`
    None are those of the office, or of all the layer when there is one; without either, those of
    the map before an office is chosen. Empty they are all that is there. `title`, `credit`,
    `office_names` and `language` None are the office's.
    """

    municipalities: str | QgsVectorLayer | None = None
    municipality_key: str | None = None
    plan_years: str | QgsVectorLayer | None = None
    choice: TableChoice = NOTHING_CHOSEN
    office: str | None = None
    counties: tuple[str, ...] | None = None
    clip: str = CLIP_AUTO
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

    def counties_wanted(self) -> tuple[str, ...]:
        """Return the counties to draw, empty for all that is there."""
        if self.counties is not None:
            return self.counties
        office = offices().get(self.office or "")
        if office is not None:
            return office.counties
        return () if self.municipalities is not None else COUNTIES


@dataclass(frozen=True)
class StatusMapResult:
    """The update's result, the input rows that were not used as they stood, and what was read."""

    update: UpdateResult
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
    bands_for(request.map_date or date.today(), override=request.bands)
    for path in filter(None, (*request.maps, request.project_file, request.deviations)):
        check_can_write(path)
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        file = _kept_working_file(request) or Path(folder) / "planstatus.gpkg"
        made = make_working_file(request, file, feedback)
        result = _draw(request, file, feedback)
    if request.deviations:
        _write_report(request.deviations, made)
    result = replace(result, warnings=(*made.warnings, *result.warnings))
    return StatusMapResult(result, made.deviations, made.read_from)


def _kept_working_file(request: StatusMapRequest) -> Path | None:
    """Return where the working file stays; a project that is kept needs one that is kept."""
    if request.working_file or not request.project_file:
        return request.working_file
    return request.project_file.with_suffix(".gpkg")


@dataclass(frozen=True)
class WorkingFileMade:
    """What was not used as it stood in the sources of a working file, and where they were read."""

    deviations: tuple[Deviation, ...]
    warnings: tuple[str, ...]
    read_from: str


def make_working_file(
    request: StatusMapRequest, file: Path, feedback: QgsFeedback
) -> WorkingFileMade:
    """Make the working file of a request.

    Raises:
        PlanstatusError: bad input, or the file cannot be written.
    """
    read = _areas(request, feedback)
    table = _plan_years(request, read, feedback)
    areas = None if request.municipalities is None else read.areas
    counties = request.counties_wanted()
    if table is None:
        table = PlanYearsRead({})
        create(file, counties, areas, replace=True)
    else:
        create_with(file, counties, table, areas, replace_it=True)
    read_from = " ".join(filter(None, (read.read_from, table.read_from or _none_or_sample(file))))
    return WorkingFileMade((*read.deviations, *table.deviations), read.warnings, read_from)


def _none_or_sample(file: Path) -> str:
    """Return where the years of a file come from that was made without a table."""
    if open_store(file).sample_years():
        return tr("Innebygde eksempeldata.")
    return tr("Ingen planårstabell.")


def _areas(request: StatusMapRequest, feedback: QgsFeedback) -> AreasRead:
    register = dict(norway())
    if request.municipalities is None:
        return AreasRead([], register)
    return read_areas(
        request.municipalities,
        request.municipality_key,
        request.counties_wanted(),
        register,
        feedback,
        request.clip,
    )


def _plan_years(
    request: StatusMapRequest, read: AreasRead, feedback: QgsFeedback
) -> PlanYearsRead | None:
    if request.plan_years is None:
        return None
    on_map = in_counties(read.municipalities, request.counties_wanted())
    register = Register(read.municipalities, on_map.keys())
    return read_plan_years(request.plan_years, request.choice, register, feedback)


def _draw(request: StatusMapRequest, file: Path, feedback: QgsFeedback) -> UpdateResult:
    project = QgsProject()
    settings = Settings(
        working_file=file,
        office=request.office or _office_of_file(file),
        map_language=request.language or "",
        title=request.title,
        credit=request.credit,
        office_names=request.office_names,
    )
    pages = PAGES if request.project_file else (request.page,)
    map_date = request.map_date or date.today()
    result = update(project, settings, map_date, feedback, request.bands, pages)
    if request.map_date:
        choose_map_date(project, request.map_date.isoformat())
    (layout,) = layouts_of(project, request.page)
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
