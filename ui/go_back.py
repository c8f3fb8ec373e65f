"""«Gå tilbake til …»: an earlier state of the working file, from its backups."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback

from ..core.errors import PlanstatusError, short
from ..core.texts.language import tr
from ..gis.progress import stop_reading
from ..gis.store.backends import open_store
from ..gis.store.backups import Backup
from ..gis.store.facts import Return
from ..gis.which_file import file_in_use
from .background import in_background
from .dialogs.go_back_dialog import ask_return, when_in_words
from .messages import BACKUP
from .session import Session


class GoBack:
    """The command in one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Restore the working file of the session's project."""
        self._session = session
        self._messages = session.messages

    def choose(self) -> None:
        """Let her choose a backup by what it changes, and go back to it."""
        session, window = self._session, self._session.window
        session.begin()
        self._messages.withdraw()
        if not session.edits_are_settled():
            return
        file = file_in_use(session.project, session.settings)
        try:
            found = in_background(
                lambda feedback: _backups(file, feedback),
                tr("Leser sikkerhetskopiene …"),
                window,
            )
            if not found:
                text = tr("Det finnes ingen sikkerhetskopier av {file} ennå.", file=short(file))
                self._messages.warn(text, BACKUP)
                return
            wanted = ask_return(file, found, window)
            if wanted is not None:
                self._go_back(wanted, found)
        except PlanstatusError as error:
            self._messages.warn(error, BACKUP)

    def _go_back(self, wanted: Return, found: list[Backup]) -> None:
        kept = self._session.write_in(wanted.file, lambda: open_store(wanted.file).go_back(wanted))
        self._session.show_again()
        (made,) = (each.made for each in found if each.path == wanted.backup)
        text = tr("Arbeidsfilen er som den var {when}.", when=when_in_words(made))
        place, tip = wanted.file, str(wanted.file)
        if kept is not None:
            place = kept
            tip = tr("Slik den var nå, er den tatt vare på i {file}.", file=place)
        self._messages.tell(text, place.parent, BACKUP, f"{text}\n{tip}")


def _backups(file: Path, feedback: QgsFeedback) -> list[Backup]:
    found = open_store(file).backups()
    stop_reading(feedback)
    return found
