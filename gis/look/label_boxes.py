"""Where the labels of a page stand, asked of QGIS's own labelling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsExpressionContextScope,
    QgsLabelPosition,
    QgsLayoutItemMap,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QImage, QPainter

DPI = 300
"""That of the exports; a label's size differs a little from one resolution to another."""

_MM_PER_INCH = 25.4


@dataclass(frozen=True)
class LabelBox:
    """A label as it is printed: its layer's id, its feature's, its lines, and where it stands.

    `box` is in mm on the page, without the halo.
    """

    layer: str
    feature: int
    text: str
    box: QRectF


def boxes_of(
    map_item: QgsLayoutItemMap, layer: QgsVectorLayer, variables: Mapping[str, str]
) -> list[LabelBox]:
    """Return where the labels of one layer would be printed, alone, with other variables."""
    settings = map_item.mapSettings(map_item.extent(), dots_of(map_item), DPI, False)
    settings.setLayers([layer])
    scope = QgsExpressionContextScope()
    for name, value in variables.items():
        scope.setVariable(name, value, True)
    context = settings.expressionContext()
    context.appendScope(scope)
    settings.setExpressionContext(context)
    return boxes_in(map_item, settings)


def dots_of(map_item: QgsLayoutItemMap) -> QSizeF:
    """Return how many dots wide and high a map is printed."""
    dots = DPI / _MM_PER_INCH
    return QSizeF(map_item.rect().width() * dots, map_item.rect().height() * dots)


def boxes_in(map_item: QgsLayoutItemMap, settings: QgsMapSettings) -> list[LabelBox]:
    """Return where the labels of a map would be printed when it is drawn with these settings."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)  # the places are wanted, not the picture
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    # In this thread: from 3.40 on expressions of another wait for the one that would wait for them.
    job.renderSynchronously()
    painter.end()
    labels = job.takeLabelingResults().allLabels()
    return [_box(map_item, each) for each in labels if not each.isUnplaced]


def _box(map_item: QgsLayoutItemMap, label: QgsLabelPosition) -> LabelBox:
    rect = label.labelRect
    upper_left = _on_page(map_item, rect.xMinimum(), rect.yMaximum())
    lower_right = _on_page(map_item, rect.xMaximum(), rect.yMinimum())
    return LabelBox(
        label.layerID, label.featureId, label.labelText, QRectF(upper_left, lower_right)
    )


def _on_page(map_item: QgsLayoutItemMap, x: float, y: float) -> QPointF:
    """Return a point of the map as one of the page, mm."""
    extent, rect = map_item.extent(), map_item.rect()
    return map_item.mapToScene(
        QPointF(
            (x - extent.xMinimum()) / extent.width() * rect.width(),
            (extent.yMaximum() - y) / extent.height() * rect.height(),
        )
    )
