"""The legend's labels, «1989 - 2019 (9)», each counted when it is drawn.

So they are true to unsaved edits and to a filter, and need no plugin. A label expression on the
node, or QGIS's own feature counts, would count in another thread, which begins anew at each edit.
"""

from __future__ import annotations

import re

from qgis.core import (
    QgsExpression,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsVectorLayer,
)

from ...core.plans.bands import MISSING
from ...core.texts.wordings import is_missing_label
from .wording import plan_words

_LABEL_WE_SET = "planstatus/label-{index}"
_BEFORE_WE_REMEMBERED = re.compile(
    r"(.*) \(\[% (?:if\(true, \d+, |try\(.*, )?"
    r"count\(1, filter:=\(CASE WHEN .* END\) = '\w+'\)\)? %\]\)"
)
"""A whole label as versions up to 0.3 wrote it, and what the band was called."""
_YEARS = re.compile(r"\d{4}(?: - \d{4})?")


def label_rows(node: QgsLayerTreeLayer, layer: QgsVectorLayer) -> None:
    """Label each row of a legend with what the band is called and a count; leave her own words.

    Args:
        node: the layer in the legend.
        layer: the municipalities, drawn by bands.
    """
    for index, category in enumerate(layer.renderer().categories()):
        if _is_ours(node, index, category.label()):
            label = f"{category.label()} ([% {_count(layer, category.value())} %])"
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, label)
            node.setCustomProperty(_LABEL_WE_SET.format(index=index), label)


def totals(layer: QgsVectorLayer) -> str:
    """Return the last line, «39 kommuner, 22 med planår», counted when it is drawn."""
    texts, value = plan_words(layer), QgsExpression.quotedValue
    words = f"if(@total = 1, {value(texts.total_of_one)}, {value(texts.totals)})"
    expression = (
        f"with_variable('total', array_length({_bands(layer)}), "
        f"with_variable('with_year', @total - {_count(layer, MISSING)}, "
        f"replace({words}, map('{{total}}', @total, '{{with_year}}', @with_year))))"
    )
    return f"[% {expression} %]"


def _is_ours(node: QgsLayerTreeLayer, index: int, band: str) -> bool:
    """Tell whether a row has exactly a label we gave it, or none."""
    written = QgsMapLayerLegendUtils.legendNodeUserLabel(node, index)
    if not written or written == node.customProperty(_LABEL_WE_SET.format(index=index)):
        return True
    earlier = _BEFORE_WE_REMEMBERED.fullmatch(written)
    return bool(
        earlier
        and (earlier[1] == band or is_missing_label(earlier[1]) or _YEARS.fullmatch(earlier[1]))
    )


def _count(layer: QgsVectorLayer, band: str) -> str:
    """Return the expression that counts a band.

    aggregate() on the table of plan years would find no layers in a project that is not open.
    """
    return f"array_count({_bands(layer)}, {QgsExpression.quotedValue(band)})"


def _bands(layer: QgsVectorLayer) -> str:
    """Return the expression that gives the band of every municipality, through the join.

    The same in all rows of a legend, so that QGIS works it out once for all of them.
    """
    return f"array_agg({layer.renderer().classAttribute()})"
