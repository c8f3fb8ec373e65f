"""The findings as a list: a click shows where one is mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ...core.cooperation.findings import Finding
from ...core.cooperation.findings_list import grouped, in_numbers
from ...core.cooperation.levels import LEVELS, level_words
from ...core.texts.language import tr
from ...gis.control.control import Control
from ...gis.sources.formats.days import date_in_words
from ..boxes import give_tip
from ..dialogs.row_model import RowModel, TextRow
from ..dialogs.row_table import RowTable, plain_label
from ..panel.widgets import empty_page
from .control_source import ControlSource
from .show_finding import FindingShown

ABOUT, LEVEL, SENTENCE = range(3)


class ControlPanel(QWidget):
    """Lists what the rules find in the project; edits that are not saved count."""

    def __init__(
        self, iface: QgisInterface, update: Callable[[], object], parent: QWidget | None
    ) -> None:
        """Build the list; it is filled when it is shown.

        Args:
            iface: the window a click shows something in.
            update: brings the map up to date, for a project without one.
            parent: what the list is in.
        """
        super().__init__(parent)
        self.findings: Sequence[Finding] = ()
        self.model = RowModel(
            (tr("Samarbeid eller kommune"), tr("Nivå"), tr("Funn")), (),
            words=[level_words()[each] for each in LEVELS],
        )  # fmt: skip
        self.table = _table(self.model)
        self.told = plain_label("")
        self.edit = QPushButton(tr("Rediger samarbeid"))
        self.source = ControlSource(self)
        self._shown = FindingShown(iface)
        self._pages = QStackedLayout(self)
        self._empty = empty_page(update)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._lay_out())
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Look at what has been edited while nobody watched."""
        super().showEvent(event)
        self.source.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's name)
        """Look no more until someone watches."""
        super().hideEvent(event)
        self.source.watch(False)

    def show_finding(self, index: QModelIndex) -> None:
        """Show where the finding of a row is mended."""
        if index.isValid():
            self._shown.show(self.findings[self.model.place(index.row())])

    def _connect(self) -> None:
        self.source.found.connect(self._fill)
        self.table.open_with(tr("Vis i kartet og skjemaet"), self.show_finding, by_one_click=True)
        self.edit.clicked.connect(lambda: self._shown.edit())
        self.edit.setAutoDefault(False)
        give_tip(
            self.edit, tr("Åpne tabellene over samarbeid for redigering. Lagre når du er ferdig")
        )

    def _lay_out(self) -> QWidget:
        page = QWidget()
        page.setFocusProxy(self.table)
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.table.copy_button())
        buttons.addWidget(self.table.save_button(tr("Kontroll av samarbeid")))
        column = QVBoxLayout(page)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        return page

    def _fill(self, found: object) -> None:
        page = self._empty if found is None else self._pages.widget(1)
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        if isinstance(found, Control):
            self._list(found)
            self.told.setText(_told(found.findings, found.on))
        else:
            self._list(None)
            self.told.setText(str(found or ""))

    def _list(self, found: Control | None) -> None:
        """Show the findings; she stays where she was in the list."""
        groups = grouped(found.findings, found.register) if found else []
        chosen = self._chosen()
        place = self.table.verticalScrollBar().value()
        self.findings = [each for group in groups for each in group.findings]
        words = level_words()
        self.model.fill(
            [
                TextRow((group.title, words[each.level], each.sentence))
                for group in groups
                for each in group.findings
            ]
        )
        self._choose(chosen)
        self.table.verticalScrollBar().setValue(place)

    def _chosen(self) -> Finding | None:
        rows = self.table.chosen()
        return self.findings[self.model.place(rows[0])] if rows else None

    def _choose(self, chosen: Finding | None) -> None:
        for shown in range(self.model.rowCount()):
            if self.findings[self.model.place(shown)] == chosen:
                self.table.selectRow(shown)


def _table(model: RowModel) -> RowTable:
    table = RowTable(
        model,
        tr("Funn i kontrollen av samarbeid"),
        tr("Klikk på et funn, eller trykk Enter, for å vise det i kartet og åpne skjemaet"),
    )
    table.lay_out(ABOUT)
    header = table.horizontalHeader()
    letters = table.fontMetrics().averageCharWidth()
    for column, signs in ((ABOUT, 32), (LEVEL, 12)):
        header.resizeSection(column, signs * letters)
    return table


def _told(findings: Sequence[Finding], on: date) -> str:
    """Return the count and the date, and what a finding does not say."""
    return tr(
        "Kartdato: {date}. {told}. At noe ikke er registrert, betyr ikke at det ikke er gjort.",
        date=date_in_words(on), told=in_numbers(findings),
    )  # fmt: skip
