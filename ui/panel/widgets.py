"""The panel's fields, list and buttons, in the order the Tab key takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...core.texts.language import tr
from ...gis.sources.formats.days import date_in_words
from ..boxes import give_tip
from ..dialogs.area_choice import AreaChoice
from .band_chart import BandChart
from .filters import PanelFilters
from .plan_choice import PlanChoice
from .status_model import SAMPLE_MARK, StatusModel
from .table import MunicipalityTable

FOLDED = "planstatus/panel_chart_folded"


class PanelWidgets(QWidget):
    """What is seen when the project has municipalities."""

    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()

    def __init__(self, model: StatusModel) -> None:
        """Lay the widgets out and give them their keys."""
        super().__init__()
        self._keys: Sequence[tuple[QKeySequence.StandardKey, Callable[[], object]]] = ()
        self.map_date = QLabel()
        self.fold = _fold_button()
        self.plan = PlanChoice()
        self.area = AreaChoice()
        self.chart = BandChart(self)
        self.filters = PanelFilters()
        self.search, self.band, self.county = (
            self.filters.search, self.filters.band, self.filters.county
        )  # fmt: skip
        self.table = MunicipalityTable(model)
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
        self.fold.toggled.connect(self._fold_chart)
        self._show_chart()

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

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return the room the list needs; the chart gives way where there is not more."""
        return super().minimumSizeHint() - QSize(0, self._height_of_chart())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Show the chart when there is room for it beside the list."""
        super().resizeEvent(event)
        self._show_chart()

    def _fold_chart(self, unfolded: bool) -> None:
        QgsSettings().setValue(FOLDED, not unfolded)
        self._show_chart()

    def _show_chart(self) -> None:
        least = self.minimumSizeHint().height()
        has_room = self.height() >= least + self.chart.sizeHint().height()
        self.fold.setEnabled(has_room)
        self.chart.setVisible(self.fold.isChecked() and has_room)

    def _height_of_chart(self) -> int:
        """Return the height the chart takes now, with the space over it."""
        if self.chart.isHidden() or self.layout() is None:
            return 0
        return self.chart.sizeHint().height() + self.layout().spacing()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.map_date, 1)
        head.addWidget(self.fold)
        shown = QHBoxLayout()
        shown.addWidget(QLabel(tr("Vis")))
        shown.addWidget(self.area, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.total, 1)
        bottom.addWidget(self.save)
        samples = QHBoxLayout()
        samples.addWidget(self.samples, 1)
        samples.addWidget(self.take_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addLayout(head)
        column.addWidget(self.plan)
        column.addLayout(shown)
        column.addWidget(self.chart)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        column.addLayout(samples)

    def event(self, event: QEvent) -> bool:
        """Take keys that QGIS's menus have too, or lack where they are translated wrongly.

        Two shortcuts on one key cancel each other out; whoever answers this event comes first.
        """
        if event.type() == QEvent.Type.LayoutRequest:
            self._show_chart()
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
        self.search.returnPressed.connect(self._go_to_list)
        self.filters.oldest_first.clicked.connect(self.table.oldest_first)
        self.filters.chip.clicked.connect(self._show_all)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_all(self) -> None:
        self.filters.clear()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

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


def _fold_button() -> QToolButton:
    """Return the button that folds the chart; pressed while the chart is to be seen."""
    button = QToolButton()
    button.setText(tr("Diagram"))
    button.setCheckable(True)
    button.setChecked(not QgsSettings().value(FOLDED, False, bool))
    give_tip(button, tr("Vis eller skjul diagrammet, for å få flere kommuner i listen"))
    return button
