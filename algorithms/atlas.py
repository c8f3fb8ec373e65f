"""`planstatus:atlas`: the atlases as PDF, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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

from ..core.defaults import ATLASES, PAGES
from ..core.errors import PlanstatusError
from ..core.office import offices
from ..core.texts.language import tr
from .algorithm import WorkingFileAlgorithm, of_what


class AtlasAlgorithm(WorkingFileAlgorithm):
    """Writes an atlas of a working file, of the open project, or of the embedded data."""

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "atlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Lag atlas")

    def introduction(self) -> str:
        """Return what it does, as paragraphs of plain text."""
        return tr(
            "Lager et atlas som PDF med bokmerker. «plankontor» har først en oversikt og så et "
            "ark for hvert plankontor: kart, medlemmer med planene deres, avtaler med vedtakene "
            "i hver kommune, stillinger, tilskudd og hva kontrollen fant. «kommuner» har et ark "
            "for hver kommune til et kommunemøte: hvor den ligger, planene, planene til naboene, "
            "samarbeidene og tidligere planer.\n\nAtlaset viser det som er lagret. Arbeidsfilen "
            "blir bare lest."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_parameters(_parameters(), _parameter_help())
        self.addOutput(QgsProcessingOutputNumber("ANTALL_SIDER", tr("Antall ark i atlaset")))

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the atlas; every problem comes out as one sentence."""
        from ..core.atlas.atlases import atlas_named
        from ..gis.atlas.job import run
        from ..gis.report.job import ReportJob

        path = Path(self.parameterAsFileOutput(parameters, "KART", context))
        atlas = atlas_named(self.parameterAsString(parameters, "HVA", context))
        page = PAGES[self.parameterAsEnum(parameters, "FORMAT", context)]
        project = context.project() or QgsProject.instance()
        try:
            job = ReportJob(*self.given(parameters, context))
            count = run(job, project, [(atlas, path)], page, feedback)[atlas.key]
        except PlanstatusError as error:
            raise QgsProcessingException(error.in_full()) from error
        return {"KART": str(path), "ANTALL_SIDER": count}


def _parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterEnum(
            "HVA",
            tr("Hvilket atlas"),
            list(ATLASES),
            defaultValue=ATLASES[0],
            usesStaticStrings=True,
        ),
        *of_what(tr("Kontor, for eksempel vestland (tomt: etter fylkene)")),
        QgsProcessingParameterEnum("FORMAT", tr("Papirformat"), list(PAGES), defaultValue=0),
        QgsProcessingParameterFileDestination("KART", tr("Atlas"), "PDF (*.pdf)"),
    ]


def _parameter_help() -> dict[str, str]:
    """Return the explanation of each parameter by its name."""
    return {
        "HVA": tr("plankontor: et ark for hvert kontor. kommuner: et ark for hver kommune."),
        "ARBEIDSFIL": tr(
            "Arbeidsfilen atlaset lages av. Tomt: det prosjektet viser, med prosjektets ord og "
            "farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene."
        ),
        "KONTOR": tr(
            "Kortnavnet på kontoret som lager atlaset: {names}. Uten arbeidsfil blir det atlas av "
            "de innebygde dataene for kontoret.",
            names=", ".join(offices()),
        ),
        "KARTDATO": tr(
            "Datoen atlaset gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i "
            "prosjektet, ellers dagens dato."
        ),
        "FORMAT": tr("Papirformatet: A4 eller A3."),
        "KART": tr("Filen atlaset skrives til, med filendelsen .pdf."),
    }
