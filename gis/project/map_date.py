"""The date a click puts on the map: what was chosen in the project, else the rule of the settings.

A date chosen in a project stays with it until another is chosen there. One that only came from
«today» follows the day.
"""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject

from ...core.choices import read_map_date_rule
from ...core.defaults import TODAY
from ...core.errors import PlanstatusError
from ..look.wording import VARIABLE
from .settings_memory import SCOPE

KEY = "/map_date"


def chosen_map_date(project: QgsProject) -> str:
    """Return what was chosen in the project: `TODAY`, an ISO date, or empty for nothing."""
    try:
        return read_map_date_rule(project.readEntry(SCOPE, KEY, "")[0])
    except PlanstatusError:
        return ""


def choose_map_date(project: QgsProject, rule: str) -> None:
    """Let a rule, `TODAY` or an ISO date, stay with the project; it is saved with it."""
    if chosen_map_date(project) != rule:
        project.writeEntry(SCOPE, KEY, rule)


def map_date_at_click(project: QgsProject, of_settings: str) -> date:
    """Return the map date of a click in the project, by its own rule or that of the settings."""
    rule = chosen_map_date(project) or of_settings
    return date.today() if rule == TODAY else date.fromisoformat(rule)


def map_date_of(project: QgsProject) -> date | None:
    """Return the map date of the last update, or None when the project has had none."""
    try:
        return date.fromisoformat(str(project.customVariables().get(VARIABLE + "kartdato", "")))
    except ValueError:
        return None
