"""The colours of the report can be read on, whatever an officer has chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import product

from planstatus.core.cooperation.register import Cooperations
from planstatus.core.report.look import style
from planstatus.core.report.model import Drawing, Maker, OfficesDrawn, Report

STEPS = range(0, 256, 15)
COLOURS = [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in product(STEPS, repeat=3)]
READABLE = 4.5
"""To 1: WCAG 2.1, 1.4.3."""


def report(colours: Mapping[str, str]) -> Report:
    return Report(
        "Nord", "nb", date(2024, 9, 4), Maker(), {}, (), Drawing(0, 0, ()), Cooperations(),
        colours, OfficesDrawn({}, "#e8e5de"),
    )  # fmt: skip


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_number_on_a_colour_can_be_read_on_every_colour() -> None:
    sheet = style(report({str(place): colour for place, colour in enumerate(COLOURS)}))
    signs = re.findall(r"\.sign-band-\d+ \{ background: (#\w+); color: (#\w+); \}", sheet)
    assert [colour for colour, _ in signs] == COLOURS
    assert min(contrast(*sign) for sign in signs) >= READABLE


def test_what_is_no_colour_does_not_get_into_the_style_sheet() -> None:
    assert "javascript" not in style(report({"eldre": "red; } * { x: javascript"}))
