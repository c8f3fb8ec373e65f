"""The forms of the tables of cooperation: labels, value lists, tabs, and whose rows they list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeTableConfig,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsRelation,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)

from ...core.cooperation.agreements import ADOPTIONS, AGREEMENTS_MADE
from ...core.cooperation.columns import Column, Table
from ...core.cooperation.register import TABLES
from ...core.cooperation.terms import (
    CODE_COLUMN,
    COOPERATIONS,
    FORMS_IN_TIME,
    GRANTS,
    MEMBERS,
    POSTS_HELD,
)
from ...core.municipalities.names import name_order
from ...core.municipalities.register import Municipality, norway
from ...core.schema import CERTAINTY, FEATURE_ID, ID, MUNICIPALITIES, SOURCE
from ...core.texts.language import tr
from .form import link_box, open_source
from .given_form import give_columns, given_columns
from .roles import ROLE


def _column(table: Table[Any], field: str) -> str:
    """Return the column of a term's field as QGIS's expressions have it."""
    return QgsExpression.quotedColumnRef(table.kept[field].columns[0].name)


_NAME, _CODE = _column(COOPERATIONS, "name"), _column(COOPERATIONS, "code")
_KIND, _SERVICE = _column(AGREEMENTS_MADE, "kind"), _column(AGREEMENTS_MADE, "service")
_TITLE, _POST = _column(POSTS_HELD, "title"), _column(POSTS_HELD, "kind")

_CALLED = {
    COOPERATIONS.name: f"coalesce({_NAME}, {_CODE})",
    FORMS_IN_TIME.name: f"represent_value({_column(FORMS_IN_TIME, 'form')})",
    MEMBERS.name: f"represent_value({_column(MEMBERS, 'number')})",
    ADOPTIONS.name: f"represent_value({_column(ADOPTIONS, 'number')})",
    POSTS_HELD.name: f"coalesce({_TITLE}, represent_value({_POST}))",
    GRANTS.name: f"concat({_column(GRANTS, 'purpose')}, ' ', {_column(GRANTS, 'year')})",
}
"""What a row is called in lists, by the name of its table: QGIS's expressions."""

_CALLED_BEFORE = f"trim(coalesce(represent_value({_KIND}), '') || ' ' || coalesce({_SERVICE}, ''))"
"""What an agreement was called by 0.9.0: nothing, in a box where one is chosen."""

_NEW_CODE = "substr(uuid(), 2, 8)"
"""A code that no other row has, until somebody writes a better one."""

_MANY_DATES = 3
"""More dates than these have a tab of their own."""


def give_cooperation_form(layer: QgsVectorLayer, table: Table[Any]) -> None:
    """Give a table of cooperation its form, once: what the officer makes of it after that is hers.

    Args:
        layer: the layer, in a project that has the relations of the tables.
        table: what the layer is of.
    """
    is_new = not given_columns(layer)
    labels = {ID: tr("Radnummer"), FEATURE_ID: tr("Radnummer")}
    labels.update({each.name: each.label() for each in table.columns})
    new = give_columns(
        layer,
        labels,
        lambda names: _label(layer, table, names),
        lambda names: _arranged(layer, table, names),
        beside=table.columns[1].name,
    )
    if layer.displayExpression() == _CALLED_BEFORE:
        layer.setDisplayExpression(_called(table))
    if not new:
        return
    if is_new:
        layer.setDisplayExpression(_called(table))
        layer.actions().addAction(open_source())
    _put_in_table(layer, table, new)


def _called(table: Table[Any]) -> str:
    return _CALLED.get(table.name) or _agreement_called()


def _agreement_called() -> str:
    """Return the kind and the service; QGIS has no `represent_value` where a row is chosen."""
    kinds = AGREEMENTS_MADE.kept["kind"].columns[0].values
    texts = (text for pair in (kinds.labels().items() if kinds else ()) for text in pair)
    words = f"map({', '.join(map(QgsExpression.quotedValue, texts))})"
    kind = f"coalesce(map_get({words}, {_KIND}), {_KIND}, '')"
    both = f"trim({kind} || ' ' || coalesce({_SERVICE}, ''))"
    return f"coalesce(nullif({both}, ''), {_column(AGREEMENTS_MADE, 'code')})"


def _label(layer: QgsVectorLayer, table: Table[Any], names: Sequence[str]) -> None:
    columns = {each.name: each for each in table.columns}
    for name in names:
        index, column = layer.fields().indexOf(name), columns.get(name)
        layer.setFieldAlias(index, column.label() if column else tr("Radnummer"))
        if column is None:
            continue
        widget = _widget(layer, column)
        if widget:
            layer.setEditorWidgetSetup(index, widget)
        if name == CODE_COLUMN:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(_NEW_CODE))


def _widget(layer: QgsVectorLayer, column: Column) -> QgsEditorWidgetSetup | None:
    if column.values:
        return _list({label: key for key, label in column.values.labels().items()})
    if column.refers_to == MUNICIPALITIES:
        return _list({f"{each.name} ({number})": number for number, each in _by_name()})
    for relation in layer.project().relationManager().referencingRelations(layer):
        if column.name in relation.fieldPairs():
            return _reference(relation)
    return None


