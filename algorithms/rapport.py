"""`planstatus:rapport`: the report as one HTML file, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProject,
)

from ..core.defaults import MAP_LANGUAGES
from ..core.errors import PlanstatusError
from ..core.office import offices
from ..core.texts.language import tr
from .algorithm import WorkingFileAlgorithm, of_what

if TYPE_CHECKING:
    from ..gis.report.job import ReportJob


class ReportAlgorithm(WorkingFileAlgorithm):
    """Writes the report of a working file, of the open project, or of the embedded data."""

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "rapport"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Lag rapport")

    def introduction(self) -> str:
        """Return what it does, as paragraphs of plain text."""
        return tr(
            "Lager rapporten: én nettside uten noe som må hentes fra nettet, med kart, antall, "
            "alder, alle kommunene med kilden til hvert år, samarbeidene med medlemmer, avtaler "
            "og vedtak, hva kontrollen fant, og hva som ikke er kjent. Den er laget for å kunne "
            "brukes av alle, etter WCAG 2.1 på nivå A og AA.\n\nRapporten viser det som er "
            "lagret. Arbeidsfilen blir bare lest."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_parameters(_parameters(), _parameter_help())
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

        return ReportJob(
            *self.given(parameters, context),
            language=self.parameterAsString(parameters, "SPRAAK", context).strip() or None,
        )


def _parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        *of_what(tr("Kontor, for eksempel vestland (tomt: etter fylkene)")),
        QgsProcessingParameterEnum(
            "SPRAAK",
            tr("Språk i rapporten (tomt: målformen til kontoret)"),
            list(MAP_LANGUAGES),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterFileDestination("RAPPORT", tr("Rapport"), "HTML (*.html)"),
    ]


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
