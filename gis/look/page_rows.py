"""What is counted and listed on the pages of a map: rows of legends, and lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...core.errors import PlanstatusError
from ..project.in_force import follow_edits
from ..project.roles import map_key_of, maps_in
from ..project.status_rows import known_samples
from .band_counts import plan_years_of, tally
from .legends import show_legends
from .list_page import fill_list, place_list, renew_list
from .list_table import READ, table_of
from .pages import pages_of, pages_of_all
from .style import has_our_renderer

_STALE = "planstatus_stale"
"""A property of the layout as it lives, which is not saved."""


def refresh_rows(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    layouts: Sequence[QgsPrintLayout] | None = None,
) -> None:
    """Count and list anew; `mangler` is in a legend only while there are some.

    Args:
        project: the project of the pages.
        municipalities: the layer they show.
        layouts: those of its map that are wanted, None for all.
    """
    if not has_our_renderer(municipalities):
        return  # the officer draws the layer her own way; the next update brings the bands back
    if layouts is None:
        layouts = _all_of(project, municipalities)
    show_legends(municipalities, tally(municipalities), layouts)
    _renew_lists(project, municipalities, layouts)
    for layout in layouts:
        fill_list(layout)
        place_list(layout)
        set_stale(layout, False)


def follow_rows(project: QgsProject, municipalities: QgsVectorLayer) -> None:
    """Follow edits: rows of legends come and go; what is listed is read when somebody looks."""
    if has_our_renderer(municipalities):
        layouts = _all_of(project, municipalities)
        show_legends(municipalities, tally(municipalities), layouts, even_same=False)
        _renew_lists(project, municipalities, layouts)


def follow_file(project: QgsProject, municipalities: QgsVectorLayer) -> None:
    """Follow what other projects and programs have saved: which plans the map is to show.

    Raises:
        PlanstatusError: the working file cannot be read, or the map has no plan years any more.
    """
    if follow_edits(municipalities, plan_years_of(municipalities)):
        follow_rows(project, municipalities)
        for layout in _all_of(project, municipalities):
            set_stale(layout, True)


def follow_tables(project: QgsProject, changed: Collection[str]) -> None:
    """Follow edits in plan tables, by the ids of their layers, in the maps that show them."""
    for layer in maps_in(project).values():
        with suppress(PlanstatusError):  # she has taken the plan years away: nothing to count
            if plan_years_of(layer).id() in changed:
                follow_rows(project, layer)


def set_all_stale(project: QgsProject) -> None:
    """Let all pages be counted and listed anew before somebody looks at them."""
    for _, layout in pages_of_all(project):
        set_stale(layout, True)


def set_stale(layout: QgsPrintLayout, stale: bool) -> None:
    """Remember whether a page is to be counted and listed anew before somebody looks at it."""
    layout.setProperty(_STALE, stale)
    table = table_of(layout)
    if stale and table is not None:
        table.setProperty(READ, None)


def refresh_stale(project: QgsProject, layout: QgsPrintLayout) -> None:
    """Count and list anew on a page that somebody looks at, where it is stale.

    Raises:
        PlanstatusError: the map has no plan years any more.
    """
    if layout.property(_STALE):
        layer = maps_in(project).get(map_key_of(layout))
        if layer is not None:
            refresh_rows(project, layer, [layout])


def refresh_opened(project: QgsProject, layout: QgsPrintLayout) -> None:
    """Let a page that somebody opens show the plans that are in force by the working file as it is.

    Raises:
        PlanstatusError: the file cannot be read, or the map has no plan years any more.
    """
    layer = maps_in(project).get(map_key_of(layout))
    if layer is not None:
        follow_file(project, layer)
    refresh_stale(project, layout)


def samples_to_tell(project: QgsProject, municipalities: QgsVectorLayer) -> dict[str, int]:
    """Return the sample years by number, read only where a list is to tell of them."""
    with_list = any(table_of(layout) is not None for layout in _all_of(project, municipalities))
    return known_samples(plan_years_of(municipalities)) if with_list else {}


def _all_of(project: QgsProject, municipalities: QgsVectorLayer) -> list[QgsPrintLayout]:
    return [layout for _, layout in pages_of(project, map_key_of(municipalities))]


def _renew_lists(
    project: QgsProject, municipalities: QgsVectorLayer, layouts: Sequence[QgsPrintLayout]
) -> None:
    samples = samples_to_tell(project, municipalities)
    for layout in layouts:
        renew_list(layout, municipalities, samples)
