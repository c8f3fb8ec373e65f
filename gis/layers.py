"""The plugin's layers in a project: found by role, joined, and ready to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsAttributeTableConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFeedback,
    QgsFieldConstraints,
    QgsLayerTreeGroup,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

from ..core.errors import PendingEditsError, PlanstatusError
from ..core.language import tr
from ..core.plan_years import FIRST_YEAR, LAST_YEAR
from .files import split_source
from .form import give_form
from .progress import turn
from .style import PLAN_YEAR, apply_style

ROLE = "planstatus/role"
GROUP = "Planstatus"
MUNICIPALITIES, PLAN_YEARS, BORDERS, CONTEXT = "kommuner", "planaar", "fylkesgrenser", "kontekst"
ROLES = (BORDERS, MUNICIPALITIES, CONTEXT, PLAN_YEARS)
"""In drawing order; the role is also the table's name."""

KEY = "kommunenummer"
JOINED_FIELDS = ["planaar", "tittel", "periode", "vedtatt", "kilde", "sikkerhet", "merknad"]
COLUMNS_FIRST = [KEY, "kommunenavn", *JOINED_FIELDS]
COLUMN_WIDTHS = {KEY: 150, "kommunenavn": 130, "tittel": 260, "kilde": 200, "merknad": 260}
"""Pixels; the others take QGIS's own width."""


@dataclass(frozen=True)
class PlanLayers:
    """The layers of the status map, and the names of those that were added just now."""

    municipalities: QgsVectorLayer
    plan_years: QgsVectorLayer
    borders: QgsVectorLayer
    context: QgsVectorLayer
    created: tuple[str, ...] = ()


