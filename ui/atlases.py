"""«Lag atlas …»: the atlas of what the project shows, as a layout of hers and as PDF."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback, QgsPrintLayout

from ..core.atlas.atlases import Atlas, atlas_named
from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.atlas.in_project import proposed_name, write_in_project
from ..gis.project.shown import area_shown
from .background import busy, progress_dialog
from .dialogs.export_dialog import remember_folder
from .dialogs.file_dialog import FileWanted, ask_file
from .files_made import copy_button, may_replace, native, open_file
from .messages import ATLAS, Button
from .session import Session
from .whole_map import municipalities_of


class Atlases:
    """Writes and opens the atlases of one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self._session = session
        self._messages = session.messages

    def ask(self, key: str) -> None:
        """«Lag atlas …»: the atlas with a key, of what is saved, in the file she wants."""
        self._session.begin()
        self._messages.withdraw(ATLAS)
        layer, atlas = municipalities_of(self._session), atlas_named(key)
        if layer is None or not self._session.edits_are_settled():
            return
        try:
            proposed = proposed_name(atlas, self._session.map_date(), area_shown(layer))
        except PlanstatusError as error:
            self._messages.warn(error, ATLAS)
            return
        wanted = FileWanted(tr("Lag atlas"), proposed, "PDF", (Path(proposed).suffix,))
        path = ask_file(wanted, self._may_replace, self._session.window)
        if path is not None:
            self.write(atlas, path)

    def _may_replace(self, path: Path) -> bool:
        return may_replace(self._messages, [path])

    def write(self, atlas: Atlas, path: Path) -> None:
        """Write an atlas, say where it is, and offer its layout to be restyled."""
        session, feedback = self._session, QgsFeedback()
        dialog = progress_dialog(feedback, tr("Lager atlaset …"), session.window)
        try:
            with busy():
                layout = write_in_project(session.project, atlas, session.settings, path, feedback)
        except PlanstatusError as error:
            self._messages.warn(error, ATLAS)
            return
        finally:
            feedback.progressChanged.disconnect()  # a late report would show the dialog again
            dialog.hide()
            dialog.deleteLater()
        remember_folder(path)
        self._tell(path, layout)
        open_file(self._messages, path, ATLAS)

    def _tell(self, path: Path, layout: QgsPrintLayout) -> None:
        name, project = layout.name(), self._session.project
        tip = tr("Endre utseendet i layouten {name}, og lag atlaset på nytt", name=name)

        def restyle() -> None:
            found = project.layoutManager().layoutByName(name)
            if found is not None:
                self._session.iface.openLayoutDesigner(found)

        buttons = (
            Button(
                tr("Åpne atlaset"), native(path), lambda: open_file(self._messages, path, ATLAS)
            ),
            Button(tr("Åpne layouten"), tip, restyle),
        )
        text, after = tr("Atlaset er lagret."), (copy_button([path]),)
        self._messages.tell(text, path.parent, ATLAS, native(path), buttons, after)
