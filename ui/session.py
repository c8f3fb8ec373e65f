"""One QGIS window with the plugin: what every command needs, and what follows the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.errors import EditsLeftError, PlanstatusError
from ..gis.answers import settle_edits
from ..gis.intake.read_in import write_in
from ..gis.project.map_date import map_date_of
from ..gis.settings import load_settings
from ..gis.update import show_again, update
from ..gis.update_result import UpdateResult
from .answers import AnswersInWindow
from .background import living
from .messages import Messages

Result = TypeVar("Result")


class Session(QObject):
    """The window's project, what is said and asked in it, and the settings of the click."""

    updated = pyqtSignal(object)
    """The map was brought up to date: how is an `UpdateResult`."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window."""
        super().__init__()
        self.iface = iface
        self.messages = Messages(iface)
        self.answers = AnswersInWindow(self.messages)
        self.settings = load_settings()

    @property
    def project(self) -> QgsProject:
        """The project that is open."""
        return QgsProject.instance()

    @property
    def window(self) -> QWidget:
        """The window itself."""
        return self.iface.mainWindow()

    def begin(self) -> None:
        """Begin what she has clicked, with her settings as they are now."""
        self.settings = load_settings()

    def map_date(self) -> date:
        """Return the date the map has, today where there is none."""
        return map_date_of(self.project) or date.today()

    def edits_are_settled(self) -> bool:
        """Ask what to do with edits that are not saved; False when she leaves them."""
        try:
            settle_edits(self.project, self.answers)
        except EditsLeftError:
            return False
        return True

    def write_in(self, file: Path, job: Callable[[], Result]) -> Result:
        """Do what writes in a working file, and show it in the layers.

        Raises:
            PlanstatusError: what the job raises.
        """
        return write_in(self.project, file, job, self.answers)

    def update(self, map_date: date) -> UpdateResult | None:
        """Let what is new in the settings reach working file and project, and update the map."""
        self.messages.withdraw()
        return self.show(
            lambda feedback: update(
                self.project, self.settings, map_date, feedback, answers=self.answers
            )
        )

    def show_again(self) -> UpdateResult | None:
        """Show what has been written in the working file."""
        day = self.map_date()
        return self.show(lambda feedback: show_again(self.project, self.settings, day, feedback))

    def show(self, job: Callable[[QgsFeedback], UpdateResult]) -> UpdateResult | None:
        """Do what brings the map up to date, and let all that follows it know; None if it cannot.

        The reason is said.
        """
        try:
            result = living(job)
        except EditsLeftError:
            return None
        except PlanstatusError as error:
            self.messages.warn(error)
            return None
        self.updated.emit(result)
        return result
