"""The layout variable that tells the labels of a page where to stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateTransform

from ...core.page.name_room import Point
from .name_areas import Grid

VARIABLE = "planstatus_navn"
"""JSON that the labels in `styles/kommuner.qml` read: what is named («paa»), the size of the names
in points («punkt»), and their places («steder») by municipality number: centre («x», «y»), end of a
leader («til_x», «til_y»), and a text that is not the municipality's own («tekst»). All in the
coordinates of the layer."""

MUNICIPALITIES, COUNTIES = "kommuner", "fylker"


@dataclass(frozen=True)
class Mark:
    """What a label is told: points of the grid, and its lines where they are not its own."""

    pin: Point
    anchor: Point | None = None
    text: str | None = None


def variable_for(
    named: str,
    size: float,
    marks: Mapping[str, Mark],
    grid: Grid,
    to_map: QgsCoordinateTransform,
) -> str:
    """Return the value of the variable.

    Args:
        named: `MUNICIPALITIES` or `COUNTIES`.
        size: of the names on A4, points.
        marks: what each label is told, by municipality number.
        grid: that of the page.
        to_map: from the coordinates of the layer to those of the map.
    """

    def in_layer(point: Point) -> tuple[float, float]:
        found = to_map.transform(grid.on_map(point), Qgis.TransformDirection.Reverse)
        return round(found.x(), 6), round(found.y(), 6)

    places = {}
    for key, mark in marks.items():
        place: dict[str, object] = dict(zip("xy", in_layer(mark.pin)))
        if mark.anchor is not None:
            place["til_x"], place["til_y"] = in_layer(mark.anchor)
        if mark.text is not None:
            place["tekst"] = mark.text
        places[key] = place
    return json.dumps({"paa": named, "punkt": size, "steder": places}, ensure_ascii=False)
