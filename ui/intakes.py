"""Reading what an officer chooses or drops on the window into the project's working file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.errors import PlanstatusError
from ..core.reading.table_choice import TableChoice
from ..core.texts.language import tr
from ..gis.intake import municipalities as municipality_intake
from ..gis.intake import plan_years as plan_year_intake
from ..gis.store.backends import open_store
from .cooperation_files import CooperationFiles
from .dialogs.source_dialog import TABLES, ask_source
from .reading_in import read_now, working_file
from .session import Session

AREA_FILES = "*.gpkg *.shp *.geojson *.json *.gml *.fgb *.tab *.mif *.kml *.zip"

Intake = TypeVar("Intake", plan_year_intake.PlanYearIntake, municipality_intake.MunicipalityIntake)
Plan = Callable[[Path, "str | QgsVectorLayer", QgsFeedback, TableChoice], Intake]


class Intakes:
    """The commands that read files into the working file of one QGIS window."""

    def __init__(self, session: Session, cooperation: CooperationFiles) -> None:
        """Read into the working file of the session's project; `cooperation` reads its own."""
        self._session = session
        self._cooperation = cooperation
        self._messages = session.messages

    def choose_plan_years(self) -> None:
        """«Velg planårstabell …»: read a table into the working file once, after a summary."""
        self._choose(
            tr("Velg planårstabell"),
            tr("Tabeller ({kinds})", kinds=TABLES),
            False,
            self._plan_years,
            plan_year_intake.take_in,
            self._cooperation.takes,
        )

    def read_plan_years(self, file: Path) -> None:
        """Read a table that was dropped on the window."""
        self.read_now(str(file), self._plan_years, plan_year_intake.take_in)

    def choose_municipalities(self) -> None:
        """«Velg kommunelag …»: put other borders into the working file once, after a summary."""
        self._choose(
            tr("Velg kommunelag"),
            tr("Kartlag ({kinds})", kinds=AREA_FILES),
            True,
            self._municipalities,
            municipality_intake.take_in,
        )

    def take_out_samples(self) -> None:
        """«Ta bort eksempeldata»: empty the rows that are only sample data, after a question."""
        self._session.begin()
        if not self._session.edits_are_settled():
            return
        try:
            file = working_file(self._session)
            if self._agreed_to_take_out(file):
                self._session.write_in(file, lambda: open_store(file).take_out_samples())
                self._session.show_again()
        except PlanstatusError as error:
            self._messages.warn(error)

    def _agreed_to_take_out(self, file: Path) -> bool:
        count = len(open_store(file).sample_years())
        if not count:
            text = tr("Det er ingen eksempeldata på kartet. Ingenting er endret.")
            self._messages.tell(text, file.parent)
            return False
        details = tr(
            "Planår du har skrevet, lest inn eller fått bekreftet av en tabell, beholdes. Det tas "
            "en sikkerhetskopi av arbeidsfilen først."
        )
        question = tr("Skal {count} planår som er eksempeldata, tas bort?", count=count)
        return self._messages.ask(question, details, tr("Ta bort"))

    def _choose(
        self,
        title: str,
        kinds: str,
        polygons: bool,
        plan: Plan[Intake],
        take_in: Callable[[Intake], Path | None],
        is_taken: Callable[[str | QgsVectorLayer], bool] = lambda _: False,
    ) -> None:
        self._session.begin()
        if not self._session.edits_are_settled():
            return
        kinds = f"{kinds};;{tr('Alle filer')} (*)"
        source = ask_source(self._session.project, title, kinds, polygons, self._session.window)
        if source is not None and not is_taken(source):
            self.read_now(source, plan, take_in)

    def read_now(
        self,
        source: str | QgsVectorLayer,
        plan: Plan[Intake],
        take_in: Callable[[Intake], Path | None],
    ) -> None:
        """Read what she chose or dropped into the project's working file, and update."""
        name = source.name() if isinstance(source, QgsVectorLayer) else Path(source).name
        read_now(
            self._session,
            name,
            lambda file, feedback, choice: plan(file, source, feedback, choice),
            take_in,
            beside=not isinstance(source, QgsVectorLayer),  # those live in this thread
        )

    def _plan_years(
        self,
        file: Path,
        source: str | QgsVectorLayer,
        feedback: QgsFeedback,
        choice: TableChoice,
    ) -> plan_year_intake.PlanYearIntake:
        counties = self._session.settings.counties_wanted()
        return plan_year_intake.plan_intake(file, source, feedback, choice, counties)

    def _municipalities(
        self,
        file: Path,
        source: str | QgsVectorLayer,
        feedback: QgsFeedback,
        _choice: TableChoice,
    ) -> municipality_intake.MunicipalityIntake:
        """Read the counties she has chosen, or her office's; before that those on the map."""
        settings = self._session.settings
        counties = settings.counties_wanted()
        if open_store(file).exists() and not settings.has_chosen():
            counties = ()
        return municipality_intake.plan_intake(
            file, source, feedback, counties, settings.every_point
        )
