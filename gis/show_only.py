"""«Vis»: only some of the municipalities, or all, on the map, on the pages and in the title."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsFeedback, QgsProject

from ..core.schema import MUNICIPALITIES
from .look.band_counts import tally
from .look.cooperation.layers import office_layers
from .look.map_words import word_again
from .look.page_rows import follow_file
from .look.refresh_pages import refresh_pages, set_pages_aside
from .project.extent import follow_extent
from .project.map_date import map_date_of
from .project.roles import find_layer, maps_in
from .project.shown import EVERYTHING, Shown, set_shown, shown_now
from .settings import Settings
from .show_cooperation import show_cooperation


def show_only(
    project: QgsProject, settings: Settings, wanted: Shown, feedback: QgsFeedback | None = None
) -> None:
    """Show only some of the municipalities, or all: on the map, on the pages and in the title.

    Args:
        project: one that has been brought up to date.
        settings: what the page says.
        wanted: what to show.
        feedback: told of the progress after each page.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: there are no such municipalities, and nothing was touched, or the working
            file cannot be read.
    """
    layer = find_layer(project, MUNICIPALITIES)
    if layer is None:
        return
    was_all = shown_now(layer) == EVERYTHING
    set_shown(project, wanted)
    if was_all and wanted != EVERYTHING:
        set_pages_aside(project)
    map_date, even_hers = map_date_of(project) or date.today(), wanted != EVERYTHING
    for each in maps_in(project).values():
        follow_file(project, each)
        word_again(project, each, settings, map_date)
        refresh_pages(project, each, tally(each), feedback, even_hers)
    offices = office_layers(project)
    if offices is not None:
        show_cooperation(project, offices, settings, map_date, even_hers)
    follow_extent(project, layer)
