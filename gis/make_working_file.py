"""A working file made of the sources it is asked for, whoever asks."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.defaults import CLIP_AUTO, COUNTIES
from ..core.municipalities.register import Register, in_counties, norway
from ..core.office import offices
from ..core.plans.plan_types import SAMFUNNSDEL, PlanType
from ..core.reading.deviations import Deviation, PlanYearsRead
from ..core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ..core.schema import YEAR
from ..core.texts.language import tr
from .sources.areas.areas import AreasRead, read_areas
from .sources.plan_table import read_plan_years
from .store.backends import open_store, place_in
from .store.create import create


@dataclass(frozen=True)
class WorkingFileRequest:
    """What a working file is made of; None stands for the embedded data.

    `office` is the short name of one; None for the one whose counties are on the map. `counties`
    None are those of the office, or of all the layer when there is one; without either, those of
    the map before an office is chosen. Empty they are all that is there. `every_point` keeps points
    of the municipalities' borders that no map can show. `plan_type` is what the
    table must have years of, and what years in it that name none are of.
    """

    municipalities: str | QgsVectorLayer | None = None
    municipality_key: str | None = None
    plan_years: str | QgsVectorLayer | None = None
    choice: TableChoice = NOTHING_CHOSEN
    office: str | None = None
    counties: tuple[str, ...] | None = None
    clip: str = CLIP_AUTO
    every_point: bool = False
    plan_type: PlanType = SAMFUNNSDEL

    def counties_wanted(self) -> tuple[str, ...]:
        """Return the counties to draw, empty for all that is there."""
        if self.counties is not None:
            return self.counties
        office = offices().get(self.office or "")
        if office is not None:
            return office.counties
        return () if self.municipalities is not None else COUNTIES


@dataclass(frozen=True)
class WorkingFileMade:
    """What was not used as it stood in the sources of a working file, and where they were read."""

    deviations: tuple[Deviation, ...]
    warnings: tuple[str, ...]
    read_from: str


def make_working_file(
    request: WorkingFileRequest, file: Path, feedback: QgsFeedback, is_kept: bool = False
) -> WorkingFileMade:
    """Make the working file of a request; one that a job keeps may be made anew by the next.

    Raises:
        PlanstatusError: bad input, the file cannot be written, or cancelled before it was made.
    """
    read = _areas(request, feedback)
    table = _plan_years(request, read, feedback)
    areas = None if request.municipalities is None else read.areas
    counties = request.counties_wanted()
    create(file, counties, areas, table, replace=True)
    if is_kept:
        open_store(file).mark_as_made_by_job()
    table = table or PlanYearsRead({})
    sources = (read.read_from, table.read_from or _no_table(request, file))
    warnings = (*read.warnings, *_no_years(request, file))
    deviations = (*read.deviations, *table.deviations)
    return WorkingFileMade(deviations, warnings, " ".join(filter(None, sources)))


@contextmanager
def embedded_working_file(office: str | None, feedback: QgsFeedback) -> Iterator[Path]:
    """Make a working file of the embedded data, of an office or of all, and delete it after.

    Raises:
        PlanstatusError: it cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="planstatus-") as folder:
        file = place_in(folder)
        make_working_file(WorkingFileRequest(office=office), file, feedback)
        yield file


def _no_years(request: WorkingFileRequest, file: Path) -> tuple[str, ...]:
    """Return the word on a plan type that the file has no years of."""
    plan_type = request.plan_type
    rows = open_store(file).plan_rows(plan_type).values()
    is_sample_map = request.plan_years is None and plan_type is SAMFUNNSDEL
    if is_sample_map or any(row[YEAR] is not None for row in rows):
        return ()
    return (tr("Ingen av kommunene har år for {plan}.", plan=plan_type.in_full()),)


def _no_table(request: WorkingFileRequest, file: Path) -> str:
    """Return where the years of a file come from that was made without a table."""
    if request.plan_type is SAMFUNNSDEL and open_store(file).sample_years():
        return tr("Innebygde eksempeldata.")
    return tr("Ingen planårstabell.")


def _areas(request: WorkingFileRequest, feedback: QgsFeedback) -> AreasRead:
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
        request.every_point,
    )


def _plan_years(
    request: WorkingFileRequest, read: AreasRead, feedback: QgsFeedback
) -> PlanYearsRead | None:
    if request.plan_years is None:
        return None
    on_map = in_counties(read.municipalities, request.counties_wanted())
    register = Register(read.municipalities, on_map.keys())
    plan_type = None if request.plan_type is SAMFUNNSDEL else request.plan_type
    return read_plan_years(request.plan_years, request.choice, register, feedback, plan_type)
