"""What is selected in the panel's list and in the map, each following the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, pyqtSignal

from ..zoom import zoom_to_selected
from .status_columns import COLUMNS, NAME
from .status_model import StatusModel
from .table import MunicipalityTable

SelectionFlag = QItemSelectionModel.SelectionFlag


class PanelSelection(QObject):
    """Keeps the selection of the list that of the municipality layer, and the other way."""

    changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, model: StatusModel, table: MunicipalityTable) -> None:
        """Follow the list; the layer is told later, when there is one."""
        super().__init__(table)
        self.layer: QgsVectorLayer | None = None
        self._iface = iface
        self._model = model
        self._table = table
        self._following = False
        self._place = 0
        table.clicked.connect(self.zoom)
        table.zoom_asked.connect(self.zoom)
        table.selectionModel().selectionChanged.connect(self._select_in_map)
        table.selectionModel().currentRowChanged.connect(self._remember_place)
        model.modelReset.connect(self._show)

    def zoom(self) -> None:
        """Show what is selected, with some of the map around it."""
        if self.layer is not None:
            zoom_to_selected(self._iface, self.layer)

    def unseen(self) -> int:
        """Return how many of the selected municipalities the filters hide."""
        listed = len(self._table.selectionModel().selectedRows())
        return (self.layer.selectedFeatureCount() if self.layer is not None else 0) - listed

    def follow_map(self) -> None:
        """Select in the list what was selected in the map."""
        if not self._following:
            self._show()

    def _select_in_map(self) -> None:
        if self.layer is None or self._following:
            return
        places = [row.row() for row in self._table.selectionModel().selectedRows()]
        with self._not_following():
            self.layer.selectByIds([self._model.row_at(place).feature_id for place in places])

    def _show(self) -> None:
        """Select in the list what is selected in the map, and bring it into view."""
        if self.layer is None:
            return
        chosen = self._table.selectionModel()
        places = self._model.places_of(self.layer.selectedFeatureIds())
        with self._not_following():
            chosen.select(self._selection(places), SelectionFlag.ClearAndSelect)
            self._go_to(self._place if not places or self._place in places else places[0])
        self.changed.emit()

    def _selection(self, places: list[int]) -> QItemSelection:
        """Return the rows as Qt selects them."""
        selection = QItemSelection()
        for first, last in _runs(places):
            selection.select(self._model.index(first, NAME), self._model.index(last, COLUMNS[-1]))
        return selection

    def _go_to(self, place: int) -> None:
        """Put the focus on a row; when the row she was on has gone, the next one has its place."""
        index = self._model.index(min(place, self._model.rowCount() - 1), NAME)
        self._table.selectionModel().setCurrentIndex(index, SelectionFlag.NoUpdate)
        self._table.scrollTo(index)

    def _remember_place(self, current: QModelIndex) -> None:
        self._place = max(0, current.row())

    @contextmanager
    def _not_following(self) -> Iterator[None]:
        self._following = True
        try:
            yield
        finally:
            self._following = False


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of neighbours in sorted numbers."""
    first = 0
    for at, place in enumerate(places):
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield places[first], place
            first = at + 1
