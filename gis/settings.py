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
    read_bands,
    read_colours,
    read_counties,
    read_map_date_rule,
    read_map_language,
)
from ..core.defaults import BOKMAAL, COUNTIES, CREDIT, OFFICE, TITLE, TODAY
from ..core.errors import PlanstatusError
from ..core.language import tr

WORKING_FILE_NAME = "planstatus.gpkg"
HOME_VARIABLE = "PLANSTATUS_HOME"
GROUP = "planstatus"


@dataclass(frozen=True)
class Settings:
    """What an office decides once: where its data are, what the map shows, what the page says.

    `municipality_source` and `plan_year_source` are files of the office's own, empty for the
    embedded data; `map_date` is `TODAY` or an ISO date; `bands` is typed like the
    algorithm's `BAAND`, empty for the council terms; `colours` maps a band's key to «#rrggbb» and
    holds only those that differ from the style.

    `officer` is whose profile they were read from, empty when they were made for one job, and
    `problems` tells what in the profile could not be used; neither is stored.
    """

    working_file: Path
    municipality_source: str = ""
    plan_year_source: str = ""
    counties: tuple[str, ...] = COUNTIES
    map_date: str = TODAY
    bands: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    map_language: str = BOKMAAL
    title: str = TITLE
    credit: str = CREDIT
    office: str = OFFICE
    logo: str = ""
    export_folder: str = ""
    officer: str = field(default="", compare=False)
    problems: tuple[str, ...] = field(default=(), compare=False)


_READERS: dict[str, Callable[[str], object]] = {
    "working_file": lambda text: Path(text) if text else default_working_file(),
    "municipality_source": str,
    "plan_year_source": str,
    "counties": read_counties,
    "map_date": read_map_date_rule,
    "bands": read_bands,
    "colours": read_colours,
    "map_language": read_map_language,
    "title": str,
    "credit": str,
    "office": str,
    "logo": str,
    "export_folder": str,
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
                tr("En innstilling kan ikke brukes, og er som fra start: {why}", why=error)
            )
    return replace(default_settings(), **values, problems=tuple(problems))


def save_settings(settings: Settings) -> None:
    """Keep the settings in the QGIS profile; what equals the default is not stored."""
    default = default_settings()
    for name in _READERS:
        value = getattr(settings, name)
        if value == getattr(default, name):
            QgsSettings().remove(f"{GROUP}/{name}")
        else:
            QgsSettings().setValue(f"{GROUP}/{name}", as_text(value))


def default_settings() -> Settings:
    """Return what an office has before it has chosen anything."""
    return Settings(working_file=default_working_file())


def default_working_file() -> Path:
    """Return `planstatus.gpkg` in `PLANSTATUS_HOME`, or in Planstatus under the documents."""
    home = os.environ.get(HOME_VARIABLE)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(home) if home else Path(documents) / "Planstatus") / WORKING_FILE_NAME


def as_text(value: object) -> str:
    """Return a setting as the text it is stored as."""
    if isinstance(value, Mapping):
        return json.dumps(value, sort_keys=True)
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _text(name: str) -> str | None:
    value = QgsSettings().value(f"{GROUP}/{name}")
    if isinstance(value, list):  # so Qt reads commas typed into the file without quotation marks
        return ",".join(map(str, value))
    return None if value is None else str(value)
