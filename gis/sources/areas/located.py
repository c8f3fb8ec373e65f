"""Puts the features of a layer on the map, and leaves out what is not where it says."""

from __future__ import annotations

from qgis.core import QgsCsException, QgsFeedback

from ....core.errors import PlanstatusError
from ....core.municipalities.register import Register
from ....core.reading.deviations import NOT_USED
from ....core.texts.language import tr
from ...progress import step
from .features import FeaturesRead, Part, Unclear
from .known_places import KnownPlaces, Reading
from .placing import ON_EARTH, Placed, place, unusable
from .polygons import valid

LEAST_AREA = 1.0
"""Square metres; what has less is a line that rounding has bent."""


def locate(read: FeaturesRead, register: Register, feedback: QgsFeedback) -> tuple[str, ...]:
    """Move what was read to the system of the embedded municipalities, repaired.

    Features without area, or where another municipality is, are left out and told.

    Args:
        read: the features of a layer, in its coordinates; they are moved.
        register: the municipalities they may be.
        feedback: cancelled before the layer is used.

    Returns:
        What is said of how the coordinates were read.

    Raises:
        PlanstatusError: cancelled, or no reading puts the municipalities where they are.
    """
    places = KnownPlaces()
    placed = _placed(read, register, places)
    _put_on_map(read, placed.reading, feedback)
    _leave_out(read, places)
    return placed.warnings


def _placed(read: FeaturesRead, register: Register, places: KnownPlaces) -> Placed:
    """Find where the layer is, and what of it is not where its number or name says."""
    layer = read.source.layer
    # QGIS gives a layer that begins with a collection no coordinate system of its own
    crs = layer.crs() if layer.crs().isValid() else layer.dataProvider().crs()
    placed = place(layer.name(), crs, read.shapes(), places)
    for number in sorted(placed.elsewhere & read.parts.keys()):
        read.leave_out_elsewhere(number, read.parts[number])
    for each in read.unclear:
        fitting = _fitting(each, places, placed.reading)
        if len(fitting) == 1:
            read.add(each.feature, register.municipalities[fitting[0]], each.shape)
        else:
            numbers = ", ".join(sorted(each.match.numbers | each.match.namesakes))
            reason = tr("navnet passer på flere kommuner: {numbers}", numbers=numbers)
            read.tell(each.feature, NOT_USED, reason)
    return placed


def _fitting(each: Unclear, places: KnownPlaces, reading: Reading) -> list[str]:
    """Return those it can mean that lie there, the likelier ones where any of them do."""
    found = (
        [number for number in some if places.has(number, each.shape, reading)]
        for some in (each.match.numbers, each.match.namesakes)
    )
    return next(filter(None, found), [])


def _put_on_map(read: FeaturesRead, reading: Reading, feedback: QgsFeedback) -> None:
    """Move the polygons to the system of the embedded ones, and repair them."""
    layer = read.source.layer
    for done, (number, parts) in enumerate(read.parts.items()):
        step(feedback, done, len(read.parts))
        try:
            for part in parts:
                reading.put_on_map(part.shape)
        except QgsCsException as error:
            raise PlanstatusError(unusable(layer.name(), reading.crs)) from error
        # GEOS does not come back from repairing coordinates far out in space
        if not all(ON_EARTH.contains(part.shape.boundingBox()) for part in parts):
            raise PlanstatusError(unusable(layer.name(), reading.crs))
        read.parts[number] = [Part(part.feature, valid(part.shape)) for part in parts]


def _leave_out(read: FeaturesRead, places: KnownPlaces) -> None:
    """Leave out the features without area, and those where another municipality is."""
    for number, parts in list(read.parts.items()):
        flat = [part for part in parts if part.shape.area() < LEAST_AREA]
        there = [part for part in parts if part.shape.area() >= LEAST_AREA]
        elsewhere = [part for part in there if places.is_elsewhere(number, part.shape)]
        if elsewhere:
            read.leave_out_elsewhere(number, elsewhere)
        if flat:
            read.leave_out(number, flat, tr("objektet har ingen flate"))
