"""A document of what the project shows: where it is to be, and what is offered of it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..core.errors import PlanstatusError
from ..gis.project.shown import area_shown
from .dialogs.export_dialog import remember_folder
from .dialogs.file_dialog import FileWanted, ask_file
from .files_made import copy_button, may_replace, native, open_file
from .messages import Button, Messages
from .session import Session
from .whole_map import municipalities_of


def ask_place(session: Session, about: str, wanted: Callable[[str], FileWanted]) -> Path | None:
    """Return the file a document of what is saved is to be written to; None for no document.

    Args:
        session: the window.
        about: what its messages are about.
        wanted: gives the file that is proposed, by the name of the area that is shown.
    """
    messages = session.messages
    session.begin()
    messages.withdraw(about)
    layer = municipalities_of(session)
    if layer is None or not session.edits_are_settled():
        return None
    try:
        file = wanted(area_shown(layer))
    except PlanstatusError as error:
        messages.warn(error, about)
        return None
    return ask_file(file, lambda path: may_replace(messages, [path]), session.window)


def tell_and_open(
    messages: Messages, about: str, path: Path, text: str, again: str, *more: Button
) -> None:
    """Say where a document is, and open it.

    Args:
        messages: those of the window.
        about: what the message is about.
        path: the file.
        text: what is said.
        again: what the button is called that opens it once more.
        more: other buttons.
    """

    def show() -> None:
        open_file(messages, path, about)

    remember_folder(path)
    buttons = (Button(again, native(path), show), *more)
    messages.tell(text, path.parent, about, native(path), buttons, (copy_button([path]),))
    show()
