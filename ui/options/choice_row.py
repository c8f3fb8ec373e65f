"""A few choices beside each other, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from ..boxes import give_tip


class ChoiceRow(QWidget):
    """Radio buttons in a row; the first is chosen to begin with."""

    changed = pyqtSignal()

    def __init__(self, name: str, texts: Sequence[str], tip: str) -> None:
        """Lay them out.

        Args:
            name: what is chosen, for those who hear the window.
            texts: the choices.
            tip: what the choice is for.
        """
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons = {text: QRadioButton(text) for text in texts}
        for text, button in self.buttons.items():
            button.setAccessibleName(f"{name}: {text}")
            give_tip(button, tip)
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self.choose(texts[0])
        self._group.buttonToggled.connect(self._toggled)

    def chosen(self) -> str:
        """Return the text of what is chosen."""
        return str(self._group.checkedButton().text())

    def choose(self, text: str) -> None:
        """Choose by text."""
        self.buttons[text].setChecked(True)
        self.setFocusProxy(self.buttons[text])

    def _toggled(self, button: QRadioButton, chosen: bool) -> None:
        if chosen:
            self.setFocusProxy(button)
            self.changed.emit()
