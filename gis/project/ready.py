"""The project's layers made ready for the map of a date: there, joined, with what they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ...core.errors import PlanstatusError
from ...core.municipalities.changes import names_over_time, official_name
from ...core.municipalities.register import norway
from ..store.backends import open_store
from .cooperation_layers import ensure_cooperation_layers, has_cooperation
from .layers import PlanLayers, ensure_layers, reload_tables
from .refusals import of_filters
from .shown import drop_what_shows_nothing
from .switch import read_again
from .tie import leave_groups


def ready_layers(
    project: QgsProject,
    file: Path,
    map_date: date,
    plan_types: Sequence[str],
    cooperation: bool = False,
    tables: bool = True,
) -> tuple[PlanLayers, tuple[str, ...]]:
    """Bring the working file up to date and let the project's layers show it; return any warning.

    Args:
        project: the project of the layers.
        file: the working file they read.
        map_date: the date that municipalities have their names of.
        plan_types: the keys of those to have a map.
        cooperation: have the tables of cooperation even where there is nothing in them.
        tables: have them at all; a project that nobody opens needs none to edit.

    Raises:
        PlanstatusError: something is wrong with the working file.
    """
    warnings = _brought_up_to_date(project, file)
    put_names_in_force(file, map_date)
    leave_groups(project)
    warnings += read_again(project, file)
    is_empty = not project.mapLayers()
    found = ensure_layers(project, file, plan_types)
    wants = tables and (cooperation or has_cooperation(project, file))
    added = ensure_cooperation_layers(project, file) if wants else ()
    drop_what_shows_nothing(project)
    if is_empty:
        project.setCrs(found.municipalities.crs())
    warnings += of_filters(found.tables.values())
    return replace(found, created=(*found.created, *added)), warnings


def _brought_up_to_date(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Upgrade an older working file and give rows; one that may only be read is shown as it is."""
    try:
        written = open_store(file).bring_up_to_date()
    except PlanstatusError as error:
        return (str(error),)
    if written:
        reload_tables(project)
    return ()


def put_names_in_force(file: Path, day: date) -> None:
    """Call municipalities that have been renamed what they were called on the day of the map.

    A name that was never official is the office's own, and stays. A file that cannot be written
    keeps its names until it can.

    Args:
        file: the working file.
        day: the map date.
    """
    names = _to_change(file, day)
    if names:
        open_store(file).rename(names)


def _to_change(file: Path, day: date) -> dict[str, str]:
    names = {}
    for number, each in open_store(file).municipalities().items():
        if number in norway() and each.official_name in names_over_time(number):
            name = official_name(number, norway()[number].official_name, day)
            if name != each.official_name:
                names[number] = name
    return names
