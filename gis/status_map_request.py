"""What a status map is made of when no window is there, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.defaults import PAGES
from ..core.office import OTHER, office_of
from ..core.plans.bands import bands_for
from ..core.plans.plan_types import BY_AGE, SAMFUNNSDEL, in_order
from ..core.reading.deviations import Deviation
from .make_working_file import WorkingFileRequest
from .outputs import check_apart, check_csv, check_outputs, file_of
from .settings import Settings
from .store.backends import open_store, place_in
from .store.place import SUFFIX
from .update_result import MapShown, UpdateResult


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
    cooperation_maps: tuple[Path, ...] = ()
    project_file: Path | None = None
    working_file: Path | None = None
    deviations: Path | None = None

    def pages(self) -> tuple[str, ...]:
        """Return the page sizes to make: the one asked for, in a project that is kept all."""
        return PAGES if self.project_file else (self.page,)


@dataclass(frozen=True)
class StatusMapResult:
    """The update's result, the input rows that were not used as they stood, and what was read.

    `shown` is the map that was asked for.
    """

    update: UpdateResult
    shown: MapShown
    deviations: tuple[Deviation, ...]
    read_from: str


def check(request: StatusMapRequest) -> None:
    """Refuse bands and files that cannot be used before anything is made.

    Raises:
        PlanstatusError: the bands cannot be used, or a file cannot be written.
    """
    bands_for(request.map_date or date.today(), None, request.bands, request.plan_type)
    if request.deviations:
        check_csv(request.deviations)
    read, kept = (*file_of(request.municipalities), *file_of(request.plan_years)), _kept(request)
    check_outputs(_files_of(request), (*read, *kept))
    for file in kept:
        check_apart(file, read)


def _files_of(request: StatusMapRequest) -> list[Path]:
    maps = (*request.maps, *request.cooperation_maps)
    return list(filter(None, (*maps, request.project_file, request.deviations)))


def _kept(request: StatusMapRequest) -> tuple[Path, ...]:
    """Return the working file, where it is to be kept."""
    is_kept = request.working_file or request.project_file
    return (working_file_of(request, ""),) if is_kept else ()


def working_file_of(request: StatusMapRequest, folder: str) -> Path:
    """Return where the working file is to be; a project that is kept needs one that is kept.

    Args:
        request: what is drawn.
        folder: where it is put when it is not to be kept.
    """
    if request.working_file:
        return request.working_file
    kept = request.project_file
    return kept.with_suffix(SUFFIX) if kept else place_in(folder)


def settings_for(request: StatusMapRequest, file: Path) -> Settings:
    """Return the settings of the job, over its working file."""
    by_age = request.plan_type.rule == BY_AGE
    return Settings(
        working_file=file,
        office=request.office or _office_of_file(file),
        map_language=request.language or "",
        title=request.title if request.plan_type is SAMFUNNSDEL else None,
        titles={request.plan_type.key: request.title} if request.title else {},
        plan_types=in_order([request.plan_type.key]),
        cooperation=bool(request.cooperation_maps),
        bands="" if by_age else request.bands or "",
        ages=request.bands or "" if by_age else "",
        credit=request.credit,
        office_names=request.office_names,
    )


def _office_of_file(file: Path) -> str:
    """Return the one office that has all the counties on the map, «annet» when several share it."""
    office = office_of({number[:2] for number in open_store(file).municipalities()})
    return office.short_name if office else OTHER
