"""Lets the pages of a map follow what its layer shows: legends, lists, places and names."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject, QgsVectorLayer

from ..project.roles import map_key_of
from .area import Area
from .band_counts import Tally
from .fit import fit_page, set_aside
from .graticule import follow_scale, renew_degrees
from .legends import show_legends
from .list_page import place_list, renew_list
from .list_rows import refresh_layout, rows_told
from .name_places import place_names
from .page_rows import samples_to_tell, set_stale
from .pages import has_new_look, pages_of, pages_of_all
from .surroundings import tell_surroundings


def refresh_pages(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None = None,
    even_hers: bool = False,
) -> None:
    """Let legends, texts and places on the pages follow what the layer shows.

    Args:
        project: the project of the pages.
        municipalities: the layer they show.
        status: what has just been counted in it.
        feedback: told of the progress after each page.
        even_hers: fit maps that the officer has moved, too.

    Raises:
        PlanstatusError: a template cannot be read.
    """
    tell_surroundings(municipalities)
    renew_degrees(project)
    pages = list(pages_of(project, map_key_of(municipalities)))
    show_legends(municipalities, status, [layout for _, layout in pages])
    if not pages:
        return
    samples, area = samples_to_tell(project, municipalities), Area(municipalities)
    rows = rows_told(municipalities)
    for done, (page, layout) in enumerate(pages, start=1):
        fit_page(layout, municipalities, area, page, even_hers)
        if has_new_look(layout):
            follow_scale(layout)
        renew_list(layout, municipalities, samples)
        refresh_layout(layout, rows)
        place_list(layout)
        set_stale(layout, False)
        place_names(layout, municipalities)
        if feedback is not None:
            feedback.setProgress(30 + 60 * done / len(pages))


def name_pages(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    layouts: Sequence[QgsPrintLayout] | None = None,
) -> None:
    """Give the names on the layouts of a map, or some, their places, where what decides is new."""
    if layouts is None:
        layouts = [layout for _, layout in pages_of(project, map_key_of(municipalities))]
    for layout in layouts:
        place_names(layout, municipalities)


def set_pages_aside(project: QgsProject) -> None:
    """Remember where everything on the pages stands, for when all municipalities are shown."""
    for _, layout in pages_of_all(project):
        set_aside(layout)
