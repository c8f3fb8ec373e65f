"""What the plugin says and asks in a QGIS window; texts from files are never taken for HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..core.errors import PlanstatusError
from ..core.reading.deviations import Deviation
from ..core.texts.language import tr
from ..gis.compat.log_text import in_log
from .boxes import TITLE, give_tip, plain, question_box, text_box
from .panel.show_municipality import show_municipality

SECONDS_SHOWN = 30
SAID = "planstatus_message"
"""The property of an item of the message bar that holds our message: others' items have none."""

ANY, YEARS_SHOWN, EXPORT, INTAKE, TYPED = "", "planår på kartet", "eksport", "innlesing", "skrevet"
NOT_ADDED, LOOK = "ikke lagt til", "utseende"
OTHER_OFFICE, BACKUP, HELP, REPORT = "annet kontor", "sikkerhetskopi", "hjelp", "rapport"
ATLAS = "atlas"
"""What a message can be about, so as to be withdrawn when it is no longer true."""
FILES_MADE = (EXPORT, REPORT, ATLAS)

RANK = {
    Qgis.MessageLevel.Success: 0,
    Qgis.MessageLevel.Info: 1,
    Qgis.MessageLevel.Warning: 2,
}
WIDEST, AROUND, BETWEEN, NARROWEST = 925, 147, 6, 100
"""Pixels: the bar in a window of 1600 with the panel open; in it all but text and buttons; the
space between these; a text at least."""

MOST_LOGGED = 200
"""Lines of one table in the log, in one message: QGIS's log panel takes 0.5 ms for each message."""


@dataclass(frozen=True)
class Button:
    """A button in a message."""

    text: str
    tip: str
    run: Callable[[], object] = field(compare=False)


@dataclass(frozen=True)
class Message:
    """What is said in the bar: `about` what, and in the tip what there is no room for.

    An offer stays until she closes it, which `closed` is told.
    """

    text: str
    level: Qgis.MessageLevel
    about: str = ANY
    buttons: tuple[Button, ...] = ()
    tip: str = ""
    closed: Callable[[], object] | None = field(default=None, compare=False)


