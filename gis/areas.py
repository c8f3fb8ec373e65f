"""Reads municipality polygons from whatever layer or file people have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.defaults import CLIP_AUTO, CLIP_YES
from ..core.deviations import NOT_USED, Deviation
from ..core.errors import PlanstatusError
from ..core.headings import NAME_HEADINGS, NUMBER_HEADINGS
from ..core.language import tr
from ..core.municipalities import Municipality, Register, municipality_number
from .layer_files import open_layers
from .progress import step

MAP_CRS = "EPSG:25833"
OFFICIAL_NAME_FIELDS = ("navn_offisielt", "administrativenhetnavn_offisielt")
COUNTY_FIELDS = ("fylke", "fylkesnavn", "fylke_name")
FEATURES_LOOKED_AT = 500

SEA_SHARE = 0.12
"""A layer whose area is sea by more than this reaches into the sea. Measured against Natural Earth,
for Kartverket's municipalities of 2024: 4 % of the country cut to land, at most 9 % of a county;
33 % of the country as downloaded, at least 21 % of a county with more than a fjord's head."""


SAMPLE = 60
"""Municipalities looked at: of the country's, 5 % is sea where they are cut, 37 % where not."""


@dataclass(frozen=True)
class MunicipalityArea:
    """A municipality and its land, a valid MultiPolygon in EPSG:25833."""

    municipality: Municipality
    geometry: QgsGeometry


@dataclass(frozen=True)
class _Source:
    """A layer, the field with municipality numbers, and its features, to be read once.

    GeoJSON is parsed anew, all of it, each time someone asks for its features.
    """

    layer: QgsVectorLayer
    key: str
    features: Iterator[QgsFeature]


@dataclass(frozen=True)
class AreasRead:
    """The areas asked for, every municipality of the layer, and what the user should know."""

    areas: list[MunicipalityArea]
    municipalities: dict[str, Municipality]
    warnings: tuple[str, ...] = ()
    deviations: tuple[Deviation, ...] = ()


def read_areas(
    source: str | QgsVectorLayer,
    key: str | None,
    counties: Sequence[str],
    register: Mapping[str, Municipality],
    feedback: QgsFeedback,
    clip: str = CLIP_AUTO,
) -> AreasRead:
    """Read municipality polygons; parts and former municipalities are put together.

    Args:
        source: a file, also zipped, or a layer.
        key: the field with municipality numbers; None to find it by name and content.
        counties: two-digit county numbers to keep; empty for all.
        register: names and former numbers of the municipalities we know.
        feedback: cancelled between features.
        clip: whether to cut the polygons to land; «auto» when they reach into the sea.

    Raises:
        PlanstatusError: no polygons, no key field, unusable coordinates, or none in the counties.
    """
    chosen = _municipality_layer(source, key, register)
    layer = chosen.layer
    crs, warnings = _crs(layer)
    found, parts, deviations = _read_parts(chosen, crs, register, feedback)
    wanted = [each for each in sorted(found) if not counties or each[:2] in counties]
    _check_any(wanted, found, layer, counties)
    if clip == CLIP_YES or (clip == CLIP_AUTO and _reaches_into_the_sea(parts)):
        warnings.append(tr("Kommunene nådde ut i sjøen, og er klippet til kysten (Natural Earth)."))
        whole = _cut_to_land({number: _multi(parts[number]) for number in wanted})
    else:
        whole = {number: _multi(parts[number]) for number in wanted}
    areas = [MunicipalityArea(found[number], whole[number]) for number in wanted]
    warnings += _missing(register, found, layer, counties)
    return AreasRead(areas, found, tuple(warnings), tuple(deviations))


def _read_parts(
    source: _Source,
    crs: QgsCoordinateReferenceSystem,
    register: Mapping[str, Municipality],
    feedback: QgsFeedback,
) -> tuple[dict[str, Municipality], dict[str, list[QgsGeometry]], list[Deviation]]:
    """Return municipalities and valid polygons by today's number, and the features not used."""
    found: dict[str, Municipality] = {}
    parts: dict[str, list[QgsGeometry]] = {}
    deviations: list[Deviation] = []
    layer, key = source.layer, source.key
    numbers, transform = Register(register), _to_map(crs)
    for done, feature in enumerate(source.features):
        step(feedback, done, layer.featureCount())
        number = numbers.number(str(feature[key]))
        polygons = _polygons(feature, transform, layer)
        if number is None or polygons.isEmpty():
            deviations.append(_unused(layer, feature, key, number))
            continue
        found[number] = register.get(number) or _named(number, feature)
        parts.setdefault(number, []).append(polygons)
    seen = len(deviations) + sum(map(len, parts.values()))
    if seen < layer.featureCount():
        raise PlanstatusError(
            tr(
                "{layer} er ødelagt: bare {seen} av {count} objekter kan leses.",
                layer=layer.name(),
                seen=seen,
                count=layer.featureCount(),
            )
        )
    return found, parts, deviations


