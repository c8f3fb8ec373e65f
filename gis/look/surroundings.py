"""What the layers around the municipalities must know of the map, as variables of the project."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsVectorLayer

from ...core.schema import COUNTY_NUMBER
from ..project.values import values_in

COUNTIES_VARIABLE = "planstatus_fylker"
"""County numbers by comma; the names of other counties stand on the land around."""
SYSTEM_VARIABLE = "planstatus_koordinatsystem"
"""The reference system of the layers, such as `EPSG:25833`, which degrees are drawn in."""


def tell_surroundings(municipalities: QgsVectorLayer) -> None:
    """Let the project say which counties have municipalities in the layer, and its system."""
    counties = sorted(values_in(municipalities, COUNTY_NUMBER))
    project = municipalities.project()
    told = {COUNTIES_VARIABLE: ",".join(counties), SYSTEM_VARIABLE: municipalities.crs().authid()}
    for name, value in told.items():
        if project.customVariables().get(name) != value:
            QgsExpressionContextUtils.setProjectVariable(project, name, value)
