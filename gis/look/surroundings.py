"""What the layers around the municipalities must know of the map: which counties are on it."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsVectorLayer

from ...core.schema import COUNTY_NUMBER
from ..project.values import values_in

COUNTIES_VARIABLE = "planstatus_fylker"
"""County numbers by comma; the names of other counties stand on the land around."""


def tell_counties(municipalities: QgsVectorLayer) -> None:
    """Let the project say which counties have municipalities in the layer as it is shown."""
    counties = sorted(values_in(municipalities, COUNTY_NUMBER))
    project = municipalities.project()
    if project.customVariables().get(COUNTIES_VARIABLE) != ",".join(counties):
        QgsExpressionContextUtils.setProjectVariable(project, COUNTIES_VARIABLE, ",".join(counties))
