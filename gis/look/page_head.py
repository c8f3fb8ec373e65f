"""The head of a page: the title as large as there is room for, the office flush with the frame."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)

from .legend_block import factor_of
from .templates import LANDSCAPE, orientation_of

TITLE_SIZES = (20, 18, 16, 14, 12, 11)
"""Points on A4: the first in which the title stands on one line, else the last on two."""
GAP = 2.0
"""Millimetres on A4 from the rule to the office, and from the office to a logo."""
LINE_HEIGHT = 1.15 * 25.4 / 72
"""Millimetres of a line for each point of its type."""
SPARE = 1.03
"""How much more room a text is given than it asks for: QGIS 3.40 may break it into lines if not."""
_SIZE_WE_SET, _PLACE_WE_SET = "planstatus/size", "planstatus/plass"


def arrange_head(layout: QgsPrintLayout) -> None:
    """Place the office's names, and give the title its size; what an officer changed stays."""
    office, rule = layout.itemById("kontor"), layout.itemById("kontor_strek")
    if isinstance(office, QgsLayoutItemLabel) and rule is not None:
        _place_office(layout, office, rule)
    title = layout.itemById("tittel")
    if isinstance(title, QgsLayoutItemLabel):
        _size_title(layout, title)


def _place_office(layout: QgsPrintLayout, office: QgsLayoutItemLabel, rule: QgsLayoutItem) -> None:
    """Let the longest of the names end where the map, or a logo, does, with a rule before them."""
    if office.customProperty(_PLACE_WE_SET) not in (None, f"{office.pos().x():.1f}"):
        return
    gap, needed = GAP * factor_of(layout), office.sizeForText()
    right, width = _right_of_office(layout, gap), SPARE * needed.width()
    office.attemptResize(QgsLayoutSize(width, office.rect().height()))
    office.attemptMove(QgsLayoutPoint(right - width, office.pos().y()))
    rule.setVisibility(bool(office.currentText().strip()))
    lines = office.currentText().count("\n") + 1
    height = lines * office.font().pointSizeF() * LINE_HEIGHT
    rule.attemptResize(QgsLayoutSize(rule.rect().width(), height))
    rule.attemptMove(QgsLayoutPoint(right - width - gap, rule.pos().y()))
    office.setCustomProperty(_PLACE_WE_SET, f"{office.pos().x():.1f}")


def _right_of_office(layout: QgsPrintLayout, gap: float) -> float:
    logo, map_item = layout.itemById("logo"), layout.itemById("kart")
    if isinstance(logo, QgsLayoutItemPicture) and logo.picturePath():
        return float(logo.pos().x() - gap)
    frame = map_item if map_item is not None else layout.itemById("kontor")
    return float(frame.pos().x() + frame.rect().width())


def _size_title(layout: QgsPrintLayout, title: QgsLayoutItemLabel) -> None:
    font = title.font()
    if title.customProperty(_SIZE_WE_SET) not in (None, f"{font.pointSizeF():.2f}"):
        return
    width = _room_for_title(layout, title)
    for size in TITLE_SIZES:
        font.setPointSizeF(size * factor_of(layout))
        title.setFont(font)
        if SPARE * title.sizeForText().width() <= width:
            break
    title.attemptResize(QgsLayoutSize(width, title.rect().height()))
    title.setCustomProperty(_SIZE_WE_SET, f"{title.font().pointSizeF():.2f}")


def _room_for_title(layout: QgsPrintLayout, title: QgsLayoutItemLabel) -> float:
    """Return how wide the title may be: up to the office on a page that lies, else the map."""
    rule, map_item = layout.itemById("kontor_strek"), layout.itemById("kart")
    if rule is not None and rule.isVisible() and orientation_of(layout) == LANDSCAPE:
        return float(rule.pos().x() - 2 * GAP * factor_of(layout) - title.pos().x())
    if map_item is not None:
        return float(map_item.pos().x() + map_item.rect().width() - title.pos().x())
    return float(title.rect().width())
