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
_OFFICE = ("kontor", "kontor_andre")
_SIZE_WE_SET, _PLACE_WE_SET = "planstatus/size", "planstatus/plass"


def arrange_head(layout: QgsPrintLayout) -> None:
    """Place the office's names, and give the title its size; what an officer changed stays."""
    items = {each: layout.itemById(each) for each in ("kart", "kontor_strek", *_OFFICE)}
    if all(items.values()):
        _place_office(layout, items)
    title = layout.itemById("tittel")
    if isinstance(title, QgsLayoutItemLabel):
        _size_title(layout, title)


def _place_office(layout: QgsPrintLayout, items: dict[str, QgsLayoutItem]) -> None:
    """Let the longest of the names end where the map, or a logo, does."""
    first = items["kontor"]
    now = f"{first.pos().x():.1f}"
    if first.customProperty(_PLACE_WE_SET) not in (None, now):
        return
    gap, right = GAP * factor_of(layout), items["kart"].pos().x() + items["kart"].rect().width()
    logo = layout.itemById("logo")
    if isinstance(logo, QgsLayoutItemPicture) and logo.picturePath():
        right = logo.pos().x() - gap
    width = max(items[each].sizeForText().width() for each in _OFFICE) + gap / 10
    for each in _OFFICE:
        items[each].attemptResize(QgsLayoutSize(width, items[each].rect().height()))
        items[each].attemptMove(QgsLayoutPoint(right - width, items[each].pos().y()))
    _draw_rule(items, right - width - gap)
    first.setCustomProperty(_PLACE_WE_SET, f"{first.pos().x():.1f}")


def _draw_rule(items: dict[str, QgsLayoutItem], x: float) -> None:
    """Draw the rule at the left of the names, as high as they are."""
    rule = items["kontor_strek"]
    shown = [items[each] for each in _OFFICE if items[each].currentText().strip()]
    rule.setVisibility(bool(shown))
    if shown:
        lines, size = shown[-1].currentText().count("\n") + 1, shown[-1].font().pointSizeF()
        lowest = shown[-1].pos().y() + lines * size * LINE_HEIGHT
        rule.attemptResize(QgsLayoutSize(rule.rect().width(), lowest - rule.pos().y()))
    rule.attemptMove(QgsLayoutPoint(x, rule.pos().y()))


def _size_title(layout: QgsPrintLayout, title: QgsLayoutItemLabel) -> None:
    font = title.font()
    if title.customProperty(_SIZE_WE_SET) not in (None, f"{font.pointSizeF():.2f}"):
        return
    width = _room_for_title(layout, title)
    for size in TITLE_SIZES:
        font.setPointSizeF(size * factor_of(layout))
        title.setFont(font)
        if title.sizeForText().width() <= width:
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
