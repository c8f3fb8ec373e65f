"""The language of the interface: bokmål as it stands in the code, or what a translator makes of it.

Texts on the map follow the map language of the settings instead, and do not come through here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from ..defaults import BOKMAAL, ENGLISH, NYNORSK

_READ_BOKMAAL = ("", "c", "posix", "nb", "no", "da", "sv", "se", "sma", "smj", "smn", "sms")
"""Scandinavian and Sámi interfaces, and none at all: their officers read Norwegian at work."""

_Translators = Sequence[Callable[[str], str]]
_translators: list[Callable[[str], str]] = []
_of_document: ContextVar[_Translators | None] = ContextVar("language of a document", default=None)
"""Each thread has its own: the window speaks on while a document is written beside it."""


def interface_language(locale: str) -> str:
    """Return the language to speak in a QGIS whose locale is «nn», «en_US», «C» or empty."""
    code = locale.replace("-", "_").split("_")[0].split(".")[0].lower()
    if code == NYNORSK:
        return NYNORSK
    return BOKMAAL if code in _READ_BOKMAAL else ENGLISH


def speak(translator: Callable[[str], str] | None) -> None:
    """Use a translator from now on; None for bokmål."""
    _translators[:] = [translator] if translator else []


@contextmanager
def speaking(translator: Callable[[str], str] | None) -> Iterator[None]:
    """Use a translator for as long as this thread writes something in another language."""
    before = _of_document.set((translator,) if translator else ())
    try:
        yield
    finally:
        _of_document.reset(before)


def tr(text: str, /, **values: object) -> str:
    """Return the text in the language of the interface, with `{name}` replaced by the values."""
    document = _of_document.get()
    for translate in _translators if document is None else document:
        text = translate(text)
    return text.format(**values) if values else text
