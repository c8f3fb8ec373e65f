"""The status maps in a project: each drawn, worded, counted, and its pages refreshed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject

from ..core.maps import FIRST_MAP, StatusMap, map_named
from .look.band_counts import tally
from .look.drawn import draw
from .look.layouts import ensure_layouts
from .look.map_words import word_map, words_for
from .look.new_pages import create_missing
from .look.pages import old_pages
from .look.theme import ensure_theme
from .project.layers import PlanLayers
from .project.metadata import describe_around, describe_map
from .settings import Settings
from .update_result import MapShown


def show_maps(
    project: QgsProject,
    found: PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    bands: str | None,
    feedback: QgsFeedback,
    pages: Sequence[str],
) -> dict[str, MapShown]:
    """Bring every map that has layers up to date; return what was shown by plan type.

    A map that is not ticked any more gets no new layouts, but those it has stay true.

    Raises:
        PlanstatusError: the bands or a template cannot be used.
    """
    shown = {}
    for key in found.maps:
        wanted = pages if key in settings.plan_types else ()
        shown[key] = show_map(
            project, found, file, settings, map_date, bands, feedback, wanted, map_named(key)
        )
    return shown


def show_map(
    project: QgsProject,
    found: PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    bands: str | None,
    feedback: QgsFeedback,
    pages: Sequence[str],
    status_map: StatusMap = FIRST_MAP,
) -> MapShown:
    """Bring one map up to date: style, theme, words, counts and pages.

    Raises:
        PlanstatusError: the bands or a template cannot be used.
    """
    layer, table = found.maps[status_map.key], found.tables[status_map.key]
    wording = words_for(project, layer, settings)
    override = bands or settings.bands_of(status_map)
    the_bands = draw(project, layer, table, settings, map_date, override, wording.language)
    # a page of an older version shows what it did, until its officer asks for the look of today
    around = found.around[-1:] if old_pages(project, status_map.key) else found.around
    ensure_theme(project, status_map.theme, [layer], [found.borders, *around])
    feedback.setProgress(30)
    layouts = create_missing(project, status_map, pages)
    samples = word_map(project, layer, file, settings, wording, map_date)
    describe_map(layer, table, file, wording.words["kontor"])
    if status_map is FIRST_MAP:
        describe_around(found, file)
    status = tally(layer)
    ensure_layouts(project, layer, wording.words["logo"], status, (), feedback)
    layer.triggerRepaint()  # else the screen keeps its picture of what others have written since
    return MapShown(the_bands, status, tuple(layouts), samples, status_map.plan_type)
