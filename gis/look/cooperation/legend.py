"""The legend of the map of cooperation: offices with their members, signs, and the county border.

It is made anew when there is something new to tell; what an officer has changed stays until then.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsVectorLayer,
)

from ....core.cooperation.on_map import OfficeOnMap
from ....core.cooperation.value_lists import HOST, PREPAREDNESS, SEAT
from ....core.texts.cooperation_words import CooperationWords
from ....core.texts.wordings import in_language
from ...project.shown import numbers_shown
from ..legend import PART, TITLE, part_of_legend, show_border
from ..legend_block import legend_of, renewing
from ..wording import map_language
from .layers import OfficeLayers
from .roles import COORDINATOR_SIGN, HOST_SIGN, SEAT_SIGN
from .style import COLOURS, is_drawn_by_office, label_of
from .words import coordinators_in_words, members_in_words

_MADE_OF = "planstatus/made_of"
_OFFICES, _CLASSES, _SIGNS = "offices", "classes", "signs"
_LETTERS = 34
"""In a line of members."""
_WIDE = 30
"""Letters in the widest line of members, from which the legend is wide."""
_HEADING_OVER_WIDE, _HEADING_OVER_NARROW = 24, 18
"""Letters in a line of the heading, which is larger, and has the arrow beside it."""
_SMALLER = 0.83
"""Of the type of rows on a status map, which have one line each."""
_UNDER_HEADING = 1.5
"""Millimetres on A4."""
_STYLES = QgsLegendStyle.Style


def refresh_office_legend(
    layout: QgsPrintLayout,
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
) -> None:
    """Let the legend of a page list the offices and their members, and what signs and lines mean.

    Args:
        layout: the page; the officer may have removed its legend.
        layers: those of the map.
        offices: those of the map date.
        words: of the map's language.
    """
    legend = legend_of(layout)
    if legend is not None:
        with renewing(layout, legend):
            _refresh(legend, layers, offices, words)


def _refresh(
    legend: QgsLayoutItemLegend,
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
) -> None:
    municipalities = layers.municipalities
    if legend.autoUpdateModel():
        legend.setAutoUpdateModel(False)
        legend.model().rootGroup().clear()
    legend.setTitle(in_language(legend.title(), map_language(municipalities.project())))
    legend.setWrapString(legend.wrapString() or "\n")
    on_map = _on_map(municipalities)
    rows = [_row(each, offices, on_map, words) for each in offices]
    is_outside = not set(on_map) <= {number for each in offices for number in each.drawn}
    signs = _signs(offices, words)
    heading = _beside_arrow(_heading(offices, words), rows)
    made_of = _facts(municipalities, rows, signs, heading, is_outside)
    if legend.customProperty(_MADE_OF) is None:
        _set_small(legend)
    if legend.customProperty(_MADE_OF) != made_of:
        _build(legend, layers, rows, is_outside, signs, heading, words.statuses)
        legend.setCustomProperty(_MADE_OF, made_of)
    legend.adjustBoxSize()
    legend.invalidateCache()


def _set_small(legend: QgsLayoutItemLegend) -> None:
    """Set rows of several lines in smaller type than those of one; once, the type is hers then."""
    style = legend.style(_STYLES.SymbolLabel)
    font = style.font()
    font.setPointSizeF(font.pointSizeF() * _SMALLER)
    style.setFont(font)
    legend.setStyle(_STYLES.SymbolLabel, style)
    legend.rstyle(_STYLES.Group).setMargin(QgsLegendStyle.Side.Bottom, _UNDER_HEADING)


def _on_map(municipalities: QgsVectorLayer) -> list[str]:
    return sorted(numbers_shown(municipalities))


def _facts(
    layer: QgsVectorLayer, rows: Sequence[str], signs: str, heading: str, is_outside: bool
) -> str:
    """Return all that decides what is in the legend."""
    classes = [each.label() for each in layer.renderer().categories()]
    facts = [rows, signs, classes, heading, is_drawn_by_office(layer)]
    return json.dumps(facts if is_outside else [*facts, is_outside])


def _heading(offices: Sequence[OfficeOnMap], words: CooperationWords) -> str:
    if not offices:
        return f"{words.heading}: {words.nobody}"
    is_both = any(each.kind == PREPAREDNESS for each in offices)
    return words.heading_of_both if is_both else words.heading


def _beside_arrow(heading: str, rows: Sequence[str]) -> str:
    """Return a heading in lines that leave room for the arrow beside them."""
    widest = max((len(line) for row in rows for line in row.split("\n")), default=0)
    letters = _HEADING_OVER_WIDE if widest >= _WIDE else _HEADING_OVER_NARROW
    return "\n".join(textwrap.wrap(heading, letters))


def _row(
    office: OfficeOnMap,
    offices: Sequence[OfficeOnMap],
    on_map: Sequence[str],
    words: CooperationWords,
) -> str:
    """Return the lines of an office: its name, members, and coordinators."""
    text = f"{label_of(office, offices)}: {members_in_words(office, on_map, words)}"
    members = textwrap.wrap(text, _LETTERS, break_on_hyphens=False)
    told = (coordinators_in_words(each, words) for each in office.coordinators)
    coordinators = (textwrap.fill(f"{COORDINATOR_SIGN} {each}", _LETTERS) for each in told)
    return "\n".join((*members, *coordinators))


def _signs(offices: Sequence[OfficeOnMap], words: CooperationWords) -> str:
    """Return the line that explains the signs that are on the map."""
    signs = (
        (HOST_SIGN, words.host, any(each.with_role(HOST) for each in offices)),
        (SEAT_SIGN, words.seat, any(each.with_role(SEAT) for each in offices)),
        (COORDINATOR_SIGN, words.coordinator, any(each.coordinators for each in offices)),
    )
    return "\n".join(f"{sign} {text}" for sign, text, is_there in signs if is_there)


def _build(
    legend: QgsLayoutItemLegend,
    layers: OfficeLayers,
    rows: Sequence[str],
    is_outside: bool,
    signs: str,
    heading: str,
    statuses: str,
) -> None:
    legend.setColumnCount(1 if len(rows) <= COLOURS else 2)
    legend.setSplitLayer(len(rows) > COLOURS)
    root, municipalities = legend.model().rootGroup(), layers.municipalities
    for node in [each for each in root.children() if each.customProperty(PART)]:
        root.removeChildNode(node)
    group = QgsLayerTreeGroup(heading)
    group.setCustomProperty(PART, _OFFICES)
    QgsLegendRenderer.setNodeLegendStyle(group, _STYLES.Group)
    by_office = is_drawn_by_office(municipalities)
    drawn = municipalities if by_office else layers.outlines
    group.addChildNode(_offices(drawn, rows, is_outside))
    if not by_office:
        classes = part_of_legend(_CLASSES, municipalities, _STYLES.Subgroup)
        classes.setCustomProperty(TITLE, statuses)
        group.addChildNode(classes)
    root.insertChildNode(0, group)
    show_border(legend.model(), group, municipalities)
    if signs:
        root.insertChildNode(1, _text(municipalities, signs))


def _offices(layer: QgsVectorLayer, rows: Sequence[str], is_outside: bool) -> QgsLayerTreeLayer:
    """Return the rows of the offices, and that of the municipalities in none, if there are any."""
    node = part_of_legend(_OFFICES, layer, _STYLES.Hidden)
    for index, text in enumerate(rows):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, text)
    if not is_outside:
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(len(rows))))
    return node


def _text(layer: QgsVectorLayer, text: str) -> QgsLayerTreeLayer:
    node = part_of_legend(_SIGNS, layer, _STYLES.Subgroup)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [])
    node.setCustomProperty(TITLE, text)
    return node
