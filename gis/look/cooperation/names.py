"""Gives the name of each office its place on a page, before the municipalities get theirs.

It stands inside the office's area where it fits, else beside it with a leader. The places are a
variable of the layout, which the labels of `styles/plankontor.qml` read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF

from ....core.cooperation.on_map import OfficeOnMap
from ....core.page.name_room import Box, NameRoom
from ....core.page.name_search import NamePlace, NameSearch
from ....core.schema import KEY
from ....core.texts.cooperation_words import CooperationWords
from ..name_areas import Grid, NameArea, codes_in
from ..name_places import over_map, place_names, where_no_name_stands
from ..name_sizes import measured
from ..name_variable import Mark, variable_for
from ..variables import set_layer_variables, set_layout_variables
from .layers import OfficeLayers
from .words import text_of

VARIABLE = "planstatus_kontornavn"
"""As the variable with the names of municipalities; each by the number of one that bears it."""
ON_SCREEN = "planstatus_kontorer"
"""Variable of the layer: JSON with the names by the same numbers, for where no page places them."""
_NAMED, _SIZES = "kontorer", (9.0, 8.0, 7.0)
"""Points on A4: the size wanted, and those tried when there is not room for all names."""


def name_offices(
    outlines: QgsVectorLayer, offices: Sequence[OfficeOnMap], words: CooperationWords
) -> None:
    """Let the labels of the layer be the names of the offices, also where there is no page."""
    texts = {each.bearer: text_of(each, offices, words) for each in offices}
    set_layer_variables(outlines, {ON_SCREEN: json.dumps(texts, ensure_ascii=False)})


def place_all_names(
    layout: QgsPrintLayout,
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
) -> None:
    """Give offices, and then municipalities, the places of their names on a page.

    Args:
        layout: the page, with its items where they are to be printed.
        layers: those of the map, with the labels.
        offices: those of the map date.
        words: of the map's language.
    """
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap) or map_item.mapRotation():
        return
    grid, outlines = Grid(map_item), layers.outlines
    texts = {each.bearer: text_of(each, offices, words) for each in offices}
    features = {str(each[KEY]): each for each in outlines.getFeatures()}
    to_map = QgsCoordinateTransform(outlines.crs(), map_item.crs(), layout.project())
    areas = [_area(each, texts[each.bearer], features, to_map) for each in offices]
    size, places = _placed(map_item, grid, outlines, features, areas)
    marks = {key: Mark(each.pin, each.anchor, each.name.text) for key, each in places.items()}
    set_layout_variables(layout, {VARIABLE: variable_for(_NAMED, size, marks, grid, to_map)})
    map_item.invalidateCache()
    taken = [_on_page(map_item, grid, each.box) for each in places.values()]
    place_names(layout, layers.municipalities, taken)


def _area(
    office: OfficeOnMap,
    text: str,
    features: Mapping[str, QgsFeature],
    to_map: QgsCoordinateTransform,
) -> NameArea:
    """Return an office as it is on the map: what its municipalities are together."""
    shapes = [features[each].geometry() for each in office.drawn if each in features]
    shape = QgsGeometry.unaryUnion(shapes)
    shape.transform(to_map)
    return NameArea(office.bearer, text, shape)


def _placed(
    map_item: QgsLayoutItemMap,
    grid: Grid,
    outlines: QgsVectorLayer,
    features: Mapping[str, QgsFeature],
    areas: Sequence[NameArea],
) -> tuple[float, dict[str, NamePlace]]:
    """Return how large the names are, and their places: as large as all of them have room for."""
    codes, closed = grid.codes(areas), where_no_name_stands(grid, over_map(map_item))
    seen = codes_in(codes)
    numbers = {each.number: code for code, each in enumerate(areas, start=1) if code in seen}
    texts = {each.number: each.text for each in areas if each.number in numbers}
    size, places = _SIZES[-1], {}
    for size in _SIZES:
        names, in_two = measured(map_item, grid, outlines, features, texts, _NAMED, size, VARIABLE)
        search = NameSearch(NameRoom(codes, closed), numbers)
        search.place(names, in_two)
        places = search.places
        if len(places) == len(names):
            break
    return size, places


def _on_page(map_item: QgsLayoutItemMap, grid: Grid, box: Box) -> QRectF:
    """Return a rectangle of the grid as one of the page, mm."""
    corners = [
        map_item.mapToScene(QPointF(column * grid.square, row * grid.square))
        for row, column in ((box.top, box.left), (box.bottom, box.right))
    ]
    return QRectF(*corners)
