"""Municipalities as they are drawn in a report."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from planstatus.core.municipalities.register import norway
from planstatus.core.report.model import Drawing, Shape
from planstatus.gis.report.drawing import LONGEST_SIDE, read_drawing
from planstatus.gis.resources import embedded

TANA, NESSEBY, UTSIRA, ROST = "5628", "5636", "1151", "1856"


@pytest.fixture
def layer() -> QgsVectorLayer:
    return QgsVectorLayer(embedded("kommuner"), "kommuner", "ogr")


@pytest.fixture
def north(layer: QgsVectorLayer) -> Drawing:
    return read_drawing(layer, [number for number in norway() if number[:2] in ("55", "56")])


def rings(shape: Shape) -> list[list[tuple[int, int]]]:
    """Read a path as a browser does."""
    found = []
    for part in re.findall(r"M(-?\d+) (-?\d+)(?:l([^z]*)|h1)z", shape.path.replace("M-", "M -")):
        x, y = int(part[0]), int(part[1])
        ring = [(x, y)]
        steps = list(map(int, re.findall(r"-?\d+", part[2])))
        for east, south in zip(steps[::2], steps[1::2]):
            x, y = x + east, y + south
            ring.append((x, y))
        found.append(ring)
    return found


def area(shape: Shape) -> QgsGeometry:
    """Return what is filled: what an odd number of rings lie around."""
    filled = QgsGeometry.fromPolygonXY([[]])
    for ring in filter(lambda ring: len(ring) > 2, rings(shape)):
        polygon = QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in ring]])
        filled = polygon if filled.isEmpty() else filled.symDifference(polygon.buffer(0, 1))
    return filled


def test_every_municipality_is_drawn_within_the_drawing(north: Drawing) -> None:
    assert len(north.shapes) == 39
    assert max(north.width, north.height) == LONGEST_SIDE
    for shape in north.shapes:
        points = [point for ring in rings(shape) for point in ring]
        assert points
        assert all(0 <= x <= north.width and 0 <= y <= north.height for x, y in points)


def test_the_north_is_up(north: Drawing) -> None:
    by_number = {each.number: each for each in north.shapes}
    nordkapp, bardu = by_number["5620"], by_number["5520"]
    assert nordkapp.y < bardu.y
    assert nordkapp.x > bardu.x


def test_each_mark_lies_on_its_own_municipality(north: Drawing) -> None:
    for shape in north.shapes:
        assert area(shape).contains(QgsPointXY(shape.x, shape.y)), shape.number


def test_neighbours_keep_their_border_in_common(north: Drawing) -> None:
    points = {e.number: {point for ring in rings(e) for point in ring} for e in north.shapes}
    assert len(points[TANA] & points[NESSEBY]) > 20


def test_a_municipality_too_small_to_be_seen_is_drawn_all_the_same(layer: QgsVectorLayer) -> None:
    whole = read_drawing(layer, norway())
    drawn = {each.number: each.path for each in whole.shapes}
    assert len(drawn) == 357
    assert all(drawn.values())
    assert drawn[UTSIRA]
    assert drawn[ROST]


def test_where_there_is_nothing_to_draw_nothing_is_drawn(layer: QgsVectorLayer) -> None:
    assert read_drawing(layer, ()) == Drawing(0, 0, ())
