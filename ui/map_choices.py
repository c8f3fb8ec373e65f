"""«Kartdato …» and «Annet kontor …»: whose map it is, and of which day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QWidget

from ..core.defaults import TODAY
from ..core.texts.language import tr
from ..gis.look.drawn import bands_at
from ..gis.project.map_date import choose_map_date, chosen_map_date, map_date_of
from ..gis.settings import load_settings, save_settings
from ..gis.sources.formats.days import date_in_short, date_in_words
from .dialogs.date_field import day_of
from .dialogs.map_date_dialog import ask_map_date
from .dialogs.office_dialog import ask_office
from .session import Session


class MapChoices:
    """The choices in one QGIS window; each brings the map up to date."""

    def __init__(self, session: Session) -> None:
        """Choose for the session's project and settings."""
        self._session = session
        self.map_date = MapDateShown(session)

    def set_map_date(self, button: QWidget | None = None) -> None:
        """«Kartdato …»: the same update with another date on the stamp, which stays.

        The date is asked for below the button, else in a dialog.
        """
        session = self._session
        session.begin()
        chosen = ask_map_date(
            map_date_rule(session.project, session.settings.map_date),
            lambda day: bands_at(session.project, session.settings, day),
            session.window,
            button,
        )
        if chosen is not None:
            self._use(chosen)

    def use_map_date(self, rule: str) -> None:
        """Update with the date of a rule, `TODAY` or an ISO date, and keep it in the project."""
        self._session.begin()
        self._use(rule)

    def _use(self, rule: str) -> None:
        session = self._session
        if session.update(day_of(rule)) is not None:
            follows = rule == session.settings.map_date == TODAY
            choose_map_date(session.project, "" if follows else rule)
            self.map_date.refresh()

    def choose_office(self) -> None:
        """«Annet kontor …»: make the map of another office, now and from now on."""
        session = self._session
        session.begin()
        office = session.settings.the_office()
        chosen = ask_office(office.short_name if office else "", session.window)
        if chosen is not None:
            session.settings = session.settings.of_office(chosen)
            save_settings(session.settings)
            session.update(session.map_date())


MINUTE = 60_000
"""Milliseconds between looks at the clock: today is another day after midnight."""
Tell = Callable[[str, str], object]


def map_date_rule(project: QgsProject, of_settings: str) -> str:
    """Return the rule that gave the project the date it has, `TODAY` or an ISO date."""
    rule = chosen_map_date(project) or of_settings
    now = map_date_of(project)
    if rule == TODAY and now in (None, date.today()):
        return TODAY
    return (now or day_of(rule)).isoformat()


class MapDateShown(QObject):
    """Tells what the button says, whenever that becomes something else."""

    def __init__(self, session: Session) -> None:
        """Follow the date of the session's project until it is stopped."""
        super().__init__()
        self._session, project = session, session.project
        self._of_settings = session.settings.map_date
        self._told: Tell | None = None
        self._before = ("", "")
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look_at_settings)
        self._clock.start(MINUTE)
        self._signals = (project.customVariablesChanged, project.readProject, project.cleared)
        for signal in self._signals:
            signal.connect(self.refresh)

    def tell(self, told: Tell) -> None:
        """Let someone have the words and the tip, now and whenever they change."""
        self._told = told
        self.refresh()

    def _look_at_settings(self, *_: object) -> None:
        """Look again at the day, and at the settings she may have changed."""
        self._of_settings = load_settings().map_date
        self._show()

    def refresh(self, *_: object) -> None:
        """Look again."""
        self._of_settings = self._session.settings.map_date
        self._show()

    def _show(self) -> None:
        now = _words_and_tip(self._session.project, self._of_settings)
        if self._told is not None and now != self._before:
            self._before = now
            self._told(*now)

    def stop(self) -> None:
        """Follow no more."""
        self._clock.stop()
        for signal in self._signals:
            signal.disconnect(self.refresh)
        self._told = None


def _words_and_tip(project: QgsProject, of_settings: str) -> tuple[str, str]:
    day = map_date_of(project)
    if day is None:
        return tr("Kartdato"), tr("Velg en annen kartdato enn dagens dato")
    rule = map_date_rule(project, of_settings)
    if rule == TODAY:
        tip = tr("I dag, {date}. Følger dagens dato når du oppdaterer.", date=date_in_words(day))
        return tr("I dag, {date}", date=date_in_short(day)), tip
    if (chosen_map_date(project) or of_settings) == TODAY:
        tip = tr("{date}. Blir dagens dato når du oppdaterer.", date=date_in_words(day))
    else:
        tip = tr("{date}. Blir stående til du velger en annen.", date=date_in_words(day))
    return date_in_short(day), tip