def _unused(layer: QgsVectorLayer, feature: QgsFeature, key: str, number: str | None) -> Deviation:
    reason = tr("objektet har ingen flate") if number else tr("ikke et kommunenummer")
    value = "" if feature[key] == NULL else str(feature[key])
    return Deviation(layer.name(), feature.id(), key, value, NOT_USED, reason)


def _missing(
    register: Mapping[str, Municipality],
    found: Collection[str],
    layer: QgsVectorLayer,
    counties: Sequence[str],
) -> list[str]:
    """Name the municipalities we know in the counties of the map that the layer does not have."""
    on_map = {number[:2] for number in found if not counties or number[:2] in counties}
    names = [each.name for each in register.values() if each.county_number in on_map
             and each.number not in found]  # fmt: skip
    if not names:
        return []
    missing = ", ".join(sorted(names))
    return [tr("Kommunelaget «{layer}» mangler {names}.", layer=layer.name(), names=missing)]


def _municipality_layer(
    source: str | QgsVectorLayer, key: str | None, register: Mapping[str, Municipality]
) -> _Source:
    """Return the first layer of the source that has polygons and municipality numbers."""
    layers = [source] if isinstance(source, QgsVectorLayer) else open_layers(source)
    usable = [layer for layer in layers if layer.isValid()]
    if not usable:
        raise PlanstatusError(
            tr("Kommunelaget «{layer}» kan ikke leses. Finnes det ennå?", layer=layers[0].name())
        )
    polygons = [
        layer
        for layer in usable
        if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    if not polygons:
        seen = ", ".join(
            tr("{layer} har {shape}", layer=layer.name(), shape=_shape(layer)) for layer in usable
        )
        raise PlanstatusError(
            tr("{seen}, ikke flater. Velg et lag med kommunenes flater.", seen=seen)
        )
    for layer in polygons:
        features = layer.getFeatures()
        first = list(islice(features, FEATURES_LOOKED_AT))
        names = [name for name in layer.fields().names() if name]  # a damaged file may lack one
        field = key if key in names else None if key else _number_field(names, first, register)
        if field:
            return _Source(layer, field, chain(first, features))
    seen = "; ".join(
        tr(
            "{layer}. Feltene er {fields}",
            layer=layer.name(),
            fields=", ".join(layer.fields().names()),
        )
        for layer in polygons
    )
    if key:
        raise PlanstatusError(tr("Fant ikke feltet «{field}» i {seen}.", field=key, seen=seen))
    raise PlanstatusError(tr("Fant ikke noe felt med kommunenummer i {seen}.", seen=seen))


def _shape(layer: QgsVectorLayer) -> str:
    kinds = QgsWkbTypes.GeometryType
    names = {
        kinds.PolygonGeometry: tr("flater"),
        kinds.PointGeometry: tr("punkter"),
        kinds.LineGeometry: tr("linjer"),
    }
    return names.get(layer.geometryType(), tr("ingen geometri"))


def _number_field(
    names: Sequence[str], features: Sequence[QgsFeature], register: Mapping[str, Municipality]
) -> str | None:
    """Return the field whose name and content are municipality numbers."""
    by_letters = {_letters(name): name for name in reversed(names)}
    named = [by_letters[each] for each in NUMBER_HEADINGS if each in by_letters]
    numbers = Register(register)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda text: numbers.number(text) in register,
        lambda text: municipality_number(text) is not None,
    )
    for test in tests:  # the numbers we know, then any county's
        for name in (*named, *(each for each in names if each not in named)):
            values = [str(feature[name]) for feature in features]
            if _mostly(values, test, all_of_them=name not in named):
                return name
    return None


def _mostly(values: Sequence[str], test: Callable[[str], bool], all_of_them: bool) -> bool:
    """Tell whether the values pass; a field with another name must hold nothing else."""
    passed = sum(map(test, values))
    if all_of_them:
        return 0 < passed == len(values) and len(set(values)) * 2 > len(values)
    return passed > 0 and (passed * 2 > len(values) or passed >= 10)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _named(number: str, feature: QgsFeature) -> Municipality:
    names = {_letters(name): name for name in feature.fields().names()}

    def first(wanted: Iterable[str]) -> str:
        field = next((names[each] for each in map(_letters, wanted) if each in names), None)
        value = feature[field] if field else None
        return "" if value is None or str(value) == "NULL" else str(value).strip()

    name = first(NAME_HEADINGS) or number
    official = first(OFFICIAL_NAME_FIELDS) or name
    return Municipality(number, name, official, number[:2], first(COUNTY_FIELDS))


