"""«Vis»: the list of what can be shown, in the panel and before an export."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QWidget

from ...core.errors import PlanstatusError
from ...core.texts.language import tr
from ...gis.project.shown import EVERYTHING, Choice, Shown, choices, shown_now
from ..boxes import give_tip


class AreaChoice(QComboBox):
    """Lets her choose among all municipalities, a county, and the ones that are selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self.setAccessibleName(tr("Vis"))
        give_tip(self, tr("Vis hele området, ett fylke eller kommunene som er valgt i kartet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)

    def offer(self, wanted: Sequence[Choice], now: Shown) -> None:
        """Offer other choices, with what is shown now as the one chosen."""
        blocker = QSignalBlocker(self)
        if wanted != self._choices:  # she may be looking at them
            self._choices = wanted
            self.clear()
            self.addItems([choice.text for choice in wanted])
        shown = [choice.shown for choice in wanted]
        self.setCurrentIndex(shown.index(now) if now in shown else 0)
        blocker.unblock()

    def offer_of(self, municipalities: QgsVectorLayer) -> None:
        """Offer what can be shown of a layer; what it shows now is the one chosen."""
        if municipalities.isValid():
            with suppress(PlanstatusError):  # the file is not to be read now, and is said elsewhere
                self.offer(choices(municipalities), shown_now(municipalities))

    def chosen(self) -> Choice:
        """Return what is chosen."""
        place = self.currentIndex()
        return self._choices[place] if place >= 0 else Choice("", EVERYTHING, "")
