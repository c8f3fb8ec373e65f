"""The forms of the two tables: labels, widgets, groups, and a link to the source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from qgis.core import (
    QgsAction,
    QgsAttributeEditorAction,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsOptionalExpression,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUuid

from ...core.plans.plan_types import PLAN_TYPES, PlanType, column_told
from ...core.plans.status_words import status_labels
from ...core.schema import (
    ADOPTED,
    CERTAINTY,
    COUNTY,
    COUNTY_NUMBER,
    KEY,
    NAME,
    OFFICIAL_NAME,
    SOURCE,
    STATUS,
    TITLE,
    TOLD,
    YEAR,
    column_labels,
)
from ...core.texts.language import tr
from .attribute_columns import accept_years
from .form_links import add_link_actions, has_links, link_boxes, promise_links, web_address_in
from .given_form import give_columns, given_columns
from .new_columns import put_in_table, same_form
from .roles import plan_type_of, status_map_of

OPEN_SOURCE = QUuid("{5f6d1c1e-3b0f-4d6b-9a53-6c0f3f0d7b11}")
"""The action «Åpne kilden», in both layers and in every project."""

WEB_ADDRESS = web_address_in(QgsExpression.quotedColumnRef(SOURCE))
"""Cells come from anyone's table."""

# Not for `merknad` the box of several lines: it shows an empty note as the letters NULL, and what
# is typed there is saved as «NULLny merknad» (3.22 to 3.44).
_WIDGETS = {
    ADOPTED: QgsEditorWidgetSetup(
        "DateTime",
        {
            "display_format": "dd.MM.yyyy",
            "field_format": "yyyy-MM-dd",
            "calendar_popup": True,
            "allow_null": True,
        },
    ),
    CERTAINTY: QgsEditorWidgetSetup("UniqueValues", {"Editable": True}),
}


def give_form(layer: QgsVectorLayer) -> None:
    """Give one of the two tables its form, once: what the officer makes of it after that is hers.

    A layer of an older project gets it too, unless she has made a form of her own, and a form that
    was given gets the columns that have come since.
    """
    labels, is_new = _labels_of(layer), not given_columns(layer)
    if layer.isSpatial() and is_new:
        promise_links(layer)
    elif layer.isSpatial() and not has_links(layer):
        _give_links(layer)
    new = give_columns(
        layer,
        labels,
        lambda names: _label(layer, names, labels),
        lambda names: _arranged(layer, names),
        beside=YEAR,
    )
    if not new:
        return
    if is_new:
        layer.actions().addAction(open_source())
        if layer.isSpatial():
            add_link_actions(layer)
    put_in_table(layer, new)


def _give_links(layer: QgsVectorLayer) -> None:
    """Give the links to a form of an older version, while it is as it was given."""
    given = given_columns(layer)
    if same_form(layer.editFormConfig(), _arranged(layer, given)):
        promise_links(layer)
        add_link_actions(layer)
        layer.setEditFormConfig(_arranged(layer, given))


def _label(layer: QgsVectorLayer, names: Iterable[str], labels: Mapping[str, str]) -> None:
    widgets = {**_WIDGETS, STATUS: _status_widget()}
    for name in names:
        index, told = layer.fields().indexOf(name), column_told(name)
        layer.setFieldAlias(index, labels[name])
        if told in widgets:
            layer.setEditorWidgetSetup(index, widgets[told])
        if told == YEAR != name:
            accept_years(layer, name)
            _name_by_plan(layer)


def _name_by_plan(layer: QgsVectorLayer) -> None:
    """Call the first plan's year by its plan too, unless she has called it something else."""
    index = layer.fields().indexOf(YEAR)
    if layer.attributeAlias(index) == column_labels()[YEAR]:
        layer.setFieldAlias(index, _own_plan(layer).label())


def _own_plan(layer: QgsVectorLayer) -> PlanType:
    """Return the plan type of the columns that have no prefix."""
    return status_map_of(layer).plan_type if layer.isSpatial() else plan_type_of(layer)


def _further_plans(layer: QgsVectorLayer) -> list[PlanType]:
    """Return the plan types whose columns have a prefix here."""
    names = layer.fields().names()
    return [each for each in PLAN_TYPES if each.prefix and each.joined(YEAR) in names]


def _labels_of(layer: QgsVectorLayer) -> dict[str, str]:
    """Return what an officer calls the columns there may be in a layer, by plan where they are."""
    labels = column_labels()
    for each in _further_plans(layer):
        plan = each.label()
        for name in TOLD:
            told = tr("{column} ({plan})", column=labels[name], plan=plan)
            labels[each.joined(name)] = plan if name == YEAR else told
    return labels


