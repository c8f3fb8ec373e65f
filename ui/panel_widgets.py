"""The panel's fields, list and buttons, in the order the Tab key takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QSignalBlocker,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.language import tr
from ..gis.days import date_in_words
from .area_choice import AreaChoice
from .band_chart import BandChart
from .messages import give_tip
from .status_model import AGE, BAND, NAME, SAMPLE_MARK, YEAR

CHARACTERS = {NAME: 15, YEAR: 8, AGE: 7, BAND: 19}
"""The columns' widths to begin with; the names take what is left in a wider panel."""


class PanelWidgets(QWidget):
    """What is seen when the project has municipalities."""

    zoom_asked = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()

    def __init__(self, model: QAbstractItemModel) -> None:
        """Lay the widgets out and give them their keys."""
        super().__init__()
        self._keys: Sequence[tuple[QKeySequence.StandardKey, Callable[[], object]]] = ()
        self.map_date = QLabel()
        self.area = AreaChoice()
        self.chart = BandChart(self)
        self.search = _search_field()
        self.band = _choice(tr("Klasser"), tr("Vis bare kommunene i én klasse"))
        self.county = _choice(tr("Fylke"), tr("Vis bare kommunene i ett fylke"))
        self.table = _table(model)
        self.total = QLabel()
        self.save = QPushButton(tr("Lagre planår"))
        give_tip(self.save, tr("Lagre endringene i arbeidsfilen. Ctrl+Z angrer den siste"))
        self.save.setEnabled(False)
        self.samples = QLabel()
        self.take_out = QPushButton(tr("Ta bort eksempeldata"))
        give_tip(self.take_out, tr("Ta bort planårene som er eksempeldata, etter et spørsmål"))
        self.setFocusProxy(self.search)
        self._lay_out()
        self.show_samples(0)
        self._add_keys()

    def show_map_date(self, day: date) -> None:
        """Say which date the bands are of."""
        self.map_date.setText(tr("Kartdato: {date}", date=date_in_words(day)))

    def show_total(self, shown: int, total: int, unseen: int) -> None:
        """Say how many municipalities pass the filters, and how many selected ones do not."""
        text = tr("{shown} av {total} kommuner", shown=shown, total=total)
        if unseen:
            text += "\n" + tr(
                "Valgt i kartet, men skjult av søk eller filter: {count}", count=unseen
            )
        self.total.setText(text)

    def show_samples(self, count: int) -> None:
        """Say how many years are sample data, and offer to take them out; nothing for none."""
        self.samples.setText(
            tr("{mark} Eksempeldata: {count} planår", mark=SAMPLE_MARK, count=count)
        )
        for widget in (self.samples, self.take_out):
            widget.setVisible(count > 0)

    def show_progress(self, count: int) -> None:
        """Say how many have been read, the first time, when there is nothing else to see."""
        if count and not self.table.model().rowCount():
            self.total.setText(tr("Leser kommuner: {count}", count=count))

    def edit_year(self) -> None:
        """Edit the plan year of the row that has the focus."""
        index = self.table.currentIndex()
        if index.isValid():
            year = index.sibling(index.row(), YEAR)
            self.table.scrollTo(year)
            self.table.edit(year)

    def _lay_out(self) -> None:
        shown = QHBoxLayout()
        shown.addWidget(QLabel(tr("Vis")))
        shown.addWidget(self.area, 1)
        choices = QHBoxLayout()
        choices.addWidget(self.band)
        choices.addWidget(self.county)
        bottom = QHBoxLayout()
        bottom.addWidget(self.total, 1)
        bottom.addWidget(self.save)
        samples = QHBoxLayout()
        samples.addWidget(self.samples, 1)
        samples.addWidget(self.take_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.map_date)
        column.addLayout(shown)
        column.addWidget(self.chart)
        column.addWidget(self.search)
        column.addLayout(choices)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        column.addLayout(samples)

    def event(self, event: QEvent) -> bool:
        """Take keys that QGIS's menus have too, or lack where they are translated wrongly.

        Two shortcuts on one key cancel each other out; whoever answers this event comes first.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key, act in self._keys:
                if event.matches(key):
                    event.accept()
                    act()
                    return True
        return bool(super().event(event))

    def _add_keys(self) -> None:
        self._keys = (
            (QKeySequence.StandardKey.Find, self._go_to_search),
            (QKeySequence.StandardKey.Undo, self.undo_asked.emit),
            (QKeySequence.StandardKey.Redo, self.redo_asked.emit),
        )
        _add_key(self.table, Qt.Key.Key_F2, self.edit_year)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            _add_key(self.table, key, self.zoom_asked.emit)
        self.search.returnPressed.connect(self._go_to_list)
        self.table.doubleClicked.connect(self.edit_year)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.table.model().rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)


def empty_page(update: Callable[[], object]) -> QWidget:
    """Return what is seen in a project without the plugin's layers: what to do about it."""
    page = QWidget()
    text = QLabel(
        tr("Klikk «Oppdater planstatus» for å hente kommuner og planår inn i prosjektet.")
    )
    text.setWordWrap(True)
    button = QPushButton(tr("Oppdater planstatus"))
    give_tip(button, tr("Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift"))
    button.clicked.connect(lambda: update())
    page.setFocusProxy(button)
    column = QVBoxLayout(page)
    column.addWidget(text)
    column.addWidget(button)
    column.addStretch(1)
    return page


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
    if choice.currentData() != chosen:
        choice.currentIndexChanged.emit(choice.currentIndex())


def _add_key(table: QTableView, key: Qt.Key, act: Callable[[], object]) -> None:
    """Let a key act on the list, but not in the cell that is being edited."""
    action = QAction(table)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda: act())
    table.addAction(action)


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


def _table(model: QAbstractItemModel) -> QTableView:
    table = QTableView()
    table.setAccessibleName(tr("Kommuner"))
    give_tip(
        table, tr("Klikk på en kommune for å vise den i kartet, dobbeltklikk for å endre planåret")
    )
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setModel(model)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + 6)
    columns = table.horizontalHeader()
    columns.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    # Or the header asks every row whether it is selected, each time it is drawn.
    columns.setSelectionModel(QItemSelectionModel(model, columns))
    columns.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
    character = table.fontMetrics().averageCharWidth()
    widths = {column: character * count for column, count in CHARACTERS.items()}
    heading = model.headerData(YEAR, Qt.Orientation.Horizontal)
    room = columns.fontMetrics().horizontalAdvance(heading) + 2 * character
    widths[YEAR] = max(widths[YEAR], room)  # the one that is long in English
    for column, width in widths.items():
        columns.resizeSection(column, width)
    table.setMinimumWidth(sum(widths.values()) + table.verticalScrollBar().sizeHint().width())
    table.setSortingEnabled(True)
    return table
