"""«Kartdato …» and «Annet kontor …»: whose map it is, and of which day."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ..core.defaults import TODAY
from ..gis.look.drawn import bands_at
from ..gis.project.map_date import choose_map_date
from ..gis.settings import save_settings
from .dialogs.date_field import day_of
from .dialogs.map_date_dialog import ask_map_date
from .dialogs.office_dialog import ask_office
from .map_date_shown import MapDateShown, map_date_rule
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
