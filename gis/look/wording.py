"""What the page says, and whose map it is: the project's own words, the settings', the office's."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout, QgsProject, QgsVectorLayer

from ...core.defaults import BOKMAAL
from ...core.maps import AnyMap
from ...core.office import (
    Office,
    credit_for,
    is_an_offices,
    names_for,
    office_of,
    offices,
    title_for,
)
from ...core.schema import KEY
from ...core.texts.plan_words import PlanWords
from ..project.roles import Ours, status_map_of
from ..project.settings_memory import SCOPE, has_changed
from ..project.values import values_in
from ..settings import Settings, language_of
from .pages import pages_of
from .variables import set_layout_variables

VARIABLE = "planstatus_"
WORDING = {"tittel": "title", "kreditering": "credit", "kontor": "office_names", "logo": "logo"}
"""Settings by the project variables that hold them in a project."""

_OFFICE, _STANDARD = "/office", "/standard_wording"
_AREA = "/area_of_office"
"""The counties of the working file while the office chosen spoke for them."""
_TITLE, _STANDARD_TITLE = "tittel", "planstatus/standardtittel"


@dataclass(frozen=True)
class Wording:
    """The words of the page by project variable, their language, and whose they are.

    `office` is the short name of the one chosen, empty when it follows from the counties on the
    map. `standard` are the office's own words, which the page has where nobody has written others;
    `counties` are those on the map. `chosen` is the office that was chosen, also where the map is
    still another's, and `area` the counties of the working file.
    """

    words: Mapping[str, str]
    language: str
    office: str
    standard: Mapping[str, str]
    counties: tuple[str, ...]
    chosen: str
    area: tuple[str, ...]

    def the_office(self) -> Office | None:
        """Return the office that was chosen, else the one that has the counties."""
        return offices().get(self.office) if self.office else office_of(self.counties)

    def title(self, status_map: AnyMap) -> str:
        """Return the title of a map that nobody has written another for."""
        return title_for(self.counties, self.language, status_map)

    def keep(self, project: QgsProject) -> None:
        """Put the words into the project, and remember which of them nobody has written."""
        for name, text in self.words.items():
            QgsExpressionContextUtils.setProjectVariable(project, VARIABLE + name, text)
        project.writeEntry(SCOPE, _OFFICE, self.chosen)
        speaks_for = self.area if self.office == self.chosen else ()
        project.writeEntry(SCOPE, _AREA, ",".join(speaks_for))
        project.writeEntry(SCOPE, _STANDARD, json.dumps(dict(self.standard), sort_keys=True))


def map_language(project: QgsProject) -> str:
    """Return the map language of the last update."""
    return str(project.customVariables().get(VARIABLE + "spraak", BOKMAAL))


def plan_words(ours: Ours) -> PlanWords:
    """Return the words of the map that a layer or a layout belongs to, in the map language."""
    return status_map_of(ours).words_in(map_language(ours.project()))


def counties_on_map(municipalities: QgsVectorLayer) -> tuple[str, ...]:
    """Return the counties of the municipalities that the layer shows, by number."""
    return tuple(sorted({number[:2] for number in values_in(municipalities, KEY)}))


def wording_of(
    project: QgsProject, settings: Settings, counties: Collection[str], area: Collection[str]
) -> Wording:
    """Return what the page is to say: the project's own words, until the setting is news.

    Args:
        project: the project.
        settings: hers.
        counties: those on the map, which the standard title names.
        area: those of the working file, shown or not.
    """
    chosen = _office_chosen(project, settings)
    speaks = _office_that_speaks(project, settings, chosen, area)
    office = offices().get(speaks) if speaks else office_of(counties)
    language = settings.map_language or language_of(speaks)
    standard = {
        "tittel": title_for(counties, language),
        "kreditering": credit_for(office, language),
        "kontor": names_for(office, language),
    }
    own = {name: _own(project, settings, name) for name in WORDING}
    words = {name: standard.get(name, "") if text is None else text for name, text in own.items()}
    if speaks == settings.office:  # she has been given the map of her office in another's project
        chosen = speaks
    return Wording(words, language, speaks, standard, tuple(counties), chosen, tuple(area))


def _office_chosen(project: QgsProject, settings: Settings) -> str:
    """Return the office of the project, or hers when that is news or the project has none yet."""
    here, known = project.readEntry(SCOPE, _OFFICE, "")
    is_new = not known and said(project, "tittel") is None
    return settings.office if is_new or has_changed(project, settings, "office", here) else here


def _office_that_speaks(
    project: QgsProject, settings: Settings, chosen: str, area: Collection[str]
) -> str:
    """Return the office chosen, or the one whose map it is where none of it is of the chosen one.

    So it is when the change to her counties was declined, was gone back from or could not be made.
    Counties that she has chosen beside her office are meant, as is all that a job asks for.
    """
    of_map, hers = office_of(area), offices().get(chosen)
    if of_map is None or hers is None or {*area} & {*hers.counties}:
        return chosen
    here, spoke_for = (project.readEntry(SCOPE, each, "")[0] for each in (_OFFICE, _AREA))
    asks_for_it = not settings.officer or {*area} <= {*settings.counties}
    is_meant = chosen == settings.office and asks_for_it
    was_meant = (chosen, ",".join(area)) == (here, spoke_for)
    return chosen if is_meant or was_meant else of_map.short_name


def _own(project: QgsProject, settings: Settings, name: str) -> str | None:
    """Return wording that someone has written, None where it is the office's."""
    hers: str | None = getattr(settings, WORDING[name])
    here = said(project, name)
    if here is None:
        return hers
    if here != hers and (is_an_offices(here) or here == _standard_before(project).get(name)):
        here = None
    return hers if has_changed(project, settings, WORDING[name], here or "") else here


