"""«3 planår er ikke lagret», standing in the message bar until it is no longer so."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QPushButton

from ...core.texts.language import tr
from ..boxes import TITLE, give_tip
from ..messages import Messages
from .year_editor import YearEditor


class UnsavedMessage:
    """One lasting message, with what can be done about it."""

    def __init__(self, messages: Messages, editor: YearEditor) -> None:
        """Speak in a window; the editor does what the buttons say."""
        self._messages = messages
        self._editor = editor
        self._item: QgsMessageBarItem | None = None
        self._count = 0

    def show(self, count: int) -> None:
        """Say how many plan years are not saved; nothing when all are."""
        before, self._count = self._count, count
        standing = self._standing()
        if not count:
            self.hide()
        elif standing is not None:
            standing.setText(self._text())
        elif count != before:  # closed by her, it comes back when there is more to tell
            self._push()

    def hide(self) -> None:
        """Take the message away."""
        item, self._item = self._standing(), None
        self._count = 0
        if item is not None:
            self._messages.bar.popWidget(item)

    def _standing(self) -> QgsMessageBarItem | None:
        if self._item is None or sip.isdeleted(self._item):
            return None
        return self._item if self._item in self._messages.bar.items() else None

    def _text(self) -> str:
        if self._count == 1:
            return tr("1 planår er ikke lagret")
        return tr("{count} planår er ikke lagret", count=self._count)

    def _push(self) -> None:
        item = self._messages.bar.createMessage(TITLE, self._text())
        for label, tip, act in (
            (tr("Lagre"), tr("Lagre planårene i arbeidsfilen"), self._editor.save),
            (tr("Angre"), tr("Angre den siste endringen"), self._editor.undo),
            (tr("Forkast"), tr("Forkast alle endringer som ikke er lagret"), self._discard),
        ):
            item.layout().addWidget(_button(item, label, tip, act))
        self._item = item
        self._messages.bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def _discard(self) -> None:
        question = tr("Skal {count} planår som ikke er lagret, forkastes?", count=self._count)
        details = tr("De blir som de var sist de ble lagret.")
        if self._count == 1 or self._messages.ask(question, details, tr("Forkast")):
            self._editor.discard()


def _button(
    item: QgsMessageBarItem, label: str, tip: str, act: Callable[[], object]
) -> QPushButton:
    button = QPushButton(label, item)
    give_tip(button, tip)
    button.clicked.connect(lambda: act())
    return button