def _list(choices: dict[str, str]) -> QgsEditorWidgetSetup:
    """Return a list of what can be chosen; another that is there already stays until changed."""
    nothing = [{"": QgsValueMapFieldFormatter.NULL_VALUE}]
    return QgsEditorWidgetSetup(
        "ValueMap", {"map": nothing + [{label: key} for label, key in choices.items()]}
    )


def _by_name() -> list[tuple[str, Municipality]]:
    """Return the municipalities of the country: members lie outside the map, too."""
    return sorted(norway().items(), key=lambda each: name_order(each[1].name))


def _reference(relation: QgsRelation) -> QgsEditorWidgetSetup:
    parent = relation.referencedLayer()
    return QgsEditorWidgetSetup(
        "RelationReference",
        {
            "Relation": relation.id(),
            "ReferencedLayerId": parent.id(),
            "ReferencedLayerName": parent.name(),
            "AllowNULL": True,
            "OrderByValue": True,
            "ShowForm": False,
            "ShowOpenFormButton": True,
            "MapIdentification": False,
        },
    )


def _arranged(
    layer: QgsVectorLayer, table: Table[Any], names: Collection[str]
) -> QgsEditFormConfig:
    """Return the form as we arrange it, with some columns."""
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = form.invisibleRootContainer()
    for each in (column.name for column in table.columns if column.derived):
        form.setReadOnly(layer.fields().indexOf(each), True)
    dates, answers, others = _parts(table, names)
    row = _tab(root, table.label())
    _add(layer, row, others)
    by_themselves = len(dates) > _MANY_DATES
    times = _tab(root, tr("Datoer")) if by_themselves else row
    _add(layer, times, [each for columns in dates for each in columns])
    row.addChildElement(_source(layer, row, names))
    tabs = [row, *([times] if by_themselves else [])]
    if answers:
        content = _tab(root, tr("Innhold i avtalen"))
        _add(layer, content, answers)
        tabs.append(content)
    for each in [*tabs, *_rows_of(layer, root)]:
        form.addTab(each)
    return form


def _parts(
    table: Table[Any], names: Collection[str]
) -> tuple[list[list[str]], list[str], list[str]]:
    """Return the dates, each with what is derived of it, the tick list, and the other columns."""
    dates, answers, others = [], [], []
    for kept in table.kept.values():
        columns = [each for each in kept.columns if each.name in names]
        if any(each.derived for each in columns):
            dates.append([each.name for each in columns])
        elif len(kept.columns) > 1:
            answers += [each.name for each in columns]
        else:
            others += [each.name for each in columns if each.name not in (SOURCE, CERTAINTY)]
    return dates, answers, others


def _tab(root: QgsAttributeEditorContainer, title: str) -> QgsAttributeEditorContainer:
    tab = QgsAttributeEditorContainer(title, root)
    tab.setIsGroupBox(False)
    return tab


def _add(layer: QgsVectorLayer, group: QgsAttributeEditorContainer, names: Sequence[str]) -> None:
    for name in names:
        index = layer.fields().indexOf(name)
        if index >= 0:
            group.addChildElement(QgsAttributeEditorField(name, index, group))


def _source(
    layer: QgsVectorLayer, parent: QgsAttributeEditorContainer, names: Collection[str]
) -> QgsAttributeEditorContainer:
    group = QgsAttributeEditorContainer(tr("Kilde"), parent)
    _add(layer, group, [each for each in (SOURCE, CERTAINTY) if each in names])
    group.addChildElement(link_box(group))
    return group


def _rows_of(
    layer: QgsVectorLayer, root: QgsAttributeEditorContainer
) -> Iterator[QgsAttributeEditorContainer]:
    """Yield a tab for the rows of each table that are of this one."""
    relations = layer.project().relationManager().referencedRelations(layer)
    for relation in sorted(relations, key=_place):
        if relation.referencingLayer() is not layer:
            tab = _tab(root, relation.name())
            rows = QgsAttributeEditorRelation(relation, tab)
            rows.setRelationWidgetTypeId("relation_editor")
            rows.setShowLabel(False)
            tab.addChildElement(rows)
            yield tab


def _place(relation: QgsRelation) -> int:
    """Return where the rows of a relation stand among the others, by the order of the tables."""
    names = [each.name for each in TABLES]
    role = relation.referencingLayer().customProperty(ROLE)
    return names.index(role) if role in names else len(names)


def _put_in_table(layer: QgsVectorLayer, table: Table[Any], names: Sequence[str]) -> None:
    """Put new columns last in the attribute table; what follows from others is hidden."""
    config = layer.attributeTableConfig()
    there = config.columns()
    if len(names) == layer.fields().count():
        there = [each for each in there if each.name not in names]
    shown = {each.name for each in there}
    columns = {each.name: each for each in table.columns}
    for name in (each for each in names if each not in shown):
        there.append(_table_column(name, columns.get(name), table))
    config.setColumns(there)
    layer.setAttributeTableConfig(config)


def _table_column(
    name: str, column: Column | None, table: Table[Any]
) -> QgsAttributeTableConfig.ColumnConfig:
    _, answers, _ = _parts(table, [name])
    shown = QgsAttributeTableConfig.ColumnConfig()
    shown.name = name
    shown.hidden = column is None or column.derived or name in answers
    shown.width = column.width if column else -1
    shown.type = QgsAttributeTableConfig.Type.Field
    return shown
