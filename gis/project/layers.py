"""The plugin's layers in a project: found by role, joined, and ready to be edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFields, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo

from ...core.errors import PendingEditsError, PlanstatusError
from ...core.maps import FIRST_MAP, StatusMap, map_named, maps_of
from ...core.schema import BORDERS, KEY, MUNICIPALITIES, TOLD
from ...core.texts.language import tr
from .adding import Adding, layer_from
from .attribute_columns import prepare_editing
from .form import give_form
from .refusals import why_not_saved
from .roles import (
    AROUND,
    PLAN_YEARS,
    ROLE,
    ROLES,
    find_layer,
    maps_in,
    our_layers,
    working_file_of,
)
from .switch import follow_system
from .tie import tie_layers

__all__ = ["KEY", "MUNICIPALITIES", "PLAN_YEARS", "ROLE", "find_layer", "working_file_of"]


@dataclass(frozen=True)
class PlanLayers:
    """The layers of the status maps, and the names of those that were added just now.

    `tables` are the plan tables and `maps` the municipalities of each map, by plan type.
    """

    municipalities: QgsVectorLayer
    plan_years: QgsVectorLayer
    borders: QgsVectorLayer
    around: tuple[QgsVectorLayer, ...]
    tables: Mapping[str, QgsVectorLayer]
    maps: Mapping[str, QgsVectorLayer]
    created: tuple[str, ...] = ()


def is_whole(project: QgsProject) -> bool:
    """Return whether all the layers of the status maps are there, readable and joined."""
    municipalities, plan_years = (
        find_layer(project, role) for role in (MUNICIPALITIES, PLAN_YEARS)
    )
    if municipalities is None or plan_years is None:
        return False
    layers = [find_layer(project, role) for role in ROLES] + list(maps_in(project).values())
    return all(layer is not None and layer.isValid() for layer in layers) and (
        is_joined(municipalities, plan_years)
    )


def has_own_edits(layer: QgsVectorLayer) -> bool:
    """Return whether a layer itself has edits, apart from those in a table joined to it."""
    buffer = layer.editBuffer()
    return buffer is not None and any(
        (
            buffer.changedAttributeValues(),
            buffer.addedFeatures(),
            buffer.deletedFeatureIds(),
            buffer.changedGeometries(),
            buffer.addedAttributes(),
            buffer.deletedAttributeIds(),
        )
    )


def check_no_pending_edits(project: QgsProject) -> None:
    """Stop before anything is touched when there are edits that only the officer may decide on.

    Raises:
        PendingEditsError: there are edits in the plugin's layers.
    """
    names = [layer.name() for layer in our_layers(project) if has_own_edits(layer)]
    if names:
        raise PendingEditsError(
            tr(
                "Det er endringer i {layers} som ikke er lagret.",
                layers=", ".join(names),
            )
        )


def save_edits(project: QgsProject) -> None:
    """Save what is pending in the plugin's layers, and in no other; editing goes on after it.

    Raises:
        PlanstatusError: a layer refused; its edits are still there.
    """
    for layer in _tables_first(project):
        if layer.isModified() and not layer.commitChanges(False):
            raise PlanstatusError(why_not_saved(layer, layer.commitErrors()))


def discard_edits(project: QgsProject) -> None:
    """Take back what is pending in the plugin's layers, and in no other; editing goes on."""
    for layer in _tables_first(project):
        if layer.isModified():
            layer.rollBack(False)


def stop_editing(project: QgsProject) -> None:
    """Leave edit mode when there is nothing to save: the file is held for as long as it lasts."""
    for layer in our_layers(project):
        if layer.isEditable() and not layer.isModified():
            layer.commitChanges()


def _tables_first(project: QgsProject) -> list[QgsVectorLayer]:
    return sorted(our_layers(project), key=lambda layer: layer.isSpatial())


def reload_tables(project: QgsProject) -> None:
    """Show what another connection has written to the working file."""
    follow_system(project)
    for layer in our_layers(project):
        layer.reload()
        layer.triggerRepaint()


def ensure_layers(
    project: QgsProject,
    file: Path,
    plan_types: Iterable[str] = (),
) -> PlanLayers:
    """Find the layers by role, or add those that are missing in the group «Planstatus».

    Args:
        project: the project of the layers.
        file: the working file they read.
        plan_types: the keys of those to have a map; the first always has, and so do maps that are
            there already.

    Raises:
        PlanstatusError: a table is missing in the file.
    """
    adding = Adding(project, file)
    layers = {role: adding.layer(role) for role in ROLES}
    maps = _that_file_has(maps_of((*plan_types, *_kept(project))), file)
    tables = {each.key: adding.layer(each.plan_type.table) for each in maps}
    areas = {each.key: adding.layer(MUNICIPALITIES, each) for each in maps}
    follow_system(project)
    municipalities, plan_years = layers[MUNICIPALITIES], layers[PLAN_YEARS]
    for each in maps:
        join_table(municipalities, tables[each.key], each.plan_type.prefix)
        if each is not FIRST_MAP:
            join_table(areas[each.key], tables[each.key])
    for layer, table in zip(areas.values(), tables.values()):
        if layer.name() in adding.created or table.name() in adding.created:
            prepare_editing(layer, table)
        give_form(layer)
        give_form(table)
    for table in tables.values():
        tie_layers(municipalities, table)
    return PlanLayers(
        municipalities,
        plan_years,
        layers[BORDERS],
        tuple(layers[role] for role in AROUND),
        tables,
        areas,
        tuple(adding.created),
    )


