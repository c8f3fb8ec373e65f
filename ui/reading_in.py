"""Reading something into the working file of the project that is open, and showing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback

from ..core.errors import PlanstatusError
from ..core.reading.table_choice import TableChoice
from ..gis.intake.cooperation import CooperationIntake
from ..gis.intake.municipalities import MunicipalityIntake
from ..gis.intake.plan_years import PlanYearIntake
from ..gis.intake.read_in import read_in
from ..gis.store.backends import open_store
from ..gis.which_file import find_working_file
from .messages import INTAKE
from .session import Session
from .whole_map import municipalities_of

Intake = TypeVar("Intake", PlanYearIntake, MunicipalityIntake, CooperationIntake)


def read_now(
    session: Session,
    name: str,
    plan: Callable[[Path, QgsFeedback, TableChoice], Intake],
    take_in: Callable[[Intake], Path | None],
    beside: bool = True,
) -> None:
    """Read what she chose or dropped into the project's working file, and update.

    Args:
        session: hers.
        name: what she knows it as.
        plan: finds what it changes in the working file.
        take_in: writes that.
        beside: whether it can be read in a thread of its own.
    """
    session.messages.withdraw()
    try:
        file = working_file(session)
        if open_store(file).exists():
            open_store(file).bring_up_to_date()
        outcome = read_in(
            session.project,
            name,
            lambda feedback, choice: plan(file, feedback, choice),
            take_in,
            session.answers,
            beside,
        )
    except PlanstatusError as error:
        session.messages.warn(error, INTAKE)
        return
    if outcome.taken is not None:
        session.show_again()
    outcome.tell_rows(name, session.answers)


def begin_ready(session: Session) -> bool:
    """Begin what she has clicked, with a map and nothing that is not saved; False if she cancels.

    A map that cannot be made is told of.
    """
    session.begin()
    session.messages.withdraw(INTAKE)
    return session.edits_are_settled() and municipalities_of(session) is not None


def working_file(session: Session) -> Path:
    """Return the working file to read into.

    Raises:
        PlanstatusError: it is not one, or the one in use is gone.
    """
    return find_working_file(session.project, session.settings)[0]