def _status_widget() -> QgsEditorWidgetSetup:
    """Return a list of what a status may be; another that is there already stays until changed."""
    nothing = [{"": QgsValueMapFieldFormatter.NULL_VALUE}]
    choices = [{label: status} for status, label in status_labels().items()]
    return QgsEditorWidgetSetup("ValueMap", {"map": nothing + choices})


def _arranged(layer: QgsVectorLayer, names: Collection[str]) -> QgsEditFormConfig:
    """Return the form as we arrange it, with some columns."""
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = form.invisibleRootContainer()
    of_source = (CERTAINTY, TITLE, SOURCE)
    of_plan = [each for each in TOLD if each in names and each not in (YEAR, *of_source)]
    municipality = (KEY, NAME, OFFICIAL_NAME, COUNTY_NUMBER, COUNTY)
    form.addTab(_group(layer, root, tr("Kommune"), municipality))
    own, plans = _own_plan(layer), _further_plans(layer)
    plans = [each for each in plans if each.joined(YEAR) in names]
    first = _plan(layer, root, own, "", of_plan)
    source = _group(layer, first if plans else root, tr("Kilde"), of_source)
    source.addChildElement(link_box(source))
    form.addTab(first)
    if plans:
        first.setIsGroupBox(False)  # a tab
        first.addChildElement(source)
    else:
        form.addTab(source)
    for each in plans:
        plan = _plan(layer, root, each, each.prefix, of_plan)
        plan.setIsGroupBox(False)
        plan.addChildElement(_group(layer, plan, tr("Kilde"), list(map(each.joined, of_source))))
        form.addTab(plan)
    for box in link_boxes(root) if has_links(layer) else ():
        form.addTab(box)
    return form


def _plan(
    layer: QgsVectorLayer,
    parent: QgsAttributeEditorContainer,
    plan_type: PlanType,
    prefix: str,
    names: Sequence[str],
) -> QgsAttributeEditorContainer:
    """Return the group of a plan type: its year, why one is refused, and what else is told."""
    plan = _group(layer, parent, plan_type.label(), [prefix + YEAR])
    plan.addChildElement(_refusal(layer, plan, prefix + YEAR))
    _add_fields(plan, layer, [prefix + name for name in names])
    return plan


def _group(
    layer: QgsVectorLayer, parent: QgsAttributeEditorContainer, title: str, names: Sequence[str]
) -> QgsAttributeEditorContainer:
    group = QgsAttributeEditorContainer(title, parent)
    _add_fields(group, layer, names)
    return group


def _add_fields(
    group: QgsAttributeEditorContainer, layer: QgsVectorLayer, names: Sequence[str]
) -> None:
    for name in names:
        index = layer.fields().indexOf(name)
        if index >= 0:
            group.addChildElement(QgsAttributeEditorField(name, index, group))


def link_box(parent: QgsAttributeEditorContainer) -> QgsAttributeEditorContainer:
    """Return the button that opens the source, there only while the source has an address."""
    box = _box_shown_when(f"{WEB_ADDRESS} <> ''", tr("Lenke"), parent)
    box.addChildElement(QgsAttributeEditorAction(open_source(), box))
    return box


def _refusal(
    layer: QgsVectorLayer, parent: QgsAttributeEditorContainer, year: str
) -> QgsAttributeEditorContainer:
    """Return the sentence on what is not a year, which QGIS alone shows as a tool tip only."""
    index = layer.fields().indexOf(year)
    expression = f"NOT ({layer.constraintExpression(index)})"
    return _box_shown_when(expression, layer.constraintDescription(index), parent)


def _box_shown_when(
    expression: str, title: str, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    box = QgsAttributeEditorContainer(title, parent)
    box.setVisibilityExpression(QgsOptionalExpression(QgsExpression(expression)))
    return box


def open_source() -> QgsAction:
    """Return the action that opens the address in the source."""
    return QgsAction(
        OPEN_SOURCE,
        QgsAction.ActionType.OpenUrl,
        tr("Åpne kilden"),
        f"[% {WEB_ADDRESS} %]",
        "",
        False,
        tr("Åpne kilden"),
        {"Feature", "Field", "Canvas"},
    )


def web_address(source: str) -> str:
    """Return the first address in what stands as a source, by the rule of the form's own link.

    Empty for none: only what is an address on the web may be handed to the system.
    """
    cell = QgsExpression.quotedColumnRef(SOURCE)
    expression = QgsExpression(WEB_ADDRESS.replace(cell, QgsExpression.quotedString(source)))
    return str(expression.evaluate() or "")
