"""What an update did, and each map as it was brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..core.plans.bands import MISSING, Band
from ..core.plans.plan_types import PlanType
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
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

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.status.counts[MISSING]:
            labels.append((MISSING, self.plan_type.missing()))
        return ", ".join(f"{label}: {self.status.counts[key]}" for key, label in labels)


@dataclass(frozen=True)
class UpdateResult:
    """What an update did, for the message bar and the algorithm's outputs.

    `samples` is how many plan years on the map are sample data, and `of_years` are those of the
    warnings that depend on the plan years. `is_elsewhere` tells that the map is of another area
    than at the last click, and `deviations` what was not used as it stood in the office's own files
    that were read in. `maps` are all the maps that are ticked, by plan type; the rest is of the
    first.
    """

    working_file: Path
    map_date: date
    bands: tuple[Band, ...]
    counts: dict[str, int]
    without_year: tuple[str, ...]
    created: tuple[str, ...]
    warnings: tuple[str, ...]
    samples: int = 0
    of_years: tuple[str, ...] = ()
    is_elsewhere: bool = False
    deviations: tuple[Deviation, ...] = ()
    maps: Mapping[str, MapShown] = field(default_factory=dict)

    def with_year(self) -> tuple[int, int]:
        """Return how many municipalities have a plan year that the map shows, and how many are."""
        total = sum(self.counts.values())
        return total - self.counts[MISSING], total

    def counts_in_words(self) -> str:
        """Return «1989 - 2019: 9, 2020 - 2023: 12, 2024: 0, Mangler planår: 18»."""
        labels = [(band.key, band.label) for band in self.bands]
        if self.counts[MISSING]:
            labels.append((MISSING, tr("Mangler planår")))
        return ", ".join(f"{label}: {self.counts[key]}" for key, label in labels)
