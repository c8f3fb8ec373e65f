"""A map as it was brought up to date."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.plans.bands import MISSING, Band
from ..core.plans.plan_types import PlanType
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
