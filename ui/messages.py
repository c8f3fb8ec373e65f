"""What the plugin says and asks in a QGIS window; texts from files are never taken for HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QDate, QLocale, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QWidget

from ..core.deviations import Deviation
from ..core.language import tr
from .show_municipality import show_municipality

TITLE = "Planstatus"
SECONDS_SHOWN = 30
MOST_LOGGED = 200
"""Lines of one table in the log, in one message: QGIS's log panel takes 0.5 ms for each message."""


def short(path: Path) -> str:
    """Return the end of a path, so that the message stays on one line."""
    return str(Path("…", *path.parts[-2:]))


def interface_locale() -> QLocale:
    """Return the locale that names months as the interface does."""
    return QLocale(tr("nb_NO"))


def date_in_words(day: date) -> str:
    """Return «4. september 2024», as the interface writes it."""
    return interface_locale().toString(QDate(day.year, day.month, day.day), tr("d. MMMM yyyy"))


class Messages:
    """The message bar, the log and the questions of one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Speak in the window."""
        self._iface = iface

    @property
    def window(self) -> QWidget:
        """The window itself."""
        return self._iface.mainWindow()

    @property
    def bar(self) -> QgsMessageBar:
        """The window's message bar."""
        return self._iface.messageBar()

    def warn(self, text: str) -> None:
        """Show a warning."""
        self.bar.pushMessage(TITLE, _plain(text), Qgis.MessageLevel.Warning, SECONDS_SHOWN)

    def tell(self, text: str, folder: Path) -> None:
        """Show what was done, in place of what was said about the last job."""
        for old in self.bar.items():
            if old.title() == TITLE and old.level() == Qgis.MessageLevel.Success:
                self.bar.popWidget(old)
        open_folder = QUrl.fromLocalFile(str(folder))
        self._push(text, Qgis.MessageLevel.Success, tr("Åpne mappen"), str(folder),
                   lambda: QDesktopServices.openUrl(open_folder))  # fmt: skip

    def warn_and_offer(self, text: str, label: str, tip: str, run: Callable[[], object]) -> None:
        """Show a warning with a button that does something about it."""
        self._push(text, Qgis.MessageLevel.Warning, label, tip, run)

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
        self._push(text, Qgis.MessageLevel.Info, tr("Vis radene"), tr("Vis hver rad med grunn"),
                   lambda: self._show_rows(source, deviations))  # fmt: skip

    def _show_rows(self, source: str, deviations: Sequence[Deviation]) -> None:
        from .deviations_dialog import DeviationsDialog  # which speaks through this module

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
        box = QMessageBox(self._iface.mainWindow())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(TITLE)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(details)
        buttons = {text: box.addButton(text, QMessageBox.ButtonRole.AcceptRole) for text in answers}
        for text, button in buttons.items():
            give_tip(button, answers[text])
        # Qt's own «Cancel» speaks Norwegian only where Qt's translations are installed.
        cancel = box.addButton(tr("Avbryt"), QMessageBox.ButtonRole.RejectRole)
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        box.setEscapeButton(cancel)
        box.setDefaultButton(next(iter(buttons.values())))
        box.exec()
        clicked = box.clickedButton()
        return next((text for text, button in buttons.items() if button is clicked), None)

    def _push(
        self,
        text: str,
        level: Qgis.MessageLevel,
        label: str,
        tip: str,
        run: Callable[[], object],
    ) -> None:
        item = self.bar.createMessage(TITLE, _plain(text))
        button = QPushButton(label, item)
        give_tip(button, tip)
        button.clicked.connect(lambda: run())
        item.layout().addWidget(button)
        self.bar.pushWidget(item, level, SECONDS_SHOWN)


def give_tip(widget: QWidget, tip: str) -> None:
    """Explain a widget beside the mouse and in the window's status bar."""
    widget.setToolTip(_plain(tip))
    widget.setStatusTip(tip)


def _log(text: str, warning: bool) -> None:
    level = Qgis.MessageLevel.Warning if warning else Qgis.MessageLevel.Info
    QgsMessageLog.logMessage(_in_log(text), TITLE, level, False)


def _plain(text: str) -> str:
    """Return the text so that the message bar shows a «<b>» from a file as it stands."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


def _in_log(text: str) -> str:
    """Return the text for QGIS's log, which until 3.44 shows HTML in it, even pictures."""
    return escape(text, quote=False) if Qgis.QGIS_VERSION_INT < 34400 else text
