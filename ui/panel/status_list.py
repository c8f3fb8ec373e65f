"""The municipalities of the panel, filtered and sorted.

This is done here and not by `QSortFilterProxyModel`, which would ask Python about two cells for
every comparison.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...core.municipalities.names import name_order, without_accents
from ...gis.project.listed import MapNow
from ...gis.project.status_rows import Snapshot, StatusRow
from .status_columns import ADOPTED, AGE, BAND, COUNTY, NAME, ON_DEMAND, YEAR

SAMPLES = "eksempel"
"""What to show instead of a band, for only the sample years."""


@dataclass
class Wanted:
    """Which municipalities are to be shown, and in which order.

    Attributes:
        text: what a name holds, accents or not, or digits that a number begins with.
        band: the key of a band, or `SAMPLES`; empty for all.
        county: empty for all.
        older_than: years that a plan must be older than; None for all. A municipality without a
            plan on the map passes: who looks for those that are overdue must not overlook it.
        column: what they are sorted by, then by name.
        descending: the other way round.
        missing_first: those without a value come first, and not last.
    """

    text: str = ""
    band: str = ""
    county: str = ""
    older_than: int | None = None
    column: int = NAME
    descending: bool = False
    missing_first: bool = False


class StatusList:
    """What the tables say, with what the map makes of it."""

    def __init__(self) -> None:
        """Begin empty."""
        self.all = Snapshot()
        self.wanted = Wanted()
        self.map = MapNow()

    def counts(self) -> Mapping[str, int]:
        """Return the number of municipalities per band key, in the county that is shown."""
        return Counter(map(self.band_key, self._in_county()))

    def year(self, row: StatusRow) -> int | None:
        """Return the plan year in the table."""
        return self.all.year(row.number)

    def year_on_map(self, row: StatusRow) -> int | None:
        """Return the year of the plan that was in force on the map's date."""
        return self.map.year_on_map(row.number, self.year(row))

    def age(self, row: StatusRow) -> int | None:
        """Return the years from that plan to the map's year."""
        year = self.year_on_map(row)
        return None if year is None or year > self.map.day.year else self.map.day.year - year

    def band_key(self, row: StatusRow) -> str:
        """Return the key of the band the map shows."""
        return self.map.band_of(self.year_on_map(row))

    def shown(self) -> list[StatusRow]:
        """Return the municipalities that are wanted, in order."""
        return self._in_order(self._passing())

    def _in_county(self) -> list[StatusRow]:
        rows, county = self.all.rows, self.wanted.county
        return [row for row in rows if row.county == county] if county else rows

    def _passing(self) -> list[StatusRow]:
        rows = self._found(self._in_county())
        band = self.wanted.band
        if band == SAMPLES:
            rows = [row for row in rows if self.all.is_sample(row.number)]
        elif band:
            rows = [row for row in rows if self.band_key(row) == band]
        least = self.wanted.older_than
        return rows if least is None else [row for row in rows if self._is_older(row, least)]

    def _found(self, rows: list[StatusRow]) -> list[StatusRow]:
        text = self.wanted.text.strip()
        if text.isdigit():
            return [row for row in rows if row.number.startswith(text)]
        text = without_accents(self.wanted.text)
        return [row for row in rows if text in row.search] if text else rows

    def _is_older(self, row: StatusRow, years: int) -> bool:
        age = self.age(row)
        return age is None or age > years

    def _in_order(self, rows: list[StatusRow]) -> list[StatusRow]:
        """Return rows that are sorted by name sorted by another column."""
        column, descending = self.wanted.column, self.wanted.descending
        if column == NAME:
            return rows[::-1] if descending else rows
        ranks = {row: self._rank(row, column) for row in rows}
        without = [row for row in rows if ranks[row] is None]
        known = [row for row in rows if ranks[row] is not None]
        known.sort(key=ranks.__getitem__, reverse=descending)
        return without + known if self.wanted.missing_first else known + without

    def _rank(self, row: StatusRow, column: int) -> Any:
        """Return what a row is sorted by in a column, None where there is nothing."""
        if column == YEAR:
            return self.year(row)
        if column == AGE:
            return self.age(row)
        if column == BAND:
            key = self.band_key(row)
            return next((n for n, band in enumerate(self.map.bands) if band.key == key), None)
        text = self.text(row, column)
        if not text:
            return None
        return text if column == ADOPTED else name_order(text)

    def text(self, row: StatusRow, column: int) -> str:
        """Return what a column on demand says, dates as ISO 8601."""
        return row.county if column == COUNTY else self.all.detail(row.number, ON_DEMAND[column])
