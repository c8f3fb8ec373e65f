"""The legend's labels, «1989 - 2019 (9)», each counted when it is drawn.

So they are true to unsaved edits and need no plugin. A label expression on the node, or QGIS's
own feature counts, would count in another thread, which begins anew at each edit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qgis.core import (
    QgsExpression,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..core.bands import MISSING
from ..core.defaults import BOKMAAL
from ..core.map_texts import MAP_TEXTS, texts_in
from ..core.plan_years import FIRST_YEAR, LAST_YEAR
from .layers import KEY
from .status_rows import band_reader
from .style import PLAN_YEAR
from .tally import Tally, plan_years_of

_THROUGH_JOIN = "count(1, filter:="
_LABEL_WE_SET = "planstatus/label-{index}"
_BEFORE_WE_REMEMBERED = re.compile(
    r"(.*) \(\[% (?:if\(true, \d+, |try\(.*, )?"
    r"count\(1, filter:=\(CASE WHEN .* END\) = '\w+'\)\)? %\]\)"
)
"""A whole label as versions up to 0.3 wrote it, and what the band was called."""
_YEARS = re.compile(r"\d{4}(?: - \d{4})?")

_EVERY_YEAR = range(FIRST_YEAR, LAST_YEAR + 1)
_NO_YEAR_AT_ALL = (LAST_YEAR + 1, LAST_YEAR + 1)

MOST_COUNTED_WHEN_DRAWN = 5000
"""Municipalities up to which every drawing of a legend counts anew; there are 357 in Norway.

Beyond it the number of the last tally stands there, from a click, a save, a print or an export:
measured with 35 700, counting held a layout window up for 0.3 s at each drawing.
"""


def label_rows(node: QgsLayerTreeLayer, layer: QgsVectorLayer, status: Tally) -> None:
    """Label each row of a legend with what the band is called and a count; leave her own words.

    Args:
        node: the layer in the legend.
        layer: the municipalities, drawn by bands.
        status: what has just been counted in it.

    Raises:
        PlanstatusError: the layer has no plan years.
    """
    for index, category in enumerate(layer.renderer().categories()):
        if _is_ours(node, index, category.label()):
            label = f"{category.label()} ([% {_count(layer, category, status)} %])"
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, label)
            node.setCustomProperty(_LABEL_WE_SET.format(index=index), label)


def totals(layer: QgsVectorLayer, status: Tally) -> str:
    """Return the last line, «39 kommuner, 22 med planår», counted when it is drawn."""
    language = str(layer.project().customVariables().get("planstatus_spraak", BOKMAAL))
    texts, value = texts_in(language), QgsExpression.quotedValue
    missing = next(each for each in layer.renderer().categories() if each.value() == MISSING)
    expression = (
        f"with_variable('i_alt', count(1), with_variable('med', @i_alt - "
        f"{_count(layer, missing, status)}, replace(if(@i_alt = 1, {value(texts.total_of_one)}, "
        f"{value(texts.totals)}), map('{{total}}', @i_alt, '{{with_year}}', @med))))"
    )
    return f"[% {expression} %]"


def _is_ours(node: QgsLayerTreeLayer, index: int, band: str) -> bool:
    """Tell whether a row has exactly a label we gave it, or none."""
    written = QgsMapLayerLegendUtils.legendNodeUserLabel(node, index)
    if not written or written == node.customProperty(_LABEL_WE_SET.format(index=index)):
        return True
    earlier = _BEFORE_WE_REMEMBERED.fullmatch(written)
    ours = {band, *(texts.missing for texts in MAP_TEXTS.values())}
    return bool(earlier and (earlier[1] in ours or _YEARS.fullmatch(earlier[1])))


def _count(layer: QgsVectorLayer, category: QgsRendererCategory, status: Tally) -> str:
    """Return the expression that counts a band, in the plan-year table where that can be done.

    Through the join every municipality costs a query, but only that works in a project that is
    not the open one, where aggregate() finds no layers, and for whatever an officer draws by.
    """
    expression = layer.renderer().classAttribute()
    of_band = f"({expression}) = {QgsExpression.quotedValue(category.value())}"
    through_join = f"{_THROUGH_JOIN}{of_band})"
    if status.total > MOST_COUNTED_WHEN_DRAWN:
        return str(status.counts.get(category.value(), 0))
    in_table = _count_in_table(layer, str(category.value()), status)
    return f"try({in_table}, {through_join})" if in_table else through_join


def _count_in_table(layer: QgsVectorLayer, key: str, status: Tally) -> str:
    """Return the expression that counts a band's rows in the plan-year table; empty if none can.

    A municipality without a row is not in the table, so the band of those without a year is
    counted as what the others leave.
    """
    if not _is_found_by_expressions(layer):
        return ""
    band_of = band_reader(layer)
    rest = band_of(None) == key
    rows = ""
    if _draws_by(layer, {PLAN_YEAR}):
        rows = _in_years([year for year in _EVERY_YEAR if (band_of(year) == key) != rest])
    elif _draws_by(layer, {PLAN_YEAR, KEY}):  # some are shown by an earlier plan
        expression = layer.renderer().classAttribute()
        rows = f"({expression}) {'<>' if rest else '='} {QgsExpression.quotedValue(key)}"
    if not rows:
        return ""
    surplus = sum(n for band, n in status.surplus.items() if (band == key) != rest)
    counted = _count_rows(layer, rows, status)
    return f"{status.total + surplus} - {counted}" if rest else f"{counted} - {surplus}"


def _is_found_by_expressions(layer: QgsVectorLayer) -> bool:
    """Tell whether a label can name the layers of this project, as in the one that is open."""
    name = f"layer_property({QgsExpression.quotedValue(layer.id())}, 'name')"
    return QgsExpression(name).evaluate() == layer.name()


def _draws_by(layer: QgsVectorLayer, columns: set[str]) -> bool:
    """Tell whether the band follows from these: a function or variable may hide something."""
    expression = QgsExpression(layer.renderer().classAttribute())
    return expression.referencedColumns() == columns and not expression.referencedFunctions()


def _in_years(years: Sequence[int]) -> str:
    """Return the filter for some years, empty unless they follow each other.

    Plain comparisons, which QGIS gives to the database.
    """
    first, last = (years[0], years[-1]) if years else _NO_YEAR_AT_ALL
    if years and list(years) != list(range(first, last + 1)):
        return ""
    year = QgsExpression.quotedColumnRef(PLAN_YEAR)
    return f"{year} >= {first} AND {year} <= {last}"


def _count_rows(layer: QgsVectorLayer, rows: str, status: Tally) -> str:
    """Return the expression that counts the rows of the plan-year table that a filter lets through.

    With another number of municipalities than was counted the surplus is not known: no layer is
    named, which is an error to try(). They are counted only where the layer's own number, for which
    it reads nothing, is another: QGIS 3.22 has it wrong for a layer with edits or a filter.
    """
    year, value = QgsExpression.quotedColumnRef(PLAN_YEAR), QgsExpression.quotedValue
    own_number = f"layer_property({value(layer.id())}, 'feature_count')"
    as_tallied = f"{own_number} = {status.total} OR count(1) = {status.total}"
    table = f"if({as_tallied}, {value(plan_years_of(layer).id())}, '')"
    return f"aggregate({table}, 'count', {year}, {rows})"
