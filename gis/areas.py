"""Reads municipality polygons from whatever layer or file people have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import PlanstatusError
from ..core.municipalities import Municipality, municipality_number
from ..core.tables import COLUMN_NAMES, NAME, NUMBER, Register

MAP_CRS = "EPSG:25833"
OFFICIAL_NAME_FIELDS = ("navn_offisielt", "administrativenhetnavn_offisielt")
COUNTY_FIELDS = ("fylke", "fylkesnavn", "fylke_name")
FEATURES_LOOKED_AT = 500
CLIP_AUTO, CLIP_YES, CLIP_NO = "auto", "ja", "nei"

SEA_SHARE = 0.12
"""Layers whose area is sea by more than this reach into the sea. Measured against Natural Earth:
5 % of Kartverket's 2024 municipalities cut to land, 30 % of the same as downloaded."""


@dataclass(frozen=True)
class MunicipalityArea:
    """A municipality and its land, a valid MultiPolygon in EPSG:25833."""

    municipality: Municipality
    geometry: QgsGeometry


@dataclass(frozen=True)
class AreasRead:
    """The areas asked for, every municipality of the layer, and what the user should know."""

    areas: list[MunicipalityArea]
    municipalities: dict[str, Municipality]
    warnings: tuple[str, ...] = ()


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
    layer, key = _municipality_layer(source, key, register)
    transform, warnings = _to_map(layer)
    parts: dict[str, list[QgsGeometry]] = {}
    found: dict[str, Municipality] = {}
    numbers = Register(register)
    for feature in layer.getFeatures():
        if feedback.isCanceled():
            raise PlanstatusError("Avbrutt. Ingenting er endret.")
        number = numbers.number(str(feature[key]))
        if number is None or not feature.hasGeometry():
            warnings.append(f"{layer.name()}: objektet med {key} «{feature[key]}» er ikke brukt.")
            continue
        found[number] = register.get(number) or _named(number, feature)
        if not counties or number[:2] in counties:
            parts.setdefault(number, []).append(_valid_geometry(feature, transform, layer))
    _check_any(parts, found, layer, counties)
    whole = {number: _multi(geometries) for number, geometries in sorted(parts.items())}
    if clip != CLIP_NO:
        warnings += _cut_to_land(whole, always=clip == CLIP_YES)
    areas = [MunicipalityArea(found[number], geometry) for number, geometry in whole.items()]
    return AreasRead(areas, found, tuple(warnings))


def _municipality_layer(
    source: str | QgsVectorLayer, key: str | None, register: Mapping[str, Municipality]
) -> tuple[QgsVectorLayer, str]:
    """Return the first layer of the source that has polygons and municipality numbers."""
    layers = [source] if isinstance(source, QgsVectorLayer) else _open_all(source)
    usable = [layer for layer in layers if layer.isValid()]
    if not usable:
        raise PlanstatusError(f"Kommunelaget «{layers[0].name()}» kan ikke leses.")
    polygons = [layer for layer in usable if _has_polygons(layer)]
    if not polygons:
        names = ", ".join(f"«{layer.name()}»" for layer in usable)
        raise PlanstatusError(f"Kommunelaget må ha flater. {names} har det ikke.")
    for layer in polygons:
        field = _chosen_field(layer, key) if key else _number_field(layer, register)
        if field:
            return layer, field
    seen = "; ".join(f"{layer.name()}: {', '.join(layer.fields().names())}" for layer in polygons)
    raise PlanstatusError(
        (f"Fant ikke feltet «{key}»" if key else "Fant ingen kolonne med kommunenummer")
        + f". Kolonnene er: {seen}."
    )


def _open_all(source: str) -> list[QgsVectorLayer]:
    """Open every layer of a file; a name after | chooses one."""
    path = Path(source.split("|")[0])
    if not path.exists():
        raise PlanstatusError(f"Fant ikke filen {path}.")
    whole = source
    if path.suffix.lower() == ".zip" and "|" not in source:
        whole = f"/vsizip/{path}"
    first = QgsVectorLayer(whole, path.stem, "ogr")
    if "|layername=" in source or not first.isValid():
        if not first.isValid():
            raise PlanstatusError(
                f"{path.name} kan ikke leses som kartlag. Er den tom, ødelagt eller en annen slags "
                "fil? En Shapefile trenger også filene .shx og .dbf."
            )
        return [first]
    sublayers = first.dataProvider().subLayers()
    names = {text.split(first.dataProvider().sublayerSeparator())[1] for text in sublayers}
    if len(names) < 2:
        return [first]
    return [QgsVectorLayer(f"{whole}|layername={name}", name, "ogr") for name in sorted(names)]


def _has_polygons(layer: QgsVectorLayer) -> bool:
    return layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


def _chosen_field(layer: QgsVectorLayer, key: str) -> str | None:
    return key if key in layer.fields().names() else None


