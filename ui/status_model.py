"""The table of municipalities in the panel: searched, filtered and sorted.

Sorting and filtering are done here and not by `QSortFilterProxyModel`, which would ask Python
about two cells for every comparison: a second and more for a country, where a list takes 30 ms.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from operator import attrgetter
from typing import Optional

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ..core.language import tr
from ..core.names import without_accents
from ..gis.status_rows import ShownBand, Snapshot, StatusRow

NAME, YEAR, AGE, BAND = range(4)
NOTHING = "–"
SAMPLE_MARK = "°"
SAMPLES = "eksempel"
"""What to show instead of a band, for only the sample years."""
SWATCH = QSize(16, 12)

Role = Qt.ItemDataRole
_NUMBER = attrgetter("number")

YearOnMap = Callable[[str, Optional[int]], Optional[int]]
"""What gives the year the map shows of a municipality with a number and a plan year."""


def _as_it_is(_number: str, year: int | None) -> int | None:
    return year


class StatusModel(QAbstractTableModel):
    """Name, plan year, age and band of the municipalities that pass the filters."""

    edited = pyqtSignal(object, str)
    """The row and the text that was typed as its plan year; the layers answer, not the model."""

    def __init__(self) -> None:
        """Begin empty, by name."""
        super().__init__()
        self._all = Snapshot()
        self._shown: list[StatusRow] = []
        self._band_of: Callable[[int | None], str] = str
        self._year_on_map: YearOnMap = _as_it_is
        self._on_map: dict[str, int | None] = {}
        self._labels: dict[str, str] = {}
        self._icons: dict[str, QIcon] = {}
        self._ranks: dict[str, int] = {}
        self._map_year = date.today().year
        self._counts: Counter[str] | None = None
        self._text = self._band = self._county = ""
        self._sorted_by, self._descending = NAME, False

    def fill(self, snapshot: Snapshot) -> None:
        """Show other rows; the snapshot's years are the ones shown from now on."""
        self._all = snapshot
        self.follow_years()

    def set_bands(
        self,
        bands: Sequence[ShownBand],
        band_of: Callable[[int | None], str],
        map_year: int,
        year_on_map: YearOnMap,
    ) -> None:
        """Show other bands, or a map of another date."""
        self._band_of, self._map_year, self._year_on_map = band_of, map_year, year_on_map
        self._labels = {band.key: band.label for band in bands}
        self._ranks = {band.key: rank for rank, band in enumerate(bands)}
        self._icons = {
            band.key: QgsSymbolLayerUtils.symbolPreviewIcon(band.symbol, SWATCH) for band in bands
        }
        self.follow_years()

    def follow_years(self) -> None:
        """Show what has changed in the years of the snapshot."""
        self._counts = None
        self._on_map = {each: self._year_on_map(each, y) for each, y in self._all.years.items()}
        self._arrange()

    def search(self, text: str) -> None:
        """Show only names that hold the text, accents or not, or numbers that begin with it."""
        self._text = text.strip() if text.strip().isdigit() else without_accents(text)
        self._arrange()

    def show_band(self, key: str) -> None:
        """Show only one band, or only `SAMPLES`; empty for all."""
        self._band = key
        self._arrange()

    def show_county(self, name: str) -> None:
        """Show only one county; empty for all."""
        self._county = name
        self.follow_years()

    def counts(self) -> Mapping[str, int]:
        """Return the number of municipalities per band key, in the county that is shown."""
        if self._counts is None:
            self._counts = Counter()
            for year, count in Counter(self._on_map_of(self._in_county())).items():
                self._counts[self._band_of(year)] += count
        return self._counts

    def samples(self) -> int:
        """Return the number of municipalities with a sample year, shown or not."""
        return sum(self._all.is_sample(row.number) for row in self._all.rows)

    def counties(self) -> list[str]:
        """Return the counties there are, by name."""
        return sorted(self._all.counties - {""})

    def total(self) -> int:
        """Return the number of municipalities, shown or not."""
        return len(self._all.rows)

    def row_at(self, place: int) -> StatusRow:
        """Return the municipality at a place in the list."""
        return self._shown[place]

    def places_of(self, feature_ids: Collection[int]) -> list[int]:
        """Return the places of those municipalities that the filters let through, in order."""
        if not feature_ids:
            return []
        wanted = set(feature_ids)
        return [place for place, row in enumerate(self._shown) if row.feature_id in wanted]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of municipalities that pass the filters."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the headings, with what they mean as tool tips."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return (tr("Kommune"), tr("Planår"), tr("Alder"), tr("Klasser"))[section]
        if role == Role.ToolTipRole:
            return (
                tr("Sorter etter navn"),
                tr("Året planen ble vedtatt. Dobbeltklikk eller trykk F2 for å endre det"),
                tr("Antall år fra planåret til kartåret {year}", year=self._map_year),
                tr("Fargen kommunen har på kartet"),
            )[section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let the plan year be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == YEAR else flags

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self._shown[index.row()]
        column = index.column()
        if role == Role.DisplayRole:
            return self._shown_text(row, column)
        if role == Role.EditRole:
            year = self._year(row)
            return "" if year is None else str(year)
        if role == Role.ToolTipRole:
            # Marked up, so that marks in a name from a file are shown and not followed.
            return f"<p>{'<br>'.join(map(escape, self._about(row)))}</p>"
        if role == Role.DecorationRole and column == BAND:
            return self._icons.get(self._band_key(row))
        if role == Role.TextAlignmentRole and column in (YEAR, AGE):
            return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Role.EditRole) -> bool:  # noqa: N802
        """Pass on what was typed, when it is something else than what is there."""
        if role != Role.EditRole or str(value).strip() == self.data(index, role):
            return False
        self.edited.emit(self._shown[index.row()], str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, then by name; municipalities without a value always come last."""
        wanted = column, order == Qt.SortOrder.DescendingOrder
        if wanted != (self._sorted_by, self._descending):  # Qt asks twice for every click
            self._sorted_by, self._descending = wanted
            self._arrange()

    def _arrange(self) -> None:
        shown = self._in_order(self._passing())
        if shown == self._shown:
            if shown:
                last = self.index(len(shown) - 1, BAND)
                self.dataChanged.emit(self.index(0, NAME), last)
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _in_county(self) -> list[StatusRow]:
        rows, county = self._all.rows, self._county
        return [row for row in rows if row.county == county] if county else rows

    def _passing(self) -> list[StatusRow]:
        rows, text = self._in_county(), self._text
        if text.isdigit():
            rows = [row for row in rows if row.number.startswith(text)]
        elif text:
            rows = [row for row in rows if text in row.search]
        if self._band == SAMPLES:
            rows = [row for row in rows if self._all.is_sample(row.number)]
        elif self._band:
            shown = {year for year in self._distinct_years() if self._band_of(year) == self._band}
            rows = [row for row, year in zip(rows, self._on_map_of(rows)) if year in shown]
        return rows

    def _in_order(self, rows: list[StatusRow]) -> list[StatusRow]:
        """Return rows that are sorted by name sorted by another column.

        There are few years, so rows are put in heaps by year and never compared.
        """
        if self._sorted_by == NAME:
            return rows[::-1] if self._descending else rows
        rank = {YEAR: lambda year: year, AGE: self._age, BAND: self._rank}[self._sorted_by]
        ranks = {year: rank(year) for year in self._distinct_years()}
        heaps: dict[int | None, list[StatusRow]] = defaultdict(list)
        years = self._years(rows) if self._sorted_by == YEAR else self._on_map_of(rows)
        for row, year in zip(rows, years):
            heaps[ranks[year]].append(row)
        last = heaps.pop(None, [])
        in_order = sorted((value for value in heaps if value is not None), reverse=self._descending)
        return [row for value in in_order for row in heaps[value]] + last

    def _years(self, rows: Sequence[StatusRow]) -> Iterator[int | None]:
        return map(self._all.years.get, map(_NUMBER, rows))

    def _on_map_of(self, rows: Sequence[StatusRow]) -> Iterator[int | None]:
        return map(self._on_map.get, map(_NUMBER, rows))

    def _distinct_years(self) -> set[int | None]:
        return {None, *self._all.years.values(), *self._on_map.values()}

    def _year(self, row: StatusRow) -> int | None:
        return self._all.years.get(row.number)

    def _age(self, year: int | None) -> int | None:
        return None if year is None or year > self._map_year else self._map_year - year

    def _band_key(self, row: StatusRow) -> str:
        return self._band_of(self._on_map.get(row.number))

    def _rank(self, year: int | None) -> int | None:
        return self._ranks.get(self._band_of(year))

    def _shown_text(self, row: StatusRow, column: int) -> str:
        if column == NAME:
            return row.name
        if column == BAND:
            return self._labels.get(self._band_key(row), NOTHING)
        value = self._year(row) if column == YEAR else self._age(self._on_map.get(row.number))
        mark = SAMPLE_MARK if column == YEAR and self._all.is_sample(row.number) else ""
        return NOTHING if value is None else f"{value}{mark}"

    def _about(self, row: StatusRow) -> list[str]:
        about = [f"{row.number} {row.official_name}", row.county, self._remark(row)]
        if self._all.is_sample(row.number):
            about.append(tr("{mark} Planåret er eksempeldata, ikke ditt eget", mark=SAMPLE_MARK))
        return list(filter(None, about))

    def _remark(self, row: StatusRow) -> str:
        """Return what the map shows instead of a plan year that came after its date."""
        year, shown = self._year(row), self._on_map.get(row.number)
        if year is None or (shown == year and year <= self._map_year):
            return ""
        if shown is None or shown == year:
            return tr(
                "Planen fra {year} er nyere enn kartdatoen. Kartet viser «Mangler planår»",
                year=year,
            )
        return tr(
            "Planen fra {year} er nyere enn kartdatoen. Kartet viser planen fra {shown}",
            year=year,
            shown=shown,
        )
