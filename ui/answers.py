"""The officer's answers in a QGIS window: dialogs ask her, and the window lives meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsProject

from ..core.errors import EditsLeftError, PendingEditsError, PlanstatusError, short
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
from ..gis.answers import Intake, Read
from ..gis.project.layers import discard_edits, save_edits
from ..gis.store.backends import open_store
from ..gis.which_file import several_in_words
from .agree import agree
from .background import in_background, living
from .dialogs.table_choice_dialog import read_with_choice
from .messages import TYPED, Messages

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

    def choose_file(self, files: Mapping[Path, Sequence[str]]) -> Path | None:
        """Ask which of the files the project is to use; the others are left as they are."""
        answers = {str(file): ", ".join(names) for file, names in files.items()}
        question = tr("Hvilken arbeidsfil skal alle lagene i prosjektet bruke?")
        answer = self._messages.choose(question, several_in_words(files), answers)
        return None if answer is None else Path(answer)

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
        return agree(self._messages, name, intake)

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