def _crs(layer: QgsVectorLayer) -> tuple[QgsCoordinateReferenceSystem, list[str]]:
    if layer.crs().isValid():
        return layer.crs(), []
    crs = _likely_crs(layer)
    return crs, [
        tr(
            "{layer} sier ikke hvilket koordinatsystem det har; {crs} er brukt.",
            layer=layer.name(),
            crs=crs.authid(),
        )
    ]


def _to_map(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    return QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext())


_EARTH = QgsRectangle(-2e7, -2e7, 2e7, 2e7)
_NORWAY = {
    "EPSG:4326": QgsRectangle(3, 57, 32, 72),
    MAP_CRS: QgsRectangle(-150_000, 6_400_000, 1_200_000, 8_000_000),
}


def _likely_crs(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    for code, norway in _NORWAY.items():
        if norway.contains(layer.extent()):
            return QgsCoordinateReferenceSystem(code)
    raise PlanstatusError(
        tr(
            "Kommunelaget «{layer}» har ikke koordinatsystem, og koordinatene ligner ikke på "
            "noe i Norge. Sett koordinatsystemet på laget og prøv igjen.",
            layer=layer.name(),
        )
    )


def _polygons(
    feature: QgsFeature, transform: QgsCoordinateTransform, layer: QgsVectorLayer
) -> QgsGeometry:
    """Return the feature's polygons in the map's coordinates, repaired; empty when it has none."""
    geometry = QgsGeometry(feature.geometry())
    try:
        geometry.transform(transform)
        # GEOS does not come back from repairing coordinates far out in space
        on_earth = geometry.isEmpty() or _EARTH.contains(geometry.boundingBox())
    except QgsCsException:
        on_earth = False
    if not on_earth:
        raise PlanstatusError(
            tr(
                "Kommunelaget «{layer}» har koordinater som ikke passer med koordinatsystemet "
                "{crs}, eller er ødelagt.",
                layer=layer.name(),
                crs=layer.crs().authid(),
            )
        )
    return _valid(geometry)


def _valid(geometry: QgsGeometry) -> QgsGeometry:
    return geometry if geometry.isGeosValid() else _multi([geometry.makeValid()])


def _check_any(
    wanted: Sequence[str], found: Iterable[str], layer: QgsVectorLayer, counties: Sequence[str]
) -> None:
    if wanted:
        return
    seen = ", ".join(sorted({number[:2] for number in found})) or tr("ingen")
    raise PlanstatusError(
        tr(
            "Kommunelaget «{layer}» har ingen kommuner i fylke {counties}. "
            "Fylkene i laget er: {seen}.",
            layer=layer.name(),
            counties=", ".join(counties),
            seen=seen,
        )
    )


def _reaches_into_the_sea(parts: Mapping[str, Sequence[QgsGeometry]]) -> bool:
    """Tell whether the layer has more sea than one that is cut to land.

    All of the layer decides, by an even sample of it: a county with hardly any coast looks as if
    it were cut already.
    """
    numbers = sorted(parts)
    sample = [each for n in numbers[:: -(-len(numbers) // SAMPLE)] for each in parts[n]]
    land = _land(sample)
    area = sum(each.area() for each in sample)
    on_land = sum(each.intersection(land).area() for each in sample)
    return area - on_land > SEA_SHARE * area


def _cut_to_land(whole: Mapping[str, QgsGeometry]) -> dict[str, QgsGeometry]:
    land = _land(whole.values())
    cut = {number: _multi([each.intersection(land)]) for number, each in whole.items()}
    # Natural Earth lacks the smallest islands; their municipalities stay as they were.
    return {n: whole[n] if each.isEmpty() else each for n, each in cut.items()}


def _land(areas: Iterable[QgsGeometry]) -> QgsGeometry:
    """Return Natural Earth's Norway, as QGIS installs it, around the areas."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
    transform = _to_map(layer.crs())
    window = QgsRectangle()
    for area in areas:
        window.combineExtentWith(area.boundingBox())
    norway = f"{QgsExpression.quotedColumnRef('adm0_a3')} = {QgsExpression.quotedValue('NOR')}"
    request = QgsFeatureRequest().setFilterExpression(norway)
    request.setDestinationCrs(transform.destinationCrs(), QgsCoordinateTransformContext())
    request.setFilterRect(window)
    parts = [_valid(feature.geometry()) for feature in layer.getFeatures(request)]
    return QgsGeometry.unaryUnion(parts)


def _multi(parts: list[QgsGeometry]) -> QgsGeometry:
    whole = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
    polygons = [
        QgsGeometry(part.clone())
        for part in whole.constParts()
        if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    return QgsGeometry.collectGeometry(polygons)
