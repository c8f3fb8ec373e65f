"""Reading what an officer chooses or drops on the window into the project's working file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from ..core.defaults import TABLE_SUFFIXES
from ..core.errors import PlanstatusError
from ..core.reading.table_choice import TableChoice
from ..core.texts.language import tr
from ..core.texts.paths import short
from ..gis.intake import municipalities as municipality_intake
from ..gis.intake import plan_years as plan_year_intake
from ..gis.project.layers import reload_tables, stop_editing
from ..gis.settings import load_settings
from ..gis.sources.recognition import looks_like_plan_years
from ..gis.store.backends import open_store
from ..gis.update import find_working_file
from .background import in_background, living
from .dialogs.intake_dialog import ask_intake
from .dialogs.source_dialog import ask_source
from .dialogs.table_choice_dialog import read_with_choice
from .messages import INTAKE, Messages

TABLES = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
AREA_FILES = "*.gpkg *.shp *.geojson *.json *.gml *.fgb *.tab *.mif *.kml *.zip"

Intake = TypeVar("Intake", plan_year_intake.PlanYearIntake, municipality_intake.MunicipalityIntake)
Plan = Callable[[Path, "str | QgsVectorLayer", QgsFeedback, TableChoice], Intake]


def _plan_years(
    file: Path, source: str | QgsVectorLayer, feedback: QgsFeedback, choice: TableChoice
) -> plan_year_intake.PlanYearIntake:
    counties = load_settings().counties_wanted()
    return plan_year_intake.plan_intake(file, source, feedback, choice, counties)


def _municipalities(
    file: Path, source: str | QgsVectorLayer, feedback: QgsFeedback, _choice: TableChoice
) -> municipality_intake.MunicipalityIntake:
    """Read the counties she has chosen, herself or by her office; before that those on the map."""
    settings = load_settings()
    counties = settings.counties_wanted()
    if open_store(file).exists() and not settings.has_chosen():
        counties = ()
    return municipality_intake.plan_intake(file, source, feedback, counties)


class Intakes:
    """The commands that read files into the working file of one QGIS window."""

    def __init__(
        self,
        iface: QgisInterface,
        messages: Messages,
        edits_are_saved: Callable[[], bool],
        update_again: Callable[[], object],
    ) -> None:
        """Read into the working file of the window's project.

        Args:
            iface: the window.
            messages: where it speaks.
            edits_are_saved: asks to save edits that are not; False when she would not.
            update_again: shows in the project what has been read.
        """
        self._iface = iface
        self._messages = messages
        self._edits_are_saved = edits_are_saved
        self._update_again = update_again

    def choose_plan_years(self) -> None:
        """«Velg planårstabell …»: read a table into the working file once, after a summary."""
        self._choose(
            tr("Velg planårstabell"),
            tr("Tabeller ({kinds})", kinds=TABLES),
            False,
            _plan_years,
            plan_year_intake.take_in,
        )

    def offer_plan_years(self, file: Path) -> bool:
        """Offer a table dropped on the window as plan years; False lets QGIS add it as a layer."""
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
        if answer == read and self._edits_are_saved():
            self.read_now(str(file), _plan_years, plan_year_intake.take_in)
        return answer != add

    def choose_municipalities(self) -> None:
        """«Velg kommunelag …»: put other borders into the working file once, after a summary."""
        self._choose(
            tr("Velg kommunelag"),
            tr("Kartlag ({kinds})", kinds=AREA_FILES),
            True,
            _municipalities,
            municipality_intake.take_in,
        )

    def take_out_samples(self) -> None:
        """«Ta bort eksempeldata»: empty the rows that are only sample data, after a question."""
        if not self._edits_are_saved():
            return
        try:
            file, _ = find_working_file(QgsProject.instance(), load_settings())
            if self._agreed_to_take_out(file):
                write_in(file, lambda: open_store(file).take_out_samples(), self._messages.window)
                self._update_again()
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
        if not self._edits_are_saved():
            return
        kinds = f"{kinds};;{tr('Alle filer')} (*)"
        source = ask_source(QgsProject.instance(), title, kinds, polygons, self._iface.mainWindow())
        if source is not None:
            self.read_now(source, plan, take_in)

    def _looks_like_plan_years(self, table: Path) -> bool:
        try:
            settings = load_settings()
            file, _ = find_working_file(QgsProject.instance(), settings)
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
            file, _ = find_working_file(QgsProject.instance(), load_settings())
            if open_store(file).exists():
                open_store(file).bring_up_to_date()
            self.read_in(
                name,
                lambda feedback, choice: plan(file, source, feedback, choice),
                take_in,
                self._update_again,
                beside=not isinstance(source, QgsVectorLayer),  # those live in this thread
            )
        except PlanstatusError as error:
            self._messages.warn(error, INTAKE)

    def read_in(
        self,
        name: str,
        plan: Callable[[QgsFeedback, TableChoice], Intake],
        take_in: Callable[[Intake], Path | None],
        then: Callable[[], object] = lambda: None,
        beside: bool = True,
        asking: bool = True,
    ) -> None:
        """Read a source into the working file once she has agreed to what it changes.

        She is asked first which sheet and columns are meant, where the source does not say so, and
        not at all when it takes nothing from anybody.
        """
        intake = read_with_choice(
            name, lambda choice: self._read(name, plan, choice, beside), self._iface.mainWindow()
        )
        if intake is None:
            return
        agreed = self._agreed(name, intake) if asking else intake
        if agreed is not None:
            write_in(agreed.file, lambda: take_in(agreed), self._messages.window)
            then()
        read_from = ""
        if isinstance(intake, plan_year_intake.PlanYearIntake):
            read_from = intake.read_from
        self._messages.tell_deviations(name, intake.deviations, read_from)

    def _read(
        self,
        name: str,
        plan: Callable[[QgsFeedback, TableChoice], Intake],
        choice: TableChoice,
        beside: bool,
    ) -> Intake:
        if not beside:
            return living(lambda feedback: plan(feedback, choice))
        text = tr("Leser «{name}» …", name=name)
        return in_background(
            lambda feedback: plan(feedback, choice), text, self._iface.mainWindow()
        )

    def _agreed(self, name: str, intake: Intake) -> Intake | None:
        """Return what she wants read in, None for nothing."""
        if not intake.changes_anything():
            text = tr(
                "«{name}» har de samme planårene som arbeidsfilen. Ingenting er endret.", name=name
            )
            self._messages.tell(text, intake.file.parent, INTAKE, str(intake.file))
            return None
        if isinstance(intake, plan_year_intake.PlanYearIntake):
            return ask_intake(name, intake, self._iface.mainWindow())
        question = tr("Skal «{name}» leses inn i {file}?", name=name, file=short(intake.file))
        yes = tr("Les inn")
        if intake.epsg:  # other counties, and so another map
            question, yes = tr("Skal kartet vise {area} i stedet?", area=intake.area()), tr("Bytt")
        details = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        agreed = self._messages.ask(question, f"{intake.in_words()}\n\n{details}", yes)
        return intake if agreed else None


def write_in(file: Path, job: Callable[[], object], window: QWidget) -> None:
    """Do what writes in the working file of the window's project, and show it in the layers.

    Raises:
        PlanstatusError: what the job raises.
    """
    stop_editing(QgsProject.instance())
    in_background(
        lambda _feedback: job(),
        tr("Skriver til {file} …", file=short(file)),
        window,
        can_be_cancelled=False,
    )
    reload_tables(QgsProject.instance())
