"""The plugin's settings, typed and with their defaults, over `QgsSettings`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

WORKING_FILE_NAME = "planstatus.gpkg"
HOME_VARIABLE = "PLANSTATUS_HOME"

TITLE = "Samfunnsplanstatus Troms og Finnmark"
CREDIT = "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark."
OFFICE = (
    "Statsforvalteren i Troms og Finnmark\n"
    "Romssa ja Finnmárkku stáhtahálddašeaddji\n"
    "Tromssan ja Finmarkun staatinhallittija"
)


@dataclass(frozen=True)
class Settings:
    """What an office decides once: where the working file is and what the page says."""

    working_file: Path
    title: str = TITLE
    credit: str = CREDIT
    office: str = OFFICE
    logo: str = ""


def load_settings() -> Settings:
    """Read the settings of the QGIS profile (group `planstatus`)."""
    stored = QgsSettings()
    typed = stored.value("planstatus/working_file", "", str)
    return Settings(
        working_file=Path(typed) if typed else default_working_file(),
        title=stored.value("planstatus/title", TITLE, str),
        credit=stored.value("planstatus/credit", CREDIT, str),
        office=stored.value("planstatus/office", OFFICE, str),
        logo=stored.value("planstatus/logo", "", str),
    )


def default_working_file() -> Path:
    """Return `planstatus.gpkg` in `PLANSTATUS_HOME`, or in Planstatus under the documents."""
    home = os.environ.get(HOME_VARIABLE)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(home) if home else Path(documents) / "Planstatus") / WORKING_FILE_NAME
