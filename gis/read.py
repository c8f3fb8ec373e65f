"""The one place where foreign layers and tables are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeedback,
    QgsFields,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import PlanstatusError
from ..core.municipalities import Municipality, municipality_number
from ..core.plan_years import FIRST_YEAR, LAST_YEAR, PlanYear, parse_year

MAP_CRS = "EPSG:25833"

NUMBER_FIELDS = ("kommunenummer", "kommunenr", "komm_nr", "knr", "kommune_no", "kommune_nr", "id")
NAME_FIELDS = ("kommunenavn", "kommune", "kommune_name", "navn", "name")
OFFICIAL_NAME_FIELDS = ("navn_offisielt",)
YEAR_FIELDS = ("planaar", "planår", "plan_aar", "aar", "år", "vedtaksår", "plan_year", "year")
COUNTY_FIELDS = ("fylke", "fylkesnavn", "fylke_name")
ROWS_LOOKED_AT = 50


@dataclass(frozen=True)
class MunicipalityArea:
    """A municipality and its land, a valid MultiPolygon in EPSG:25833."""

    municipality: Municipality
    geometry: QgsGeometry


@dataclass(frozen=True)
class Deviation:
    """An input row that was not used as it stood: where it is and why."""

    file: str
    line: int
    column: str
    value: str
    action: str
    reason: str


def open_layer(source: str | QgsVectorLayer, what: str) -> QgsVectorLayer:
    """Open a vector file or take a layer as it is.

    Raises:
        PlanstatusError: the file is missing or GDAL cannot read it.
    """
    if isinstance(source, QgsVectorLayer):
        return source
    layer = QgsVectorLayer(source, Path(source.split("|")[0]).stem, "ogr")
    if not layer.isValid():
        missing = "" if Path(source.split("|")[0]).exists() else " Filen finnes ikke."
        raise PlanstatusError(f"{what} «{source}» kan ikke leses.{missing}")
    return layer


def read_municipalities(
    source: str | QgsVectorLayer,
    key: str | None,
    counties: Sequence[str],
    register: dict[str, Municipality],
    feedback: QgsFeedback,
) -> list[MunicipalityArea]:
    """Read municipality polygons, several features of one municipality put together.

    Raises:
        PlanstatusError: no polygons, no key field, or nothing in the counties asked for.
    """
    layer = open_layer(source, "Kommunelaget")
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise PlanstatusError(f"Kommunelaget «{layer.name()}» har ikke flater.")
    key = key or find_number_field(layer)
    transform = _to_map(layer)
    parts: dict[str, list[QgsGeometry]] = {}
    names: dict[str, Municipality] = {}
    for feature in layer.getFeatures():
        if feedback.isCanceled():
            raise PlanstatusError("Avbrutt. Ingenting er endret.")
        number = municipality_number(feature[key])
        if number is None or (counties and number[:2] not in counties):
            continue
        parts.setdefault(number, []).append(_valid_geometry(feature, transform))
        names[number] = register.get(number) or _named(number, feature)
    if not parts:
        raise PlanstatusError(
            f"Kommunelaget «{layer.name()}» har ingen kommuner i fylke {', '.join(counties)}."
        )
    return [MunicipalityArea(names[n], _multi(parts[n])) for n in sorted(parts)]


def read_plan_years(
    source: str | QgsVectorLayer,
    key: str | None,
    year_field: str | None,
    feedback: QgsFeedback,
) -> tuple[list[PlanYear], list[Deviation]]:
    """Read a plan-year table; rows that cannot be used come back as deviations.

    Raises:
        PlanstatusError: the table cannot be read, or has no key or no year field.
    """
    layer = open_layer(source, "Planårtabellen")
    key = key or find_number_field(layer)
    year_field = year_field or _find_year_field(layer)
    place = Path(layer.source().split("|")[0]).name
    plan_years: dict[str, PlanYear] = {}
    deviations: list[Deviation] = []
    for line, feature in enumerate(layer.getFeatures(), start=2):
        if feedback.isCanceled():
            raise PlanstatusError("Avbrutt. Ingenting er endret.")
        try:
            plan_year = _plan_year(feature, key, year_field)
            if plan_year.number in plan_years:
                raise _UnusableRowError(key, plan_year.number, "kommunen står i flere rader")
        except _UnusableRowError as error:
            column, value, reason = error.args
            deviations.append(Deviation(place, line, column, value, "ikke brukt", reason))
        else:
            plan_years[plan_year.number] = plan_year
    return list(plan_years.values()), deviations


def find_number_field(layer: QgsVectorLayer) -> str:
    """Return the field that holds municipality numbers, by its name and its content.

    Raises:
        PlanstatusError: there is none; the fields seen are listed.
    """
    named = _named_fields(layer.fields(), NUMBER_FIELDS)
    others = [field.name() for field in layer.fields() if field.name() not in named]
    for name in named + others:
        if _mostly(layer, name, lambda value: municipality_number(value) is not None):
            return name
    raise PlanstatusError(
        f"Fant ingen kolonne med kommunenummer i «{layer.name()}». "
        f"Kolonnene er: {', '.join(field.name() for field in layer.fields())}."
    )


def _find_year_field(layer: QgsVectorLayer) -> str:
    named = _named_fields(layer.fields(), YEAR_FIELDS)
    if named:
        return named[0]
    raise PlanstatusError(
        f"Fant ingen kolonne med planår i «{layer.name()}». "
        f"Kolonnene er: {', '.join(field.name() for field in layer.fields())}."
    )


def _named_fields(fields: QgsFields, wanted: Iterable[str]) -> list[str]:
    by_name = {field.name().strip().lower(): field.name() for field in fields}
    return [by_name[name] for name in wanted if name in by_name]


def _mostly(layer: QgsVectorLayer, field: str, test: Callable[[object], bool]) -> bool:
    features = layer.getFeatures()
    values = [feature[field] for _, feature in zip(range(ROWS_LOOKED_AT), features)]
    return bool(values) and sum(map(test, values)) * 2 > len(values)


class _UnusableRowError(Exception):
    """Column, value and reason of a row that cannot be used."""


def _plan_year(feature: QgsFeature, key: str, year_field: str) -> PlanYear:
    number = municipality_number(feature[key])
    if number is None:
        raise _UnusableRowError(key, _text(feature, key), "ikke et kommunenummer")
    raw = _text(feature, year_field)
    try:
        year = parse_year(raw)
    except ValueError:
        reason = f"ikke et planår fra {FIRST_YEAR} til {LAST_YEAR}"
        raise _UnusableRowError(year_field, raw, reason) from None
    text = {name: _text(feature, name) for name in feature.fields().names()}
    return PlanYear(
        number, _first(feature, NAME_FIELDS), year, text.get("tittel", ""), text.get("periode", ""),
        None, text.get("kilde", ""), text.get("sikkerhet", ""), text.get("merknad", ""),
    )  # fmt: skip


def _text(feature: QgsFeature, field: str) -> str:
    value = feature[field]
    return "" if value is None or str(value) == "NULL" else str(value).strip()


def _first(feature: QgsFeature, wanted: Sequence[str]) -> str:
    named = _named_fields(feature.fields(), wanted)
    return _text(feature, named[0]) if named else ""


def _named(number: str, feature: QgsFeature) -> Municipality:
    name = _first(feature, NAME_FIELDS) or number
    official = _first(feature, OFFICIAL_NAME_FIELDS) or name
    return Municipality(number, name, official, number[:2], _first(feature, COUNTY_FIELDS))


def _to_map(layer: QgsVectorLayer) -> QgsCoordinateTransform:
    crs = layer.crs()
    if not crs.isValid():
        raise PlanstatusError(f"Kommunelaget «{layer.name()}» har ikke koordinatsystem.")
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    return QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext())


def _valid_geometry(feature: QgsFeature, transform: QgsCoordinateTransform) -> QgsGeometry:
    geometry = QgsGeometry(feature.geometry())
    geometry.transform(transform)
    return geometry if geometry.isGeosValid() else geometry.makeValid()


def _multi(parts: list[QgsGeometry]) -> QgsGeometry:
    whole = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
    polygons = [
        QgsGeometry(part.clone())
        for part in whole.constParts()
        if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    return QgsGeometry.collectGeometry(polygons)
