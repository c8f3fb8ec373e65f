"""What only the officer can decide while the map is brought up to date, and who answers for her."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar, Union

from qgis.core import QgsFeedback, QgsProject

from ..core.errors import PendingEditsError
from ..core.reading.deviations import Deviation
from ..core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from .intake.cooperation import CooperationIntake
from .intake.municipalities import MunicipalityIntake
from .intake.plan_years import PlanYearIntake
from .project.layers import check_no_pending_edits

Result = TypeVar("Result")
Intake = Union[PlanYearIntake, MunicipalityIntake, CooperationIntake]
Read = Callable[[QgsFeedback, TableChoice], Result]


class Answers(Protocol):
    """Answers the questions of one click; a window asks the officer, and lives meanwhile."""

    @property
    def is_asked(self) -> bool:
        """Whether there is somebody to ask: an answer is then hers, and is not asked for again."""

    def settle_edits(self, project: QgsProject, pending: PendingEditsError) -> None:
        """Save or discard the edits that are not saved.

        Raises:
            PendingEditsError: they are left as they are.
        """

    def may_switch(self, now: Path, other: Path) -> bool:
        """Tell whether the project is to use another working file than now."""

    def choose_file(self, files: Mapping[Path, Sequence[str]]) -> Path | None:
        """Return which of the files that the layers of a project read is the one, None for later.

        Args:
            files: the names of the layers that read each.
        """

    def read(self, name: str, doing: str, read: Read[Result], beside: bool = True) -> Result | None:
        """Read a source, and say which sheet and columns are meant while that is unclear.

        Args:
            name: what the officer knows the source as.
            doing: what is being done, in words.
            read: reads it.
            beside: whether it can be read in a thread of its own.

        Returns:
            What was read, None when she cancels.

        Raises:
            PlanstatusError: what `read` raises.
        """

    def agree(self, name: str, intake: Intake) -> Intake | None:
        """Return what is to be read in of a source, None for nothing."""

    def write(self, file: Path, write: Callable[[], Result]) -> Result:
        """Write in a working file."""

    def tell_rows(self, name: str, deviations: Sequence[Deviation], read_from: str) -> None:
        """Take in where in a source was read, and what was not used as it stood."""


class Unasked:
    """Answers where there is no window: what is safe is done, the rest is left as it is."""

    is_asked = False

    def __init__(self, feedback: QgsFeedback) -> None:
        """Tell a job's own feedback of what is read."""
        self._feedback = feedback

    def settle_edits(self, _project: QgsProject, pending: PendingEditsError) -> None:
        """Leave the edits, and stop."""
        raise pending

    def may_switch(self, _now: Path, _other: Path) -> bool:
        """Stay with the file that the project uses."""
        return False

    def choose_file(self, _files: Mapping[Path, Sequence[str]]) -> Path | None:
        """Let each layer read the file that it reads."""
        return None

    def read(self, _name: str, _doing: str, read: Read[Result], _beside: bool = True) -> Result:
        """Read a source that says itself what is meant; another cannot be read."""
        return read(self._feedback, NOTHING_CHOSEN)

    def agree(self, _name: str, intake: Intake) -> Intake | None:
        """Take in what takes nothing from the office; leave borders as they are."""
        safe: Intake
        if isinstance(intake, PlanYearIntake):
            safe = intake.with_changes([each for each in intake.all_changes if each.is_safe()])
        elif isinstance(intake, CooperationIntake):
            safe = intake.with_changes([each for each in intake.changes if each.is_safe()])
        else:
            return None
        return safe if safe.changes_anything() else None

    def write(self, _file: Path, write: Callable[[], Result]) -> Result:
        """Write at once."""
        return write()

    def tell_rows(self, _name: str, _deviations: Sequence[Deviation], _read_from: str) -> None:
        """Say nothing: what was not used stands in the result."""


def settle_edits(project: QgsProject, answers: Answers) -> None:
    """Let edits that are not saved be decided on before anything is touched.

    Raises:
        PendingEditsError: they are left as they are.
    """
    try:
        check_no_pending_edits(project)
    except PendingEditsError as pending:
        answers.settle_edits(project, pending)
