"""What SQLite, GDAL and the system say when a file cannot be read or written, in our words."""

from __future__ import annotations

from .language import tr


def in_words(reason: object) -> str:
    """Return the reason in the language of the interface, or as it stands when it is none we know.

    Args:
        reason: an error, or its message. The marks are of sqlite3's `sqlite3ErrStr` and of errno.
    """
    said = str(getattr(reason, "strerror", None) or reason)
    text = said.casefold()
    known = (
        (("is locked", "is busy", "resource busy"), tr("et annet program bruker den")),
        (("disk is full", "no space left", "quota"), tr("disken er full")),
        (("readonly", "read-only", "permission denied"), tr("den er skrivebeskyttet")),
        (("no such file", "unable to open"), tr("den finnes ikke, eller disken er borte")),
        (("disk i/o", "input/output error"), tr("disken eller nettverket svarer ikke")),
        (("not a database", "malformed", "encrypted"), tr("den er ødelagt")),
    )
    return next((words for marks, words in known if any(m in text for m in marks)), said)
