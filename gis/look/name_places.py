"""Gives the name of each municipality its place on a page: inside where it fits, else beside.

The places are a variable of the layout, which the labels of `styles/kommuner.qml` read. Without it,
as on screen, QGIS places the names.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemGroup,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtXml import QDomDocument

from ...core.page.name_room import NameRoom
from ...core.page.name_search import NamePlace, NameSearch
from ...core.schema import COUNTY, KEY, OFFICIAL_NAME, STATUS
from .name_areas import Grid, NameArea, codes_in
from .name_sizes import in_lines, measured
from .name_variable import COUNTIES, MUNICIPALITIES, VARIABLE, Mark, variable_for
from .status_sign import has_signs
from .variables import set_layout_variables

if TYPE_CHECKING:
    from ...core.page.name_room import Cells, Codes

SIZES = (6.8, 6.2, 5.6)
"""Points on A4: the size wanted, and those tried when there is not room for all names."""
COUNTY_SIZE = 9.0

_PLACED_FOR = "planstatus/names_for"
_HERS = "auxiliary_storage_labeling_position"
_FROM_FRAME = 2
"""Squares between a name and the frame."""
_FROM_ITEM = 1.0
"""Between a name and what lies over the map, mm."""
_NAME_SQUARES = 400
"""What a name usually takes up."""
_A_LITTLE = 0.05
"""Millimetres that an item over the map may have moved, and the names stay."""
_CROWDED = 0.5
"""Share of the municipalities that names would take up, from which counties are named instead."""


@dataclass(frozen=True)
class NamesPlaced:
    """What a page names, municipalities or counties; how large, in points on A4; how many where."""

    named: str
    size: float
    inside: int
    beside: int


def place_names(
    layout: QgsPrintLayout, municipalities: QgsVectorLayer, taken: Sequence[QRectF] = ()
) -> NamesPlaced | None:
    """Give the names on a page their places, if anything is new since the last time.

    Names that the officer has moved herself stay where she put them. Where the municipalities are
    so many that their names cannot all have a place, the page names the counties; beside other
    names, it leaves out those of municipalities that have none.

    Args:
        layout: the page, with its items where they are to be printed.
        municipalities: the layer whose names they are, as it is shown.
        taken: where on the page other names stand, mm.

    Returns:
        What was done; None when nothing was new, or when the names are not ours to place.
    """
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap) or not _ours(municipalities, map_item):
        return None
    over = over_map(map_item)
    facts = _facts(layout, map_item, municipalities, [*over, *taken])
    if _is_known(layout, facts):
        return None
    features = list(municipalities.getFeatures())
    placed, variable = _Page(map_item, municipalities, features, over, taken).named()
    set_layout_variables(layout, {VARIABLE: variable})
    layout.setCustomProperty(_PLACED_FOR, json.dumps(facts))
    map_item.invalidateCache()
    return placed


def forget_places(layout: QgsPrintLayout) -> None:
    """Let the names on a page be placed anew the next time."""
    layout.removeCustomProperty(_PLACED_FOR)


def _ours(layer: QgsVectorLayer, map_item: QgsLayoutItemMap) -> bool:
    """Tell whether the labels read our places; on a turned map QGIS knows better."""
    return VARIABLE in _labels_as_text(layer) and not map_item.mapRotation()


def _labels_as_text(layer: QgsVectorLayer) -> str:
    if not layer.labelsEnabled() or layer.labeling() is None:
        return ""
    document = QDomDocument()
    document.appendChild(layer.labeling().save(document, QgsReadWriteContext()))
    return str(document.toString(0))


def _facts(
    layout: QgsPrintLayout,
    map_item: QgsLayoutItemMap,
    layer: QgsVectorLayer,
    over: Sequence[QRectF],
) -> list[float]:
    """Return numbers that stay the same for as long as all that decides the places does.

    The columns of joined tables cost a query for each municipality, and are left out.
    """
    columns = [KEY, OFFICIAL_NAME, COUNTY, *_hers(layer), *([STATUS] if has_signs(layer) else [])]
    factor = QgsExpressionContextUtils.layoutScope(layout).variable("planstatus_forstorring")
    words = (map_item.extent().toString(3), map_item.crs().authid(), factor, _labels_as_text(layer))
    known = zlib.crc32(repr(words).encode())
    request = QgsFeatureRequest().setSubsetOfAttributes(columns, layer.fields())
    for each in list(layer.getFeatures(request)):
        known = zlib.crc32(repr([each[name] for name in columns]).encode(), known)
        known = zlib.crc32(bytes(each.geometry().asWkb()), known)
    boxes = (map_item.rect(), *over)
    return [known, *(side for box in boxes for side in box.getRect())]


def _is_known(layout: QgsPrintLayout, facts: Sequence[float]) -> bool:
    """Tell whether the names were placed for the same; QGIS saves items to a thousandth of a mm."""
    before = json.loads(layout.customProperty(_PLACED_FOR, "[]"))
    return len(before) == len(facts) and all(
        abs(now - then) < _A_LITTLE for now, then in zip(facts, before)
    )


def _hers(layer: QgsVectorLayer) -> list[str]:
    """Return the columns of where an officer has moved names with QGIS's own tool."""
    return [name for name in layer.fields().names() if name.startswith(_HERS)]


