"""A municipality layer drawn as a map: by its bands, in the office's colours, with its signs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from qgis.core import QgsProject, QgsVectorLayer

from ...core.maps import maps_of
from ...core.plans.bands import Band, bands_for
from ...core.plans.in_force import Later
from ...core.schema import YEAR
from ..project.in_force import dated, read_later, remember
from ..project.roles import PLAN_YEARS, find_layer, status_map_of
from ..project.settings_memory import has_changed
from ..settings import Settings, as_text
from . import status_sign
from .style import applied_colours, apply_colours, band_expression, bind_bands


def draw(
    project: QgsProject,
    layer: QgsVectorLayer,
    table: QgsVectorLayer,
    settings: Settings,
    map_date: date,
    override: str,
    language: str,
) -> tuple[Band, Band, Band]:
    """Draw the municipalities of a map by the plans in force on a date; return the bands.

    Args:
        project: the project.
        layer: the municipalities.
        table: the plan table of the map.
        settings: hers.
        map_date: the date.
        override: bands typed, empty for those of the plan type.
        language: that of the map.

    Raises:
        PlanstatusError: the bands cannot be used.
    """
    bands = _bind(layer, table, map_date, override, language)
    _set_colours(project, layer, settings)
    status_sign.follow_settings(project, layer, settings)
    return bands


def check_bands(settings: Settings, map_date: date, bands: str | None = None) -> None:
    """Raise PlanstatusError where the bands typed for one of the maps cannot be used."""
    for each in maps_of(settings.plan_types):
        override = bands or settings.bands_of(each)
        bands_for(map_date, override=override, plan_type=each.plan_type)


def oldest_year(plan_years: QgsVectorLayer, later: Mapping[str, Later]) -> int | None:
    """Return the oldest plan year that the map of a date shows, None when there is none."""
    oldest = plan_years.minimumValue(plan_years.fields().indexOf(YEAR))
    shown = [oldest, *(each.shown for each in later.values())]
    return min((year for year in shown if isinstance(year, int)), default=None)


def bands_at(project: QgsProject, settings: Settings, map_date: date) -> tuple[Band, ...]:
    """Return the bands an update would give the project at a map date.

    Raises:
        PlanstatusError: the bands of the settings or the date cannot be used.
    """
    plan_years = find_layer(project, PLAN_YEARS)
    if plan_years is None or not plan_years.isValid():
        return bands_for(map_date, override=settings.bands)
    oldest = oldest_year(plan_years, read_later(plan_years, map_date))
    return bands_for(map_date, oldest, settings.bands)


def _bind(
    layer: QgsVectorLayer, table: QgsVectorLayer, map_date: date, override: str, language: str
) -> tuple[Band, Band, Band]:
    """Draw the municipalities by the plans that were in force on the map date."""
    later, status_map = read_later(table, map_date), status_map_of(layer)
    oldest, year = oldest_year(table, later), map_date.year
    bands = bands_for(map_date, oldest, override, status_map.plan_type, language)
    missing = status_map.words_in(language).missing
    bind_bands(layer, bands, year, missing, lambda base: dated(base, later))
    remember(layer, band_expression(bands, year), map_date, later)
    return bands


def _set_colours(project: QgsProject, layer: QgsVectorLayer, settings: Settings) -> None:
    applied = applied_colours(layer)
    if applied is None or has_changed(project, settings, "colours", as_text(applied)):
        apply_colours(layer, settings.colours)