def _standard_before(project: QgsProject) -> Mapping[str, object]:
    try:
        before = json.loads(project.readEntry(SCOPE, _STANDARD, "{}")[0])
    except ValueError:
        return {}
    return before if isinstance(before, dict) else {}


def said(project: QgsProject, name: str) -> str | None:
    """Return what the project says in one of its variables, None when it has none."""
    variables = project.customVariables()
    if VARIABLE + name not in variables:
        return None
    return str(variables[VARIABLE + name] or "")  # a saved project has NULL for nothing


def title_of(project: QgsProject, settings: Settings, wording: Wording, status_map: AnyMap) -> str:
    """Return the title of a map other than the first: one given for the job or written on a page.

    Else it is the standard one, by the counties on the map.

    Args:
        project: the project.
        settings: hers.
        wording: what the pages of all maps say.
        status_map: the map.
    """
    given = settings.titles.get(status_map.key, "")
    return given or _title_written(project, status_map) or wording.title(status_map)


def say_on_pages(project: QgsProject, wording: Wording, title: str, status_map: AnyMap) -> None:
    """Give the pages of a map other than the first its title, and no reservation of the first's."""
    for _, layout in pages_of(project, status_map.key):
        set_layout_variables(layout, {VARIABLE + _TITLE: title, VARIABLE + "forbehold": ""})
        layout.setCustomProperty(_STANDARD_TITLE, wording.title(status_map))


def _title_written(project: QgsProject, status_map: AnyMap) -> str:
    """Return the title that someone has written on a page of a map, empty for the standard one."""
    for _, layout in pages_of(project, status_map.key):
        here = said_on(layout, _TITLE)
        if here and here != layout.customProperty(_STANDARD_TITLE) and not is_an_offices(here):
            return here
    return ""


def said_on(layout: QgsPrintLayout, name: str) -> str:
    """Return what a page says in one of its own variables, empty where it is the project's."""
    variables = QgsExpressionContextUtils.layoutScope(layout)
    return str(variables.variable(VARIABLE + name) or "")
