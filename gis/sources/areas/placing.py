"""Where the municipalities of a layer are: whether its coordinate system can be what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from ....core.errors import PlanstatusError
from ....core.schema import KEY, MUNICIPALITIES
from ....core.texts.language import tr
from ...resources import embedded
from ..quiet_gdal import quiet_gdal
from .coast import READ_IN, counties_of_norway

USUAL = ("EPSG:25833", "EPSG:25832", "EPSG:25835", "EPSG:25834", "EPSG:4326", "EPSG:3857",
         *(f"EPSG:{code}" for code in range(5105, 5131)))  # fmt: skip
"""What coordinates in Norway are in, whatever the layer says: UTM, degrees, the web maps', NTM."""

NEAR_MUNICIPALITY = 5_000.0
"""Metres from the embedded municipality, whose islets are not all drawn."""

NEAR_COUNTY = 70_000.0
"""Metres from Natural Earth's county. Measured: Røst with its sea is 55 km away, and a county is
230 km away or more when one UTM zone is taken for the next."""

SAME_PLACE = 1_000.0
"""Metres between what is still the same place, in two coordinate systems of the same kind."""

ON_EARTH = QgsRectangle(-3e7, -3e7, 3e7, 3e7)
NORWAY = QgsRectangle(-450_000, 6_300_000, 1_250_000, 9_100_000)
"""With the sea, Svalbard and Jan Mayen, in metres in the system of the embedded municipalities."""

COUNTIES_BEFORE_2018: Mapping[str, tuple[str, ...]] = {
    "01": ("Østfold",), "02": ("Akershus",), "03": ("Oslo",), "04": ("Hedmark",),
    "05": ("Oppland",), "06": ("Buskerud",), "07": ("Vestfold",), "08": ("Telemark",),
    "09": ("Aust-Agder",), "10": ("Vest-Agder",), "11": ("Rogaland",), "12": ("Hordaland",),
    "14": ("Sogn og Fjordane",), "15": ("Møre og Romsdal",), "16": ("Sør-Trøndelag",),
    "17": ("Nord-Trøndelag",), "18": ("Nordland",), "19": ("Troms",), "20": ("Finnmark",),
    "30": ("Østfold", "Akershus", "Buskerud"), "31": ("Østfold",), "32": ("Akershus",),
    "33": ("Buskerud",), "34": ("Hedmark", "Oppland"), "38": ("Vestfold", "Telemark"),
    "39": ("Vestfold",), "40": ("Telemark",), "42": ("Aust-Agder", "Vest-Agder"),
    "46": ("Hordaland", "Sogn og Fjordane"), "50": ("Sør-Trøndelag", "Nord-Trøndelag"),
    "54": ("Troms", "Finnmark"), "55": ("Troms",), "56": ("Finnmark",),
}  # fmt: skip
"""What Natural Earth calls the county of a number, of any year."""


@dataclass(frozen=True)
class Reading:
    """How a layer's coordinates are read: in which system, and whether north stands first."""

    crs: QgsCoordinateReferenceSystem
    swapped: bool = False

    @cached_property
    def _to_map(self) -> QgsCoordinateTransform:
        target = QgsCoordinateReferenceSystem(READ_IN)
        return QgsCoordinateTransform(self.crs, target, QgsCoordinateTransformContext())

    def on_map(self, point: QgsPointXY) -> QgsPointXY:
        """Return a point of the layer where the embedded ones are. Raises QgsCsException."""
        return self._to_map.transform(self._turned(point))

    def in_layer(self, point: QgsPointXY) -> QgsPointXY:
        """Return a point of the map in the layer's coordinates. Raises QgsCsException."""
        back = Qgis.TransformDirection.Reverse
        return self._turned(self._to_map.transform(point, back))

    def put_on_map(self, shape: QgsGeometry) -> None:
        """Move a shape of the layer to where the embedded ones are. Raises QgsCsException."""
        if self.swapped:
            shape.get().swapXy()
        shape.transform(self._to_map)

    def _turned(self, point: QgsPointXY) -> QgsPointXY:
        return QgsPointXY(point.y(), point.x()) if self.swapped else point


class KnownPlaces:
    """Where municipalities are: the embedded ones themselves, the others by their county."""

    @cached_property
    def _embedded(self) -> dict[str, QgsGeometry]:
        with quiet_gdal():  # which would rather write, and says so
            layer = QgsVectorLayer(embedded(MUNICIPALITIES), MUNICIPALITIES, "ogr")
        return {each[KEY]: each.geometry() for each in layer.getFeatures()}

    @cached_property
    def _counties(self) -> dict[str, QgsGeometry]:
        return counties_of_norway()

    def has(self, number: str, shape: QgsGeometry, reading: Reading) -> bool:
        """Tell whether a municipality's polygons are where the municipality is.

        Args:
            number: today's municipality number, or one nobody knows.
            shape: its polygons, in the coordinates of the layer.
            reading: how those are read.
        """
        try:
            if number in self._embedded:
                return _meet(self._embedded[number], shape, reading)
            return self._is_in_county(number[:2], reading.on_map(shape.boundingBox().center()))
        except QgsCsException:
            return False

    def _is_in_county(self, county: str, point: QgsPointXY) -> bool:
        if not NORWAY.contains(point):
            return False
        names = [n for n in COUNTIES_BEFORE_2018.get(county, ()) if n in self._counties]
        near = [self._counties[name] for name in names or self._counties]
        spot = QgsGeometry.fromPointXY(point)
        return not near or any(each.distance(spot) <= NEAR_COUNTY for each in near)


