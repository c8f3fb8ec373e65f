"""The map of cooperation in a project: its layers, look, words and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ..core.cooperation.known_dates import on_day
from ..core.cooperation.on_map import OfficeOnMap, offices_on
from ..core.cooperation.register import Cooperations
from ..core.defaults import PAGES
from ..core.maps import COOPERATION_MAP
from ..core.schema import MUNICIPALITIES
from ..core.texts.cooperation_words import CooperationWords
from .look.cooperation.names import name_offices
from .look.cooperation.pages import refresh_office_pages
from .look.cooperation.roles import sign_roles
from .look.cooperation.style import draw_by_office, draw_by_status, draw_outlines
from .look.cooperation.words import say_sources
from .look.map_words import words_for
from .look.new_pages import create_missing
from .look.theme import ensure_theme
from .look.wording import say_on_pages, title_of
from .project.adding import Adding
from .project.layers import PlanLayers, join_table
from .project.roles import OFFICES
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
    status_fill: bool = False,
    pages: Sequence[str] = PAGES,
) -> CooperationShown:
    """Bring the map of cooperation up to date, after the first map.

    Args:
        project: one whose first map has been brought up to date.
        found: its layers.
        file: the working file.
        settings: what the pages say.
        map_date: the date the members are of.
        register: all that is registered of cooperation.
        status_fill: fill the municipalities by the status of samfunnsdelen, and let the offices be
            outlines; else by office.
        pages: the page sizes to have layouts for.

    Raises:
        PlanstatusError: a table is missing in the file, or a template cannot be used.
    """
    adding = Adding(project, file)
    outlines = adding.layer(OFFICES, COOPERATION_MAP)
    layer = adding.layer(MUNICIPALITIES, COOPERATION_MAP)
    join_table(layer, found.plan_years)
    wording = words_for(project, layer, settings)
    words = COOPERATION_MAP.words_in(wording.language)
    offices = offices_on(register, on_day(map_date), open_store(file).municipalities().keys())
    _draw(layer, outlines, offices, words, found.municipalities if status_fill else None)
    ensure_theme(project, COOPERATION_MAP.theme, [found.borders, outlines, layer, *found.around])
    layouts = create_missing(project, COOPERATION_MAP, pages)
    title = title_of(project, settings, wording, COOPERATION_MAP)
    say_on_pages(project, wording, title, COOPERATION_MAP)
    say_sources(project, offices, words)
    refresh_office_pages(project, (layer, outlines), offices, words, wording.words["logo"])
    return CooperationShown(offices, (*adding.created, *layouts))


def _draw(
    layer: QgsVectorLayer,
    outlines: QgsVectorLayer,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
    status_map: QgsVectorLayer | None,
) -> None:
    if status_map is None:
        draw_by_office(layer, offices, words.outside)
    else:
        draw_by_status(layer, status_map)
    draw_outlines(outlines, offices, layer)
    sign_roles(layer, offices)
    name_offices(outlines, offices, words)
