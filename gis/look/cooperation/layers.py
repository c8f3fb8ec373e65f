"""The layers of the map of cooperation: municipalities, outlines of the offices, and its theme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ....core.cooperation.on_map import OfficeOnMap, offices_on
from ....core.maps import COOPERATION_MAP
from ....core.schema import MUNICIPALITIES
from ...project.adding import Adding
from ...project.cooperation_register import register_in
from ...project.layers import PlanLayers, join_table
from ...project.roles import OFFICES, find_layer
from ...project.shown import numbers_shown
from ...store.backends import store_of
from ..theme import ensure_theme


@dataclass(frozen=True)
class OfficeLayers:
    """The municipalities that are filled, and the layer of the offices' outlines and names."""

    municipalities: QgsVectorLayer
    outlines: QgsVectorLayer


def office_layers(project: QgsProject) -> OfficeLayers | None:
    """Return the layers of the map in a project, None where some of them are not there."""
    layer, outlines = (
        find_layer(project, role, COOPERATION_MAP.key) for role in (MUNICIPALITIES, OFFICES)
    )
    if layer is None or outlines is None or not (layer.isValid() and outlines.isValid()):
        return None
    return OfficeLayers(layer, outlines)


def ensure_office_layers(
    project: QgsProject, file: Path, found: PlanLayers
) -> tuple[OfficeLayers, list[str]]:
    """Find the layers, or add those that are missing, hidden on screen; the theme shows them.

    Return them with the names of those added.

    Args:
        project: the project of the layers.
        file: the working file they read.
        found: the layers of the status maps.

    Raises:
        PlanstatusError: a table is missing in the file.
    """
    adding = Adding(project, file)
    outlines = adding.layer(OFFICES, COOPERATION_MAP)
    layer = adding.layer(MUNICIPALITIES, COOPERATION_MAP)
    join_table(layer, found.plan_years)
    around = (found.borders, *found.around)
    ensure_theme(project, COOPERATION_MAP.theme, [outlines, layer], around)
    return OfficeLayers(layer, outlines), adding.created


def offices_shown(layers: OfficeLayers, day: date) -> tuple[OfficeOnMap, ...]:
    """Return the offices of a date that have members among the municipalities shown.

    Edits that are not saved count.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    store = store_of(layers.municipalities)
    register = register_in(layers.municipalities.project(), store)
    in_file = store.municipalities().keys()
    return offices_on(register, day, in_file, numbers_shown(layers.municipalities))
