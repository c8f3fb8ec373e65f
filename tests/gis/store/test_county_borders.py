"""The lines between counties."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsVectorLayer

from planstatus.core.municipalities.register import norway
from planstatus.gis.resources import embedded
from planstatus.gis.sources.areas.areas import MunicipalityArea
from planstatus.gis.store.county_borders import county_borders

Change = Callable[[str, QgsGeometry], QgsGeometry]
BORDER = ("55", "56")


def areas(change: Change = lambda _number, shape: shape) -> list[MunicipalityArea]:
    layer = QgsVectorLayer(embedded("kommuner"), "kommuner", "ogr")
    ours = QgsFeatureRequest().setFilterExpression("fylkesnummer IN ('55', '56')")
    return [
        MunicipalityArea(norway()[each["kommunenummer"]], change(each["kommunenummer"], shape))
        for each in layer.getFeatures(ours)
        for shape in (each.geometry(),)
    ]


def moved(east: float) -> Change:
    def move(number: str, shape: QgsGeometry) -> QgsGeometry:
        shape.translate(east if number.startswith("56") else 0, 0)
        return shape

    return move


def rounded(number: str, shape: QgsGeometry) -> QgsGeometry:
    return shape.snappedToGrid(7, 7) if number.startswith("56") else shape


def simplified(_number: str, shape: QgsGeometry) -> QgsGeometry:
    return shape.simplify(100)


def test_where_neighbours_share_their_border_it_is_what_they_share() -> None:
    (line,) = county_borders(areas()).values()
    edges = {
        county: QgsGeometry.unaryUnion(
            [each.geometry for each in areas() if each.municipality.county_number == county]
        )
        for county in BORDER
    }
    exact = edges["55"].intersection(edges["56"])
    assert line.length() == pytest.approx(exact.length(), rel=1e-6)


@pytest.mark.parametrize("change", [moved(0.5), moved(-0.5), moved(40), rounded, simplified])
def test_a_border_that_neighbours_draw_a_little_differently_is_drawn_all_the_same(
    change: Change,
) -> None:
    exact = county_borders(areas())[BORDER]
    line = county_borders(areas(change))[BORDER]
    assert line.length() == pytest.approx(exact.length(), rel=0.02)
    assert line.hausdorffDistance(exact) < 1_000


@pytest.mark.parametrize(("apart", "has_border"), [(0, True), (40, True), (300, False)])
def test_a_county_beyond_a_strait_has_no_border(apart: float, has_border: bool) -> None:
    squares = [
        MunicipalityArea(
            norway()[number], QgsGeometry.fromRect(QgsRectangle(x, 0, x + 10_000, 9_000))
        )
        for number, x in (("5501", 0), ("5601", 10_000 + apart))
    ]
    lengths = [line.length() for line in county_borders(squares).values()]
    assert lengths == ([pytest.approx(9_000, rel=0.05)] if has_border else [])
