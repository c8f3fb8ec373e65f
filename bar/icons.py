"""Icons drawn from `icons/` in the colour that the window writes in, on a light theme or a dark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtGui import QColor, QIcon, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QWidget

FOLDER = Path(__file__).parent.parent / "icons"
SIZES = (16, 24, 32, 48, 64, 96)
"""Pixels: QGIS's sizes of buttons, and the same on a screen of 200 %."""


def icon(name: str, colour: QColor) -> QIcon:
    """Draw an icon with lines in a colour; what is filled keeps its own."""
    drawn = QIcon()
    for size in SIZES:
        file = str(FOLDER / f"{name}.svg")
        image, _ = QgsApplication.svgCache().svgAsImage(file, size, colour, colour, 1, 1)
        drawn.addPixmap(QPixmap.fromImage(image))
    return drawn


class ThemeWatch(QObject):
    """Draws the icons, and draws them again when the window changes its colours."""

    def __init__(self, window: QWidget) -> None:
        """Draw in the colours of a window."""
        super().__init__(window)
        self._window = window
        self._users: list[tuple[str, Callable[[QIcon], object]]] = []
        self._colour = self._now()
        self._soon = QTimer(self)  # once, when every style sheet has had its say
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)

    def follow(self, widget: QWidget) -> None:
        """Notice changes that come to a widget, which is spared what else the window is told."""
        widget.installEventFilter(self)

    def draw(self, name: str, use: Callable[[QIcon], object]) -> None:
        """Give an icon to someone, now and whenever the colours change."""
        self._users.append((name, use))
        use(icon(name, self._colour))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Notice another theme; every event goes on to the widget."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._soon.start()
        return False

    def stop(self) -> None:
        """Draw no more."""
        self._users.clear()
        self.deleteLater()

    def _now(self) -> QColor:
        return self._window.palette().color(QPalette.ColorRole.WindowText)

    def _follow(self) -> None:
        if self._now() != self._colour:
            self._colour = self._now()
            for name, use in self._users:
                use(icon(name, self._colour))
