"""What decides which municipalities the list shows, and the button that tells and clears it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSignalBlocker, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.texts.language import tr
from ...gis.project.status_rows import ShownBand
from ..boxes import give_tip
from .status_list import SAMPLES
from .status_model import SAMPLE_MARK

YEARS = "planstatus/panel_older_than"
OVERDUE = 8
"""Years, until an officer chooses others: two council terms."""
LONGEST = 99


class PanelFilters(QWidget):
    """Search, class, county and age; they hold together."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        """Begin with everything shown."""
        super().__init__()
        self.search = _search_field()
        self.band = _choice(tr("Klasse"), tr("Vis bare kommunene i én klasse"))
        self.county = _choice(tr("Fylke"), tr("Vis bare kommunene i ett fylke"))
        self.older = QCheckBox(tr("Eldre enn"))
        self.years = _years_field()
        self.oldest_first = QPushButton(tr("Eldst først"))
        give_tip(self.older, tr("Vis bare kommunene med eldre plan, og de som mangler planår"))
        give_tip(
            self.oldest_first, tr("Sorter etter alder, med kommunene som mangler planår øverst")
        )
        self.chip = FilterChip(self)
        self._lay_out()
        self._connect()

    def older_than(self) -> int | None:
        """Return the age a plan must be older than, None for any."""
        return self.years.value() if self.older.isChecked() else None

    def offer_bands(self, bands: Sequence[ShownBand], has_samples: bool) -> None:
        """Offer the classes of a map, and the sample years where there are some."""
        choices = [(band.label, band.key) for band in bands]
        if has_samples:
            choices.append((tr("{mark} eksempeldata", mark=SAMPLE_MARK), SAMPLES))
        refill(self.band, tr("Alle klasser"), choices)

    def offer_counties(self, names: Sequence[str]) -> None:
        """Offer counties."""
        refill(self.county, tr("Alle fylker"), [(name, name) for name in names])

    def chosen_band(self) -> str:
        """Return the key of the class that is shown alone, empty where none is."""
        chosen = self.band.currentData() or ""
        return "" if chosen == SAMPLES else chosen

    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.band.setCurrentIndex(0)
        self.county.setCurrentIndex(0)
        self.older.setChecked(False)

    def in_words(self) -> str:
        """Return what is shown, «2024, Finnmark»; empty for everything."""
        text = self.search.text().strip()
        parts = [f"«{text}»" if text else ""]
        parts += [box.currentText() for box in (self.band, self.county) if box.currentData()]
        if self.older.isChecked():
            parts.append(tr("eldre enn {years} år eller mangler", years=self.years.value()))
        return ", ".join(filter(None, parts))

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.band)
        choices.addWidget(self.county)
        age = QHBoxLayout()
        age.addWidget(self.older)
        age.addWidget(self.years)
        age.addStretch(1)
        age.addWidget(self.oldest_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addLayout(choices)
        column.addLayout(age)
        column.addWidget(self.chip)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell)
        self.band.currentIndexChanged.connect(self._tell)
        self.county.currentIndexChanged.connect(self._tell)
        self.older.toggled.connect(self._tell)
        self.years.valueChanged.connect(self._use_years)

    def _use_years(self, years: int) -> None:
        QgsSettings().setValue(YEARS, years)
        if self.older.isChecked():
            self._tell()
        else:
            self.older.setChecked(True)

    def _tell(self) -> None:
        self.chip.show_filter(self.in_words())
        self.changed.emit()


class FilterChip(QPushButton):
    """«Filter: 2024 ✕»: there while something is filtered out; a click shows everything again."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without a filter."""
        super().__init__(parent)
        self._filter = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_filter("")

    def show_filter(self, words: str) -> None:
        """Say what is shown, or go away when that is everything."""
        self._filter = words
        self.setAccessibleName(tr("Fjern filteret: {filter}", filter=words))
        give_tip(self, tr("Fjern filteret og vis alle kommunene. Nå vises: {filter}", filter=words))
        self._fit()
        self.setVisible(bool(words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return the room that all the words need."""
        # Qt leaves words out when they need every pixel.
        width = self._width(f"{self._words()} ") + self._edges()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return that words may be left out where the panel is narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Show as many of the words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _words(self) -> str:
        return tr("Filter: {filter}", filter=self._filter)

    def _fit(self) -> None:
        room = self.width() - self._edges()
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words(), elide, room)
        self.setText(f"{shown} ✕".replace("&", "&&"))

    def _edges(self) -> int:
        """Return the width of the cross, and of what the style draws around the words."""
        return self._width(" ✕ ") + 2 * self.fontMetrics().height()

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def refill(choice: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    """Give a filter other choices (text and key); it keeps its key, or lets everything through."""
    wanted = [(everything, ""), *choices]
    if wanted == [(choice.itemText(at), choice.itemData(at)) for at in range(choice.count())]:
        return
    chosen = choice.currentData()
    blocker = QSignalBlocker(choice)
    choice.clear()
    for text, key in wanted:
        choice.addItem(text, key)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    blocker.unblock()
    if chosen:
        choice.currentIndexChanged.emit(choice.currentIndex())


def _search_field() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(tr("Søk etter kommune"))
    field.setAccessibleName(tr("Søk etter kommune"))
    give_tip(
        field,
        tr(
            "Kommunenavn på norsk, samisk eller kvensk, eller kommunenummer. Samiske bokstaver kan "
            "skrives som a, c, d, n, s, t, z"
        ),
    )
    field.setClearButtonEnabled(True)
    return field


def _choice(name: str, tip: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    give_tip(choice, tip)
    choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    choice.setMinimumContentsLength(8)
    return choice


def _years_field() -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, LONGEST)
    field.setValue(min(LONGEST, max(0, QgsSettings().value(YEARS, OVERDUE, int))))
    field.setSuffix(tr(" år"))
    field.setKeyboardTracking(False)
    field.setAccessibleName(tr("Planens alder i år"))
    give_tip(field, tr("Hvor gammel en plan må være for å vises"))
    return field
