"""What is offered of files that were made: to replace, to open, and to copy the path of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QDir, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication

from ..core.errors import PlanstatusError, short
from ..core.texts.language import tr
from ..gis.sources.files import is_there
from .messages import HELP, Button, Messages


def may_replace(messages: Messages, paths: Sequence[Path]) -> bool:
    """Ask whether files that are there may be replaced."""
    names = ", ".join(tr("«{value}»", value=path.name) for path in paths)
    question = (
        tr("Filen {name} finnes fra før. Skal den erstattes?", name=names)
        if len(paths) == 1
        else tr("Filene {names} finnes fra før. Skal de erstattes?", names=names)
    )
    details = "\n".join(map(native, paths))
    return messages.ask(question, details, tr("Erstatt"))


def open_file(messages: Messages, path: Path, about: str) -> None:
    """Open a file in the program that the system has for it, or say why not.

    Args:
        messages: those of the window.
        path: the file.
        about: what a message is about.
    """
    if not is_there(path):
        text = tr("Filen {file} finnes ikke lenger.", file=short(path))
        messages.warn(PlanstatusError(text, path), about)
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        text = tr("Fant ikke noe program som kan åpne {file}.", file=short(path))
        messages.warn(PlanstatusError(text, path), about)


def copy_button(paths: Sequence[Path]) -> Button:
    """Return the button that copies paths, as the system writes them."""
    text = "\n".join(map(native, paths))
    tip = tr("Kopier til utklippstavlen: {path}", path=text)
    return Button(tr("Kopier sti"), tip, lambda: QGuiApplication.clipboard().setText(text))


def native(path: Path) -> str:
    """Return a path as the system writes it."""
    return str(QDir.toNativeSeparators(str(path)))


def tell_where_help_is(messages: Messages, guide: Path) -> None:
    """Say where the guide is, when no browser opened it."""
    text = tr("Fant ingen nettleser. Brukerveiledningen ligger i {file}.", file=guide)
    messages.withdraw(HELP)
    messages.warn(text, HELP, (copy_button([guide]),))
