"""The legends on the pages of a map, with what its sentence says."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsLayoutItemLegend, QgsProject, QgsVectorLayer

from ..progress import turn
from ..project.roles import map_key_of
from .band_counts import Tally
from .legend import refresh_legend
from .legend_block import arrange, draw_once
from .legend_labels import count_when_drawn
from .page_places import moving
from .pages import pages_of
from .summary import summarise
from .theme import refresh_styles


def show_legends(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None,
) -> None:
    """Bring the legends of a map up to date, and what is said of it in words."""
    summarise(municipalities, status)
    count_when_drawn(municipalities)
    layouts = [layout for _, layout in pages_of(project, map_key_of(municipalities))]
    refresh_styles(layouts, feedback)
    for layout in layouts:
        turn(feedback)
        legend = layout.itemById("tegnforklaring")
        if isinstance(legend, QgsLayoutItemLegend):
            with moving(layout):
                draw_once(legend)
                refresh_legend(legend, municipalities, status)
                arrange(layout)
