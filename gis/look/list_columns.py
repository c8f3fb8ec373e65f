"""What the list of municipalities says in each column: expressions that any QGIS evaluates.

They read the municipality layer as the map does, edits that are not saved included, and take
class and year from the renderer, so that the list cannot say anything else than the map. They
are short and have few functions and no variables, because QGIS reads the text of each anew for
every cell, and looks a name up among all it has: one variable takes longer than the rest of a cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsExpressionNode,
    QgsExpressionNodeCondition,
    QgsExpressionNodeLiteral,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ...core import schema
from ...core.plans.bands import MISSING, age_alone
from ...core.plans.plan_types import BY_AGE
from ...core.schema import KEY
from ...core.texts.list_texts import ListTexts, list_texts_in
from ...core.texts.map_texts import texts_in
from ..project.in_force import had_not_come_in_expression, year_in_expression
from ..project.roles import status_map_of
from .status_sign import has_signs
from .style import PLAN_YEAR
from .wording import counties_on_map, map_language, plan_words

COUNTY, MUNICIPALITY, YEAR, SWATCH, BAND, AGE, CERTAINTY, SOURCE = (
    "fylke", "kommune", "planaar", "farge", "klasse", "alder", "sikkerhet", "kilde",
)  # fmt: skip
STATUS = "status"
WIDTHS = {COUNTY: 20, MUNICIPALITY: 43, YEAR: 11, SWATCH: 4, BAND: 18, AGE: 14, CERTAINTY: 30,
          STATUS: 18}  # fmt: skip
"""Millimetres on A4 inside a cell; sources get the rest. QGIS would measure every cell for them."""
CERTAIN = ("vedtak funnet", "sikker", "sikkert")
"""What says that a plan year is certain, and so need not be said."""
LONGEST_WORD, LONGEST_LINE = 24, 28
"""Letters: a word that is longer may be broken, and a remark of more is broken into lines."""

_value, _field = QgsExpression.quotedValue, QgsExpression.quotedColumnRef
_LINK_OR_LONG_WORD = _value(
    rf"(?:https?://(?:www\.)?|www\.)([^/\s]{{1,{LONGEST_WORD}}})\S*|(\S{{{LONGEST_WORD}}})(?=\S)"
)
LINK_BECOMES = r"\1\2 "
"""The site of a link, or the part of a long word, with room to begin another line."""
_LETTERS = (("á", "a"), ("č", "c"), ("đ", "d"), ("ŋ", "n"), ("š", "s"), ("ŧ", "t"), ("ž", "z"),
            ("æ", "zza"), ("ø", "zzb"), ("å", "zzc"))  # fmt: skip
"""The Norwegian order, whichever locale QGIS has: á beside a, and æ, ø, å after z."""


@dataclass(frozen=True)
class ListColumn:
    """A column of the list: its part, its heading, its expression, and which way it is flush."""

    part: str
    heading: str
    expression: str
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


def list_columns(
    layer: QgsVectorLayer, letters: int, samples: Mapping[str, int]
) -> tuple[ListColumn, ...]:
    """Return the columns, the county only where there are several, the status with its signs.

    Args:
        layer: the municipalities, drawn by bands.
        letters: how long a source there is room for on one line; a link that is longer is named
            by its site.
        samples: sample years by number.
    """
    texts, words = _texts(layer), plan_words(layer)
    middle = Qt.AlignmentFlag.AlignHCenter
    now = QgsExpressionContextUtils.projectScope(layer.project()).variable("planstatus_aar")
    labels = {key: label for key, label, _ in _bands(layer)}
    shown = year_in_expression(layer)
    year = _of_bands(layer, {key: shown for key in labels if key != MISSING})
    swatch = _of_bands(layer, {key: "'░░'" if key == MISSING else "'██'" for key in labels})
    bands = _of_bands(layer, {key: _value(_named(layer, each)) for key, each in labels.items()})
    columns = (
        ListColumn(COUNTY, texts.county, _field(schema.COUNTY)),
        ListColumn(MUNICIPALITY, texts.municipality, _field(schema.OFFICIAL_NAME)),
        ListColumn(YEAR, words.year, f"{year} || ''", middle),
        *((ListColumn(STATUS, texts.status, _status(layer)),) if has_signs(layer) else ()),
        ListColumn(SWATCH, "", swatch),
        ListColumn(BAND, texts.band, bands),
        ListColumn(AGE, texts.age, f"({_value(now)} - {year}) || ''", middle),
        ListColumn(CERTAINTY, texts.certainty, _certainty(layer, year, samples)),
        ListColumn(SOURCE, texts.source, _source(layer, letters)),
    )
    return columns if len(counties_on_map(layer)) > 1 else columns[1:]


def list_order() -> tuple[str, str]:
    """Return the expressions that the list is sorted by: county number, then name."""
    name = f"lower({_field(schema.OFFICIAL_NAME)})"
    letters = ",".join(f"{_value(one)},{_value(other)}" for one, other in _LETTERS)
    return _field(schema.COUNTY_NUMBER), f"replace({name}, map({letters}))"


def swatch_colour(layer: QgsVectorLayer) -> str:
    """Return the expression for the colour a municipality has on the map, NULL without a year."""
    colours = {band: _value(colour) for band, _, colour in _bands(layer) if band != MISSING}
    return _of_bands(layer, colours)


def _texts(layer: QgsVectorLayer) -> ListTexts:
    return list_texts_in(map_language(layer.project()))


def _bands(layer: QgsVectorLayer) -> list[tuple[str, str, str]]:
    """Return key, label and colour of every class; QGIS copies the symbols, which takes 0.002 s."""
    return [
        (str(each.value()), each.label(), each.symbol().color().name())
        for each in layer.renderer().categories()
    ]


def _named(layer: QgsVectorLayer, label: str) -> str:
    """Return what the list calls a class: one by age by that, for the year has its own column."""
    return age_alone(label) if status_map_of(layer).plan_type.rule == BY_AGE else label


def _of_bands(layer: QgsVectorLayer, values: Mapping[str, str]) -> str:
    """Return the map's own expression for the class, with other results: expressions by key."""
    band = QgsExpression(layer.renderer().classAttribute())
    return _with_results(band.rootNode(), values)


