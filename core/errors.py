"""The one exception that carries a message for the user, and how it tells of files and causes."""

from __future__ import annotations

from pathlib import Path

from .texts.language import tr

PARTS_SHOWN = 2
"""The file and the folder it lies in."""


class PlanstatusError(Exception):
    """Something the user must know; its text says what to do, in the language of the interface."""

    def __init__(self, text: str, path: Path | None = None) -> None:
        """Say the text; one about a file names the end of its `path`, as `short` does."""
        super().__init__(text)
        self.path = path

    def in_full(self) -> str:
        """Return the text with the whole path of its file, for where there is room for it."""
        text = str(self)
        return text if self.path is None else text.replace(short(self.path), str(self.path))


class PendingEditsError(PlanstatusError):
    """There are edits that have not been saved, and only the user may decide about them."""


class EditsLeftError(PendingEditsError):
    """The user was asked about edits that have not been saved, and left them: all has been said."""


def short(path: Path) -> str:
    """Return the end of a path, so that a message stays on one line."""
    parts = path.parts
    return str(path if len(parts) <= PARTS_SHOWN + 1 else Path("…", *parts[-PARTS_SHOWN:]))


def cause_of(reason: object) -> str:
    """Return a sentence in the language of the interface that ends a message: why it failed.

    What we have no words for stands as the system said it, and says that it does.

    Args:
        reason: an error, or its message. The marks are of sqlite3's `sqlite3ErrStr` and of errno.
    """
    said = " ".join(str(getattr(reason, "strerror", None) or reason).split())
    text = said.casefold()
    known = (
        (("is locked", "is busy", "resource busy", "used by another"),
         tr("filen er i bruk av et annet program")),
        (("disk is full", "no space left", "quota"), tr("disken er full")),
        (("readonly", "read-only", "permission denied", "access is denied", "not permitted"),
         tr("ingen skrivetilgang")),
        (("no such file", "unable to open", "cannot find"),
         tr("filen finnes ikke, eller disken er borte")),
        (("disk i/o", "input/output error"), tr("disken eller nettverket svarer ikke")),
        (("not a database", "malformed", "encrypted", "no such table"), tr("filen er ødelagt")),
    )  # fmt: skip
    words = next((words for marks, words in known if any(m in text for m in marks)), "")
    return tr("Årsak: {cause}.", cause=words) if words else tr("Systemet svarte: {said}", said=said)