def _kept(project: QgsProject) -> list[str]:
    """Return the maps that are there, ticked or not: what they say is to stay true."""
    found = maps_in(project)
    return [key for key in found if find_layer(project, map_named(key).plan_type.table)]


def _that_file_has(maps: Sequence[StatusMap], file: Path) -> list[StatusMap]:
    """Leave out the maps of tables that a file lacks, which is old and may only be read."""
    return [
        each
        for each in maps
        if each is FIRST_MAP or layer_from(file, each.plan_type.table, each.key).isValid()
    ]


def join_table(municipalities: QgsVectorLayer, table: QgsVectorLayer, prefix: str = "") -> None:
    """Join a plan table to municipalities, once, editable from their attribute table.

    Args:
        municipalities: the layer joined to.
        table: the plan table.
        prefix: before its columns among those of the municipalities.

    Raises:
        PlanstatusError: QGIS refused, or the columns did not come out as they should.
    """
    if not is_joined(municipalities, table, prefix):
        _join_anew(municipalities, table, prefix)
    if not is_joined(municipalities, table, prefix):
        raise PlanstatusError(_why_not_joined(municipalities, table, prefix))


def _why_not_joined(municipalities: QgsVectorLayer, table: QgsVectorLayer, prefix: str) -> str:
    same = (each for each in municipalities.vectorJoins() if each.prefix() == prefix)
    others = (each.joinLayer() for each in same if each.joinLayerId() != table.id())
    names = [f"«{other.name()}»" for other in others if other is not None]
    if names:
        return tr(
            "Ta bort koblingen fra {layer} til {others}. Den er i veien for planårene i «{table}».",
            layer=municipalities.name(),
            others=", ".join(names),
            table=table.name(),
        )
    return tr(
        "Planårene ble ikke koblet til {layer}: kolonnene er {columns}.",
        layer=municipalities.name(),
        columns=_joined_columns(municipalities, table, prefix),
    )


def is_joined(municipalities: QgsVectorLayer, table: QgsVectorLayer, prefix: str = "") -> bool:
    """Return whether all that a plan table tells is among the columns of the municipalities.

    QGIS gives them in the order of the table, to which an older file has had some added.
    """
    wanted = [prefix + name for name in _told_by(table)]
    return sorted(_joined_columns(municipalities, table, prefix)) == sorted(wanted)


def _told_by(table: QgsVectorLayer) -> list[str]:
    """Return what a table tells of; an older file, which may only be read, lacks some."""
    there = table.fields().names()
    return [name for name in TOLD if name in there] or list(TOLD)


def _joined_columns(
    municipalities: QgsVectorLayer, table: QgsVectorLayer, prefix: str
) -> list[str]:
    """Return the columns that come from our join, wherever they stand among the others."""
    fields, joins = municipalities.fields(), municipalities.joinBuffer()
    names = []
    for index in range(fields.count()):
        if fields.fieldOrigin(index) == QgsFields.FieldOrigin.OriginJoin:
            join, _ = joins.joinForFieldIndex(index, fields)
            if join is not None and _is_ours(join, table, prefix):
                names.append(fields.at(index).name())
    return names


def _is_ours(join: QgsVectorLayerJoinInfo, table: QgsVectorLayer, prefix: str) -> bool:
    """Tell our join from one an officer has made with the same table."""
    return (
        join.joinLayerId() == table.id()
        and join.targetFieldName() == KEY
        and join.prefix() == prefix
        and join.hasSubset(False)
    )


def _join_anew(municipalities: QgsVectorLayer, table: QgsVectorLayer, prefix: str) -> None:
    """Put our join in place of an older one; hers with the same table are put back after it."""
    same = [j for j in municipalities.vectorJoins() if j.joinLayerId() == table.id()]
    hers = [QgsVectorLayerJoinInfo(join) for join in same if not _is_ours(join, table, prefix)]
    while municipalities.removeJoin(table.id()):
        pass
    for each in (_join(table, prefix, _told_by(table)), *hers):
        municipalities.addJoin(each)


def _join(table: QgsVectorLayer, prefix: str, columns: Sequence[str]) -> QgsVectorLayerJoinInfo:
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setTargetFieldName(KEY)
    join.setJoinFieldName(KEY)
    join.setPrefix(prefix)
    join.setJoinFieldNamesSubset(list(columns))
    join.setEditable(True)
    join.setUpsertOnEdit(True)
    join.setUsingMemoryCache(False)
    return join
