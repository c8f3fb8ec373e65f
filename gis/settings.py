"""The plugin's settings, typed and with their defaults, over `QgsSettings`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..core.choices import (
    read_age_bands,
    read_bands,
    read_colours,
    read_counties,
    read_map_date_rule,
    read_map_language,
    read_plan_types,
    read_web_page,
    read_yes,
)
from ..core.defaults import BOKMAAL, TODAY
from ..core.errors import PlanstatusError
from ..core.maps import StatusMap
from ..core.office import Office, default_office, is_an_offices, office_of, offices, read_office
from ..core.plans.plan_types import BY_AGE, SAMFUNNSDEL
from ..core.texts.language import tr
from .store.place import NAME

HOME_VARIABLE = "PLANSTATUS_HOME"
GROUP = "planstatus"


@dataclass(frozen=True)
class Settings:
    """What an office decides once: where its data are, what the map shows, what the page says.

    `office` is the short name of one of the ten, «annet» for none of them, and empty until one is
    chosen. It decides `counties`, `map_language`, `title`, `credit` and `office_names` (a name on
    each line) where they are empty or None.

    `municipality_source` and `plan_year_source` are files of the office's own, empty for the
    embedded data; `map_date` is `TODAY` or an ISO date; `bands` is typed like the
    algorithm's `BAAND`, empty for the council terms; `colours` maps a band's key to «#rrggbb» and
    holds only those that differ from the style.

    `every_point` keeps also what no map can show of the borders in `municipality_source`.

    `plan_types` are the keys of those that have a map, the first always; `ages` are the bands of
    maps by age, such as «0-3;4-7;8-», empty for those of the plan type; `show_status` puts a sign
    on the maps for a plan that is under way, or kept on purpose. `cooperation` is whether there is
    a map of who plans together, and `status_fill` whether plan status fills it. `titles` are those
    of further maps, by plan type, for one job; they are not stored.

    `guide_page` is the address of Samfunnssikkerhetshjelperen, empty until somebody knows it, and
    `planning_page` that of the office's page on planning, empty for the one of its office.

    `officer` is whose profile they were read from, empty when they were made for one job, and
    `problems` tells what in the profile could not be used; neither is stored.
    """

    working_file: Path
    office: str = ""
    municipality_source: str = ""
    every_point: bool = False
    plan_year_source: str = ""
    counties: tuple[str, ...] = ()
    map_date: str = TODAY
    bands: str = ""
    ages: str = ""
    plan_types: tuple[str, ...] = (SAMFUNNSDEL.key,)
    show_status: bool = False
    cooperation: bool = False
    status_fill: bool = False
    colours: Mapping[str, str] = field(default_factory=dict)
    map_language: str = ""
    title: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    credit: str | None = None
    office_names: str | None = None
    logo: str = ""
    export_folder: str = ""
    guide_page: str = ""
    planning_page: str = ""
    officer: str = field(default="", compare=False)
    problems: tuple[str, ...] = field(default=(), compare=False)

    def the_office(self) -> Office | None:
        """Return the office that makes the map; before one is chosen it follows the counties."""
        if self.office:
            return offices().get(self.office)
        return office_of(self.counties) if self.counties else default_office()

    def has_chosen(self) -> bool:
        """Return whether the officer has said whose map it is: an office, counties or wording."""
        words = (self.title, self.credit, self.office_names)
        return bool(self.office or self.counties) or any(each is not None for each in words)

    def counties_wanted(self) -> tuple[str, ...]:
        """Return the counties on the map: her own choice, else those of the office."""
        return self.counties or (self.the_office() or default_office()).counties

    def language(self) -> str:
        """Return the map's language: her own choice, else that of the office she has chosen."""
        return self.map_language or language_of(self.office)

    def page_on_planning(self) -> str:
        """Return the address of the page on planning: her own choice, else that of the office."""
        office = self.the_office()
        return self.planning_page or (office.web_page if office else "")

    def bands_of(self, status_map: StatusMap) -> str:
        """Return the bands she has typed for a map, empty for those of its plan type."""
        return self.ages if status_map.plan_type.rule == BY_AGE else self.bands

    def of_office(self, name: str) -> Settings:
        """Return the settings of another office: its counties, and its words where hers are not.

        Own wording stays; what is the standard wording of an office follows.
        """
        return replace(
            self,
            office=name,
            counties=(),
            title=_own(self.title),
            credit=_own(self.credit),
            office_names=_own(self.office_names),
        )


