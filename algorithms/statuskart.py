"""`planstatus:statuskart`: the status map without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..core.choices import read_counties, read_map_language
from ..core.defaults import PAGES
from ..core.errors import PlanstatusError
from ..core.office import read_one_of_the_ten
from ..core.plans.plan_types import SAMFUNNSDEL, read_plan_type
from ..core.reading.table_choice import (
    KEY_COLUMN,
    SHEET,
    YEAR_COLUMN,
    TableChoice,
    UnclearTableError,
)
from ..core.texts.language import tr
from .algorithm import Algorithm, date_given
from .parameters import COUNT_OUTPUTS, introduction, outputs, parameter_help, parameters

if TYPE_CHECKING:
    from ..gis.status_map import StatusMapRequest, StatusMapResult

ALL = "alle"
"""Every county there is."""

CHECKED_BY_US = ("KOMMUNER", "PLANAAR", "KONTOR", "SPRAAK", "PLANTYPE")
CHOSEN_WITH = {SHEET: "ARK", KEY_COLUMN: "PLANAAR_NUMMERFELT", YEAR_COLUMN: "PLANAAR_FELT"}
"""The parameter that settles what a table leaves open."""


class StatusMapAlgorithm(Algorithm):
    """Makes the status map in a project of its own; the open project is left alone."""

    def name(self) -> str:
        """Return the algorithm's id; a promise to models and scripts."""
        return "statuskart"

    def displayName(self) -> str:  # noqa: N802
        """Return the name in the toolbox."""
        return tr("Lag planstatuskart")

    def introduction(self) -> str:
        """Return what it does, as paragraphs of plain text."""
        return introduction()

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare parameters and outputs."""
        self.add_parameters(parameters(), parameter_help())
        for output in outputs():
            self.addOutput(output)

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Check all but what QGIS would refuse without saying what is wrong, or what there is."""
        checked = {
            name: value
            for name, value in parameters.items()
            if name not in CHECKED_BY_US or not isinstance(value, str)
        }
        acceptable, message = super().checkParameterValues(checked, context)
        return bool(acceptable), str(message)

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Make the map; every problem comes out as one sentence."""
        from ..gis.status_map import make_status_map

        try:
            request = self._request(parameters, context)
            result = make_status_map(request, feedback)
        except UnclearTableError as error:
            text = tr(
                "{question} Velg med {parameter}.",
                question=error,
                parameter=CHOSEN_WITH[error.wanted],
            )
            raise QgsProcessingException(text) from error
        except PlanstatusError as error:
            raise QgsProcessingException(error.in_full()) from error
        self._tell(result, feedback)
        return self._outputs(request, result)

    def _request(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> StatusMapRequest:
        from ..gis.status_map import StatusMapRequest

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        def file(name: str) -> Path | None:
            path = self.parameterAsFileOutput(parameters, name, context)
            return Path(path) if path else None

        chart, cooperation = file("KART"), file("SAMARBEIDSKART")
        return StatusMapRequest(
            municipalities=self._source(parameters, "KOMMUNER", context),
            municipality_key=text("KOMMUNENUMMERFELT") or None,
            clip=self.parameterAsEnumString(parameters, "KLIPP_TIL_KYST", context),
            plan_years=self._source(parameters, "PLANAAR", context),
            choice=TableChoice(text("ARK"), text("PLANAAR_NUMMERFELT"), text("PLANAAR_FELT")),
            office=read_one_of_the_ten(text("KONTOR")) if text("KONTOR") else None,
            counties=_counties(text("FYLKER")),
            plan_type=read_plan_type(text("PLANTYPE") or SAMFUNNSDEL.key),
            map_date=date_given(text("KARTDATO")),
            bands=text("BAAND") or None,
            title=text("TITTEL") or None,
            credit=text("KREDITERING") or None,
            office_names=_lines(text("KONTORNAVN")) or None,
            language=read_map_language(text("SPRAAK").casefold()) if text("SPRAAK") else None,
            page=PAGES[self.parameterAsEnum(parameters, "FORMAT", context)],
            maps=(chart,) if chart else (),
            cooperation_maps=(cooperation,) if cooperation else (),
            project_file=file("PROSJEKT"),
            working_file=file("ARBEIDSFIL"),
            deviations=file("AVVIKSRAPPORT"),
        )

    def _source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> str | QgsVectorLayer | None:
        """Return the layer of the project, or the file to be read by us: QGIS would guess types."""
        from ..gis.sources.files import is_there, split_source

        value = parameters.get(name)
        if isinstance(value, str) and is_there(split_source(value)[0]):
            return value
        if isinstance(value, str) and value:
            in_database, *_ = QgsProcessingUtils.decodeProviderKeyAndUri(value)
            found = QgsProcessingUtils.mapLayerFromString(value, context, in_database)
            if in_database and found is None:
                raise PlanstatusError(
                    tr(
                        "Sjekk tilkoblingen til {parameter}. Databasen eller tjenesten svarer "
                        "ikke, eller laget mangler.",
                        parameter=name,
                    )
                )
            return found or value
        layer: QgsVectorLayer | None = self.parameterAsVectorLayer(parameters, name, context)
        return layer

    def _tell(self, result: StatusMapResult, feedback: QgsProcessingFeedback) -> None:
        from ..gis.store.facts import sample_warning

        feedback.pushInfo(result.read_from)
        feedback.pushInfo(result.shown.counts_in_words())
        for warning in result.update.warnings:
            feedback.pushWarning(warning)
        if result.shown.samples:
            feedback.pushWarning(sample_warning(result.shown.samples))
        for deviation in result.deviations:
            feedback.pushWarning(f"{deviation.file}: {deviation.in_words()}")

    def _outputs(self, request: StatusMapRequest, result: StatusMapResult) -> dict[str, Any]:
        counts = result.shown.status.counts
        files = {
            "KART": request.maps[0] if request.maps else None,
            "SAMARBEIDSKART": next(iter(request.cooperation_maps), None),
            "PROSJEKT": request.project_file,
            "ARBEIDSFIL": request.working_file,
            "AVVIKSRAPPORT": request.deviations,
        }
        return {
            **{name: str(path) for name, path in files.items() if path},
            "ANTALL_KOMMUNER": sum(counts.values()),
            **{name: counts[key] for name, key in COUNT_OUTPUTS.items()},
            "ANTALL_AVVIK": len(result.deviations),
            "LEST_FRA": result.read_from,
        }


def _counties(text: str) -> tuple[str, ...] | None:
    """Return the counties asked for, empty for the whole country, None for those of the office."""
    if not text:
        return None
    return () if text.casefold() == ALL else read_counties(text)


def _lines(text: str) -> str:
    r"""Return lines as they stand on the page; on a command line they are parted by «\n»."""
    return "\n".join(line.strip() for line in text.replace("\\n", "\n").split("\n"))
