"""The style sheet of the report, with the colours of the map in it, and its few lines of script."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ..plans.bands import MISSING
from .model import Report
from .office_map import office_styles
from .svg import OUTSIDE

_STYLES = Path(__file__).parents[2] / "styles"
_DARK, _LIGHT = "#000", "#fff"
_LIGHT_ENOUGH = 0.179
"""The luminance at which black and white can be read equally well, 4.6 to 1 (WCAG 2.1, 1.4.3)."""
_LINES = "#4a4540"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def style(report: Report) -> str:
    """Return the style sheet, with the colours that bands and offices have on the maps."""
    # One without a year is hatched on the map, whatever its colour
    colours = {f"band-{key}": each for key, each in report.colours.items() if key != MISSING}
    colours[OUTSIDE] = report.offices.outside
    offices = office_styles(report)
    colours.update((name, each.colour) for name, each in offices.items())
    rules = [_file("rapport.css")]
    for name, colour in colours.items():
        if _COLOUR.fullmatch(colour):
            rules.append(_rules(name, colour))
            rules += [_rules_of_hatched(name, colour)] * (
                name in offices and offices[name].is_hatched
            )
    return "".join(rules)


def script() -> str:
    """Return the script, which sorts tables."""
    return _file("rapport.js")


@lru_cache(maxsize=4)
def _file(name: str) -> str:
    return (_STYLES / name).read_text(encoding="utf-8")


def _rules(name: str, colour: str) -> str:
    text = _DARK if _luminance(colour) > _LIGHT_ENOUGH else _LIGHT
    return (
        f"svg .{name} {{ fill: {colour}; }}\n"
        f".sign-{name} {{ background: {colour}; color: {text}; }}\n"
        f"svg .on-{name} {{ fill: {text}; }}\n"
    )


def _rules_of_hatched(name: str, colour: str) -> str:
    """Return what lets the number be read on lines: the colour alone around it."""
    return (
        f".sign-{name} {{ background: linear-gradient({colour}, {colour}) 50% / 1.3rem 100% "
        f"no-repeat, repeating-linear-gradient(135deg, {colour} 0 4px, {_LINES} 4px 5.5px); }}\n"
        f"svg .on-{name} {{ paint-order: stroke; stroke: {colour}; stroke-width: 8px; }}\n"
    )


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.1)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))
