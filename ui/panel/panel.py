"""«Planstatus»: the panel with the counts, and the municipalities to find and edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QStackedLayout, QWidget

from ...core.maps import FIRST_MAP
from ...gis.project.listed import MapNow, find_listed, maps_to_list
from ...gis.project.on_canvas import maps_on_canvas, show_on_canvas
from ...gis.project.status_rows import Snapshot
from ..commands import Commands
from .acts import PanelActs
from .selection import PanelSelection
from .status_model import StatusModel
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
        self._map_key = FIRST_MAP.key
        self._map = MapNow()
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
        widgets.plan.chosen.connect(self._choose_plan)
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
        project.layerTreeRoot().visibilityChanged.connect(self._look_soon.start)

    def _look(self) -> None:
        """Follow the layers that are in the project now, of the map that is shown."""
        if not self.isVisible():
            return
        project = QgsProject.instance()
        maps = maps_to_list(project)
        self._follow_canvas(project, [each.key for each in maps])
        self.widgets.plan.offer(maps, self._map_key)
        listed = find_listed(project, self._map_key)
        if listed is None:
            self._let_go()
        elif self._source is None or self._source.listed != listed:
            self._drop()
            self._follow(StatusSource(listed, self))
        if self._source is not None:
            self._source.watch(True)

    def _follow_canvas(self, project: QgsProject, there: Sequence[str]) -> None:
        """List the map that is shown; the one that is listed, while it is one of several shown."""
        shown = [key for key in maps_on_canvas(project) if key in there]
        if self._map_key not in (shown or there):
            self._map_key = next(iter(shown), FIRST_MAP.key)

    def _follow(self, source: StatusSource) -> None:
        self._source = source
        self._acts.listed, self._selection.layer = source.listed, source.listed.municipalities
        source.filled.connect(self._fill)
        source.years_changed.connect(self.model.arrange)
        source.pending_changed.connect(self._show_pending)
        source.gone.connect(self._let_go)
        source.selection_changed.connect(self._selection.follow_map)
        source.restyled.connect(self._restyle_soon.start)
        self._restyle()
        self._turn_to(self.widgets)

    def _let_go(self) -> None:
        if self._source is not None:
            self._drop()
            self.model.fill(Snapshot())
            self._turn_to(self._empty)

    def _drop(self) -> None:
        source, self._source = self._source, None
        self._acts.listed = self._selection.layer = None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)

    def _fill(self, snapshot: Snapshot) -> None:
        self.model.fill(snapshot)
        self.widgets.filters.offer_counties(self.model.counties())
        self._offer_bands()
        self._offer_areas()
        self._count_soon.start()
        self._show_pending()

    def _restyle(self) -> None:
        if self._source is None:
            return
        self._map = self._source.listed.map_now()
        self.widgets.show_map_date(self._map.day)
        self.widgets.table.follow_signs(self._map.has_signs)
        self.model.set_map(self._map)
        self._offer_bands()
        self._count_soon.start()

    def _offer_bands(self) -> None:
        self.widgets.filters.offer_bands(self._map.bands, self.model.samples() > 0)

    def _choose_plan(self, map_key: str) -> None:
        """List another plan type, and show its map as QGIS's menu of map themes would."""
        self._map_key = map_key
        show_on_canvas(QgsProject.instance(), map_key)
        self._look()

    def _choose_area(self) -> None:
        self._show_area(self.widgets.area.chosen().shown)
        self._offer_areas()

    def _offer_areas(self) -> None:
        if self._source is not None:
            self.widgets.area.offer_of(self._source.listed.municipalities)

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
        chosen = self.widgets.filters.chosen_band()
        self.widgets.show_samples(self.model.samples())
        self.widgets.chart.show_counts(self._map.bands, self.model.counts(), chosen)
        self.widgets.show_total(self.model.rowCount(), self.model.total(), self._selection.unseen())

    def _show_pending(self) -> None:
        source = self._source
        self.widgets.save.setEnabled(source is not None and source.listed.is_modified())


def _soon(panel: QWidget, act: Callable[[], object]) -> QTimer:
    """Return a timer that acts once when the event that started it is over."""
    timer = QTimer(panel)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
