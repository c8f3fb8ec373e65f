"""What the list of municipalities says in each column: expressions that any QGIS evaluates.

They read the municipality layer as the map does, edits that are not saved included, and take
class and year from the renderer, so that the list cannot say anything else than the map. They
are short, because QGIS reads the text of each anew for every cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from ...core import schema
from ...core.plans.bands import MISSING, age_alone
from ...core.plans.plan_types import BY_AGE
from ...core.schema import KEY
from ...core.texts.list_texts import ListTexts, list_texts_in
from ...core.texts.map_texts import texts_in
from ..project.in_force import year_in_expression
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
SAMPLES = "planstatus_eksempler"
"""The variable of a layout with number and year of each sample, «5501 2020»."""
LONGEST_WORD, LONGEST_LINE = 24, 28
"""Letters: a word that is longer may be broken, and a remark of more is broken into lines."""

_value, _field = QgsExpression.quotedValue, QgsExpression.quotedColumnRef
_LINK_OR_LONG_WORD = _value(
    rf"(?:https?://(?:www\.)?|www\.)([^/\s]{{1,{LONGEST_WORD}}})\S*|(\S{{{LONGEST_WORD}}})(?=\S)"
)
LINK_BECOMES = r"\1\2 "
"""The site of a link, or the part of a long word, with room to begin another line."""
_RESULT = re.compile(r"\b(THEN|ELSE) '((?:[^']|'')*)'")
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


def list_columns(layer: QgsVectorLayer, letters: int, has_samples: bool) -> tuple[ListColumn, ...]:
    """Return the columns, the county only where there are several, the status with its signs.

    Args:
        layer: the municipalities, drawn by bands.
        letters: how long a source there is room for on one line; a link that is longer is named
            by its site.
        has_samples: whether any year is a sample.
    """
    texts, words = _texts(layer), plan_words(layer)
    middle = Qt.AlignmentFlag.AlignHCenter
    age = f"to_string(to_int(@planstatus_aar) - {_year(layer)})"
    swatch = _of_bands(layer, {k: "'░░'" if k == MISSING else "'██'" for k, *_ in _bands(layer)})
    bands = _of_bands(layer, {k: _value(_named(layer, label)) for k, label, _ in _bands(layer)})
    columns = (
        ListColumn(COUNTY, texts.county, _field(schema.COUNTY)),
        ListColumn(MUNICIPALITY, texts.municipality, _field(schema.OFFICIAL_NAME)),
        ListColumn(YEAR, words.year, f"to_string({_year(layer)})", middle),
        *((ListColumn(STATUS, texts.status, _status(layer)),) if has_signs(layer) else ()),
        ListColumn(SWATCH, "", swatch),
        ListColumn(BAND, texts.band, bands),
        ListColumn(AGE, texts.age, age, middle),
        ListColumn(CERTAINTY, texts.certainty, _certainty(layer, has_samples)),
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
    """Return key, label and colour of every class."""
    return [
        (str(each.value()), each.label(), each.symbol().color().name())
        for each in layer.renderer().categories()
    ]


def _named(layer: QgsVectorLayer, label: str) -> str:
    """Return what the list calls a class: one by age by that, for the year has its own column."""
    return age_alone(label) if status_map_of(layer).plan_type.rule == BY_AGE else label


def _of_bands(layer: QgsVectorLayer, values: Mapping[str, str]) -> str:
    """Return the map's own expression for the class, with other results: expressions by key.

    A lookup of the class says the same, for an officer's own expression; it takes QGIS longer.
    """
    band = layer.renderer().classAttribute()
    is_case = band.startswith("CASE ") and band.endswith(" END")
    if not is_case or any(_value(key) in _RESULT.sub("", band) for key in values):
        pairs = ", ".join(f"{_value(key)}, {value}" for key, value in values.items())
        return f"map_get(map({pairs}), {band})"
    return _RESULT.sub(lambda result: f"{result[1]} {values.get(result[2], 'NULL')}", band)


def _year(layer: QgsVectorLayer) -> str:
    """Return the expression for the year the map shows, NULL where it shows none."""
    shown = year_in_expression(layer)
    return _of_bands(layer, {key: shown for key, *_ in _bands(layer) if key != MISSING})


def _is_this_plan(layer: QgsVectorLayer) -> str:
    """Return the condition that the map shows the plan in the table, not an earlier one or none."""
    year = _field(PLAN_YEAR)
    return f"{year} IS NOT NULL" if _is_newest(layer) else f"{year} = ({year_in_expression(layer)})"


def _is_newest(layer: QgsVectorLayer) -> bool:
    """Tell whether the map shows the plan in the table of every municipality."""
    return year_in_expression(layer) == _field(PLAN_YEAR)


def _certainty(layer: QgsVectorLayer, has_samples: bool) -> str:
    """Return what is to be known about a plan year, nothing where it is certain."""
    texts, earlier = _texts(layer), plan_words(layer).earlier
    said = f"lower(coalesce({_field(schema.CERTAINTY)}, ''))"
    certain = ", ".join(map(_value, ("", *CERTAIN)))
    key = f"{_field(KEY)} || ' ' || {_field(PLAN_YEAR)}"
    sample = f"if(strpos(@{SAMPLES}, {key}), {_value(f', {texts.sample}')}, '') || "
    own = f"if({said} IN ({certain}), '', ', ' || {_field(schema.CERTAINTY)})"
    this = f"wordwrap(substr({sample if has_samples else ''}{own}, 3), {LONGEST_LINE})"
    before = f" WHEN {_year(layer)} IS NOT NULL THEN {_value(earlier)}"
    is_this = _is_this_plan(layer)
    return f"CASE WHEN {is_this} THEN {this}{'' if _is_newest(layer) else before} END"


def _status(layer: QgsVectorLayer) -> str:
    """Return how far the plan in the table has come; a word that is none of ours as it stands."""
    on_map, status = texts_in(map_language(layer.project())), _field(schema.STATUS)
    words = {
        schema.IN_FORCE: _texts(layer).in_force,
        schema.UNDER_WAY: on_map.under_way,
        schema.KEPT: on_map.kept,
    }
    pairs = ", ".join(f"{_value(key)}, {_value(word)}" for key, word in words.items())
    return f"coalesce(map_get(map({pairs}), {status}), {status})"


def _source(layer: QgsVectorLayer, letters: int) -> str:
    source = _field(schema.SOURCE)
    fits = f"length({source}) <= {letters} AND NOT strpos({source}, '%')"  # a wide letter
    short = f"regexp_replace({source}, {_LINK_OR_LONG_WORD}, {_value(LINK_BECOMES)})"
    return f"CASE WHEN {_is_this_plan(layer)} THEN if({fits}, {source}, {short}) END"
