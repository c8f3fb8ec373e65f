"""The map of cooperation in a project: its layers, look, words and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ..core.cooperation.on_map import OfficeOnMap, offices_on
from ..core.cooperation.register import Cooperations, embedded
from ..core.maps import COOPERATION_MAP
from .look.cooperation.draw import draw_offices
from .look.cooperation.layers import ensure_office_layers
from .look.cooperation.pages import refresh_office_pages
from .look.cooperation.words import say_on_office_pages
from .look.map_words import words_for
from .look.new_pages import create_missing
from .project.layers import PlanLayers
from .project.roles import cooperation_layers
from .settings import Settings
from .store.backends import open_store


@dataclass(frozen=True)
class CooperationShown:
    """The map as it was brought up to date: its offices, and what was added to the project."""

    offices: tuple[OfficeOnMap, ...]
    created: tuple[str, ...]


def show_cooperation(
    project: QgsProject,
    found: PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    register: Cooperations,
    pages: Sequence[str],
) -> CooperationShown:
    """Bring the map of cooperation up to date.

    Args:
        project: one whose first map has been brought up to date.
        found: the layers of the status maps.
        file: the working file.
        settings: what the pages say, and whether the status fills the municipalities.
        map_date: the date the members are of.
        register: all that is registered of cooperation.
        pages: the page sizes to have layouts for.

    Raises:
        PlanstatusError: a table is missing in the file, or a template cannot be used.
    """
    layers = ensure_office_layers(project, file, found)
    wording = words_for(project, layers.municipalities, settings)
    words = COOPERATION_MAP.words_in(wording.language)
    offices = offices_on(register, map_date, open_store(file).municipalities().keys())
    draw_offices(layers, offices, words, found.municipalities if settings.status_fill else None)
    layouts = create_missing(project, COOPERATION_MAP, pages)
    say_on_office_pages(project, settings, wording, offices)
    refresh_office_pages(project, layers, offices, words, wording.words["logo"])
    return CooperationShown(offices, (*layers.created, *layouts))


def follow_cooperation(
    project: QgsProject,
    found: PlanLayers,
    file: Path,
    settings: Settings,
    map_date: date,
    pages: Sequence[str],
) -> tuple[str, ...]:
    """Bring the map of cooperation up to date where there is one; return what was added.

    One that is not ticked any more gets no new layouts, but those it has stay true. See
    `show_cooperation` for the arguments.
    """
    if not settings.cooperation and not cooperation_layers(project):
        return ()
    wanted = pages if settings.cooperation else ()
    shown = show_cooperation(project, found, file, settings, map_date, embedded(), wanted)
    return shown.created
