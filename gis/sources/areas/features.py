"""The features of a municipality layer: whose polygons they are, and what is not used of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsFeedback, QgsGeometry, QgsVectorLayer

from ....core.errors import PlanstatusError, cause_of
from ....core.municipalities.counties import county_called
from ....core.municipalities.names import NameMatch
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
"""Objects left out for one reason that get a line each; more are a line with their count."""


@dataclass(frozen=True)
class Unclear:
    """Polygons of a feature whose name several municipalities have or had."""

    feature: QgsFeature
    shape: QgsGeometry
    match: NameMatch


@dataclass(frozen=True, eq=False)
class Part:
    """A feature of a municipality, and its polygons."""

    feature: QgsFeature
    shape: QgsGeometry


@dataclass
class FeaturesRead:
    """Features by today's municipality number, in the layer's coordinates, and what was left."""

    source: AreaSource
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    parts: dict[str, list[Part]] = field(default_factory=dict)
    unclear: list[Unclear] = field(default_factory=list)
    deviations: list[Deviation] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def shapes(self) -> dict[str, QgsGeometry]:
        """Return each municipality's polygons as one; where all is unclear, the likeliest."""
        sure = {n: collected([part.shape for part in parts]) for n, parts in self.parts.items()}
        likely = [each for each in self.unclear if len(each.match.numbers) == 1]
        return sure or {n: each.shape for each in likely for n in each.match.numbers}

    def add(self, feature: QgsFeature, municipality: Municipality, shape: QgsGeometry) -> None:
        """Put polygons to those of their municipality."""
        self.municipalities[municipality.number] = municipality
        self.parts.setdefault(municipality.number, []).append(Part(feature, shape))

    def leave_out(self, number: str, left: Collection[Part], reason: str) -> None:
        """Take features out of a municipality, and the municipality when nothing stays of it."""
        name = self.municipalities[number].name
        self.tell_each([part.feature for part in left], reason, name)
        gone = set(left)
        self.parts[number] = [part for part in self.parts[number] if part not in gone]
        if not self.parts[number]:
            del self.parts[number], self.municipalities[number]

    def leave_out_elsewhere(self, number: str, left: Collection[Part]) -> None:
        """Take features out of a municipality that are where another one is."""
        name = self.municipalities[number].name
        reason = tr("flaten ligger ikke i {name}; er nummeret riktig?", name=name)
        self.leave_out(number, left, reason)

    def tell_each(self, features: Sequence[QgsFeature], reason: str, name: str = "") -> None:
        """Report features that are not used for the same reason: a line each, or their count."""
        if len(features) > MOST_LINES:
            count = tr("{count} slike objekter, dette er det første", count=len(features))
            reason, features = f"{reason} ({count})", features[:1]
        for feature in features:
            self.tell(feature, NOT_USED, reason, name)

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
        match = self._match(feature)
        found = match.numbers | match.namesakes
        if not match.numbers:
            self._unknown.append(feature)
        elif shape.isEmpty():
            self.read.tell(feature, NOT_USED, tr("objektet har ingen flate"))
        elif len(found) > 1:
            self.read.unclear.append(Unclear(feature, shape, match))
        else:
            self.read.add(feature, self._municipality(feature, *found), shape)
        if more and match.numbers:
            reason = tr("bare flatene i objektet er brukt, ikke linjer og punkter")
            self.read.tell(feature, USED, reason)

    def _municipality(self, feature: QgsFeature, number: str) -> Municipality:
        return self._register.municipalities.get(number) or _named(number, feature)

    def _match(self, feature: QgsFeature) -> NameMatch:
        """Return the municipalities a feature can mean: by its number, else by its name."""
        text = text_of(feature, self._source.number)
        name = text_of(feature, self._source.name)
        number = self._register.number(text)
        match = self._register.find(name)
        if number is None:
            match = self._register.find(text) if text and not match.numbers else match
            if match.guessed and len(match.numbers | match.namesakes) == 1:
                guess = self._municipality(feature, *match.numbers).name
                self.read.tell(feature, USED, tr("navnet er tolket som {name}", name=guess), guess)
            return match
        # Names may have gone to others since the numbers of earlier years
        if match.numbers and number not in match.numbers and municipality_number(text) == number:
            reason = tr("nummeret gjelder; navnet er «{name}»", name=name)
            self.read.tell(feature, USED, reason, self._municipality(feature, number).name)
        return NameMatch(frozenset(self._register.successors(number)))

    def tell_unknown(self) -> None:
        by_number = bool(self._source.number)
        reason = (
            tr("ikke et kommunenummer")
            if by_number
            else tr("ingen kommune har dette navnet eller nummeret")
        )
        self.read.tell_each(self._unknown, reason)


def _named(number: str, feature: QgsFeature) -> Municipality:
    name = first_text(feature, NAME_FIELDS) or number
    official = first_text(feature, OFFICIAL_NAME_FIELDS) or name
    county = county_called(number[:2]) or first_text(feature, COUNTY_FIELDS)
    return Municipality(number, name, official, number[:2], county)
