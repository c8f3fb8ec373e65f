"""What the settings ask of a click before the map is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject

from ..core.errors import PlanstatusError
from ..core.reading.table_choice import TableChoice
from ..core.texts.language import tr
from ..core.texts.paths import short
from ..gis.project.layers import stop_editing, switch_working_file
from ..gis.settings import Settings
from ..gis.sources import office_sources
from ..gis.status_map import WorkingFileMade
from ..gis.store.backends import open_store
from ..gis.update import file_to_switch_to, find_working_file
from .background import in_background
from .dialogs.table_choice_dialog import read_with_choice
from .messages import Messages


class SettingsFollower:
    """Lets news in the settings reach the working file and the layers, after asking."""

    def __init__(
        self,
        project: QgsProject,
        messages: Messages,
        read_in: Callable[..., None],
    ) -> None:
        """Work in the project; `read_in` plans, asks where there is need to, and reads in one."""
        self._project = project
        self._messages = messages
        self._read_in = read_in

    def follow(self, settings: Settings) -> None:
        """Find or make the working file, read in what is new, and let the layers show the file.

        Raises:
            PlanstatusError: there is no working file to go on with.
        """
        file, _ = find_working_file(self._project, settings)
        other = file_to_switch_to(self._project, settings)
        if other is not None and self._agreed_to_switch(file, other):
            self._prepare(other, settings)
            stop_editing(self._project)
            switch_working_file(self._project, other)
        else:
            self._prepare(file, settings)

    def _prepare(self, file: Path, settings: Settings) -> None:
        if open_store(file).exists():
            open_store(file).check()
            self._read_own_sources(file, settings)
            return
        made = read_with_choice(
            Path(settings.plan_year_source).name,
            lambda choice: self._create(file, settings, choice),
            self._messages.window,
        )
        if made is None:
            raise PlanstatusError(tr("Avbrutt. Ingenting er endret."))
        for warning in made.warnings:
            self._messages.warn(warning)
        self._messages.tell_deviations(file.name, made.deviations, made.read_from)

    def _create(self, file: Path, settings: Settings, choice: TableChoice) -> WorkingFileMade:
        return in_background(
            lambda feedback: office_sources.create(file, settings, feedback, choice),
            tr("Lager {file} …", file=short(file)),
            self._messages.window,
        )

    def _read_own_sources(self, file: Path, settings: Settings) -> None:
        """Read in the files of the settings that are new or changed, each after its summary.

        A map of other counties needs none while nobody has written anything.
        """
        for source in office_sources.news(file, settings):
            try:
                open_store(file).bring_up_to_date()
                self._read_in(
                    source.name,
                    lambda feedback, choice, source=source: office_sources.plan(
                        file, source, feedback, choice
                    ),
                    office_sources.take_in,
                    asking=not office_sources.follows_unasked(file, source),
                )
                office_sources.remember(file, source)
            except PlanstatusError as error:
                self._messages.warn(tr("{source}: {why}", source=source.name, why=error))

    def _agreed_to_switch(self, file: Path, other: Path) -> bool:
        details = tr("I dag bruker prosjektet {file}. Den filen endres ikke.", file=file)
        if not open_store(other).exists():
            details += "\n\n" + tr(
                "Den nye filen finnes ikke, og blir laget. Planårene i den gamle blir ikke kopiert."
            )
        question = tr("Skal prosjektet bytte til arbeidsfilen {file}?", file=other)
        return self._messages.ask(question, details, tr("Bytt"))
