"""What a list of municipalities is of: they themselves, a plan table, and the map of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProject, QgsVectorLayer

from ...core.maps import STATUS_MAPS, StatusMap, map_named
from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.schema import MUNICIPALITIES
from ..look.status_sign import has_signs
from .in_force import year_on_map
from .map_date import map_date_of
from .roles import find_layer, maps_in, status_map_of, tables_in
from .status_rows import ShownBand, band_reader, can_be_listed, shown_bands


@dataclass(frozen=True)
class MapNow:
    """What a map makes of plan years: its classes, and the day it is of.

    `band_of` gives the key of the class of a year, and `year_on_map` the year that is shown of a
    municipality with a number and a plan year. `has_signs` is whether names have those of how far
    a plan has come.
    """

    plan_type: PlanType = SAMFUNNSDEL
    bands: tuple[ShownBand, ...] = ()
    day: date = date.min
    band_of: Callable[[int | None], str] = str
    year_on_map: Callable[[str, int | None], int | None] = lambda _number, year: year
    has_signs: bool = False


@dataclass(frozen=True)
class Listed:
    """The layers of a list.

    Years are edited in `municipalities`, whose joins reach every table; `plan_years` is the table
    of the plan type that is listed, and `map` what draws it. `tables` are those of all the plan
    types, which are edited and saved together.
    """

    municipalities: QgsVectorLayer
    plan_years: QgsVectorLayer
    map: QgsVectorLayer
    tables: tuple[QgsVectorLayer, ...]

    @property
    def plan_type(self) -> PlanType:
        """Return the plan type that is listed."""
        return status_map_of(self.map).plan_type

    @property
    def layers(self) -> tuple[QgsVectorLayer, ...]:
        """Return all the layers."""
        return self.municipalities, self.map, *self.tables

    def map_now(self) -> MapNow:
        """Return what the map shows now."""
        day = map_date_of(self.map.project()) or date.today()
        bands, band_of = shown_bands(self.map), band_reader(self.map)
        signs, shown_of = has_signs(self.map), year_on_map(self.map)
        return MapNow(self.plan_type, bands, day, band_of, shown_of, signs)

    def is_modified(self) -> bool:
        """Return whether a year of any plan type is not saved."""
        return any(table.isModified() for table in self.tables)


def find_listed(project: QgsProject, map_key: str) -> Listed | None:
    """Return the layers of the list of a map, None where some of them are not there."""
    municipalities = find_layer(project, MUNICIPALITIES)
    shown = find_layer(project, MUNICIPALITIES, map_key)
    table = find_layer(project, map_named(map_key).plan_type.table)
    if municipalities is None or shown is None or table is None:
        return None
    if not (shown.isValid() and can_be_listed(municipalities, table)):
        return None
    return Listed(municipalities, table, shown, tuple(tables_in(project)))


def maps_to_list(project: QgsProject) -> list[StatusMap]:
    """Return the maps whose municipalities can be listed."""
    there = maps_in(project)
    return [each for each in STATUS_MAPS if each.key in there and find_listed(project, each.key)]
