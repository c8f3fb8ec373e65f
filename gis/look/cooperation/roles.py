"""A sign after the name of the municipality that is host, or seat, of an office.

It is part of the label, so that names find their places with it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import (
    QgsExpression,
    QgsPalLayerSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ....core.cooperation.on_map import OfficeOnMap
from ....core.cooperation.value_lists import HOST, SEAT
from ....core.schema import KEY
from ....core.texts.cooperation_words import CooperationWords
from ..status_sign import NAMES_COUNTIES

HOST_SIGN, SEAT_SIGN, COORDINATOR_SIGN = "●", "○", "▲"
"""In every font that Windows has had since 1996 (WGL4), and told apart without colours."""
SIGNS = {HOST: HOST_SIGN, SEAT: SEAT_SIGN}
_LABEL = "planstatus/navn_uten_rolle"
"""Layer property with the label without signs, whether it is an expression, and with them."""

_value = QgsExpression.quotedValue


def role_in_words(role: str, words: CooperationWords) -> str:
    """Return what a member is as well; empty for one that only takes part."""
    return {HOST: words.host, SEAT: words.seat}.get(role, "")


def sign_roles(layer: QgsVectorLayer, offices: Sequence[OfficeOnMap]) -> None:
    """Put signs after the names of hosts and seats; a label that the officer has made stays."""
    labels = layer.labeling()
    if not isinstance(labels, QgsVectorLayerSimpleLabeling):
        return
    settings = QgsPalLayerSettings(labels.settings())
    text = layer.customProperty(_LABEL)
    name, is_expression, ours = (
        json.loads(text) if text else [settings.fieldName, settings.isExpression, None]
    )
    wanted = _with_signs(name if is_expression else QgsExpression.quotedColumnRef(name), offices)
    if wanted == ours or (ours is not None and settings.fieldName != ours):
        return
    settings.fieldName, settings.isExpression = wanted, True
    layer.setCustomProperty(_LABEL, json.dumps([name, is_expression, wanted]))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.triggerRepaint()


def sign_of(role: str) -> str:
    """Return the sign of a role with a space before it, empty for one without."""
    return f" {SIGNS[role]}" if role in SIGNS else ""


def _with_signs(name: str, offices: Sequence[OfficeOnMap]) -> str:
    # a name that is measured in two lines has «/2» after its number
    number = f"left({QgsExpression.quotedColumnRef(KEY)}, 4)"
    having = {role: [n for each in offices for n in each.with_role(role)] for role in SIGNS}
    cases = "".join(
        f" WHEN {number} IN ({', '.join(map(_value, numbers))}) THEN {_value(sign_of(role))}"
        for role, numbers in having.items()
        if numbers
    )
    return (
        f"({name}) || CASE WHEN {NAMES_COUNTIES} THEN ''{cases} ELSE '' END"
        if cases
        else f"({name})"
    )
