"""The layouts of a map: made from `styles/*.qpt`, then only texts and links are refreshed.

What an officer moves, restyles or deletes on a layout stays as she left it.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from ...core.defaults import PAGES
from ..project.roles import status_map_of
from .band_counts import Tally
from .new_pages import create_missing
from .page_links import refresh_page
from .pages import layouts_of
from .refresh_pages import refresh_pages


def ensure_layouts(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    logo: str,
    status: Tally,
    pages: Sequence[str] = PAGES,
    feedback: QgsFeedback | None = None,
) -> list[str]:
    """Create the layouts that are missing, refresh texts and links in all; return those created.

    Args:
        project: the project of the layouts.
        municipalities: the layer they show.
        logo: path of a picture, or empty.
        status: what has just been counted in it.
        pages: the page sizes wanted.
        feedback: told of the progress after each page.

    Raises:
        PlanstatusError: a template could not be used.
    """
    status_map = status_map_of(municipalities)
    created = create_missing(project, status_map, pages)
    for page in PAGES:
        for layout in layouts_of(project, page, status_map.key):
            refresh_page(layout, page, logo)
    refresh_pages(project, municipalities, status, feedback)
    return created
