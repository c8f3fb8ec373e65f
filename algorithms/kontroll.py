"""`planstatus:kontroll`: «Kontroller samarbeid» without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.cooperation.levels import LEVELS, MUST
from ..core.errors import PlanstatusError
from ..core.office import offices
from ..core.texts.language import tr
from .algorithm import WorkingFileAlgorithm, of_what

if TYPE_CHECKING:
    from ..gis.control.control import Control


class ControlAlgorithm(WorkingFileAlgorithm):
    """Lists what the rules of the law find in a working file, a project or the embedded data."""

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "kontroll"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Kontroller samarbeid")

    def introduction(self) -> str:
        """Return what it does, as paragraphs of plain text."""
        return tr(
            "Ser etter det loven krever av interkommunale samarbeid og av planene i hver "
            "kommune, og som ikke er registrert. Hvert funn er en setning med paragraf og nivå: "
            "må, bør eller merknad. Et funn sier at noe ikke er registrert i arbeidsfilen, ikke "
            "at det ikke er gjort.\n\nKontrollen gjelder det som er lagret. Arbeidsfilen blir "
            "bare lest."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_parameters(_parameters(), _parameter_help())
        self.addOutput(QgsProcessingOutputNumber("ANTALL", tr("Antall funn")))

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """List the findings; stop after that where they are of the level that was told."""
        from ..core.cooperation.findings_list import in_numbers
        from ..gis.control.job import ControlJob, run

        project = context.project() or QgsProject.instance()
        try:
            self._check_place(parameters, context)
            found = run(ControlJob(*self.given(parameters, context)), project, feedback)
        except PlanstatusError as error:
            raise QgsProcessingException(error.in_full()) from error
        results = self._written(found, parameters, context)
        feedback.pushInfo("\n".join(each.sentence for each in found.findings))
        feedback.pushInfo(in_numbers(found.findings))
        self._stop_if_told(found, parameters, context)
        return {**results, "ANTALL": len(found.findings)}

    def _check_place(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from ..gis.outputs import check_table

        place = parameters.get("FUNN")
        # Asked as an output layer, QGIS would also load it, once more than it is written.
        if isinstance(place, QgsProcessingOutputLayerDefinition):
            place = place.sink
        if isinstance(place, QgsProperty):
            place, _ = place.valueAsString(context.expressionContext(), "")
        if place:
            check_table(str(place))

    def _written(
        self, found: Control, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, str]:
        """Write the table where one is wanted, all of it before anything stops."""
        from ..core.cooperation.findings_list import rows_of

        fields, kind = _fields(), QgsWkbTypes.Type.NoGeometry
        sink, place = self.parameterAsSink(parameters, "FUNN", context, fields, kind)
        if sink is None:
            return {}
        for cells in rows_of(found.findings, found.register):
            row = QgsFeature(fields)
            row.setAttributes(list(cells))
            if not sink.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, "FUNN"))
        return {"FUNN": place}

    def _stop_if_told(
        self, found: Control, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        from ..core.cooperation.findings_list import in_numbers, strict_as

        level = self.parameterAsEnumString(parameters, "STOPP_VED", context)
        stopping = strict_as(found.findings, level) if level else []
        if stopping:
            text = tr(
                "Kontrollen er ferdig, og stopper som STOPP_VED sier. {told}",
                told=in_numbers(stopping),
            )
            raise QgsProcessingException(text)


def _fields() -> QgsFields:
    from ..core.cooperation.findings_list import COLUMNS

    columns = "&".join(f"field={name}:string" for name in COLUMNS)
    return QgsVectorLayer(f"None?{columns}", "", "memory").fields()


def _parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        *of_what(tr("Kontor, for eksempel vestland (tomt: prosjektets)")),
        QgsProcessingParameterEnum(
            "STOPP_VED",
            tr("Stopp med feil ved funn på nivå (tomt: aldri)"),
            list(LEVELS),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterFeatureSink(
            "FUNN", tr("Funn"), QgsProcessing.SourceType.TypeVector, optional=True
        ),
    ]


def _parameter_help() -> dict[str, str]:
    """Return the explanation of each parameter by its name."""
    return {
        "ARBEIDSFIL": tr(
            "Arbeidsfilen som kontrolleres. Tomt: arbeidsfilen prosjektet bruker. Har prosjektet "
            "ikke noe planstatuskart, kontrolleres de innebygde dataene."
        ),
        "KONTOR": tr(
            "Kortnavnet på et kontor: {names}. De innebygde dataene for kontoret kontrolleres.",
            names=", ".join(offices()),
        ),
        "KARTDATO": tr(
            "Datoen kontrollen gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i "
            "prosjektet, ellers dagens dato."
        ),
        "STOPP_VED": tr(
            "Med {must} stopper algoritmen med feil når det er funn på det nivået, og med bør og "
            "merknad også ved mildere funn. Tabellen er skrevet først. Gjennom qgis_process blir "
            "det en avslutningskode som ikke er 0.",
            must=MUST,
        ),
        "FUNN": tr("Tabellen med funnene, ett i hver rad. Tomt: ingen tabell."),
    }
