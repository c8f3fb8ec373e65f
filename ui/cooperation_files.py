"""«Les inn samarbeid …» and «Skriv samarbeid …»: tables of cooperation from files and to files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..core.errors import PlanstatusError
from ..core.texts.language import tr
from ..gis.intake.cooperation import plan_intake, take_in
from ..gis.sources.cooperation_files import Source, name_of, write_cooperation_tables
from ..gis.store.backends import open_store
from .background import busy
from .dialogs.cooperation_target import ask_target
from .dialogs.source_dialog import TABLES, ask_sources
from .messages import INTAKE
from .reading_in import begin_ready, read_now, working_file
from .session import Session
from .table_kinds import has_plan_years, tells_of_cooperation


class CooperationFiles:
    """The two commands in one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Read into, and write of, the working file of the session's project."""
        self._session = session
        self._messages = session.messages

    def choose(self) -> None:
        """«Les inn samarbeid …»: read tables into the working file, after a summary."""
        if not begin_ready(self._session):
            return
        kinds = f"{tr('Tabeller ({kinds})', kinds=TABLES)};;{tr('Alle filer')} (*)"
        title, session = tr("Les inn samarbeid"), self._session
        sources = ask_sources(session.project, title, kinds, session.window)
        if sources:
            self._read(sources)

    def takes(self, source: str | QgsVectorLayer) -> bool:
        """Offer to read what she chose as plan years, where it tells of cooperation alone.

        True when it is not to be read as plan years.
        """
        session = self._session
        if isinstance(source, QgsVectorLayer) or has_plan_years(session, Path(source)):
            return False
        if not tells_of_cooperation(session, Path(source)):
            return False
        question = tr("Skal «{name}» leses inn som samarbeid?", name=Path(source).name)
        details = tr("Det er en tabell om samarbeid, og den har ingen planår.")
        if self._messages.ask(question, details, tr("Les inn som samarbeid")):
            self._read([source])
        return True

    def read(self, source: str) -> None:
        """Read a file or a folder that she has agreed to read."""
        if begin_ready(self._session):
            self._read([source])

    def _read(self, sources: Sequence[Source]) -> None:
        read_now(
            self._session,
            name_of(sources),
            lambda file, feedback, _choice: plan_intake(file, sources, feedback),
            take_in,
            beside=not any(isinstance(each, QgsVectorLayer) for each in sources),
        )

    def write(self) -> None:
        """«Skriv samarbeid …»: what the working file has, as a workbook or as CSVs."""
        if not begin_ready(self._session):
            return
        target = ask_target(self._messages, self._session.window)
        if target is None:
            return
        try:
            with busy():
                register = open_store(working_file(self._session)).cooperations()
                write_cooperation_tables(target, register)
        except PlanstatusError as error:
            self._messages.warn(error, INTAKE)
            return
        text = tr("Tabellene om samarbeid er skrevet til «{name}».", name=target.name)
        folder = target if target.is_dir() else target.parent
        self._messages.tell(text, folder, INTAKE, str(target))
