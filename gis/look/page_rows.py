"""What is counted and listed on the pages of a map: rows of legends, and lists."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject, QgsVectorLayer

from ..progress import turn
from ..project.roles import map_key_of
from ..project.status_rows import known_samples
from .band_counts import Tally, plan_years_of, tally
from .legends import show_legends
from .list_page import fill_list, place_list, renew_list
from .list_table import table_of
from .pages import pages_of
from .style import has_our_renderer


def refresh_legends(
    project: QgsProject, municipalities: QgsVectorLayer, feedback: QgsFeedback | None = None
) -> None:
    """Count anew for legends and lists; `mangler` is in a legend only while there are some."""
    if not has_our_renderer(municipalities):
        return  # the officer draws the layer her own way; the next update brings the bands back
    show_rows(project, municipalities, tally(municipalities, feedback), feedback)


def show_rows(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None = None,
) -> None:
    """Bring legends and lists up to date with what has just been counted in the layer."""
    show_legends(project, municipalities, status, feedback)
    samples = samples_to_tell(project, municipalities)
    for layout in _with_list(project, municipalities):
        turn(feedback)
        renew_list(layout, municipalities, samples)
        fill_list(layout)
        place_list(layout)


def samples_to_tell(project: QgsProject, municipalities: QgsVectorLayer) -> dict[str, int]:
    """Return the sample years by number, read only where a list is to tell of them."""
    with_list = _with_list(project, municipalities)
    return known_samples(plan_years_of(municipalities)) if with_list else {}


def _with_list(project: QgsProject, municipalities: QgsVectorLayer) -> list[QgsPrintLayout]:
    layouts = (layout for _, layout in pages_of(project, map_key_of(municipalities)))
    return [layout for layout in layouts if table_of(layout) is not None]
