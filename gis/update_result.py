"""What an update did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..core.plans.bands import MISSING, Band
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
from .map_shown import MapShown


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
