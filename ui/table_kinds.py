"""What a table that she chooses or drops on the window looks like."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import PlanstatusError
from ..gis.intake.plan_years import register_for
from ..gis.sources.recognition import looks_like_cooperation, looks_like_plan_years
from .reading_in import working_file
from .session import Session


def has_plan_years(session: Session, path: Path) -> bool:
    """Tell whether a file looks like plan years of municipalities on the map."""
    try:
        file = working_file(session)
        register = register_for(file, session.settings.counties_wanted())
        return path != file and path.is_file() and looks_like_plan_years(path, register)
    except PlanstatusError:
        return False  # said when she clicks; QGIS adds the file as ever


def tells_of_cooperation(session: Session, path: Path) -> bool:
    """Tell whether a file, or a folder of files, looks like tables of cooperation."""
    try:
        return path != working_file(session) and looks_like_cooperation(path)
    except PlanstatusError:
        return False
