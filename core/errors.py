"""The one exception that carries a message for the user."""

from __future__ import annotations

from pathlib import Path

from .texts.paths import short


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
