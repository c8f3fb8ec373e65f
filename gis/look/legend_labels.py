"""The legend's labels, «1989 - 2019 (9)», each counted when it is drawn.

A label reads «1989 - 2019 ([% eval(@planstatus_antall_eldre) %])», and how to count stands in that
variable of the municipality layer. So the labels are true to unsaved edits, to any filter and to
what other programs write, in every map for itself, and need no plugin. QGIS's own feature counts
would be counted in another thread, which begins anew at each edit.
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
from .variables import set_layer_variables
from .wording import plan_words

_COUNT, _TOTALS = "planstatus_antall_{band}", "planstatus_sum"
"""Variables of the layer, each with an expression."""
_LABEL_WE_SET = "planstatus/label-{index}"
_BEFORE_WE_REMEMBERED = re.compile(
    r"(.*) \(\[% (?:if\(true, \d+, |try\(.*, )?"
    r"count\(1, filter:=\(CASE WHEN .* END\) = '\w+'\)\)? %\]\)"
)
"""A whole label as versions up to 0.3 wrote it, and what the band was called."""
_YEARS = re.compile(r"\d{4}(?: - \d{4})?")


def count_when_drawn(layer: QgsVectorLayer) -> None:
    """Let the layer's variables say how its legends count, by what it is drawn by now.

    aggregate() on the table of plan years would find no layers in a project that is not open, so
    the bands are read through the join.
    """
    bands = f"array_agg({layer.renderer().classAttribute()})"
    counts = {
        _COUNT.format(band=each.value()): _count(bands, each.value())
        for each in layer.renderer().categories()
    }
    set_layer_variables(layer, {**counts, _TOTALS: _sentence(layer, bands)})


def label_rows(node: QgsLayerTreeLayer, layer: QgsVectorLayer) -> None:
    """Label each row of a legend with what the band is called and a count; leave her own words.

    Args:
        node: the layer in the legend.
        layer: the municipalities, drawn by bands.
    """
    for index, category in enumerate(layer.renderer().categories()):
        if _is_ours(node, index, category.label()):
            variable = _COUNT.format(band=category.value())
            label = f"{category.label()} ([% eval(@{variable}) %])"
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, label)
            node.setCustomProperty(_LABEL_WE_SET.format(index=index), label)


def totals() -> str:
    """Return the last line, «39 kommuner, 22 med planår», counted when it is drawn."""
    return f"[% eval(@{_TOTALS}) %]"


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


def _sentence(layer: QgsVectorLayer, bands: str) -> str:
    """Return the expression of the last line, in the words of the layer's map."""
    texts, value = plan_words(layer), QgsExpression.quotedValue
    words = f"if(@total = 1, {value(texts.total_of_one)}, {value(texts.totals)})"
    return (
        f"with_variable('total', array_length({bands}), "
        f"with_variable('with_year', @total - {_count(bands, MISSING)}, "
        f"replace({words}, map('{{total}}', @total, '{{with_year}}', @with_year))))"
    )


def _count(bands: str, band: str) -> str:
    """Return the expression that counts a band among those of all municipalities.

    They are the same text in all rows of a legend, so that QGIS works them out once for all.
    """
    return f"array_count({bands}, {QgsExpression.quotedValue(band)})"
