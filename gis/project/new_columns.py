"""Columns that a form or a table has got since an officer had it: put in without losing hers."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeTableConfig,
    QgsEditFormConfig,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUuid

from ...core.plans.plan_types import column_told
from ...core.schema import PLAN_COLUMNS, YEAR

_WIDTHS = {each.name: each.width for each in PLAN_COLUMNS}


def same_form(one: QgsEditFormConfig, other: QgsEditFormConfig) -> bool:
    """Tell whether two forms have the same in the same groups and order."""
    return one.layout() == other.layout() and _shape(one.invisibleRootContainer()) == _shape(
        other.invisibleRootContainer()
    )


def _shape(element: QgsAttributeEditorElement) -> object:
    if isinstance(element, QgsAttributeEditorContainer):
        return element.name(), [_shape(each) for each in element.children()]
    # A project that is opened has forgotten what its actions were called: the id of each.
    is_action = not QUuid(element.name()).isNull() or element.name() == QUuid().toString()
    return element.type(), "" if is_action else element.name()


def put_in_form(layer: QgsVectorLayer, names: Sequence[str], beside: str) -> None:
    """Put columns last in the group of a form where another column is, if it is in one."""
    form = layer.editFormConfig()
    form.setLayout(form.layout())  # or it is the layer's own, and nobody is told of the change
    group = _group_of(form.invisibleRootContainer(), beside)
    if group is None:
        return
    for name in names:
        index = layer.fields().indexOf(name)
        group.addChildElement(QgsAttributeEditorField(name, index, group))
    layer.setEditFormConfig(form)


def _group_of(
    container: QgsAttributeEditorContainer, name: str
) -> QgsAttributeEditorContainer | None:
    for child in container.children():
        if isinstance(child, QgsAttributeEditorContainer):
            found = _group_of(child, name)
            if found is not None:
                return found
        elif child.name() == name:
            return container
    return None


def put_in_table(layer: QgsVectorLayer, names: Sequence[str]) -> None:
    """Put new columns in the attribute table: years after years, the status after them.

    What else there is of further plans is there to be chosen, and hidden until then.
    """
    config = layer.attributeTableConfig()
    of_further = {name for name in names if column_told(name) not in ("", name)}
    columns = [column for column in config.columns() if column.name not in of_further]
    present = {column.name for column in columns}
    for name in (name for name in names if name not in present):
        is_hidden = name in of_further and column_told(name) != YEAR
        years = [at for at, each in enumerate(columns) if column_told(each.name) == YEAR]
        place = len(columns) if is_hidden or not years else years[-1] + 1
        columns.insert(place, _column(name, is_hidden))
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _column(name: str, hidden: bool) -> QgsAttributeTableConfig.ColumnConfig:
    column = QgsAttributeTableConfig.ColumnConfig()
    column.name = name
    column.hidden = hidden
    column.width = _WIDTHS.get(column_told(name), -1)
    column.type = QgsAttributeTableConfig.Type.Field
    return column
