"""Where the municipalities of a layer are: whether its coordinate system can be what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from ....core.errors import PlanstatusError
from ....core.texts.language import tr
from .known_places import KnownPlaces, Reading

USUAL = ("EPSG:25833", "EPSG:25832", "EPSG:25835", "EPSG:25834", "EPSG:4326", "EPSG:3857",
         *(f"EPSG:{code}" for code in range(5105, 5131)))  # fmt: skip
"""What coordinates in Norway are in, whatever the layer says: UTM, degrees, the web maps', NTM."""

SAME_PLACE = 1_000.0
"""Metres between what is still the same place, in two coordinate systems of the same kind."""

ON_EARTH = QgsRectangle(-3e7, -3e7, 3e7, 3e7)


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
