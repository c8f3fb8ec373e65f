"""The plugin's layers in a project: found by role, joined, and ready to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsAttributeTableConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFeedback,
    QgsFieldConstraints,
    QgsFields,
    QgsLayerTreeGroup,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

from ...core.errors import PendingEditsError, PlanstatusError
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.plans.years import FIRST_YEAR, LAST_YEAR
from ...core.schema import (
    BORDERS,
    CONTEXT,
    ID,
    KEY,
    LINES_AROUND,
    MUNICIPALITIES,
    NAME,
    OFFICIAL_NAME,
    PLAN_COLUMNS,
    SEA,
    TOLD,
)
from ...core.texts.language import tr
from ...core.texts.paths import short
from ..look.page_places import moving
from ..look.style import PLAN_YEAR, apply_style
from ..progress import turn
from ..store.backends import open_store, store_of
from .form import give_form
from .refusals import why_not_saved
from .tie import tie_layers

ROLE = "planstatus/role"
GROUP = "Planstatus"
PLAN_YEARS = SAMFUNNSDEL.table
AROUND = (LINES_AROUND, SEA, CONTEXT)
ROLES = (BORDERS, MUNICIPALITIES, *AROUND, PLAN_YEARS)
"""In drawing order; the role is also the table's name."""

JOINED_FIELDS = list(TOLD)
COLUMN_WIDTHS = {each.name: each.width for each in PLAN_COLUMNS}
"""Pixels, by column."""
COLUMNS_FIRST = list(COLUMN_WIDTHS)


@dataclass(frozen=True)
class PlanLayers:
    """The layers of the status map, and the names of those that were added just now."""

    municipalities: QgsVectorLayer
    plan_years: QgsVectorLayer
    borders: QgsVectorLayer
    around: tuple[QgsVectorLayer, ...]
    created: tuple[str, ...] = ()


def layer_name(role: str) -> str:
    """Return what a new layer is called; from then on it is the officer's to name."""
    names = {
        BORDERS: tr("Fylkesgrense"),
        MUNICIPALITIES: tr("Kommuner"),
        LINES_AROUND: tr("Grenser rundt"),
        SEA: tr("Havnavn og gradnett"),
        CONTEXT: tr("Landområder rundt"),
        PLAN_YEARS: tr("Planår"),
    }
    return names[role]


def find_layer(project: QgsProject, role: str) -> QgsVectorLayer | None:
    """Return the layer with the role, whatever the officer calls it and wherever she put it.

    A duplicate that she made carries the same role; QGIS puts it below the original.
    """
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(ROLE) == role:
            return layer
    return None


def is_whole(project: QgsProject) -> bool:
    """Return whether all the layers of the status map are there, readable and joined."""
    found = {role: find_layer(project, role) for role in ROLES}
    municipalities, plan_years = found[MUNICIPALITIES], found[PLAN_YEARS]
    if municipalities is None or plan_years is None:
        return False
    return all(layer is not None and layer.isValid() for layer in found.values()) and (
        _has_all(municipalities, plan_years)
    )


def working_file_of(layer: QgsVectorLayer) -> Path:
    """Return the file a layer reads, whether it is there or not."""
    return store_of(layer).place


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
    ours = [find_layer(project, role) for role in ROLES]
    names = [layer.name() for layer in ours if layer is not None and has_own_edits(layer)]
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
    for role in (PLAN_YEARS, MUNICIPALITIES, BORDERS, *AROUND):
        layer = find_layer(project, role)
        if layer is not None and layer.isModified() and not layer.commitChanges(False):
            raise PlanstatusError(why_not_saved(layer, layer.commitErrors()))


def discard_edits(project: QgsProject) -> None:
    """Take back what is pending in the plugin's layers, and in no other; editing goes on."""
    for role in (PLAN_YEARS, MUNICIPALITIES, BORDERS, *AROUND):
        layer = find_layer(project, role)
        if layer is not None and layer.isModified():
            layer.rollBack(False)


def stop_editing(project: QgsProject) -> None:
    """Leave edit mode when there is nothing to save: the file is held for as long as it lasts."""
    for role in (MUNICIPALITIES, PLAN_YEARS):
        layer = find_layer(project, role)
        if layer is not None and layer.isEditable() and not layer.isModified():
            layer.commitChanges()


def reload_tables(project: QgsProject) -> None:
    """Show what another connection has written to the working file."""
    follow_system(project)
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is not None:
            layer.reload()
            layer.triggerRepaint()


