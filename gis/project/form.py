"""The forms of the two tables: labels, widgets, groups, and a link to the source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from qgis.core import (
    QgsAction,
    QgsAttributeEditorAction,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsField,
    QgsOptionalExpression,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUuid

from ...core.plans.status_words import status_labels
from ...core.schema import (
    ADOPTED,
    CERTAINTY,
    COUNTY,
    COUNTY_NUMBER,
    FEATURE_ID,
    ID,
    KEY,
    NAME,
    OFFICIAL_NAME,
    PLAN_COLUMNS,
    SOURCE,
    STATUS,
    TITLE,
    TOLD,
    YEAR,
)
from ...core.texts.language import tr
from .new_columns import put_in_form, put_in_table, same_form

GIVEN = "planstatus/form"
"""Layer property with the columns that the form was given for, by comma."""
OPEN_SOURCE = QUuid("{5f6d1c1e-3b0f-4d6b-9a53-6c0f3f0d7b11}")
"""The action «Åpne kilden», in both layers and in every project."""

# Cells come from anyone's table: only what is an address on the web may be handed to the system,
# which would start programs for other text.
WEB_ADDRESS = rf"""regexp_substr("{SOURCE}", '((?i)https?://[^\\s<>"]*[^\\s<>".,;:])')"""

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
    given = _given(layer)
    if not given and not _is_as_qgis_makes_it(layer):
        return
    new = [name for name in layer.fields().names() if name in column_labels().keys() - given]
    if not new:
        return
    if not given:
        layer.actions().addAction(_open_source())
    is_ours = not given or same_form(layer.editFormConfig(), _arranged(layer, given))
    _label(layer, new)
    if is_ours:
        layer.setEditFormConfig(_arranged(layer, given | {*new}))
    else:
        put_in_form(layer, new, beside=YEAR)
    put_in_table(layer, new, after=YEAR)
    layer.removeCustomProperty(GIVEN)  # Qt takes a text for the same as what it had before: yes
    layer.setCustomProperty(GIVEN, ",".join(sorted(given | {*new})))


def _given(layer: QgsVectorLayer) -> set[str]:
    """Return the columns that the layer's form was given for; none when it has not got one."""
    given = layer.customProperty(GIVEN)
    if isinstance(given, str) and "," in given:
        return set(given.split(","))
    return column_labels().keys() - {STATUS} if given else set()  # by a version before `status`


def _label(layer: QgsVectorLayer, names: Iterable[str]) -> None:
    labels = column_labels()
    widgets = {**_WIDGETS, STATUS: _status_widget()}
    for name in names:
        index = layer.fields().indexOf(name)
        layer.setFieldAlias(index, labels[name])
        if name in widgets:
            layer.setEditorWidgetSetup(index, widgets[name])


def _status_widget() -> QgsEditorWidgetSetup:
    """Return a list of what a status may be; another that is there already stays until changed."""
    nothing = [{"": QgsValueMapFieldFormatter.NULL_VALUE}]
    choices = [{label: status} for status, label in status_labels().items()]
    return QgsEditorWidgetSetup("ValueMap", {"map": nothing + choices})


def _is_as_qgis_makes_it(layer: QgsVectorLayer) -> bool:
    """Tell whether no label or widget was chosen here, or only what a column has from elsewhere."""
    from_elsewhere = {YEAR: {"TextEdit"}}  # from before there were forms
    for join in layer.vectorJoins():
        fields = join.joinLayer().fields() if join.joinLayer() is not None else ()
        from_elsewhere |= {join.prefix() + each.name(): _chosen(each) for each in fields}
    generated = QgsEditFormConfig.EditorLayout.GeneratedLayout
    return layer.editFormConfig().layout() == generated and all(
        _chosen(field) <= from_elsewhere.get(field.name(), set()) for field in layer.fields()
    )


def _chosen(field: QgsField) -> set[str]:
    return {field.alias(), field.editorWidgetSetup().type()} - {""}


def column_labels() -> dict[str, str]:
    """Return what an officer calls the columns of our tables."""
    return {
        FEATURE_ID: tr("Radnummer"),
        ID: tr("Radnummer"),
        OFFICIAL_NAME: tr("Offisielt navn"),
        COUNTY_NUMBER: tr("Fylkesnummer"),
        COUNTY: tr("Fylke"),
        **{each.name: each.label() for each in PLAN_COLUMNS},
    }


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
    plan = _group(layer, root, tr("Samfunnsdel"), [YEAR])
    plan.addChildElement(_refusal(layer, plan))
    _add_fields(plan, layer, of_plan)
    form.addTab(plan)
    source = _group(layer, root, tr("Kilde"), of_source)
    source.addChildElement(_link(source))
    form.addTab(source)
    return form


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


def _link(parent: QgsAttributeEditorContainer) -> QgsAttributeEditorContainer:
    """Return the button that opens the source, there only while the source has an address."""
    box = _box_shown_when(f"{WEB_ADDRESS} <> ''", tr("Lenke"), parent)
    box.addChildElement(QgsAttributeEditorAction(_open_source(), box))
    return box


def _refusal(
    layer: QgsVectorLayer, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    """Return the sentence on what is not a year, which QGIS alone shows as a tool tip only."""
    index = layer.fields().indexOf(YEAR)
    expression = f"NOT ({layer.constraintExpression(index)})"
    return _box_shown_when(expression, layer.constraintDescription(index), parent)


def _box_shown_when(
    expression: str, title: str, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    box = QgsAttributeEditorContainer(title, parent)
    box.setVisibilityExpression(QgsOptionalExpression(QgsExpression(expression)))
    return box


def _open_source() -> QgsAction:
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
