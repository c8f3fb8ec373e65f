"""«Lag rapport …»: the report of what the project shows, opened in the browser when it is made."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.report.job import ReportJob
from ..gis.report.report import SUFFIXES, make_report, proposed_name
from .background import in_background
from .dialogs.file_dialog import FileWanted
from .documents import ask_place, tell_and_open
from .messages import REPORT
from .session import Session


class Reports:
    """Writes and opens the report of one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self._session = session
        self._messages = session.messages

    def ask(self) -> None:
        """«Lag rapport …»: the report of what is saved, in the file she wants."""
        path = ask_place(self._session, REPORT, self._wanted)
        if path is not None:
            self.write(path)

    def _wanted(self, area: str) -> FileWanted:
        proposed = proposed_name(self._session.map_date(), area)
        return FileWanted(tr("Lag rapport"), proposed, "HTML", SUFFIXES)

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
        text, again = tr("Rapporten er lagret."), tr("Åpne rapporten")
        tell_and_open(self._messages, REPORT, path, text, again)
