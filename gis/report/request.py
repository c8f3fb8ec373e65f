"""What a report is to be of: a working file with its settings, or a project as it is shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qgis.core import QgsProject

from ...core.errors import PlanstatusError
from ...core.maps import FIRST_MAP, map_named
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..look.pages import pages_of
from ..look.wording import map_language, said, said_on
from ..project.map_date import map_date_of
from ..project.roles import find_layer, maps_in, working_file_of
from ..project.shown import numbers_shown
from ..settings import Settings
from .colours import band_colours, band_colours_on, office_colours_in


@dataclass(frozen=True)
class ReportRequest:
    """What a report is to be of.

    `settings` say whose it is and in which words, bands, colours and language, over the working
    file. `numbers` are the municipalities to tell of, None for all in the file, and `maps` the keys
    of those to tell of, empty for all that the file has years for. `office_colours` are those of a
    project's map of cooperation, «#rrggbb» by the code of the office.
    """

    settings: Settings
    map_date: date
    numbers: Collection[str] | None = None
    maps: tuple[str, ...] = ()
    office_colours: Mapping[str, str] = field(default_factory=dict)

    @property
    def working_file(self) -> Path:
        """The file that is read."""
        return self.settings.working_file

    @property
    def colours(self) -> dict[str, str]:
        """The colours of the bands, «#rrggbb»: those of the style where no others are chosen."""
        return band_colours(self.settings)


def has_a_map(project: QgsProject) -> bool:
    """Tell whether a project has a map that a report can be of."""
    return find_layer(project, MUNICIPALITIES) is not None and map_date_of(project) is not None


def of_project(project: QgsProject, settings: Settings) -> ReportRequest:
    """Return the request for a report of what a project shows, in the words of its pages.

    Args:
        project: one that has been brought up to date.
        settings: the officer's.

    Raises:
        PlanstatusError: the project has no map.
    """
    municipalities, map_date = find_layer(project, MUNICIPALITIES), map_date_of(project)
    if municipalities is None or map_date is None:
        raise PlanstatusError(
            tr("Klikk «Oppdater planstatus» først. Prosjektet har ikke noe planstatuskart.")
        )
    maps = tuple(maps_in(project))
    words = replace(
        settings,
        working_file=working_file_of(municipalities),
        map_language=map_language(project),
        title=said(project, "tittel"),
        titles={key: _title(project, key) for key in maps if key != FIRST_MAP.key},
        credit=said(project, "kreditering"),
        office_names=said(project, "kontor"),
        guide_page=said(project, "samfunnssikkerhetshjelperen") or "",
        planning_page=said(project, "plan_og_bygg") or "",
        colours=band_colours_on(municipalities),
    )
    return ReportRequest(
        words, map_date, numbers_shown(municipalities), maps, office_colours_in(project)
    )


def _title(project: QgsProject, key: str) -> str:
    pages = (said_on(layout, "tittel") for _, layout in pages_of(project, map_named(key).key))
    return next(filter(None, pages), "")
