"""«3 planår er ikke lagret», standing in the message bar until it is no longer so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QPushButton

from ...core.texts.language import tr
from ..boxes import TITLE, give_tip
from ..messages import TYPED, Button, Messages
from .last_edit import LastEdit
from .year_editor import YearEditor


@dataclass(frozen=True)
class Unsaved:
    """How many plan years, and rows of the tables of cooperation, are not saved."""

    years: int = 0
    rows: int = 0

    @property
    def all(self) -> int:
        """How many there are of both."""
        return self.years + self.rows

    def in_words(self) -> str:
        """Return what is not saved, as a sentence."""
        if self.years and self.rows:
            return tr("{years} og {rows} er ikke lagret", years=self._years(), rows=self._rows())
        if self.rows == 1:
            return tr("1 rad om samarbeid er ikke lagret")
        if self.rows:
            return tr("{count} rader om samarbeid er ikke lagret", count=self.rows)
        if self.years == 1:
            return tr("1 planår er ikke lagret")
        return tr("{count} planår er ikke lagret", count=self.years)

    def question(self) -> str:
        """Return what is asked before several are discarded."""
        if self.years and self.rows:
            years, rows = self._years(), self._rows()
            return tr(
                "Skal {years} og {rows} som ikke er lagret, forkastes?", years=years, rows=rows
            )
        if self.rows:
            return tr(
                "Skal {count} rader om samarbeid som ikke er lagret, forkastes?", count=self.rows
            )
        return tr("Skal {count} planår som ikke er lagret, forkastes?", count=self.years)

    def _years(self) -> str:
        return tr("1 planår") if self.years == 1 else tr("{count} planår", count=self.years)

    def _rows(self) -> str:
        if self.rows == 1:
            return tr("1 rad om samarbeid")
        return tr("{count} rader om samarbeid", count=self.rows)


class UnsavedMessage:
    """One lasting message, with what can be done about it."""

    def __init__(self, messages: Messages, editor: YearEditor, last: LastEdit) -> None:
        """Speak in a window; the editor, and what knows the last edit, do what the buttons say."""
        self._messages = messages
        self._editor = editor
        self._last = last
        self._item: QgsMessageBarItem | None = None
        self._now = Unsaved()

    def show_years(self, count: int) -> None:
        """Say how many plan years are not saved; nothing when all is."""
        self._show(replace(self._now, years=count))

    def show_rows(self, count: int) -> None:
        """Say how many rows of the tables of cooperation are not saved; nothing when all is."""
        if count != self._now.rows:
            self._show(replace(self._now, rows=count))

    def warn(self, text: str) -> None:
        """Say what stays true of what was saved."""
        self._messages.warn(text)

    def tell_overtaken(self, text: str, write: Callable[[], object] | None) -> None:
        """Say what another has saved in her rows, with a button that writes hers after all."""

        def write_mine() -> None:
            self._messages.withdraw(text)
            if write is not None:
                write()

        tip = tr("Lagre det du skrev, over det andre har lagret i mellomtiden")
        mine = [Button(tr("Lagre mine"), tip, write_mine)] if write is not None else []
        self._messages.warn(text, text, mine)

    def _show(self, now: Unsaved) -> None:
        before, self._now = self._now, now
        standing = self._standing()
        if not now.all:
            self._hide(standing)
        elif standing is not None:
            standing.setText(now.in_words())
        elif now != before:  # closed by her, it comes back when there is more to tell
            self._push()
        if now.all:
            self._messages.bring_forward(TYPED)
        else:
            self._messages.withdraw(TYPED)

    def _hide(self, item: QgsMessageBarItem | None) -> None:
        self._item = None
        if item is not None:
            self._messages.bar.popWidget(item)

    def _standing(self) -> QgsMessageBarItem | None:
        if self._item is None or sip.isdeleted(self._item):
            return None
        return self._item if self._item in self._messages.bar.items() else None

    def _push(self) -> None:
        item = self._messages.bar.createMessage(TITLE, self._now.in_words())
        for label, tip, act in (
            (tr("Lagre"), tr("Lagre endringene i arbeidsfilen"), self._editor.save),
            (tr("Angre"), tr("Angre den siste endringen"), self._last.undo),
            (tr("Forkast"), tr("Forkast alle endringer som ikke er lagret"), self._discard),
        ):
            item.layout().addWidget(_button(item, label, tip, act))
        self._item = item
        self._messages.bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)

    def _discard(self) -> None:
        details = tr("De blir som de var sist de ble lagret.")
        alone = self._now.all == 1
        if alone or self._messages.ask(self._now.question(), details, tr("Forkast")):
            self._editor.discard()


def _button(
    item: QgsMessageBarItem, label: str, tip: str, act: Callable[[], object]
) -> QPushButton:
    button = QPushButton(label, item)
    give_tip(button, tip)
    button.clicked.connect(lambda: act())
    return button
