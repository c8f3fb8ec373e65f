"""Which plan type the list and the map are of, where the project has several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ...core.maps import StatusMap
from ...core.texts.language import tr
from ..boxes import give_tip


class PlanChoice(QWidget):
    """A list of plan types, seen while there is more than one."""

    chosen = pyqtSignal(str)
    """With the key of the map."""

    def __init__(self) -> None:
        """Begin without any, unseen."""
        super().__init__()
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Plantype"))
        give_tip(self.box, tr("Vis planårene og kartet for en annen plantype"))
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(lambda place: self.chosen.emit(self.box.itemData(place)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(QLabel(tr("Plantype")))
        line.addWidget(self.box, 1)
        self.hide()

    def offer(self, maps: Sequence[StatusMap], now: str) -> None:
        """Offer the plan types of these maps, with the one that is listed as the one chosen."""
        wanted = [(each.plan_type.label(), each.key) for each in maps]
        blocker = QSignalBlocker(self.box)
        if wanted != [
            (self.box.itemText(n), self.box.itemData(n)) for n in range(self.box.count())
        ]:
            self.box.clear()
            for text, key in wanted:
                self.box.addItem(text, key)
        self.box.setCurrentIndex(self.box.findData(now))
        blocker.unblock()
        self.setVisible(len(wanted) > 1)
