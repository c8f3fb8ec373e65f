"""The legend of a page: heading, bands with counts, the county border, how many have a plan year.

A legend of an older page keeps its own shape; only what we wrote in it is renewed.
"""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsLayoutItemLegend,
    QgsLegendModel,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsVectorLayer,
)

from ...core.plans.bands import MISSING
from ...core.schema import BORDERS, COUNTY_NUMBER
from ...core.texts.map_texts import texts_in
from ...core.texts.wordings import in_language, is_legend_heading
from ..project.roles import find_layer
from ..project.values import values_in
from .band_counts import Tally
from .legend_labels import label_rows, totals
from .status_sign import has_signs, in_legend
from .wording import map_language, plan_words

TITLE = "legend/title-label"
PART = "planstatus/legend"
_BANDS, _BORDER, _SIGNS, _TOTALS = "bands", "border", "signs", "totals"
_TEXT_WE_SET = "planstatus/text"


def refresh_legend(legend: QgsLayoutItemLegend, layer: QgsVectorLayer, status: Tally) -> None:
    """Bring a legend up to date with the layer and what has just been counted in it."""
    if legend.autoUpdateModel():
        legend.setAutoUpdateModel(False)  # it would follow the layer panel and lose the counts
        legend.model().rootGroup().clear()
    legend.setTitle(in_language(legend.title(), map_language(layer.project())))
    root = legend.model().rootGroup()
    _remove_lost(root)
    node = root.findLayer(layer.id())
    if node is None:
        _build(root, layer, status)
    else:
        before = _node_properties(node)
        _describe(node, layer, status)
        if _node_properties(node) != before:
            legend.model().refreshLayerLegend(node)
    _refresh_others(legend.model(), layer)
    legend.adjustBoxSize()
    legend.invalidateCache()


def is_to_change(legend: QgsLayoutItemLegend, layer: QgsVectorLayer, status: Tally) -> bool:
    """Tell whether edits have made a row of a legend come or go: `mangler`, for some or none."""
    node = legend.model().rootGroup().findLayer(layer.id())
    if node is None or not QgsMapLayerLegendUtils.hasLegendNodeOrder(node):
        return True
    values = [category.value() for category in layer.renderer().categories()]
    shown = values.index(MISSING) in QgsMapLayerLegendUtils.legendNodeOrder(node)
    return shown != (status.counts[MISSING] > 0)


def _remove_lost(root: QgsLayerTreeGroup) -> None:
    for node in root.findLayers():
        if node.layer() is None:
            node.parent().removeChildNode(node)


def _build(root: QgsLayerTreeGroup, layer: QgsVectorLayer, status: Tally) -> None:
    """Make the parts of a new legend; described first, for the model draws symbols only once."""
    for lost in [each for each in root.findGroups() if _part_of(each) == _BANDS]:
        root.removeChildNode(lost)
    group = QgsLayerTreeGroup(_heading(layer))
    group.setCustomProperty(PART, _BANDS)
    group.setCustomProperty(_TEXT_WE_SET, group.name())
    QgsLegendRenderer.setNodeLegendStyle(group, QgsLegendStyle.Style.Group)
    bands = part_of_legend(_BANDS, layer, QgsLegendStyle.Style.Subgroup)
    bands.setCustomProperty(TITLE, plan_words(layer).legend_years)
    _describe(bands, layer, status)
    group.addChildNode(bands)
    counted = part_of_legend(_TOTALS, layer, QgsLegendStyle.Style.Subgroup)
    QgsMapLayerLegendUtils.setLegendNodeOrder(counted, [])
    _write(counted, totals())
    root.insertChildNode(0, group)
    root.insertChildNode(1, counted)


def part_of_legend(
    part: str, layer: QgsVectorLayer, style: QgsLegendStyle.Style
) -> QgsLayerTreeLayer:
    """Return a new part of a legend, which can be told from what the officer puts into it."""
    node = QgsLayerTreeLayer(layer)
    node.setCustomProperty(PART, part)
    QgsLegendRenderer.setNodeLegendStyle(node, style)
    return node


