"""The municipalities of the panel, filtered and sorted.

This is done here and not by `QSortFilterProxyModel`, which would ask Python about two cells for
every comparison: a second and more for a country, where a list takes 30 ms.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Optional

from ...core.municipalities.names import name_order, without_accents
from ...gis.project.status_rows import ShownBand, Snapshot, StatusRow
from .status_columns import ADOPTED, AGE, BAND, COUNTY, NAME, ON_DEMAND, YEAR

SAMPLES = "eksempel"
"""What to show instead of a band, for only the sample years."""

YearOnMap = Callable[[str, Optional[int]], Optional[int]]
"""What gives the year the map shows of a municipality with a number and a plan year."""

_NUMBER = attrgetter("number")


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
        self.map_year = date.today().year
        self._band_of: Callable[[int | None], str] = str
        self._year_on_map: YearOnMap = _as_it_is
        self._on_map: dict[str, int | None] = {}
        self._ranks: dict[str, int] = {}
        self._counts: Counter[str] | None = None

    def set_bands(
        self,
        bands: Sequence[ShownBand],
        band_of: Callable[[int | None], str],
        map_year: int,
        year_on_map: YearOnMap,
    ) -> None:
        """Take other bands, or a map of another date."""
        self._band_of, self.map_year, self._year_on_map = band_of, map_year, year_on_map
        self._ranks = {band.key: rank for rank, band in enumerate(bands)}

    def follow_years(self) -> None:
        """Take in what has changed in the years of the snapshot."""
        self._counts = None
        self._on_map = {each: self._year_on_map(each, y) for each, y in self.all.years.items()}

    def count_anew(self) -> None:
        """Forget the counts, which are those of a county."""
        self._counts = None

    def counts(self) -> Mapping[str, int]:
        """Return the number of municipalities per band key, in the county that is shown."""
        if self._counts is None:
            self._counts = Counter()
            for year, count in Counter(self._on_map_of(self._in_county())).items():
                self._counts[self._band_of(year)] += count
        return self._counts

    def year(self, row: StatusRow) -> int | None:
        """Return the plan year in the table."""
        return self.all.years.get(row.number)

    def year_on_map(self, row: StatusRow) -> int | None:
        """Return the year of the plan that was in force on the map's date."""
        return self._on_map.get(row.number)

    def age(self, row: StatusRow) -> int | None:
        """Return the years from that plan to the map's year."""
        return self._age(self.year_on_map(row))

    def band_key(self, row: StatusRow) -> str:
        """Return the key of the band the map shows."""
        return self._band_of(self.year_on_map(row))

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
            rows = self._with_year_that(rows, lambda year: self._band_of(year) == band)
        if self.wanted.older_than is not None:
            rows = self._with_year_that(rows, self._is_older)
        return rows

    def _found(self, rows: list[StatusRow]) -> list[StatusRow]:
        text = self.wanted.text.strip()
        if text.isdigit():
            return [row for row in rows if row.number.startswith(text)]
        text = without_accents(self.wanted.text)
        return [row for row in rows if text in row.search] if text else rows

    def _with_year_that(
        self, rows: list[StatusRow], passes: Callable[[int | None], bool]
    ) -> list[StatusRow]:
        years = {year for year in self._distinct_years() if passes(year)}
        return [row for row, year in zip(rows, self._on_map_of(rows)) if year in years]

    def _is_older(self, year: int | None) -> bool:
        age, least = self._age(year), self.wanted.older_than
        return age is None or least is None or age > least

    def _in_order(self, rows: list[StatusRow]) -> list[StatusRow]:
        """Return rows that are sorted by name sorted by another column.

        Many rows have the same value, so they are put in heaps and never compared.
        """
        column, descending = self.wanted.column, self.wanted.descending
        if column == NAME:
            return rows[::-1] if descending else rows
        heaps: dict[Any, list[StatusRow]] = defaultdict(list)
        for row, rank in zip(rows, self._values(rows, column)):
            heaps[rank].append(row)
        without = heaps.pop(None, [])
        ordered = [row for rank in sorted(heaps, reverse=descending) for row in heaps[rank]]
        return without + ordered if self.wanted.missing_first else ordered + without

    def _values(self, rows: Sequence[StatusRow], column: int) -> Iterator[Any]:
        """Return what the rows are sorted by in a column, None where there is nothing."""
        if column == YEAR:
            return self._years(rows)
        if column == AGE:
            return _ranked(self._on_map_of(rows), self._age)
        if column == BAND:
            return _ranked(self._on_map_of(rows), self._rank)
        order = str if column == ADOPTED else name_order
        texts = (self.text(row, column) for row in rows)
        return _ranked(texts, lambda text: order(text) if text else None)

    def text(self, row: StatusRow, column: int) -> str:
        """Return what a column on demand says, dates as ISO 8601."""
        return row.county if column == COUNTY else self.all.detail(row.number, ON_DEMAND[column])

    def _years(self, rows: Sequence[StatusRow]) -> Iterator[int | None]:
        return map(self.all.years.get, map(_NUMBER, rows))

    def _on_map_of(self, rows: Sequence[StatusRow]) -> Iterator[int | None]:
        return map(self._on_map.get, map(_NUMBER, rows))

    def _distinct_years(self) -> set[int | None]:
        return {None, *self._on_map.values()}

    def _age(self, year: int | None) -> int | None:
        return None if year is None or year > self.map_year else self.map_year - year

    def _rank(self, year: int | None) -> int | None:
        return self._ranks.get(self._band_of(year))


def _ranked(values: Iterable[Any], rank: Callable[[Any], Any]) -> Iterator[Any]:
    """Return the rank of each value; what is asked for often is found once."""
    known: dict[Hashable, Any] = {}
    for value in values:
        if value not in known:
            known[value] = rank(value)
        yield known[value]


def _as_it_is(_number: str, year: int | None) -> int | None:
    return year
