"""The legends on the pages of a map, with what its sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsVectorLayer

from .band_counts import Tally
from .legend import is_to_change, refresh_legend
from .legend_block import legend_of, renewing
from .legend_labels import count_when_drawn
from .summary import summarise
from .theme import refresh_styles


def show_legends(
    municipalities: QgsVectorLayer,
    status: Tally,
    layouts: Sequence[QgsPrintLayout],
    even_same: bool = True,
) -> None:
    """Bring the legends of a map up to date, and what is said of it in words.

    Args:
        municipalities: the layer they show.
        status: what has just been counted in it.
        layouts: those of the map that are wanted.
        even_same: measure those, too, that will have the rows they have: with 1 000 municipalities
            each takes 0.1 s, and most edits change no row.
    """
    summarise(municipalities, status)
    count_when_drawn(municipalities)
    refresh_styles(layouts)
    for layout in layouts:
        legend = legend_of(layout)
        if legend is None:
            continue
        if even_same or is_to_change(legend, municipalities, status):
            with renewing(layout, legend):
                refresh_legend(legend, municipalities, status)
