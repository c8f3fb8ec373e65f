"""«Lag rapport …»: the report of what the project shows, opened in the browser when it is made."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.project.shown import area_shown
from ..gis.report.job import ReportJob
from ..gis.report.report import SUFFIXES, make_report, proposed_name
from .background import in_background
from .dialogs.export_dialog import remember_folder
from .dialogs.file_dialog import FileWanted, ask_file
from .files_made import copy_button, may_replace, native, open_file
from .messages import REPORT, Button
from .session import Session
from .whole_map import municipalities_of


class Reports:
    """Writes and opens the report of one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self._session = session
        self._messages = session.messages

    def ask(self) -> None:
        """«Lag rapport …»: the report of what is saved, in the file she wants."""
        self._session.begin()
        self._messages.withdraw(REPORT)
        layer = municipalities_of(self._session)
        if layer is None or not self._session.edits_are_settled():
            return
        try:
            proposed = proposed_name(self._session.map_date(), area_shown(layer))
        except PlanstatusError as error:
            self._messages.warn(error, REPORT)
            return
        wanted = FileWanted(tr("Lag rapport"), proposed, "HTML", SUFFIXES)
        path = ask_file(wanted, self._may_replace, self._session.window)
        if path is not None:
            self.write(path)

    def _may_replace(self, path: Path) -> bool:
        return may_replace(self._messages, [path])

    def write(self, path: Path) -> None:
        """Write the report in the language of the settings, open it, and say where it is."""
        session = self._session
        try:
            job = ReportJob(language=session.settings.map_language or None)
            request = job.of_project(session.project)
            in_background(
                lambda feedback: make_report(request, path, feedback),
                tr("Lager rapporten …"),
                session.window,
            )
        except PlanstatusError as error:
            self._messages.warn(error, REPORT)
            return
        remember_folder(path)
        self._tell(path)
        self._open(path)

    def _tell(self, path: Path) -> None:
        text = tr("Rapporten er lagret.")
        again = Button(tr("Åpne rapporten"), native(path), lambda: self._open(path))
        after = (copy_button([path]),)
        self._messages.tell(text, path.parent, REPORT, native(path), (again,), after)

    def _open(self, path: Path) -> None:
        open_file(self._messages, path, REPORT)
