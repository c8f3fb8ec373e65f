"""Adds what is missing of the plugin's layers, in the group «Planstatus» and in drawing order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ...core.cooperation.register import TABLES
from ...core.errors import PlanstatusError, short
from ...core.maps import COOPERATION_MAP, FIRST_MAP, AnyMap, StatusMap
from ...core.plans.plan_types import PLAN_TYPES, within_sentence
from ...core.schema import BORDERS, CONTEXT, LINES_AROUND, MUNICIPALITIES, SEA
from ...core.texts.language import tr
from ..look.style import apply_style
from ..store.backends import open_store
from .roles import AROUND, OFFICES, ROLE, ROLES, find_layer, mark, table_of, use

GROUP = "Planstatus"


def layer_name(role: str, of_map: AnyMap = FIRST_MAP) -> str:
    """Return what a new layer is called; from then on it is the officer's to name."""
    names = {
        BORDERS: tr("Fylkesgrense"),
        MUNICIPALITIES: tr("Kommuner"),
        LINES_AROUND: tr("Grenser rundt"),
        OFFICES: tr("Plankontor"),
        SEA: tr("Havnavn og gradnett"),
        CONTEXT: tr("Landområder rundt"),
        **{each.table: each.years_label() for each in PLAN_TYPES},
        **{each.name: each.label() for each in TABLES},
    }
    if role == MUNICIPALITIES and isinstance(of_map, StatusMap) and of_map is not FIRST_MAP:
        return tr("Kommuner – {plan}", plan=within_sentence(of_map.plan_type.label()))
    if role == MUNICIPALITIES and of_map is COOPERATION_MAP:
        return tr("Kommuner – samarbeid")
    return names[role]


def layer_from(file: Path, role: str, name: str) -> QgsVectorLayer:
    """Return a layer of a table in the working file, not valid where there is none."""
    store = open_store(file)
    return QgsVectorLayer(store.uri(table_of(role)), name, store.provider)


def check_valid(layer: QgsVectorLayer, file: Path) -> None:
    """Raise PlanstatusError where the file has not the table of a layer."""
    if not layer.isValid():
        raise PlanstatusError(
            tr(
                "Fant ikke tabellen for «{layer}» i arbeidsfilen {file}.",
                layer=layer.name(),
                file=short(file),
            ),
            file,
        )


@dataclass
class Adding:
    """Finds layers in a project, or adds them; `created` are the names of those added."""

    project: QgsProject
    file: Path

    def __post_init__(self) -> None:
        self.created: list[str] = []

    def layer(self, role: str, of_map: AnyMap = FIRST_MAP) -> QgsVectorLayer:
        """Return the layer with a role in a map, readable. Raises PlanstatusError: no table."""
        layer = find_layer(self.project, role, of_map.key)
        if layer is None:
            layer = self._add(role, of_map)
            self.created.append(layer.name())
        check_valid(layer, self.file)
        use(layer)
        return layer

    def _add(self, role: str, of_map: AnyMap) -> QgsVectorLayer:
        layer = layer_from(self.file, role, layer_name(role, of_map))
        check_valid(layer, self.file)
        mark(layer, role, of_map)
        if layer.isSpatial():
            apply_style(layer, role)
        if role in (BORDERS, OFFICES, *AROUND):
            _only_to_be_seen(layer)
        group = our_group(self.project)
        self.project.addMapLayer(layer, False)
        node = group.insertLayer(_place(group, role), layer)
        if of_map is not FIRST_MAP:
            layer.setReadOnly(True)  # the years are edited where those of all plan types are
            node.setItemVisibilityChecked(False)  # the canvas shows the map that it did
            node.setExpanded(False)
        return layer


def _only_to_be_seen(layer: QgsVectorLayer) -> None:
    """Keep a layer derived from the municipalities, or drawn from elsewhere, out of her way.

    It cannot be edited by accident, and «Identifiser» finds the municipality.
    """
    layer.setReadOnly(True)
    layer.setFlags(layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable)


def our_group(project: QgsProject) -> QgsLayerTreeGroup:
    """Return the group «Planstatus», made when it is not there; hers to name and to move."""
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(ROLE) == GROUP:
            return group
    group = root.insertGroup(0, GROUP)
    group.setCustomProperty(ROLE, GROUP)
    return group


def _place(group: QgsLayerTreeGroup, role: str) -> int:
    """Return where a layer goes: below those of the same role and of what is drawn above it."""
    order = (OFFICES, *ROLES[:-1], *(each.table for each in PLAN_TYPES))
    above = order[: order.index(role) + 1]
    roles = [node.layer().customProperty(ROLE) for node in group.findLayers() if node.layer()]
    return sum(other in above for other in roles)