def _refresh_others(model: QgsLegendModel, layer: QgsVectorLayer) -> None:
    """Renew heading, county border and the last line of a legend that has them."""
    root = model.rootGroup()
    group = next((each for each in root.findGroups() if _part_of(each) == _BANDS), None)
    if group is not None:
        if group.name() == group.customProperty(_TEXT_WE_SET):
            group.setName(_heading(layer))
            group.setCustomProperty(_TEXT_WE_SET, group.name())
        show_border(model, group, layer)
        _show_signs(root, layer)
    for node in root.findLayers():
        if _part_of(node) == _TOTALS and node.customProperty(TITLE) == node.customProperty(
            _TEXT_WE_SET
        ):
            _write(node, totals())


def _show_signs(root: QgsLayerTreeGroup, layer: QgsVectorLayer) -> None:
    """Have a line that explains the signs of status while they are on the map."""
    node = next((each for each in root.findLayers() if _part_of(each) == _SIGNS), None)
    wanted = has_signs(layer)
    if node is not None and not wanted:
        root.removeChildNode(node)
    elif node is None and wanted:
        node = part_of_legend(_SIGNS, layer, QgsLegendStyle.Style.Subgroup)
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, [])
        _write(node, in_legend(map_language(layer.project())))
        root.insertChildNode(1, node)
    elif node is not None and node.customProperty(TITLE) == node.customProperty(_TEXT_WE_SET):
        _write(node, in_legend(map_language(layer.project())))


def show_border(model: QgsLegendModel, group: QgsLayerTreeGroup, layer: QgsVectorLayer) -> None:
    """Have a row for the county border only while one is on the map."""
    borders = find_layer(layer.project(), BORDERS)
    node = next((each for each in group.findLayers() if _part_of(each) == _BORDER), None)
    wanted = borders is not None and _is_on_map(borders, layer)
    if node is not None and not wanted:
        group.removeChildNode(node)
    elif node is None and wanted:
        node = part_of_legend(_BORDER, borders, QgsLegendStyle.Style.Hidden)
        group.addChildNode(node)
    if wanted:
        _name_border(model, node)


def _name_border(model: QgsLegendModel, node: QgsLayerTreeLayer) -> None:
    language = map_language(node.layer().project())
    text, now = (
        texts_in(language).county_border,
        QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0),
    )
    if now != text and in_language(now or text, language) == text:
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, text)
        model.refreshLayerLegend(node)  # it has read the label before


def _is_on_map(borders: QgsVectorLayer, layer: QgsVectorLayer) -> bool:
    """Tell whether two neighbouring counties have municipalities on the map."""
    counties = values_in(layer, COUNTY_NUMBER)
    return any({each["fylke_a"], each["fylke_b"]} <= counties for each in borders.getFeatures())


def _part_of(node: QgsLayerTreeNode) -> object:
    return node.customProperty(PART)


def _write(node: QgsLayerTreeLayer, text: str) -> None:
    node.setCustomProperty(TITLE, text)
    node.setCustomProperty(_TEXT_WE_SET, text)


def _heading(layer: QgsVectorLayer) -> str:
    year = QgsExpressionContextUtils.projectScope(layer.project()).variable("planstatus_aar")
    return f"{plan_words(layer).legend_layer} {year}"


def _describe(node: QgsLayerTreeLayer, layer: QgsVectorLayer, status: Tally) -> None:
    language = map_language(layer.project())
    now = str(node.customProperty(TITLE) or "")
    if _part_of(node) == _BANDS:  # the heading stands over it
        title = in_language(now or plan_words(layer).legend_years, language)
    else:
        title = _heading(layer) if not now or is_legend_heading(now) else now
    node.setCustomProperty(TITLE, title)
    label_rows(node, layer)
    _order_rows(node, layer.renderer(), status.counts[MISSING] > 0)


def _node_properties(node: QgsLayerTreeLayer) -> dict[str, object]:
    return {key: node.customProperty(key) for key in node.customProperties()}


def _order_rows(
    node: QgsLayerTreeLayer, renderer: QgsCategorizedSymbolRenderer, missing: bool
) -> None:
    """Keep the officer's order of the rows, with `mangler` last or not at all."""
    values = [category.value() for category in renderer.categories()]
    rows = list(range(len(values)))
    if QgsMapLayerLegendUtils.hasLegendNodeOrder(node):
        rows = [row for row in QgsMapLayerLegendUtils.legendNodeOrder(node) if row in rows]
    last = values.index(MISSING)
    order = [row for row in rows if row != last] + [last] * missing
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, order)
