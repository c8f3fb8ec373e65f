"""Reading what an officer chooses or drops on the window into the project's working file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.defaults import TABLE_SUFFIXES
from ..core.errors import PlanstatusError
from ..core.reading.table_choice import TableChoice
from ..core.texts.language import tr
from ..gis.intake import municipalities as municipality_intake
from ..gis.intake import plan_years as plan_year_intake
from ..gis.intake.read_in import read_in
from ..gis.sources.recognition import looks_like_plan_years
from ..gis.store.backends import open_store
from ..gis.which_file import find_working_file
from .dialogs.source_dialog import ask_source
from .messages import INTAKE
from .session import Session

TABLES = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
AREA_FILES = "*.gpkg *.shp *.geojson *.json *.gml *.fgb *.tab *.mif *.kml *.zip"

Intake = TypeVar("Intake", plan_year_intake.PlanYearIntake, municipality_intake.MunicipalityIntake)
Plan = Callable[[Path, "str | QgsVectorLayer", QgsFeedback, TableChoice], Intake]


class Intakes:
    """The commands that read files into the working file of one QGIS window."""

    def __init__(self, session: Session) -> None:
        """Read into the working file of the session's project."""
        self._session = session
        self._messages = session.messages

    def choose_plan_years(self) -> None:
        """«Velg planårstabell …»: read a table into the working file once, after a summary."""
        self._choose(
            tr("Velg planårstabell"),
            tr("Tabeller ({kinds})", kinds=TABLES),
            False,
            self._plan_years,
            plan_year_intake.take_in,
        )

    def offer_plan_years(self, file: Path) -> bool:
        """Offer a table dropped on the window as plan years; False lets QGIS add it as a layer."""
        self._session.begin()
        if not self._looks_like_plan_years(file):
            return False
        read, add = tr("Les inn som planår"), tr("Legg til som lag")
        answer = self._messages.choose(
            tr("Skal «{name}» leses inn som planår?", name=file.name),
            tr("Du får først se hva tabellen vil endre i arbeidsfilen."),
            {
                read: tr("Les inn planårene i arbeidsfilen, etter en oppsummering"),
                add: tr("Legg tabellen til i prosjektet, som QGIS ellers gjør"),
            },
        )
        if answer == read and self._session.edits_are_settled():
            self.read_now(str(file), self._plan_years, plan_year_intake.take_in)
        return answer != add

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
            file = self._file()
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
    ) -> None:
        self._session.begin()
        if not self._session.edits_are_settled():
            return
        kinds = f"{kinds};;{tr('Alle filer')} (*)"
        source = ask_source(self._session.project, title, kinds, polygons, self._session.window)
        if source is not None:
            self.read_now(source, plan, take_in)

    def _looks_like_plan_years(self, table: Path) -> bool:
        try:
            file, settings = self._file(), self._session.settings
            register = plan_year_intake.register_for(file, settings.counties_wanted())
            return table != file and looks_like_plan_years(table, register)
        except PlanstatusError:
            return False  # said when she clicks; QGIS adds the file as ever

    def read_now(
        self,
        source: str | QgsVectorLayer,
        plan: Plan[Intake],
        take_in: Callable[[Intake], Path | None],
    ) -> None:
        """Read what she chose or dropped into the project's working file, and update."""
        self._messages.withdraw()
        name = source.name() if isinstance(source, QgsVectorLayer) else Path(source).name
        try:
            file = self._file()
            if open_store(file).exists():
                open_store(file).bring_up_to_date()
            outcome = read_in(
                self._session.project,
                name,
                lambda feedback, choice: plan(file, source, feedback, choice),
                take_in,
                self._session.answers,
                beside=not isinstance(source, QgsVectorLayer),  # those live in this thread
            )
        except PlanstatusError as error:
            self._messages.warn(error, INTAKE)
            return
        if outcome.taken is not None:
            self._session.show_again()
        outcome.tell_rows(name, self._session.answers)

    def _file(self) -> Path:
        """Return the working file to read into.

        Raises:
            PlanstatusError: it is not one, or the one in use is gone.
        """
        return find_working_file(self._session.project, self._session.settings)[0]

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