def _own(words: str | None) -> str | None:
    return None if words is not None and is_an_offices(words) else words


def language_of(office: str) -> str:
    """Return the map language of an office by its short name, bokmål when it is none."""
    found = offices().get(office)
    return found.language if found else BOKMAAL


STORED_AS = {
    "office": "kontor",
    "office_names": "office",
    "plan_types": "plantyper",
    "show_status": "vis_status",
    "cooperation": "samarbeid",
    "status_fill": "planstatus_som_fyll",
    "ages": "aldersklasser",
    "every_point": "behold_alle_punkter",
    "guide_page": "samfunnssikkerhetshjelperen",
    "planning_page": "plan_og_bygg",
}
"""Keys that are not the setting's name: before version 0.5 «office» was the names on the page."""

_READERS: dict[str, Callable[[str], object]] = {
    "office": read_office,
    "working_file": lambda text: Path(text) if text else default_working_file(),
    "municipality_source": str,
    "every_point": read_yes,
    "plan_year_source": str,
    "counties": read_counties,
    "map_date": read_map_date_rule,
    "bands": read_bands,
    "ages": read_age_bands,
    "plan_types": read_plan_types,
    "show_status": read_yes,
    "cooperation": read_yes,
    "status_fill": read_yes,
    "colours": read_colours,
    "map_language": read_map_language,
    "title": str,
    "credit": str,
    "office_names": str,
    "logo": str,
    "export_folder": str,
    "guide_page": read_web_page,
    "planning_page": read_web_page,
}


def load_settings() -> Settings:
    """Read the settings of the QGIS profile (group `planstatus`).

    A value that cannot be used gives way to the default, and `problems` says so.
    """
    values: dict[str, Any] = {"officer": QgsApplication.userLoginName()}
    problems = []
    for name, read in _READERS.items():
        text = _text(name)
        try:
            if text is not None:
                values[name] = read(text)
        except PlanstatusError as error:
            problems.append(
                tr("En innstilling kan ikke brukes, så standardverdien gjelder. {why}", why=error)
            )
    return replace(default_settings(), **values, problems=tuple(problems))


def save_settings(settings: Settings) -> None:
    """Keep the settings in the QGIS profile; what equals the default is not stored."""
    default = default_settings()
    for name in _READERS:
        value = getattr(settings, name)
        if value == getattr(default, name):
            QgsSettings().remove(_key(name))
        else:
            QgsSettings().setValue(_key(name), as_text(value))


def default_settings() -> Settings:
    """Return what an office has before it has chosen anything."""
    return Settings(working_file=default_working_file())


def default_working_file() -> Path:
    """Return the place in `PLANSTATUS_HOME`, or in Planstatus under the documents."""
    home = os.environ.get(HOME_VARIABLE)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(home) if home else Path(documents) / "Planstatus") / NAME


def as_text(value: object) -> str:
    """Return a setting as the text it is stored as."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return json.dumps(value, sort_keys=True)
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _key(name: str) -> str:
    return f"{GROUP}/{STORED_AS.get(name, name)}"


def _text(name: str) -> str | None:
    value = QgsSettings().value(_key(name))
    if isinstance(value, list):  # so Qt reads commas typed into the file without quotation marks
        return ",".join(map(str, value))
    return None if value is None else str(value)
