"""What is ours in a project: known by custom properties that name the role and the map."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Union

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...core.cooperation.register import TABLES
from ...core.maps import (
    COOPERATION_MAP,
    FIRST_MAP,
    STATUS_MAPS,
    AnyMap,
    StatusMap,
    any_map_named,
    map_named,
)
from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.schema import BORDERS, CONTEXT, LINES_AROUND, MUNICIPALITIES, SEA
from ..store.backends import store_of

ROLE, MAP = "planstatus/role", "planstatus/map"
"""What a layer or a layout is to us, and of which map; the first map's name their map no more than
those of older versions do."""

_ITSELF = "planstatus/id"
"""The id of a layer that we have used: a copy of it says the id of another."""

PLAN_YEARS = SAMFUNNSDEL.table
AROUND = (LINES_AROUND, SEA, CONTEXT)
ROLES = (BORDERS, MUNICIPALITIES, *AROUND, PLAN_YEARS)
"""Of the layers that every project has, in drawing order; the role is also the table's name."""
_ALL_ROLES = (
    *ROLES[:-1], *(each.table for each in PLAN_TYPES), *(each.name for each in TABLES),
)  # fmt: skip

OFFICES = "plankontor"
"""The role of the outlines and names of the cooperations, over the table of municipalities."""

Ours = Union[QgsVectorLayer, QgsPrintLayout]


def table_of(role: str) -> str:
    """Return the table of the working file that a layer with a role reads."""
    return MUNICIPALITIES if role == OFFICES else role


def map_key_of(ours: Ours) -> str:
    """Return the key of the map that a layer or a layout belongs to."""
    return str(ours.customProperty(MAP) or FIRST_MAP.key)


def status_map_of(ours: Ours) -> StatusMap:
    """Return the map that a layer or a layout belongs to."""
    return map_named(map_key_of(ours))


def map_of(ours: Ours) -> AnyMap:
    """Return the map that a layer or a layout belongs to, also where it shows no plan type."""
    return any_map_named(map_key_of(ours))


def mark(ours: Ours, role: str, of_map: AnyMap = FIRST_MAP) -> None:
    """Write on a layer or a layout what it is to us."""
    ours.setCustomProperty(ROLE, role)
    if of_map is not FIRST_MAP:
        ours.setCustomProperty(MAP, of_map.key)


def use(layer: QgsVectorLayer) -> None:
    """Write on a layer that it is the one we use, whatever copies of it come to the project."""
    if layer.customProperty(_ITSELF) != layer.id():
        layer.setCustomProperty(_ITSELF, layer.id())


def find_layer(
    project: QgsProject, role: str, map_key: str = FIRST_MAP.key
) -> QgsVectorLayer | None:
    """Return the layer with the role, whatever the officer calls it and wherever she put it.

    A copy that she made carries the same role, wherever it is; where none is known to be the one we
    use, as in a project of an older version, it is the first.
    """
    found = None
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer) or layer.customProperty(ROLE) != role:
            continue
        if map_key_of(layer) == map_key:
            if layer.customProperty(_ITSELF) == layer.id():
                return layer
            found = found or layer
    return found


def our_layers(project: QgsProject) -> Iterator[QgsVectorLayer]:
    """Yield the plugin's layers in a project: municipalities of every map, around, and tables."""
    for role in _ALL_ROLES:
        maps = STATUS_MAPS if role == MUNICIPALITIES else (FIRST_MAP,)
        for layer in (find_layer(project, role, each.key) for each in maps):
            if layer is not None:
                yield layer
    yield from cooperation_layers(project)


def cooperation_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the layers of the map of cooperation: the outlines, and the municipalities."""
    roles = (OFFICES, MUNICIPALITIES)
    found = (find_layer(project, role, COOPERATION_MAP.key) for role in roles)
    return [layer for layer in found if layer is not None]


def cooperation_tables(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the layers of the tables of cooperation, each after those it refers to."""
    found = (find_layer(project, each.name) for each in TABLES)
    return [layer for layer in found if layer is not None]


def tables_in(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the plan-table layers of a project, in the order of the plan types."""
    found = (find_layer(project, each.table) for each in PLAN_TYPES)
    return [layer for layer in found if layer is not None]


def maps_in(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Return the municipality layers of a project by the key of their map."""
    found = {each.key: find_layer(project, MUNICIPALITIES, each.key) for each in STATUS_MAPS}
    return {key: layer for key, layer in found.items() if layer is not None}


def is_of_cooperation(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer is one of the tables of cooperation."""
    return layer.customProperty(ROLE) in {each.name for each in TABLES}


def plan_type_of(table: QgsVectorLayer) -> PlanType:
    """Return the plan type whose years a plan-table layer holds."""
    role = table.customProperty(ROLE)
    return next((each for each in PLAN_TYPES if each.table == role), SAMFUNNSDEL)


def working_file_of(layer: QgsVectorLayer) -> Path:
    """Return the file a layer reads, whether it is there or not."""
    return store_of(layer).place
