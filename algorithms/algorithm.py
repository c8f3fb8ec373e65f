"""What the plugin's algorithms have in common, and what some of them are of: a working file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..core.office import offices, read_one_of_the_ten
from ..core.texts.dates import means_today, parse_map_date
from ..core.texts.language import tr
from .parameters import help_url, with_parameters

ICON = str(Path(__file__).parents[1] / "icon.svg")


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm as the toolbox shows it; it does its work in the main thread."""

    def createInstance(self) -> Algorithm:  # noqa: N802  (QGIS's name)
        """Return a new algorithm."""
        return type(self)()

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(ICON)

    def introduction(self) -> str:
        """Return what it does, as paragraphs of plain text."""
        raise NotImplementedError

    def shortHelpString(self) -> str:  # noqa: N802
        """Return the help shown beside the parameters, with a paragraph for each."""
        return with_parameters(self.introduction(), self.parameterDefinitions())

    def helpUrl(self) -> str:  # noqa: N802
        """Return the address of the guide's section on algorithms."""
        return help_url()

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Return the flags: projects and layouts belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def add_parameters(
        self, found: Sequence[QgsProcessingParameterDefinition], helps: Mapping[str, str]
    ) -> None:
        """Declare parameters, each with its explanation."""
        for each in found:
            each.setHelp(helps[each.name()])
            self.addParameter(each)


class WorkingFileAlgorithm(Algorithm):
    """An algorithm of a working file, of the open project, or of the embedded data."""

    def given(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Path | None, str | None, date | None]:
        """Return the working file, the office and the map date that are given.

        Raises:
            PlanstatusError: there is no such office or date.
        """
        file, office, day = (
            self.parameterAsString(parameters, name, context).strip()
            for name in ("ARBEIDSFIL", "KONTOR", "KARTDATO")
        )
        return (
            Path(file) if file else None,
            read_one_of_the_ten(office) if office else None,
            date_given(day),
        )


def date_given(text: str) -> date | None:
    """Return the map date that is given; None for none, or for today.

    Raises:
        PlanstatusError: it is no date.
    """
    return None if not text or means_today(text) else parse_map_date(text)


def of_what(office: str) -> list[QgsProcessingParameterDefinition]:
    """Return the parameters that say what it is of; `office` is what that of offices is called."""
    return [
        QgsProcessingParameterFile(
            "ARBEIDSFIL",
            tr("Arbeidsfil (tomt: prosjektets, ellers innebygde data)"),
            extension="gpkg",
            optional=True,
        ),
        QgsProcessingParameterEnum(
            "KONTOR", office, list(offices()), optional=True, usesStaticStrings=True
        ),
        QgsProcessingParameterString(
            "KARTDATO", tr("Kartdato, for eksempel 4.9.2024 (tomt: prosjektets, ellers i dag)"),
            optional=True,
        ),
    ]  # fmt: skip
