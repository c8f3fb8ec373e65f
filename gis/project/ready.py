"""The project's layers made ready for the map of a date: there, joined, with what they need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ...core.errors import PlanstatusError
from ..store.backends import open_store
from .layers import PlanLayers, ensure_layers, reload_tables
from .names_in_force import put_names_in_force
from .shown import drop_what_shows_nothing
from .tie import leave_groups


def ready_layers(
    project: QgsProject,
    file: Path,
    map_date: date,
    plan_types: Sequence[str],
) -> tuple[PlanLayers, tuple[str, ...]]:
    """Bring the working file up to date and let the project's layers show it; return any warning.

    Raises:
        PlanstatusError: something is wrong with the working file.
    """
    warnings = _brought_up_to_date(project, file)
    put_names_in_force(file, map_date)
    leave_groups(project)
    is_empty = not project.mapLayers()
    found = ensure_layers(project, file, plan_types)
    drop_what_shows_nothing(project)
    if is_empty:
        project.setCrs(found.municipalities.crs())
    return found, warnings


def _brought_up_to_date(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Upgrade an older working file and give rows; one that may only be read is shown as it is."""
    try:
        written = open_store(file).bring_up_to_date()
    except PlanstatusError as error:
        return (str(error),)
    if written:
        reload_tables(project)
    return ()
