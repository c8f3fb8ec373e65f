"""Which settings have changed since an officer's last click in a project.

A setting reaches a project when she has changed it since then. Until that, what the project says
stays: her own wording in it, and what a colleague with other settings put there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from qgis.core import QgsProject

from ...core.office import is_an_offices
from ..settings import STORED_AS, Settings, as_text, default_settings

REMEMBERED = (
    "working_file", "colours", "office", "title", "credit", "office_names", "logo", "show_status",
    "guide_page", "planning_page",
)  # fmt: skip
WORDS = ("title", "credit", "office_names")
_BEFORE_IT_WAS_THERE = {
    "office": "", "show_status": as_text(False), "guide_page": "", "planning_page": "",
}  # fmt: skip
"""What settings that came later were at the last click of an older version."""
SCOPE, KEY = "planstatus", "/settings_at_last_click"


def has_changed(project: QgsProject, settings: Settings, name: str, in_project: str) -> bool:
    """Return whether a setting has changed since the officer's last click in the project.

    Args:
        project: the project.
        settings: hers; those made for one job have no last click.
        name: the setting.
        in_project: what the project has now, as text. Where nobody's settings are remembered,
            as in projects from version 0.2, what is still the default gives way.
    """
    if not settings.officer:
        return False
    now = as_text(getattr(settings, name))
    everyone = _all(project)
    if not everyone:
        return in_project == as_text(getattr(default_settings(), name)) != now
    before = everyone.get(settings.officer)
    return before is not None and _then(before, name, now) != now


def _then(before: Mapping[str, str], name: str, now: str) -> str:
    """Return a setting at the last click; what was an office's wording then is none of hers."""
    then = before.get(STORED_AS.get(name, name), _BEFORE_IT_WAS_THERE.get(name, now))
    return "" if name in WORDS and is_an_offices(then) and not is_an_offices(now) else then


def remember(project: QgsProject, settings: Settings, but: str = "") -> None:
    """Keep the officer's settings in the project, to tell at the next click what has changed.

    Args:
        project: the project.
        settings: hers.
        but: a setting that has not reached the project yet.
    """
    if settings.officer:
        everyone = _all(project)
        now = {
            STORED_AS.get(name, name): as_text(getattr(settings, name))
            for name in REMEMBERED
            if name != but
        }
        everyone[settings.officer] = {**everyone.get(settings.officer, {}), **now}
        project.writeEntry(SCOPE, KEY, json.dumps(everyone, sort_keys=True))


def _all(project: QgsProject) -> dict[str, dict[str, str]]:
    try:
        everyone = json.loads(project.readEntry(SCOPE, KEY, "{}")[0]).items()
    except (AttributeError, ValueError):
        return {}
    return {officer: then for officer, then in everyone if isinstance(then, dict)}
