"""What the buttons do."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from ..gis.project.map_date import map_date_at_click
from ..gis.update_result import UpdateResult
from .area_shown import AreaShown
from .dropped import Dropped
from .files import Files
from .files_made import tell_where_help_is
from .go_back import GoBack
from .intakes import Intakes
from .map_choices import MapChoices
from .project_followed import ProjectFollowed
from .session import Session
from .update_told import UpdateTold


class Commands:
    """The plugin's commands in one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window's project."""
        self.session = Session(iface)
        self.followed = ProjectFollowed(self.session)
        self.editor = self.followed.editor
        self.area = AreaShown(self.session)
        self.choices = MapChoices(self.session)
        self.map_date = self.choices.map_date
        self.files = Files(self.session)
        self.intakes = Intakes(self.session, self.files.cooperation)
        self.dropped = Dropped(self.session, self.intakes, self.files.cooperation)
        self.go_back = GoBack(self.session)
        self._told = UpdateTold(self.session, self.choices, self.intakes)
        self.session.updated.connect(self._show)

    def update_status(self) -> UpdateResult | None:
        """«Oppdater planstatus»: the stamp gets the date chosen here, or that of the settings."""
        self.session.begin()
        rule = self.session.settings.map_date
        return self.session.update(map_date_at_click(self.session.project, rule))

    def edit_plan_years(self) -> None:
        """«Rediger planår»: the municipalities' attribute table, ready to be edited."""
        self.followed.edit_plan_years()

    def set_map_date(self, button: QWidget | None = None) -> None:
        """«Kartdato …»: the same update with another date on the stamp, which stays."""
        self.choices.set_map_date(button)

    def use_map_date(self, rule: str) -> None:
        """Update with the date of a rule, `TODAY` or an ISO date, and keep it in the project."""
        self.choices.use_map_date(rule)

    def follow_project(self) -> None:
        """Link the layers of the project that was opened, and make the municipalities active."""
        self.followed.open()

    def link_layers(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        self.followed.link()

    def tell_where_help_is(self, guide: Path) -> None:
        """Say where the guide is, when no browser opened it."""
        tell_where_help_is(self.session.messages, guide)

    def close(self) -> None:
        """Leave QGIS as it was, and withdraw messages whose buttons would act."""
        self.followed.close()
        self.map_date.stop()
        self.session.messages.fall_silent()

    def _show(self, result: UpdateResult) -> None:
        self.followed.follow(result)
        self._told.tell(result)
        self.area.follow(result)  # below the messages
