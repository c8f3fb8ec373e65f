"""The layout of an atlas: QGIS's own, made from a template, then only its contents follow.

What an officer moves, restyles or deletes on it stays as she left it.
"""

from __future__ import annotations

from itertools import count

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ...core.atlas.atlases import Atlas
from ...core.errors import PlanstatusError
from ...core.schema import KEY
from ...core.texts.atlas_texts import atlas_texts_in
from ...core.texts.language import tr
from ...core.texts.wordings import in_language, is_wording_of
from ..look.templates import read_template
from ..look.variables import set_layout_variables
from ..look.wording import map_language
from ..project.roles import ROLE
from .layers import ATLAS, SHEET, ensure_relation
from .table import enlarge, give_rows, table_of

_field = QgsExpression.quotedColumnRef
_TEMPLATE = "atlas"
_SHAPE = 184 / 110
"""That of the map on the template."""
_WITH_WORDS = ("kart_produsert", "referanse")
"""Labels with words of ours in the language of the map."""


def layout_of(project: QgsProject, atlas: Atlas, page: str) -> QgsPrintLayout | None:
    """Return the layout of an atlas for a page size, whatever the officer calls it."""
    for layout in project.layoutManager().printLayouts():
        if layout.customProperty(ATLAS) == atlas.key and layout.customProperty(ROLE) == page:
            return layout
    return None


def shape_of(layout: QgsPrintLayout | None) -> float:
    """Return how many times as wide as high the map is on a layout, if there is one."""
    shown = layout.itemById("kart") if layout is not None else None
    if not isinstance(shown, QgsLayoutItemMap):
        return _SHAPE
    return shown.rect().width() / shown.rect().height()


def ensure_layout(
    project: QgsProject,
    atlas: Atlas,
    page: str,
    layers: tuple[QgsVectorLayer, QgsVectorLayer],
    municipalities: QgsVectorLayer,
) -> QgsPrintLayout:
    """Find the layout of an atlas, or make it, and let it show its layers.

    Args:
        project: the project.
        atlas: which one.
        page: «A4» or «A3».
        layers: its sheets, and the rows of their tables.
        municipalities: the layer of the map that it shows.

    Raises:
        PlanstatusError: the template could not be used.
    """
    layout = layout_of(project, atlas, page) or _create(project, atlas, page)
    sheets, rows = layers
    table = table_of(layout)
    if table is not None:
        give_rows(table, rows, ensure_relation(project, sheets, rows))
    _give_sheets(layout, sheets)
    _link_maps(layout, atlas, municipalities)
    _word(layout, atlas, page)
    layout.refresh()
    return layout


def _create(project: QgsProject, atlas: Atlas, page: str) -> QgsPrintLayout:
    layout, name = QgsPrintLayout(project), _free_name(project, atlas.layout_name(page))
    _, loaded = layout.loadFromTemplate(read_template(page, _TEMPLATE), QgsReadWriteContext())
    layout.setName(name)  # loading gave it the template's
    layout.setCustomProperty(ROLE, page)
    layout.setCustomProperty(ATLAS, atlas.key)
    if not loaded or not project.layoutManager().addLayout(layout):
        raise PlanstatusError(tr("Utskriftslayouten «{name}» kunne ikke lages.", name=name))
    layout.setReferenceMap(layout.itemById("kart"))
    table = table_of(layout)
    if table is not None:
        enlarge(layout, table)
    return layout


def _free_name(project: QgsProject, name: str) -> str:
    """Return a name that no layout of the officer's own has."""
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(each for each in names if each not in taken)


def _give_sheets(layout: QgsPrintLayout, sheets: QgsVectorLayer) -> None:
    atlas = layout.atlas()
    if atlas.coverageLayer() is sheets:
        atlas.updateFeatures()
        return
    atlas.setEnabled(True)
    atlas.setCoverageLayer(sheets)
    atlas.setHideCoverage(True)
    atlas.setPageNameExpression(_field("tittel"))
    atlas.setSortFeatures(True)
    atlas.setSortExpression(_field("nr"))
    atlas.setFilenameExpression("@atlas_pagename")
    atlas.updateFeatures()


def _link_maps(layout: QgsPrintLayout, atlas: Atlas, municipalities: QgsVectorLayer) -> None:
    shown, lifted = layout.itemById("kart"), layout.itemById("utheving")
    if isinstance(shown, QgsLayoutItemMap):
        shown.setCrs(municipalities.crs())
        shown.setFollowVisibilityPreset(True)
        shown.setFollowVisibilityPresetName(atlas.shows.theme)
    if isinstance(lifted, QgsLayoutItemMap):
        lifted.setCrs(municipalities.crs())
        lifted.setLayers([municipalities])
        lifted.setKeepLayerSet(True)
        if not lifted.keepLayerStyles():
            lifted.setKeepLayerStyles(True)
            lifted.setLayerStyleOverrides({municipalities.id(): _outline(municipalities)})


def _outline(municipalities: QgsVectorLayer) -> str:
    """Return the style of a line around the municipality that a sheet is of."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#000000", "outline_width": "0.6"}
    )
    renderer = QgsRuleBasedRenderer(symbol)
    rule = renderer.rootRule().children()[0]
    rule.setFilterExpression(f"{_field(KEY)} = attribute(@atlas_feature, '{SHEET}')")
    copy = municipalities.clone()
    copy.setRenderer(renderer)
    copy.setLabelsEnabled(False)
    style = QgsMapLayerStyle()
    style.readFromLayer(copy)
    return style.xmlData()


def _word(layout: QgsPrintLayout, atlas: Atlas, page: str) -> None:
    """Put what is ours into the language of the map; the officer's own wording stays as it is."""
    language = map_language(layout.project())
    text = atlas_texts_in(language)
    words = {"fortsetter": text.goes_on, "atlas": atlas.title("", language), "side": text.page}
    set_layout_variables(layout, {f"planstatus_{name}": said for name, said in words.items()})
    items = read_template(page, _TEMPLATE).elementsByTagName("LayoutItem")
    for element in (items.at(place).toElement() for place in range(items.count())):
        ours, name = element.attribute("labelText"), element.attribute("id")
        label = layout.itemById(name) if name in _WITH_WORDS else None
        if isinstance(label, QgsLayoutItemLabel) and is_wording_of(label.text(), ours):
            label.setText(in_language(ours, language))
