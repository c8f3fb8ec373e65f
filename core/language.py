"""The language of the interface: bokmål as it stands in the code, or what a translator makes of it.

Texts on the map follow the map language of the settings instead, and do not come through here.
"""

from __future__ import annotations

from collections.abc import Callable

_translators: list[Callable[[str], str]] = []


def speak(translator: Callable[[str], str] | None) -> None:
    """Use a translator from now on; None for bokmål."""
    _translators[:] = [translator] if translator else []


def tr(text: str, /, **values: object) -> str:
    """Return the text in the language of the interface, with `{name}` replaced by the values."""
    for translate in _translators:
        text = translate(text)
    return text.format(**values) if values else text
