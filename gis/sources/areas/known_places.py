"""Where municipalities are, and how a layer's coordinates lead there."""

from __future__ import annotations

from collections.abc import Mapping
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
    QgsSpatialIndex,
    QgsVectorLayer,
)

from ....core.schema import KEY, MUNICIPALITIES
from ...resources import embedded
from ..quiet_gdal import quiet_gdal
from .coast import READ_IN, counties_of_norway

NEAR_MUNICIPALITY = 5_000.0
"""Metres from the embedded municipality, whose islets are not all drawn."""

NEAR_COUNTY = 70_000.0
"""Metres from Natural Earth's county. Measured: Røst with its sea is 55 km away, and a county is
230 km away or more when one UTM zone is taken for the next."""

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


class _Indexed:
    """Shapes by municipality, found by where they are."""

    def __init__(self, shapes: Mapping[str, QgsGeometry]) -> None:
        self.shapes = shapes
        self._numbers = list(shapes)
        self._index = QgsSpatialIndex()
        for place, shape in enumerate(shapes.values()):
            self._index.addFeature(place, shape.boundingBox())

    def near(self, shape: QgsGeometry) -> list[str]:
        """Return the municipalities whose shapes reach into the box around a shape."""
        return [self._numbers[place] for place in self._index.intersects(shape.boundingBox())]


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

    def is_elsewhere(self, number: str, shape: QgsGeometry) -> bool:
        """Tell whether a feature is where another municipality is, or far from all it can be.

        Islets off the coast, which the embedded municipalities lack, are not.

        Args:
            number: today's municipality number, or one nobody knows.
            shape: the polygons of one feature, valid, where the embedded ones are.
        """
        if number not in self._embedded:
            return not self._is_in_county(number[:2], shape.boundingBox().center())
        covered = {n for n in self._spots.near(shape) if shape.contains(self._spots.shapes[n])}
        if covered:
            return number not in covered
        inside = shape.pointOnSurface()
        away = self._embedded[number].distance(inside)
        if away <= NEAR_MUNICIPALITY:
            return False
        there = (self._embedded[n].contains(inside) for n in self._land.near(inside))
        return bool(away > NEAR_COUNTY or any(there))

    @cached_property
    def _land(self) -> _Indexed:
        return _Indexed(self._embedded)

    @cached_property
    def _spots(self) -> _Indexed:
        """A point in each municipality."""
        return _Indexed({n: each.pointOnSurface() for n, each in self._embedded.items()})

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
