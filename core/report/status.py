"""What the report tells of the plans of one type: of each municipality, and counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from .. import schema
from ..maps import StatusMap
from ..municipalities.names import name_order
from ..municipalities.register import Municipality
from ..plans.bands import BAND_KEYS, MISSING, Band, bands_for
from ..plans.in_force import Later, later_plan
from ..plans.years import PlanYear, iso_day

CERTAIN = ("", "vedtak funnet", "sikker", "sikkert")
"""What says that a year is certain."""

Cells = Mapping[str, object]
"""A row of a plan table, by column."""
Earlier = Mapping[str, Mapping[int, "date | None"]]
"""The years of earlier plans with their days, by municipality number."""


@dataclass(frozen=True)
class PlanOf:
    """What is told of the plan of a municipality on the map date.

    `year` is the one the map shows, None where it shows none, and `later` tells of a newer plan;
    what is said of that one is then not said of the one shown.
    """

    municipality: Municipality
    year: int | None
    band: str
    told: Mapping[str, str]
    later: Later | None = None
    is_sample: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether nothing says that the year may be another, or of another plan."""
        return self.told.get(schema.CERTAINTY, "").casefold() in CERTAIN


@dataclass(frozen=True)
class PlanStatus:
    """The plans of one type on the map date, municipalities in the order of their names."""

    status_map: StatusMap
    title: str
    bands: tuple[Band, ...]
    plans: tuple[PlanOf, ...]

    @property
    def key(self) -> str:
        """What names its section in the page."""
        return self.status_map.key

    def count(self, band: str) -> int:
        """Return how many municipalities are in a band, or in `MISSING`."""
        return sum(each.band == band for each in self.plans)

    def labels(self, language: str) -> dict[str, str]:
        """Return what each band is called on the map, and those without a year where any are."""
        found = {band.key: band.label for band in self.bands}
        if self.count(MISSING):
            found[MISSING] = self.status_map.words_in(language).missing
        return found

    def ages(self, on: date) -> tuple[int, int, int] | None:
        """Return the ages of newest, middle and oldest plan in years, None where none is known."""
        ages = [on.year - each.year for each in self.plans if each.year is not None]
        return (min(ages), median_low(ages), max(ages)) if ages else None


@dataclass(frozen=True)
class PlanTable:
    """What a working file has of the plans of a type, by municipality number."""

    rows: Mapping[str, Cells]
    earlier: Earlier
    samples: Mapping[str, int]

    def plan_years(self, on: date) -> dict[str, PlanYear]:
        """Return the plans that were adopted on a date, as the rules of the law look at them."""
        return {number: self._plan_year(number, cells, on) for number, cells in self.rows.items()}

    def _plan_year(self, number: str, cells: Cells, on: date) -> PlanYear:
        later, earlier = _later(self, number, on), self.earlier.get(number, {})
        if later is None:
            return _plan_year(number, cells, earlier)
        day = earlier.get(later.shown) if later.shown else None
        return PlanYear(number, "", later.shown, day, earlier=earlier)


def _plan_year(number: str, cells: Cells, earlier: Mapping[int, date | None]) -> PlanYear:
    texts = _told(cells)
    day = iso_day(texts.get(schema.ADOPTED))
    return PlanYear(number, "", _year(cells), day, texts, earlier)


def _told(cells: Cells) -> dict[str, str]:
    """Return what a row tells of its plan; a day of another year is that of an older one."""
    told = {name: str(cells[name]) for name in schema.TOLD if cells.get(name)}
    day, year = iso_day(told.get(schema.ADOPTED)), _year(cells)
    if day and year is not None and day.year != year:
        del told[schema.ADOPTED]
    return told


def plan_status(
    status_map: StatusMap,
    title: str,
    table: PlanTable,
    municipalities: Mapping[str, Municipality],
    on: date,
    override: str,
    language: str,
) -> PlanStatus:
    """Return the plans of a type as they were on a date.

    Args:
        status_map: the map they are shown on.
        title: what that map is called.
        table: what the working file has.
        municipalities: those on the map, by number.
        on: the map date.
        override: bands typed, empty for those of the plan type.
        language: that of the map.

    Raises:
        PlanstatusError: the bands or the date cannot be used.
    """
    later = {n: _later(table, n, on) for n in municipalities}
    years = {n: _shown(table.rows.get(n, {}), later[n]) for n in municipalities}
    known = [year for year in years.values() if year is not None and year <= on.year]
    bands = bands_for(on, min(known, default=None), override, status_map.plan_type, language)
    plans = [
        _plan_of(each, years[n], later[n], bands, table, on) for n, each in municipalities.items()
    ]
    in_order = sorted(plans, key=lambda plan: name_order(plan.municipality.official_name))
    return PlanStatus(status_map, title, bands, tuple(in_order))


def _later(table: PlanTable, number: str, on: date) -> Later | None:
    cells = table.rows.get(number, {})
    year = _year(cells)
    if year is None or year < on.year:
        return None
    day = iso_day(cells.get(schema.ADOPTED))
    found = later_plan(year, day, table.earlier.get(number, {}), on)
    return found or (Later(on.year + 1, None) if year > on.year else None)


def _shown(cells: Cells, later: Later | None) -> int | None:
    return later.shown if later else _year(cells)


def _year(cells: Cells) -> int | None:
    year = cells.get(schema.YEAR)
    return year if isinstance(year, int) else None


def _plan_of(
    municipality: Municipality,
    year: int | None,
    later: Later | None,
    bands: tuple[Band, ...],
    table: PlanTable,
    on: date,
) -> PlanOf:
    cells = {} if later else table.rows.get(municipality.number, {})
    told = _told(cells)
    is_sample = year is not None and table.samples.get(municipality.number) == year
    return PlanOf(municipality, year, _band(year, bands, on), told, later, is_sample)


def _band(year: int | None, bands: tuple[Band, ...], on: date) -> str:
    """Return the band of a year as the map's own expression gives it."""
    if year is None or year > on.year:
        return MISSING
    ends = zip(BAND_KEYS, (bands[0].last, bands[1].last))
    return next((key for key, last in ends if last is not None and year <= last), BAND_KEYS[-1])