def _number_field(layer: QgsVectorLayer, register: Mapping[str, Municipality]) -> str | None:
    """Return the field whose name and content are municipality numbers."""
    names = layer.fields().names()
    by_letters = {_letters(name): name for name in reversed(names)}
    named = [by_letters[each] for each in COLUMN_NAMES[NUMBER] if each in by_letters]
    tests: tuple[Callable[[str], bool], ...] = (
        lambda text: Register(register).number(text) in register,
        lambda text: municipality_number(text) is not None,
    )
    for test in tests:  # the numbers we know, then any county's
        for name in (*named, *(each for each in names if each not in named)):
            if _mostly(_values(layer, name), test, all_of_them=name not in named):
                return name
    return None


def _values(layer: QgsVectorLayer, field: str) -> list[str]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setLimit(FEATURES_LOOKED_AT)
    return [str(feature[field]) for feature in layer.getFeatures(request)]


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

    name = first(COLUMN_NAMES[NAME]) or number
    official = first(OFFICIAL_NAME_FIELDS) or name
    return Municipality(number, name, official, number[:2], first(COUNTY_FIELDS))


def _to_map(layer: QgsVectorLayer) -> tuple[QgsCoordinateTransform, list[str]]:
    crs, warnings = layer.crs(), []
    if not crs.isValid():
        crs = _likely_crs(layer)
        warnings = [
            f"{layer.name()} sier ikke hvilket koordinatsystem det har; {crs.authid()} er brukt."
        ]
    target = QgsCoordinateReferenceSystem(MAP_CRS)
    return QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext()), warnings


_NORWAY = {
    "EPSG:4326": QgsRectangle(3, 57, 32, 72),
    MAP_CRS: QgsRectangle(-150_000, 6_400_000, 1_200_000, 8_000_000),
}


def _likely_crs(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    for code, norway in _NORWAY.items():
        if norway.contains(layer.extent()):
            return QgsCoordinateReferenceSystem(code)
    raise PlanstatusError(
        f"Kommunelaget «{layer.name()}» har ikke koordinatsystem, og koordinatene ligner ikke på "
        "noe i Norge. Sett koordinatsystemet på laget og prøv igjen."
    )


def _valid_geometry(
    feature: QgsFeature, transform: QgsCoordinateTransform, layer: QgsVectorLayer
) -> QgsGeometry:
    geometry = QgsGeometry(feature.geometry())
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise PlanstatusError(
            f"Kommunelaget «{layer.name()}» har koordinater som ikke passer med koordinatsystemet "
            f"{layer.crs().authid()}."
        ) from error
    return geometry if geometry.isGeosValid() else geometry.makeValid()


def _check_any(
    parts: Mapping[str, object],
    found: Mapping[str, object],
    layer: QgsVectorLayer,
    counties: Sequence[str],
) -> None:
    if parts:
        return
    seen = ", ".join(sorted({number[:2] for number in found})) or "ingen"
    raise PlanstatusError(
        f"Kommunelaget «{layer.name()}» har ingen kommuner i fylke {', '.join(counties)}. "
        f"Fylkene i laget er: {seen}."
    )


def _cut_to_land(whole: dict[str, QgsGeometry], always: bool) -> list[str]:
    """Cut the municipalities to land where they reach into the sea."""
    land = _land(whole.values())
    cut = {number: _multi([each.intersection(land)]) for number, each in whole.items()}
    area = sum(each.area() for each in whole.values())
    at_sea = area - sum(each.area() for each in cut.values())
    if not always and at_sea < SEA_SHARE * area:
        return []
    # an island too small for Natural Earth stays as it was
    whole.update({number: each for number, each in cut.items() if not each.isEmpty()})
    return ["Kommunene nådde ut i sjøen, og er klippet til kysten (Natural Earth)."]


def _land(areas: Iterable[QgsGeometry]) -> QgsGeometry:
    """Return Natural Earth's Norway, as QGIS installs it, around the areas."""
    source = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg"
    layer = QgsVectorLayer(f"{source}|layername=states_provinces", "land", "ogr")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(
        wgs84, QgsCoordinateReferenceSystem(MAP_CRS), QgsCoordinateTransformContext()
    )
    request = QgsFeatureRequest().setFilterExpression("\"adm0_a3\" = 'NOR'")
    window = QgsRectangle()
    window.setMinimal()
    for area in areas:
        window.combineExtentWith(area.boundingBox())
    parts = [_valid_geometry(feature, transform, layer) for feature in layer.getFeatures(request)]
    near = [part for part in parts if part.boundingBoxIntersects(window)]
    return QgsGeometry.unaryUnion(near)


def _multi(parts: list[QgsGeometry]) -> QgsGeometry:
    whole = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
    polygons = [
        QgsGeometry(part.clone())
        for part in whole.constParts()
        if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    return QgsGeometry.collectGeometry(polygons)
