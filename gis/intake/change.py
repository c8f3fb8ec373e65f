"""What a plan-year table changes for one municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """What the table will change for one municipality: the year, and the columns to write.

    `sample` tells that the year before is sample data. With the same year in the table and no
    columns to write, it becomes the office's own.
    """

    number: str
    name: str
    before: int | None
    after: int | None
    columns: Mapping[str, object]
    sample: bool = False

    def is_new(self) -> bool:
        """Return whether the municipality gets its first year."""
        return self.before is None and self.after is not None

    def removes(self) -> bool:
        """Return whether the municipality is left without a year."""
        return self.before is not None and self.after is None

    def goes_back(self) -> bool:
        """Return whether the year becomes an older one."""
        return bool(self.before and self.after) and (self.after or 0) < (self.before or 0)

    def is_safe(self) -> bool:
        """Return whether no year of the office's own is lost by it."""
        return self.sample or not (self.removes() or self.goes_back())
