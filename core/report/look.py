"""The style sheet of the report, with the colours of the map in it, and its few lines of script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ..plans.bands import MISSING

_STYLES = Path(__file__).parents[2] / "styles"
_OFFICES = (
    "#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#99ddff", "#44bb99", "#bbcc33", "#aaaa00",
)  # fmt: skip
"""Paul Tol's light colours, made for dark text on them and to be told apart by the colour-blind."""
_DARK, _LIGHT = "#111", "#fff"


def style(colours: Mapping[str, str]) -> str:
    """Return the style sheet.

    Args:
        colours: «#rrggbb» by band; one without a year is hatched on the map, whatever its colour.
    """
    bands = {f"band-{key}": colour for key, colour in colours.items() if key != MISSING}
    offices = {f"office-{place}": colour for place, colour in enumerate(_OFFICES, start=1)}
    rules = (_rules(name, colour) for name, colour in {**bands, **offices}.items())
    return _file("rapport.css") + "".join(rules)


def script() -> str:
    """Return the script, which sorts tables."""
    return _file("rapport.js")


@lru_cache(maxsize=4)
def _file(name: str) -> str:
    return (_STYLES / name).read_text(encoding="utf-8")


def _rules(name: str, colour: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return ""
    text = _DARK if _luminance(colour) > 0.18 else _LIGHT
    return (
        f"svg .{name} {{ fill: {colour}; }}\n"
        f".sign-{name} {{ background: {colour}; color: {text}; }}\n"
        f"svg .on-{name} {{ fill: {text}; }}\n"
    )


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.1)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))
