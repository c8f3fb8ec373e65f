"""«Planstatus»: the panel with the counts, and the municipalities to find and edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QTimer,
)
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QStackedLayout, QWidget

from ..core.errors import PlanstatusError
from ..core.language import tr
from ..gis.in_force import year_on_map
from ..gis.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from ..gis.shown import choices, shown_now
from ..gis.status_rows import (
    ShownBand,
    Snapshot,
    StatusRow,
    band_reader,
    can_be_listed,
    shown_bands,
)
from ..gis.update import map_date_of
from .commands import Commands
from .panel_widgets import PanelWidgets, empty_page, refill
from .status_model import BAND, NAME, SAMPLE_MARK, SAMPLES, StatusModel
from .status_source import StatusSource

HEADER = "planstatus/panel_header"
MARGIN = 1.4
"""Map around what is zoomed to, for its neighbours' names to be in view."""
MOST_RUNS = 500
"""Qt compares every run of selected rows with every other: a second for 10 000 of them."""
SelectionFlag = QItemSelectionModel.SelectionFlag


class StatusPanel(QWidget):
    """Shows the project's municipalities, and lets the map and the list follow each other."""

    def __init__(self, iface: QgisInterface, commands: Commands, parent: QWidget) -> None:
        """Build the panel; the layers are looked for when it is shown."""
        super().__init__(parent)
        self._iface = iface
        self._take_out_samples = commands.intakes.take_out_samples
        self._editor = commands.editor
        self._show_area = commands.show_area
        self._source: StatusSource | None = None
        self._bands: tuple[ShownBand, ...] = ()
        self._following = False
        self._place = 0
        self.model = StatusModel()
        self.widgets = PanelWidgets(self.model)
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
        commands.after_update = self.refresh

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
        widgets = self.widgets
        widgets.search.textChanged.connect(self.model.search)
        widgets.band.currentIndexChanged.connect(self._filter_band)
        widgets.county.currentIndexChanged.connect(self._filter_county)
        widgets.area.activated.connect(self._choose_area)
        widgets.chart.clicked.connect(self._toggle_band)
        widgets.save.clicked.connect(self._editor.save)
        widgets.take_out.clicked.connect(lambda: self._take_out_samples())
        widgets.table.clicked.connect(self._zoom)
        widgets.zoom_asked.connect(self._zoom)
        widgets.undo_asked.connect(self._undo)
        widgets.redo_asked.connect(self._redo)
        widgets.table.selectionModel().selectionChanged.connect(self._select_in_map)
        widgets.table.selectionModel().currentRowChanged.connect(self._remember_place)
        self.model.modelReset.connect(self._show_selection)
        self.model.dataChanged.connect(self._count_soon.start)
        self.model.edited.connect(self._write_year)
        header = widgets.table.horizontalHeader()
        header.restoreState(QgsSettings().value(HEADER, QByteArray(), QByteArray))
        header.sortIndicatorChanged.connect(self._remember_header)
        header.sectionResized.connect(self._remember_header)

    def _follow_project(self) -> None:
        project = QgsProject.instance()
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
        source.progressed.connect(self.widgets.show_progress)
        source.filled.connect(self._fill)
        source.years_changed.connect(self.model.follow_years)
        source.pending_changed.connect(self._show_pending)
        source.gone.connect(self._let_go)
        source.selection_changed.connect(self._follow_map)
        source.restyled.connect(self._restyle_soon.start)
        self._restyle()
        self._turn_to(self.widgets)

    def _let_go(self) -> None:
        if self._source is None:
            return
        self._source.stop()
        self._source.deleteLater()
        self._source = None
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

    def _filter_band(self) -> None:
        self.model.show_band(self.widgets.band.currentData() or "")
        self._count_soon.start()

    def _filter_county(self) -> None:
        self.model.show_county(self.widgets.county.currentData() or "")
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
        listed = len(self.widgets.table.selectionModel().selectedRows())
        selected = self._source.municipalities.selectedFeatureCount() if self._source else 0
        self.widgets.show_total(self.model.rowCount(), self.model.total(), selected - listed)

    def _show_pending(self) -> None:
        source = self._source
        self.widgets.save.setEnabled(source is not None and source.plan_years.isModified())

    def _write_year(self, row: StatusRow, text: str) -> None:
        if self._source is not None:
            self._editor.write(self._source.municipalities, row.feature_id, row.name, text)

    def _undo(self) -> None:
        if self._source is not None:
            self._editor.undo()

    def _redo(self) -> None:
        if self._source is not None:
            self._editor.redo()

    def _zoom(self) -> None:
        layer = self._source.municipalities if self._source else None
        if layer is None or not layer.selectedFeatureCount():
            return
        canvas = self._iface.mapCanvas()
        box = layer.boundingBoxOfSelected()
        extent = canvas.mapSettings().layerExtentToOutputExtent(layer, box)
        extent.scale(MARGIN)
        canvas.setExtent(extent)
        canvas.refresh()

    def _select_in_map(self) -> None:
        if self._source is None or self._following:
            return
        places = [row.row() for row in self.widgets.table.selectionModel().selectedRows()]
        with self._not_following():
            self._source.municipalities.selectByIds(
                [self.model.row_at(place).feature_id for place in places]
            )

    def _follow_map(self) -> None:
        if self._source is not None and not self._following:
            self._show_selection()

    def _show_selection(self) -> None:
        """Select in the list what is selected in the map, and bring it into view."""
        if self._source is None:
            return
        chosen = self.widgets.table.selectionModel()
        places = self.model.places_of(self._source.municipalities.selectedFeatureIds())
        with self._not_following():
            chosen.select(self._selection(places), SelectionFlag.ClearAndSelect)
            self._go_to(self._place if not places or self._place in places else places[0])
        self._count_soon.start()

    def _selection(self, places: list[int]) -> QItemSelection:
        """Return the rows as Qt selects them, none when they are too scattered for Qt."""
        selection = QItemSelection()
        runs = list(_runs(places))
        for first, last in runs if len(runs) <= MOST_RUNS else ():
            selection.select(self.model.index(first, NAME), self.model.index(last, BAND))
        return selection

    def _go_to(self, place: int) -> None:
        """Put the focus on a row; when the row she was on has gone, the next one has its place."""
        index = self.model.index(min(place, self.model.rowCount() - 1), NAME)
        self.widgets.table.selectionModel().setCurrentIndex(index, SelectionFlag.NoUpdate)
        self.widgets.table.scrollTo(index)

    def _remember_place(self, current: QModelIndex) -> None:
        self._place = max(0, current.row())

    @contextmanager
    def _not_following(self) -> Iterator[None]:
        self._following = True
        try:
            yield
        finally:
            self._following = False

    def _remember_header(self) -> None:
        state = self.widgets.table.horizontalHeader().saveState()
        QgsSettings().setValue(HEADER, state)


def _soon(panel: QWidget, act: Callable[[], object]) -> QTimer:
    """Return a timer that acts once when the event that started it is over."""
    timer = QTimer(panel)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of neighbours in sorted numbers."""
    first = 0
    for at, place in enumerate(places):
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield places[first], place
            first = at + 1
