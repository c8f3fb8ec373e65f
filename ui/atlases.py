"""«Lag atlas …»: the atlas of what the project shows, as a layout of hers and as PDF."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback, QgsPrintLayout

from ..core.atlas.atlases import Atlas, atlas_named
from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.atlas.in_project import proposed_name, write_in_project
from .background import busy, progress_dialog, undisturbed
from .dialogs.file_dialog import FileWanted
from .documents import ask_place, tell_and_open
from .messages import ATLAS, Button
from .session import Session


class Atlases:
    """Writes and opens the atlases of one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self._session = session
        self._messages = session.messages

    def ask(self, key: str) -> None:
        """«Lag atlas …»: the atlas with a key, of what is saved, in the file she wants."""
        atlas = atlas_named(key)
        path = ask_place(self._session, ATLAS, lambda area: self._wanted(atlas, area))
        if path is not None:
            self.write(atlas, path)

    def _wanted(self, atlas: Atlas, area: str) -> FileWanted:
        proposed = proposed_name(atlas, self._session.map_date(), area)
        return FileWanted(tr("Lag atlas"), proposed, "PDF", (Path(proposed).suffix,))

    def write(self, atlas: Atlas, path: Path) -> None:
        """Write an atlas, say where it is, and offer its layout to be restyled."""
        session, feedback = self._session, QgsFeedback()
        dialog = progress_dialog(feedback, tr("Lager atlaset …"), session.window)
        try:
            with busy(), undisturbed():
                layout = write_in_project(session.project, atlas, session.settings, path, feedback)
        except PlanstatusError as error:
            self._messages.warn(error, ATLAS)
            return
        finally:
            feedback.progressChanged.disconnect()  # a late report would show the dialog again
            dialog.hide()
            dialog.deleteLater()
        text, again = tr("Atlaset er lagret."), tr("Åpne atlaset")
        tell_and_open(self._messages, ATLAS, path, text, again, self._restyle(layout))

    def _restyle(self, layout: QgsPrintLayout) -> Button:
        name, project = layout.name(), self._session.project
        tip = tr("Endre utseendet i layouten {name}, og lag atlaset på nytt", name=name)

        def restyle() -> None:
            found = project.layoutManager().layoutByName(name)
            if found is not None:
                self._session.iface.openLayoutDesigner(found)

        return Button(tr("Åpne layouten"), tip, restyle)
