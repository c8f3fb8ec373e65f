"""Plan tables joined to municipality layers: once each, known by what they join and how."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFields, QgsVectorLayer, QgsVectorLayerJoinInfo

from ...core.errors import PlanstatusError
from ...core.schema import KEY, TOLD
from ...core.texts.language import tr


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
        raise PlanstatusError(
            tr(
                "Planårene ble ikke koblet til {layer}: kolonnene er {columns}.",
                layer=municipalities.name(),
                columns=_joined_columns(municipalities, table, prefix),
            )
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