class Messages:
    """The message bar, the log and the questions of one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Speak in the window."""
        self._iface = iface
        self._heard: QgsMessageBar | None = None

    @property
    def window(self) -> QWidget:
        """The window itself."""
        return self._iface.mainWindow()

    @property
    def bar(self) -> QgsMessageBar:
        """The window's message bar."""
        return self._iface.messageBar()

    def warn(
        self, what: str | PlanstatusError, about: str = ANY, buttons: Sequence[Button] = ()
    ) -> None:
        """Show a warning until it is closed or withdrawn, with what can be done about it.

        An error has the whole path of its file in the tip.
        """
        tip = what.in_full() if isinstance(what, PlanstatusError) else ""
        self._say(Message(str(what), Qgis.MessageLevel.Warning, about, tuple(buttons), tip))

    def tell(
        self,
        text: str,
        folder: Path,
        about: str = ANY,
        tip: str = "",
        buttons: Sequence[Button] = (),
        after: Sequence[Button] = (),
    ) -> None:
        """Show what was done for a while, behind any warning, in place of the last of its kind.

        Args:
            text: what was done.
            folder: where the file lies.
            about: what it is true of.
            tip: what there is no room for.
            buttons: in front of the one that opens the folder.
            after: behind it.
        """
        for old in self._said():
            if old.level == Qgis.MessageLevel.Success:
                self._take_away(old)
        url = QUrl.fromLocalFile(str(folder))
        open_folder = Button(tr("Åpne mappen"), str(folder), lambda: QDesktopServices.openUrl(url))
        level = Qgis.MessageLevel.Success
        self._say(Message(text, level, about, (*buttons, open_folder, *after), tip))

    def offer(self, text: str, about: str, button: Button, closed: Callable[[], object]) -> None:
        """Offer in front of what has been said what she may want before she reads it.

        What is said later comes in front of it in turn, when it is a warning. `closed` is told when
        she closes the offer.
        """
        if self._heard is None:
            self._heard = self.bar
            self._heard.widgetRemoved.connect(self._closed)
        self.withdraw(about)
        self._show(Message(text, Qgis.MessageLevel.Info, about, (button,), closed=closed))

    def tell_deviations(
        self, source: str, deviations: Sequence[Deviation], read_from: str = ""
    ) -> None:
        """Log where in a file was read and what was not used as it stood, and offer to show it."""
        lines = [each.in_words() for each in deviations[:MOST_LOGGED]]
        if len(deviations) > MOST_LOGGED:
            more = len(deviations) - MOST_LOGGED
            lines.append(tr("… og {count} rader til, under «Vis radene».", count=more))
        if lines or read_from:
            _log("\n".join([f"{source}: {read_from}".rstrip(": "), *lines]), bool(lines))
        if not deviations:
            return
        text = tr("«{source}». Rader å sjekke: {count}. De står også under Loggmeldinger.",
                  source=source, count=len(deviations))  # fmt: skip
        show = Button(tr("Vis radene"), tr("Vis hver rad med grunn"),
                      lambda: self._show_rows(source, deviations))  # fmt: skip
        self._say(Message(text, Qgis.MessageLevel.Info, INTAKE, (show,)))

    def withdraw(self, *about: str) -> None:
        """Take away what was said about something, or everything of ours that is still shown."""
        for old in self._said():
            if not about or old.about in about:
                self._take_away(old)

    def fall_silent(self) -> None:
        """Take everything away, and leave the bar to others."""
        self.withdraw()
        heard, self._heard = self._heard, None
        if heard is not None and not sip.isdeleted(heard):
            heard.widgetRemoved.disconnect(self._closed)

    def bring_forward(self, about: str) -> None:
        """Show what was said about something in front of what has come since."""
        front = self.bar.currentItem()
        said = [old for old in self._said() if old.about == about]
        if front is None or _message_of(front) in said:
            return
        for old in reversed(said):
            self._take_away(old)
            self._show(old)

    def _show_rows(self, source: str, deviations: Sequence[Deviation]) -> None:
        from .dialogs.deviations_dialog import DeviationsDialog

        dialog = DeviationsDialog(
            source, deviations, lambda name: show_municipality(self._iface, name), self.window
        )
        dialog.show()

    def ask(self, question: str, details: str, yes: str) -> bool:
        """Ask before something is done; the button with `yes` is the one Enter presses."""
        return self.choose(question, details, {yes: question}) == yes

    def choose(self, question: str, details: str, answers: Mapping[str, str]) -> str | None:
        """Return the answer she chose, None when she cancels.

        Args:
            question: what she is asked.
            details: what she should know before she answers.
            answers: the text of a button and its tip for each; the first is the one Enter presses.
        """
        box = question_box(question, details, answers, self._iface.mainWindow())
        box.exec()
        clicked = box.clickedButton()
        return next((text for text in answers if clicked and clicked.text() == text), None)

    def _say(self, message: Message) -> None:
        """Show a message once, behind those that matter more; a file made answers by itself."""
        in_front = [
            old
            for old in self._said()
            if RANK[old.level] > RANK[message.level]
            and (old.about in FILES_MADE) == (message.about in FILES_MADE)
        ]
        for old in self._said():
            if old == message or old in in_front:
                self._take_away(old)
        for each in (message, *reversed(in_front)):
            self._show(each)

    def _said(self) -> list[Message]:
        """Return our messages that are shown, the one in front first."""
        return [said for said in map(_message_of, self.bar.items()) if said is not None]

    def _take_away(self, message: Message) -> None:
        for item in self.bar.items():
            if _message_of(item) == message:
                item.setProperty(SAID, None)  # it is not she who closes it
                self.bar.popWidget(item)

    def _show(self, message: Message) -> None:
        title, text, buttons = self._in_one_line(message)
        item = self.bar.createMessage(title, plain(text))
        item.setProperty(SAID, message)
        item.setToolTip(plain(message.tip or message.text))
        for button in buttons:
            item.layout().addWidget(button)
        lasts = message.level == Qgis.MessageLevel.Warning or message.closed is not None
        self.bar.pushWidget(item, message.level, 0 if lasts else SECONDS_SHOWN)

    def _closed(self, item: QgsMessageBarItem) -> None:
        message = _message_of(item)
        if message is not None and message.closed is not None:
            message.closed()

    def _in_one_line(self, message: Message) -> tuple[str, str, list[QPushButton]]:
        """Return title, text and buttons that fit beside each other.

        The bar is over the map, and gets narrower when the panel is opened. The title goes first,
        then the end of the text, with a button that shows all of it.
        """
        text, buttons = " ".join(message.text.split()), list(map(_push_button, message.buttons))
        letters = self.bar.fontMetrics()
        over = self.bar.parentWidget() or self.bar  # the bar itself has no width while it is hidden
        room = min(over.width(), WIDEST) - AROUND - sum(map(_width, buttons))
        for_title = letters.horizontalAdvance(f"{TITLE}: ") + len(TITLE)  # it is bold
        for title, width in ((TITLE, for_title), ("", 0)):
            if width + letters.horizontalAdvance(text) <= room:
                return title, text, buttons
        everything = Button(
            tr("Vis alt"),
            tr("Vis hele meldingen"),
            lambda: text_box(message.text, "", self.window).open(),
        )
        buttons.insert(0, _push_button(everything))
        room -= _width(buttons[0]) + for_title
        right = Qt.TextElideMode.ElideRight
        return TITLE, letters.elidedText(text, right, max(room, NARROWEST)), buttons


def _push_button(button: Button) -> QPushButton:
    made = QPushButton(button.text)
    give_tip(made, button.tip)
    made.clicked.connect(lambda: button.run())
    return made


def _width(button: QPushButton) -> int:
    return int(button.sizeHint().width()) + BETWEEN


def _message_of(item: QgsMessageBarItem) -> Message | None:
    """Return what we said in an item of the bar, None when it is another's."""
    said = item.property(SAID)
    return said if isinstance(said, Message) else None


def _log(text: str, warning: bool) -> None:
    level = Qgis.MessageLevel.Warning if warning else Qgis.MessageLevel.Info
    QgsMessageLog.logMessage(in_log(text), TITLE, level, False)
