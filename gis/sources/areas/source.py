"""Which layer of a source has the municipalities, and which fields say which is which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from qgis.core import NULL, QgsFeature, QgsFeatureIterator, QgsVectorLayer, QgsWkbTypes

from ....core.errors import PlanstatusError, cause_of
from ....core.municipalities.register import Register, municipality_number
from ....core.reading.headings import NAME_HEADINGS, NUMBER_HEADINGS, letters
from ....core.texts.language import tr
from ..layer_files import in_its_letters, open_layers
from ..layer_formats import what_to_choose
from ..quiet_gdal import gdal_failure, quiet_gdal
from .polygons import polygons_of

NAME_FIELDS = (*NAME_HEADINGS, "nameno", "namenb", "administrativenhetnavn")
"""Fields with names, letters only, the best first; also those of maps of the world."""

FEATURES_LOOKED_AT = 500


@dataclass(frozen=True)
class AreaSource:
    """A layer, its fields with municipality numbers and names, and its features, to be read once.

    One of the fields may be empty, not both. `failures` is what GDAL says while the features are
    read.
    """

    layer: QgsVectorLayer
    number: str
    name: str
    features: Iterator[QgsFeature]
    failures: list[str]

    def in_words(self) -> str:
        """Return which layer and fields are read."""
        fields = [
            tr("nummer i «{field}»", field=self.number) if self.number else "",
            tr("navn i «{field}»", field=self.name) if self.name else "",
        ]
        return tr(
            "Lag «{layer}», {fields}.",
            layer=self.layer.name(),
            fields=", ".join(filter(None, fields)),
        )


def find_source(source: str | QgsVectorLayer, key: str | None, register: Register) -> AreaSource:
    """Return the first layer of the source that has polygons and says which municipality they are.

    Args:
        source: a file, also zipped, or a layer.
        key: the field with municipality numbers; None to find fields by name and content.
        register: the municipalities we know.

    Raises:
        PlanstatusError: the source cannot be read, or has no such layer.
    """
    in_project = isinstance(source, QgsVectorLayer)
    with quiet_gdal():
        gdal_failure()
        layers = [in_its_letters(source)] if in_project else open_layers(source)
        failures = [gdal_failure()]
        return _first_with_municipalities(layers, key, register, failures)


def _first_with_municipalities(
    layers: Sequence[QgsVectorLayer], key: str | None, register: Register, failures: list[str]
) -> AreaSource:
    usable = [layer for layer in layers if layer.isValid()]
    if not usable:
        raise PlanstatusError(
            tr(
                "Sjekk at kommunelaget «{layer}» finnes. Det kan ikke leses.",
                layer=layers[0].name(),
            )
        )
    with_polygons = []
    for layer in usable:
        failed: list[str] = []
        features = _watched(layer.getFeatures(), failed)
        first = list(islice(features, FEATURES_LOOKED_AT))
        failures += failed
        if not any(map(_has_polygon, first)):
            continue
        with_polygons.append(layer)
        number, name = _fields(layer, key, first, register)
        if number or name:
            return AreaSource(layer, number, name, chain(first, features), failed)
    if any(failures) and not any(layer.fields().names() for layer in with_polygons):
        raise PlanstatusError(_unreadable(usable[0].name(), next(filter(None, failures))))
    raise PlanstatusError(_not_found(with_polygons, usable, key))


def _watched(features: QgsFeatureIterator, failures: list[str]) -> Iterator[QgsFeature]:
    """Give the features, and keep what GDAL says when it fails to read one."""
    for feature in features:
        failures += filter(None, [gdal_failure()])
        yield feature
    failures += filter(None, [gdal_failure()])


def _has_polygon(feature: QgsFeature) -> bool:
    return not polygons_of(feature.geometry())[0].isEmpty()


def _fields(
    layer: QgsVectorLayer, key: str | None, first: Sequence[QgsFeature], register: Register
) -> tuple[str, str]:
    """Return the fields with numbers and names, empty for what there is none of."""
    names = [name for name in layer.fields().names() if name]  # a damaged file may lack one
    called_names = [each for each in _by_name(names, NAME_FIELDS) if each != key]
    if key:
        return (key, _name_field(called_names, first, register)) if key in names else ("", "")
    number = _number_field(names, first, register)
    if not number:
        others = [each for each in names if each not in called_names]
        return "", _name_field([*called_names, *others], first, register)
    name = _name_field([each for each in called_names if each != number], first, register)
    if name and not _agree(first, number, name, register):
        return "", name
    return number, name


def _number_field(names: Sequence[str], features: Sequence[QgsFeature], register: Register) -> str:
    """Return the field whose name and content are municipality numbers, empty when none is."""
    named = _by_name(names, NUMBER_HEADINGS)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda text: register.number(text) in register.municipalities,
        lambda text: municipality_number(text) is not None,
    )
    for test in tests:  # the numbers we know, then any county's
        for name in (*named, *(each for each in names if each not in named)):
            values = [text_of(feature, name) for feature in features]
            if _mostly(values, test, all_of_them=name not in named):
                return name
    return ""


def _mostly(values: Sequence[str], test: Callable[[str], bool], all_of_them: bool) -> bool:
    """Tell whether the values pass; a field with another name must hold nothing else."""
    passed = sum(map(test, values))
    if all_of_them:
        return 0 < passed == len(values) and len(set(values)) * 2 > len(values)
    return passed > 0 and (passed * 2 > len(values) or passed >= 10)


def _name_field(names: Sequence[str], features: Sequence[QgsFeature], register: Register) -> str:
    """Return the field with names of municipalities, empty when there is none.

    They must be half of its values, or half of the municipalities on the map: among places of
    another kind, such as towns, some are called as their municipality.
    """
    on_map = frozenset(register.on_map)
    for name in names:
        values = {text_of(feature, name) for feature in features} - {""}
        known = [numbers for numbers in map(register.named, values) if numbers]
        here = on_map.intersection(frozenset().union(*known))
        if known and (len(known) * 2 >= len(values) or len(here) * 2 >= len(on_map)):
            return name
    return ""


def _agree(features: Sequence[QgsFeature], number: str, name: str, register: Register) -> bool:
    """Tell whether numbers and names speak of the same, where both are known."""
    pairs = [
        (register.number(text_of(each, number)), register.named(text_of(each, name)))
        for each in features
    ]
    named = [found in numbers for found, numbers in pairs if numbers]
    return sum(named) * 2 >= len(named)


def _by_name(names: Sequence[str], wanted: Sequence[str]) -> list[str]:
    by_letters = {letters(name): name for name in reversed(names)}
    return [by_letters[each] for each in wanted if each in by_letters]


def text_of(feature: QgsFeature, field: str) -> str:
    """Return what a feature has in a field as text, empty for NULL and for no field."""
    value = feature[field] if field else None
    return "" if value is None or value == NULL else str(value).strip()


def first_text(feature: QgsFeature, wanted: Sequence[str]) -> str:
    """Return the text in the first field there is of those called so, letters only."""
    return text_of(feature, next(iter(_by_name(feature.fields().names(), wanted)), ""))


def _not_found(
    with_polygons: Sequence[QgsVectorLayer], usable: Sequence[QgsVectorLayer], key: str | None
) -> str:
    if not with_polygons:
        seen = ", ".join(
            tr("{layer} har {shape}", layer=layer.name(), shape=_shape(layer)) for layer in usable
        )
        return tr("Velg et lag med kommunenes flater. {seen}, ikke flater.", seen=seen)
    seen = "; ".join(
        tr(
            "{layer}. Feltene er {fields}",
            layer=layer.name(),
            fields=", ".join(layer.fields().names()),
        )
        for layer in with_polygons
    )
    if key:
        return tr("Fant ikke feltet «{field}» i {seen}.", field=key, seen=seen)
    return tr("Fant ikke noe felt med kommunenummer eller kommunenavn i {seen}.", seen=seen)


def _unreadable(layer: str, reason: str) -> str:
    said = tr(
        "Kommunelaget «{layer}» er ødelagt, ikke lastet helt ned, eller laget på en måte som QGIS "
        "ikke kjenner. {cause}",
        layer=layer,
        cause=cause_of(reason),
    )
    return f"{said} {what_to_choose()}"


def _shape(layer: QgsVectorLayer) -> str:
    kinds = QgsWkbTypes.GeometryType
    names = {
        kinds.PolygonGeometry: tr("flater"),
        kinds.PointGeometry: tr("punkter"),
        kinds.LineGeometry: tr("linjer"),
    }
    return names.get(layer.geometryType(), tr("ingen geometri"))