def _with_results(node: QgsExpressionNode | None, values: Mapping[str, str]) -> str:
    """Return a part of an expression with other results; cases that end alike are left out."""
    if node is None or isinstance(node, QgsExpressionNodeLiteral):
        return values.get(str(node and node.value()), "NULL")
    if not isinstance(node, QgsExpressionNodeCondition):  # an officer's own; it takes QGIS longer
        pairs = ", ".join(f"{_value(key)}, {value}" for key, value in values.items())
        return f"map_get(map({pairs}), {node.dump()})"
    last = _with_results(node.elseExp(), values)
    cases = [(e.whenExp().dump(), _with_results(e.thenExp(), values)) for e in node.conditions()]
    while cases and cases[-1][1] == last:
        cases.pop()
    written = "".join(f" WHEN {condition} THEN {result}" for condition, result in cases)
    return f"CASE{written} ELSE {last} END" if cases else last


def _is_this_plan(layer: QgsVectorLayer) -> str:
    """Return the condition that the map shows the plan in the table, not an earlier one or none."""
    return f"{_field(PLAN_YEAR)} IS NOT NULL AND NOT ({had_not_come_in_expression(layer)})"


def _is_newest(layer: QgsVectorLayer) -> bool:
    """Tell whether the map shows the plan in the table of every municipality."""
    return year_in_expression(layer) == _field(PLAN_YEAR)


def _certainty(layer: QgsVectorLayer, year: str, samples: Mapping[str, int]) -> str:
    """Return what is to be known about a plan year, nothing where it is certain."""
    sample, said = _value(_texts(layer).sample), _field(schema.CERTAINTY)
    certain = ", ".join(map(_value, ("", *CERTAIN)))
    told = f"CASE WHEN lower({said}) NOT IN ({certain}) THEN {said} END"
    if samples:
        these = ", ".join(_value(f"{number} {year}") for number, year in sorted(samples.items()))
        is_sample = f"{_field(KEY)} || ' ' || {_field(PLAN_YEAR)} IN ({these})"
        both = f"{sample} || coalesce(', ' || {told}, '')"
        told = f"CASE WHEN {is_sample} THEN {both} ELSE {told} END"
    before = f" WHEN {year} IS NOT NULL THEN {_value(plan_words(layer).earlier)}"
    this = f" WHEN {_is_this_plan(layer)} THEN wordwrap({told}, {LONGEST_LINE})"
    return f"CASE{this}{'' if _is_newest(layer) else before} END"


def _status(layer: QgsVectorLayer) -> str:
    """Return how far the plan had come; a word that is none of ours as it stands.

    Nothing where the plan in the table came after the map date.
    """
    on_map, status = texts_in(map_language(layer.project())), _field(schema.STATUS)
    words = {
        schema.IN_FORCE: _texts(layer).in_force,
        schema.UNDER_WAY: on_map.under_way,
        schema.KEPT: on_map.kept,
    }
    cases = "".join(
        f" WHEN {status} = {_value(key)} THEN {_value(word)}" for key, word in words.items()
    )
    not_come = f" WHEN {had_not_come_in_expression(layer)} THEN NULL"
    return f"CASE{not_come}{cases} ELSE {status} END"


def _source(layer: QgsVectorLayer, letters: int) -> str:
    """Return the source, shortened where it has more letters than there is room for, or a wide."""
    source = _field(schema.SOURCE)
    is_long = f"{source} ~ {_value(f'%|[^%]{{{letters + 1}}}')}"
    short = f"regexp_replace({source}, {_LINK_OR_LONG_WORD}, {_value(LINK_BECOMES)})"
    shown = f"CASE WHEN {is_long} THEN {short} ELSE {source} END"
    return f"CASE WHEN {_is_this_plan(layer)} THEN {shown} END"
