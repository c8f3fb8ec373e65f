"""Gives the name of each office its place on a page, before the municipalities get theirs.

It stands inside the office's area where it fits, else beside it with a leader. The places are a
variable of the layout, which the labels of `styles/plankontor.qml` read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from ....core.page.name_room import Cells

VARIABLE = "planstatus_kontornavn"
"""As the variable with the names of municipalities; each by the number of one that bears it."""
ON_SCREEN = "planstatus_kontorer"
"""Variable of the layer: JSON with the names by the same numbers, for where no page places them."""
AREAS = "planstatus_kontorflater"
"""Variable of the layer: JSON with the areas that QGIS then places them in, as WKT."""
_A_LITTLE = 0.2
"""Share of a name."""
_COARSE = 500.0
"""Metres that a border is simplified by for that."""
_NAMED, _SIZES = "kontorer", (9.0, 8.0, 7.0)
"""Points on A4: the size wanted, and those tried when there is not room for all names."""


def name_offices(
    outlines: QgsVectorLayer, offices: Sequence[OfficeOnMap], words: CooperationWords
) -> None:
    """Let the labels of the layer be the names of the offices, also where there is no page."""
    texts = {each.bearer: text_of(each, offices, words) for each in offices}
    features = {str(each[KEY]): each for each in outlines.getFeatures()}
    areas = {
        each.bearer: _shape(each, features).simplify(_COARSE).buffer(0, 1).asWkt(0)
        for each in offices
    }
    values = {ON_SCREEN: texts, AREAS: areas}
    as_text = {name: json.dumps(each, ensure_ascii=False) for name, each in values.items()}
    set_layer_variables(outlines, as_text)


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
    drawn = {number for each in offices for number in each.drawn}
    others = [_outside(features[each], to_map) for each in sorted(features.keys() - drawn)]
    size, places = _placed(map_item, grid, outlines, features, areas, others)
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
    """Return an office as it is on the map."""
    shape = _shape(office, features)
    shape.transform(to_map)
    return NameArea(office.bearer, text, shape)


def _shape(office: OfficeOnMap, features: Mapping[str, QgsFeature]) -> QgsGeometry:
    """Return what the municipalities of an office are together."""
    shapes = [features[each].geometry() for each in office.drawn if each in features]
    return QgsGeometry.unaryUnion(shapes)


def _outside(feature: QgsFeature, to_map: QgsCoordinateTransform) -> NameArea:
    """Return a municipality in no office, which the names are not to cover."""
    shape = QgsGeometry(feature.geometry())
    shape.transform(to_map)
    return NameArea(str(feature[KEY]), "", shape)


def _placed(
    map_item: QgsLayoutItemMap,
    grid: Grid,
    outlines: QgsVectorLayer,
    features: Mapping[str, QgsFeature],
    areas: Sequence[NameArea],
    others: Sequence[NameArea],
) -> tuple[float, dict[str, NamePlace]]:
    """Return how large the names are, and their places: as large as all of them have room for.

    They stand over no municipality of the `others`, unless there is no room else.
    """
    closed = where_no_name_stands(grid, over_map(map_item))
    alone, every = grid.codes(areas), grid.codes([*areas, *others])
    seen = codes_in(alone)
    numbers = {each.number: code for code, each in enumerate(areas, start=1) if code in seen}
    texts = {each.number: each.text for each in areas if each.number in numbers}
    size, places = _SIZES[-1], {}
    for codes, may_cover in ((alone, False), (every, True), (alone, True)):
        for size in _SIZES:
            names, in_two = measured(
                map_item, grid, outlines, features, texts, _NAMED, size, VARIABLE
            )
            search = NameSearch(NameRoom(codes, closed), numbers)
            search.place(names, in_two)
            places = search.places
            if len(places) == len(names) and (may_cover or not _cover(places, every > len(areas))):
                return size, places
    return size, places


def _cover(places: Mapping[str, NamePlace], others: Cells) -> bool:
    """Tell whether a name stands more than a little over municipalities that are in no office."""
    return any(others[each.box.squares].mean() > _A_LITTLE for each in places.values())


def _on_page(map_item: QgsLayoutItemMap, grid: Grid, box: Box) -> QRectF:
    """Return a rectangle of the grid as one of the page, mm."""
    corners = [
        map_item.mapToScene(QPointF(column * grid.square, row * grid.square))
        for row, column in ((box.top, box.left), (box.bottom, box.right))
    ]
    return QRectF(*corners)
