"""The map of cooperation in a project: its layers, look, words and pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ..core.maps import COOPERATION_MAP
from .look.cooperation.draw import draw_offices
from .look.cooperation.layers import (
    OfficeLayers,
    ensure_office_layers,
    office_layers,
    offices_shown,
)
from .look.cooperation.pages import refresh_office_pages
from .look.cooperation.words import say_on_office_pages
from .look.map_words import words_for
from .look.new_pages import create_missing
from .project.layers import PlanLayers
from .settings import Settings

_SHOWN = "planstatus_offices"
"""A property of the municipalities as they live, which is not saved: what was drawn last."""


def follow_cooperation(
    project: QgsProject,
    found: PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    pages: Sequence[str],
) -> tuple[str, ...]:
    """Bring the map of cooperation up to date where there is one; return what was added.

    One that is not ticked any more gets no new layouts, but those it has stay true.

    Args:
        project: one whose first map has been brought up to date.
        found: the layers of the status maps.
        file: the working file.
        settings: whether the map is ticked, and what its pages say.
        map_date: the date the members are of.
        pages: the page sizes to have layouts for.

    Raises:
        PlanstatusError: a table is missing in the file, or a template cannot be used.
    """
    if not settings.cooperation and office_layers(project) is None:
        return ()
    layers, created = ensure_office_layers(project, file, found)
    if settings.cooperation:
        created += create_missing(project, COOPERATION_MAP, pages)
    show_cooperation(project, layers, settings, map_date)
    layers.municipalities.triggerRepaint()
    return tuple(created)


def show_cooperation(
    project: QgsProject,
    layers: OfficeLayers,
    settings: Settings,
    map_date: date,
    even_hers: bool = False,
) -> None:
    """Let layers and pages show who plans together on a date.

    Edits in the tables of cooperation that are not saved count.

    Args:
        project: one whose first map has been brought up to date.
        layers: those of the map of cooperation.
        settings: what the pages say, and whether plan status fills the municipalities.
        map_date: the date the members are of.
        even_hers: fit maps that the officer has moved, too.

    Raises:
        PlanstatusError: a template cannot be used, or the working file not read.
    """
    wording = words_for(project, layers.municipalities, settings)
    words = COOPERATION_MAP.words_in(wording.language)
    offices = offices_shown(layers, map_date)
    draw_offices(layers, offices, words, settings.status_fill)
    say_on_office_pages(project, settings, wording, offices)
    refresh_office_pages(project, layers, offices, words, wording.words["logo"], even_hers)
    layers.municipalities.setProperty(_SHOWN, repr(offices))


def are_shown(layers: OfficeLayers, map_date: date) -> bool:
    """Tell whether the offices of a date are those that the layers showed last.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    return bool(layers.municipalities.property(_SHOWN) == repr(offices_shown(layers, map_date)))
