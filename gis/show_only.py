"""«Vis»: only some of the municipalities, or all, on the map, on the pages and in the title."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsFeedback, QgsProject

from .look.band_counts import tally
from .look.layouts import adopt_texts, refresh_pages, set_pages_aside
from .look.wording import counties_on_map, wording_of
from .project.extent import follow_extent
from .project.layers import MUNICIPALITIES, find_layer, working_file_of
from .project.map_date import map_date_of
from .project.shown import EVERYTHING, Shown, set_shown, shown_now
from .settings import Settings
from .show_map import word_map


def show_only(
    project: QgsProject, settings: Settings, wanted: Shown, feedback: QgsFeedback | None = None
) -> None:
    """Show only some of the municipalities, or all: on the map, on the pages and in the title.

    Args:
        project: one that has been brought up to date.
        settings: what the page says.
        wanted: what to show.
        feedback: told of each page, so that a window gets its turn.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: there are no such municipalities; nothing was touched.
    """
    layer = find_layer(project, MUNICIPALITIES)
    if layer is None:
        return
    was_all = shown_now(layer) == EVERYTHING
    set_shown(project, wanted)
    if was_all and wanted != EVERYTHING:
        set_pages_aside(project)
    adopt_texts(project)
    file = working_file_of(layer)
    wording = wording_of(project, settings, counties_on_map(layer))
    word_map(project, layer, file, wording, map_date_of(project) or date.today())
    even_hers = wanted != EVERYTHING
    refresh_pages(project, layer, tally(layer, feedback), feedback, even_hers)
    follow_extent(project, layer)