def layer_name(role: str) -> str:
    """Return what a new layer is called; from then on it is the officer's to name."""
    names = {
        BORDERS: tr("Fylkesgrense"),
        MUNICIPALITIES: tr("Kommuner"),
        CONTEXT: tr("Land rundt"),
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


def working_file_of(layer: QgsVectorLayer) -> Path:
    """Return the file a layer reads, whether it is there or not."""
    return split_source(layer.source())[0]


def check_no_pending_edits(project: QgsProject) -> None:
    """Stop before anything is touched when there are edits that only the officer may decide on.

    Raises:
        PendingEditsError: edits in the plugin's layers, or a layer being edited that keeps the
            project from being switched to transaction groups.
    """
    ours = [find_layer(project, role) for role in ROLES]
    names = [layer.name() for layer in ours if layer is not None and layer.isModified()]
    if not names and not _has_transaction_groups(project):
        names = _names_of_edited(project)
    if names:
        raise PendingEditsError(
            tr(
                "Det er endringer som ikke er lagret i {layers}. Lagre eller avbryt dem.",
                layers=", ".join(names),
            )
        )


def save_edits(project: QgsProject) -> None:
    """Save the pending edits that `check_no_pending_edits` stops at; editing goes on after it.

    Raises:
        PlanstatusError: a layer refused; its edits are still there.
    """
    switching = not _has_transaction_groups(project)
    for layer in project.mapLayers().values():
        concerned = _is_edited(layer) and (switching or layer.customProperty(ROLE))
        if concerned and not layer.commitChanges(stopEditing=switching):
            raise PlanstatusError(
                tr(
                    "Endringene i {layer} kunne ikke lagres, og står fortsatt: {reasons}",
                    layer=layer.name(),
                    reasons="; ".join(layer.commitErrors()),
                )
            )


def stop_editing(project: QgsProject) -> None:
    """Leave edit mode when there is nothing to save: the file is held for as long as it lasts."""
    for role in (MUNICIPALITIES, PLAN_YEARS):
        layer = find_layer(project, role)
        if layer is not None and layer.isEditable() and not layer.isModified():
            layer.commitChanges()


def reload_tables(project: QgsProject) -> None:
    """Show what another connection has written to the working file."""
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is not None:
            layer.reload()
            layer.triggerRepaint()


def enable_transaction_groups(project: QgsProject) -> None:
    """Let QGIS open, save and roll back the two tables together."""
    if _has_transaction_groups(project):
        return
    if Qgis.QGIS_VERSION_INT >= 32600:
        if not project.setTransactionMode(Qgis.TransactionMode.BufferedGroups):
            raise PlanstatusError(
                tr("QGIS kan ikke slå på transaksjonsgrupper mens et lag redigeres.")
            )
    else:
        project.setAutoTransaction(True)


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
    created, repaired = [], False
    layers = {}
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is None:
            layer = _add_layer(project, role, file, feedback)
            created.append(layer.name())
        elif not layer.isValid():
            layer.setDataSource(_uri(file, role), layer.name(), "ogr")
            _check_valid(layer, file)
            repaired = True
        layers[role] = layer
        turn(feedback)
    if repaired and not _names_of_edited(project):
        _regroup(project)
    municipalities, plan_years = layers[MUNICIPALITIES], layers[PLAN_YEARS]
    join_plan_years(municipalities, plan_years)
    if municipalities.name() in created or plan_years.name() in created:
        _prepare_editing(municipalities, plan_years)
    for layer in (municipalities, plan_years):
        give_form(layer)
    return PlanLayers(municipalities, plan_years, layers[BORDERS], layers[CONTEXT], tuple(created))


def switch_working_file(project: QgsProject, file: Path) -> None:
    """Let the project's layers read another working file; ids, styles, joins and places stay.

    Raises:
        PendingEditsError: a layer is being edited; none has been switched.
        PlanstatusError: a table is missing in the file; no layer has been switched.
    """
    for role in ROLES:
        _check_valid(QgsVectorLayer(_uri(file, role), layer_name(role), "ogr"), file)
    edited = _names_of_edited(project)
    if edited:
        raise PendingEditsError(
            tr(
                "Lagre eller avbryt redigeringen av {names} før prosjektet bytter arbeidsfil.",
                names=", ".join(edited),
            )
        )
    for role in ROLES:
        layer = find_layer(project, role)
        if layer is not None:
            layer.setDataSource(_uri(file, role), layer.name(), "ogr")
    _regroup(project)


def join_plan_years(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    """Join the plan years to the municipalities, once, editable from the attribute table.

    Raises:
        PlanstatusError: QGIS refused, or the columns did not come out as they should.
    """
    if plan_years.id() not in {join.joinLayerId() for join in municipalities.vectorJoins()}:
        join = QgsVectorLayerJoinInfo()
        join.setJoinLayer(plan_years)
        join.setTargetFieldName(KEY)
        join.setJoinFieldName(KEY)
        join.setPrefix("")
        join.setJoinFieldNamesSubset(JOINED_FIELDS)
        join.setEditable(True)
        join.setUpsertOnEdit(True)
        join.setUsingMemoryCache(False)
        municipalities.addJoin(join)
    joined = municipalities.fields().names()[-len(JOINED_FIELDS) :]
    if joined != JOINED_FIELDS:
        raise PlanstatusError(
            tr(
                "Planårene ble ikke koblet til {layer}: kolonnene er {columns}.",
                layer=municipalities.name(),
                columns=joined,
            )
        )


def _names_of_edited(project: QgsProject) -> list[str]:
    return [layer.name() for layer in project.mapLayers().values() if _is_edited(layer)]


def _is_edited(layer: object) -> bool:
    return isinstance(layer, QgsVectorLayer) and layer.isEditable()


def _has_transaction_groups(project: QgsProject) -> bool:
    if Qgis.QGIS_VERSION_INT >= 32600:
        return project.transactionMode() != Qgis.TransactionMode.Disabled
    return project.autoTransaction()


def _regroup(project: QgsProject) -> None:
    """Put layers that read another file than before into the transaction group of that file.

    QGIS decides when a layer is added; one whose file was not there then is in no group.
    """
    if Qgis.QGIS_VERSION_INT >= 32600:
        mode = project.transactionMode()
        project.setTransactionMode(Qgis.TransactionMode.Disabled)
        project.setTransactionMode(mode)
    else:
        project.setAutoTransaction(False)
        project.setAutoTransaction(True)


def _uri(file: Path, role: str) -> str:
    return f"{file}|layername={role}"


def _check_valid(layer: QgsVectorLayer, file: Path) -> None:
    if not layer.isValid():
        raise PlanstatusError(
            tr(
                "Fant ikke tabellen for «{layer}» i arbeidsfilen {file}.",
                layer=layer.name(),
                file=file,
            )
        )


def _add_layer(
    project: QgsProject, role: str, file: Path, feedback: QgsFeedback | None
) -> QgsVectorLayer:
    layer = QgsVectorLayer(_uri(file, role), layer_name(role), "ogr")
    _check_valid(layer, file)
    layer.setCustomProperty(ROLE, role)
    if layer.isSpatial():
        apply_style(layer, role)
    # QGIS opens every layer of a transaction group at once; these are not hers to edit by accident.
    layer.setReadOnly(role in (BORDERS, CONTEXT))
    turn(feedback)
    group = _group(project)
    project.addMapLayer(layer, False)
    group.insertLayer(_place(group, role), layer)
    return layer


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
    _read_only(plan_years, ["id", KEY, "kommunenavn"])
    for layer in (municipalities, plan_years):
        _accept_years(layer)
    municipalities.setDisplayExpression(QgsExpression.quotedColumnRef("navn_offisielt"))
    hidden = [name for name in own_fields if name not in COLUMNS_FIRST]
    municipalities.setAttributeTableConfig(_columns(COLUMNS_FIRST, hidden))


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
