"""A form is given once: what the officer makes of it after that is hers, also when columns come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from qgis.core import QgsEditFormConfig, QgsField, QgsVectorLayer

from ...core.schema import STATUS, YEAR, column_labels
from .new_columns import put_in_form, same_form

GIVEN = "planstatus/form"
"""Layer property with the columns that the form was given for, by comma."""


def give_columns(
    layer: QgsVectorLayer,
    labels: Mapping[str, str],
    label: Callable[[Sequence[str]], None],
    arranged: Callable[[Collection[str]], QgsEditFormConfig],
    beside: str,
) -> list[str]:
    """Give a layer its form, or the columns that have come since; return which are new.

    Args:
        layer: left alone where the officer has made a form before there was one to give.
        labels: what she calls the columns of ours there may be.
        label: gives columns labels and widgets.
        arranged: returns the form as we arrange it, with some columns.
        beside: the column that new ones are put beside in a form that she has arranged.
    """
    given = given_columns(layer)
    if not given and not _is_as_qgis_makes_it(layer):
        return []
    new = [name for name in layer.fields().names() if name in labels.keys() - given]
    if not new:
        return []
    is_ours = not given or same_form(layer.editFormConfig(), arranged(given))
    label(new)
    if is_ours:
        layer.setEditFormConfig(arranged(given | {*new}))
    else:
        put_in_form(layer, new, beside)
    layer.removeCustomProperty(GIVEN)  # Qt takes a text for the same as what it had before: yes
    layer.setCustomProperty(GIVEN, ",".join(sorted(given | {*new})))
    return new


def given_columns(layer: QgsVectorLayer) -> set[str]:
    """Return the columns that the layer's form was given for; none when it has not got one."""
    given = layer.customProperty(GIVEN)
    if isinstance(given, str) and "," in given:
        return set(given.split(","))
    return column_labels().keys() - {STATUS} if given else set()  # by a version before `status`


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
