"""The tables of cooperation in a project: added, related, with forms, and dates that follow."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsLayerTreeGroup,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES
from ...core.cooperation.terms import CODE_COLUMN
from ...core.maps import FIRST_MAP, AnyMap
from ...core.texts.language import tr
from ..store.backends import open_store
from .adding import Adding, check_valid, layer_from, layer_name, our_group
from .cooperation_dates import follow_dates
from .cooperation_form import give_cooperation_form
from .roles import ROLE, cooperation_tables, find_layer, mark

GROUP = "samarbeid"
_NAMES = [each.name for each in TABLES]


def ensure_cooperation_layers(project: QgsProject, file: Path) -> tuple[str, ...]:
    """Find the layers by role, or add those that are missing; return the names of those added.

    A table that a file lacks, which is old and may only be read, is left out.

    Args:
        project: the project of the layers.
        file: the working file they read.
    """
    adding = _AddingTables(project, file)
    there = [each for each in TABLES if adding.is_there(each.name)]
    layers = {each.name: adding.layer(each.name) for each in there}
    _relate(project, layers)
    for table in there:
        give_cooperation_form(layers[table.name], table)
    follow_cooperation(project)
    return tuple(adding.created)


def has_cooperation(project: QgsProject, file: Path) -> bool:
    """Tell whether a project has layers of the tables, or a working file anything to show in them.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    return bool(cooperation_tables(project)) or any(open_store(file).cooperation_rows().values())


def follow_cooperation(project: QgsProject) -> None:
    """Let the dates of the tables follow their texts whenever somebody saves."""
    for table in TABLES:
        layer = find_layer(project, table.name)
        if layer is not None:
            follow_dates(layer, table)


class _AddingTables(Adding):
    """Adds tables in a group of their own, closed, below what the maps are made of."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._new: dict[str, QgsVectorLayer] = {}

    def is_there(self, role: str) -> bool:
        """Tell whether the project, or the file, has the table."""
        layer = find_layer(self.project, role)
        if layer is None or not layer.isValid():
            layer = self._new[role] = layer_from(self.file, role, layer_name(role))
        return bool(layer.isValid())

    def _add(self, role: str, of_map: AnyMap = FIRST_MAP) -> QgsVectorLayer:
        layer = self._new[role]
        check_valid(layer, self.file)
        mark(layer, role, of_map)
        group = _group(self.project)
        self.project.addMapLayer(layer, False)
        roles = [node.layer().customProperty(ROLE) for node in group.findLayers() if node.layer()]
        above = _NAMES[: _NAMES.index(role) + 1]
        group.insertLayer(sum(other in above for other in roles), layer)
        return layer


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(ROLE) == GROUP:
            return group
    group = our_group(project).addGroup(tr("Interkommunalt samarbeid"))
    group.setCustomProperty(ROLE, GROUP)
    group.setExpanded(False)
    return group


def _relate(project: QgsProject, layers: Mapping[str, QgsVectorLayer]) -> None:
    """Relate the tables by what their columns refer to; a relation that she has named stays."""
    manager = project.relationManager()
    for table in TABLES:
        for column in table.columns:
            child, parent = layers.get(table.name), layers.get(column.refers_to)
            if child is None or parent is None:
                continue
            name = relation_id(table.name, column.name)
            if not _relates(manager.relation(name), child, parent):
                manager.addRelation(_relation(project, table, column.name, child, parent))


def relation_id(table: str, column: str) -> str:
    """Return what a project calls the relation of a column."""
    return f"planstatus_{table}_{column}"


def _relates(relation: QgsRelation, child: QgsVectorLayer, parent: QgsVectorLayer) -> bool:
    ids = relation.referencingLayerId(), relation.referencedLayerId()
    return bool(relation.isValid()) and ids == (child.id(), parent.id())


def _relation(
    project: QgsProject, table: Table[Any], column: str, child: QgsVectorLayer,
    parent: QgsVectorLayer,
) -> QgsRelation:  # fmt: skip
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(relation_id(table.name, column))
    relation.setName(table.label())
    relation.setReferencingLayer(child.id())
    relation.setReferencedLayer(parent.id())
    relation.addFieldPair(column, CODE_COLUMN)
    if child is not parent:
        # Who takes a row away is asked about the rows that are of it.
        relation.setStrength(QgsRelation.RelationStrength.Composition)
    return relation
