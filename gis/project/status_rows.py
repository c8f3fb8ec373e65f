"""Municipalities and plan years for a list.

The join is not read here: it costs one query for every municipality, since it has no cache.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, Qt

from ...core.errors import PlanstatusError
from ...core.municipalities.names import name_order, without_accents
from ...core.municipalities.register import Municipality
from ...core.schema import COUNTY, KEY, NAME, OFFICIAL_NAME, TOLD, YEAR
from ...core.texts.wordings import is_missing_label
from ..look.style import PLAN_YEAR, has_our_renderer
from ..store.backends import store_of
from .roles import plan_type_of, status_map_of

COLUMNS = (KEY, NAME, OFFICIAL_NAME, COUNTY)
DETAILS = tuple(name for name in TOLD if name != YEAR)
"""What the plan-year table says of a plan besides its year; a table of hers may lack some."""


class StatusRow(NamedTuple):
    """A municipality as the list shows, sorts and finds it; its year may change, this does not."""

    feature_id: int
    number: str
    name: str
    official_name: str
    county: str
    order: str
    search: str


@dataclass(frozen=True)
class Plans:
    """What a plan table says, edits that are not saved included, by municipality number.

    `details` are the cells that are not empty, by column, dates as ISO 8601.
    """

    years: Mapping[str, int | None] = field(default_factory=dict)
    details: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass
class Snapshot:
    """What the list is of: the municipalities by name, their plans, and the sample years."""

    rows: list[StatusRow] = field(default_factory=list)
    plans: Plans = field(default_factory=Plans)
    samples: dict[str, int] = field(default_factory=dict)

    def year(self, number: str) -> int | None:
        """Return a municipality's plan year, None for none."""
        return self.plans.years.get(number)

    def is_sample(self, number: str) -> bool:
        """Return whether a municipality shows its sample year; no longer while it is edited."""
        return number in self.samples and self.year(number) == self.samples[number]

    def detail(self, number: str, column: str) -> str:
        """Return what one of `DETAILS` says of a municipality's plan, empty for nothing."""
        return self.plans.details.get(number, {}).get(column, "")


@dataclass(frozen=True)
class ShownBand:
    """A class of the municipality layer as the map shows it."""

    key: str
    label: str
    symbol: QgsFillSymbol


def can_be_listed(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> bool:
    """Tell whether the two layers are still tables of a working file, wherever they read from."""
    return all(
        layer.isValid() and layer.primaryKeyAttributes() and {*columns} <= {*layer.fields().names()}
        for layer, columns in ((municipalities, COLUMNS), (plan_years, (KEY, PLAN_YEAR)))
    )


def read_rows(
    municipalities: QgsVectorLayer, register: Mapping[str, Municipality]
) -> list[StatusRow]:
    """Return the municipalities that the layer shows, by name."""
    rows = [_row(feature, register) for feature in rows_of(municipalities, COLUMNS)]
    return sorted(rows, key=lambda row: row.order)


def read_plans(plan_years: QgsVectorLayer) -> Plans:
    """Return what a plan table says."""
    columns = [name for name in DETAILS if name in plan_years.fields().names()]
    years, details = {}, {}
    for feature in rows_of(plan_years, (KEY, PLAN_YEAR, *columns)):
        number = text_in(feature[KEY])
        years[number] = year_in(feature[PLAN_YEAR])
        texts = {name: _text(feature[name]) for name in columns}
        details[number] = {name: text for name, text in texts.items() if text}
    return Plans(years, details)


def rows_of(layer: QgsVectorLayer, columns: Sequence[str]) -> list[QgsFeature]:
    """Return the rows of a table with some of its columns.

    All of them at once: a query left open would keep other programs from writing.
    """
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return list(layer.getFeatures(request.setSubsetOfAttributes(list(columns), layer.fields())))


def year_in(value: object) -> int | None:
    """Return the year in a cell, None when it is empty."""
    return value if isinstance(value, int) else None


def shown_bands(layer: QgsVectorLayer) -> tuple[ShownBand, ...]:
    """Return the classes in the order of the legend, none when the layer is not drawn by bands."""
    if not has_our_renderer(layer):
        return ()
    missing = status_map_of(layer).plan_type.missing
    return tuple(
        ShownBand(str(each.value()), _label(each.label(), missing), each.symbol().clone())
        for each in layer.renderer().categories()
    )


def _label(on_map: str, in_window: Callable[[], str]) -> str:
    """Return what a class is called in the window, whose language may not be that of the map."""
    return in_window() if is_missing_label(on_map) else on_map


def band_reader(layer: QgsVectorLayer) -> Callable[[int | None], str]:
    """Return what gives the band key of a plan year by asking the layer's own renderer.

    There are some hundred different years, so each is asked about once.
    """
    fields = layer.fields()
    if not has_our_renderer(layer) or fields.indexOf(PLAN_YEAR) < 0:  # she took the join away
        return lambda _year: ""
    expression = QgsExpression(layer.renderer().classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    known: dict[int | None, str] = {}

    def band_of(year: int | None) -> str:
        if year not in known:
            feature = QgsFeature(fields)
            feature[PLAN_YEAR] = year
            context.setFeature(feature)
            known[year] = str(expression.evaluate(context))
        return known[year]

    return band_of


def known_samples(plan_years: QgsVectorLayer) -> dict[str, int]:
    """Return the sample years, none where the file cannot tell at the moment."""
    try:
        return store_of(plan_years).sample_years(plan_type_of(plan_years))
    except PlanstatusError:
        return {}


def _row(feature: QgsFeature, register: Mapping[str, Municipality]) -> StatusRow:
    number, name, official, county = (text_in(feature[column]) for column in COLUMNS)
    known = register.get(number)
    names = (name, official, *(known.other_names if known else ()))
    search = "\n".join(map(without_accents, names))
    return StatusRow(feature.id(), number, name, official, county, name_order(name), search)


def _text(value: object) -> str:
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, QDate) else text_in(value)


def text_in(value: object) -> str:
    """Return the text in a cell, empty when there is none."""
    return value if isinstance(value, str) else ""
