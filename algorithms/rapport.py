"""`planstatus:rapport`: the report as one HTML file, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtGui import QIcon

from ..core.defaults import MAP_LANGUAGES
from ..core.errors import PlanstatusError
from ..core.office import offices, read_one_of_the_ten
from ..core.texts.dates import means_today, parse_map_date
from ..core.texts.language import tr
from .parameters import help_url, with_parameters
from .statuskart import ICON

if TYPE_CHECKING:
    from ..gis.report.job import ReportJob


class ReportAlgorithm(QgsProcessingAlgorithm):
    """Writes the report of a working file, of the open project, or of the embedded data."""

    def createInstance(self) -> ReportAlgorithm:  # noqa: N802  (QGIS's name)
        """Return a new algorithm."""
        return ReportAlgorithm()

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "rapport"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Lag rapport")

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(ICON)

    def shortHelpString(self) -> str:  # noqa: N802
        """Return the help shown beside the parameters, with a paragraph for each."""
        return with_parameters(_introduction(), self.parameterDefinitions())

    def helpUrl(self) -> str:  # noqa: N802
        """Return the address of the guide's section on algorithms."""
        return help_url()

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Return the flags: the open project belongs to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in _parameters():
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("ANTALL_KOMMUNER", tr("Antall kommuner")))

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the report; every problem comes out as one sentence."""
        from ..gis.report.job import run

        path = Path(self.parameterAsFileOutput(parameters, "RAPPORT", context))
        project = context.project() or QgsProject.instance()
        try:
            report = run(self._job(parameters, context), project, path, feedback)
        except PlanstatusError as error:
            raise QgsProcessingException(error.in_full()) from error
        return {"RAPPORT": str(path), "ANTALL_KOMMUNER": len(report.municipalities)}

    def _job(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ReportJob:
        from ..gis.report.job import ReportJob

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        file, day, office = text("ARBEIDSFIL"), text("KARTDATO"), text("KONTOR")
        return ReportJob(
            working_file=Path(file) if file else None,
            office=read_one_of_the_ten(office) if office else None,
            map_date=None if not day or means_today(day) else parse_map_date(day),
            language=text("SPRAAK") or None,
        )


def _parameters() -> list[QgsProcessingParameterDefinition]:
    found = [
        QgsProcessingParameterFile(
            "ARBEIDSFIL",
            tr("Arbeidsfil (tomt: prosjektets, ellers innebygde data)"),
            extension="gpkg",
            optional=True,
        ),
        QgsProcessingParameterEnum(
            "KONTOR",
            tr("Kontor, for eksempel vestland (tomt: etter fylkene)"),
            list(offices()),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterString(
            "KARTDATO", tr("Kartdato, for eksempel 4.9.2024 (tomt: prosjektets, ellers i dag)"),
            optional=True,
        ),
        QgsProcessingParameterEnum(
            "SPRAAK",
            tr("Språk i rapporten (tomt: målformen til kontoret)"),
            list(MAP_LANGUAGES),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterFileDestination("RAPPORT", tr("Rapport"), "HTML (*.html)"),
    ]  # fmt: skip
    helps = _parameter_help()
    for each in found:
        each.setHelp(helps[each.name()])
    return found


def _introduction() -> str:
    return tr(
        "Lager rapporten: én nettside uten noe som må hentes fra nettet, med kart, antall, alder, "
        "alle kommunene med kilden til hvert år, samarbeidene med medlemmer, avtaler og vedtak, "
        "hva kontrollen fant, og hva som ikke er kjent. Den er laget for å kunne brukes av alle, "
        "etter WCAG 2.1 på nivå A og AA.\n\n"
        "Rapporten viser det som er lagret. Arbeidsfilen blir bare lest."
    )


def _parameter_help() -> dict[str, str]:
    """Return the explanation of each parameter by its name."""
    return {
        "ARBEIDSFIL": tr(
            "Arbeidsfilen rapporten lages av. Tomt: det prosjektet viser, med prosjektets ord og "
            "farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene."
        ),
        "KONTOR": tr(
            "Kortnavnet på kontoret som lager rapporten: {names}. Uten arbeidsfil blir det "
            "rapport av de innebygde dataene for kontoret.",
            names=", ".join(offices()),
        ),
        "KARTDATO": tr(
            "Datoen rapporten gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i "
            "prosjektet, ellers dagens dato."
        ),
        "SPRAAK": tr(
            "Språket i rapporten: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: språket på "
            "kartet, ellers målformen til kontoret."
        ),
        "RAPPORT": tr("Filen rapporten skrives til, med filendelsen .html."),
    }
