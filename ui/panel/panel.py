"""«Planstatus»: the panel with the counts, and the municipalities to find and edit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QStackedLayout, QWidget

from ...core.errors import PlanstatusError
from ...core.texts.language import tr
from ...gis.project.in_force import year_on_map
from ...gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from ...gis.project.map_date import map_date_of
from ...gis.project.shown import choices, shown_now
from ...gis.project.status_rows import ShownBand, Snapshot, band_reader, can_be_listed, shown_bands
from ..commands import Commands
from .acts import PanelActs
from .filters import refill
from .selection import PanelSelection
from .status_list import SAMPLES
from .status_model import SAMPLE_MARK, StatusModel
from .status_source import StatusSource
from .widgets import PanelWidgets, empty_page


class StatusPanel(QWidget):
    """Shows the project's municipalities, and lets the map and the list follow each other."""

    def __init__(self, iface: QgisInterface, commands: Commands, parent: QWidget) -> None:
        """Build the panel; the layers are looked for when it is shown."""
        super().__init__(parent)
        self._take_out_samples = commands.intakes.take_out_samples
        self._editor = commands.editor
        self._show_area = commands.area.show
        self._source: StatusSource | None = None
        self._bands: tuple[ShownBand, ...] = ()
        self.model = StatusModel()
        self.widgets = PanelWidgets(self.model)
        self._acts = PanelActs(iface, commands.editor)
        self._selection = PanelSelection(iface, self.model, self.widgets.table)
        self._pages = QStackedLayout(self)
        self._empty = empty_page(commands.update_status)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.widgets)
        self._turn_to(self._empty)
        self._look_soon = _soon(self, self._look)
        self._restyle_soon = _soon(self, self._restyle)
        self._count_soon = _soon(self, self._show_counts)
        self._connect_widgets()
        self._follow_project()
        commands.session.updated.connect(self.refresh)

    def refresh(self) -> None:
        """Look for the layers again and read them again, whoever has written to them."""
        self._look()
        if self._source is not None:
            self._restyle_soon.start()
            self._source.read()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Read what has changed while nobody looked."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's name)
        """Read no more until someone looks."""
        super().hideEvent(event)
        if self._source is not None:
            self._source.watch(False)

    def _connect_widgets(self) -> None:
        widgets, acts = self.widgets, self._acts
        widgets.filters.changed.connect(self._filter)
        widgets.area.activated.connect(self._choose_area)
        widgets.chart.clicked.connect(self._toggle_band)
        widgets.save.clicked.connect(self._editor.save)
        widgets.take_out.clicked.connect(lambda: self._take_out_samples())
        widgets.undo_asked.connect(acts.undo)
        widgets.redo_asked.connect(acts.redo)
        widgets.table.source_asked.connect(acts.open_source)
        widgets.table.form_asked.connect(lambda place: acts.open_form(self.model.row_at(place)))
        widgets.table.clear_asked.connect(
            lambda places: acts.clear_years(list(map(self.model.row_at, places)))
        )
        self.model.edited.connect(acts.write_year)
        self.model.dataChanged.connect(self._count_soon.start)
        self._selection.changed.connect(self._count_soon.start)

    def _follow_project(self) -> None:
        project = QgsProject.instance()
        project.cleared.connect(self.widgets.filters.clear)
        for signal in (project.readProject, project.cleared, project.layersAdded,
                       project.layersRemoved):  # fmt: skip
            signal.connect(self._look_soon.start)
        project.customVariablesChanged.connect(self._restyle_soon.start)

    def _look(self) -> None:
        """Follow the layers that are in the project now."""
        if not self.isVisible():
            return
        project = QgsProject.instance()
        layers = find_layer(project, MUNICIPALITIES), find_layer(project, PLAN_YEARS)
        source = self._source
        if source is None or (source.municipalities, source.plan_years) != layers:
            self._let_go()
            if layers[0] is not None and layers[1] is not None and can_be_listed(*layers):
                self._follow(StatusSource(*layers, self))
        if self._source is not None:
            self._source.watch(True)

    def _follow(self, source: StatusSource) -> None:
        self._source = source
        self._acts.layer = self._selection.layer = source.municipalities
        source.progressed.connect(self.widgets.show_progress)
        source.filled.connect(self._fill)
        source.years_changed.connect(self.model.follow_years)
        source.pending_changed.connect(self._show_pending)
        source.gone.connect(self._let_go)
        source.selection_changed.connect(self._selection.follow_map)
        source.restyled.connect(self._restyle_soon.start)
        self._restyle()
        self._turn_to(self.widgets)

    def _let_go(self) -> None:
        if self._source is None:
            return
        self._source.stop()
        self._source.deleteLater()
        self._source = self._acts.layer = self._selection.layer = None
        self.model.fill(Snapshot())
        self._turn_to(self._empty)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)

    def _fill(self, snapshot: Snapshot) -> None:
        self.model.fill(snapshot)
        choices = [(name, name) for name in self.model.counties()]
        refill(self.widgets.county, tr("Alle fylker"), choices)
        self._offer_bands()
        self._offer_areas()
        self._count_soon.start()
        self._show_pending()

    def _restyle(self) -> None:
        if self._source is None:
            return
        layer = self._source.municipalities
        map_date = map_date_of(QgsProject.instance()) or date.today()
        self.widgets.show_map_date(map_date)
        self._bands = shown_bands(layer)
        self.model.set_bands(self._bands, band_reader(layer), map_date.year, year_on_map(layer))
        self._offer_bands()
        self._count_soon.start()

    def _offer_bands(self) -> None:
        choices = [(band.label, band.key) for band in self._bands]
        if self.model.samples():
            choices.append((tr("{mark} eksempeldata", mark=SAMPLE_MARK), SAMPLES))
        refill(self.widgets.band, tr("Alle klasser"), choices)

    def _choose_area(self) -> None:
        self._show_area(self.widgets.area.chosen().shown)
        self._offer_areas()

    def _offer_areas(self) -> None:
        """Offer what can be shown; what the layer shows now is the one chosen."""
        layer = self._source.municipalities if self._source else None
        if layer is None or not layer.isValid():
            return
        with suppress(PlanstatusError):  # the file cannot be read now, and is said to be elsewhere
            self.widgets.area.offer(choices(layer), shown_now(layer))

    def _filter(self) -> None:
        filters = self.widgets.filters
        self.model.show_only(
            filters.search.text(),
            filters.band.currentData() or "",
            filters.county.currentData() or "",
            filters.older_than(),
        )
        self._count_soon.start()

    def _toggle_band(self, key: str) -> None:
        chosen = self.widgets.band
        chosen.setCurrentIndex(0 if chosen.currentData() == key else chosen.findData(key))

    def _show_counts(self) -> None:
        self._offer_areas()
        chosen = self.widgets.band.currentData() or ""
        chosen = "" if chosen == SAMPLES else chosen
        self.widgets.show_samples(self.model.samples())
        self.widgets.chart.show_counts(self._bands, self.model.counts(), chosen)
        self.widgets.show_total(self.model.rowCount(), self.model.total(), self._selection.unseen())

    def _show_pending(self) -> None:
        source = self._source
        self.widgets.save.setEnabled(source is not None and source.plan_years.isModified())


def _soon(panel: QWidget, act: Callable[[], object]) -> QTimer:
    """Return a timer that acts once when the event that started it is over."""
    timer = QTimer(panel)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
