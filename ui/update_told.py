"""What is said when the map has been brought up to date, and what is offered with it."""

from __future__ import annotations

from datetime import date

from ..core.defaults import TODAY
from ..core.texts.language import tr
from ..gis.look.new_look import is_to_be_offered, keep_old_look, renew_look
from ..gis.sources.formats.days import date_in_words
from ..gis.store.facts import sample_warning
from ..gis.update_result import UpdateResult
from .dialogs.office_dialog import decline, has_declined
from .intakes import Intakes
from .map_choices import MapChoices
from .messages import ANY, LOOK, OTHER_OFFICE, YEARS_SHOWN, Button
from .session import Session


class UpdateTold:
    """Says what an update did."""

    def __init__(self, session: Session, choices: MapChoices, intakes: Intakes) -> None:
        """Speak in the session's window; the buttons choose and read in."""
        self._session = session
        self._messages = session.messages
        self._choices = choices
        self._intakes = intakes

    def tell(self, result: UpdateResult) -> None:
        """Say in short what the map shows, behind what she should know about it."""
        self._messages.withdraw(YEARS_SHOWN)
        use_today = Button(
            tr("Bruk dagens dato"),
            tr("Oppdater kartet med dagens dato i stedet"),
            lambda: self._choices.use_map_date(TODAY),
        )
        choose_table = Button(
            tr("Velg planårstabell …"),
            tr("Les inn en tabell med planår i arbeidsfilen, etter en oppsummering"),
            self._intakes.choose_plan_years,
        )
        buttons = () if result.map_date == date.today() else (use_today,)
        shown, _ = result.first_map.with_year()
        self._messages.tell(
            _in_short(result),
            result.working_file.parent,
            YEARS_SHOWN,
            f"{result.first_map.counts_in_words()}\n{result.working_file}",
            buttons if shown else (choose_table, *buttons),
        )
        if result.first_map.samples:
            take_out = Button(
                tr("Ta bort eksempeldata"),
                tr("Ta bort planårene som er eksempeldata, etter et spørsmål"),
                self._intakes.take_out_samples,
            )
            self._messages.warn(sample_warning(result.first_map.samples), YEARS_SHOWN, (take_out,))
        if is_to_be_offered(self._session.project):
            self._offer_new_look()
        for warning in reversed(result.warnings):
            self._messages.warn(warning, YEARS_SHOWN if warning in result.of_years else ANY)
        self._offer_other_office()

    def _offer_other_office(self) -> None:
        """Offer another office than that of the first map, until one is chosen or she declines."""
        settings = self._session.settings
        office = settings.the_office()
        if office is None or settings.has_chosen() or has_declined():
            return
        choose = Button(
            tr("Annet kontor …"), tr("Lag kartet for et annet kontor"), self._choices.choose_office
        )
        text = tr("Kartet er laget for {office}.", office=office.name)
        self._messages.offer(text, OTHER_OFFICE, choose, decline)

    def _offer_new_look(self) -> None:
        text = tr("Utskriftslayoutene har et eldre utseende.")
        renew = Button(
            tr("Nytt utseende"),
            tr("Lag layoutene på nytt med nytt utseende. De gamle beholdes under nye navn."),
            self._renew_look,
        )
        keep = Button(
            tr("Behold utseendet"), tr("La layoutene være som de er"), self._keep_old_look
        )
        self._messages.warn(text, LOOK, (renew, keep))

    def _renew_look(self) -> None:
        """«Nytt utseende»: the pages and layers of an older version as they are made today."""
        session = self._session
        session.begin()
        session.messages.withdraw(LOOK)
        if session.edits_are_settled():
            project, settings, day = session.project, session.settings, session.map_date()
            session.show(lambda feedback: renew_look(project, settings, day, feedback))

    def _keep_old_look(self) -> None:
        keep_old_look(self._session.project)
        self._messages.withdraw(LOOK)


def _in_short(result: UpdateResult) -> str:
    shown, total = result.first_map.with_year()
    if not shown:
        return tr("Kartet er oppdatert. Ingen av {total} kommuner har planår ennå.", total=total)
    return tr(
        "Kartet er oppdatert. Kartdato {date}. {shown} av {total} kommuner har planår.",
        date=date_in_words(result.map_date),
        shown=shown,
        total=total,
    )
