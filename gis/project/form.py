"""The forms of the two tables: labels, widgets, groups, and a link to the source."""

from __future__ import annotations

from collections.abc import Sequence

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
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUuid

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
    TITLE,
    TOLD,
    YEAR,
)
from ...core.texts.language import tr

GIVEN = "planstatus/form"
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

    A layer of an older project gets it too, unless she has made a form of her own.
    """
    if layer.customProperty(GIVEN) or not _is_as_qgis_makes_it(layer):
        return
    fields = layer.fields()
    for name, label in column_labels().items():
        layer.setFieldAlias(fields.indexOf(name), label)
    for name, widget in _WIDGETS.items():
        layer.setEditorWidgetSetup(fields.indexOf(name), widget)
    layer.actions().addAction(_open_source())
    _arrange(layer)
    layer.setCustomProperty(GIVEN, True)


def _is_as_qgis_makes_it(layer: QgsVectorLayer) -> bool:
    """Tell whether no label or widget was chosen here, or only what a column has from elsewhere."""
    from_elsewhere = {YEAR: {"TextEdit"}}  # from before there were forms
    for join in layer.vectorJoins():
        if join.joinLayer() is not None:
            from_elsewhere |= {field.name(): _chosen(field) for field in join.joinLayer().fields()}
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


def _arrange(layer: QgsVectorLayer) -> None:
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = form.invisibleRootContainer()
    of_source = (CERTAINTY, TITLE, SOURCE)
    municipality = (KEY, NAME, OFFICIAL_NAME, COUNTY_NUMBER, COUNTY)
    form.addTab(_group(layer, root, tr("Kommune"), municipality))
    plan = _group(layer, root, tr("Samfunnsdel"), [YEAR])
    plan.addChildElement(_refusal(layer, plan))
    _add_fields(plan, layer, [name for name in TOLD if name not in (YEAR, *of_source)])
    form.addTab(plan)
    source = _group(layer, root, tr("Kilde"), of_source)
    source.addChildElement(_link(source))
    form.addTab(source)
    layer.setEditFormConfig(form)


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
