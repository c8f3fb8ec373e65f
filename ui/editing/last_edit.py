"""The last edit in several layers, which can be taken back wherever it was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


class LastEdit(QObject):
    """Remembers in which order edits were made in layers that are undone each by itself."""

    def __init__(self) -> None:
        """Follow nothing yet."""
        super().__init__()
        self._stacks: list[Any] = []
        self._made: list[Any] = []

    def follow(self, layers: Iterable[QgsVectorLayer]) -> None:
        """Follow layers, too."""
        for stack in (layer.undoStack() for layer in layers):
            if stack not in self._stacks:
                self._stacks.append(stack)
                stack.indexChanged.connect(self._note)

    def undo(self) -> None:
        """Take back the last edit."""
        self._made = [stack for stack in self._made if not sip.isdeleted(stack)]
        if self._made:
            self._made[-1].undo()

    def _note(self, index: int) -> None:
        stack = self.sender()
        known = self._made.count(stack)
        self._made += [stack] * (index - known)
        for _ in range(known - index):
            last = max(place for place, each in enumerate(self._made) if each is stack)
            del self._made[last]
