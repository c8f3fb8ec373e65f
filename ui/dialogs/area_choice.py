"""«Vis»: the list of what can be shown, in the panel and before an export."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QWidget

from ...core.texts.language import tr
from ...gis.project.shown import EVERYTHING, Choice, Shown
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

    def offer(self, choices: Sequence[Choice], now: Shown) -> None:
        """Offer other choices, with what is shown now as the one chosen."""
        blocker = QSignalBlocker(self)
        if choices != self._choices:  # she may be looking at them
            self._choices = choices
            self.clear()
            self.addItems([choice.text for choice in choices])
        shown = [choice.shown for choice in choices]
        self.setCurrentIndex(shown.index(now) if now in shown else 0)
        blocker.unblock()

    def chosen(self) -> Choice:
        """Return what is chosen."""
        place = self.currentIndex()
        return self._choices[place] if place >= 0 else Choice("", EVERYTHING, "")
