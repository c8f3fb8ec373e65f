"""The officer's answers in a QGIS window: dialogs ask her, and the window lives meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsProject

from ..core.errors import EditsLeftError, PendingEditsError, PlanstatusError, short
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
from ..gis.answers import Intake, Read
from ..gis.intake.cooperation import CooperationIntake
from ..gis.intake.plan_years import PlanYearIntake
from ..gis.project.layers import discard_edits, save_edits
from ..gis.store.backends import open_store
from .background import in_background, living
from .dialogs.cooperation_dialog import ask_cooperation
from .dialogs.intake_dialog import ask_intake
from .dialogs.table_choice_dialog import read_with_choice
from .messages import INTAKE, TYPED, Messages

Result = TypeVar("Result")


class AnswersInWindow:
    """Asks where only she can decide."""

    is_asked = True

    def __init__(self, messages: Messages) -> None:
        """Ask in the window of the messages."""
        self._messages = messages

    def settle_edits(self, project: QgsProject, pending: PendingEditsError) -> None:
        """Save or discard edits as she chooses.

        Raises:
            EditsLeftError: she cancels, or they are refused.
        """
        save, discard = tr("Lagre"), tr("Forkast")
        answers = {
            save: tr("Lagre endringene i arbeidsfilen, og fortsett"),
            discard: tr("Forkast endringene, og fortsett"),
        }
        answer = self._messages.choose(str(pending), "", answers)
        if answer is None:
            raise EditsLeftError(str(pending))
        if answer == discard:
            discard_edits(project)
            return
        try:
            save_edits(project)
        except PlanstatusError as error:
            self._messages.withdraw(TYPED)
            self._messages.warn(error, TYPED)
            raise EditsLeftError(str(error)) from error

    def may_switch(self, now: Path, other: Path) -> bool:
        """Ask whether the project is to use another working file."""
        details = tr("I dag bruker prosjektet {file}. Den filen endres ikke.", file=now)
        if not open_store(other).exists():
            details += "\n\n" + tr(
                "Den nye filen finnes ikke, og blir laget. Planårene i den gamle blir ikke kopiert."
            )
        question = tr("Skal prosjektet bytte til arbeidsfilen {file}?", file=other)
        return self._messages.ask(question, details, tr("Bytt"))

    def read(self, name: str, doing: str, read: Read[Result], beside: bool = True) -> Result | None:
        """Read in a thread of its own, and ask which sheet and columns are meant."""
        window = self._messages.window

        def job(run: Callable[[QgsFeedback], Result]) -> Result:
            return in_background(run, doing, window) if beside else living(run)

        return read_with_choice(
            name, lambda choice: job(lambda feedback: read(feedback, choice)), window
        )

    def agree(self, name: str, intake: Intake) -> Intake | None:
        """Show what a source changes, and let her choose."""
        if not intake.changes_anything():
            text = tr(
                "«{name}» har de samme planårene som arbeidsfilen. Ingenting er endret.", name=name
            )
            if isinstance(intake, CooperationIntake):
                text = tr(
                    "«{name}» sier det samme om samarbeid som arbeidsfilen. Ingenting er endret.",
                    name=name,
                )
            self._messages.tell(text, intake.file.parent, INTAKE, str(intake.file))
            return None
        if isinstance(intake, PlanYearIntake):
            return ask_intake(name, intake, self._messages.window)
        if isinstance(intake, CooperationIntake):
            return ask_cooperation(name, intake, self._messages.window)
        question = tr("Skal «{name}» leses inn i {file}?", name=name, file=short(intake.file))
        yes = tr("Les inn")
        if intake.epsg:  # other counties, and so another map
            question, yes = tr("Skal kartet vise {area} i stedet?", area=intake.area()), tr("Bytt")
        details = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        agreed = self._messages.ask(question, f"{intake.in_words()}\n\n{details}", yes)
        return intake if agreed else None

    def write(self, file: Path, write: Callable[[], Result]) -> Result:
        """Write in a thread of its own, which cannot be cancelled."""
        return in_background(
            lambda _feedback: write(),
            tr("Skriver til {file} …", file=short(file)),
            self._messages.window,
            can_be_cancelled=False,
        )

    def tell_rows(self, name: str, deviations: Sequence[Deviation], read_from: str) -> None:
        """Log where a source was read, and offer to show the rows to check."""
        self._messages.tell_deviations(name, deviations, read_from)
