"""Round scales, and the scale bars that suit them."""

from __future__ import annotations

import math
from collections.abc import Iterator


def round_scales(needed: float) -> Iterator[int]:
    """Yield the denominators of two figures from the first that is not below the one needed."""
    power = 10 ** (math.floor(math.log10(needed)) - 1)
    figures = math.ceil(needed / power - 1e-9)
    while True:
        yield figures * power
        figures += 1
        if figures == 100:
            figures, power = 10, power * 10


def bar_step(length: float, scale: float) -> float:
    """Return the kilometres of each half of a scale bar, such as 1, 2, 5, 10, 20 or 50.

    Args:
        length: about how long the bar is to be, in millimetres.
        scale: the denominator.
    """
    wanted = length * scale / 1e6 / 2
    power = 10 ** math.floor(math.log10(wanted))
    return float(min((step * power for step in (1, 2, 5, 10)), key=lambda km: _ratio(km, wanted)))


def _ratio(one: float, other: float) -> float:
    return max(one / other, other / one)