def where_no_name_stands(
    grid: Grid, over: Sequence[QRectF], close_up: Sequence[QRectF] = ()
) -> Cells:
    """Return the squares at the frame, and under what lies over the map.

    What is `close_up` has no margin: a small area beside it can have its leader.
    """
    closed = np.ones(grid.shape, dtype=bool)
    closed[_FROM_FRAME:-_FROM_FRAME, _FROM_FRAME:-_FROM_FRAME] = False
    for box in over:
        closed[grid.box(box, _FROM_ITEM).squares] = True
    for box in close_up:
        closed[grid.box(box).squares] = True
    return closed


def over_map(map_item: QgsLayoutItemMap) -> list[QRectF]:
    """Return where on the page something lies over the map, mm."""
    frame = map_item.mapRectToScene(map_item.rect())
    items = [each for each in map_item.layout().items() if _may_cover(each, map_item)]
    boxes = [each.sceneBoundingRect() for each in items]
    return [box for box in boxes if box.intersects(frame) and not box.contains(frame)]


def _may_cover(item: object, map_item: QgsLayoutItemMap) -> bool:
    if not isinstance(item, QgsLayoutItem) or item is map_item or not item.isVisible():
        return False
    if isinstance(item, QgsLayoutItemLabel) and not item.currentText().strip():
        return False
    return not isinstance(item, (QgsLayoutItemPage, QgsLayoutItemGroup))


class _Page:
    """A page whose names are being placed."""

    def __init__(
        self,
        map_item: QgsLayoutItemMap,
        layer: QgsVectorLayer,
        features: Sequence[QgsFeature],
        over: Sequence[QRectF],
        taken: Sequence[QRectF],
    ) -> None:
        self._map, self._layer = map_item, layer
        self._grid = Grid(map_item)
        project = map_item.layout().project()
        self._to_map = QgsCoordinateTransform(layer.crs(), map_item.crs(), project)
        self._features = {str(each[KEY]): each for each in features}
        self._areas = list(filter(None, map(self._area, self._features)))
        self._closed = where_no_name_stands(self._grid, [*over, *taken])
        self._tight = where_no_name_stands(self._grid, over, taken) if taken else None

    def named(self) -> tuple[NamesPlaced, str]:
        """Place the names of the municipalities, or those of their counties."""
        codes = self._grid.codes(self._areas)
        names = len(self._areas) * _NAME_SQUARES
        if names <= _CROWDED * np.count_nonzero(codes):
            for size, closed in self._tries():
                places, lacking = self._places(self._areas, codes, MUNICIPALITIES, size, closed)
                if not lacking or closed is self._tight:
                    return self._result(MUNICIPALITIES, size, places)
        counties, code_of = self._counties()
        places, _ = self._places(counties, code_of[codes], COUNTIES, COUNTY_SIZE, self._closed)
        return self._result(COUNTIES, COUNTY_SIZE, places)

    def _tries(self) -> Iterator[tuple[float, Cells]]:
        """Yield sizes, and where no name stands; at last close up to other names, if there are."""
        for size in SIZES:
            yield size, self._closed
        if self._tight is not None:
            yield SIZES[-1], self._tight

    def _area(self, number: str) -> NameArea | None:
        """Return a municipality as it is on the page, None when it is not on it."""
        feature = self._features[number]
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(self._to_map)
        if not geometry.boundingBoxIntersects(self._grid.extent):
            return None
        return NameArea(number, in_lines(feature[OFFICIAL_NAME] or ""), geometry)

    def _counties(self) -> tuple[list[NameArea], Codes]:
        """Return the counties on the page, each with the label of a large municipality.

        And the code of the county by that of the municipality.
        """
        found: dict[str, list[NameArea]] = {}
        for area in self._areas:
            found.setdefault(self._features[area.number][COUNTY] or "", []).append(area)
        code_of = np.zeros(len(self._areas) + 1, np.uint16)
        names = list(found)
        for code, area in enumerate(self._areas, start=1):
            code_of[code] = 1 + names.index(self._features[area.number][COUNTY] or "")
        counties = []
        for name, areas in found.items():
            carrier = max(areas, key=self._suits_county)
            counties.append(replace(carrier, text=in_lines(name)))
        return counties, code_of

    def _suits_county(self, area: NameArea) -> tuple[bool, float]:
        """Rank municipalities to carry the county's name: not one with a place of its own."""
        feature = self._features[area.number]
        moved = any(feature[column] for column in _hers(self._layer))
        return not moved, area.shape.area()

    def _places(
        self, areas: Sequence[NameArea], codes: Codes, named: str, size: float, closed: Cells
    ) -> tuple[dict[str, NamePlace], bool]:
        """Return places by number, and whether there was none for a name that is on the page."""
        seen = codes_in(codes)
        numbers = {area.number: code for code, area in enumerate(areas, start=1) if code in seen}
        texts = {area.number: area.text for area in areas if area.number in numbers}
        names, in_two = measured(
            self._map, self._grid, self._layer, self._features, texts, named, size
        )
        search = NameSearch(NameRoom(codes, closed), numbers)
        search.place(names, in_two)
        return search.places, len(search.places) < len(names)

    def _result(
        self, named: str, size: float, places: Mapping[str, NamePlace]
    ) -> tuple[NamesPlaced, str]:
        own = {area.number: area.text for area in self._areas}
        marks = {
            key: Mark(
                place.pin, place.anchor, None if place.name.text == own[key] else place.name.text
            )
            for key, place in places.items()
        }
        beside = sum(place.anchor is not None for place in places.values())
        variable = variable_for(named, size, marks, self._grid, self._to_map)
        return NamesPlaced(named, size, len(places) - beside, beside), variable
