"""What SQLite, GDAL and the system say when a file cannot be read or written, in our words."""

from __future__ import annotations

from .language import tr


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
