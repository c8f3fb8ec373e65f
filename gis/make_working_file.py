"""A working file made of the sources it is asked for, whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.defaults import CLIP_AUTO, COUNTIES
from ..core.municipalities.register import Register, in_counties, norway
from ..core.office import offices
from ..core.reading.deviations import Deviation
from ..core.reading.plans_read import PlanYearsRead
from ..core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ..core.texts.language import tr
from .intake.new_file import create_with
from .sources.areas.areas import AreasRead, read_areas
from .sources.plan_table import read_plan_years
from .store.backends import open_store
from .store.create import create


@dataclass(frozen=True)
class WorkingFileRequest:
    """What a working file is made of; None stands for the embedded data.

    `office` is the short name of one; None for the one whose counties are on the map. `counties`
    None are those of the office, or of all the layer when there is one; without either, those of
    the map before an office is chosen. Empty they are all that is there.
    """

    municipalities: str | QgsVectorLayer | None = None
    municipality_key: str | None = None
    plan_years: str | QgsVectorLayer | None = None
    choice: TableChoice = NOTHING_CHOSEN
    office: str | None = None
    counties: tuple[str, ...] | None = None
    clip: str = CLIP_AUTO

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
    request: WorkingFileRequest, file: Path, feedback: QgsFeedback
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
    )


def _plan_years(
    request: WorkingFileRequest, read: AreasRead, feedback: QgsFeedback
) -> PlanYearsRead | None:
    if request.plan_years is None:
        return None
    on_map = in_counties(read.municipalities, request.counties_wanted())
    register = Register(read.municipalities, on_map.keys())
    return read_plan_years(request.plan_years, request.choice, register, feedback)
