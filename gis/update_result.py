"""What an update did, and each map as it was brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.maps import FIRST_MAP
from ..core.plans.bands import MISSING, Band
from ..core.plans.plan_types import PlanType
from ..core.reading.deviations import Deviation
from .look.band_counts import Tally


@dataclass(frozen=True)
class MapShown:
    """A map as it was brought up to date: its bands, what was counted, the layouts made.

    `samples` is how many of the plan years on it are sample data.
    """

    bands: tuple[Band, ...]
    status: Tally
    layouts: tuple[str, ...]
    samples: int
    plan_type: PlanType

    def with_year(self) -> tuple[int, int]:
        """Return how many municipalities have a plan year that the map shows, and how many are."""
        total = sum(self.status.counts.values())
        return total - self.status.counts[MISSING], total

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.status.counts[MISSING]:
            labels.append((MISSING, self.plan_type.missing()))
        return ", ".join(f"{label}: {self.status.counts[key]}" for key, label in labels)

    def later_in_words(self, map_year: int) -> list[str]:
        """Return what to say of plans after the map date, naming every plan type but the first."""
        said = self.status.later_in_words(map_year, self.plan_type.missing())
        is_first = self.plan_type is FIRST_MAP.plan_type
        return [text if is_first else f"{self.plan_type.label()}: {text}" for text in said]


@dataclass(frozen=True)
class UpdateResult:
    """What an update did, for the message bar and the algorithm's outputs.

    `maps` are all the maps that are ticked, by plan type. `of_years` are those of the warnings that
    depend on the plan years, `is_elsewhere` tells that the map is of another area than at the last
    click, and `deviations` what was not used as it stood in the office's own files that were read
    in.
    """

    working_file: Path
    map_date: date
    maps: Mapping[str, MapShown]
    created: tuple[str, ...]
    warnings: tuple[str, ...]
    of_years: tuple[str, ...] = ()
    is_elsewhere: bool = False
    deviations: tuple[Deviation, ...] = ()

    @property
    def first_map(self) -> MapShown:
        """Return the map that every project has."""
        return self.maps[FIRST_MAP.key]
