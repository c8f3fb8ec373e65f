"""The features of a municipality layer: whose polygons they are, and what is not used of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsFeedback, QgsGeometry, QgsVectorLayer

from ....core.errors import PlanstatusError, cause_of
from ....core.municipalities.register import Municipality, Register, municipality_number
from ....core.reading.deviations import NOT_USED, USED, Deviation
from ....core.texts.language import tr
from ...progress import step
from ..quiet_gdal import quiet_gdal
from .polygons import collected, polygons_of
from .source import NAME_FIELDS, AreaSource, first_text, text_of

OFFICIAL_NAME_FIELDS = ("navnoffisielt", "administrativenhetnavnoffisielt")
COUNTY_FIELDS = ("fylke", "fylkesnavn", "fylkename")

MOST_LINES = 20
"""Objects without a municipality we know that get a line each; more are a line with their count."""


@dataclass(frozen=True)
class Unclear:
    """Polygons of a feature whose name several municipalities have."""

    feature: QgsFeature
    shape: QgsGeometry
    candidates: frozenset[str]


@dataclass
class FeaturesRead:
    """Polygons by today's municipality number, in the layer's coordinates, and what was left.

    `first` is the first feature of each municipality.
    """

    source: AreaSource
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    first: dict[str, QgsFeature] = field(default_factory=dict)
    parts: dict[str, list[QgsGeometry]] = field(default_factory=dict)
    unclear: list[Unclear] = field(default_factory=list)
    deviations: list[Deviation] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def shapes(self) -> dict[str, QgsGeometry]:
        """Return each municipality's polygons as one."""
        return {number: collected(parts) for number, parts in self.parts.items()}

    def add(self, feature: QgsFeature, municipality: Municipality, shape: QgsGeometry) -> None:
        """Put polygons to those of their municipality."""
        self.municipalities[municipality.number] = municipality
        self.first.setdefault(municipality.number, feature)
        self.parts.setdefault(municipality.number, []).append(shape)

    def leave_out(self, number: str) -> None:
        """Take out a municipality whose polygons are where another one is."""
        left = self.municipalities.pop(number)
        del self.parts[number]
        reason = tr("flaten ligger ikke i {name}; er nummeret riktig?", name=left.name)
        self.tell(self.first[number], NOT_USED, reason, left.name)

    def tell(self, feature: QgsFeature, action: str, reason: str, name: str = "") -> None:
        """Report what was not used as it stood in a feature."""
        column = self.source.number or self.source.name
        value, place = text_of(feature, column), self.source.layer.name()
        self.deviations.append(Deviation(place, feature.id(), column, value, action, reason, name))


def read_features(source: AreaSource, register: Register, feedback: QgsFeedback) -> FeaturesRead:
    """Read the features of a layer.

    Raises:
        PlanstatusError: cancelled, or the layer is damaged.
    """
    reader = _Reader(source, register)
    seen = 0
    with quiet_gdal():
        for seen, feature in enumerate(source.features, start=1):
            step(feedback, seen - 1, source.layer.featureCount())
            reader.take(feature)
    for reason in source.failures[:1]:
        reader.read.warnings.append(_read_with_errors(source.layer, seen, reason))
    reader.tell_unknown()
    return reader.read


def _read_with_errors(layer: QgsVectorLayer, seen: int, reason: str) -> str:
    """Return a warning; counts alone do not tell, because they are often an estimate."""
    if seen < layer.featureCount():
        raise PlanstatusError(
            tr(
                "{layer} er ødelagt: bare {seen} av {count} objekter kan leses.",
                layer=layer.name(),
                seen=seen,
                count=layer.featureCount(),
            )
        )
    return tr(
        "Se etter om noe mangler på kartet. Kommunelaget «{layer}» er lest med feil. {cause}",
        layer=layer.name(),
        cause=cause_of(reason),
    )


class _Reader:
    def __init__(self, source: AreaSource, register: Register) -> None:
        self.read = FeaturesRead(source)
        self._source = source
        self._register = register
        self._unknown: list[QgsFeature] = []

    def take(self, feature: QgsFeature) -> None:
        shape, more = polygons_of(feature.geometry())
        found = self._municipalities(feature)
        if not found:
            self._unknown.append(feature)
        elif shape.isEmpty():
            self.read.tell(feature, NOT_USED, tr("objektet har ingen flate"))
        elif len(found) > 1:
            self.read.unclear.append(Unclear(feature, shape, frozenset(found)))
        else:
            self.read.add(feature, self._municipality(feature, *found), shape)
        if more and found:
            reason = tr("bare flatene i objektet er brukt, ikke linjer og punkter")
            self.read.tell(feature, USED, reason)

    def _municipality(self, feature: QgsFeature, number: str) -> Municipality:
        return self._register.municipalities.get(number) or _named(number, feature)

    def _municipalities(self, feature: QgsFeature) -> frozenset[str]:
        """Return the numbers a feature can mean: by its number, else by its name."""
        text = text_of(feature, self._source.number)
        name = text_of(feature, self._source.name)
        number = self._register.number(text)
        match = self._register.find(name)
        if number is None:
            match = self._register.find(text) if text and not match.numbers else match
            if match.guessed and len(match.numbers) == 1:
                guess = self._municipality(feature, *match.numbers).name
                self.read.tell(feature, USED, tr("navnet er tolket som {name}", name=guess), guess)
            return match.numbers
        # Names may have gone to others since the numbers of earlier years
        if match.numbers and number not in match.numbers and municipality_number(text) == number:
            reason = tr("nummeret gjelder; navnet er «{name}»", name=name)
            self.read.tell(feature, USED, reason, self._municipality(feature, number).name)
        return frozenset(self._register.successors(number))

    def tell_unknown(self) -> None:
        by_number = bool(self._source.number)
        reason = (
            tr("ikke et kommunenummer")
            if by_number
            else tr("ingen kommune har dette navnet eller nummeret")
        )
        if len(self._unknown) <= MOST_LINES:
            for feature in self._unknown:
                self.read.tell(feature, NOT_USED, reason)
            return
        count = tr("{count} slike objekter, dette er det første", count=len(self._unknown))
        self.read.tell(self._unknown[0], NOT_USED, f"{reason} ({count})")


def _named(number: str, feature: QgsFeature) -> Municipality:
    name = first_text(feature, NAME_FIELDS) or number
    official = first_text(feature, OFFICIAL_NAME_FIELDS) or name
    return Municipality(number, name, official, number[:2], first_text(feature, COUNTY_FIELDS))
