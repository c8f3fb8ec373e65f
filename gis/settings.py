"""The plugin's settings, typed and with their defaults, over `QgsSettings`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..core.defaults import BOKMAAL, COUNTIES, CREDIT, OFFICE, TITLE, TODAY

WORKING_FILE_NAME = "planstatus.gpkg"
HOME_VARIABLE = "PLANSTATUS_HOME"
GROUP = "planstatus"


@dataclass(frozen=True)
class Settings:
    """What an office decides once: where its data are, what the map shows, what the page says.

    `municipality_source` and `plan_year_source` are files of the office's own, empty for the
    embedded data; `map_date` is `TODAY`, `KEEP` or an ISO date; `bands` is typed like the
    algorithm's `BAAND`, empty for the council terms; `colours` maps a band's key to «#rrggbb» and
    holds only those that differ from the style.
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


def load_settings() -> Settings:
    """Read the settings of the QGIS profile (group `planstatus`)."""
    default = default_settings()
    typed = _text("working_file", "")
    return Settings(
        working_file=Path(typed) if typed else default.working_file,
        municipality_source=_text("municipality_source", ""),
        plan_year_source=_text("plan_year_source", ""),
        counties=tuple(filter(None, _text("counties", ",".join(COUNTIES)).split(","))),
        map_date=_text("map_date", default.map_date),
        bands=_text("bands", ""),
        colours=json.loads(_text("colours", "{}")),
        map_language=_text("map_language", default.map_language),
        title=_text("title", TITLE),
        credit=_text("credit", CREDIT),
        office=_text("office", OFFICE),
        logo=_text("logo", ""),
        export_folder=_text("export_folder", ""),
    )


def save_settings(settings: Settings) -> None:
    """Keep the settings in the QGIS profile; what equals the default is not stored."""
    default = default_settings()
    for name in Settings.__dataclass_fields__:
        value = getattr(settings, name)
        if value == getattr(default, name):
            QgsSettings().remove(f"{GROUP}/{name}")
        else:
            QgsSettings().setValue(f"{GROUP}/{name}", _stored(value))


def default_settings() -> Settings:
    """Return what an office has before it has chosen anything."""
    return Settings(working_file=default_working_file())


def default_working_file() -> Path:
    """Return `planstatus.gpkg` in `PLANSTATUS_HOME`, or in Planstatus under the documents."""
    home = os.environ.get(HOME_VARIABLE)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(home) if home else Path(documents) / "Planstatus") / WORKING_FILE_NAME


def _text(name: str, default: str) -> str:
    return str(QgsSettings().value(f"{GROUP}/{name}", default, str))


def _stored(value: object) -> str:
    if isinstance(value, Mapping):
        return json.dumps(value)
    return ",".join(value) if isinstance(value, tuple) else str(value)