def ensure_layers(
    project: QgsProject, file: Path, feedback: QgsFeedback | None = None
) -> PlanLayers:
    """Find the layers by role, or add those that are missing in the group «Planstatus».

    Args:
        project: the project of the layers.
        file: the working file they read.
        feedback: told after each one, for QGIS to take it in.

    Raises:
        PlanstatusError: a table is missing in the file.
    """
    created = []
    layers = {}
    store = open_store(file)
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is None:
            layer = _add_layer(project, role, file, feedback)
            created.append(layer.name())
        elif not layer.isValid():
            layer.setDataSource(store.uri(role), layer.name(), store.provider)
            _check_valid(layer, file)
        layers[role] = layer
        turn(feedback)
    follow_system(project)
    municipalities, plan_years = layers[MUNICIPALITIES], layers[PLAN_YEARS]
    join_plan_years(municipalities, plan_years)
    if municipalities.name() in created or plan_years.name() in created:
        _prepare_editing(municipalities, plan_years)
    for layer in (municipalities, plan_years):
        give_form(layer)
    tie_layers(municipalities, plan_years)
    return PlanLayers(
        municipalities,
        plan_years,
        layers[BORDERS],
        tuple(layers[role] for role in AROUND),
        tuple(created),
    )


def follow_system(project: QgsProject) -> None:
    """Let layers, project and pages take up the reference system that the working file has now.

    A project that was closed when the file got another one says the old one of its layers, too.
    What the officer has in a system of her own is left alone.
    """
    municipalities = find_layer(project, MUNICIPALITIES)
    if municipalities is None or not store_of(municipalities).exists():
        return
    old = municipalities.crs()
    new = QgsCoordinateReferenceSystem.fromEpsgId(store_of(municipalities).epsg())
    if old == new:
        return
    for role in (BORDERS, MUNICIPALITIES, *AROUND):
        layer = find_layer(project, role)
        if layer is not None:
            layer.setDataSource(layer.source(), layer.name(), layer.providerType())
            layer.setCrs(new)
    if project.crs() == old:
        project.setCrs(new)
    for layout in project.layoutManager().printLayouts():
        for item in layout.items():
            if isinstance(item, QgsLayoutItemMap) and item.presetCrs() == old:
                with moving(layout):
                    _move_map(item, old, new, project)


def _move_map(
    item: QgsLayoutItemMap,
    old: QgsCoordinateReferenceSystem,
    new: QgsCoordinateReferenceSystem,
    project: QgsProject,
) -> None:
    """Show on a page in another system what it showed in the old one."""
    moved = QgsCoordinateTransform(old, new, project.transformContext())
    extent = moved.transformBoundingBox(item.extent())
    item.setCrs(new)
    item.zoomToExtent(extent)


def switch_working_file(project: QgsProject, file: Path) -> None:
    """Let the project's layers read another working file; ids, styles, joins and places stay.

    Raises:
        PendingEditsError: one of them is being edited; none has been switched.
        PlanstatusError: a table is missing in the file; no layer has been switched.
    """
    store = open_store(file)
    for role in ROLES:
        _check_valid(QgsVectorLayer(store.uri(role), layer_name(role), store.provider), file)
    ours = [find_layer(project, role) for role in ROLES]
    edited = [layer.name() for layer in ours if layer is not None and layer.isEditable()]
    if edited:
        raise PendingEditsError(
            tr(
                "Avslutt redigeringen av {names} før prosjektet bytter arbeidsfil.",
                names=", ".join(edited),
            )
        )
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is not None:
            layer.setDataSource(store.uri(role), layer.name(), store.provider)
    follow_system(project)


