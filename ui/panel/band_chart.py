"""The counts per band as bars, in the colours and hatches of the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsFillSymbol
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...core.texts.language import tr
from ...gis.project.status_rows import ShownBand
from ..boxes import give_tip

GAP = 6
FADED = 0.35


class BandChart(QLabel):
    """One bar per band with its label and count; a click on it chooses the band.

    A label, because the dark themes of QGIS give labels, and not widgets, the colour of text.
    """

    clicked = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin without bands."""
        super().__init__(parent)
        self._bands: Sequence[ShownBand] = ()
        self._counts: Mapping[str, int] = {}
        self._chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Antall kommuner i hver klasse"))
        give_tip(self, tr("Klikk på en klasse for å vise bare den, og en gang til for å vise alle"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_counts(
        self, bands: Sequence[ShownBand], counts: Mapping[str, int], chosen: str
    ) -> None:
        """Draw these bands; the others fade when one is chosen."""
        if len(bands) != len(self._bands):
            self.updateGeometry()
        self._bands, self._counts, self._chosen = bands, counts, chosen
        self.setAccessibleDescription(
            ", ".join(f"{band.label}: {counts.get(band.key, 0)}" for band in bands)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return the height of one line of text per band."""
        return QSize(self._label_width() * 2, self._row_height() * len(self._bands))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return the same: the bars may become short, the lines not low."""
        return self.sizeHint()

    def bar_of(self, key: str) -> QRect:
        """Return where the bar of a band is drawn, in the widget's coordinates."""
        place = [band.key for band in self._bands].index(key)
        height = self._row_height()
        left = self._label_width() + GAP
        longest = self.width() - left - GAP - self._count_width()
        most = max(1, *(self._counts.get(band.key, 0) for band in self._bands))
        width = max(2, longest * self._counts.get(key, 0) // most)
        return QRect(left, place * height + 2, width, height - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for band in self._bands:
            painter.setOpacity(1 if self._chosen in ("", band.key) else FADED)
            self._draw(painter, band, self.bar_of(band.key))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Choose the band of the line under the mouse."""
        line = event.pos().y() // self._row_height()
        if event.button() == Qt.MouseButton.LeftButton and 0 <= line < len(self._bands):
            self.clicked.emit(self._bands[line].key)

    def _draw(self, painter: QPainter, band: ShownBand, bar: QRect) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        count = self._counts.get(band.key, 0)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QRect(0, bar.top(), self._label_width(), bar.height()), middle, band.label)
        beside = QRect(bar.right() + GAP, bar.top(), self._count_width(), bar.height())
        painter.drawText(beside, middle, str(count))
        if count:
            fill_with(painter, bar, band.symbol)

    def _label_width(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(band.label) for band in self._bands), default=0)

    def _count_width(self) -> int:
        return max(
            self.fontMetrics().horizontalAdvance(f"{n} ") for n in (0, *self._counts.values())
        )

    def _row_height(self) -> int:
        return self.fontMetrics().height() + GAP


def fill_with(painter: QPainter, bar: QRect, symbol: QgsFillSymbol) -> None:
    """Draw a symbol as the map does, in a part of a widget."""
    painter.save()
    painter.translate(QPoint(bar.left(), bar.top()))
    painter.setClipRect(QRect(QPoint(0, 0), bar.size()))
    symbol.drawPreviewIcon(painter, bar.size())
    painter.restore()
