"""Reading a source into the working file of a project, after what it changes has been agreed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from qgis.core import QgsFeedback, QgsProject

from ...core.reading.deviations import Deviation
from ...core.reading.table_choice import TableChoice
from ...core.texts.language import tr
from ..answers import Answers, Intake, Read
from ..progress import stop_reading
from ..project.layers import reload_tables, stop_editing
from .cooperation import CooperationIntake
from .plan_years import PlanYearIntake

Result = TypeVar("Result")
Some = TypeVar("Some", bound=Intake)


@dataclass(frozen=True)
class Outcome(Generic[Some]):
    """What a source would change, and what of it was written; None when it was not read."""

    planned: Some | None
    taken: Some | None = None

    def deviations(self) -> tuple[Deviation, ...]:
        """Return what in the source was not used as it stood."""
        return self.planned.deviations if self.planned is not None else ()

    def is_whole(self) -> bool:
        """Return whether everything the source would change has been written."""
        if self.planned is None:
            return False
        if isinstance(self.taken, PlanYearIntake):
            return not any(part.left_out for part in self.taken.parts)
        if isinstance(self.taken, CooperationIntake):
            return not self.taken.left_out
        return self.taken is not None or not self.planned.changes_anything()

    def tell_rows(self, name: str, answers: Answers) -> None:
        """Tell where in the source was read, and what was not used as it stood."""
        planned = self.planned
        if planned is not None:
            is_table = isinstance(planned, (PlanYearIntake, CooperationIntake))
            read_from = planned.read_from if is_table else ""
            answers.tell_rows(name, planned.deviations, read_from)


def read_in(
    project: QgsProject,
    name: str,
    plan: Read[Some],
    take_in: Callable[[Some], Path | None],
    answers: Answers,
    beside: bool = True,
    asking: bool = True,
) -> Outcome[Some]:
    """Read a source into the working file once it is agreed what it changes.

    Args:
        project: the one whose layers show the file.
        name: what the officer knows the source as.
        plan: finds what it changes.
        take_in: writes that.
        answers: which sheet and columns are meant where the source does not say so, and whether.
        beside: whether the source can be read in a thread of its own.
        asking: False when it takes nothing from anybody.

    Raises:
        PlanstatusError: the source cannot be read, or the file cannot be written.
    """

    def read(feedback: QgsFeedback, choice: TableChoice) -> Some:
        try:
            return plan(feedback, choice)
        finally:
            stop_reading(feedback)

    planned = answers.read(name, tr("Leser «{name}» …", name=name), read, beside)
    if planned is None:
        return Outcome(None)
    # of the same kind as what was planned
    agreed = cast("Some | None", answers.agree(name, planned)) if asking else planned
    if agreed is not None:
        write_in(project, agreed.file, lambda: take_in(agreed), answers)
    return Outcome(planned, agreed)


def write_in(
    project: QgsProject, file: Path, job: Callable[[], Result], answers: Answers
) -> Result:
    """Do what writes in the working file of a project, and show it in the layers.

    Raises:
        PlanstatusError: what the job raises.
    """
    stop_editing(project)
    result = answers.write(file, job)
    reload_tables(project)
    return result
