"""A map date typed as people write it, with a calendar beside it."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtGui import QPalette, QShowEvent
from qgis.PyQt.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ...bar.icons import icon
from ...core.choices import read_map_date_rule
from ...core.defaults import TODAY
from ...core.errors import PlanstatusError
from ...core.texts.dates import FIRST_MAP_DATE, LAST_MAP_DATE
from ...core.texts.language import tr
from ...gis.sources.formats.days import date_in_words, interface_locale
from ..boxes import give_tip


def day_of(rule: str) -> date:
    """Return the date that a rule, `TODAY` or an ISO date, gives now."""
    return date.today() if rule == TODAY else date.fromisoformat(rule)


class DateField(QWidget):
    """Nothing that is typed is changed; what cannot be read is for others to refuse."""

    changed = pyqtSignal()

    def __init__(self, tip: str, parent: QWidget | None = None) -> None:
        """Lay it out, empty; the tip tells what the date is for."""
        super().__init__(parent)
        self.line = QLineEdit()
        give_tip(self.line, tip)
        self.line.setAccessibleName(tr("Kartdato"))
        self.line.setPlaceholderText(tr("for eksempel 4.9.2024"))
        self.today = QPushButton(tr("I dag"))
        give_tip(self.today, tr("La kartdatoen være dagens dato, hver dag"))
        self.today.clicked.connect(lambda: self.show_rule(TODAY))
        self._calendar = self._calendar_button()
        self._lay_out()
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _: self.changed.emit())

    def show_rule(self, rule: str) -> None:
        """Show `TODAY` or an ISO date in words, and anything else as it stands."""
        try:
            words = tr("i dag") if rule == TODAY else date_in_words(date.fromisoformat(rule))
        except ValueError:
            words = rule
        self.line.setText(words)

    def rule(self) -> str:
        """Return `TODAY` or the date, ISO 8601.

        Raises:
            PlanstatusError: what is typed is no date a map can have.
        """
        return read_map_date_rule(self.line.text())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the calendar in the colour of the theme, which it has first when it is shown."""
        super().showEvent(event)
        colour = self._calendar.palette().color(QPalette.ColorRole.ButtonText)
        self._calendar.setIcon(icon("kartdato", colour))

    def _calendar_button(self) -> QToolButton:
        calendar = QCalendarWidget()
        calendar.setLocale(interface_locale())
        give_tip(calendar, tr("Velg datoen i en kalender"))
        calendar.setAccessibleName(tr("Kalender"))
        calendar.setMinimumDate(_of_qt(FIRST_MAP_DATE))
        calendar.setMaximumDate(_of_qt(LAST_MAP_DATE))
        menu = QMenu(self)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToShow.connect(lambda: calendar.setMinimumSize(calendar.sizeHint()))
        menu.aboutToShow.connect(lambda: calendar.setSelectedDate(_of_qt(self._shown())))
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(lambda day: self.show_rule(day.toString("yyyy-MM-dd")))
            chosen.connect(lambda _: menu.close())
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        give_tip(button, tr("Velg datoen i en kalender"))
        button.setAccessibleName(tr("Kalender"))
        return button

    def _shown(self) -> date:
        try:
            return day_of(self.rule())
        except PlanstatusError:
            return date.today()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self._calendar)
        row.addWidget(self.today)


def _of_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
