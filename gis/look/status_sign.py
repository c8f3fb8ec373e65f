"""A sign after the name of a municipality whose plan is under way, or kept on purpose.

There is none for a plan that came after the map date. It is part of the label, so that names find
their places with it. Off, the label is as it was.
"""

from __future__ import annotations

import json

from qgis.core import (
    QgsExpression,
    QgsPalLayerSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...core.maps import FIRST_MAP
from ...core.schema import KEPT, MUNICIPALITIES, STATUS, UNDER_WAY
from ...core.texts.map_texts import texts_in
from ..project.in_force import had_not_come_in_expression
from ..project.roles import find_layer, status_map_of
from ..project.settings_memory import has_changed
from ..settings import Settings, as_text
from .name_variable import COUNTIES, VARIABLE

UNDER_WAY_SIGN, KEPT_SIGN = "►", "■"
"""In every font that Windows has had since 1996 (WGL4), and told apart without colours."""
LABEL = "planstatus/navn_uten_tegn"
"""Layer property while signs are on: what the label was without them, and what we made it, as JSON.

Of 0.9.2 and older it has only what it was; the signs were then those of the table on any date."""

_value = QgsExpression.quotedValue
NAMES_COUNTIES = (
    f"coalesce(map_get(from_json(@{VARIABLE}), 'paa') = {_value(COUNTIES)}, false)"
)  # fmt: skip
"""Expression that tells whether a page names the counties, not the municipalities."""


def follow_settings(project: QgsProject, layer: QgsVectorLayer, settings: Settings) -> None:
    """Let a map have signs where her settings say so, when that is news in the project."""
    if _wanted(project, layer, settings) != has_signs(layer):
        set_signs(layer, not has_signs(layer))
    else:
        follow_map_date(layer)


def follow_map_date(layer: QgsVectorLayer) -> None:
    """Let the signs of a map, where it has them, be those of the plans of its date."""
    if has_signs(layer) and _ours(layer) != _with_sign(layer, *_without(layer)):
        set_signs(layer, True)


def _wanted(project: QgsProject, layer: QgsVectorLayer, settings: Settings) -> bool:
    """Return whether a map is to have signs: all maps of a project do as the first."""
    first = find_layer(project, MUNICIPALITIES)
    if first is not None and status_map_of(layer) is not FIRST_MAP:
        return has_signs(first)
    now = has_signs(layer)
    is_news = not settings.officer or has_changed(project, settings, "show_status", as_text(now))
    return settings.show_status if is_news else now


def has_signs(layer: QgsVectorLayer) -> bool:
    """Tell whether the names of a map have signs."""
    return bool(layer.customProperty(LABEL))


def set_signs(layer: QgsVectorLayer, wanted: bool) -> None:
    """Put signs after the names, or take them away; labels of another kind are left alone."""
    labels = layer.labeling()
    if not isinstance(labels, QgsVectorLayerSimpleLabeling):
        return
    settings = QgsPalLayerSettings(labels.settings())
    is_hers = has_signs(layer) and settings.fieldName != _ours(layer)
    before = _without(layer) if has_signs(layer) else (settings.fieldName, settings.isExpression)
    label = (_with_sign(layer, *before), True) if wanted else before
    if not wanted:
        layer.removeCustomProperty(LABEL)
    elif not is_hers:
        layer.setCustomProperty(LABEL, json.dumps([*before, label[0]]))
    if not is_hers:
        settings.fieldName, settings.isExpression = label
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.triggerRepaint()


def in_legend(language: str) -> str:
    """Return the line that explains the signs; empty on a page that names counties."""
    texts = texts_in(language)
    line = f"{UNDER_WAY_SIGN} {texts.under_way}   {KEPT_SIGN} {texts.kept}"
    return f"[% if({NAMES_COUNTIES}, '', {_value(line)}) %]"


def _without(layer: QgsVectorLayer) -> tuple[str, bool]:
    """Return what the label was without signs, and whether that is an expression."""
    label, is_expression, *_ = json.loads(layer.customProperty(LABEL))
    return label, is_expression


def _ours(layer: QgsVectorLayer) -> str:
    """Return the expression that we have made the label."""
    _, _, *written = json.loads(layer.customProperty(LABEL))
    return str(written[0]) if written else _sign_after(*_without(layer), NAMES_COUNTIES)


def _with_sign(layer: QgsVectorLayer, label: str, is_expression: bool) -> str:
    """Return the expression of a label with the sign after it, of a plan that had come."""
    silent = f"{NAMES_COUNTIES} OR {had_not_come_in_expression(layer)}"
    return _sign_after(label, is_expression, silent)


def _sign_after(label: str, is_expression: bool, silent: str) -> str:
    name = label if is_expression else QgsExpression.quotedColumnRef(label)
    status = QgsExpression.quotedColumnRef(STATUS)
    return (
        f"({name}) || CASE WHEN {silent} THEN ''"
        f" WHEN {status} = {_value(UNDER_WAY)} THEN {_value(f' {UNDER_WAY_SIGN}')}"
        f" WHEN {status} = {_value(KEPT)} THEN {_value(f' {KEPT_SIGN}')} ELSE '' END"
    )