def join_plan_years(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    """Join the plan years to the municipalities, once, editable from the attribute table.

    Raises:
        PlanstatusError: QGIS refused, or the columns did not come out as they should.
    """
    if not _has_all(municipalities, plan_years):
        _join_anew(municipalities, plan_years)
    if not _has_all(municipalities, plan_years):
        raise PlanstatusError(
            tr(
                "Planårene ble ikke koblet til {layer}: kolonnene er {columns}.",
                layer=municipalities.name(),
                columns=_joined_columns(municipalities, plan_years),
            )
        )


def _has_all(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> bool:
    """Return whether all that a table has of our columns is joined, in the order it has them.

    An older file that may only be read lacks some.
    """
    wanted = set(JOINED_FIELDS) & set(plan_years.fields().names())
    return set(_joined_columns(municipalities, plan_years)) == wanted


def _joined_columns(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> list[str]:
    """Return the columns that come from our join, wherever they stand among the others."""
    fields, joins = municipalities.fields(), municipalities.joinBuffer()
    names = []
    for index in range(fields.count()):
        if fields.fieldOrigin(index) == QgsFields.FieldOrigin.OriginJoin:
            join, _ = joins.joinForFieldIndex(index, fields)
            if join is not None and _is_ours(join, plan_years):
                names.append(fields.at(index).name())
    return names


def _is_ours(join: QgsVectorLayerJoinInfo, plan_years: QgsVectorLayer) -> bool:
    """Tell our join from one an officer has made with the same table."""
    return (
        join.joinLayerId() == plan_years.id()
        and join.targetFieldName() == KEY
        and not join.prefix()
        and join.hasSubset(False)
    )


def _join_anew(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    """Put our join in place of an older one; hers with the same table are put back after it."""
    same = [j for j in municipalities.vectorJoins() if j.joinLayerId() == plan_years.id()]
    hers = [QgsVectorLayerJoinInfo(join) for join in same if not _is_ours(join, plan_years)]
    while municipalities.removeJoin(plan_years.id()):
        pass
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(plan_years)
    join.setTargetFieldName(KEY)
    join.setJoinFieldName(KEY)
    join.setPrefix("")
    join.setJoinFieldNamesSubset(JOINED_FIELDS)
    join.setEditable(True)
    join.setUpsertOnEdit(True)
    join.setUsingMemoryCache(False)
    for each in (join, *hers):
        municipalities.addJoin(each)


def _check_valid(layer: QgsVectorLayer, file: Path) -> None:
    if not layer.isValid():
        raise PlanstatusError(
            tr(
                "Fant ikke tabellen for «{layer}» i arbeidsfilen {file}.",
                layer=layer.name(),
                file=short(file),
            ),
            file,
        )


def _add_layer(
    project: QgsProject, role: str, file: Path, feedback: QgsFeedback | None
) -> QgsVectorLayer:
    store = open_store(file)
    layer = QgsVectorLayer(store.uri(role), layer_name(role), store.provider)
    _check_valid(layer, file)
    layer.setCustomProperty(ROLE, role)
    if layer.isSpatial():
        apply_style(layer, role)
    if role in (BORDERS, *AROUND):
        _only_to_be_seen(layer)
    turn(feedback)
    group = _group(project)
    project.addMapLayer(layer, False)
    group.insertLayer(_place(group, role), layer)
    return layer


def _only_to_be_seen(layer: QgsVectorLayer) -> None:
    """Keep a layer derived from the municipalities, or drawn from elsewhere, out of her way.

    It cannot be edited by accident, and «Identifiser» finds the municipality.
    """
    layer.setReadOnly(True)
    layer.setFlags(layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable)


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(ROLE) == GROUP:
            return group
    group = root.insertGroup(0, GROUP)
    group.setCustomProperty(ROLE, GROUP)
    return group


def _place(group: QgsLayerTreeGroup, role: str) -> int:
    above = ROLES[: ROLES.index(role)]
    roles = [node.layer().customProperty(ROLE) for node in group.findLayers() if node.layer()]
    return sum(other in above for other in roles)


def _prepare_editing(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    own_fields = [name for name in municipalities.fields().names() if name not in JOINED_FIELDS]
    _read_only(municipalities, own_fields)
    _read_only(plan_years, [ID, KEY, NAME])
    for layer in (municipalities, plan_years):
        _accept_years(layer)
    municipalities.setDisplayExpression(QgsExpression.quotedColumnRef(OFFICIAL_NAME))
    hidden = [name for name in own_fields if name not in COLUMNS_FIRST]
    municipalities.setAttributeTableConfig(_columns(COLUMNS_FIRST, hidden))
    plan_years.setAttributeTableConfig(_columns(COLUMNS_FIRST, [ID]))


def _read_only(layer: QgsVectorLayer, names: Sequence[str]) -> None:
    form = layer.editFormConfig()
    for name in names:
        form.setReadOnly(layer.fields().indexOf(name), True)
    layer.setEditFormConfig(form)


def _accept_years(layer: QgsVectorLayer) -> None:
    index = layer.fields().indexOf(PLAN_YEAR)
    year = QgsExpression.quotedColumnRef(PLAN_YEAR)
    # A text box: the number box turns 123 into NULL and 9999 into its maximum without a word.
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("TextEdit", {}))
    layer.setConstraintExpression(
        index,
        f"{year} IS NULL OR ({year} >= {FIRST_YEAR} AND {year} <= {LAST_YEAR})",
        tr(
            "Skriv et år fra {first} til {last}, eller la feltet stå tomt",
            first=FIRST_YEAR,
            last=LAST_YEAR,
        ),
    )
    layer.setFieldConstraint(
        index,
        QgsFieldConstraints.Constraint.ConstraintExpression,
        QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
    )


def _columns(shown: Sequence[str], hidden: Sequence[str]) -> QgsAttributeTableConfig:
    columns = []
    for name in [*shown, *hidden]:
        column = QgsAttributeTableConfig.ColumnConfig()
        column.name = name
        column.hidden = name in hidden
        column.width = COLUMN_WIDTHS.get(name, -1)
        column.type = QgsAttributeTableConfig.Type.Field
        columns.append(column)
    config = QgsAttributeTableConfig()
    config.setColumns(columns)
    config.setSortExpression(QgsExpression.quotedColumnRef(KEY))
    return config
