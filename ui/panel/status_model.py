"""The table of municipalities in the panel, as Qt shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from html import escape

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ...core.plans.bands import age_alone
from ...core.plans.plan_types import BY_AGE
from ...core.plans.status_words import status_in_words
from ...core.texts.language import tr
from ...gis.project.listed import MapNow
from ...gis.project.status_rows import Snapshot, StatusRow
from .status_columns import (
    ADOPTED,
    AGE,
    BAND,
    COLUMNS,
    NAME,
    ON_DEMAND,
    STATUS,
    YEAR,
    heading,
    meaning,
)
from .status_list import StatusList

NOTHING = "–"
SAMPLE_MARK = "°"
SWATCH = QSize(16, 12)

Role = Qt.ItemDataRole


class StatusModel(QAbstractTableModel):
    """The municipalities that pass the filters, with a column for all that is known of each."""

    edited = pyqtSignal(object, str)
    """The row and the text that was typed as its plan year; the layers answer, not the model."""

    def __init__(self) -> None:
        """Begin empty, by name."""
        super().__init__()
        self._list = StatusList()
        self._shown: list[StatusRow] = []
        self._labels: dict[str, str] = {}
        self._icons: dict[str, QIcon] = {}

    def fill(self, snapshot: Snapshot) -> None:
        """Show other rows; the snapshot's plans are the ones shown from now on."""
        self._list.all = snapshot
        self.arrange()

    def set_map(self, now: MapNow) -> None:
        """Show what another map, or another date of it, makes of the plans."""
        self._list.map = now
        self._labels = {band.key: band.label for band in now.bands}
        self._icons = {
            band.key: QgsSymbolLayerUtils.symbolPreviewIcon(band.symbol, SWATCH)
            for band in now.bands
        }
        self.arrange()

    def show_only(
        self, text: str = "", band: str = "", county: str = "", older_than: int | None = None
    ) -> None:
        """Show only what passes these filters, as `Wanted` explains them."""
        wanted = self._list.wanted
        wanted.text, wanted.band, wanted.county, wanted.older_than = text, band, county, older_than
        self.arrange()

    def counts(self) -> Mapping[str, int]:
        """Return the number of municipalities per band key, in the county that is shown."""
        return self._list.counts()

    def samples(self) -> int:
        """Return the number of municipalities with a sample year, shown or not."""
        return sum(self._list.all.is_sample(row.number) for row in self._list.all.rows)

    def counties(self) -> list[str]:
        """Return the counties there are, by name."""
        return sorted({row.county for row in self._list.all.rows} - {""})

    def total(self) -> int:
        """Return the number of municipalities, shown or not."""
        return len(self._list.all.rows)

    def row_at(self, place: int) -> StatusRow:
        """Return the municipality at a place in the list."""
        return self._shown[place]

    def has_year(self, place: int) -> bool:
        """Return whether the municipality at a place has a plan year."""
        return self._list.year(self._shown[place]) is not None

    def copied_heading(self, column: int) -> str:
        """Return what stands over a column that is copied: it says which plan the years are of."""
        return self._list.map.plan_type.years_label() if column == YEAR else heading(column)

    def text_at(self, place: int, column: int) -> str:
        """Return what a cell says, empty where there is nothing to say."""
        return self._text(self._shown[place], column)

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
        """Return the number of columns, shown or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the headings, with what they mean as tool tips."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return heading(section)
        return meaning(section, self._list.map.day.year) if role == Role.ToolTipRole else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let the plan year be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == YEAR else flags

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self._shown[index.row()]
        column = index.column()
        if role == Role.DisplayRole:
            return self._text(row, column) or ("" if column in ON_DEMAND else NOTHING)
        if role == Role.AccessibleTextRole:
            return self._read_aloud(row, column)
        if role == Role.EditRole:
            year = self._list.year(row)
            return "" if year is None else str(year)
        if role == Role.ToolTipRole:
            about = [self._text(row, column)] if column in ON_DEMAND else self._about(row)
            # Marked up, so that marks in a text from a file are shown and not followed.
            return f"<p>{'<br>'.join(map(escape, about))}</p>" if any(about) else None
        if role == Role.DecorationRole and column == BAND:
            return self._icons.get(self._list.band_key(row))
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
        """Sort by a column, then by name; municipalities without a value come last."""
        wanted = self._list.wanted
        asked = column, order == Qt.SortOrder.DescendingOrder
        if asked != (wanted.column, wanted.descending):  # Qt asks twice for every click
            wanted.column, wanted.descending = asked
            wanted.missing_first = False
            self.arrange()

    def put_missing_first(self) -> None:
        """Let municipalities without a value come first until the list is sorted otherwise."""
        self._list.wanted.missing_first = True
        self.arrange()

    def arrange(self) -> None:
        """Show what is wanted of what the snapshot says now."""
        shown = self._list.shown()
        if shown == self._shown:
            if shown:
                last = self.index(len(shown) - 1, COLUMNS[-1])
                self.dataChanged.emit(self.index(0, NAME), last)
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _text(self, row: StatusRow, column: int) -> str:
        if column == NAME:
            return row.name
        if column == BAND:  # beside a year, a class by age is named by that alone
            label = self._labels.get(self._list.band_key(row), "")
            return age_alone(label) if self._list.map.plan_type.rule == BY_AGE else label
        if column in ON_DEMAND:
            text = self._list.text(row, column)
            if column == STATUS:
                return status_in_words(text)
            return _day(text) if column == ADOPTED else " ".join(text.split())
        value = self._list.year(row) if column == YEAR else self._list.age(row)
        mark = SAMPLE_MARK if column == YEAR and self._is_sample(row) else ""
        return "" if value is None else f"{value}{mark}"

    def _read_aloud(self, row: StatusRow, column: int) -> str:
        """Return a cell in words: a mark and a dash say nothing to who hears them."""
        if column == YEAR and self._is_sample(row):
            return tr("{year}, eksempeldata", year=self._list.year(row))
        return self._text(row, column) or tr("tomt")

    def _is_sample(self, row: StatusRow) -> bool:
        return self._list.all.is_sample(row.number)

    def _about(self, row: StatusRow) -> list[str]:
        about = [f"{row.number} {row.official_name}", row.county, self._remark(row)]
        if self._is_sample(row):
            about.append(tr("{mark} Planåret er eksempeldata, ikke ditt eget", mark=SAMPLE_MARK))
        return list(filter(None, about))

    def _remark(self, row: StatusRow) -> str:
        """Return what the map shows instead of a plan year that came after its date."""
        year, shown = self._list.year(row), self._list.year_on_map(row)
        if year is None or (shown == year and year <= self._list.map.day.year):
            return ""
        if shown is None or shown == year:
            return tr(
                "Planen fra {year} er nyere enn kartdatoen. Kartet viser «{missing}»",
                year=year,
                missing=self._list.map.plan_type.missing(),
            )
        return tr(
            "Planen fra {year} er nyere enn kartdatoen. Kartet viser planen fra {shown}",
            year=year,
            shown=shown,
        )


def _day(iso: str) -> str:
    """Return a day as the form shows it, «04.09.2024»."""
    try:
        return date.fromisoformat(iso).strftime("%d.%m.%Y")
    except ValueError:
        return iso
