"""Lets the pages of a map follow what its layer shows: legends, lists, places and names."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from ..progress import turn
from ..project.roles import map_key_of
from ..project.shown import EVERYTHING, shown_now
from .band_counts import Tally
from .fit import bring_back, fit_page, set_aside
from .graticule import follow_scale
from .legends import show_legends
from .list_page import place_list, renew_list
from .name_places import place_names
from .page_rows import samples_to_tell
from .pages import has_new_look, pages_of, pages_of_all
from .surroundings import tell_counties


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
        feedback: told between the pages.
        even_hers: fit maps that the officer has moved, too.

    Raises:
        PlanstatusError: a template cannot be read.
    """
    tell_counties(municipalities)
    show_legends(project, municipalities, status, feedback)
    samples = samples_to_tell(project, municipalities)
    for page, layout in pages_of(project, map_key_of(municipalities)):
        turn(feedback)
        if shown_now(municipalities) == EVERYTHING:
            bring_back(layout)
        fit_page(layout, municipalities, page, even_hers)
        if has_new_look(layout):
            follow_scale(layout)
        renew_list(layout, municipalities, samples)
        layout.refresh()
        place_list(layout)
    name_pages(project, municipalities, feedback)


def name_pages(
    project: QgsProject, municipalities: QgsVectorLayer, feedback: QgsFeedback | None = None
) -> None:
    """Give the names on the layouts their places, where anything that decides them is new."""
    for _, layout in pages_of(project, map_key_of(municipalities)):
        place_names(layout, municipalities, feedback)


def set_pages_aside(project: QgsProject) -> None:
    """Remember where everything on the pages stands, for when all municipalities are shown."""
    for _, layout in pages_of_all(project):
        set_aside(layout)
