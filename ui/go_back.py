"""«Gå tilbake til …»: an earlier state of the working file, from its backups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..core.texts.paths import short
from ..gis.settings import load_settings
from ..gis.store.backends import open_store
from ..gis.store.backups import Backup
from ..gis.store.go_back import Return
from ..gis.update import file_in_use
from .background import in_background
from .dialogs.go_back_dialog import ask_return, when_in_words
from .intakes import write_in
from .messages import BACKUP, Messages


class GoBack:
    """The command in one QGIS window."""

    def __init__(
        self,
        messages: Messages,
        edits_are_saved: Callable[[], bool],
        update_again: Callable[[], object],
    ) -> None:
        """Restore the working file of the window's project.

        Args:
            messages: where it speaks.
            edits_are_saved: asks what to do with edits that are not; False when she cancels.
            update_again: shows in the project what has come back.
        """
        self._messages = messages
        self._edits_are_saved = edits_are_saved
        self._update_again = update_again

    def choose(self) -> None:
        """Let her choose a backup by what it changes, and go back to it."""
        self._messages.withdraw()
        if not self._edits_are_saved():
            return
        file, window = file_in_use(QgsProject.instance(), load_settings()), self._messages.window
        try:
            found = in_background(
                lambda _feedback: open_store(file).backups(),
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
        kept: list[Path | None] = []
        write_in(
            wanted.file,
            lambda: kept.append(open_store(wanted.file).go_back(wanted)),
            self._messages.window,
        )
        self._update_again()
        (made,) = (each.made for each in found if each.path == wanted.backup)
        text = tr("Arbeidsfilen er som den var {when}.", when=when_in_words(made))
        place, tip = wanted.file, str(wanted.file)
        if kept[0] is not None:
            place = kept[0]
            tip = tr("Slik den var nå, er den tatt vare på i {file}.", file=place)
        self._messages.tell(text, place.parent, BACKUP, f"{text}\n{tip}")