def _meet(place: QgsGeometry, shape: QgsGeometry, reading: Reading) -> bool:
    """Tell whether a layer's municipality and the embedded one lie over each other.

    Two points decide: a layer may reach far into the sea, or have a part of the municipality only.
    """
    spot = reading.in_layer(place.pointOnSurface().asPoint())
    if shape.boundingBox().contains(spot) and shape.contains(QgsGeometry.fromPointXY(spot)):
        return True
    inside = shape.pointOnSurface()
    if inside.isEmpty():
        inside = QgsGeometry.fromPointXY(shape.boundingBox().center())
    point = QgsGeometry.fromPointXY(reading.on_map(inside.asPoint()))
    return bool(0 <= place.distance(point) <= NEAR_MUNICIPALITY)


@dataclass(frozen=True)
class Placed:
    """How a layer is read, the municipalities that then are elsewhere, and what is said of it."""

    reading: Reading
    elsewhere: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


def place(
    layer: str,
    crs: QgsCoordinateReferenceSystem,
    shapes: Mapping[str, QgsGeometry],
    known: KnownPlaces,
) -> Placed:
    """Find how a layer's coordinates are read so that the municipalities lie where they are.

    What the layer says is right when most of them do; another reading, when all of them do.

    Args:
        layer: what messages call the layer.
        crs: what it says of itself.
        shapes: the polygons of each municipality, in the layer's coordinates.
        known: where municipalities are.

    Raises:
        PlanstatusError: no reading puts them where they are, or several do.
    """
    labelled = Reading(crs)
    _check_on_earth(layer, crs, shapes)
    outside = {n for n in shapes if not (crs.isValid() and known.has(n, shapes[n], labelled))}
    if not outside:
        return Placed(labelled)
    fitting = [
        reading
        for reading in _other_readings(crs)
        if all(known.has(number, shape, reading) for number, shape in shapes.items())
    ]
    if fitting and _agree(fitting, next(iter(shapes.values()))):
        return Placed(fitting[0], warnings=(_put_right(layer, crs, fitting[0]),))
    if 2 * len(outside) <= len(shapes):
        return Placed(labelled, frozenset(outside))
    raise PlanstatusError(_nowhere(layer, crs))


def _other_readings(crs: QgsCoordinateReferenceSystem) -> Iterator[Reading]:
    if crs.isValid():
        yield Reading(crs, swapped=True)
    for code in USUAL:
        if code != crs.authid():
            usual = QgsCoordinateReferenceSystem(code)
            yield Reading(usual)
            yield Reading(usual, swapped=True)


def _agree(readings: Sequence[Reading], shape: QgsGeometry) -> bool:
    """Tell whether the readings put a shape in the same place, as EPSG:4258 and EPSG:4326 do."""
    centre = shape.boundingBox().center()
    first, *others = (reading.on_map(centre) for reading in readings)
    return all(first.distance(other) < SAME_PLACE for other in others)


def _check_on_earth(
    layer: str, crs: QgsCoordinateReferenceSystem, shapes: Mapping[str, QgsGeometry]
) -> None:
    # GEOS does not come back from some of what is far out in space
    if all(ON_EARTH.contains(shape.boundingBox()) for shape in shapes.values()):
        return
    raise PlanstatusError(unusable(layer, crs) if crs.isValid() else _nowhere(layer, crs))


def unusable(layer: str, crs: QgsCoordinateReferenceSystem) -> str:
    """Return the message for coordinates that cannot be in the coordinate system."""
    return tr(
        "Kontroller koordinatsystemet på kommunelaget «{layer}». Koordinatene passer ikke med "
        "{crs}, eller laget er ødelagt.",
        layer=layer,
        crs=_name(crs),
    )


def _nowhere(layer: str, crs: QgsCoordinateReferenceSystem) -> str:
    if not crs.isValid():
        return tr(
            "Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Laget mangler "
            "opplysning om koordinatsystem, og det går ikke fram av koordinatene hvilket det er.",
            layer=layer,
        )
    return tr(
        "Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Kommunene havner "
        "på feil sted når koordinatene leses som {crs}. Hvis koordinatsystemet er riktig, kan "
        "kommunenumrene være forvekslet.",
        layer=layer,
        crs=_name(crs),
    )


def _put_right(layer: str, crs: QgsCoordinateReferenceSystem, reading: Reading) -> str:
    said = []
    if not crs.isValid():
        said.append(
            tr(
                "Kommunelaget «{layer}» mangler opplysning om koordinatsystem; {crs} er brukt.",
                layer=layer,
                crs=_name(reading.crs),
            )
        )
    elif crs != reading.crs:
        said.append(
            tr(
                "Kommunelaget «{layer}» har koordinatsystemet {crs}, men koordinatene er i "
                "{actual}. Det er rettet, så kommunene ligger der de skal.",
                layer=layer,
                crs=_name(crs),
                actual=_name(reading.crs),
            )
        )
    if reading.swapped:
        said.append(
            tr(
                "Kommunelaget «{layer}» har koordinatene i omvendt rekkefølge (nord før øst). Det "
                "er rettet, så kommunene ligger der de skal.",
                layer=layer,
            )
        )
    return " ".join(said)


def _name(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.description() or tr("ukjent")
