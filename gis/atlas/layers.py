"""The two layers that an atlas goes through: its sheets, and the rows of their tables.

They are read from text that is saved in the project itself, as GeoJSON. So the pages say the same
when the project is opened elsewhere, without the plugin and without the working file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsConditionalStyle,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsExpression,
    QgsProject,
    QgsRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.atlas.model import (
    CLASS_COLUMN,
    COLUMNS,
    HEADING,
    NAMES,
    Sheet,
    words_in,
)
from ...core.plans.bands import MISSING
from ..project.roles import ROLE
from ..sources.quiet_gdal import quiet_gdal
from .places import places_of

SHEET = "side"
"""What a row names its sheet by."""
_SHEETS, _ROWS = "atlas_sider", "atlas_rader"
ATLAS = "planstatus/atlas"
"""Property of layers, layouts and tables that are of an atlas."""
_WITHOUT_ESCAPES = str.maketrans('"\\|', "”//")
"""QGIS would take a backslash and a bar in an address for parts of a path."""


def ensure_layers(
    project: QgsProject,
    atlas: str,
    sheets: Sequence[Sheet],
    municipalities: QgsVectorLayer,
) -> tuple[QgsVectorLayer, QgsVectorLayer]:
    """Give a project the layers of an atlas, out of its list of layers; return sheets and rows.

    Args:
        project: the project.
        atlas: the key of the atlas.
        sheets: what it is to say, in rows that fit into the table.
        municipalities: the layer that they show.
    """
    places, crs = places_of(sheets, municipalities), municipalities.crs()
    pages = [
        _feature(
            {SHEET: each.key, "nr": n, "tittel": each.title, "undertittel": each.subtitle},
            places[each.key],
        )
        for n, each in enumerate(sheets)
    ]
    return (
        _ensure(project, atlas, _SHEETS, _as_text(pages), crs),
        _ensure(project, atlas, _ROWS, _rows_as_text(sheets), crs),
    )


def write_rows(rows: QgsVectorLayer, sheets: Sequence[Sheet]) -> None:
    """Let the layer of the rows say what sheets do."""
    _read(rows, _rows_as_text(sheets), rows.crs())


def _rows_as_text(sheets: Sequence[Sheet]) -> str:
    return _as_text([
        _feature({SHEET: sheet.key, "nr": n, "slag": row.kind, "klasse": row.band,
                  **dict.fromkeys(COLUMNS, ""), **dict(zip(COLUMNS, row.cells))})
        for sheet in sheets
        for n, row in enumerate(sheet.rows)
    ])  # fmt: skip


def ensure_relation(project: QgsProject, sheets: QgsVectorLayer, rows: QgsVectorLayer) -> str:
    """Relate the rows to their sheets in the project; return what the relation is called.

    A table of a layout asks for the rows of one sheet then. It would read them all for each sheet
    otherwise, which is half a minute for 357.
    """
    name = f"{_ROWS}_{sheets.customProperty(ATLAS)}"
    there = project.relationManager().relation(name)
    if not (there.isValid() and there.referencingLayerId() == rows.id()):
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(name)
        relation.setName(rows.name())
        relation.setReferencedLayer(sheets.id())
        relation.setReferencingLayer(rows.id())
        relation.addFieldPair(SHEET, SHEET)
        project.relationManager().addRelation(relation)
    return name


def style_rows(rows: QgsVectorLayer, colours: Mapping[str, str]) -> None:
    """Give the rows their look, each class its colour; what she has restyled stays.

    Args:
        rows: the layer.
        colours: «#rrggbb» by class; what is missing is hatched on the map, and has none here.
    """
    looks = rows.conditionalStyles()
    if not looks.rowStyles():
        looks.setRowStyles([*_row_looks()])
    looks.setFieldStyles(
        CLASS_COLUMN, [_class_look(*each) for each in colours.items() if each[0] != MISSING]
    )


_is = QgsExpression.createFieldEqualityExpression


def _row_looks() -> Iterable[QgsConditionalStyle]:
    for kind, background in ((HEADING, "#d9e2ea"), (NAMES, "#f0f0f0")):
        look = QgsConditionalStyle(_is("slag", kind))
        look.setBackgroundColor(QColor(background))
        yield look


def _class_look(band: str, colour: str) -> QgsConditionalStyle:
    look = QgsConditionalStyle(_is("klasse", band))
    look.setBackgroundColor(QColor(colour))
    look.setTextColor(QColor("white" if QColor(colour).lightness() < 110 else "#1c1c1c"))
    return look


def _ensure(
    project: QgsProject, atlas: str, role: str, text: str, crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    for layer in project.mapLayers().values():
        if layer.customProperty(ROLE) == role and layer.customProperty(ATLAS) == atlas:
            _read(layer, text, crs)
            return layer
    with quiet_gdal():  # QGIS tries to open it for writing first, and GDAL says that it cannot
        layer = QgsVectorLayer(text, f"{role}_{atlas}", "ogr")
    layer.setCrs(crs)
    layer.setCustomProperty(ROLE, role)
    layer.setCustomProperty(ATLAS, atlas)
    project.addMapLayer(layer, False)
    return layer


def _read(layer: QgsVectorLayer, text: str, crs: QgsCoordinateReferenceSystem) -> None:
    if layer.source() != text:
        with quiet_gdal():
            layer.setDataSource(text, layer.name(), "ogr", QgsDataProvider.ProviderOptions())
    layer.setCrs(crs)


def _feature(values: Mapping[str, Any], place: QgsRectangle | None = None) -> dict[str, Any]:
    properties = {name: _plain(value) for name, value in values.items()}
    return {"type": "Feature", "properties": properties, "geometry": _ring(place)}


def _ring(place: QgsRectangle | None) -> dict[str, Any] | None:
    if place is None:
        return None
    left, bottom, right, top = (
        round(each)
        for each in (place.xMinimum(), place.yMinimum(), place.xMaximum(), place.yMaximum())
    )
    ring = [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]
    return {"type": "Polygon", "coordinates": [ring]}


def _plain(value: Any) -> Any:
    """Return a value that needs no escapes in the text, a section on the line of its sign."""
    if not isinstance(value, str):
        return value
    return " ".join(words_in(value.translate(_WITHOUT_ESCAPES))).replace("§ ", "§\u00a0")


def _as_text(features: Sequence[Mapping[str, Any]]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
