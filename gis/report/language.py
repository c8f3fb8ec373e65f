"""The language of a document, which need not be that of the window it is made from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.PyQt.QtCore import QTranslator

from ...core.texts.language import speaking
from ..resources import PLUGIN

_CONTEXT = "Planstatus"
"""What all our texts stand under in `i18n`."""


@contextmanager
def spoken_in(language: str) -> Iterator[None]:
    """Let `tr` speak a language for as long as a document is written; bokmål where it has none."""
    translator = QTranslator()
    if not translator.load(str(PLUGIN / "i18n" / f"planstatus_{language}.qm")):
        with speaking(None):
            yield
        return

    def translated(text: str) -> str:
        said: Any = text.encode()  # a str may be ASCII only here
        return translator.translate(_CONTEXT, said) or text

    with speaking(translated):
        yield
