"""`planstatus:atlas`: the atlases as PDF, without a window."""

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

from ..core.defaults import ATLASES, PAGES
from ..core.errors import PlanstatusError
from ..core.office import offices, read_one_of_the_ten
from ..core.texts.dates import means_today, parse_map_date
from ..core.texts.language import tr
from .parameters import help_url, with_parameters
from .statuskart import ICON

if TYPE_CHECKING:
    from ..gis.report.job import ReportJob


class AtlasAlgorithm(QgsProcessingAlgorithm):
    """Writes an atlas of a working file, of the open project, or of the embedded data."""

    def createInstance(self) -> AtlasAlgorithm:  # noqa: N802  (QGIS's name)
        """Return a new algorithm."""
        return AtlasAlgorithm()

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "atlas"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Lag atlas")

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
        """Return the flags: projects and layouts belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        for parameter in _parameters():
            self.addParameter(parameter)
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

        path = Path(self.parameterAsFileOutput(parameters, "KART", context))
        atlas = atlas_named(self.parameterAsString(parameters, "HVA", context))
        page = PAGES[self.parameterAsEnum(parameters, "FORMAT", context)]
        project = context.project() or QgsProject.instance()
        try:
            job = self._job(parameters, context)
            count = run(job, project, [(atlas, path)], page, feedback)[atlas.key]
        except PlanstatusError as error:
            raise QgsProcessingException(error.in_full()) from error
        return {"KART": str(path), "ANTALL_SIDER": count}

    def _job(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ReportJob:
        from ..gis.report.job import ReportJob

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        file, day, office = text("ARBEIDSFIL"), text("KARTDATO"), text("KONTOR")
        return ReportJob(
            working_file=Path(file) if file else None,
            office=read_one_of_the_ten(office) if office else None,
            map_date=None if not day or means_today(day) else parse_map_date(day),
        )


def _parameters() -> list[QgsProcessingParameterDefinition]:
    found = [
        QgsProcessingParameterEnum(
            "HVA",
            tr("Hvilket atlas"),
            list(ATLASES),
            defaultValue=ATLASES[0],
            usesStaticStrings=True,
        ),
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
            "FORMAT", tr("Papirformat"), list(PAGES), defaultValue=0
        ),
        QgsProcessingParameterFileDestination("KART", tr("Atlas"), "PDF (*.pdf)"),
    ]  # fmt: skip
    helps = _parameter_help()
    for each in found:
        each.setHelp(helps[each.name()])
    return found


def _introduction() -> str:
    return tr(
        "Lager et atlas som PDF med bokmerker. «plankontor» har først en oversikt og så et ark for "
        "hvert plankontor: kart, medlemmer med planene deres, avtaler med vedtakene i hver "
        "kommune, stillinger, tilskudd og hva kontrollen fant. «kommuner» har et ark for hver "
        "kommune til et kommunemøte: hvor den ligger, planene, planene til naboene, samarbeidene "
        "og tidligere planer.\n\nAtlaset viser det som er lagret. Arbeidsfilen blir bare lest."
    )


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
