"""Round scales, and the steps of scale bar and graticule that suit them."""

from __future__ import annotations

import math
from collections.abc import Iterator

_A3 = 0.420, 0.297
"""Metres."""
_KM_PER_DEGREE = 111.2
_MINUTES = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200)
_BETWEEN_MERIDIANS, _BETWEEN_PARALLELS = 0.14, 0.16
"""Least part of the frame's shorter side: 2° by 1° for Troms og Finnmark, as on the original."""


def round_scales(needed: float) -> Iterator[int]:
    """Yield the denominators of two figures from the first that is not below the one needed."""
    power = 10 ** (math.floor(math.log10(needed)) - 1)
    figures = math.ceil(needed / power - 1e-9)
    while True:
        yield figures * power
        figures += 1
        if figures == 100:
            figures, power = 10, power * 10


def scale_on_a3(width: float, height: float) -> float:
    """Return the denominator of the largest map of an area on a sheet, lying or standing.

    Args:
        width: of the area, in metres.
        height: of the area, in metres.
    """
    return max(max(width, height) / _A3[0], min(width, height) / _A3[1])


def bar_step(length: float, scale: float) -> float:
    """Return the kilometres of each half of a scale bar, such as 1, 2, 5, 10, 20 or 50.

    Args:
        length: about how long the bar is to be, in millimetres.
        scale: the denominator.
    """
    wanted = length * scale / 1e6 / 2
    power = 10 ** math.floor(math.log10(wanted))
    return float(min((step * power for step in (1, 2, 5, 10)), key=lambda km: _ratio(km, wanted)))


def graticule_steps(side: float, scale: float, latitude: float) -> tuple[float, float]:
    """Return the degrees between meridians and between parallels.

    Args:
        side: the shorter side of the map's frame, in millimetres.
        scale: the denominator.
        latitude: of the middle of the map, in degrees.
    """
    one_degree = _KM_PER_DEGREE * 1e6 / (side * scale)
    meridians = one_degree * math.cos(math.radians(latitude))
    return _step(_BETWEEN_MERIDIANS / meridians), _step(_BETWEEN_PARALLELS / one_degree)


def _step(least: float) -> float:
    return next((each for each in _MINUTES if each >= 60 * least), _MINUTES[-1]) / 60


def _ratio(one: float, other: float) -> float:
    return max(one / other, other / one)
